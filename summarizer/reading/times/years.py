"""Years, decades and centuries as they are printed, and what tells a year from a number.

Does not read a year that stands beside a month; `printed` does.
"""

import re

from summarizer.reading.times.meaning import Known, Meaning, Phrase, Printed, ShortDecade
from summarizer.reading.times.tokens import Tokens
from summarizer.reading.times.words import (
    COUNTED,
    DECADE_WORDS,
    FUNCTION_WORDS,
    MONTHS,
    NUMBERED,
    NUMERAL_ORDINALS,
    ORDINALS,
    PLURAL_UNITS,
    UNITS,
)

FIRST_YEAR, LAST_YEAR = 1500, 2099
_PLAIN = range(1900, 2050)
"""Years that are seldom a count when they are not round: news print "1,950 people"."""
_LEADS = frozenset("in since until till during before after circa early late mid by".split())
_WEAK_LEADS = frozenset("of from to for between through and or around about c".split())
_CHANGES = frozenset(
    "climb climbed climbing cut drop dropped dropping fall fallen fell grew grow grown increase "
    "increased jumped lowered raised ranged ranging reduced rise risen rose slid up down widened "
    "points point index".split()
)
_DETERMINERS = frozenset("a an the its his her their our my this that s".split())
_QUANTITIES = frozenset("some than least most nearly almost over only total exactly".split())
_DECADE = re.compile(r"(1[5-9]|20)?([0-9])0s\Z")


def parse_year(t: Tokens, i: int, *, hung: bool = False) -> int | None:
    """A year of four digits that is no part of a longer number; `hung`: it may follow a hyphen."""
    year = t.number(i)
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR or len(t.words[i]) != 4:
        return None
    return None if (t.hangs(i) and not hung) or t.goes_on(i) else year


def is_counted(t: Tokens, i: int) -> bool:
    """Whether the word at `i` is what the number before it counts, or the unit of it."""
    word = t.low[i]
    return word in COUNTED or word in UNITS or word in PLURAL_UNITS or word == "%"


def find_year(t: Tokens, i: int) -> Phrase | None:
    """A year alone, where its neighbours say that it is one."""
    year = parse_year(t, i)
    if year is None or (t.near(i) and is_counted(t, i + 1)):
        return None
    before = t.low[i - 1] if i and t.near(i - 1) else ""
    if before in _QUANTITIES or before in NUMBERED or before in MONTHS:
        return None
    ends = ends_there(t, i)
    plain = year in _PLAIN and year % 100 != 0
    if before in _LEADS:
        said = ends
    elif before in _WEAK_LEADS:
        said = ends and (plain or _round_but_dated(t, i)) and not changes_before(t, i)
    elif before == "on":  # "up three points on 2021"
        said = plain and ends and changes_before(t, i)
    elif before in _DETERMINERS:
        said = plain and _has_noun(t, i)
    else:
        said = plain and ends and _is_title(t, i)
    return Phrase(i, i + 1, Printed(year=year)) if said else None


def ends_there(t: Tokens, i: int) -> bool:
    """Whether nothing follows that the number could count."""
    if not t.near(i):
        return True
    after = t.low[i + 1]
    # "who in 2011 removed ...": a verb in the past, where the number is not round
    verb = after.endswith("ed") and not t.low[i].endswith("0")
    return not after.isalnum() or after in FUNCTION_WORDS or t.capital(i + 1) or verb


def _has_noun(t: Tokens, i: int) -> bool:
    """Whether a word follows that a year may describe: "the 1991 settlement"."""
    if not t.near(i):
        return False
    after = t.low[i + 1]
    return after.isalpha() or after in "'\u2019-"


def _round_but_dated(t: Tokens, i: int) -> bool:
    """A round number after "around" or "of" is a year when a clause ends with it."""
    return t.low[i - 1] in ("around", "circa", "c", "about") and t.low[i + 1] in ",.)"


def changes_before(t: Tokens, i: int) -> bool:
    """Whether something rises or falls to, from or by the number."""
    return any(t.low[k] in _CHANGES for k in range(max(0, i - 5), i))


def _is_title(t: Tokens, i: int) -> bool:
    """A name with a year behind it, "Expo 2015"; or the year in brackets."""
    if i and t.low[i - 1] == "(":
        return t.low[i + 1] in ("),;" if t.near(i) else ")")
    return bool(i) and t.near(i - 1) and t.capital(i - 1) and len(t.low[i - 1]) > 2


def find_decade(t: Tokens, i: int) -> Phrase | None:
    """`1990s`, `'90s`, `nineties`."""
    if t.low[i] in DECADE_WORDS:
        decade = ShortDecade(DECADE_WORDS[t.low[i]])
        return Phrase(i, i + 1, decade) if t.low[i - 1] == "the" else None
    found = _DECADE.match(t.low[i])
    if found is None:
        return None
    century, tens = found.groups()
    if century:
        meaning: Meaning = Known(f"{century}{tens}X", "decade", f"{century}{tens}")
        return None if t.hangs(i) and t.low[i - 1] != "-" else Phrase(i, i + 1, meaning)
    quoted = i > 0 and t.low[i - 1] in "'\u2019\u2018" and t.tight(i - 1)
    lead = i - 1 - quoted
    # "in his 90s" is an age
    if t.low[lead] not in ("the", "early", "late", "mid") or t.low[lead - 1] in ("his", "her"):
        return None
    if not quoted and t.low[lead] != "the":
        return None
    return Phrase(i - quoted, i + 1, ShortDecade(int(tens) * 10))


def find_century(t: Tokens, i: int) -> Phrase | None:
    """`19th century`, `17th-century`, `twentieth century`."""
    number = NUMERAL_ORDINALS.get(t.low[i]) or ORDINALS.get(t.low[i])
    end = i + 1
    if t.low[i] == "twenty" and t.low[i + 2] == "first":
        number, end = 21, i + 3
    if number is None:
        return None
    end += t.low[end] in ("-", "\u2011")
    if t.low[end] not in ("century", "centuries") or not t.run(i, end + 1):
        return None
    return Phrase(i, end + 1, Known(f"{number - 1:02}XX", "century", f"{number - 1:02}"))


def find_named_year(t: Tokens, i: int) -> Phrase | None:
    """`the year 2000`."""
    at = i + (t.low[i] == "the")
    if t.low[at] != "year" or (year := parse_year(t, at + 1)) is None or not t.run(i, at + 2):
        return None
    return Phrase(i, at + 2, Printed(year=year))


def find_quoted_decade(t: Tokens, i: int) -> Phrase | None:
    """`'90s` begins with its mark, "the '90s" with the article."""
    start = i
    i += t.low[i] == "the"
    i += t.low[i] in ("early", "late")
    i += t.low[i] in ("'", "\u2019", "\u2018")
    found = find_decade(t, i)
    return found._replace(start=start) if found and t.run(start, found.end) else None
