"""Meanings to EDTF: with the day of publication, and with the dates that the text gave before.

Never invents: what cannot be counted from a known day has no date.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from summarizer.reading.times.days import (
    When,
    days_from,
    last_day,
    months_from,
    nearest_year,
    week_of,
    when,
    years_from,
)
from summarizer.reading.times.lengths import length_timex
from summarizer.reading.times.meaning import (
    Between,
    DayOfWeek,
    Known,
    Length,
    Meaning,
    Numeric,
    Printed,
    Recurring,
    ShortDecade,
    Step,
    Window,
)
from summarizer.reading.times.time import Basis, Precision, TimeKind
from summarizer.reading.times.words import SEASON_TIMEX

_SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}
"""First month of a season in the north; only its order within the year is used."""


@dataclass(frozen=True, slots=True)
class Value:
    """What a meaning comes to."""

    edtf: str | None
    precision: Precision
    basis: Basis = "stated"
    kind: TimeKind = "date"
    readings: tuple[str, ...] = ()
    timex: str | None = None
    when: When | None = None
    """What later expressions may be counted from."""


@dataclass(frozen=True, slots=True)
class Around:
    """What is known where an expression stands."""

    published: date | None
    context: When | None
    tense: int
    """-1 past, 1 future, 0 unknown."""


def resolve(meaning: Meaning, around: Around) -> Value:
    """The value of a meaning."""
    match meaning:
        case Printed():
            return _printed(meaning, around)
        case DayOfWeek():
            return _weekday(meaning, around)
        case Step():
            return _step(meaning, around)
        case Known(edtf=edtf, precision=precision, timex=timex):
            return Value(edtf, precision, timex=timex)
        case ShortDecade(tens=tens):
            return _short_decade(tens, around)
        case Numeric(readings=readings):
            return _numeric(readings, around)
        case Window():
            return _window(meaning, around)
        case Length(count=count, unit=unit):
            return Value(None, _grain(unit), kind="duration", timex=length_timex(count, unit))
        case Recurring(timex=timex, precision=precision):
            return Value(None, precision, kind="set", timex=timex)
        case Between():
            return _between(meaning, around)


def of_when(at: When | None, basis: Basis, precision: Precision = "day") -> Value:
    """The value of a date; without one, only how precise it would be."""
    if at is None:
        return Value(None, precision)
    return Value(at.edtf, at.precision, basis, when=at)


def _grain(unit: str) -> Precision:
    grains: dict[str, Precision] = {
        "second": "minute",
        "minute": "minute",
        "hour": "hour",
        "week": "week",
        "fortnight": "week",
        "weekend": "weekend",
        "month": "month",
        "quarter": "quarter",
        "year": "year",
        "decade": "decade",
        "century": "century",
        "overnight": "part_of_day",
    }
    return grains.get(unit, "day")


def _printed(printed: Printed, around: Around) -> Value:
    if printed.of is not None:
        origin = _step(printed.of, around)
        year = origin.when.year if origin.when else None
        return _of_year(printed, year, origin.basis if year else "stated")
    if printed.short_year is not None:
        return _short_year(printed, around)
    if printed.year is not None:
        return _of_year(printed, printed.year, "stated")
    if around.published is None:
        return _of_year(printed, None, "stated")
    if printed.day is not None and printed.month is not None:
        year, chosen = nearest_year(printed.month, printed.day, around.published, printed.weekday)
        return _of_year(printed, year, "weekday" if chosen else "published" if year else "stated")
    year = _year_by_tense(printed, around.published, around.tense)
    return _of_year(printed, year, "published")


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


def _of_year(printed: Printed, year: int | None, basis: Basis) -> Value:
    """The printed parts with a year, or with none."""
    if printed.code is not None:
        return _coded(printed.code, year, basis)
    if printed.week is not None and printed.month is not None:
        return _week_of_month(When(year, printed.month), printed.week, basis)
    at = When(year, printed.month, printed.day)
    return Value(at.edtf, at.precision, basis, when=at)


def _coded(code: int, year: int | None, basis: Basis) -> Value:
    precision: Precision = "season" if code < 33 else "quarter" if code < 40 else "half"
    name = f"Q{code - 32}" if 33 <= code <= 36 else SEASON_TIMEX.get(code) or f"H{code - 39}"
    if year is None:
        return Value(None, precision, timex=f"XXXX-{name}")
    return Value(f"{year:04}-{code}", precision, basis, timex=f"{year:04}-{name}", when=When(year))


def _week_of_month(month: When, week: int, basis: Basis) -> Value:
    """Days 1 to 7, 8 to 14 ...: the calendar has no weeks of a month; the last are its last seven."""
    length = last_day(month.year, month.month or 1)
    first = length - 6 if week == -1 else 7 * week - 6
    if first > length or (month.year is None and week == -1 and month.month == 2):
        return Value(month.edtf, "month", basis, when=month)
    ends = [When(month.year, month.month, day) for day in (first, min(first + 6, length))]
    return Value(f"{ends[0].edtf}/{ends[1].edtf}", "week", basis, when=ends[0])


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
    return _of_year(printed, year, "published")


def _short_decade(tens: int, around: Around) -> Value:
    if around.published is None:
        return Value(f"XX{tens // 10}X", "decade")
    decade = around.published.year // 100 * 10 + tens // 10
    decade -= 10 * (decade > around.published.year // 10)
    return Value(f"{decade:03}X", "decade", "published", timex=f"{decade:03}")


def _numeric(readings: tuple[tuple[int, int, int], ...], around: Around) -> Value:
    """Both readings; the one nearest to publication is the likelier."""
    days = [date(*reading) for reading in readings]
    near = around.published
    ordered = sorted(days, key=lambda day: abs((day - near).days)) if near else days
    return Value(
        f"[{','.join(day.isoformat() for day in days)}]",
        "day",
        readings=tuple(day.isoformat() for day in ordered),
    )


def _weekday(named: DayOfWeek, around: Around) -> Value:
    published = around.published
    if published is None:
        return Value(None, "day")
    if named.week is not None:
        return of_when(_in_week(published, named.weekday, 7 * named.week.count), "published")
    if named.towards == 0:
        return of_when(_in_week(published, named.weekday, 0), "published")
    if named.towards is not None:
        return _last_or_next(published, named.weekday, named.towards)
    back = (published.isoweekday() - named.weekday) % 7
    away = (7 - back) % 7 if around.tense > 0 else -back
    return of_when(days_from(when(published), away), "published")


def _in_week(day: date, weekday: int, shift: int) -> When | None:
    return days_from(when(day), weekday - day.isoweekday() + shift)


def _last_or_next(published: date, weekday: int, towards: int) -> Value:
    """ "Last Tuesday", "next Friday": within this week it may be that day or the one a week off.

    Who means the day before yesterday hardly says "last", nor "next" for the day after tomorrow:
    within two days the one a week off is likelier.
    """
    distance = (towards * (weekday - published.isoweekday())) % 7 or 7
    near, far = (
        days_from(when(published), towards * days) for days in (distance, distance + 7)
    )
    week = week_of(published)
    within = week and near and near.date and week[0] <= near.date <= week[1]
    if not within or near is None or far is None or distance == 7:
        return of_when(near, "published")
    readings = [far, near] if distance <= 2 else [near, far]
    edtf = ",".join(sorted(reading.edtf for reading in readings))
    return Value(
        f"[{edtf}]",
        "day",
        "published",
        readings=tuple(reading.edtf for reading in readings),
        when=readings[0],
    )


def _step(step: Step, around: Around) -> Value:
    origin = around.context
    basis: Basis = "context"
    if step.anchor == "published" or (origin is None and step.unit in ("year",) and step.counted):
        origin = when(around.published) if around.published else None
        basis = "published"
    if origin is None:
        return Value(None, _grain(step.unit))
    if step.unit == "overnight":
        return _overnight(origin, basis)
    if step.unit in ("week", "weekend", "fortnight"):
        return _weeks(step, origin, basis, around.tense)
    return _calendar_step(step, origin, basis)


def _calendar_step(step: Step, origin: When, basis: Basis) -> Value:
    at: When | None = None
    precision = _grain(step.unit)
    scale = {"decade": 10, "century": 100}.get(step.unit)
    if step.unit in ("day", "night"):
        at = days_from(origin, step.count)
    elif step.unit == "month":
        at = months_from(origin, step.count)
    elif step.unit == "year" or (scale and step.counted):
        at = years_from(origin, step.count * (scale or 1))
    elif scale and origin.year is not None:
        tens = origin.year // scale + step.count
        return Value(f"{tens:0{5 - len(str(scale))}}{'X' * (len(str(scale)) - 1)}", precision, basis)
    if at is None:
        return Value(None, precision)
    loose = "~" if (step.loose or scale) and at.year is not None else ""
    return Value(at.edtf + loose, precision, basis, when=at)


def _overnight(origin: When, basis: Basis) -> Value:
    """The night that ends on the day of publication."""
    before = days_from(origin, -1)
    if before is None:
        return Value(None, "part_of_day")
    return Value(
        f"{before.edtf}/{origin.edtf}",
        "part_of_day",
        basis,
        kind="time",
        timex=f"{before.edtf}TNI",
        when=origin,
    )


def _weeks(step: Step, origin: When, basis: Basis, tense: int) -> Value:
    """Whole weeks and weekends; a counted week is about that day."""
    days = step.count * (14 if step.unit == "fortnight" else 7)
    if step.counted:
        at = days_from(origin, days)
        if at is None or at.year is None:
            return Value(None, "week")
        return Value(f"{at.edtf}~", "week", basis, when=at)
    if origin.date is None:
        return Value(None, _grain(step.unit))
    if step.unit == "weekend":
        return _weekend(origin.date, step.count, basis, tense)
    moved = days_from(origin, days)
    week = week_of(moved.date) if moved and moved.date else None
    if week is None:
        return Value(None, "week")
    year, number, _ = week[0].isocalendar()
    return Value(
        f"{week[0]}/{week[1]}",
        "week",
        basis,
        timex=f"{year:04}-W{number:02}",
        when=when(week[0]),
    )


def _weekend(day: date, count: int, basis: Basis, tense: int) -> Value:
    """On a Saturday or Sunday this weekend is the present one; else the last, or the next by tense."""
    ahead = 6 - day.isoweekday()
    if count == 0:
        away = ahead if ahead <= 0 or tense > 0 else ahead - 7
    else:
        away = ahead - 7 if count < 0 else ahead + 7 * (ahead <= 0)
    try:
        saturday = day + timedelta(days=away)
        sunday = saturday + timedelta(days=1)
    except OverflowError:
        return Value(None, "weekend")
    year, number, _ = saturday.isocalendar()
    timex = f"{year:04}-W{number:02}-WE"
    return Value(f"{saturday}/{sunday}", "weekend", basis, timex=timex, when=when(saturday))


def _window(window: Window, around: Around) -> Value:
    """A stretch that ends or begins on the day of publication, at the grain of its unit."""
    timex = length_timex(window.count, window.unit)
    if around.published is None:
        return Value(None, _grain(window.unit), kind="range", timex=timex)
    unit = {"night": "day", "decade": "year", "century": "year", "weekend": "week"}.get(
        window.unit, window.unit
    )
    scale = {"decade": 10, "century": 100, "week": 7, "weekend": 7, "fortnight": 14}
    count = window.towards * window.count * scale.get(window.unit, 1)
    here: When | None = when(around.published)
    there: When | None = None
    if here and unit in ("day", "week", "fortnight"):
        there = days_from(here, count)
    elif here and unit == "month":
        there, here = months_from(here, count), months_from(here, 0)
    elif here and unit == "year":
        there, here = years_from(here, count), years_from(here, 0)
    if here is None or there is None:
        return Value(None, _grain(window.unit), kind="range", timex=timex)
    ends = [there, here] if window.towards < 0 else [here, there]
    edtf = f"{ends[0].edtf}/{ends[1].edtf}"
    return Value(edtf, here.precision, "published", "range", timex=timex)


def _between(between: Between, around: Around) -> Value:
    first, last = resolve(between.first, around), resolve(between.last, around)
    if isinstance(between.first, Printed) and isinstance(between.last, Printed):
        first, last = _lend(between.first, between.last, first, last)
    elif isinstance(between.first, DayOfWeek) and first.when and last.when:
        first = _before(between.first, first, last.when)
    precision = last.precision
    if not (first.edtf and last.edtf) or first.readings or last.readings:
        return Value(None, precision, kind="range")
    if first.edtf > last.edtf and "X" not in first.edtf + last.edtf:
        return Value(None, precision, kind="range")
    basis = last.basis if last.basis != "stated" else first.basis
    readings: tuple[str, ...] = ()
    return Value(
        f"{first.edtf}/{last.edtf}", precision, basis, "range", readings, when=last.when
    )


def _before(named: DayOfWeek, first: Value, last: When) -> Value:
    """The weekday that begins a range lies in the seven days before its end."""
    if last.date is None:
        return first
    back = (last.date.isoweekday() - named.weekday) % 7 or 7
    return of_when(days_from(last, -back), first.basis)


def _lend(first: Printed, last: Printed, a: Value, b: Value) -> tuple[Value, Value]:
    """The year of one end to the other, so that the range goes forward."""
    if a.when is None or b.when is None:
        return a, b
    if first.year is None and b.when.year is not None:
        behind = (a.when.month or 0, a.when.day or 0) > (b.when.month or 0, b.when.day or 0)
        return _of_year(first, b.when.year - behind, b.basis), b
    if last.year is None and first.year is not None:
        behind = (a.when.month or 0, a.when.day or 0) > (b.when.month or 0, b.when.day or 0)
        return a, _of_year(last, first.year + behind, "stated")
    return a, b
