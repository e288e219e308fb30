"""Fractions, in words and in digits, to a `Decimal`.

A fraction that has no finite decimal (a third) is rounded to four places, and says so.
"""

from decimal import Decimal
from typing import NamedTuple

from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.units import unit_behind
from summarizer.reading.numbers.vocabulary import MONTHS, ONES, ORDINALS, SCALES, TENS, UNITS


class Fraction(NamedTuple):
    """A fraction, the token behind it, and whether it had to be rounded."""

    value: Decimal
    last: int
    rounded: bool


_PARTS = {"half": 2, "halve": 2, "quarter": 4} | {
    word: n for word, n in ORDINALS.items() if 3 <= n <= 10 or n == 20
}
_GLYPHS = {
    "\u00bc": (1, 4), "\u00bd": (1, 2), "\u00be": (3, 4), "\u2153": (1, 3), "\u2154": (2, 3),
    "\u2155": (1, 5), "\u2156": (2, 5), "\u2157": (3, 5), "\u2158": (4, 5), "\u2159": (1, 6),
    "\u215a": (5, 6), "\u215b": (1, 8), "\u215c": (3, 8), "\u215d": (5, 8), "\u215e": (7, 8),
}  # fmt: skip
_PRINTED_PARTS = frozenset({2, 3, 4, 5, 6, 8, 10, 16})
_OF_ALL = frozenset("the its their his her our your my all of those these that this".split())
# Behind "one third", what shows that it is a share and not the third of a kind ("one third party").
_BEHIND_SHARE = frozenset("of the , . ; ) in less more as from to by and".split())
_BEFORE_SHARE = frozenset("by up down than about nearly almost least over around roughly".split())
_IN_ALL = frozenset({3, 4, 5, 6, 10, 20, 100, 1000, 10000, 100000, 1000000})
_MOST_IN_ALL = 1_000_000
_YEARS = frozenset(map(str, range(1900, 2100)))
_SPANS_OF_TIME = frozenset(
    "second seconds minute minutes hour hours day days week weeks month months year years".split()
)


def spelled_fraction(tokens: Tokens, i: int, *, added: bool = False) -> Fraction | None:
    """The fraction in words at `i`: "two-thirds", "a quarter of", "half the", "one in five".

    Args:
        added: whether a whole number stands before it: "two and a half".
    """
    words = tokens.words
    if words[i] == "half":
        return _half(tokens, i)
    if share := _one_in_five(tokens, i):
        return share
    count = Decimal(1) if words[i] in ("a", "an") else ONES.get(words[i])
    if count is None:
        return None
    hyphen = words[i + 1] == "-" and tokens.touches(i + 1)
    j = i + 2 if hyphen else i + 1
    plural = words[j].endswith("s")
    parts = _PARTS.get(words[j][:-1] if plural else words[j])
    if parts is None or plural == (count == 1):
        return None
    shown = (
        added or plural or words[j + 1] == "of" or (words[j] == "half" and words[j + 1] in SCALES)
    )
    if not shown and words[i] == "one":
        shown = hyphen or words[j + 1] in _BEHIND_SHARE
    if not shown and words[i] == "a":
        shown = words[i - 1] in _BEFORE_SHARE and words[j + 1] in _BEHIND_SHARE
    return _fraction(count, parts, j + 1) if shown else None


def _half(tokens: Tokens, i: int) -> Fraction | None:
    """As in "half of", "half the", "half a million", "half an hour"; not "the first half"."""
    if tokens.words[i - 1] in ORDINALS or tokens.words[i - 1] in ("other", "last", "and"):
        return None
    behind, next_ = tokens.words[i + 1], tokens.words[i + 2]
    if behind == "-" and tokens.touches(i + 1):
        return _fraction(Decimal(1), 2, i + 2) if next_ in SCALES else None
    if behind in SCALES:
        return _fraction(Decimal(1), 2, i + 1)
    if behind in _OF_ALL or (behind in ("a", "an") and (next_ in SCALES or next_ in _HALVED)):
        return _fraction(Decimal(1), 2, i + 1)
    return None


_HALVED = frozenset(
    "hour minute second day year century mile kilometre kilometer metre meter tonne "
    "percent percentage point".split()
)


def _one_in_five(tokens: Tokens, i: int) -> Fraction | None:
    """As in "one in five", "one in a thousand", "nine out of 10": the whole is a usual one."""
    if tokens.words[i + 1] not in ("in", "out"):
        return None
    count = _small(tokens.words[i])
    out_of = tokens.follows(i + 1, "out", "of")
    j = i + 3 if out_of else i + 2
    if count is None or not (out_of or tokens.words[i + 1] == "in"):
        return None
    in_all = _whole(tokens, j + (tokens.words[j] == "every"))
    if in_all is None or not 0 < count < in_all[0]:
        return None
    whole, last = in_all
    follows = tokens.words[last]
    if follows in _SPANS_OF_TIME or follows in "-%/:" or unit_behind(tokens, last):
        return None
    if count == 1:
        usual = whole <= 12 or whole in _IN_ALL or whole % 5 == 0
        usual = usual and not (tokens.is_numeral(j) and tokens.words[j] in _YEARS)
    else:
        usual = whole in _IN_ALL and tokens.is_word(last)
    return _fraction(count, whole, last) if usual or out_of else None


def _whole(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """What a share is of, as a whole number, and the token behind it: "a hundred", "10,000"."""
    word = tokens.words[i]
    scaled = tokens.words[i + 1] in SCALES
    count = Decimal(1) if word == "a" and scaled else _small(word.replace(",", ""))
    if count is None:
        return None
    whole, last = (count * SCALES[tokens.words[i + 1]], i + 2) if scaled else (count, i + 1)
    if tokens.words[last] in SCALES or tokens.words[last] in ONES or whole > _MOST_IN_ALL:
        return None
    return int(whole), last


def _small(word: str) -> Decimal | None:
    if word.isdecimal() and len(word) <= 7:
        return Decimal(word)
    return UNITS.get(word) or TENS.get(word)


def numeral_fraction(tokens: Tokens, i: int) -> Fraction | None:
    """The fraction in digits at `i`: "3/4". Other strokes part dates and names ("9/11")."""
    words = tokens.words
    if words[i + 1] not in ("/", "\u2044") or not (tokens.touches(i + 1) and tokens.touches(i + 2)):
        return None
    if not (words[i].isdecimal() and words[i + 2].isdecimal() and len(words[i] + words[i + 2]) < 5):
        return None
    if (words[i + 3] == "/" and tokens.touches(i + 3)) or words[i + 3] in MONTHS:
        return None
    above, below = int(words[i]), int(words[i + 2])
    if below not in _PRINTED_PARTS or not 0 < above < below:
        return None
    return _fraction(Decimal(above), below, i + 3)


def glyph_fraction(tokens: Tokens, i: int) -> Fraction | None:
    """The fraction that is one character: the half of "2\u00bd"."""
    parts = _GLYPHS.get(tokens.words[i])
    return _fraction(Decimal(parts[0]), parts[1], i + 1) if parts else None


_PLACES = Decimal("0.0001")
_MORE_PLACES = Decimal("0.000001")


def _fraction(count: Decimal, parts: int, last: int) -> Fraction:
    value = (count / parts).quantize(_PLACES if parts <= 100 * count else _MORE_PLACES).normalize()
    return Fraction(value, last, value * parts != count)
