"""The like of a period in another year: "the same quarter of 2021", "than a year earlier".

Moves dates by whole years; does not know which period is meant.
"""

import re

from summarizer.reading.times.days import When
from summarizer.reading.times.distances import resolve_step
from summarizer.reading.times.meaning import Same, Step
from summarizer.reading.times.printed import is_day
from summarizer.reading.times.value import Around, Value

_PART = re.compile(r"(?P<year>\d{4})(?P<rest>(?:-\d\d){0,2})")


def resolve_same(same: Same, around: Around) -> Value:
    """The period of another year; the year alone, when it is not known which period is meant."""
    year = _year(same, around)
    meant = around.period
    if meant and meant.when and meant.when.year and year.when and year.when.year:
        return moved(meant, year.when.year - meant.when.year) or year
    return year


def _year(same: Same, around: Around) -> Value:
    if isinstance(same.year, int):
        at = When(same.year)
        return Value(at.edtf, "year", when=at)
    meant = around.period.when if around.period else None
    published = around.published.year if around.published else None
    # In January, "last year" is the one before that of the December it is compared with.
    relative = same.year.anchor == "context"
    if meant is not None and meant.year is not None and (relative or meant.year + 1 == published):
        at = When(meant.year + same.year.number)
        return Value(at.edtf, "year", "context", when=at)
    return resolve_step(same.year, around)


def resolve_compared(step: Step, around: Around) -> Value:
    """`12% in September, up from 9% a year earlier`: September of the year before."""
    found = moved(around.period, step.number) if around.period else None
    return found or resolve_step(step, around)


def moved(value: Value, years: int) -> Value | None:
    """The value so many years away; None where the calendar has no such day."""
    if not value.edtf or value.readings:
        return None
    parts = [_moved_part(part, years) for part in value.edtf.split("/")]
    if value.when is None or value.when.year is None or not all(parts):
        return None
    at = When(value.when.year + years, *value.when[1:])
    edtf = "/".join(part for part in parts if part)
    timex = f"{at.year:04}{value.timex[4:]}" if value.timex and value.timex[:4].isdigit() else None
    precision = "day" if value.precision in ("part_of_day", "hour", "minute") else value.precision
    return Value(edtf, precision, "context", value.kind, timex=timex, when=at)


def _moved_part(part: str, years: int) -> str | None:
    found = _PART.fullmatch(part)
    if found is None or not 1 <= int(found["year"]) + years <= 9999:
        return None
    year, rest = int(found["year"]) + years, found["rest"]
    if len(rest) == 6 and not is_day(year, int(rest[1:3]), int(rest[4:])):
        return None
    return f"{year:04}{rest}"
