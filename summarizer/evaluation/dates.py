"""TIMEX3 values and EDTF to one form in which dates are compared.

TIMEX3 after ISO 24617-1 (TimeML) as the corpora write it, EDTF after ISO 8601-2. Both become parts,
the coarsest first:

    2013-03-22        2013-03-22                 2013 · 03 · 22
    2013-03-22TNI     2013-03-22 (and `timex`)   2013 · 03 · 22 · TNI
    2013-03-22T15:00  2013-03-22T15:00:00Z       2013 · 03 · 22 · T15 · 00
    2013-W12          2013-03-18/2013-03-24      2013 · W12
    2013-W12-WE       2013-03-23/2013-03-24      2013 · W12 · WE
    2013-Q2           2013-34, 2013-04/2013-06   2013 · Q2
    2013-H1           2013-40, 2013-01/2013-06   2013 · H1
    2012-SU           2012-22, 2012-26, 2012-30  2012 · SU
    201, 201X         201X                       201
    2012-XX-XX        2012                       2012

Parts end before the first that is unknown (`X`). Seconds, zones and the marks `?`, `~`, `%` are not
compared. A date whose year is unknown has no parts: durations, sets, `PRESENT_REF`, `XXXX-09-14`,
fiscal years, and intervals that have no name of their own. Does not read text.
"""

import re
from calendar import monthrange
from datetime import date, timedelta

from summarizer.reading import TimeExpression

Parts = tuple[str, ...]
Days = tuple[date, date]

