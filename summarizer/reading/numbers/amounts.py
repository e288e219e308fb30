"""A bare amount at a place in the text: digits or number words with their scale, to a `Decimal`.

Does not look to the left, and knows nothing of money, percent, ranges or qualifiers. Where a text
could be read as two different amounts, there is none: no value is better than a wrong one.
"""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple


class Amount(NamedTuple):
    """An amount, where it ends (exclusive), and what a scale word multiplied it by."""

    value: Decimal
    end: int
    scale: Decimal = Decimal(1)


def any_of(words: Iterable[str]) -> str:
    """A pattern for one of the words, the longest first: no prefix cuts a longer one short."""
    # "a": under IGNORECASE, only ASCII letters have two cases; "\u017fix" is not "six".
    return "(?a:" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + ")"


# --- vocabulary -------------------------------------------------------------------------------

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {word: Decimal(n) for n, word in enumerate(_UNITS)} | {
    word: Decimal(n * 10) for n, word in enumerate(_TENS, start=2)
}
_THOUSANDS = {
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
}
_SCALES = _THOUSANDS | {
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "lakh": Decimal(10) ** 5,
    "crore": Decimal(10) ** 7,
}
# Short forms of scales; behind digits or a space they cannot be a word or a unit.
_SHORT_SCALES = {
    "mn": Decimal(10) ** 6,
    "mln": Decimal(10) ** 6,
    "bn": Decimal(10) ** 9,
    "bln": Decimal(10) ** 9,
    "tn": Decimal(10) ** 12,
    "trn": Decimal(10) ** 12,
}
# Letters for scales, directly behind digits, and only of money or people: "5m" may be metres.
_LETTERS = {"k": Decimal(10) ** 3, "m": Decimal(10) ** 6, "b": Decimal(10) ** 9}
_BY_NAME = _SCALES | _SHORT_SCALES

# --- patterns, each tried at one place --------------------------------------------------------

NUMBER_WORD = any_of([*_VALUES, *_SCALES])
"""Any word that may be the first of an amount, behind "a" and "half"."""

# Groups of three digits behind a comma or a space that does not break a line. An ordinary space may
# part two numbers as well ("June 14 200 people"): then there is none.
_DIGITS = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+|\d+)(?!\d)(?! \d{3}\b)"
)
_DECIMALS = re.compile(r"\.\d+")
_SCALE = re.compile(rf"(?:[ -]{any_of(_SCALES)}|[ ]?{any_of(_SHORT_SCALES)})\b", re.IGNORECASE)
_LETTER = re.compile(rf"{any_of(_LETTERS)}\b", re.IGNORECASE)
_PEOPLE = re.compile(r" (?:people|residents|voters|viewers|users|workers|jobs|homes)\b")
_AND_A_HALF = re.compile(r" and (?:a|one)[ -]half\b", re.IGNORECASE)
# What makes another number of the amount before it: "two thirds", "2 1/2", "a million and a half".
_FRACTION = re.compile(
    r" and (?:a|one|two|three)[ -](?:half|thirds?|quarters?)\b"
    rf"| point {any_of(_UNITS[:10])}\b"
    rf"|[ -]{any_of(_SCALES)}s?\b| [mbk]\b"
    r"| ?\d+/\d| ?[\u00bc-\u00be\u2150-\u215e]"
    r"|[ -](?:halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|hundredths?)\b",
    re.IGNORECASE,
)
_ONES = any_of(_UNITS[1:10])
_BELOW_100 = rf"(?:{any_of(_TENS)}(?:[ -]{_ONES})?|{any_of(_UNITS)})\b"
_BELOW_1000 = rf"(?:(?:{_BELOW_100}|an?)[ -]hundred\b(?:(?: and |[ -]){_BELOW_100})?|{_BELOW_100})"
# Number words as they combine. Words that merely follow one another ("two three") are apart.
_WORDS = re.compile(
    rf"(?:half an?|an? half) {any_of(_SCALES)}\b"
    rf"|(?:{_BELOW_100}|an?) dozen\b"
    rf"|(?:{_BELOW_1000}|an?)[ -]{any_of(_THOUSANDS)}\b"
    rf"(?: and {_BELOW_100}|[ -]{_BELOW_1000}(?:[ -]{any_of(_THOUSANDS)})?\b)*"
    rf"|{_BELOW_1000}",
    re.IGNORECASE,
)


MOST_DIGITS = 30
"""Longer runs of digits are no amount of anything."""


def match_amount(text: str, start: int, *, money: bool = False) -> Amount | None:
    """The amount that begins at `start`, or None when there is none or it is ambiguous.

    Args:
        money: whether the sign of a currency stands before it.
    """
    if text[start : start + 1].isdigit():
        amount = _digits(text, start, money=money)
    else:
        amount = _words(text, start)
    if amount is None or _FRACTION.match(text, amount.end):
        return None
    return amount


def _digits(text: str, start: int, *, money: bool) -> Amount | None:
    whole = _DIGITS.match(text, start)
    if whole is None or len(whole.group()) > MOST_DIGITS:
        return None
    decimals = _DECIMALS.match(text, whole.end())
    if decimals and decimals.group().strip(".0") == "" and len(decimals.group()) == 4:
        return None  # "10.000" is ten, or ten thousand as much of the world prints it
    end = decimals.end() if decimals else whole.end()
    printed = re.sub(r"[^\d]", "", whole.group()) + (decimals.group() if decimals else "")
    letter = _LETTER.match(text, end)
    if letter is None:
        return _scaled(text, Decimal(printed), end)
    if not (money or _PEOPLE.match(text, letter.end())):
        return None
    factor = _LETTERS[letter.group().lower()]
    return Amount(plain(Decimal(printed) * factor), letter.end(), factor)


def _words(text: str, start: int) -> Amount | None:
    words = _WORDS.match(text, start)
    if words is None:
        return None
    value, last = _spelled(words.group()), re.split(r"[ -]", words.group().lower())[-1]
    if last in _SCALES:
        return Amount(value, words.end(), _SCALES[last])
    return _scaled(text, value, words.end()) if value < 1000 else Amount(value, words.end())


def _scaled(text: str, value: Decimal, end: int) -> Amount:
    """An amount with the half and the scale behind it, if any: "two and a half million"."""
    half = _AND_A_HALF.match(text, end)
    scale = _SCALE.match(text, half.end() if half else end)
    if half:
        value, end = value + Decimal("0.5"), half.end()
    if scale is None:
        return Amount(plain(value), end)
    factor = _BY_NAME[scale.group().strip(" -").lower()]
    return Amount(plain(value * factor), scale.end(), factor)


def _spelled(words: str) -> Decimal:
    """Number words to a value: "two hundred and five", "half a million", "a dozen"."""
    total = current = Decimal(0)
    half = Decimal(1)
    for word in re.findall(r"[a-z]+", words.lower()):
        if word == "half":
            half = Decimal("0.5")
        elif word in _VALUES:
            current += _VALUES[word]
        elif word in ("dozen", "hundred"):
            current = (current or Decimal(1)) * _SCALES[word]
        elif word in _THOUSANDS:
            total += (current or Decimal(1)) * _THOUSANDS[word]
            current = Decimal(0)
    return plain((total + current) * half)


def plain(value: Decimal) -> Decimal:
    """The same number without the zeros that multiplying leaves: 3200000000.0 is 3200000000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()
