"""Tokens to phrases: which rules begin with which word, and how their results combine.

A date with the time of day beside it, with a part of the day, with "early" or "the end of", and
two dates as a range, are one phrase each. Does not know any date but those printed.
"""

from collections.abc import Callable, Iterator

from summarizer.reading.times.clock import find_clock
from summarizer.reading.times.composed import find_about, find_modified, find_part_of, find_stretch
from summarizer.reading.times.lengths import find_recurring
from summarizer.reading.times.meaning import (
    DayOfWeek,
    Phrase,
    Printed,
    Step,
    is_day_meaning,
)
from summarizer.reading.times.periods import (
    find_fiscal,
    find_quarter,
    find_rank,
    find_same,
    find_season,
    year_at,
)
from summarizer.reading.times.printed import find_day, find_digits, find_month
from summarizer.reading.times.ranges import (
    find_day_span,
    find_framed,
    find_month_span,
    find_year_span,
    with_end,
)
from summarizer.reading.times.relative import (
    find_counted,
    find_day_beside,
    find_deictic,
    find_determined,
    find_weekday,
    find_weekend,
)
from summarizer.reading.times.tokens import Tokens
from summarizer.reading.times.words import (
    CARDINALS,
    DECADE_WORDS,
    MONTHS,
    NUMERAL_ORDINALS,
    ORDINALS,
    PARTS_OF_DAY,
    PLURAL_UNITS,
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    UNITS,
    VAGUE_COUNTS,
    WEEKDAYS,
)
from summarizer.reading.times.years import (
    find_century,
    find_decade,
    find_named_year,
    find_quoted_decade,
    find_year,
)

Rule = Callable[[Tokens, int], Phrase | None]


def find_phrases(t: Tokens) -> Iterator[Phrase]:
    """All expressions, left to right, without overlap. Each rule looks a few tokens ahead."""
    hot = [word in _HOT or (len(word) > 2 and word[0].isdigit()) for word in t.low]
    i = 0
    while i < t.size:
        word = t.low[i]
        rules = _RULES.get(word) or (_DIGIT_RULES if word[0].isdigit() else _code_rules(word))
        if not rules or not (hot[i] or True in hot[i + 1 : i + _AHEAD]):
            i += 1
            continue
        phrase = _first(rules, t, i)
        if phrase is None or phrase.end <= i:
            i += 1
            continue
        yield phrase
        i = phrase.end


def _code_rules(word: str) -> tuple[Rule, ...]:
    """For words that hold digits: "Q3", "H1", "FY13"."""
    return _CODE_RULES if word[0] in "qhf" and len(word) <= 6 else ()


def _first(rules: tuple[Rule, ...], t: Tokens, i: int) -> Phrase | None:
    return next((found for rule in rules if (found := rule(t, i))), None)


def find_date(t: Tokens, i: int) -> Phrase | None:
    """A date without the time of day."""
    outer = _DIGIT_OUTER if t.low[i][:1].isdigit() else _OUTER.get(t.low[i], ())
    return _first(outer, t, i) or _find_inner(t, i)


def _find_inner(t: Tokens, i: int) -> Phrase | None:
    """A date without "early", "the end of" or "the night of" before it, which do not nest."""
    word = t.low[i]
    if not word:
        return None
    rules = _DATES.get(word) or (_DIGIT_DATES if word[0].isdigit() else _code_rules(word))
    phrase = _first(rules, t, i)
    return _with_behind(t, phrase) if phrase else None


def find_moment(t: Tokens, i: int) -> Phrase | None:
    """A date, a time of day, or both side by side; with the end of a range."""
    clock = find_clock(t, i)
    if clock:
        return _with_date(t, clock)
    date = find_date(t, i)
    if date is None:
        return None
    ranged = with_end(t, date, find_date)
    return ranged or _with_clock(t, date)


