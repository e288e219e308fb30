"""Dates as printed to EDTF (ISO 8601-2, Library of Congress EDTF specification, 2019).

Reads days, months and years that the article writes out. Does not guess: a day without a year
is `XXXX-09-14` (EDTF level 2) until a publication date says more. Relative dates come later.
"""

import re
from calendar import isleap
from collections.abc import Iterator
from datetime import MAXYEAR, MINYEAR, date

from summarizer.reading.times.time import Basis, Precision, TimeExpression

_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_MONTH_NUMBER = {name.lower(): n for n, name in enumerate(_MONTHS, start=1)}
_MONTH_NUMBER |= {name[:3].lower(): n for n, name in enumerate(_MONTHS, start=1)} | {"sept": 9}
_SHORT = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()

# In capitals as a name has them: "may" and "march" are verbs. Every pattern below has a number.
_FULL = "|".join([*_MONTHS, *map(str.upper, _MONTHS)])
_CUT = "|".join([*_SHORT, *map(str.upper, _SHORT)])
_MONTH = rf"(?P<month>(?-i:(?:{_FULL})\b|(?:{_CUT})\b\.?))"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
# What makes another number of a year: "1530 GMT", "2022/23", "2000 people".
_NO_YEAR = (
    r"(?!\w|[-\u2013,./]\d|\s*(?:GMT|UTC|hours|hrs|local time"
    r"|people|men|women|children|civilians|soldiers|troops|police|others|dead|were|have)\b)"
)
_YEAR = rf"(?P<year>1[5-9]\d\d|20\d\d){_NO_YEAR}"
_PART = r"(?:the\s+)?(?:night|morning|afternoon|evening|early\s+hours)\s+of\s+"

# What may follow a year that stands alone; another word in lower case is what a number counts
# ("of 2000 people").
_NO_NOUN = (
    r"(?=\s*(?:\Z|[^\w\s])|\s+(?-i:[A-Z])|\s+(?:a|an|and|are|as|at|because|but|by|for|from|had|has"
    r"|have|he|his|if|in|is|it|its|of|on|or|said|she|since|than|that|the|their|they|this|to|until"
    r"|was|we|were|when|where|which|while|who|with)\b)"
)
_GAP = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)"  # no blank line within a date
# A day that counts: "By May 5 million had fled", "a March 5-mile walk".
_NO_COUNT = r"(?!\w|[-\u2013,./]\d|-\w|\s*(?:%|per ?cent|hundred|thousand|million|billion|dozen))"
# A year may follow a day; another number of two or four digits makes the date unsure.
_DATED = rf"(?:,?{_GAP}{_YEAR}|(?!,?\s(?:19|20)\d\d\b|\s\d\d\b))"
_PATTERNS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # "In March 12 soldiers died" is no twelfth of March.
        rf"(?<!\bin )(?<!\d )\b(?P<part>{_PART})?{_MONTH}{_GAP}{_DAY}{_DATED}{_NO_COUNT}",
        rf"(?<![\w.,/-])(?P<part>{_PART})?{_DAY}{_GAP}(?:of\s+)?{_MONTH}{_DATED}(?!\w)",
        rf"(?<!\d )\b{_MONTH}{_GAP}{_YEAR}{_NO_NOUN}",
        r"(?<![\w/-])(?P<year>1[5-9]\d\d|20\d\d)-(?P<monthnumber>[01]\d)-(?P<day>[0-3]\d)"
        r"(?![\w-])",
        r"\b(?:in|since|until|during|before|after)\s+"
        rf"(?P<only>(?P<year>19\d\d|20\d\d)(?!%){_NO_YEAR}){_NO_NOUN}",
    )
]


def find_times(text: str, published: date | None = None) -> tuple[TimeExpression, ...]:
    """All dates of `text`, left to right, without overlap (the earliest, then the longest, wins).

    Args:
        published: the publication date; a day without a year becomes the nearest such day to it,
            with basis "published". Without it the year stays unknown.
    """
    found = sorted(
        (time for pattern in _PATTERNS for time in _matches(pattern, text, published)),
        key=lambda time: (time.start, -time.end),
    )
    kept: list[TimeExpression] = []
    for time in found:
        if not kept or time.start >= kept[-1].end:
            kept.append(time)
    return tuple(kept)


def _matches(
    pattern: re.Pattern[str], text: str, published: date | None
) -> Iterator[TimeExpression]:
    for match in pattern.finditer(text):
        groups = match.groupdict()
        start, end = match.span("only") if "only" in groups else match.span()
        if groups.get("year") is None and _NAMED.search(text, max(0, start - 24), start):
            continue  # "Theresa May 10 days ago"
        year, day = _number(groups.get("year")), _number(groups.get("day"))
        month = _number(groups.get("monthnumber")) or _month(groups.get("month"))
        basis: Basis = "stated"
        if day is not None and month is not None:
            if year is None and published is not None:
                year = _nearest_year(month, day, published)
                basis = "published" if year else "stated"
            if not _exists(year, month, day):
                continue
        precision: Precision = "year" if not month else "month" if not day else "day"
        if groups.get("part"):
            precision = "part_of_day"
        edtf = "-".join(
            [f"{year:04}" if year else "XXXX", *(f"{part:02}" for part in (month, day) if part)]
        )
        yield TimeExpression(start, end, text[start:end], edtf, precision, basis)


# A name right before a month; the words that may begin a sentence before a date are none.
_NAMED = re.compile(
    r"(?-i:\b(?!(?:On|Since|Until|By|From|After|Before|Of|To|Through|And|The|Late|Early|Last|This)\b"
    r"|\w+day\b)[A-Z][a-z]+ \Z)"
)


def _number(digits: str | None) -> int | None:
    return int(digits) if digits is not None else None


def _month(name: str | None) -> int | None:
    return _MONTH_NUMBER[name.rstrip(".").lower()] if name else None


def _exists(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has this day; 29 February exists while the year is unknown."""
    if not (1 <= month <= 12 and day >= 1):
        return False
    lengths = (
        31,
        29 if year is None or isleap(year) else 28,
        31,
        30,
        31,
        30,
        31,
        31,
        30,
        31,
        30,
        31,
    )
    return day <= lengths[month - 1]


def _nearest_year(month: int, day: int, published: date) -> int | None:
    """The year whose `month`-`day` lies nearest to publication: news speaks of days close by."""
    candidates = [
        date(year, month, day)
        for year in (published.year - 1, published.year, published.year + 1)
        if MINYEAR <= year <= MAXYEAR and _exists(year, month, day)
    ]
    if not candidates:
        return None
    return min(candidates, key=lambda candidate: abs((candidate - published).days)).year
