"""Two dates as one: "14-15 September", "from 27 September to 10 November 2020", "2010-14".

Gives the phrase of the whole; who resolves it lends the year of one end to the other.
"""

import re
from collections.abc import Callable

from summarizer.reading.times.meaning import Between, DayOfWeek, Known, Phrase, Printed, Step
from summarizer.reading.times.printed import day_at, find_day, is_day, month_at, year_behind
from summarizer.reading.times.tokens import Tokens
from summarizer.reading.times.words import FUNCTION_WORDS, MONTHS
from summarizer.reading.times.years import changes_before, ends_there, parse_year

FindDate = Callable[[Tokens, int], Phrase | None]

_DASHES = frozenset("-\u2013\u2014\u2011")
_TO = frozenset("to through thru until till".split()) | _DASHES
_YEARS = re.compile(
    r"(?P<first>1[5-9]\d\d|20\d\d)[^\S\n]?(?P<mark>[-\u2013/])[^\S\n]?(?P<last>\d{4}|\d\d)"
    r"(?![\w/-]|[.,:]\d|\u2013\d)",
    re.ASCII,
)


def find_year_span(t: Tokens, i: int) -> Phrase | None:
    """`2010-14`, `1994-1999`, `2022/23`."""
    if parse_year_loosely(t, i) is None or not (found := _YEARS.match(t.text, t.starts[i])):
        return None
    first, tail = int(found["first"]), found["last"]
    last = int(tail) if len(tail) == 4 else first // 100 * 100 + int(tail)
    if len(tail) == 2 and last < first and tail == "00":
        last += 100
    if not first < last <= first + 200 or last > 2100:
        return None
    if found["mark"] == "/" and last != first + 1:
        return None
    end = i + 3
    if not t.run(i, end) or t.ends[end - 1] != found.end():
        return None
    return Phrase(i, end, Between(Printed(year=first), Printed(year=last)))


def parse_year_loosely(t: Tokens, i: int) -> int | None:
    """A year that another number may follow."""
    year = t.number(i)
    return year if year and len(t.words[i]) == 4 and not t.hangs(i) else None


def find_day_span(t: Tokens, i: int) -> Phrase | None:
    """`14-15 September 2022`, `from 27 to 30 May`."""
    day = day_at(t, i)
    if day is None or (t.low[i + 1] not in _TO and t.low[i + 1] != "and"):
        return None
    last = find_day(t, i + 2, hung=True)
    if last is None or not t.low[i + 2][:1].isdigit() or not t.run(i, last.end):
        return None
    meaning = last.meaning
    if not isinstance(meaning, Printed) or meaning.day is None or meaning.month is None:
        return None
    if t.low[i + 1] == "and" and meaning.day != day + 1:
        return None
    if day >= meaning.day or not is_day(meaning.year, meaning.month, day):
        return None
    return Phrase(i, last.end, Between(meaning._replace(day=day, weekday=None), meaning))


def find_month_span(t: Tokens, i: int) -> Phrase | None:
    """`April-June`, "Jan-Mar 2021"; of "the March-May period of 2021" with its year."""
    first = month_at(t, i)
    if first is None or t.low[first[1]] not in _DASHES or not t.tight(first[1]):
        return None
    last = month_at(t, first[1] + 1) if t.tight(first[1] - 1) else None
    if last is None or first[0] >= last[0] or not t.run(i, last[1]):
        return None
    end = last[1]
    year, _, behind = year_behind(t, end)
    if year is not None:
        end = behind
    elif t.low[end] in ("period", "quarter") and t.low[end + 1] in ("of", "in"):
        year = parse_year(t, end + 2)
    return Phrase(i, end, Between(Printed(year, first[0]), Printed(year, last[0])))


def with_end(t: Tokens, first: Phrase, find_date: FindDate) -> Phrase | None:
    """The range that begins with a date: "September 14-15", "Monday to Wednesday"."""
    if not _may_begin(first) or t.low[first.end] not in _TO or not t.near(first.end - 1):
        return None
    dashed = t.low[first.end] in _DASHES
    if dashed and t.near(first.end) != t.tight(first.end) and t.tight(first.end - 1):
        return None
    if dashed and t.tight(first.end - 1) != t.tight(first.end):
        return None
    return _joined(t, first, first.end + 1, find_date, sure=False)


