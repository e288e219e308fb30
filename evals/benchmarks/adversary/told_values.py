"""Errors in the numbers, dates and names of what the model wrote itself: summary and events."""

import re
from collections.abc import Iterator
from random import Random

from evals.benchmarks.adversary.planted import Planted, cited, error_class, put, texts
from evals.benchmarks.adversary.wording import (
    numbers_of,
    other_day,
    other_number,
    stranger,
    unbounded,
)
from summarizer.briefing import Briefing
from summarizer.facets import Event, Statement
from summarizer.reading import Name, Reading


@error_class("number of a text changed to one nowhere in the article")
def number_from_nowhere(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The numbers of text and article can be read and compared."""
    known = {number.value for number in reading.numbers}
    for item in texts(briefing):
        for number in numbers_of(item.text):
            other = other_number(number.surface, random)
            values = {n.value for n in numbers_of(other or "")}
            printed = (other or "").casefold() in reading.article.text.casefold()
            if other and values and not values & known and not printed:
                yield put(briefing, item, number.surface, other, number.start)


@error_class("number of a text changed to one of another sentence")
def number_from_elsewhere(
    briefing: Briefing, reading: Reading, random: Random
) -> Iterator[Planted]:
    """A number of the article, of none of the cited sentences."""
    figures = [n for n in reading.numbers if n.kind == "figure" and n.qualifier == "exact"]
    for item in texts(briefing):
        near = {n.value for n in numbers_of(cited(item, reading))}
        afar = [n for n in figures if n.value and n.value > 2 and n.value not in near]
        for number in numbers_of(item.text):
            if afar and number.unit is None and number.currency is None:
                other = random.choice(afar)
                yield put(briefing, item, number.surface, other.surface, number.start)


@error_class("number of a text changed to one of the same sentence", decidable=False)
def number_from_beside(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Both stand in the cited sentence: which of them counts what is grammar."""
    for item in texts(briefing):
        near = [n for n in numbers_of(cited(item, reading)) if n.unit is None and not n.currency]
        for number in numbers_of(item.text):
            others = [n for n in near if n.value != number.value]
            if others and number.unit is None and number.currency is None:
                other = random.choice(others)
                yield put(briefing, item, number.surface, other.surface, number.start)


@error_class("unit of a text changed")
def unit_of_text(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Percent for percentage points and the other way round; another sign of currency."""
    del reading
    for item in texts(briefing):
        for pattern, others in _UNITS:
            for found in re.finditer(pattern, item.text):
                other = random.choice([o for o in others if o != found.group()])
                yield put(briefing, item, found.group(), other, found.start())


@error_class("qualifier dropped: text")
def qualifier_of_text(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The text says "40" for "at least 40", and the cited sentences have no exact 40.

    Without its bound it must still be a number: "an hour" is none.
    """
    del random
    for item in texts(briefing):
        near = numbers_of(cited(item, reading))
        for number in numbers_of(item.text):
            bare = unbounded(number.surface)
            exact = any(n.value == number.value and n.qualifier == "exact" for n in near)
            stays = bare is not None and any(n.value == number.value for n in numbers_of(bare))
            if bare and stays and not exact and any(n.value == number.value for n in near):
                yield put(briefing, item, number.surface, bare, number.start)


@error_class("date of a text changed to one nowhere in the article")
def date_from_nowhere(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The dates of text and article can be read and compared."""
    for item in texts(briefing):
        swap = other_day(item.text, random)
        if swap and swap[1] not in reading.article.text and not _is_printed(swap[1], reading):
            yield put(briefing, item, *swap, item.text.index(swap[0]))


@error_class("year added to a date of a text")
def year_in_text(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The day "14 September" becomes "14 September 1997". No date of the article has that year."""
    for item in texts(briefing):
        swap = other_day(item.text, random)
        year = next(y for y in ("1997", "1989", "2003") if y not in reading.article.text)
        if swap and not re.match(r",? \d{4}", item.text[item.text.index(swap[0]) + len(swap[0]) :]):
            comma = ", " if swap[0][0].isalpha() else " "
            dated = f"{swap[0]}{comma}{year}"
            yield put(briefing, item, swap[0], dated, item.text.index(swap[0]))


@error_class("name of a text changed to one nowhere in the article")
def name_from_nowhere(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A name of which the article has no form."""
    for item in texts(briefing):
        for name in _named(item, reading):
            start = item.text.index(name.surface)
            if not _opens(item.text, start):
                other = stranger(reading.article.text, random)
                yield put(briefing, item, name.surface, other, start)


@error_class("name of a text changed to one nowhere, as its first word", decidable=False)
def first_name_from_nowhere(
    briefing: Briefing, reading: Reading, random: Random
) -> Iterator[Planted]:
    """Any word has a capital there: whether it is a name a program does not know."""
    for item in texts(briefing):
        for name in _named(item, reading):
            start = item.text.index(name.surface)
            if _opens(item.text, start):
                other = stranger(reading.article.text, random)
                yield put(briefing, item, name.surface, other, start)


@error_class("name of a text changed to one of another sentence")
def name_from_elsewhere(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A name of the article, of the same kind, that the cited sentences do not have."""
    for item in texts(briefing):
        near = cited(item, reading)
        spans = [(e.start, e.end) for e in item.evidence if e.field == "text"]
        known = {name.entity for span in spans for name in reading.names_in(*span)}
        for name in _named(item, reading):
            afar = [n for n in _alike(name, reading) if n.entity not in known]
            others = [n for n in afar if not _shares(n.surface, near)]
            if others and name.surface in near:
                other = random.choice(others)
                yield put(
                    briefing, item, name.surface, other.surface, item.text.index(name.surface)
                )


@error_class("name of a text changed to one of the same sentence", decidable=False)
def name_from_beside(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Both stand in the cited sentence: who did what to whom is grammar."""
    for item in texts(briefing):
        near = cited(item, reading)
        for name in _named(item, reading):
            others = [n for n in _alike(name, reading) if n.surface in near]
            if others:
                other = random.choice(others)
                yield put(
                    briefing, item, name.surface, other.surface, item.text.index(name.surface)
                )


_UNITS = (
    (r"percentage points?", ("percent",)),
    (r"(?<=\d) percent\b|(?<=\d) per cent\b|(?<=\d)%", (" percentage points",)),
    (r"[$\u20ac\u00a3](?=\d)", ("$", "\u20ac", "\u00a3")),
    (r"(?<=\d )kilomet(?:er|re)s\b|(?<=\d )km\b", ("miles",)),
)


def _named(item: Statement | Event, reading: Reading) -> list[Name]:
    """One mention of each name of the article that stands in a text."""
    found: dict[str, Name] = {}
    for name in reading.names:
        printed = name.kind in ("person", "place", "organization") and not name.inferred
        if (
            printed
            and name.surface[0].isupper()
            and re.search(rf"\b{re.escape(name.surface)}\b", item.text)
        ):
            found.setdefault(name.surface, name)
    longest = sorted(found, key=len, reverse=True)
    return [found[s] for s in longest if not any(s != other and s in other for other in longest)]


def _opens(text: str, start: int) -> bool:
    """Whether a sentence, or a part behind a colon, begins there."""
    return text[:start].rstrip()[-1:] in ("", ".", ":", ";", "?", "!", "\u201c", '"')


def _alike(name: Name, reading: Reading) -> list[Name]:
    """Names of the same kind that mean somebody else."""
    return [
        other
        for other in reading.names
        if other.kind == name.kind
        and other.entity != name.entity
        and not other.inferred
        and other.surface[0].isupper()
        and not _shares(other.surface, name.surface)
    ]


def _shares(name: str, text: str) -> bool:
    """Whether a text has a word of the name, by its first letters."""
    return any(re.search(rf"\b{re.escape(w[:4])}", text, re.I) for w in re.findall(r"\w{3,}", name))


def _is_printed(day: str, reading: Reading) -> bool:
    """Whether the article has a day in another form: "14 September" as "Sept. 14"."""
    number = re.search(r"\d+", day)
    return any(
        time.edtf and number and time.edtf.endswith(f"-{int(number.group()):02}")
        for time in reading.times
    )
