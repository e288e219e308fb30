"""Distances to EDTF: weekdays, steps and windows, counted from publication or another date."""

from datetime import date, timedelta

from summarizer.reading.times.days import (
    When,
    days_from,
    last_day,
    months_from,
    week_of,
    when,
    years_from,
)
from summarizer.reading.times.lengths import length_timex
from summarizer.reading.times.meaning import DayOfWeek, Step, Stretch, Window
from summarizer.reading.times.time import Basis, TimeKind
from summarizer.reading.times.value import Around, Value, grain, of_when


def resolve_weekday(named: DayOfWeek, around: Around) -> Value:
    """The day; without a publication date there is none, as any week could be meant."""
    published = around.published
    if published is None:
        return Value(None, "day")
    if named.week is not None:
        return of_when(_in_week(published, named.weekday, 7 * named.week.number), "published")
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
    """`Last Tuesday`, "next Friday": within this week it may be that day or the one a week off.

    Who means the day before yesterday hardly says "last", nor "next" for the day after tomorrow:
    within two days the one a week off is likelier.
    """
    distance = (towards * (weekday - published.isoweekday())) % 7 or 7
    near, far = (days_from(when(published), towards * days) for days in (distance, distance + 7))
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


def resolve_step(step: Step, around: Around) -> Value:
    """So many units from publication or from the last date of the text, at the unit's grain."""
    origin = around.context
    basis: Basis = "context"
    earlier = step.unit == "year" and step.counted and step.number < 0
    if step.anchor == "published" or (origin is None and earlier):
        origin = when(around.published) if around.published else None
        basis = "published"
    if origin is None:
        return Value(None, grain(step.unit))
    if step.unit == "overnight":
        return _overnight(origin, basis)
    if step.unit in ("week", "weekend", "fortnight"):
        return _weeks(step, origin, basis, around)
    return _calendar_step(step, origin, basis)


def _calendar_step(step: Step, origin: When, basis: Basis) -> Value:
    at: When | None = None
    precision = grain(step.unit)
    scale = {"decade": 10, "century": 100}.get(step.unit)
    if step.unit in ("day", "night"):
        at = days_from(origin, step.number)
    elif step.unit == "month":
        at = months_from(origin, step.number)
    elif step.unit == "year" or (scale and step.counted):
        at = years_from(origin, step.number * (scale or 1))
    elif scale and origin.year is not None:
        tens = origin.year // scale + step.number
        return Value(
            f"{tens:0{5 - len(str(scale))}}{'X' * (len(str(scale)) - 1)}", precision, basis
        )
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


def _weeks(step: Step, origin: When, basis: Basis, around: Around) -> Value:
    """Whole weeks and weekends; a counted week is about that day."""
    named = around.named if basis == "context" else None
    days = step.number * (14 if step.unit == "fortnight" else 7)
    if step.counted and step.unit != "weekend" and origin.day is None:
        return _weeks_from_month(origin, days, basis)
    if step.counted:
        at = days_from(origin, days)
        if at is None or at.year is None:
            return Value(None, "week")
        return Value(f"{at.edtf}~", "week", basis, when=at)
    if named and step.unit == "week" and (own := _own_week(named, days)):
        return own
    if origin.date is None:
        return Value(None, grain(step.unit))
    if step.unit == "weekend":
        return _weekend(origin.date, step.number, basis, around.tense)
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


def _weeks_from_month(month: When, days: int, basis: Basis) -> Value:
    """`In June. Seven weeks later`: the months in which the count may end."""
    if month.year is None or month.month is None:
        return Value(None, "week")
    length = last_day(month.year, month.month)
    ends = [days_from(month._replace(day=day), days) for day in (1, length)]
    first, last = (end and end._replace(day=None) for end in ends)
    if first is None or last is None:
        return Value(None, "week")
    if first == last:
        return Value(f"{first.edtf}~", "month", basis, when=first)
    return Value(f"{first.edtf}/{last.edtf}", "month", basis, "range")


def _own_week(week: Value, days: int) -> Value | None:
    """`The week before` the one that ended on Saturday: it ends on a Saturday too."""
    if week.precision != "week" or week.when is None or week.timex is not None:
        return None
    first = days_from(week.when, days)
    last = days_from(first, 6) if first else None
    return _days_of_week(first, last, "context") if first and last else None


def _days_of_week(first: When, last: When, basis: Basis) -> Value:
    """A week from its first day to its last; with its ISO number when it begins on a Monday."""
    timex = None
    if first.date is not None and first.date.isoweekday() == 1:
        year, number, _ = first.date.isocalendar()
        timex = f"{year:04}-W{number:02}"
    return Value(f"{first.edtf}/{last.edtf}", "week", basis, timex=timex, when=first)


def resolve_stretch(stretch: Stretch, end: Value) -> Value:
    """Weeks to the day; months whole, when the date is a month or the day with which one ends."""
    at, towards = end.when, stretch.towards
    if at is None or end.readings:
        return Value(None, grain(stretch.unit), kind="range")
    other: When | None = None
    if stretch.unit == "week" and at.day is not None:
        other = days_from(at, towards * (7 * stretch.number - 1))
    elif stretch.unit == "month" and at.year is not None and at.month is not None:
        day, length = at.day, last_day(at.year, at.month)
        if day is None or day == (length if towards < 0 else 1):
            at = at._replace(day=None)
            other = months_from(at, towards * (stretch.number - 1))
    if other is None:
        return Value(None, grain(stretch.unit), kind="range")
    first, last = (other, at) if towards < 0 else (at, other)
    if stretch.unit == "week" and stretch.number == 1:
        return _days_of_week(first, last, end.basis)
    kind: TimeKind = "range" if first != last else "date"
    return Value(f"{first.edtf}/{last.edtf}", last.precision, end.basis, kind, when=last)


def _weekend(day: date, count: int, basis: Basis, tense: int) -> Value:
    """The present weekend on its own two days; else the last, or the next by the tense."""
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


def resolve_window(window: Window, around: Around) -> Value:
    """A stretch that ends or begins on the day of publication, at the grain of its unit."""
    timex = length_timex(window.number, window.unit)
    if around.published is None:
        return Value(None, grain(window.unit), kind="range", timex=timex)
    unit = {"night": "day", "decade": "year", "century": "year", "weekend": "week"}.get(
        window.unit, window.unit
    )
    scale = {"decade": 10, "century": 100, "week": 7, "weekend": 7, "fortnight": 14}
    count = window.towards * window.number * scale.get(window.unit, 1)
    here: When | None = when(around.published)
    there: When | None = None
    if here and unit in ("day", "week", "fortnight"):
        there = days_from(here, count)
    elif here and unit == "month":
        there, here = months_from(here, count), months_from(here, 0)
    elif here and unit == "year":
        there, here = years_from(here, count), years_from(here, 0)
    if here is None or there is None:
        return Value(None, grain(window.unit), kind="range", timex=timex)
    ends = [there, here] if window.towards < 0 else [here, there]
    edtf = f"{ends[0].edtf}/{ends[1].edtf}"
    return Value(edtf, here.precision, "published", "range", timex=timex)
