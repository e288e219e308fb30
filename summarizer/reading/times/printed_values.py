"""Printed dates to EDTF: the year that is missing, and the words that stand for one.

A day without a year has the nearest one to publication; a month or season the last one, or the
next when the words speak of the future. Without a publication date the year stays unknown.
"""

from datetime import MAXYEAR, MINYEAR, date

from summarizer.reading.times.days import When, last_day, nearest_year, open_years
from summarizer.reading.times.distances import resolve_step
from summarizer.reading.times.meaning import Printed
from summarizer.reading.times.time import Basis, Precision
from summarizer.reading.times.value import Around, Value
from summarizer.reading.times.words import SEASON_TIMEX

_SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}
"""First month of a season in the north; only its order within the year is used."""


def resolve_printed(printed: Printed, around: Around) -> Value:
    """The date with its year, when that is printed or follows from the publication date."""
    if printed.of is not None:
        origin = resolve_step(printed.of, around)
        year = origin.when.year if origin.when else None
        return of_year(printed, year, origin.basis if year else "stated")
    if printed.short_year is not None:
        return _short_year(printed, around)
    if printed.year is not None:
        return of_year(printed, printed.year, "stated")
    if around.published is None:
        return of_year(printed, None, "stated")
    if printed.day is not None and printed.month is not None:
        year, chosen = nearest_year(printed.month, printed.day, around.published, printed.weekday)
        if year and printed.weekday is None:
            return _with_tense(printed, year, around.published, around.tense)
        return of_year(printed, year, "weekday" if chosen else "published" if year else "stated")
    year = _year_by_tense(printed, around.published, around.tense)
    return of_year(printed, year, "published")


def resolve_season(code: int, around: Around) -> Value:
    """The season by the tense; where no verb says one, what recurs every year."""
    if around.tense == 0:
        return Value(None, "season", kind="set", timex=f"XXXX-{SEASON_TIMEX[code]}")
    return resolve_printed(Printed(code=code), around)


def _with_tense(printed: Printed, year: int, near: date, tense: int) -> Value:
    """The nearest year; when it is not sure, the one that the tense fits, or both."""
    years = open_years(printed.month or 0, printed.day or 0, near, year)
    values = [of_year(printed, candidate, "published") for candidate in years or (year,)]
    if not years:
        return values[0]
    fitting = [v for v in values if v.when and v.when.date and (v.when.date > near) == (tense > 0)]
    if tense and len(fitting) == 1:
        return fitting[0]
    readings = tuple(value.edtf for value in values if value.edtf)
    return values[0]._replace(edtf=f"[{','.join(sorted(readings))}]", readings=readings)


def _year_by_tense(printed: Printed, near: date, tense: int) -> int:
    """The year of a month or season: the last one, or the next when it is yet to come."""
    first = printed.month or _SEASON_MONTHS.get(printed.code or 0, 1)
    towards = printed.towards
    if towards == 0:
        return near.year
    if towards == 1 or (towards is None and tense > 0):
        after = first < near.month or (towards == 1 and first == near.month)
        return near.year + after
    length = 3 if printed.code else 1
    over = first + length - 1 < near.month if towards == -1 else first <= near.month
    return near.year - (not over)


def of_year(printed: Printed, year: int | None, basis: Basis) -> Value:
    """The printed parts with a year, or with none; a year that no calendar has is none."""
    if year is not None and not MINYEAR <= year <= MAXYEAR:
        year, basis = None, "stated"
    if printed.code is not None:
        return _coded(printed.code, year, basis)
    if printed.week is not None and printed.month is not None:
        return _week_of_month(When(year, printed.month), printed.week, basis)
    if printed.half is not None and printed.month is not None:
        return _half_of_month(When(year, printed.month), printed.half, basis)
    at = When(year, printed.month, printed.day)
    return Value(at.edtf, at.precision, basis, when=at)


def _coded(code: int, year: int | None, basis: Basis) -> Value:
    precision: Precision = "season" if code < 33 else "quarter" if code < 40 else "half"
    name = f"Q{code - 32}" if 33 <= code <= 36 else SEASON_TIMEX.get(code) or f"H{code - 39}"
    if year is None:
        return Value(None, precision, timex=f"XXXX-{name}")
    return Value(f"{year:04}-{code}", precision, basis, timex=f"{year:04}-{name}", when=When(year))


def _week_of_month(month: When, week: int, basis: Basis) -> Value:
    """Days 1 to 7, 8 to 14 and so on, as the calendar has no weeks of a month; the last seven."""
    length = last_day(month.year, month.month or 1)
    first = length - 6 if week == -1 else 7 * week - 6
    if first > length or (month.year is None and week == -1 and month.month == 2):
        return Value(month.edtf, "month", basis, when=month)
    ends = [When(month.year, month.month, day) for day in (first, min(first + 6, length))]
    return Value(f"{ends[0].edtf}/{ends[1].edtf}", "week", basis, when=ends[0])


def _half_of_month(month: When, half: int, basis: Basis) -> Value:
    """Days 1 to 15, or from 16 to the last, which February has only in a known year."""
    if half == 2 and month.year is None and month.month == 2:
        return Value(month.edtf, "month", basis, when=month)
    days = (1, 15) if half == 1 else (16, last_day(month.year, month.month or 1))
    ends = [month._replace(day=day) for day in days]
    return Value(f"{ends[0].edtf}/{ends[1].edtf}", "day", basis, "range", when=ends[1])


def _short_year(printed: Printed, around: Around) -> Value:
    """Two digits: the century is the one that comes nearest to publication, else it is unknown."""
    short = printed.short_year or 0
    if around.published is None:
        at = When(None, printed.month, printed.day)
        return Value(f"XX{short:02}{at.edtf[4:]}", at.precision)
    this = around.published.year
    century = this // 100 * 100
    year = min((century + short + shift for shift in (-100, 0, 100)), key=lambda y: abs(y - this))
    if printed.month == 2 and printed.day == 29 and last_day(max(year, 1), 2) < 29:
        return Value(f"XX{short:02}-02-29", "day")
    return of_year(printed, year, "published")


def resolve_short_decade(tens: int, around: Around) -> Value:
    """The last such decade before publication; else the century is unknown."""
    if around.published is None:
        return Value(f"XX{tens // 10}X", "decade")
    decade = around.published.year // 100 * 10 + tens // 10
    decade -= 10 * (decade > around.published.year // 10)
    if decade < 0:  # no calendar has it
        return Value(f"XX{tens // 10}X", "decade")
    return Value(f"{decade:03}X", "decade", "published", timex=f"{decade:03}")


def resolve_numeric(readings: tuple[tuple[int, int, int], ...], around: Around) -> Value:
    """Both readings; the one nearest to publication is the likelier."""
    days = [date(*reading) for reading in readings]
    near = around.published
    ordered = sorted(days, key=lambda day: abs((day - near).days)) if near else days
    return Value(
        f"[{','.join(day.isoformat() for day in days)}]",
        "day",
        readings=tuple(day.isoformat() for day in ordered),
    )
