"""Two renderings of one moment: "02:30 local time (2230 GMT Monday)" gives the local offset.

Reads only clocks that stand right beside each other; does not know where a place lies.
"""

from typing import NamedTuple

from summarizer.reading.times.days import days_from
from summarizer.reading.times.meaning import Phrase, is_day_meaning
from summarizer.reading.times.tokens import Tokens
from summarizer.reading.times.value import Value

_BETWEEN = frozenset("(,;/[")
_FURTHEST_EAST, _FURTHEST_WEST = 14 * 60, -12 * 60


class Moment(NamedTuple):
    """A phrase with its value, and the offset of its clock in minutes."""

    phrase: Phrase
    value: Value
    offset: int | None = None

    @property
    def clock(self) -> str | None:
        """`HH:MM`."""
        minutes = self.minutes
        return None if minutes is None else f"{minutes // 60:02}:{minutes % 60:02}"

    @property
    def minutes(self) -> int | None:
        """Since midnight."""
        return self.phrase.clock.minutes if self.phrase.clock else None

    @property
    def zone(self) -> str | None:
        """`Z`, `+04:00`."""
        clock = self.phrase.clock
        offset = self.offset if self.offset is not None or clock is None else clock.offset
        if offset is None:
            return None
        sign, size = "-" if offset < 0 else "+", abs(offset)
        return f"{sign}{size // 60:02}:{size % 60:02}" if offset else "Z"


def pair_clocks(t: Tokens, moments: list[Moment]) -> list[Moment]:
    """Give a local clock the offset, and the day, that the zoned one beside it says."""
    paired = list(moments)
    for i in range(len(paired) - 1):
        first, second = paired[i], paired[i + 1]
        if not _beside(t, first.phrase, second.phrase):
            continue
        if i + 2 < len(paired) and _behind(t, second.phrase, paired[i + 2].phrase):
            first = paired[i] = _on(first, paired[i + 2])
        if _is_local(first) and _is_zoned(second):
            paired[i], paired[i + 1] = _told(first, second)
        elif _is_zoned(first) and _is_local(second):
            paired[i + 1], paired[i] = _told(second, first)
    return paired


def _beside(t: Tokens, first: Phrase, second: Phrase) -> bool:
    between = t.low[first.end : second.start] if second.start - first.end <= 2 else ["?"]
    return bool(between) and all(mark in _BETWEEN for mark in between)


def _behind(t: Tokens, second: Phrase, day: Phrase) -> bool:
    """`02:30 (2230 GMT) on Tuesday`: the day behind the brackets is that of the first clock."""
    between = t.low[second.end : day.start] if day.start - second.end <= 3 else []
    return between[:1] == [")"] and all(word in (")", ",", "on") for word in between)


def _on(clock: Moment, day: Moment) -> Moment:
    """A clock without a day of its own, on the day that stands behind it."""
    if (
        clock.phrase.meaning is not None
        or day.phrase.clock
        or not is_day_meaning(day.phrase.meaning)
    ):
        return clock
    return clock._replace(phrase=clock.phrase._replace(meaning=day.phrase.meaning), value=day.value)


def _is_local(moment: Moment) -> bool:
    clock = moment.phrase.clock
    return clock is not None and clock.minutes is not None and not clock.zoned


def _is_zoned(moment: Moment) -> bool:
    clock = moment.phrase.clock
    return clock is not None and clock.minutes is not None and clock.offset is not None


def _told(local: Moment, zoned: Moment) -> tuple[Moment, Moment]:
    """The local clock with its offset; the day of either from the other."""
    clock = zoned.phrase.clock
    if local.minutes is None or zoned.minutes is None or clock is None or clock.offset is None:
        return local, zoned
    utc = zoned.minutes - clock.offset
    offset = (local.minutes - utc) % 1440
    if offset > _FURTHEST_EAST or (offset > 720 and offset - 1440 >= _FURTHEST_WEST):
        offset -= 1440
    if offset % 15:
        return local, zoned
    return _dated(local._replace(offset=offset), zoned, utc + offset, clock.offset)


def _dated(local: Moment, zoned: Moment, local_minutes: int, offset: int) -> tuple[Moment, Moment]:
    """A day printed beside one of the two clocks says the day of the other."""
    days = local_minutes // 1440 - (zoned.minutes or 0) // 1440
    del offset
    if zoned.phrase.meaning is not None and local.phrase.meaning is None:
        return local._replace(value=_moved(zoned.value, days, local.value)), zoned
    if local.phrase.meaning is not None and zoned.phrase.meaning is None:
        return local, zoned._replace(value=_moved(local.value, -days, zoned.value))
    return local, zoned


def _moved(value: Value, days: int, own: Value) -> Value:
    at = days_from(value.when, days) if value.when else None
    if at is None:
        return own._replace(edtf=None, when=None)
    return value._replace(edtf=at.edtf, when=at, readings=())
