"""Tokens to phrases: which rules begin with which word, and how their results combine.

A date with the time of day beside it, with a part of the day, with "early" or "the end of", and
two dates as a range, are one phrase each. Does not know any date but those printed.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from summarizer.reading.times.clock import find_clock
from summarizer.reading.times.lengths import find_recurring
from summarizer.reading.times.meaning import (
    DayOfWeek,
    Known,
    Meaning,
    Numeric,
    Phrase,
    Printed,
    ShortDecade,
    Step,
)
from summarizer.reading.times.periods import (
    find_fiscal,
    find_quarter,
    find_rank,
    find_season,
    year_at,
)
from summarizer.reading.times.printed import find_day, find_digits, find_month
from summarizer.reading.times.ranges import (
    find_day_span,
    find_framed,
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
    SEASONS,
    SHORT_MONTHS,
    SHORT_WEEKDAYS,
    VAGUE_COUNTS,
    WEEKDAYS,
)
from summarizer.reading.times.years import find_century, find_decade, find_year, parse_year

Rule = Callable[[Tokens, int], Phrase | None]


def find_phrases(t: Tokens) -> Iterator[Phrase]:
    """All expressions, left to right, without overlap. Each rule looks a few tokens ahead."""
    i = 0
    while i < t.size:
        word = t.low[i]
        rules = _RULES.get(word) or (_DIGIT_RULES if word[0].isdigit() else _code_rules(word))
        phrase = _first(rules, t, i) if rules else None
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
            phrase = replace(phrase, end=found[1], meaning=replace(meaning, of=found[0]))
    elif isinstance(meaning, DayOfWeek) and meaning.towards is None:
        at = end + (t.low[end] == "of")
        if t.run(end - 1, at + 2) and t.low[at + 1] == "week" and t.low[at] in _WEEKS:
            week = Step(_WEEKS[t.low[at]], "week")
            phrase = replace(phrase, end=at + 2, meaning=replace(meaning, week=week))
    return _with_part(t, phrase)


_WEEKS = {"last": -1, "this": 0, "next": 1}


def _with_part(t: Tokens, phrase: Phrase) -> Phrase:
    """ "Monday night", "yesterday afternoon", "Monday's early morning" is none."""
    end = phrase.end
    if phrase.part is not None or not is_day_meaning(phrase.meaning) or not t.near(end - 1):
        return phrase
    if t.low[end] in PARTS_OF_DAY and not t.tight(end - 1):
        return replace(phrase, end=end + 1, part=PARTS_OF_DAY[t.low[end]])
    if t.low[end] == "overnight":
        return replace(phrase, end=end + 1, part="NI")
    return phrase


def is_day_meaning(meaning: Meaning | None) -> bool:
    """Whether it names one day, which may have a time of day."""
    if isinstance(meaning, Printed):
        return meaning.day is not None
    if isinstance(meaning, Step):
        return meaning.unit == "day"
    return isinstance(meaning, DayOfWeek | Numeric)


def _with_date(t: Tokens, clock: Phrase) -> Phrase:
    """ "3 p.m. EDT on Thursday", "11pm local time, 9 November"."""
    at = clock.end
    at += t.low[at] == ","
    at += t.low[at] in ("on", "of")
    if not t.run(clock.end - 1, at + 1):
        return _with_daytime(t, clock)
    date = find_date(t, at)
    if date is None or not is_day_meaning(date.meaning) or date.clock:
        return _with_daytime(t, clock)
    return replace(date, start=clock.start, clock=clock.clock)


def _with_daytime(t: Tokens, clock: Phrase) -> Phrase:
    """ "11 o'clock in the morning": the words are part of the clock."""
    at = clock.end
    if t.low[at : at + 2] == ["in", "the"] and t.low[at + 2] in PARTS_OF_DAY:
        return replace(clock, end=at + 3)
    return replace(clock, end=at + 2) if t.low[at : at + 2] == ["at", "night"] else clock


_CLOCK_LEADS = frozenset("at around about by from until".split())


def _with_clock(t: Tokens, date: Phrase) -> Phrase:
    """ "Sept. 14, 1530 GMT", "Sunday night at 8 PM"."""
    if date.clock or not is_day_meaning(date.meaning):
        return date
    at = date.end
    at += t.low[at] == ","
    at += t.low[at] in ("shortly", "just") and t.low[at + 1] in ("before", "after")
    at += t.low[at] in _CLOCK_LEADS or t.low[at - 1] in ("shortly", "just")
    clock = find_clock(t, at) if t.run(date.end - 1, at + 1) else None
    if clock is None or (at == date.end and t.number(at) is not None and clock.end == at + 1):
        return date
    return replace(date, end=clock.end, clock=clock.clock)


_WHEN_OF = frozenset("end beginning start middle close turn eve".split())
_EARLY = frozenset("early mid late earlier later".split())


def find_modified(t: Tokens, i: int) -> Phrase | None:
    """`early August`, `mid-2019`, `late on Tuesday`, `the end of 2024`, `earlier this year`."""
    start = i
    i += t.low[i] == "the"
    word = t.low[i]
    if word in _WHEN_OF:
        inner = _period(t, i + 2 + (t.low[i + 2] == "the")) if t.low[i + 1] == "of" else None
        return replace(inner, start=start) if inner and t.run(start, inner.end) else None
    if word not in _EARLY:
        return None
    at = i + 1 + (t.low[i + 1] in ("-", "\u2011", "\u2013"))
    if t.low[at] == "to" and t.low[at + 2] in ("late", "mid"):
        at += 3
    on = t.low[at] in ("on", "in")
    inner = find_date(t, at + on) or _bare_period(t, at + on)
    if inner is None or not t.run(start, inner.end) or isinstance(inner.meaning, Known) and not (
        inner.meaning.edtf or inner.meaning.timex is None
    ):
        return None
    if on and t.low[at] == "in" and is_day_meaning(inner.meaning):
        return None
    part = inner.part
    if is_day_meaning(inner.meaning) and part is None:
        part = ""
    return replace(inner, start=start, part=part)


def _period(t: Tokens, i: int) -> Phrase | None:
    found = find_date(t, i) or _bare_period(t, i)
    return found if found and not is_day_meaning(found.meaning) else None


def _bare_period(t: Tokens, i: int) -> Phrase | None:
    """A year, month or season that needs no more of its neighbours than "early" before it."""
    if (year := parse_year(t, i, hung=t.low[i - 2] in _EARLY)) is not None:
        return Phrase(i, i + 1, Printed(year=year))
    if t.low[i] in MONTHS and t.proper(i):
        return Phrase(i, i + 1, Printed(month=MONTHS[t.low[i]]))
    if t.low[i] in SEASONS and not t.capital(i):
        return Phrase(i, i + 1, Printed(code=SEASONS[t.low[i]]))
    return find_decade(t, i)


def find_part_of(t: Tokens, i: int) -> Phrase | None:
    """`the night of September 13`, `at night`, `in the early hours of Tuesday`."""
    start = i
    led = t.low[i] in ("at", "in", "by", "during", "before")
    i += led
    definite = t.low[i] == "the"
    i += definite
    i += t.low[i] in ("early", "late", "small", "following")
    part = PARTS_OF_DAY.get(t.low[i]) or ("MO" if t.low[i] == "hours" else None)
    if part is None or not t.run(start, i + 1):
        return None
    if t.low[i] == "hours" and t.low[i - 1] not in ("early", "small"):
        return None
    if t.low[i + 1] in ("of", "on") and t.near(i):
        at = i + 2 + (t.low[i + 2] == "the" and t.low[i + 3] not in NUMERAL_ORDINALS)
        inner = find_date(t, at)
        if inner and is_day_meaning(inner.meaning) and t.run(start, inner.end):
            begin = start + led
            ranged = with_end(t, inner, find_date)
            return replace(ranged or inner, start=begin, part=part)
    if not led or (t.low[start] == "at") == definite or t.capital(i):
        return None
    if t.low[start] in ("by", "before", "during") and t.low[i] not in ("night", "dawn"):
        return None
    if t.low[i + 1] in ("of", "after"):
        return None
    return Phrase(start, i + 1, Step(0, "day", "context"), part=part)


def find_named_year(t: Tokens, i: int) -> Phrase | None:
    """`the year 2000`."""
    at = i + (t.low[i] == "the")
    if t.low[at] != "year" or (year := parse_year(t, at + 1)) is None or not t.run(i, at + 2):
        return None
    return Phrase(i, at + 2, Printed(year=year))


def find_about(t: Tokens, i: int) -> Phrase | None:
    """`around 1850`, `circa March 1944`: the date with the mark of EDTF for "about"."""
    at = i + 1
    at += t.low[i] in ("c", "ca") and t.low[at] == "."
    found = find_year(t, at) or find_month(t, at)
    if found is None or not t.run(i, found.end) or not isinstance(found.meaning, Printed):
        return None
    return replace(found, start=i, about=True) if found.meaning.year else None


def _short_decade_quote(t: Tokens, i: int) -> Phrase | None:
    """ "'90s" begins with its mark, "the '90s" with the article."""
    start = i
    i += t.low[i] == "the"
    i += t.low[i] in ("early", "late")
    i += t.low[i] in ("'", "\u2019", "\u2018")
    found = find_decade(t, i)
    return replace(found, start=start) if found and t.run(start, found.end) else None


def _with_article(rule: Rule) -> Rule:
    """The rule behind "the", which becomes part of the phrase."""

    def find(t: Tokens, i: int) -> Phrase | None:
        found = rule(t, i + 1)
        return replace(found, start=i) if found and t.run(i, found.end) else None

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
_CODE_RULES: tuple[Rule, ...] = (find_quarter, find_fiscal)
_LEADS = "last past next coming upcoming previous preceding prior following this that same"
_DATES = _table(
    ("the", (find_part_of, find_modified, find_rank, find_day_beside, find_named_year)),
    ("the", (find_determined, _short_decade_quote, _with_article(find_century), find_season)),
    ("the", (find_day, find_deictic, find_weekend)),
    ("year", (find_named_year,)),
    ("a", (find_day_beside,)),
    ("early mid late earlier later end beginning start middle close", (find_modified,)),
    ("night morning evening afternoon", (find_part_of,)),
    (" ".join(DECADE_WORDS), (find_decade,)),
    ("' \u2019 \u2018", (_short_decade_quote,)),
    (" ".join(ORDINALS) + " final latter opening last twenty", (find_rank, find_century)),
    (_LEADS, (find_determined,)),
    (" ".join(SEASONS), (find_season,)),
    ("fiscal financial", (find_fiscal,)),
    ("today yesterday tomorrow tonight overnight now currently nowadays", (find_deictic,)),
    (" ".join({**WEEKDAYS, **SHORT_WEEKDAYS}), (find_day, find_weekday)),
    (" ".join({**MONTHS, **SHORT_MONTHS}), (find_day, find_month)),
    ("around circa about c ca", (find_about,)),
    (" ".join({**CARDINALS, **dict.fromkeys(VAGUE_COUNTS, 0)}), (find_counted,)),
    ("more less fewer at up over nearly almost about around roughly just", (find_counted,)),
)
_DIGIT_RULES: tuple[Rule, ...] = (find_moment,)
_RULES = {word: (find_moment,) for word in _DATES} | {
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
    "in": (find_part_of,),
    "by": (find_part_of,),
    "during": (find_part_of,),
    "before": (find_part_of,),
    "at": (find_part_of, find_moment),
}
