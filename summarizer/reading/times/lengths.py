"""Counts and units of time ("three days"), and what recurs ("every Monday", "annually").

Does not know a date.
"""

from summarizer.reading.times.meaning import Phrase, Recurring
from summarizer.reading.times.time import Precision
from summarizer.reading.times.tokens import Tokens
from summarizer.reading.times.words import (
    CARDINALS,
    MONTHS,
    PARTS_OF_DAY,
    PLURAL_UNITS,
    SEASON_TIMEX,
    SEASONS,
    TENS,
    TIMEX_UNITS,
    UNITS,
    VAGUE_COUNTS,
    WEEKDAYS,
)

_ADVERBS = {
    "hourly": "PT1H",
    "daily": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P1Q",
    "yearly": "P1Y",
    "annually": "P1Y",
    "annual": "P1Y",
    "biennial": "P2Y",
}
_GRAIN: dict[str, Precision] = {
    "H": "hour",
    "D": "day",
    "W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
}


def count_at(t: Tokens, i: int) -> tuple[int | None, int] | None:
    """A small number in digits or words, and the token behind it; the number is None if vague."""
    word = t.low[i]
    number = t.number(i)
    if number is not None:
        return None if t.hangs(i) or (t.goes_on(i) and t.low[i + 1] != "-") else (number, i + 1)
    if word == "a" and t.low[i + 1] in ("few", "couple"):
        couple = t.low[i + 1] == "couple"
        return (2, i + 2 + (t.low[i + 2] == "of")) if couple else (None, i + 2)
    if word in VAGUE_COUNTS:
        return None, i + 1
    if word in TENS and t.low[i + 1] == "-" and 0 < CARDINALS.get(t.low[i + 2], 0) < 10:
        return TENS[word] + CARDINALS[t.low[i + 2]], i + 3
    return (CARDINALS[word], i + 1) if word in CARDINALS else None


def unit_at(t: Tokens, i: int, *, plural: bool) -> str | None:
    """The unit at `i`; a singular "second" is a number, a singular "quarter" a fraction."""
    word = t.low[i]
    if plural:
        return PLURAL_UNITS.get(word) if PLURAL_UNITS.get(word) != "quarter" else None
    return UNITS[word] if word in UNITS and word not in ("second", "quarter") else None


def length_timex(count: int | None, unit: str) -> str:
    """The TIMEX3 value of a duration: `P3D`, `PT2H`, `PXM`."""
    if unit == "fortnight":
        unit, count = "week", None if count is None else 2 * count
    if unit == "weekend":
        return f"P{'X' if count is None else count}WE"
    code = TIMEX_UNITS[unit]
    number = "X" if count is None else str(count)
    if unit in ("second", "minute", "hour"):
        return f"PT{number}{code[1:]}"
    return f"P{number}{code}"


def find_recurring(t: Tokens, i: int) -> Phrase | None:
    """`every Monday`, `each year`, `daily`; not a name such as "the Daily Mail"."""
    word = t.low[i]
    if word in _ADVERBS:
        if t.capital(i) and (t.capital(i + 1) or t.capital(i - 1) or t.low[i - 1] == "the"):
            return None
        timex = _ADVERBS[word]
        return Phrase(i, i + 1, Recurring(timex, _GRAIN[timex[-1]]))
    if word not in ("every", "each") or not t.near(i):
        return None
    at = i + 1 + (t.low[i + 1] == "other")
    if not t.run(i, at + 1):
        return None
    if named := _named_set(t, at):
        return Phrase(i, at + 1, named)
    if (unit := unit_at(t, at, plural=False)) and unit != "decade":
        timex = length_timex(1, unit)
        return Phrase(i, at + 1, Recurring(timex, _GRAIN.get(timex[-1], "day")))
    if (count := count_at(t, at)) and count[0] and (unit := unit_at(t, count[1], plural=True)):
        timex = length_timex(count[0], unit)
        return Phrase(i, count[1] + 1, Recurring(timex, _GRAIN.get(timex[-1], "day")))
    return None


def _named_set(t: Tokens, i: int) -> Recurring | None:
    """The days, months, seasons or parts of the day with this name."""
    name = t.low[i]
    if name in WEEKDAYS and t.proper(i):
        return Recurring(f"XXXX-WXX-{WEEKDAYS[name]}", "day")
    if name in MONTHS and t.proper(i):
        return Recurring(f"XXXX-{MONTHS[name]:02}", "month")
    if name in SEASONS:
        return Recurring(f"XXXX-{SEASON_TIMEX[SEASONS[name]]}", "season")
    if name in PARTS_OF_DAY:
        return Recurring(f"XXXX-XX-XXT{PARTS_OF_DAY[name]}", "part_of_day")
    return None
