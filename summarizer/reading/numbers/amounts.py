"""A bare amount at a token: digits or number words with their scale, to a `Decimal`.

Does not look to the left, and knows nothing of percent, ranges or qualifiers. Where a text could be
read as two different amounts, there is none: no value is better than a wrong one.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from summarizer.reading.numbers.fractions import (
    Fraction,
    glyph_fraction,
    numeral_fraction,
    spelled_fraction,
)
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.units import is_metre, is_percent
from summarizer.reading.numbers.vocabulary import (
    HUNDRED,
    LETTERS,
    ONES,
    ORDINALS,
    PEOPLE,
    SCALES,
    SHORT_SCALES,
    TENS,
    THOUSANDS,
    UNITS,
    VAGUE,
)


class Amount(NamedTuple):
    """An amount, the token behind it, and what a scale word multiplied it by."""

    value: Decimal
    last: int
    scale: Decimal = Decimal(1)
    rounded: bool = False
    """Whether the value has no finite decimal: a third."""


_GROUPED = re.compile(
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?"
)
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_PLAIN = re.compile(r"\d+(?:\.\d+)?")
_THOUSANDS_OR_DECIMALS = re.compile(r"\d+\.000")
_GROUPING = str.maketrans("", "", ",\u00a0\u2009\u202f")

MOST_DIGITS = 39
"""Longer numerals, grouping included, are no amount of anything."""


def read_amount(tokens: Tokens, i: int, *, money: bool = False) -> Amount | None:
    """The amount that begins at token `i`, or None when there is none or it is ambiguous.

    Args:
        money: whether the sign of a currency stands before it.
    """
    fraction = spelled_fraction(tokens, i) or numeral_fraction(tokens, i)
    if fraction:
        return _share(tokens, fraction)
    if tokens.is_numeral(i):
        return _digits(tokens, i, money=money)
    return _spelled(tokens, i)


def numeral_value(numeral: str) -> Decimal | None:
    """The value of digits as printed; None when two countries would read two values."""
    if len(numeral) > MOST_DIGITS or _THOUSANDS_OR_DECIMALS.fullmatch(numeral):
        return None
    if not any(form.fullmatch(numeral) for form in (_PLAIN, _GROUPED, _INDIAN)):
        return None
    return Decimal(numeral.translate(_GROUPING))


def plain(value: Decimal) -> Decimal:
    """The same number without the zeros that multiplying leaves: 3200000000.0 is 3200000000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _share(tokens: Tokens, fraction: Fraction) -> Amount | None:
    """A fraction, or what it is of: "a quarter of a million", "half a billion"."""
    value, last, rounded = fraction
    j = last + 1 if tokens.words[last] == "of" else last
    scale, end = _scale(tokens, last)
    if tokens.words[j] in ("a", "an", "one") and tokens.words[j + 1] in SCALES:
        scale, end = SCALES[tokens.words[j + 1]], j + 2
    elif j > last and tokens.words[j] in ("one", "1") and is_percent(tokens, j + 1):
        end = j + 1
    if _and_a_fraction(tokens, end)[0]:
        return None
    return Amount(plain(value * scale), end, scale, rounded)


def _digits(tokens: Tokens, i: int, *, money: bool) -> Amount | None:
    value = numeral_value(tokens.words[i])
    if value is None or _runs_on(tokens, i):
        return None
    last = i + 1
    mixed = glyph_fraction(tokens, last) or numeral_fraction(tokens, last)
    if mixed and value == value.to_integral_value():
        value, last = value + mixed.value, mixed.last
    elif mixed:
        return None
    if is_metre(tokens, last):
        return Amount(plain(value), last)
    if tokens.touches(last) and tokens.words[last] in LETTERS:
        return _lettered(tokens, value, last, money=money)
    return _scaled(tokens, value, last, money=money)


def _runs_on(tokens: Tokens, i: int) -> bool:
    """Whether the groups of a numeral may be parted by spaces: "12 500", or two numbers."""
    return _grouped_by_space(tokens, i) or _grouped_by_space(tokens, i - 1)


def _grouped_by_space(tokens: Tokens, i: int) -> bool:
    first, second = tokens.words[i], tokens.words[i + 1]
    digits = first.isdecimal() and second.isdecimal()
    grouped = digits and len(first) <= 3 and len(second) == 3 and not tokens.touches(i + 1)
    return grouped and not (tokens.touches(i + 2) and tokens.is_word(i + 2))  # "18 777s"


def _lettered(tokens: Tokens, value: Decimal, i: int, *, money: bool) -> Amount | None:
    """Letters for scales are of money or people only: "5m" may be metres, "10k" a race."""
    if not money and tokens.words[i + 1] not in PEOPLE:
        return None
    scale = LETTERS[tokens.words[i]]
    return Amount(plain(value * scale), i + 1, scale)


def _scaled(tokens: Tokens, value: Decimal, last: int, *, money: bool = False) -> Amount | None:
    """An amount with the half and the scale behind it: "two and a half million"."""
    added, end = _and_a_fraction(tokens, last)
    scale, end = _scale(tokens, end)
    if scale == 1:
        if money and tokens.words[end] == "m":
            return Amount(plain((value + added) * LETTERS["m"]), end + 1, LETTERS["m"])
        # "Two dozens" has no value.
        return None if tokens.words[end] in VAGUE else Amount(plain(value + added), end)
    if _scale(tokens, end)[0] > 1:
        return None  # "three thousand million"
    value = (value + added) * scale
    if not added:
        added, end = _and_a_fraction(tokens, end)
        value += added * scale
    if _continues(tokens, end):
        return None
    return Amount(plain(value), end, scale)


