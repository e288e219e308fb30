"""Attributions: who says what, with the words that say so.

Units of the text to clauses, clauses to spans, and what follows over several sentences.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from summarizer.reading.attributions.attribution import Attribution, QuoteType
from summarizer.reading.attributions.clauses import Clause, find_clauses
from summarizer.reading.attributions.contents import give_contents
from summarizer.reading.attributions.headlines import headline_clause
from summarizer.reading.attributions.phrases import Part
from summarizer.reading.attributions.quotations import find_quotations
from summarizer.reading.attributions.speakers import resolve
from summarizer.reading.attributions.tokens import Token, tokenise
from summarizer.reading.attributions.units import Unit, find_units
from summarizer.reading.names import Name
from summarizer.reading.sentences import Sentence
from summarizer.reading.span import Span

_STOPS = frozenset(".,!?\u2026")
"""What a quotation ends with that is a sentence; another is a title or a word."""


def find_attributions(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name]
) -> tuple[Attribution, ...]:
    """All attributions of `text`, in the order of their start. Linear in the text."""
    tokens = tokenise(text)
    quotations = find_quotations(text, tokens)
    found: list[Attribution] = []
    before: tuple[Unit, Attribution | None] | None = None
    for unit in find_units(tokens, quotations, sentences):
        running = _running(text, unit, before)
        if running is not None:
            if running.cue is not None or (found and found[-1].cue is None):
                found.pop()
            found.append(running)
            before = unit, running
            continue
        read = [_attribution(text, unit.tokens, clause) for clause in _clauses(unit)]
        found += read
        before = unit, (_speaking(read) if read else None)
    return tuple(resolve(_nested(found), names))


def _clauses(unit: Unit) -> list[Clause]:
    clauses = give_contents(unit.tokens, find_clauses(unit.tokens))
    headline = headline_clause(unit) if not clauses or unit.first else None
    if headline is not None:
        return [headline]
    if unit.depth:  # "I think" within a quotation is said by the one who is quoted
        clauses = [one for one in clauses if not _is_self(unit.tokens, one)]
    return clauses


def _is_self(tokens: list[Token], clause: Clause) -> bool:
    return clause.source is not None and tokens[clause.source[0]].word in ("i", "we")


def _speaking(read: list[Attribution]) -> Attribution | None:
    """Whose quotation the next sentence may go on with: the last that has a source."""
    return read[-1] if read[-1].source is not None else None


def _running(
    text: str, unit: Unit, before: tuple[Unit, Attribution | None] | None
) -> Attribution | None:
    """What the one who spoke last goes on to say, when the unit is nothing but quotation."""
    if before is None or before[1] is None or before[0].depth != unit.depth:
        return None
    first, last = unit.tokens[0], unit.tokens[-1]
    if first.kind != "q" or any(token.kind in "wn" for token in unit.tokens):
        return None
    speaker = before[1]
    span = Span.of(text, first.start, max(first.end, last.end if last.kind == "q" else 0))
    if last.word[-1] not in _STOPS or speaker.source is None:
        return None
    if unit.opens and speaker.quote != "direct":
        return None
    if speaker.quote == "direct":
        return _covering(text, replace(speaker, content=(*speaker.content, span)))
    return _covering(
        text, Attribution(0, 0, "", speaker.source, None, (span,), "direct", inferred=True)
    )


def _attribution(text: str, tokens: list[Token], clause: Clause) -> Attribution:
    content = tuple(_span(text, tokens, part) for part in sorted(clause.content))
    return _covering(
        text,
        Attribution(
            0,
            0,
            "",
            source=_span(text, tokens, clause.source) if clause.source else None,
            cue=_span(text, tokens, (clause.first, clause.last)),
            content=content,
            quote=_quote_type(tokens, clause.content),
            via=tokens[clause.via[0]].start if clause.via else None,
            denied=clause.denied,
        ),
    )


def _covering(text: str, attribution: Attribution) -> Attribution:
    """The attribution with the span from its first word to its last."""
    parts = [*attribution.content, attribution.source, attribution.cue]
    start = min(part.start for part in parts if part is not None)
    end = max(part.end for part in parts if part is not None)
    return replace(attribution, start=start, end=end, surface=text[start:end])


def _span(text: str, tokens: list[Token], part: Part) -> Span:
    return Span.of(text, tokens[part[0]].start, tokens[part[1] - 1].end)


def _quote_type(tokens: list[Token], content: Iterable[Part]) -> QuoteType:
    kinds = {token.kind for first, last in content for token in tokens[first:last]}
    if "q" not in kinds:
        return "indirect"
    return "mixed" if kinds & {"w", "n"} else "direct"


def _nested(found: list[Attribution]) -> list[Attribution]:
    """In the order of the text, each with the innermost whose content holds its cue."""
    ordered = sorted(found, key=lambda one: (one.start, one.end))
    contents = sorted(
        (span.start, -span.end, place) for place, one in enumerate(ordered) for span in one.content
    )
    starts = [start for start, _, _ in contents]
    holders: dict[int, int] = {}
    places = sorted(
        (one.cue.start, place) for place, one in enumerate(ordered) if one.cue is not None
    )
    stack: list[tuple[int, int]] = []
    index = 0
    for start, place in places:
        reached = bisect_right(starts, start)
        for _, end, holder in contents[index:reached]:
            stack.append((-end, holder))
        index = max(index, reached)
        while stack and stack[-1][0] <= start:
            stack.pop()
        holder = next((held for end, held in stack[-4:][::-1] if end > start and held != place), -1)
        if holder >= 0:
            holders[place] = holder
    return [replace(one, nested_in=holders.get(place)) for place, one in enumerate(ordered)]
