"""Parts of a year: quarters, halves, seasons, weeks of a month, fiscal years.

Fiscal years have no date, as nobody can tell whose they are; which year a quarter without one is
of, `quarters` decides.
"""

import re

from summarizer.reading.times.meaning import (
    Between,
    Known,
    Phrase,
    Printed,
    Quarter,
    Same,
    Season,
    Step,
)
from summarizer.reading.times.printed import find_month, month_at
from summarizer.reading.times.ranges import find_year_span
from summarizer.reading.times.tokens import Tokens
from summarizer.reading.times.words import NUMERAL_ORDINALS, ORDINALS, SEASONS
from summarizer.reading.times.years import parse_year

_QUARTER = re.compile(r"q([1-4])\Z|([1-4])q\Z")
_HALF = re.compile(r"h([12])\Z")
_FISCAL = re.compile(r"fy(?:\d\d|\d{4})?\Z")
_RANKS = {"final": -1, "last": -1, "latter": 2, "opening": 1}
_TOWARDS = {"last": -1, "previous": -1, "this": 0, "the same": 0, "next": 1}
_FIRST_CODES = {"quarter": 32, "half": 39}
_MOST = {"quarter": 4, "half": 2, "week": 5}


def year_at(t: Tokens, i: int) -> tuple[int | Step, int] | None:
    """`2021`, `of 2021`, `of last year`, `this year`."""
    i += t.low[i] in ("of", "in", ",")
    if not t.run(i - 1, i + 1):
        return None
    if (year := parse_year(t, i)) is not None:
        return year, i + 1
    if t.low[i] in _TOWARDS and t.low[i + 1] == "year" and t.near(i):
        return Step(_TOWARDS[t.low[i]], "year"), i + 2
    if t.low[i : i + 2] in (["that", "year"], ["the", "year"]) and t.near(i):
        return Step(0, "year", "context"), i + 2
    return None


_SAME_UNITS = frozenset("date day month period quarter".split())
_YEARS_BEFORE = (
    ["a", "year", "earlier"],
    ["a", "year", "before"],
    ["the", "previous", "year"],
    ["the", "preceding", "year"],
    ["the", "prior", "year"],
    ["the", "year", "before"],
)


def find_same(t: Tokens, i: int) -> Phrase | None:
    """`the same quarter of 2021`, `the same date last year`, `the same period a year earlier`."""
    start = i
    i += t.low[i] == "the"
    if t.low[i] not in ("same", "corresponding") or t.low[i + 1] not in _SAME_UNITS:
        return None
    unit, at = t.low[i + 1], i + 2
    year: tuple[int | Step, int] | None = None
    lead = t.low[at] in ("of", "in")
    if t.low[at + lead : at + lead + 3] in _YEARS_BEFORE:
        year = Step(-1, "year", "context", counted=True), at + lead + 3
    elif t.low[at : at + 3] == ["a", "year", "ago"]:
        year = Step(-1, "year"), at + 3
    elif t.low[at] != ",":
        year = year_at(t, at)
    if year is None or not t.run(start, year[1]):
        return None
    return Phrase(start, year[1], Same(unit, year[0]))


def _coded(start: int, end: int, code: int, year: int | Step | None) -> Phrase:
    if isinstance(year, Step):
        return Phrase(start, end, Printed(code=code, of=year))
    return Phrase(start, end, Printed(year=year, code=code))