def _may_begin(phrase: Phrase) -> bool:
    if isinstance(phrase.meaning, Printed):
        return phrase.clock is None and phrase.meaning.of is None
    return isinstance(phrase.meaning, DayOfWeek) and phrase.part is None


def _joined(t: Tokens, first: Phrase, i: int, find_date: FindDate, *, sure: bool) -> Phrase | None:
    meaning = first.meaning
    if (
        isinstance(meaning, Printed)
        and meaning.day
        and meaning.month
        and (day := day_at(t, i, hung=True))
    ):
        found = find_day(t, i, hung=True)
        if found is None and meaning.day < day and meaning.year is None:
            year, _, end = year_behind(t, i + 1)
            if t.goes_on(i) or not is_day(year, meaning.month, day):
                return None
            last = Printed(year, meaning.month, day)
            return Phrase(first.start, end, Between(meaning, last), part=first.part)
    last_phrase = find_date(t, i) or _bare(t, i)
    if last_phrase is None or not t.run(first.start, last_phrase.end):
        return None
    last_meaning = last_phrase.meaning
    if isinstance(last_meaning, Between):
        return None
    if type(last_meaning) is not type(meaning) and not sure:
        return None
    if not isinstance(last_meaning, Printed | DayOfWeek | Step | Known) or meaning is None:
        return None
    if isinstance(meaning, Printed) and not _same_grain(meaning, last_meaning):
        return None
    return Phrase(first.start, last_phrase.end, Between(meaning, last_meaning))


def _same_grain(first: Printed, last: object) -> bool:
    if not isinstance(last, Printed):
        return True
    grain = first.day is None, first.month is None, first.code is None
    return grain == (last.day is None, last.month is None, last.code is None)


def _bare(t: Tokens, i: int) -> Phrase | None:
    """A month at the end of a range needs no preposition."""
    if t.low[i] in MONTHS and t.proper(i):
        year, _, end = year_behind(t, i + 1)
        return Phrase(i, end if year else i + 1, Printed(year, MONTHS[t.low[i]]))
    return None


def find_framed(find_date: FindDate) -> FindDate:
    """The rule for `from A to B` and `between A and B`."""

    def find(t: Tokens, i: int) -> Phrase | None:
        ends = frozenset({"and"}) if t.low[i] == "between" else _TO
        if years := _years(t, i, ends):
            return years
        first = find_day_span(t, i + 1) if t.low[i] == "from" else None
        if first is None:
            first = find_date(t, i + 1) or _bare(t, i + 1) or _bare_day(t, i + 1, ends)
        if first is None or not t.run(i, first.end):
            return None
        if isinstance(first.meaning, Between):
            return first._replace(start=i)
        if t.low[first.end] not in ends:
            return None
        return _joined(t, first._replace(start=i), first.end + 1, find_date, sure=True)

    return find


def _bare_day(t: Tokens, i: int, ends: frozenset[str]) -> Phrase | None:
    """`from 27 to 30 September`: the first day has its month from the last."""
    day = day_at(t, i)
    if day is None or t.low[i + 1] not in ends:
        return None
    last = find_day(t, i + 2)
    if last is None or not isinstance(last.meaning, Printed) or last.meaning.month is None:
        return None
    return Phrase(i, i + 1, last.meaning._replace(day=day, weekday=None))


def _years(t: Tokens, i: int, ends: frozenset[str]) -> Phrase | None:
    """`between 2010 and 2014`; what rises or falls does so between numbers."""
    first, last = parse_year(t, i + 1), parse_year(t, i + 3)
    if first is None or last is None or t.low[i + 2] not in ends or not first < last:
        return None
    if not t.run(i, i + 4) or changes_before(t, i) or not ends_there(t, i + 3):
        return None
    if t.near(i + 3) and t.low[i + 4].isalnum() and t.low[i + 4] not in FUNCTION_WORDS:
        return None
    if first % 100 == 0 and last % 100 == 0 and not (first < 2050 and last < 2050):
        return None
    return Phrase(i, i + 4, Between(Printed(year=first), Printed(year=last)))
