"""What an expression comes to, and what is known where it stands."""

from datetime import date
from typing import NamedTuple

from summarizer.reading.times.days import When
from summarizer.reading.times.time import Basis, Precision, TimeKind


class Value(NamedTuple):
    """What a meaning comes to."""

    edtf: str | None
    precision: Precision
    basis: Basis = "stated"
    kind: TimeKind = "date"
    readings: tuple[str, ...] = ()
    timex: str | None = None
    when: When | None = None
    """What later expressions may be counted from."""


class Around(NamedTuple):
    """What is known where an expression stands."""

    published: date | None
    context: When | None
    tense: int
    """-1 past, 1 future, 0 unknown."""
    named: Value | None = None
    """The value whose date is the context."""
    period: Value | None = None
    """The period of the text whose like in another year is meant."""


def of_when(at: When | None, basis: Basis, precision: Precision = "day") -> Value:
    """The value of a date; without one, only how precise it would be."""
    if at is None:
        return Value(None, precision)
    return Value(at.edtf, at.precision, basis, when=at)


def grain(unit: str) -> Precision:
    """How precise a date is that is counted in this unit."""
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