def find_rank(t: Tokens, i: int) -> Phrase | None:
    """`the third quarter of 2021`, `first half of this year`, `the last week of March`."""
    start = i
    i += t.low[i] == "the"
    word = t.low[i]
    rank = _RANKS.get(word) or ORDINALS.get(word) or NUMERAL_ORDINALS.get(word)
    at = i + 1
    at += t.low[at] in ("-", "\u2011") and t.tight(i)
    unit = t.low[at]
    if rank is None or unit not in _MOST or rank > _MOST[unit] or not t.run(start, at + 1):
        return None
    if unit == "week":
        return _part_of_month(t, start, at + 1, Printed(week=rank))
    rank = _MOST[unit] if rank == -1 else rank
    if unit == "half" and (found := _part_of_month(t, start, at + 1, Printed(half=rank))):
        return found
    year = year_at(t, at + 1)
    if year:
        return _coded(start, year[1], _FIRST_CODES[unit] + rank, year[0])
    if unit == "half" or word in ("last", "final", "opening"):
        return None  # of a game, of the time that was just named
    if t.low[start - 1] in ("fiscal", "financial"):
        return Phrase(start, at + 1, Known(None, "quarter", f"XXXX-Q{rank}"))
    hyphen = at > start + 1 + (t.low[start] == "the")
    return Phrase(start, at + 1, Quarter(rank, attributive=hyphen))


def _part_of_month(t: Tokens, start: int, i: int, part: Printed) -> Phrase | None:
    """A week or a half `of March`, `of May 2021`."""
    month = month_at(t, i + 1) if t.low[i] in ("of", "in") else None
    if month is None or not t.run(start, month[1]):
        return None
    found = find_month(t, i + 1)
    if found and isinstance(found.meaning, Printed) and t.run(start, found.end):
        year, number = found.meaning.year, found.meaning.month
        return Phrase(start, found.end, part._replace(year=year, month=number))
    return Phrase(start, month[1], part._replace(month=month[0]))


def find_quarter(t: Tokens, i: int) -> Phrase | None:
    """`Q3 2021`, `H1 2020`; `Q3` alone has no date."""
    if found := _QUARTER.match(t.low[i]):
        rank = int(found[1] or found[2])
        year = year_at(t, i + 1)
        if year:
            return _coded(i, year[1], 32 + rank, year[0])
        return Phrase(i, i + 1, Quarter(rank, attributive=True))
    if (found := _HALF.match(t.low[i])) and (year := year_at(t, i + 1)):
        return _coded(i, year[1], 39 + int(found[1]), year[0])
    return None


def find_season(t: Tokens, i: int) -> Phrase | None:
    """`the summer of 2015`, `spring 2015`, `in the winter`; not the fall of a city."""
    start = i
    i += t.low[i] == "the"
    code = SEASONS.get(t.low[i])
    if code is None or not t.run(start, i + 1):
        return None
    at = i + 1 + (t.low[i + 1] == "of")
    if t.run(i, at + 1) and (span := find_year_span(t, at)) and isinstance(span.meaning, Between):
        return _coded(start, span.end, code, _first_year(span.meaning))
    if (year := year_at(t, i + 1)) and t.low[i + 1] != ",":
        return _coded(start, year[1], code, year[0])
    lead = t.low[start - 1] if start and t.near(start - 1) else ""
    if lead not in _SEASON_LEADS or t.low[i + 1] in ("of", "from"):
        return None
    if t.capital(i + 1) and t.near(i):
        return None
    bare = start == i and lead in ("in", "during")
    return Phrase(start, i + 1, Season(code) if bare else Printed(code=code))


_SEASON_LEADS = frozenset("before by during in since through till until".split())


def _first_year(years: Between) -> int | None:
    """Of the winter of 2003-04: where it began."""
    return years.first.year if isinstance(years.first, Printed) else None


def find_fiscal(t: Tokens, i: int) -> Phrase | None:
    """`fiscal 2013`, `FY13`, `the current fiscal year`."""
    if _FISCAL.match(t.low[i]):
        if not t.words[i].isupper():
            return None
        end = i + 1 + (t.words[i].isalpha() and parse_year(t, i + 1) is not None)
        return Phrase(i, end, Known(None, "year")) if end > i + 1 or t.low[i] != "fy" else None
    if t.low[i] not in ("fiscal", "financial"):
        return None
    end = i + 1 + (t.low[i + 1] == "year")
    if parse_year(t, end) is not None and t.run(i, end + 1):
        return Phrase(i, end + 1, Known(None, "year"))
    return None
