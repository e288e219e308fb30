"""SUM: numbers and dates that the model wrote itself, against the sentences that it cites."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from summarizer.briefing import Briefing
from summarizer.reading import Number, Reading, TimeExpression
from summarizer.rules._shared import shared
from summarizer.rules._written import Spans, Written, find_written
from summarizer.rules.registry import Complaint, rule


@rule("SUM001", "number that the article does not have", severity="error")
def number_not_in_the_article(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A headline, summary or event holds a number that the article does not.

    Why: a number that is not in the article is what ruins a reader first.
    Example: "60 were killed", of an article in which 50 were.
    Instead: write the number as the article has it, in the same unit.
    """
    for text, nowhere in _nowhere(briefing, reading):
        for words in nowhere:
            yield Complaint(f"{words!r} is nowhere in the article", text.item)


@rule("SUM010", "number that the cited sentences do not have", severity="warning", repair=True)
def number_not_in_the_cited_sentences(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A summary or event holds a number of the article that its sentences do not have.

    Why: two numbers that are swapped are both in the article.
    Example: "8 servicemen were killed", citing a sentence that has 42 of them.
    Instead: cite the sentence that has the number, or write the number of the cited one.
    """
    for text, nowhere in _nowhere(briefing, reading):
        if text.item is not None and text.numbers:
            for words in _Known(reading, text.spans).lacks(text):
                if words not in nowhere:
                    yield Complaint(f"{words!r} is not in the cited sentences", text.item)


@shared
def _nowhere(briefing: Briefing, reading: Reading) -> list[tuple[Written, list[str]]]:
    """Each text with the numbers in it that the article does not have."""
    whole = _Known(reading, ((0, len(reading.article.text)),))
    return [(text, list(whole.lacks(text))) for text in find_written(briefing, reading)]


@rule("SUM002", "date that the article does not have", severity="error")
def date_not_in_the_article(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A headline, summary or event holds a date that the article does not, or adds a year to one.

    Why: an invented year turns an old report into news.
    Example: "on September 14, 2022", of an article that has "September 14" and no date of its own.
    Instead: write the date as the article has it.
    """
    known = [edtf for time in reading.times for edtf in (time.edtf, *time.readings) if edtf]
    published = reading.article.published
    if published is not None:
        known.append(published.isoformat())
    printed = reading.article.text.casefold()
    for text in find_written(briefing, reading):
        for time in _dates(text):
            # "the fourth quarter of 2024" of "the fourth quarter", in an article of that year
            bare = _YEAR.sub("", time.surface.casefold())
            dated = published is not None and f"{published.year}" == (time.edtf or "")[:4]
            if dated and bare != time.surface.casefold() and bare in printed:
                continue
            if not _is_known(time.edtf or "", known):
                yield Complaint(f"{time.surface!r} is nowhere in the article", text.item)


@rule("SUM011", "date that the cited sentences do not have", severity="warning")
def date_not_in_the_cited_sentences(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A summary or event holds a date of the article that its sentences do not have.

    Why: what happened on another day is told of this one.
    Example: "on September 13", citing a sentence that has September 14.
    Instead: cite the sentence that has the date.
    """
    whole = [time.edtf for time in reading.times if time.edtf]
    for text in find_written(briefing, reading):
        near = [t.edtf for span in text.spans for t in reading.times_in(*span) if t.edtf]
        if text.item is None or not near:  # who cites no date is told the day by the article
            continue
        for time in _dates(text):
            if _is_known(time.edtf or "", whole) and not _is_known(time.edtf or "", near):
                yield Complaint(f"{time.surface!r} is not in the cited sentences", text.item)


@rule(
    "SUM007",
    "number without the qualifier that the article gives it",
    severity="warning",
    repair=True,
)
def qualifier_dropped(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A headline, summary or event has a number that the article only bounds.

    Why: "at least 40" that becomes "40" is a lower claim, and nobody made it.
    Example: "40 were killed", citing "at least 40 people were killed".
    Instead: keep the words that bound the number.
    """
    for text in find_written(briefing, reading):
        if text.is_copied:
            continue
        known = _Known(reading, text.spans).numbers if text.numbers else []
        for number in text.numbers:
            same = [k for k in known if number.value is not None and k.value == number.value]
            bounded = same and all(k.qualifier != "exact" for k in same)
            if bounded and number.qualifier == "exact" and number.kind == "figure":
                yield Complaint(f"the article has {same[0].surface!r}", text.item)


class _Known:
    """The numbers of some spans of an article, to be asked what of a text they do not say."""

    def __init__(self, reading: Reading, spans: Spans) -> None:
        found = [number for span in spans for number in reading.numbers_in(*span)]
        self.numbers = [number for number in found if number.kind != "time"]
        self._ends = {(n.low, n.high, n.unit) for n in self.numbers if n.qualifier == "range"}
        self._values = {number.value for number in self.numbers}
        words = [reading.article.text[start:end] for start, end in spans]
        self._digits = {digits for piece in words for digits in _DIGITS.findall(piece)}
        self._words = " ".join(words)
        times = [time for span in spans for time in reading.times_in(*span)]
        self._years = {time.edtf[:4] for time in times if time.edtf}

    def lacks(self, text: Written) -> Iterator[str]:
        """The numbers of the text that these do not say, as printed."""
        if text.is_copied:
            return
        values = {number.value for number in text.numbers}
        for number in text.numbers:
            if not self._has(number, values, text.text):
                yield number.surface
        for digits in _unread(text.text, text.numbers, text.times):
            if digits not in self._digits:
                yield digits

    def _has(self, number: Number, values: set[Decimal | None], text: str) -> bool:
        if number.kind in ("time", "name"):  # a date is SUM002's; a name is no number
            return True
        # "one of the officials" counts nothing, and "none of them" says no.
        if number.surface.lower() in ("one", "none", "no") or number.polarity != "affirmed":
            return True
        if number.kind in ("ordinal", "age") and number.value in self._values:
            return True
        if number.surface.lower() == "two" and self._says_two(text, number):
            return True
        if number.surface in self._years:  # "the forecast for 2025"
            return True
        # "from 12% to 14%" tells both ends of "a range of 12% to 14%".
        for low, high, unit in self._ends:
            if number.value in (low, high) and {low, high} <= values:
                return number.unit in (None, unit)
        if " " in number.surface and number.surface in self._words:  # "the past 24 hours"
            return True
        # A name that the text's few words do not show to be one: "Nahrayn 9".
        before = text[: number.start].split()[-1:]
        if before and before[0][:1].isupper() and f"{before[0]} {number.surface}" in self._words:
            return True
        return any(_says(known, number) for known in self.numbers)

    def _says_two(self, text: str, number: Number) -> bool:
        """Whether these say without the number that there are two."""
        if _BOTH.search(self._words):
            return True
        of_sides = _SIDES.match(text, max(0, number.start - len("the ")))
        return of_sides is not None and _SIDES.search(self._words) is not None


_YEAR = re.compile(r",?(?: of)? \d{4}$")
_BOTH = re.compile(r"\bboth\b", re.IGNORECASE)
_SIDES = re.compile(r"\bthe (?:two )?(?:sides|parties)\b", re.IGNORECASE)
"""Those of a conflict or a deal: "the sides" are "the two sides"."""


def _dates(text: Written) -> Iterator[TimeExpression]:
    """The dates that a text gives in words of its own."""
    for time in text.times:
        # A text has no dateline to count from: the same words are the same date.
        cited = (text.reading.article.text[slice(*span)] for span in text.spans)
        if time.edtf and not any(time.surface in words for words in cited):
            yield time


def _is_known(edtf: str, known: Sequence[str]) -> bool:
    """Whether a date is one of these, or a coarser form of one; of a range, both its ends."""
    ends = edtf.split("/") if "/" in edtf else [edtf]
    return all(any(one.startswith(end) for one in known) for end in ends) or edtf in known


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
