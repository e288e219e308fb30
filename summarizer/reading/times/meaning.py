"""What the words of a time expression mean, before it is known when they were written.

The grammar makes these; `resolve` turns them into dates. Nothing here depends on an article.
"""

from typing import Literal, NamedTuple

from summarizer.reading.times.time import Precision

Anchor = Literal["published", "context"]


class Step(NamedTuple):
    """So many units away: "yesterday", "next year", "two days later" (from the context)."""

    number: int
    unit: str
    anchor: Anchor = "published"
    counted: bool = False
    """Whether the number is said ("two weeks ago"): then it is no whole calendar unit."""
    loose: bool = False
    """Whether it is only about so many: "more than ten years ago"."""
    pointing: bool = False
    """Whether it points at the date named last: "that day", "that year"."""
    compared: bool = False
    """Whether it is what something is compared with: "than a year earlier"."""


class Printed(NamedTuple):
    """The parts of a date that are printed."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    code: int | None = None
    """EDTF code of a season (21-24), quarter (33-36) or half (40-41)."""
    week: int | None = None
    """Week of the month, from 1; -1 is the last."""
    half: int | None = None
    """Half of the month: its first 15 days are the first."""
    short_year: int | None = None
    """The last two digits, when only they are printed."""
    of: Step | None = None
    """The year, when it is named by its distance: "of last year"."""
    towards: int | None = None
    """-1 for "last July", 1 for "next July", 0 for "this July"."""


class Quarter(NamedTuple):
    """A quarter without its year."""

    number: int
    attributive: bool = False
    """Whether it stands before what it describes: "third-quarter revenue"."""


class Season(NamedTuple):
    """A season without an article: "rivers run full in summer" is of any year."""

    code: int


class Same(NamedTuple):
    """The like of a period in another year: "the same quarter of 2021", "the same date in 1998"."""

    unit: str
    """`quarter`, `month`, `date`, `day`; `period` for any but a day."""
    year: int | Step


class DayOfWeek(NamedTuple):
    """A weekday alone, or in a week named by its distance: "Tuesday", "last Friday"."""

    weekday: int
    towards: int | None = None
    week: Step | None = None


class Known(NamedTuple):
    """What is read the same whenever it was written: a decade; what no date can be given for."""

    edtf: str | None
    precision: Precision
    timex: str | None = None


class ShortDecade(NamedTuple):
    """The decade of two digits: "the '90s"."""

    tens: int


class Numeric(NamedTuple):
    """A date in digits that has two readings: "09/10/2022"."""

    readings: tuple[tuple[int, int, int], ...]


class Window(NamedTuple):
    """A stretch up to or from the day of publication: "the past three days"."""

    number: int
    unit: str
    towards: int


class Stretch(NamedTuple):
    """So many whole units that end on a date, or begin on it: "the week ending June 15"."""

    number: int
    unit: str
    """`week` or `month`."""
    end: "Meaning"
    towards: int = -1
    """1 when the date is the first of them."""


class Length(NamedTuple):
    """A duration; no number when it is vague."""

    number: int | None
    unit: str


class Recurring(NamedTuple):
    """A set of times: "every Monday"."""

    timex: str
    precision: Precision


class Between(NamedTuple):
    """A range of two dates."""

    first: "Meaning"
    last: "Meaning"


Meaning = (
    Printed
    | Step
    | Quarter
    | Same
    | Season
    | DayOfWeek
    | Known
    | ShortDecade
    | Numeric
    | Window
    | Stretch
    | Length
    | Recurring
    | Between
)


class Clock(NamedTuple):
    """A time of day."""

    minutes: int | None
    """Since midnight; 1440 is the midnight that ends the day; None when a.m. or p.m. is open."""
    precision: Precision
    offset: int | None = None
    """Minutes from UTC."""
    zoned: bool = False
    """Whether a zone is printed; "local time" is none."""


class Phrase(NamedTuple):
    """An expression: tokens `start` to `end` (exclusive) and what they mean."""

    start: int
    end: int
    meaning: Meaning | None
    part: str | None = None
    """Part of the day, by TIMEX3: MO, AF, EV, NI; "" for one that has no name ("late")."""
    clock: Clock | None = None
    about: bool = False


def is_day_meaning(meaning: Meaning | None) -> bool:
    """Whether it names one day, which may have a time of day."""
    if isinstance(meaning, Printed):
        return meaning.day is not None
    if isinstance(meaning, Step):
        return meaning.unit == "day"
    return isinstance(meaning, DayOfWeek | Numeric)
