"""COV: whether every number, date and speaker of the article has an owner, or a reason for none."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Literal

from summarizer.briefing import Briefing, Covered
from summarizer.item import Evidence
from summarizer.reading import Number, Reading, Span
from summarizer.rules._speakers import speakers_of
from summarizer.rules.registry import Complaint, rule

# Kinds of number that count nothing; a vote says something, so that it is not among them.
_NO_FIGURE = frozenset(
    {"age", "ordinal", "time", "name", "label", "phone", "list", "rate", "score"}
)
_PRONOUNS = frozenset("i we you he she it they who which that this these those his her its".split())


@rule("COV001", "number that nobody owns", severity="warning", repair=True)
def number_left_out(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A number of the article is in no figure of the briefing.

    Why: nobody notices a figure that is not there.
    Example: "8 border guards" of the article, with no figure for it.
    Instead: add the figure, with the source that claims it.
    """
    yield from _left_out("number", briefing, reading)


@rule("COV002", "date that nobody owns", severity="warning")
def date_left_out(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A date of the article is in no time of the briefing.

    Why: who looks for all that happened on a day must find the day.
    Example: "September 13" of the article, with no time for it.
    Instead: add the time.
    """
    yield from _left_out("date", briefing, reading)


@rule("COV003", "speaker that nobody owns", severity="warning", repair=True)
def speaker_left_out(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """Somebody is cited in the article and is no source of the briefing.

    Why: a voice that is missing makes the others look like all of them.
    Example: "a Western diplomat said", with no such source.
    Instead: add the source, in the article's words.
    """
    yield from _left_out("speaker", briefing, reading)


@rule("COV004", "place of one list that another list lacks", severity="info")
def lists_that_differ(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The article lists the places twice, and not the same ones.

    Why: where the lead and the recap of a report differ, one of them is wrong, or things changed.
    Example: four directions in the third sentence, three of them in the seventh.
    Instead: keep all of them; the message says which is missing where.
    """
    del briefing
    lists = list(_lists_of_places(reading))
    for index, (first, one) in enumerate(lists):
        for second, other in lists[index + 1 : index + 1 + _NEAR]:
            for here, there, more, less in (
                (first, second, one, other),
                (second, first, other, one),
            ):
                missing = [words for key, words in more.items() if key not in less]
                # Of one list told twice most is the same.
                if missing and less.keys() <= more.keys() and len(less) > 2 * len(missing):
                    said = ", ".join(words.surface for words in missing)
                    message = f"{said} is listed in sentence {here} and not in sentence {there}"
                    yield Complaint(message, None, tuple(_words(w, reading) for w in missing))


_NEAR = 20
"""Lists behind one that it is compared with."""


def cover(briefing: Briefing, reading: Reading) -> tuple[Covered, ...]:
    """Every number, date and speaker of the article, with its owner or the reason for none."""
    entries = [
        *_numbers(briefing, reading),
        *_dates(briefing, reading),
        *_speakers(briefing, reading),
    ]
    return tuple(sorted(entries, key=lambda entry: (entry.start, entry.end, entry.kind)))


def _left_out(kind: str, briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """One complaint for each thing that was left out; of a speaker, at the first mention."""
    told: set[str] = set()
    for entry in briefing.coverage:
        if entry.kind == kind and entry.left_out:
            words = entry.exact.casefold()
            if kind == "speaker" and words in told:
                continue
            told.add(words)
            span = Span(entry.start, entry.end, entry.exact)
            message = f"{entry.exact!r} of sentence {entry.sentence} is in no item"
            yield Complaint(message, None, (_words(span, reading),))


def _numbers(briefing: Briefing, reading: Reading) -> Iterator[Covered]:
    owners = _owners(briefing, "figures", "surface")
    known: defaultdict[tuple[object, ...], list[tuple[Number, str]]] = defaultdict(list)
    at: dict[int, str] = {}
    for number in reading.numbers:
        owner = _owner(number, owners, reading)
        if owner is not None:
            at[number.start] = owner
            known[_amount(number)].append((number, owner))
    for number in reading.numbers:
        owner = at.get(number.start)
        reason = None if owner else _no_figure(number)
        if owner is None and reason is None:
            same = known.get(_amount(number), [])
            owner = next((name for other, name in same if _counts_alike(number, other)), None)
        yield _entry("number", number, reading, owner, reason)


def _no_figure(number: Number) -> str | None:
    """Why a number needs no owner."""
    if number.kind in _NO_FIGURE:
        return number.kind
    if number.polarity in ("none_reported", "retracted"):
        return number.polarity
    if number.relation == "conversion_of":
        return "conversion"
    return "one" if number.value == 1 and number.surface.lower() == "one" else None


def _amount(number: Number) -> tuple[object, ...]:
    return number.value, number.low, number.high, number.unit, number.currency


def _counts_alike(number: Number, other: Number) -> bool:
    """Whether two equal numbers may count the same: the same noun, or one without a noun."""
    if number.value is None or number.value < _TELLING:
        mine, theirs = _noun(number), _noun(other)
        return mine == theirs
    mine, theirs = _noun(number), _noun(other)
    return not mine or not theirs or mine == theirs


_TELLING = Decimal(20)
"""From here on an equal number without a noun is the same one said again, rather than another."""


def _noun(number: Number) -> str:
    words = number.counted.surface.casefold().split() if number.counted else []
    return words[-1].removesuffix("s") if words else ""


def _dates(briefing: Briefing, reading: Reading) -> Iterator[Covered]:
    owners = _owners(briefing, "when", "surface")
    dated = {time.edtf: time.id for time in briefing.when if time.edtf}
    for time in reading.times:
        owner = _owner(time, owners, reading) or dated.get(time.edtf or "")
        reason = None
        if owner is None and (time.kind in ("duration", "set") or time.timex == "PRESENT_REF"):
            reason = "now" if time.timex == "PRESENT_REF" else time.kind
        yield _entry("date", time, reading, owner, reason)


def _speakers(briefing: Briefing, reading: Reading) -> Iterator[Covered]:
    speakers = speakers_of(briefing, reading)
    for attribution in reading.attributions:
        said = attribution.source
        if said is None:
            continue
        owner = speakers.of(attribution)
        reason = None
        if owner is None and said.surface.lower() in _PRONOUNS:
            reason = "pronoun"
        yield _entry("speaker", said, reading, owner.id if owner else None, reason)


def _entry(
    kind: Literal["number", "date", "speaker"],
    span: Span,
    reading: Reading,
    owner: str | None,
    reason: str | None,
) -> Covered:
    return Covered(
        kind=kind,
        sentence=reading.sentence_at(span.start).number,
        start=span.start,
        end=span.end,
        exact=span.surface,
        owner=owner,
        reason=reason,
    )


def _owners(briefing: Briefing, facet: str, field: str) -> Mapping[int, list[tuple[int, int, str]]]:
    """The spans of a facet's words, with the id of the item, by their sentence."""
    owners: defaultdict[int, list[tuple[int, int, str]]] = defaultdict(list)
    for item in getattr(briefing, facet):
        for evidence in item.evidence:
            if evidence.field == field:
                owners[evidence.sentence].append((evidence.start, evidence.end, item.id))
    return owners


def _owner(
    span: Span, owners: Mapping[int, list[tuple[int, int, str]]], reading: Reading
) -> str | None:
    sentence = reading.sentence_at(span.start).number
    for start, end, name in owners.get(sentence, ()):
        if span.overlaps(start, end):
            return name
    return None


def _words(span: Span, reading: Reading) -> Evidence:
    return Evidence(
        sentence=reading.sentence_at(span.start).number,
        start=span.start,
        end=span.end,
        exact=span.surface,
        field="surface",
    )


def _lists_of_places(reading: Reading) -> Iterator[tuple[int, dict[str, Span]]]:
    """Places that stand in a row, joined by commas and "and", with their sentence's number."""
    text = reading.article.text
    run: list[Span] = []
    for name in reading.names:
        if name.kind != "place":
            continue
        if run and text[run[-1].end : name.start].strip(" ,\n\r\t") in ("", "and", "or", "and the"):
            run.append(name)
            continue
        if len(run) > 1:
            yield reading.sentence_at(run[0].start).number, _keyed(run)
        run = [name]
    if len(run) > 1:
        yield reading.sentence_at(run[0].start).number, _keyed(run)


def _keyed(run: list[Span]) -> dict[str, Span]:
    return {span.surface.casefold(): span for span in run}
