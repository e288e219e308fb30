"""Numerals of clock times, years and days, where nobody has read the whole date.

Told by their neighbours alone; does not give them a date.
"""

import re
from decimal import Decimal

from summarizer.reading.numbers.counting import noun_phrase
from summarizer.reading.numbers.found import Found, exactly
from summarizer.reading.numbers.grammar import FUNCTION_WORDS, looks_plural
from summarizer.reading.numbers.money import sign_before
from summarizer.reading.numbers.outcomes import BEHIND
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.units import unit_behind
from summarizer.reading.numbers.vocabulary import MONTHS, SCALES

HYPHENS = ("-", "\u2010", "\u2011", "\u2013")

_MERIDIEMS = frozenset({"am", "pm"})
_ZONES = frozenset("gmt utc bst est edt cst cdt mst pst pdt cet cest hours hrs".split())
_MONTHS_THAT_ARE_WORDS = frozenset({"may", "march", "mar"})
_BEFORE_YEAR = frozenset(
    "in since until till during by of from before after early late mid year spring summer "
    "autumn fall winter circa through between".split()
)
_BEFORE_LEVEL = frozenset(
    "to at reached reach hit is was total totaled totalled numbered exceeded and or least "
    "most some about nearly over than up killed wounded arrested with".split()
)
DETERMINERS = frozenset(
    "a an the this that these those each every his her its their our my your some any no "
    "first second third last next previous same another one such which".split()
)
YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def read_clock(tokens: Tokens, i: int) -> Found | None:
    """As in "12:30", "9 a.m.", "5.30pm", "2230 GMT"."""
    words = tokens.words
    last = i + 1
    if words[last] == ":" and tokens.touches(last) and tokens.touches(last + 1):
        if not words[last + 1].isdecimal():
            return None
        last += 2
        if words[last] == ":" and words[last + 1].isdecimal():
            last += 2
        return Found(i, _past_meridiem(tokens, last) or last, kind="time")
    behind = _past_meridiem(tokens, last)
    if behind and len(words[i]) <= 5:
        return Found(i, behind, kind="time")
    four = words[i].isdecimal() and len(words[i]) == 4
    if words[last] in _ZONES and four and (words[last][0] != "h" or int(words[i]) < 2400):
        return Found(i, last, kind="time") if words[i][2:] < "60" else None
    if words[last] in ("o'clock", "o\u2019clock"):
        return Found(i, last + 1, kind="time")
    return None


def _past_meridiem(tokens: Tokens, i: int) -> int | None:
    words = tokens.words
    if words[i] in _MERIDIEMS and (tokens.touches(i) or words[i] == "pm" or words[i + 1] != "a"):
        return i + 1
    if words[i] in ("a", "p") and words[i + 1] == "." and words[i + 2] == "m":
        return i + 4 if words[i + 3] == "." else i + 3
    return None


def read_dated(tokens: Tokens, i: int) -> Found | None:
    """A year or a day beside the words of a date, where no one has read the date as a whole."""
    word = tokens.words[i]
    if not word.isdecimal() or len(word) > 4:
        return None
    decade = _past_decade(tokens, i)
    if decade:
        return Found(i, decade, kind="time")
    if YEAR.fullmatch(word):
        return _year(tokens, i)
    if len(word) == 2 and is_month(tokens, i - 1) and tokens.words[i - 2].isdecimal():
        return Found(i, i + 1, kind="time")  # "31 Oct 88"
    if len(word) > 2 or not 1 <= int(word) <= 31:
        return None
    after_month = is_month(tokens, i - 1) and not counts_noun(tokens, i)
    before_month = is_month(tokens, i + 1) and not tokens.touches(i + 1)
    return exactly(i, i + 1, Decimal(word), "time") if after_month or before_month else None


def _past_decade(tokens: Tokens, i: int) -> int | None:
    """The token behind "1990s" or "1990's"."""
    if len(tokens.words[i]) != 4 or tokens.words[i][-1] != "0":
        return None
    j = i + 1 if tokens.words[i + 1] in ("'", "\u2019") else i
    return j + 2 if tokens.words[j + 1] == "s" and tokens.touches(j + 1) else None


def _year(tokens: Tokens, i: int) -> Found | None:
    words = tokens.words
    last = i + 1
    if words[last] in (*HYPHENS, "/") and tokens.touches(last) and tokens.touches(last + 1):
        behind = words[last + 1]
        short = len(behind) == 2 and behind.isdecimal() and int(behind) == (int(words[i]) + 1) % 100
        if short or YEAR.fullmatch(behind):
            return Found(i, last + 2, kind="time")
    dated = words[i - 1] in _BEFORE_YEAR or is_month(tokens, i - 1)
    dated |= words[i - 1] == "," and words[i - 2].isdecimal() and is_month(tokens, i - 3)
    dated |= words[i - 1] in ("and", "to", "or") and bool(YEAR.fullmatch(words[i - 2]))
    dated |= words[i - 1] in HYPHENS and words[i - 2] in ("mid", "pre", "post", "early", "late")
    dated |= not _is_level(tokens, i)
    if not dated or counts_noun(tokens, i) or unit_behind(tokens, last):
        return None
    return exactly(i, last, Decimal(words[i]), "time")


def _is_level(tokens: Tokens, i: int) -> bool:
    """Whether the four digits at `i` may be how much there is: "rose to 1980", "2000 were hurt"."""
    before, behind = tokens.words[i - 1], tokens.words[i + 1]
    if before in _BEFORE_LEVEL or not behind or sign_before(tokens, i):
        return True
    return not (before in DETERMINERS or tokens.is_word(i + 1)) or behind in FUNCTION_WORDS


def counts_noun(tokens: Tokens, i: int) -> bool:
    """Whether a noun that the number at `i` can count stands behind it."""
    word = tokens.words[i + 1]
    if word in SCALES or unit_behind(tokens, i + 1) or word in BEHIND:
        return True
    phrase = noun_phrase(tokens, i + 1, printed=False)
    return phrase is not None and looks_plural(tokens.words[phrase[1] - 1])


def is_month(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is the name of a month; "may" and "march" need their capital."""
    word = tokens.words[i]
    if word == "." and tokens.touches(i):
        word, i = tokens.words[i - 1], i - 1
    return word in MONTHS and (word not in _MONTHS_THAT_ARE_WORDS or tokens.is_title(i))
