"""Dates of months and days as they are printed: "September 14, 2022", "24 OCT 88", "13/10/2022".

Does not know years alone (`years`) nor anything that depends on the day of writing.
"""

import re
from calendar import monthrange

from summarizer.reading.times.clock import find_clock
from summarizer.reading.times.meaning import Clock, Numeric, Phrase, Printed
from summarizer.reading.times.tokens import Tokens
from summarizer.reading.times.words import (
    COUNTED,
    FUNCTION_WORDS,
    GIVEN_NAMES,
    MODAL_MONTHS,
    MONTHS,
    NUMERAL_ORDINALS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from summarizer.reading.times.years import is_counted, parse_year

_ISO = re.compile(
    r"(?P<year>1[5-9]\d\d|20\d\d)(?P<mark>[-/])(?P<month>[01]\d)(?P=mark)(?P<day>[0-3]\d)"
    r"(?:T(?P<hour>[0-2]\d):(?P<minute>[0-5]\d)(?::[0-6]\d(?:\.\d{1,9})?)?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?![\w/-]|[.,:]\d)",
    re.ASCII,
)
_DIGITS = re.compile(
    r"(?P<first>[0-3]?\d)(?P<mark>[/.-])(?P<second>[0-3]?\d)(?P=mark)"
    r"(?P<year>1[5-9]\d\d|20\d\d)(?![\w/-]|[.,:]\d)",
    re.ASCII,
)
_SCALES = frozenset("percent per hundred thousand million billion trillion dozen bn m".split())
# What may stand before a month that stands alone; "by May" and "for March" are left out, as a
# person and a verb may follow these.
_SURE_LEADS = frozenset("in since until till during through early late mid between".split())
_LEADS = _SURE_LEADS | frozenset("by for from to of before after and throughout or".split())
_CLOSING = frozenset(",.;:)")
_DETERMINERS = frozenset("a an the its his her their this that last next each every".split())


def is_day(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has this day; 29 February exists while the year is unknown."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year or 2000, month)[1]


def month_at(t: Tokens, i: int) -> tuple[int, int] | None:
    """A month, and the token behind it; a full stop belongs to an abbreviation."""
    if not t.proper(i):
        return None
    word = t.low[i]
    if word in MONTHS:
        return (MONTHS[word], i + 1) if t.words[i] in (word.title(), word.upper()) else None
    if word not in SHORT_MONTHS or t.words[i] not in (word.title(), word.upper()):
        return None
    return SHORT_MONTHS[word], i + 1 + (t.low[i + 1] == "." and t.tight(i))


def day_at(t: Tokens, i: int, *, hung: bool = False) -> int | None:
    """A day of the month: "14", "14th"; `hung`: it may follow the dash of a range."""
    if t.hangs(i) and not hung:
        return None
    word = t.low[i]
    day = NUMERAL_ORDINALS.get(word) or (t.number(i) if len(word) <= 2 else None)
    return day if day and day <= 31 else None


def year_behind(t: Tokens, i: int) -> tuple[int | None, int | None, int]:
    """The year behind a month or a day, its last two digits, and the token behind it."""
    none = None, None, i
    hyphen = t.low[i] == "-" and t.tight(i - 1) and t.tight(i)
    at = i + (hyphen or (t.low[i] in (",", "of", "in") and t.low[i + 1].isdigit()))
    if not t.run(i - 1, at + 1):
        return none
    year = parse_year(t, at, hung=hyphen)
    if year is not None and not (t.near(at) and _counts_people(t, at, year)):
        return none if _is_clock(t, at) else (year, None, at + 1)
    quoted = _is_quote(t, at) and t.tight(at) and at == i
    at += quoted
    if at - quoted != i or len(t.words[at]) != 2 or t.number(at) is None or t.goes_on(at):
        return none
    after = t.low[at + 1] if t.near(at) else ""
    counted = after.isalpha() and not t.proper(at + 1) and after not in FUNCTION_WORDS
    return none if counted and not quoted else (None, int(t.words[at]), at + 1)


def _counts_people(t: Tokens, i: int, year: int) -> bool:
    """`October 7, 1500 people`: the number is no year; "2000 were" may be either."""
    after = t.low[i + 1]
    return after in COUNTED or (year % 100 == 0 and after in ("were", "have", "had"))


def _is_clock(t: Tokens, i: int) -> bool:
    """`Sept. 14, 1530 GMT` has no year."""
    found = find_clock(t, i)
    return found is not None and found.end > i + 1


def find_day(t: Tokens, i: int, *, hung: bool = False) -> Phrase | None:
    """A day with its month, in either order, with the weekday before it."""
    start, weekday = i, None
    if t.proper(i):
        weekday = WEEKDAYS.get(t.low[i]) or SHORT_WEEKDAYS.get(t.low[i])
        if weekday:
            i += 1
            i += t.low[i] == "." and t.tight(i - 1)
            i += t.low[i] == ","
            i += t.low[i] == "the"
    elif t.low[i] == "the" and t.low[i + 1] in NUMERAL_ORDINALS:
        i += 1
    found = _month_day(t, i) or _day_month(t, i, hung=hung)
    if found is None or not t.run(start, found[3]):
        return None
    month, day, at, end = found
    year, short, end = year_behind(t, at)
    if short is not None and not t.low[i].isdigit() and not _is_quote(t, end - 2):
        return None  # "September 14 88" is nothing
    if year is None and short is None and not _is_free(t, start, at):
        return None
    if not is_day(year, month, day):
        return None
    return Phrase(start, end, Printed(year, month, day, weekday, short_year=short))


def _is_quote(t: Tokens, i: int) -> bool:
    return t.low[i] in ("'", "\u2019")


def _month_day(t: Tokens, i: int) -> tuple[int, int, int, int] | None:
    month = month_at(t, i)
    if month is None or not t.run(i, month[1] + 1):
        return None
    at = month[1] + (t.low[month[1]] == "the")
    day = day_at(t, at)
    if day is None or (t.number(i - 1) is not None and t.near(i - 1)):
        return None
    return month[0], day, at + 1, at + 1


def _day_month(t: Tokens, i: int, *, hung: bool) -> tuple[int, int, int, int] | None:
    day = day_at(t, i, hung=hung)
    if day is None:
        return None
    at = i + 1 + (t.low[i + 1] == "of")
    at += t.low[at] == "-" and t.tight(i) and t.tight(at)
    month = month_at(t, at)
    return (month[0], day, month[1], month[1]) if month else None


def _is_free(t: Tokens, start: int, end: int) -> bool:
    """Whether a day without a year is one: not "In March 12 soldiers", "Theresa May 10 days"."""
    month_first = t.low[end - 1][:1].isdigit()
    if t.goes_on(end - 1) and month_first and t.low[end] in ".,:/%":
        return False
    if not t.near(end - 1):
        return not _named(t, start)
    after = t.low[end]
    if month_first and t.tight(end - 1) and after in "-\u2011" and t.low[end + 1].isalpha():
        # not "a March 5-mile walk"
        return t.low[end + 1] in MONTHS or t.low[end + 1] in SHORT_MONTHS
    if month_first and (after in _SCALES or is_counted(t, end)):
        return False
    if month_first and t.low[start - 1] == "in":
        return False
    if t.number(end) is not None and len(t.words[end]) == 2:
        return False
    return not _named(t, start)


_SENTENCE_LEADS = frozenset(
    "on since until by from after before of to through and the late early last this in as".split()
)


def _named(t: Tokens, i: int) -> bool:
    """Whether a name stands right before the month: "Theresa May 10"."""
    return (
        t.low[i] in GIVEN_NAMES
        and i > 0
        and t.near(i - 1)
        and t.capital(i - 1)
        and t.low[i - 1] not in _SENTENCE_LEADS
        and t.low[i - 1] not in WEEKDAYS
    )


def find_month(t: Tokens, i: int) -> Phrase | None:
    """A month with its year, or alone where its neighbours say that it is one."""
    month = month_at(t, i)
    if month is None or (i and t.number(i - 1) is not None and t.near(i - 1)):
        return None  # "30 February 2022" is no February either
    number, end = month
    year, short, behind = year_behind(t, end)
    if year is not None and t.run(i, behind) and not _counts(t, behind):
        return Phrase(i, behind, Printed(year, number))
    if t.low[i] not in MONTHS and end == i + 1:
        return None
    del short
    return Phrase(i, end, Printed(month=number)) if stands_alone(t, i, end) else None


def _counts(t: Tokens, i: int) -> bool:
    """`In June 2000 houses burned`: the number is no year when a plural follows it."""
    word = t.low[i]
    round_number = t.low[i - 1].endswith("00")
    return (
        t.near(i - 1)
        and word.isalpha()
        and not t.capital(i)
        and (is_counted(t, i) or (round_number and word.endswith("s") and len(word) > 3))
    )


def stands_alone(t: Tokens, i: int, end: int) -> bool:
    """Whether a month without day and year is one."""
    before = t.low[i - 1] if i and t.near(i - 1) else ""
    word = t.low[i]
    named = t.near(end - 1) and t.capital(end) and not t.tight(end - 1)
    if word in MODAL_MONTHS:
        if t.words[i].isupper() and before not in ("in", "since", "last", "next", "until"):
            return False
        if before in _DETERMINERS:
            return t.low[end].isalpha() and not named and not _is_verbal(t, end)
        closed = word == "march" and before in _LEADS and t.low[end] in _CLOSING
        return closed or (before in _SURE_LEADS and not (named and before != "in"))
    if named and word in GIVEN_NAMES:
        return False
    possessive = t.low[end] in ("'", "\u2019") and t.low[end + 1] == "s"
    if before in _LEADS or (before == "than" and word not in GIVEN_NAMES):
        return True
    if before in _DETERMINERS or possessive:
        return t.low[end].isalpha() or possessive
    return False


def _is_verbal(t: Tokens, i: int) -> bool:
    """`The March for Peace` is a march."""
    return t.low[i] in ("for", "on", "of", "to", "in", "against", "through", "and", "is", "was")


def find_digits(t: Tokens, i: int) -> Phrase | None:
    """A date in digits: ISO 8601, with marks, or ambiguous between the two orders."""
    if t.hangs(i) or (i and t.tight(i - 1) and t.low[i - 1] in "-\u2013"):
        return None
    if iso := _ISO.match(t.text, t.starts[i]):
        return _iso(t, i, iso)
    found = _DIGITS.match(t.text, t.starts[i])
    if found is None:
        return None
    first, second, year = (int(found[name]) for name in ("first", "second", "year"))
    orders = [(year, second, first)]
    if found["mark"] != ".":  # full stops are European: the day comes first
        orders.append((year, first, second))
    readings = sorted({order for order in orders if is_day(*order)})
    end = _token_at(t, i, found.end())
    if not readings:
        return None
    if len(readings) > 1:
        return Phrase(i, end, Numeric(tuple(readings)))
    return Phrase(i, end, Printed(*readings[0]))


def _iso(t: Tokens, i: int, iso: re.Match[str]) -> Phrase | None:
    year, month, day = (int(iso[name]) for name in ("year", "month", "day"))
    if not is_day(year, month, day):
        return None
    clock = None
    if iso["hour"]:
        offset = _offset(iso["zone"])
        minutes = 60 * int(iso["hour"]) + int(iso["minute"])
        if minutes >= 1440:
            return None
        clock = Clock(minutes, "minute", offset, offset is not None)
    return Phrase(i, _token_at(t, i, iso.end()), Printed(year, month, day), clock=clock)


def _offset(zone: str | None) -> int | None:
    if zone is None or zone == "Z":
        return 0 if zone else None
    sign = -1 if zone[0] == "-" else 1
    return sign * (60 * int(zone[1:3]) + int(zone[-2:]))


def _token_at(t: Tokens, i: int, offset: int) -> int:
    """The first token that begins at `offset` or behind it."""
    while i < t.size and t.starts[i] < offset:
        i += 1
    return i
