"""Dates named by their distance: "yesterday", "last Tuesday", "two days later", "the next week".

Does not know the day they are counted from.
"""

from summarizer.reading.times.lengths import count_at, unit_at
from summarizer.reading.times.meaning import (
    Anchor,
    DayOfWeek,
    Known,
    Length,
    Meaning,
    Phrase,
    Printed,
    Recurring,
    Step,
    Window,
)
from summarizer.reading.times.printed import find_day, month_at
from summarizer.reading.times.tokens import Tokens
from summarizer.reading.times.value import grain
from summarizer.reading.times.words import (
    MASTHEADS,
    NAMED_DAYS,
    PARTS_OF_DAY,
    PLURAL_UNITS,
    SEASONS,
    UNITS,
    WEEKDAYS,
)

_DAYS = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0}
_PRESENT = frozenset("now currently nowadays".split())
_LAST = frozenset("last past".split())
_NEXT = frozenset("next coming upcoming".split())
_BEFORE = frozenset("previous preceding prior".split())
_AFTER = frozenset("following subsequent ensuing next".split())
_SAME = frozenset("same that".split())
_DURING = frozenset("over during in within throughout".split())
_CALENDAR = frozenset("week weekend month year decade century".split())
_REPORTS = frozenset("said announced reported confirmed ruled warned reporters".split())
_PREPOSITIONS = frozenset("on since until till from late early last next this before after".split())


def find_deictic(t: Tokens, i: int) -> Phrase | None:
    """`yesterday`, `the day after tomorrow`, `overnight`, `now`."""
    word = t.low[i]
    if word in _PRESENT:
        conjunction = word == "now" and t.low[i + 1] == "that"
        return None if conjunction else Phrase(i, i + 1, Known(None, "day", "PRESENT_REF"))
    if word == "overnight":
        return Phrase(i, i + 1, Step(0, "overnight"))
    if word in _DAYS:
        if t.capital(i) and t.capital(i + 1) and t.low[i - 1] == "the":
            return None  # a newspaper or a programme
        return Phrase(i, i + 1, Step(_DAYS[word], "day"), part="NI" if word == "tonight" else None)
    if t.low[i : i + 4] == ["the", "day", "before", "yesterday"]:
        return Phrase(i, i + 4, Step(-2, "day"))
    if t.low[i : i + 4] == ["the", "day", "after", "tomorrow"]:
        return Phrase(i, i + 4, Step(2, "day"))
    return None


def find_weekday(t: Tokens, i: int) -> Phrase | None:
    """A weekday alone; not "Black Friday", "the Sunday Times", "Tuesday Weld"."""
    weekday = WEEKDAYS.get(t.low[i])
    if weekday is None or not t.proper(i):
        return None
    before = t.low[i - 1] if i and t.near(i - 1) else ""
    if before in NAMED_DAYS and (t.capital(i - 1) or t.shouted):
        return None
    if before == "a" and (not t.near(i) or t.low[i + 1] in _NO_DAY):
        return None  # "a Tuesday in April"; "February 23, a Sunday,"
    if t.near(i) and not t.tight(i):
        after = t.low[i + 1]
        if after in MASTHEADS and after not in PARTS_OF_DAY and t.proper(i + 1):
            return None
        if after.removesuffix("s") in _PARTS and after[-1] == "s":
            return Phrase(i, i + 2, Recurring(f"XXXX-WXX-{weekday}", "day"))
        if after in PARTS_OF_DAY:
            # "Saturday Night Live"
            return None if t.capital(i + 1) else Phrase(i, i + 1, DayOfWeek(weekday))
        if t.capital(i + 1) and not _may_precede_name(t, i, before):
            return None
    return Phrase(i, i + 1, DayOfWeek(weekday))


_PARTS = frozenset("morning afternoon evening night".split())
_NO_DAY = frozenset(["", "in", ",", ".", ";", ")"])


def _may_precede_name(t: Tokens, i: int, before: str) -> bool:
    """Whether a name may begin right behind a weekday: "on Friday President Roe said"."""
    if t.words[i + 1].isupper() and len(t.words[i + 1]) > 1:
        return True  # "Monday GMT", "a Wednesday CNN interview"
    return before in _PREPOSITIONS or before in _REPORTS