def _with_behind(t: Tokens, phrase: Phrase) -> Phrase:
    """What stands behind a date and belongs to it: "of last year", "last week", "night"."""
    meaning, end = phrase.meaning, phrase.end
    if isinstance(meaning, Printed) and meaning.year is None and meaning.towards is None:
        found = year_at(t, end) if t.near(end - 1) else None
        if found and isinstance(found[0], Step) and t.low[end] != ",":
            phrase = phrase._replace(end=found[1], meaning=meaning._replace(of=found[0]))
    elif isinstance(meaning, DayOfWeek) and meaning.towards is None:
        at = end + (t.low[end] == "of")
        if t.run(end - 1, at + 2) and t.low[at + 1] == "week" and t.low[at] in _WEEKS:
            week = Step(_WEEKS[t.low[at]], "week")
            phrase = phrase._replace(end=at + 2, meaning=meaning._replace(week=week))
    return _with_part(t, phrase)


_WEEKS = {"last": -1, "this": 0, "next": 1}


def _with_part(t: Tokens, phrase: Phrase) -> Phrase:
    """`Monday night`, "yesterday afternoon", "Monday's early morning" is none."""
    end = phrase.end
    if phrase.part is not None or not is_day_meaning(phrase.meaning) or not t.near(end - 1):
        return phrase
    if t.low[end] in PARTS_OF_DAY and not t.tight(end - 1):
        return phrase._replace(end=end + 1, part=PARTS_OF_DAY[t.low[end]])
    if t.low[end] == "overnight":
        return phrase._replace(end=end + 1, part="NI")
    return phrase


def _with_date(t: Tokens, clock: Phrase) -> Phrase:
    """`3 p.m. EDT on Thursday`, "11pm local time, 9 November"."""
    at = clock.end
    at += t.low[at] == ","
    at += t.low[at] in ("on", "of")
    if not t.run(clock.end - 1, at + 1):
        return _with_daytime(t, clock)
    date = find_date(t, at)
    if date is None or not is_day_meaning(date.meaning) or date.clock:
        return _with_daytime(t, clock)
    return date._replace(start=clock.start, clock=clock.clock)


def _with_daytime(t: Tokens, clock: Phrase) -> Phrase:
    """`11 o'clock in the morning`: the words are part of the clock."""
    at = clock.end
    if t.low[at : at + 2] == ["in", "the"] and t.low[at + 2] in PARTS_OF_DAY:
        return clock._replace(end=at + 3)
    return clock._replace(end=at + 2) if t.low[at : at + 2] == ["at", "night"] else clock


_CLOCK_LEADS = frozenset("at around about by from until".split())


def _with_clock(t: Tokens, date: Phrase) -> Phrase:
    """`Sept. 14, 1530 GMT`, "Sunday night at 8 PM"."""
    if date.clock or not is_day_meaning(date.meaning):
        return date
    at = date.end
    at += t.low[at] == ","
    at += t.low[at] in ("shortly", "just") and t.low[at + 1] in ("before", "after")
    at += t.low[at] in _CLOCK_LEADS or t.low[at - 1] in ("shortly", "just")
    clock = find_clock(t, at) if t.run(date.end - 1, at + 1) else None
    if clock is None or (at == date.end and t.number(at) is not None and clock.end == at + 1):
        return date
    return date._replace(end=clock.end, clock=clock.clock)


def _modified(t: Tokens, i: int) -> Phrase | None:
    return find_modified(t, i, _find_inner)


def _part_of(t: Tokens, i: int) -> Phrase | None:
    return find_part_of(t, i, _find_inner)


def _stretch(t: Tokens, i: int) -> Phrase | None:
    return find_stretch(t, i, _find_inner)


def _with_article(rule: Rule) -> Rule:
    """The rule behind "the", which becomes part of the phrase."""

    def find(t: Tokens, i: int) -> Phrase | None:
        found = rule(t, i + 1)
        return found._replace(start=i) if found and t.run(i, found.end) else None

    return find


