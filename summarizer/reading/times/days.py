"""Days of the calendar that may lack a year, and steps between them, as EDTF and TIMEX3."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from summarizer.reading.times.printed import is_day
from summarizer.reading.times.time import Precision


class When(NamedTuple):
    """A year, a month of it or a day of that; an unknown year is None."""

    year: int | None
    month: int | None = None
    day: int | None = None

    @property
    def edtf(self) -> str:
        """`2022-09-14`, `XXXX-09`, `2022`."""
        parts = [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(["XXXX" if self.year is None else f"{self.year:04}", *parts])

    @property
    def date(self) -> date | None:
        """The day, when all of it is known."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)

    @property
    def precision(self) -> Precision:
        """Its finest part."""
        return "year" if self.month is None else "month" if self.day is None else "day"


def when(day: date) -> When:
    """The day, all of it known."""
    return When(day.year, day.month, day.day)


def week_of(day: date) -> tuple[date, date] | None:
    """Monday and Sunday; ISO 8601 weeks, as news count them. None at the ends of the calendar."""
    try:
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    except OverflowError:
        return None


def days_from(start: When, days: int) -> When | None:
    """So many days away; without a year only where no leap day and no new year lies between."""
    if start.date is not None:
        try:
            return when(start.date + timedelta(days=days))
        except OverflowError:
            return None
    if start.month is None or start.day is None or abs(days) > 300:
        return None
    ends = [
        date(year, start.month, start.day) + timedelta(days=days)
        for year in (2000, 2001)
        if is_day(year, start.month, start.day)
    ]
    years = (2000, 2001) if len(ends) == 2 else (2000,)
    same = {(end.month, end.day) for end in ends}
    if len(same) != 1 or any(end.year != year for end, year in zip(ends, years, strict=True)):
        return None
    return When(None, ends[0].month, ends[0].day)


def months_from(start: When, months: int) -> When | None:
    """So many months away."""
    if start.month is None:
        return None
    if start.year is None:
        month = start.month + months
        return When(None, month) if 1 <= month <= 12 else None
    year, month = divmod(12 * start.year + start.month - 1 + months, 12)
    return When(year, month + 1) if MINYEAR <= year <= MAXYEAR else None


def years_from(start: When, years: int) -> When | None:
    """So many years away."""
    if start.year is None or not MINYEAR <= start.year + years <= MAXYEAR:
        return None
    return When(start.year + years)


_SURE = 60
"""Days. News leave the year out within the calendar year (AP Stylebook, "dates"), and across the
new year only for days close by; further away the nearest day of another year is not sure."""


def open_years(month: int, day: int, near: date, year: int) -> tuple[int, ...]:
    """The years between which only the tense can choose: the nearest, then that of publication."""
    if not is_day(near.year, month, day) or not is_day(year, month, day):
        return ()
    far = abs((date(year, month, day) - near).days) > _SURE
    return (year, near.year) if far and year != near.year else ()


def nearest_year(month: int, day: int, near: date, weekday: int | None) -> tuple[int | None, bool]:
    """The year whose `month`-`day` lies nearest to `near`, and whether the weekday chose it.

    News speaks of days close by. A weekday that disagrees with the nearest year chooses another
    within one year, or none.
    """
    candidates = [
        date(year, month, day)
        for year in (near.year - 1, near.year, near.year + 1)
        if MINYEAR <= year <= MAXYEAR and is_day(year, month, day)
    ]
    candidates.sort(key=lambda candidate: abs((candidate - near).days))
    if weekday is None:
        return (candidates[0].year if candidates else None), False
    for rank, candidate in enumerate(candidates):
        if candidate.isoweekday() == weekday:
            return candidate.year, rank > 0
    return None, False


def last_day(year: int | None, month: int) -> int:
    """The length of a month; of February, 28 while the year is unknown."""
    return monthrange(year or 2001, month)[1]
