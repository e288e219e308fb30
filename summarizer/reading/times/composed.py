"""Dates with words before them: "early August", "the end of 2024", "the night of September 13".

Each rule is given the one that finds the date behind the words; none of them nests.
"""

from collections.abc import Callable

from summarizer.reading.times.lengths import count_at
from summarizer.reading.times.meaning import (
    Known,
    Meaning,
    Phrase,
    Printed,
    Step,
    Stretch,
    is_day_meaning,
)
from summarizer.reading.times.printed import find_month, month_at
from summarizer.reading.times.ranges import with_end
from summarizer.reading.times.tokens import Tokens
from summarizer.reading.times.words import MONTHS, NUMERAL_ORDINALS, PARTS_OF_DAY, SEASONS
from summarizer.reading.times.years import ends_there, find_decade, parse_year

FindDate = Callable[[Tokens, int], Phrase | None]

_WHEN_OF = frozenset("end beginning start middle close turn eve".split())
_EARLY = frozenset("early mid late earlier later".split())


def find_modified(t: Tokens, i: int, find_date: FindDate) -> Phrase | None:
    """`early August`, `mid-2019`, `late on Tuesday`, `the end of 2024`, `earlier this year`."""
    start = i
    i += t.low[i] == "the"
    word = t.low[i]
    if word in _WHEN_OF:
        inner = (
            _period(t, i + 2 + (t.low[i + 2] == "the"), find_date) if t.low[i + 1] == "of" else None
        )
        return inner._replace(start=start) if inner and t.run(start, inner.end) else None
    if word not in _EARLY:
        return None
    at = i + 1 + (t.low[i + 1] in ("-", "\u2011", "\u2013"))
    if t.low[at] == "to" and t.low[at + 2] in ("late", "mid"):
        at += 3
    on = t.low[at] in ("on", "in")
    definite = on and t.low[at + on] == "the"
    inner = find_date(t, at + on) or _bare_period(t, at + on + definite)
    if inner is None or not t.run(start, inner.end) or _is_present(inner):
        return None
    if on and t.low[at] == "in" and is_day_meaning(inner.meaning):
        return None
    part = inner.part
    if is_day_meaning(inner.meaning) and part is None:
        part = ""
    return inner._replace(start=start, part=part)


def _is_present(phrase: Phrase) -> bool:
    """`early now` is nothing."""
    return isinstance(phrase.meaning, Known) and phrase.meaning.timex == "PRESENT_REF"


def _period(t: Tokens, i: int, find_date: FindDate) -> Phrase | None:
    found = find_date(t, i) or _bare_period(t, i)
    return found if found and not is_day_meaning(found.meaning) else None


def _bare_period(t: Tokens, i: int) -> Phrase | None:
    """A year, month or season that needs no more of its neighbours than "early" before it."""
    if t.low[i - 1] == "the" and t.low[i] in ("week", "month", "year", "decade", "century"):
        return Phrase(i, i + 1, Step(0, t.low[i]))
    if (year := parse_year(t, i, hung=t.low[i - 2] in _EARLY)) is not None:
        return Phrase(i, i + 1, Printed(year=year))
    if t.low[i] in MONTHS and t.proper(i):
        return Phrase(i, i + 1, Printed(month=MONTHS[t.low[i]]))
    if t.low[i] in SEASONS and not t.capital(i):
        return Phrase(i, i + 1, Printed(code=SEASONS[t.low[i]]))
    return find_decade(t, i)


_ENDING = frozenset("ended ending through to".split())
_BEGINNING = frozenset("beginning commencing starting".split())
_LONGEST = {"week": 8, "month": 24, "year": 2}


def find_stretch(t: Tokens, i: int, find_date: FindDate) -> Phrase | None:
    """`The week ending June 15`, "the three months to September", "the year ended June 30"."""
    start = i
    i += t.low[i] == "the"
    count = count_at(t, i) if t.low[i] not in ("a", "an") else None
    number, at = count or (1, i)
    unit = t.low[at].removesuffix("s") if count else t.low[at]
    if number is None or not 0 < number <= _LONGEST.get(unit, 0):
        return None
    at += 1
    at += t.low[at] == "that" and t.low[at + 1] == "ended"
    towards = -1 if t.low[at] in _ENDING else 1 if t.low[at] in _BEGINNING else 0
    sure = t.low[at] in ("ended", "ending") or t.low[start] == "the"
    if not towards or not sure or not t.run(start, at + 2):
        return None
    inner = find_date(t, at + 1) or _bare_month(t, at + 1)
    if inner is None or inner.meaning is None or inner.clock or not t.run(start, inner.end):
        return None
    if not _may_bound(unit, inner.meaning, towards):
        return None
    number, unit = (12 * number, "month") if unit == "year" else (number, unit)
    return Phrase(start, inner.end, Stretch(number, unit, inner.meaning, towards))


def _bare_month(t: Tokens, i: int) -> Phrase | None:
    month = month_at(t, i)
    return Phrase(i, month[1], Printed(month=month[0])) if month else None


def _may_bound(unit: str, date: Meaning, towards: int) -> bool:
    """Whether such a date ends, or begins, a week; or a month, as a whole."""
    if unit == "week":
        return is_day_meaning(date)
    if not isinstance(date, Printed) or date.month is None or date.week is not None:
        return False
    return date.day is None or (date.day == 1 if towards > 0 else date.day >= 28)


_LEADS = frozenset("at in by during before".split())


def find_part_of(t: Tokens, i: int, find_date: FindDate) -> Phrase | None:
    """`the night of September 13`, `at night`, `in the early hours of Tuesday`."""
    start = i
    led = t.low[i] in _LEADS
    i += led
    definite = t.low[i] == "the"
    i += definite
    i += t.low[i] in ("early", "late", "small", "following")
    part = PARTS_OF_DAY.get(t.low[i]) or ("MO" if _are_hours(t, i) else None)
    if part is None or not t.run(start, i + 1):
        return None
    if t.low[i + 1] in ("of", "on") and t.near(i):
        at = i + 2 + (t.low[i + 2] == "the" and t.low[i + 3] not in NUMERAL_ORDINALS)
        inner = find_date(t, at)
        if inner and is_day_meaning(inner.meaning) and t.run(start, inner.end):
            ranged = with_end(t, inner, find_date)
            return (ranged or inner)._replace(start=start + led, part=part)
    if not led or (t.low[start] == "at") == definite or t.capital(i):
        return None
    if t.low[start] in ("by", "before", "during") and t.low[i] not in ("night", "dawn"):
        return None
    if t.low[i + 1] in ("of", "after"):
        return None
    return Phrase(start, i + 1, Step(0, "day", "context"), part=part)


def _are_hours(t: Tokens, i: int) -> bool:
    return t.low[i] == "hours" and t.low[i - 1] in ("early", "small")


def _year(t: Tokens, i: int) -> Phrase | None:
    year = parse_year(t, i)
    return Phrase(i, i + 1, Printed(year=year)) if year and ends_there(t, i) else None


def find_about(t: Tokens, i: int) -> Phrase | None:
    """`around 1850`, `circa March 1944`: the date with the mark of EDTF for "about"."""
    at = i + 1
    at += t.low[i] in ("c", "ca") and t.low[at] == "."
    found = _year(t, at) or find_month(t, at)
    if found is None or not t.run(i, found.end) or not isinstance(found.meaning, Printed):
        return None
    return found._replace(start=i, about=True) if found.meaning.year else None