_MARKS = re.compile(r"[?~%]")
_CLOCK_BEHIND = re.compile(r"T[0-9:.]+(?:Z|[+-][0-9:]+)?")
_DAY = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X?|[0-9]{2}(?:XX)?)"
    r"(?:-(?P<second>[0-9X]{2}|W[0-9X]{2}|Q[1-4X]|H[12X]|SP|SU|FA|AU|WI)"
    r"(?:-(?P<third>[0-9X]{2}|[1-7X]|WE))?)?"
)
_CLOCK = re.compile(
    r"(?P<part>MO|MI|AF|EV|NI|DT)|"
    r"(?P<hour>[01][0-9]|2[0-4])(?::(?P<minute>[0-5][0-9])(?::[0-5][0-9])?)?"
    r"(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_SEASONS = ("SP", "SU", "FA", "WI")
# ISO 8601-2, 4.8: seasons 21-24, those of the northern (25-28) and southern (29-32) hemisphere,
# quarters 33-36, halves 40-41.
_CODES = (
    {str(21 + n): _SEASONS[n % 4] for n in range(12)}
    | {str(33 + n): f"Q{n + 1}" for n in range(4)}
    | {"40": "H1", "41": "H2", "AU": "FA"}
)
_MONTHS = {
    **{f"Q{n}": (3 * n - 2, 3 * n) for n in range(1, 5)},
    **{f"H{n}": (6 * n - 5, 6 * n) for n in range(1, 3)},
}
"""First and last month of quarters and halves."""


def parse_date(value: str) -> Parts:
    """The known parts of a TIMEX3 value or an EDTF date; empty when no year is known."""
    value = _MARKS.sub("", value)
    if "/" in value:
        span = days(value)
        return _name(*span) if span else ()
    return _single(value)


def same_date(one: str, other: str) -> bool:
    """Whether both say the same, as far as the coarser of the two says anything."""
    first, second = parse_date(one), parse_date(other)
    if not first or not second:
        return False
    years = first[0], second[0]  # a decade and a century are the beginning of a year
    if not (years[0].startswith(years[1]) or years[1].startswith(years[0])):
        return False
    return all(a == b for a, b in zip(first[1:], second[1:], strict=False))


def same_day(one: str | None, other: str | None) -> bool:
    """Whether two EDTF dates are the same, without the time of day; so are two unknown ones.

    Unlike `same_date` nothing is taken for the coarser of two: a month is not one of its days.
    """
    if one is None or other is None:
        return one is other
    plain = [_CLOCK_BEHIND.sub("", _MARKS.sub("", value)) for value in (one, other)]
    parts = [parse_date(value) for value in plain]
    return plain[0] == plain[1] or (bool(parts[0]) and parts[0] == parts[1])


def days(value: str) -> Days | None:
    """First and last day; None for seasons, decades, and what is no date."""
    start, slash, end = _MARKS.sub("", value).partition("/")
    first = _days(_single(start))
    last = _days(_single(end)) if slash else first
    if first is None or last is None or first[0] > last[1]:
        return None
    return first[0], last[1]


def answers(time: TimeExpression) -> tuple[str, ...]:
    """The values that a reading gives for a date: EDTF, TIMEX3, the likelier of two readings.

    Empty when it gives none of a known year, and for durations and sets. A range counts when it has
    one TIMEX3 value, such as a week.
    """
    if time.kind not in ("date", "time") and not (time.kind == "range" and time.timex):
        return ()
    given = (time.edtf, time.timex, *time.readings[:1])
    return tuple(dict.fromkeys(value for value in given if value and parse_date(value)))


def _single(value: str) -> Parts:
    day, mark, clock = value.partition("T")
    found, at = _DAY.fullmatch(day), _CLOCK.fullmatch(clock)
    if found is None or (mark and at is None):
        return ()
    year = found["year"].rstrip("X")
    if len(year) < 4:
        return (year,) if found["second"] is None else ()
    parts = _known(year, found["second"], found["third"])
    if at is None or len(parts) < 3:
        return parts
    return (*parts, *(["T" + at["part"]] if at["part"] else _hour(at)))


def _hour(clock: re.Match[str]) -> list[str]:
    return ["T" + clock["hour"], *([clock["minute"]] if clock["minute"] else [])]


def _known(year: str, second: str | None, third: str | None) -> Parts:
    """The parts of a day until the first unknown one; empty when the calendar has no such day."""
    if second is None or "X" in second:
        parts: Parts = (year,)
    elif third is None or "X" in third:
        parts = (year, _CODES.get(second, second))
    elif second.startswith("W") and third.isdigit() and len(third) == 1:
        return _day_of_week(year, second, third)
    else:
        parts = (year, _CODES.get(second, second), third)
    season = len(parts) == 2 and parts[1] in _SEASONS
    return parts if season or _days(parts) else ()


def _day_of_week(year: str, week: str, day: str) -> Parts:
    try:
        found = date.fromisocalendar(int(year), int(week[1:]), int(day))
    except (ValueError, OverflowError):
        return ()
    return tuple(found.isoformat().split("-"))


def _days(parts: Parts) -> Days | None:
    try:
        return _bounds(parts)
    except (ValueError, OverflowError):  # no such month, day or week
        return None


def _bounds(parts: Parts) -> Days | None:
    if not parts or len(parts[0]) < 4:
        return None
    year = int(parts[0])
    if len(parts) == 1:
        return date(year, 1, 1), date(year, 12, 31)
    second = parts[1]
    if second.startswith("W") and second[1:].isdigit():
        first = date.fromisocalendar(year, int(second[1:]), 1)
        weekend = parts[2:] == ("WE",)
        if parts[2:] and not weekend:
            return None
        return first + timedelta(days=5 if weekend else 0), first + timedelta(days=6)
    if second in _MONTHS or len(parts) == 2:
        if second in _SEASONS or parts[2:]:
            return None
        low, high = _MONTHS.get(second) or (int(second), int(second))
        return date(year, low, 1), date(year, high, monthrange(year, high)[1])
    day = date(year, int(second), int(parts[2]))
    return day, day


def _name(first: date, last: date) -> Parts:
    """The week, weekend, month, quarter, half, year or day that has just these days."""
    iso = first.isocalendar()
    week, year = f"W{iso.week:02}", f"{first.year:04}"
    named: list[Parts] = [
        (f"{iso.year:04}", week),
        (f"{iso.year:04}", week, "WE"),
        (year,),
        *((year, part) for part in (*_MONTHS, f"{first.month:02}")),
        (year, f"{first.month:02}", f"{first.day:02}"),
    ]
    return next((parts for parts in named if _days(parts) == (first, last)), ())
