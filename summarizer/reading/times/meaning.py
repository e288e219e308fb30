"""What the words of a time expression mean, before it is known when they were written.

The grammar makes these; `resolve` turns them into dates. Nothing here depends on an article.
"""

from dataclasses import dataclass
from typing import Literal

from summarizer.reading.times.time import Precision

Anchor = Literal["published", "context"]


@dataclass(frozen=True, slots=True)
class Step:
    """So many units away: "yesterday", "next year", "two days later" (from the context)."""

    count: int
    unit: str
    anchor: Anchor = "published"
    counted: bool = False
    """Whether the number is said ("two weeks ago"): then it is no whole calendar unit."""
    loose: bool = False
    """Whether it is only about so many: "more than ten years ago"."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The parts of a date that are printed."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    code: int | None = None
    """EDTF code of a season (21-24), quarter (33-36) or half (40-41)."""
    week: int | None = None
    """Week of the month, from 1; -1 is the last."""
    short_year: int | None = None
    """The last two digits, when only they are printed."""
    of: Step | None = None
    """The year, when it is named by its distance: "of last year"."""
    towards: int | None = None
    """-1 for "last July", 1 for "next July", 0 for "this July"."""


@dataclass(frozen=True, slots=True)
class DayOfWeek:
    """A weekday alone, or in a week named by its distance: "Tuesday", "last Friday"."""

    weekday: int
    towards: int | None = None
    week: Step | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What is read the same whenever it was written: a decade; what no date can be given for."""

    edtf: str | None
    precision: Precision
    timex: str | None = None


@dataclass(frozen=True, slots=True)
class ShortDecade:
    """The decade of two digits: "the '90s"."""

    tens: int


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in digits that has two readings: "09/10/2022"."""

    readings: tuple[tuple[int, int, int], ...]


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch up to or from the day of publication: "the past three days"."""

    count: int
    unit: str
    towards: int


@dataclass(frozen=True, slots=True)
class Length:
    """A duration; no number when it is vague."""

    count: int | None
    unit: str


@dataclass(frozen=True, slots=True)
class Recurring:
    """A set of times: "every Monday"."""

    timex: str
    precision: Precision


@dataclass(frozen=True, slots=True)
class Between:
    """A range of two dates."""

    first: "Meaning"
    last: "Meaning"


Meaning = (
    Printed | Step | DayOfWeek | Known | ShortDecade | Numeric | Window | Length | Recurring | Between
)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day."""

    minutes: int | None
    """Since midnight; 1440 is the midnight that ends the day; None when a.m. or p.m. is open."""
    precision: Precision
    offset: int | None = None
    """Minutes from UTC."""
    zoned: bool = False
    """Whether a zone is printed; "local time" is none."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression: tokens `start` to `end` (exclusive) and what they mean."""

    start: int
    end: int
    meaning: Meaning | None
    part: str | None = None
    """Part of the day, by TIMEX3: MO, AF, EV, NI; "" for one that has no name ("late")."""
    clock: Clock | None = None
    about: bool = False