def _table(*entries: tuple[str, tuple[Rule, ...]]) -> dict[str, tuple[Rule, ...]]:
    """Rules by first word; of one word, in the order of the entries."""
    table: dict[str, tuple[Rule, ...]] = {}
    for words, rules in entries:
        for word in words.split():
            table[word] = (*table.get(word, ()), *rules)
    return table


_DIGIT_DATES: tuple[Rule, ...] = (
    find_digits,
    find_day_span,
    find_day,
    find_year_span,
    find_decade,
    find_century,
    find_rank,
    find_quarter,
    find_counted,
    find_year,
)
_DIGIT_OUTER: tuple[Rule, ...] = (_stretch,)
_CODE_RULES: tuple[Rule, ...] = (find_quarter, find_fiscal)
_LEADS = "last past next coming upcoming previous preceding prior following this that same"
_OUTER = _table(
    ("the", (_part_of, _modified, _stretch)),
    ("week year " + " ".join(CARDINALS), (_stretch,)),
    ("early mid late earlier later end beginning start middle close", (_modified,)),
    (" ".join(PARTS_OF_DAY), (_part_of,)),
)
_DATES = _table(
    ("the same corresponding", (find_same,)),
    ("the", (find_rank, find_day_beside, find_named_year)),
    ("the", (find_determined, find_quoted_decade, _with_article(find_century), find_season)),
    ("the", (find_day, find_deictic, find_weekend)),
    ("year", (find_named_year,)),
    ("a", (find_day_beside,)),
    (" ".join(DECADE_WORDS), (find_decade,)),
    ("' \u2019 \u2018", (find_quoted_decade,)),
    (" ".join(ORDINALS) + " final latter opening last twenty", (find_rank, find_century)),
    (_LEADS, (find_determined,)),
    (" ".join(SEASONS), (find_season,)),
    ("fiscal financial", (find_fiscal,)),
    ("today yesterday tomorrow tonight overnight now currently nowadays", (find_deictic,)),
    (" ".join({**WEEKDAYS, **SHORT_WEEKDAYS}), (find_day, find_weekday)),
    (" ".join({**MONTHS, **SHORT_MONTHS}), (find_day, find_month_span, find_month)),
    ("around circa about c ca", (find_about,)),
    (" ".join({**CARDINALS, **dict.fromkeys(VAGUE_COUNTS, 0)}), (find_counted,)),
    ("more less fewer at up over nearly almost about around roughly just", (find_counted,)),
)
_DIGIT_RULES: tuple[Rule, ...] = (find_moment,)
_RULES = dict.fromkeys((*_OUTER, *_DATES), (find_moment,)) | {
    "from": (find_framed(find_date),),
    "between": (find_framed(find_date),),
    "noon": (find_moment,),
    "midday": (find_moment,),
    "midnight": (find_moment,),
    "every": (find_recurring,),
    "each": (find_recurring,),
    **dict.fromkeys(
        "hourly daily nightly weekly fortnightly monthly quarterly yearly annually annual "
        "biennial".split(),
        (find_recurring,),
    ),
    "in": (_part_of,),
    "by": (_part_of,),
    "during": (_part_of,),
    "before": (_part_of,),
    "at": (_part_of, find_moment),
}

# Without one of these, or a number of three digits or more, at or right behind the word that a
# rule begins with, there is nothing to be found: "the", "a" and "in" are everywhere.
_AHEAD = 6
_HOT = frozenset(
    {
        *MONTHS,
        *SHORT_MONTHS,
        *WEEKDAYS,
        *SHORT_WEEKDAYS,
        *UNITS,
        *PLURAL_UNITS,
        *SEASONS,
        *DECADE_WORDS,
        *PARTS_OF_DAY,
        *NUMERAL_ORDINALS,
        *(f"{mark}{digit}" for mark in "qh" for digit in range(1, 5)),
    }
) | frozenset(
    "today yesterday tomorrow tonight overnight now currently nowadays centuries fy fiscal hourly "
    "daily nightly weekly fortnightly monthly quarterly yearly annually annual biennial noon "
    "midday midnight : / m am pm clock".split()
)
