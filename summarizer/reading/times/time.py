"""What a time expression in a text says, as EDTF, and how that is known."""

from dataclasses import dataclass
from typing import Literal

from summarizer.reading.span import Span

TimeKind = Literal["date", "time", "range", "duration", "set"]
"""`time`: at or below parts of a day. `duration`: "for three days". `set`: "every Monday"."""

Precision = Literal[
    "minute",
    "hour",
    "part_of_day",
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
]

Basis = Literal["stated", "published", "context", "weekday"]
"""How the date is known: all of it printed; with the publication date; from another date of the
article; the year by the weekday that stands beside the day."""


@dataclass(frozen=True, slots=True)
class TimeExpression(Span):
    """A date or time as the article prints it."""

    edtf: str | None
    """ISO 8601-2 / EDTF, level 2; `XXXX-09-14` when the year is not known, a set such as
    `[2022-09-06,2022-09-13]` when there are two readings. Of a time of day, its day: EDTF has no
    minutes without seconds. None: no date can be given."""
    precision: Precision
    basis: Basis
    kind: TimeKind = "date"
    readings: tuple[str, ...] = ()
    """When the expression is ambiguous: each reading as EDTF, the likelier first."""
    as_of: bool = False
    """Whether it says at what time something held ("as of", "by")."""
    dateline: bool = False
    """Whether it stands in the dateline: when the article was filed, not when things happened."""
    clock: str | None = None
    """The time of day as `HH:MM`, when one is printed; `24:00` is the midnight that ends a day."""
    zone: str | None = None
    """Offset from UTC, as `+04:00` or `Z`, when it is printed or follows from what is printed."""
    timex: str | None = None
    """TIMEX3 value (ISO 24617-1) where EDTF has no word for it: `2022-09-13TNI`, `P3D`,
    `2013-W12`, `2022-09-13T02:30+04:00`; of what has no date, `T15:30Z` or `XXXX-Q3`."""
