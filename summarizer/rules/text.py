"""SUM: what the model wrote itself, against the sentences that it cites."""

import re
from collections.abc import Iterator, Sequence

from summarizer.briefing import Briefing
from summarizer.facets import Event, Statement
from summarizer.item import Item
from summarizer.reading import (
    Number,
    Reading,
    TimeExpression,
    find_numbers,
    find_times,
)
from summarizer.rules.registry import Complaint, rule


@rule("SUM001", "number that the cited sentences do not have", severity="error")
def number_not_in_the_cited_sentences(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A headline, summary or event holds a number that its sentences do not.

    Why: a number that is not in the article is what ruins a reader first.
    Example: "60 were killed", citing "50 personnel were killed". A headline cites everything.
    Instead: write the number as the sentence has it, or cite the sentence that has it.
    """
    for text, item, spans in _written(briefing, reading):
        known = [
            number
            for span in spans
            for number in reading.numbers_in(*span)
            if number.kind != "time"
        ]
        times = find_times(text, reading.article.published)
        numbers = find_numbers(text, times)
        for number in numbers:
            if number.kind in ("time", "name"):  # a date is SUM002's; a name is no number
                continue
            # "one of the officials" counts nothing.
            if number.surface.lower() != "one" and not any(_says(k, number) for k in known):
                yield f"{number.surface!r} is not in the cited sentences", item
        printed = {
            digits
            for start, end in spans
            for digits in _DIGITS.findall(reading.article.text[start:end])
        }
        for digits in _unread(text, numbers, times):
            if digits not in printed:
                yield f"{digits!r} is not in the cited sentences", item


@rule("SUM002", "date that the cited sentences do not have", severity="error")
def date_not_in_the_cited_sentences(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A headline, summary or event holds a date that its sentences do not, or adds a year to one.

    Why: an invented year turns an old report into news.
    Example: "on September 14, 2022", citing "on September 14".
    Instead: write the date as the sentence has it.
    """
    for text, item, spans in _written(briefing, reading):
        known = {time.edtf for span in spans for time in reading.times_in(*span)}
        for time in find_times(text, reading.article.published):
            # A text has no dateline to count from: the same words are the same date.
            if any(time.surface in reading.article.text[slice(*span)] for span in spans):
                continue
            # "in November 2020" is true of 10 November 2020.
            if time.edtf and not any(edtf.startswith(time.edtf) for edtf in known if edtf):
                yield f"{time.surface!r} is not in the cited sentences", item


def _written(
    briefing: Briefing, reading: Reading
) -> Iterator[tuple[str, Item | None, tuple[tuple[int, int], ...]]]:
    """Each text of the model's own, with the spans of the article that it answers for."""
    if briefing.headline:
        yield briefing.headline, None, ((0, len(reading.article.text)),)
    written: tuple[Statement | Event, ...] = (*briefing.summary, *briefing.what)
    for item in written:
        yield item.text, item, tuple((e.start, e.end) for e in item.evidence)


def _says(known: Number, number: Number) -> bool:
    """Whether a number of the article says what a number of the text does.

    The same value in the same unit, and no other qualifier; a text may leave a currency or a
    qualifier out, not put another one in. A range has no value, and is only itself; so are a vote
    and a score.
    """
    if known.unit != number.unit or number.currency not in (None, known.currency):
        return False
    if number.value is None or known.value is None:
        return _without_value(known) == _without_value(number)
    qualified = {known.qualifier, number.qualifier} - {"exact"}
    return number.value == known.value and len(qualified) <= 1


def _without_value(number: Number) -> tuple[object, ...]:
    """What a range, an order of magnitude, a vote or a score says."""
    return number.qualifier, number.value, number.low, number.high, number.tally


_DIGITS = re.compile(r"(?<![^\W\d_])\d(?:[\d.,:/\u2013-]*\d)?")  # not in a name: "G4S"


def _unread(text: str, numbers: Sequence[Number], times: Sequence[TimeExpression]) -> Iterator[str]:
    """Digits that are neither a number nor a date for the program: a score, "900k", "40C"."""
    spans = [(n.start, n.end) for n in numbers] + [(t.start, t.end) for t in times]
    for digits in _DIGITS.finditer(text):
        if not any(start < digits.end() and digits.start() < end for start, end in spans):
            yield digits.group()