def find_determined(t: Tokens, i: int) -> Phrase | None:
    """What `last`, `next`, `this`, `that`, `the previous` and such say of a unit or a name."""
    start, definite = i, t.low[i] == "the"
    i += definite
    lead = t.low[i]
    if not t.run(start, i + 2):
        return None
    if lead == "this" and t.low[i + 1] in ("past", "coming", "very", "same"):
        i += 1
        lead = {"past": "last", "coming": "next"}.get(t.low[i], "this")
    at = i + 1
    if lead in _LAST | _NEXT | _BEFORE | _AFTER and (window := _window(t, start, at, lead)):
        return window
    told = definite or lead == "that" or t.low[at] == "day"
    if told and lead in _SAME | _BEFORE | _AFTER and (found := _from_context(t, start, at, lead)):
        return found
    if lead == "this":
        return _named(t, start, at, 0)
    if lead in _LAST and not (definite and lead == "last"):
        return _named(t, start, at, -1, past=definite and lead == "past")
    if lead in _NEXT and not (definite and lead == "next"):
        return _named(t, start, at, 1)
    return None


def _window(t: Tokens, start: int, at: int, lead: str) -> Phrase | None:
    """`the past three days`, `the next few months`."""
    if lead == "last" and start == at - 1 and _is_verb(t, start):
        return None
    count = count_at(t, at)
    towards = -1 if lead in _LAST | _BEFORE else 1
    if count is None:
        stretch = lead == "past" or (lead == "last" and t.low[start - 1] in _DURING)
        if stretch and t.low[start] == "the" and UNITS.get(t.low[at]) in _CALENDAR:
            return Phrase(start, at + 1, Window(1, UNITS[t.low[at]], -1))
        return None
    number, end = count
    unit = PLURAL_UNITS.get(t.low[end])
    if unit is None or t.low[at] in ("a", "an") or not t.run(start, end + 1):
        return None
    if number and unit == "hour" and number % 24 == 0:
        return Phrase(start, end + 1, Window(number // 24, "day", towards))
    if number is None or unit in ("hour", "minute", "second"):
        return Phrase(start, end + 1, Length(number, unit))
    return Phrase(start, end + 1, Window(number, unit, towards))


_BEFORE_VERB = frozenset(
    "to can could may might must shall should will would cannot not n't do does did usually "
    "normally typically often generally rarely".split()
)


def _is_verb(t: Tokens, i: int) -> bool:
    """Whether "last" at `i` is the verb: "likely to last ten days", "could not last a day"."""
    before = t.low[i - 1] if i and t.near(i - 1) else ""
    return before in _BEFORE_VERB or before.endswith(("n't", "n\u2019t"))


def _from_context(t: Tokens, start: int, at: int, lead: str) -> Phrase | None:
    """`the next day`, `that night`, `the same year`: counted from another date of the text."""
    word = t.low[at]
    count = 0 if lead in _SAME else -1 if lead in _BEFORE else 1
    pointing = lead == "that"
    if word in PARTS_OF_DAY:
        day = Step(count, "day", "context", pointing=pointing)
        return Phrase(start, at + 1, day, part=PARTS_OF_DAY[word])
    unit = UNITS.get(word)
    if unit == "day" or unit in _CALENDAR:
        return Phrase(start, at + 1, Step(count, unit, "context", pointing=pointing))
    return None


def _named(t: Tokens, start: int, at: int, towards: int, *, past: bool = False) -> Phrase | None:
    """Last, this or next week, Friday, July, summer, night."""
    word = t.low[at]
    meaning: Meaning | None = None
    part = None
    end = at + 1
    if word in WEEKDAYS and t.proper(at):
        printed = find_day(t, at)  # "next Saturday, May 28"
        meaning, end = DayOfWeek(WEEKDAYS[word], towards), at + 1
        if printed and isinstance(printed.meaning, Printed) and printed.meaning.weekday:
            meaning, end = printed.meaning, printed.end
    elif t.proper(at) and (month := month_at(t, at)):
        meaning, end = Printed(month=month[0], towards=towards), month[1]
    elif word in SEASONS:
        meaning = Printed(code=SEASONS[word], towards=towards)
    elif word in PARTS_OF_DAY and (towards == 0 or word in ("night", "evening")) and towards < 1:
        meaning, part = Step(towards, "day"), PARTS_OF_DAY[word]
    elif word in UNITS and UNITS[word] in _CALENDAR and not past:
        meaning = Step(towards, UNITS[word])
    elif word == "quarter":
        meaning = Known(None, "quarter")
    elif word in ("fiscal", "financial") and t.low[at + 1] == "year":
        meaning, end = Known(None, "year"), at + 2
    if meaning is None or not t.run(start, end):
        return None
    return Phrase(start, end, meaning, part=part)


def find_counted(t: Tokens, i: int) -> Phrase | None:
    """`two weeks ago`, `three days later`, and lengths such as `for three days`."""
    start = i
    loose, i = _loosely(t, i)
    count = count_at(t, i)
    if count is None:
        return None
    number, at = count
    hyphen = t.low[at] in ("-", "\u2011") and t.tight(at - 1) and t.tight(at)
    unit = unit_at(t, at + hyphen, plural=number != 1 and not hyphen)
    if unit is None or not t.run(start, at + hyphen + 1):
        return None
    end = at + hyphen + 1
    if _is_age(t, end) or t.low[start - 1] == "aged":
        return None
    if hyphen:
        return Phrase(start, end, Length(number, unit))
    if t.low[end : end + 3] == ["and", "a", "half"]:
        return None
    if step := _step(t, start, end, number, unit, loose=loose):
        if number == 1 and unit == "year" and _compares(t, start):
            return _compared(step)
        return step
    if number == 1 and not _lasts(t, start, loose):
        return None  # "a day" may be a rate, "one day" a story
    return Phrase(start, end, Length(number, unit))


_COMPARED_WITH = frozenset(
    "against from over than to versus vs with % percent cent million billion trillion bn m".split()
)


def _compares(t: Tokens, i: int) -> bool:
    """`Than a year earlier`, "from 4.3 billion a year earlier": something had another value."""
    before = t.low[i - 1] if i and t.near(i - 1) else ""
    return before in _COMPARED_WITH or before[:1].isdigit()


def _compared(phrase: Phrase) -> Phrase:
    if not isinstance(phrase.meaning, Step):
        return phrase
    return phrase._replace(meaning=phrase.meaning._replace(compared=True))


def _loosely(t: Tokens, i: int) -> tuple[bool, int]:
    """Whether a count is only about so many, and where it begins."""
    if t.low[i] in ("more", "less", "fewer") and t.low[i + 1] == "than":
        return True, i + 2
    if t.low[i] == "at" and t.low[i + 1] in ("least", "most"):
        return True, i + 2
    if t.low[i] == "up" and t.low[i + 1] == "to":
        return True, i + 2
    if t.low[i] in ("over", "nearly", "almost", "about", "around", "roughly", "approximately"):
        return True, i + 1
    return False, i + (t.low[i] == "just")


def _is_age(t: Tokens, i: int) -> bool:
    """`19-year-old`, "five years old"."""
    at = i + (t.low[i] in ("-", "\u2011"))
    return t.low[at] in ("old", "olds") or t.low[i : i + 2] == ["of", "age"]


def _step(
    t: Tokens, start: int, end: int, number: int | None, unit: str, *, loose: bool
) -> Phrase | None:
    """The distance with its direction, when one follows."""
    word = t.low[end] if t.near(end - 1) else ""
    if word == "from" and t.low[end + 1] in ("now", "today"):
        return _counted(start, end + 2, number, unit, 1, "published", loose)
    if word == "ago" or word == "hence":
        sign = -1 if word == "ago" else 1
        return _counted(start, end + 1, number, unit, sign, "published", loose)
    if word in ("earlier", "previously") or (word in ("before", "prior") and _closes(t, end)):
        return _counted(start, end + 1, number, unit, -1, "context", loose)
    if word in ("later", "afterwards", "afterward") or (word == "after" and _closes(t, end)):
        return _counted(start, end + 1, number, unit, 1, "context", loose)
    return None


def _counted(
    start: int, end: int, number: int | None, unit: str, sign: int, anchor: Anchor, loose: bool
) -> Phrase:
    if number is None:
        return Phrase(start, end, Known(None, grain(unit)))
    return Phrase(start, end, Step(sign * number, unit, anchor, counted=True, loose=loose))


def _closes(t: Tokens, i: int) -> bool:
    """Whether the clause ends behind the word: "two days before, ..." but not "before the vote"."""
    return t.low[i + 1] in ("", ",", ".", ";", ")", "and", "but", ":") or not t.near(i)


_BEFORE_LENGTH = frozenset("for within than in under last lasts lasting lasted after".split())


def _lasts(t: Tokens, i: int, loose: bool) -> bool:
    before = t.low[i - 1] if i and t.near(i - 1) else ""
    return loose or before in _BEFORE_LENGTH


def find_day_beside(t: Tokens, i: int) -> Phrase | None:
    """`the day before`, `the year after`, where nothing follows that it is counted from."""
    unit = UNITS.get(t.low[i + 1])
    if t.low[i] not in ("the", "a") or unit not in ("day", "week", "month", "year"):
        return None
    word = t.low[i + 2]
    sign = {"before": -1, "previous": -1, "prior": -1, "earlier": -1, "after": 1}.get(word)
    if sign is None or not _closes(t, i + 2) or not t.run(i, i + 3):
        return None
    compared = unit == "year" and sign < 0 and _compares(t, i)
    return Phrase(i, i + 3, Step(sign, unit, "context", compared=compared))


def find_weekend(t: Tokens, i: int) -> Phrase | None:
    """`the weekend`: the one nearest to publication, by the tense."""
    if t.low[i + 1] != "weekend" or not t.near(i) or t.low[i + 2] in ("of", "after", "before"):
        return None
    return Phrase(i, i + 2, Step(0, "weekend"))
