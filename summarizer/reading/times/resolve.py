"""Meanings to EDTF: with the day of publication, and with the dates that the text gave before.

Never invents: what cannot be counted from a known day has no date.
"""

from summarizer.reading.times.days import days_from
from summarizer.reading.times.distances import (
    resolve_step,
    resolve_stretch,
    resolve_weekday,
    resolve_window,
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
    Quarter,
    Recurring,
    Same,
    Season,
    ShortDecade,
    Step,
    Stretch,
    Window,
)
from summarizer.reading.times.printed_values import (
    of_year,
    resolve_numeric,
    resolve_printed,
    resolve_season,
    resolve_short_decade,
)
from summarizer.reading.times.quarters import resolve_quarter
from summarizer.reading.times.same import resolve_compared, resolve_same
from summarizer.reading.times.value import Around, Value, grain, of_when


def resolve(meaning: Meaning, around: Around) -> Value:
    """The value of a meaning."""
    match meaning:
        case Printed() | Season() | ShortDecade() | Numeric():
            return _printed(meaning, around)
        case DayOfWeek():
            return resolve_weekday(meaning, around)
        case Step():
            return (resolve_compared if meaning.compared else resolve_step)(meaning, around)
        case Quarter():
            return resolve_quarter(meaning, around)
        case Same():
            return resolve_same(meaning, around)
        case Window():
            return resolve_window(meaning, around)
        case Stretch():
            return resolve_stretch(meaning, resolve(meaning.end, around))
        case Between():
            return _between(meaning, around)
        case _:
            return _timeless(meaning)


def _printed(meaning: Printed | Season | ShortDecade | Numeric, around: Around) -> Value:
    """What lacks at most a part of its year."""
    match meaning:
        case Printed():
            return resolve_printed(meaning, around)
        case Season(code=code):
            return resolve_season(code, around)
        case ShortDecade(tens=tens):
            return resolve_short_decade(tens, around)
        case Numeric(readings=readings):
            return resolve_numeric(readings, around)


def _timeless(meaning: Known | Length | Recurring) -> Value:
    """What has the same value in every article."""
    match meaning:
        case Known(edtf=edtf, precision=precision, timex=timex):
            return Value(edtf, precision, timex=timex)
        case Length(number=number, unit=unit):
            return Value(None, grain(unit), kind="duration", timex=length_timex(number, unit))
        case Recurring(timex=timex, precision=precision):
            return Value(None, precision, kind="set", timex=timex)


def turns_on_tense(meaning: Meaning | None) -> bool:
    """Whether the value depends on whether the words speak of the past or the future."""
    match meaning:
        case Printed(year=year):
            return year is None
        case Step(unit=unit):
            return unit == "weekend"
        case DayOfWeek() | Between() | Quarter() | Season():
            return True
        case Stretch(end=end):
            return turns_on_tense(end)
        case None:  # a time of day
            return True
        case _:
            return False


def _between(between: Between, around: Around) -> Value:
    first, last = resolve(between.first, around), resolve(between.last, around)
    if isinstance(between.first, Printed) and isinstance(between.last, Printed):
        first, last = _lend(between.first, between.last, first, last)
    elif isinstance(between.first, DayOfWeek) and first.when and last.when:
        ahead = around.tense > 0 and isinstance(between.last, DayOfWeek)
        first, last = _after(between, first, last) if ahead else _before(between, first, last)
    precision = last.precision
    if not (first.edtf and last.edtf) or first.readings or last.readings:
        return Value(None, precision, kind="range")
    if first.edtf > last.edtf and "X" not in first.edtf + last.edtf:
        return Value(None, precision, kind="range")
    basis = last.basis if last.basis != "stated" else first.basis
    readings: tuple[str, ...] = ()
    return Value(f"{first.edtf}/{last.edtf}", precision, basis, "range", readings, when=last.when)


def _before(between: Between, first: Value, last: Value) -> tuple[Value, Value]:
    """The weekday that begins a range lies in the seven days before its end."""
    if not isinstance(between.first, DayOfWeek) or last.when is None or last.when.date is None:
        return first, last
    back = (last.when.date.isoweekday() - between.first.weekday) % 7 or 7
    return of_when(days_from(last.when, -back), first.basis), last


def _after(between: Between, first: Value, last: Value) -> tuple[Value, Value]:
    """The weekday that ends a range yet to come lies in the seven days after its beginning."""
    if not isinstance(between.last, DayOfWeek) or first.when is None or first.when.date is None:
        return first, last
    away = (between.last.weekday - first.when.date.isoweekday()) % 7 or 7
    return first, of_when(days_from(first.when, away), last.basis)


def _lend(first: Printed, last: Printed, a: Value, b: Value) -> tuple[Value, Value]:
    """The year of one end to the other, so that the range goes forward."""
    if a.when is None or b.when is None:
        return a, b
    if first.year is None and b.when.year is not None:
        behind = (a.when.month or 0, a.when.day or 0) > (b.when.month or 0, b.when.day or 0)
        return of_year(first, b.when.year - behind, b.basis), b
    if last.year is None and first.year is not None:
        behind = (a.when.month or 0, a.when.day or 0) > (b.when.month or 0, b.when.day or 0)
        return a, of_year(last, first.year + behind, "stated")
    return a, b
