"""A reading as JSON, and on a terminal: the article with what was read in it marked."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any

from rich.console import Console
from rich.text import Text

from summarizer.plain import one_line, piece
from summarizer.reading import Attribution, Name, Number, Reading, Sentence, Span, TimeExpression

# --- JSON --------------------------------------------------------------------------------------


def reading_json(reading: Reading) -> str:
    """The reading as JSON: the contract of `summarizer read --json`.

    Each span has `surface`, `start`, `end` (Python characters of the article's text, from 0, end
    exclusive) and its typed values. Decimals are strings, so that no reader rounds them.
    """
    article = reading.article
    whole = {
        "article": {
            "title": article.title,
            "publisher": article.publisher,
            "published": article.published.isoformat() if article.published else None,
            "sha256": article.sha256,
            "characters": len(article.text),
        },
        "language": reading.language,
        "sentences": [
            {"number": s.number, "start": s.start, "end": s.end, "surface": reading.words(s)}
            for s in reading.sentences
        ],
        "numbers": [_plain(span) for span in reading.numbers],
        "times": [_plain(span) for span in reading.times],
        "names": [_plain(span) for span in reading.names],
        "attributions": [_plain(span) for span in reading.attributions],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _plain(value: object) -> Any:
    if isinstance(value, Span):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    return str(value) if isinstance(value, Decimal) else value


# --- terminal ----------------------------------------------------------------------------------

_STYLES = {"numbers": "bold cyan", "times": "magenta", "names": "green", "cues": "yellow underline"}


def print_reading(reading: Reading, console: Console | None = None) -> None:
    """Print the article sentence by sentence, marked, each with what was read below it.

    Where there are no colours, marked words stand in brackets.
    """
    console = console or Console(highlight=False)
    for part in _lines(reading, brackets=console.color_system is None):
        console.print(part)


def _lines(reading: Reading, *, brackets: bool) -> Iterator[Text]:
    marks = list(_marks(reading))
    says = _notes(reading)
    mark, note = 0, 0
    for sentence in reading.sentences:
        first = mark
        while mark < len(marks) and marks[mark][0].start < sentence.end:
            mark += 1
        yield _marked(reading, sentence, marks[first:mark], brackets=brackets)
        while note < len(says) and says[note][0] < sentence.end:
            yield Text.assemble("      ", (says[note][1], "dim"))
            note += 1


def _marks(reading: Reading) -> Iterator[tuple[Span, str]]:
    """What is marked, without overlap: a cue before a time before a number before a name."""
    cues = [a.cue for a in reading.attributions if a.cue is not None]
    found: list[tuple[Span, str]] = [
        *((span, "cues") for span in cues),
        *((span, "times") for span in reading.times),
        *((span, "numbers") for span in reading.numbers if span.kind != "time"),
        *((span, "names") for span in reading.names),
    ]
    end = 0
    for span, kind in sorted(found, key=lambda mark: mark[0].start):
        if span.start >= end:
            yield span, _STYLES[kind]
            end = span.end


def _marked(
    reading: Reading, sentence: Sentence, marks: Sequence[tuple[Span, str]], *, brackets: bool
) -> Text:
    text = reading.article.text
    line = Text.assemble((f"[{sentence.number}] ", "dim"))
    at = sentence.start
    for span, style in marks:
        line.append(piece(text[at : span.start]))
        words = one_line(span.surface)
        line.append(f"[{words}]" if brackets else words, style)
        at = max(at, span.end)
    return line.append(piece(text[at : sentence.end]))


def _notes(reading: Reading) -> list[tuple[int, str]]:
    """What was read, in words, each with an offset in its sentence; who says what comes last."""
    ends = {sentence.number: sentence.end for sentence in reading.sentences}
    found = sorted(_said(reading), key=lambda note: note[0])
    found += (
        (ends[reading.sentence_at(attribution.start).number] - 1, _attribution(attribution))
        for attribution in reading.attributions
    )
    return sorted(found, key=lambda note: reading.sentence_at(note[0]).number)


def _said(reading: Reading) -> Iterator[tuple[int, str]]:
    for number in reading.numbers:
        if number.kind != "time":
            yield number.start, f"{one_line(number.surface)} = {_number(number)}"
    for time in reading.times:
        yield time.start, f"{one_line(time.surface)} = {_time(time)}"
    for name in reading.names:
        yield name.start, f"{one_line(name.surface)} = {_name(name)}"


def _number(number: Number) -> str:
    if number.tally:
        said = " to ".join(f"{part:,f}" for part in number.tally)
    elif number.value is not None:
        said = f"{number.value:,f}"
    else:
        bounds = [f"{bound:,f}" for bound in (number.low, number.high) if bound is not None]
        said = " to ".join(bounds)
    qualifier = "" if number.qualifier == "exact" else number.qualifier.replace("_", " ")
    notes = [
        said if number.kind == "figure" else f"{number.kind} {said}",
        qualifier,
        number.unit or "",
        number.currency or "",
        "" if number.polarity == "affirmed" else number.polarity.replace("_", " "),
        "change" if number.change else "",
        f"counts {one_line(number.counted.surface)!r}" if number.counted else "",
        f"{one_line(number.outcome.surface)!r}" if number.outcome else "",
        number.relation.replace("_", " ") + " another" if number.relation else "",
    ]
    return ", ".join(note.strip() for note in notes if note.strip())


def _time(time: TimeExpression) -> str:
    said = time.edtf or time.timex or "no date"
    notes = [
        said,
        time.precision.replace("_", " "),
        time.basis,
        f"{time.clock}{time.zone or ''}" if time.clock else "",
        "as of" if time.as_of else "",
        "dateline" if time.dateline else "",
    ]
    return ", ".join(note for note in notes if note)


def _name(name: Name) -> str:
    notes = [
        name.kind,
        one_line(name.full) if name.full != name.surface else "",
        "inferred" if name.inferred else "",
        one_line(name.role.surface) if name.role else "",
        one_line(name.place_kind.surface) if name.place_kind else "",
        name.country or "",
    ]
    return ", ".join(note for note in notes if note)


def _attribution(attribution: Attribution) -> str:
    """As in: the ministry (Azerbaijani Defense Ministry), detailed: 50 armed forces personnel."""
    source = one_line(attribution.source.surface) if attribution.source else "(not named)"
    if attribution.name and attribution.name != source:
        source += f" ({one_line(attribution.name)}{', inferred' if attribution.inferred else ''})"
    cue = f", {one_line(attribution.cue.surface)}" if attribution.cue else ""
    content = " ... ".join(one_line(part.surface) for part in attribution.content)
    return f"{source}{cue}: {content}"