def _scale(tokens: Tokens, i: int) -> tuple[Decimal, int]:
    """The scale word at `i` and the token behind it; 1 when there is none."""
    j = i + 1 if tokens.words[i] == "-" and tokens.touches(i) else i
    word = tokens.words[j]
    if word in SCALES:
        return SCALES[word], j + 1
    if j == i and word in SHORT_SCALES:
        return SHORT_SCALES[word], j + 1
    return Decimal(1), i


def _and_a_fraction(tokens: Tokens, i: int) -> tuple[Decimal, int]:
    """What "and a half" adds, and the token behind it."""
    if tokens.words[i] == "and":
        fraction = spelled_fraction(tokens, i + 1, added=True)
        if fraction:
            return fraction.value, fraction.last
    return Decimal(0), i


def _continues(tokens: Tokens, i: int) -> bool:
    """Whether more of a spelled amount follows that was not read: "and five hundred"."""
    if tokens.words[i] != "and":
        return False
    group = _below_1000(tokens, i + 1)
    return group is not None and group[0] < 1000 and tokens.words[group[1] - 1] == HUNDRED


def _spelled(tokens: Tokens, i: int) -> Amount | None:
    """Number words as they combine; words that merely follow one another are apart."""
    total, last, smallest = Decimal(0), i, Decimal(10) ** 15
    while group := _below_1000(tokens, last):
        value, end = group
        factor = THOUSANDS.get(tokens.words[_past_hyphen(tokens, end)])
        if factor is None:
            scale = SCALES.get(tokens.words[end - 1], Decimal(1))
            if smallest < 10**15 or scale > 1:
                return _ended(tokens, Amount(total + value, end, scale))
            return _ended(tokens, _point(tokens, value, end) or _scaled(tokens, value, end))
        if factor >= smallest:
            return None
        last = _past_hyphen(tokens, end) + 1
        total, smallest = total + value * factor, factor
        if tokens.words[last] in THOUSANDS:
            return None
        if not _adds(tokens, last):
            added, last = _and_a_fraction(tokens, last)
            if not added and _continues(tokens, last):
                return None
            return Amount(plain(total + added * factor), last, factor)
        last += tokens.words[last] in ("and", "-")
    return None


def _adds(tokens: Tokens, i: int) -> bool:
    """Whether the words at `i` go on with an amount in thousands: "three hundred", "and five"."""
    word = tokens.words[i]
    if word == "and":
        group = _below_100(tokens, i + 1)
        return group is not None and tokens.words[group[1]] not in SCALES and word != "a"
    j = i + 1 if word == "-" else i
    return tokens.words[j] in UNITS or tokens.words[j] in TENS


def _point(tokens: Tokens, value: Decimal, i: int) -> Amount | None:
    """As in "two point five million"."""
    if tokens.words[i] != "point" or tokens.words[i + 1] not in UNITS:
        return None
    digits, j = "", i + 1
    while tokens.words[j] in UNITS and UNITS[tokens.words[j]] < 10 and j < i + 7:
        digits += str(UNITS[tokens.words[j]])
        j += 1
    return _scaled(tokens, value + Decimal(f"0.{digits or 0}"), j)


def _ended(tokens: Tokens, amount: Amount | None) -> Amount | None:
    """The amount, unless its last word begins an ordinal: "twenty-first" is not 20."""
    if amount is None or tokens.words[amount.last] not in ("-", *ORDINALS):
        return amount
    j = _past_hyphen(tokens, amount.last)
    return None if tokens.words[j] in ORDINALS and j > amount.last else amount


def _below_1000(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    """As in "forty-two", "a hundred", "two hundred and five", "fifteen hundred", "a dozen"."""
    below = _below_100(tokens, i)
    if below is None:
        j = i + 1
        if tokens.words[i] not in ("a", "an") or tokens.words[j] not in SCALES:
            return None
        below = Decimal(1), j
        if tokens.words[j] in THOUSANDS:
            return below
    value, end = below
    j = _past_hyphen(tokens, end)
    if tokens.words[j] in ("dozen", "lakh", "crore"):
        return value * SCALES[tokens.words[j]], j + 1
    if tokens.words[j] != HUNDRED:
        return below if tokens.words[i] not in ("a", "an") else None
    value, end = value * 100, j + 1
    j = end + 1 if tokens.words[end] in ("and", "-") else end
    rest = _below_100(tokens, j)
    if rest and tokens.words[rest[1]] not in (HUNDRED, "dozen"):
        return value + rest[0], rest[1]
    return value, end


def _below_100(tokens: Tokens, i: int) -> tuple[Decimal, int] | None:
    word = tokens.words[i]
    if word in TENS:
        j = _past_hyphen(tokens, i + 1)
        if tokens.words[j] in ONES:
            return TENS[word] + ONES[tokens.words[j]], j + 1
        return TENS[word], i + 1
    return (UNITS[word], i + 1) if word in UNITS else None


def _past_hyphen(tokens: Tokens, i: int) -> int:
    return i + 1 if tokens.words[i] in ("-", "\u2011") and tokens.touches(i) else i
