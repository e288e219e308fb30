"""Numerals and number words to values. Does not decide what they count.

A closed grammar: digits with grouping, decimals and scales, number words, percent and
percentage points, money, ranges, and the qualifier that stands before. `Decimal` throughout.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Qualifier = Literal[
    "exact",
    "at_least",
    "more_than",
    "at_most",
    "less_than",
    "about",
    "range",
    "order_of_magnitude",
]


@dataclass(frozen=True, slots=True)
class Number:
    """A number as the article prints it, and what it says.

    `value` is the number itself; a range ("20 to 30") and an order of magnitude ("dozens") have
    none. `low` and `high` bound the quantity; `None` means that side is open or not said.
    """

    start: int  # offset in the text, qualifier and unit included
    end: int
    surface: str
    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    unit: str | None = None  # "percent" or "percentage_point"
    currency: str | None = None  # ISO 4217 code


# --- vocabulary -------------------------------------------------------------------------------

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: Decimal(n) for n, word in enumerate(_UNITS)} | {
    word: Decimal(n * 10) for n, word in enumerate(_TENS, start=2)
}
_SCALES = {
    "hundred": Decimal(100),
    "thousand": Decimal(1_000),
    "million": Decimal(1_000_000),
    "billion": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
}
# Short forms of scales; behind digits or a space they cannot be a word or a unit.
_SHORT_SCALES = {
    "mn": _SCALES["million"],
    "mln": _SCALES["million"],
    "bn": _SCALES["billion"],
    "bln": _SCALES["billion"],
    "tn": _SCALES["trillion"],
    "trn": _SCALES["trillion"],
}
# Letters for scales, only directly behind digits: "7 m" may be metres.
_LETTERS = {"k": Decimal(1_000), "m": _SCALES["million"], "b": _SCALES["billion"]}
_VAGUE = ("dozens", "scores", "hundreds", "thousands", "millions", "billions")

# The words before a number that bound it. Sense after TIMEX3 `mod` (ISO 24617-1).
_QUALIFIERS: dict[str, Qualifier] = {
    "at least": "at_least",
    "no fewer than": "at_least",
    "no less than": "at_least",
    "a minimum of": "at_least",
    "more than": "more_than",
    "over": "more_than",
    "above": "more_than",
    "in excess of": "more_than",
    "at most": "at_most",
    "up to": "at_most",
    "as many as": "at_most",
    "as much as": "at_most",
    "no more than": "at_most",
    "a maximum of": "at_most",
    "fewer than": "less_than",
    "less than": "less_than",
    "under": "less_than",
    "below": "less_than",
    "nearly": "about",
    "almost": "about",
    "about": "about",
    "around": "about",
    "some": "about",
    "roughly": "about",
    "approximately": "about",
    "an estimated": "about",
    "close to": "about",
}
# ISO 4217. A bare "$" is taken as the US dollar only because English news prints other dollars
# with a letter; "pound" and "yen" have one common reading each.
_CURRENCY_SIGNS = {"US$": "USD", "C$": "CAD", "A$": "AUD", "$": "USD", "€": "EUR", "£": "GBP"}
_CURRENCY_SIGNS |= {"¥": "JPY", "₹": "INR", "₽": "RUB", "₺": "TRY", "₴": "UAH", "₩": "KRW"}
_CURRENCY_NAMES = {
    "US dollars": "USD",
    "dollars": "USD",
    "dollar": "USD",
    "euros": "EUR",
    "euro": "EUR",
    "pounds sterling": "GBP",
    "pounds": "GBP",
    "yen": "JPY",
    "rupees": "INR",
    "yuan": "CNY",
    "Swiss francs": "CHF",
    "rubles": "RUB",
    "roubles": "RUB",
}
_CURRENCY_CODES = "USD EUR GBP JPY CNY CHF CAD AUD INR RUB TRY UAH AZN AMD GEL".split()

# --- grammar ----------------------------------------------------------------------------------


def _any(words: Iterable[str]) -> str:
    """An alternation, longest first, so that "at least" is not cut short by a prefix of it."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_WORD = rf"(?:{_any([*_SMALL, 'hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen'])})"
_WORDS = (
    r"(?:(?:half )?an? (?=(?:hundred|thousand|million|billion|dozen)\b))?"
    rf"{_WORD}\b(?:[ -](?:and )?{_WORD}\b)*"
)
_SCALE = rf"(?:(?:[ -](?:{_any(_SCALES)})| ?(?:{_any(_SHORT_SCALES)})|(?:{_any(_LETTERS)}))\b)"
_AMOUNT = rf"(?:{_DIGITS}{_SCALE}?|{_WORDS})"
_PERCENT = r"(?:[ -]?percentage points?\b|%| ?per ?cent\b| pct\b)"

_SIGN = _any(_CURRENCY_SIGNS)
_NUMBER = re.compile(
    r"(?<![\w.,])(?<!\w-)(?<!\d[:/])"
    rf"(?:(?P<qualifier>{_any(_QUALIFIERS)})\s+)?"
    r"(?:"
    rf"(?P<vague>(?:many\s+)?(?:{_any(_VAGUE)})(?:\s+of\s+(?:{_any(_VAGUE)}))?)\b"
    r"|"
    rf"(?P<sign>(?:{_SIGN}) ?|(?:{_any(_CURRENCY_CODES)}) )?"
    r"(?P<minus>[-\u2212](?=\d))?"
    rf"(?P<first>{_AMOUNT})"
    rf"(?: ?(?P<join>-|\u2013|to|and) ?(?:{_SIGN})?(?P<second>{_AMOUNT}))?"
    rf"(?P<percent>{_PERCENT})?"
    rf"(?: (?P<money>{_any([*_CURRENCY_NAMES, *_CURRENCY_CODES])})\b)?"
    r")"
    r"(?![\w\u00b2\u00b3\u00b9\u2070-\u209f]|[-\u2011]\w|[.,:/]\d)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)


def find_numbers(text: str) -> tuple[Number, ...]:
    """All numbers of `text`, left to right, without overlap. Linear in the text.

    Years, days of a month and clock times are numbers here too; `times` knows which they are.
    """
    return tuple(_scan(text))


def parse_number(surface: str) -> Number:
    """The one number that `surface` consists of, alone or with words around it.

    Raises:
        ValueError: there is no number in it, or more than one.
    """
    numbers = find_numbers(surface)
    if len(numbers) != 1:
        raise ValueError(f"{surface!r} holds {len(numbers)} numbers, not one")
    return numbers[0]


def _scan(text: str) -> Iterator[Number]:
    position = 0
    while match := _NUMBER.search(text, position):
        if match["second"] is None:
            yield _single(match)
        elif low_high := _range(text, match):
            yield low_high
        else:  # "8 and 9", "218 to 212": two numbers that no word makes a range
            yield _single(match, until=match.end("first"))
            position = match.end("first")
            continue
        position = match.end()


def _single(match: re.Match[str], until: int | None = None) -> Number:
    start, end = match.start(), until or match.end()
    surface = match.string[start:end]
    unit = _unit(match["percent"]) if until is None else None
    currency = _currency(match)
    qualifier = (
        _QUALIFIERS[" ".join(match["qualifier"].lower().split())] if match["qualifier"] else "exact"
    )
    if match["vague"]:
        return Number(start, end, surface, None, None, None, "order_of_magnitude")
    value = _amount(match["first"])
    if match["minus"]:
        value = -value
    low = value if qualifier in ("exact", "at_least", "more_than") else None
    high = value if qualifier in ("exact", "at_most", "less_than") else None
    return Number(start, end, surface, value, low, high, qualifier, unit, currency)


def _range(text: str, match: re.Match[str]) -> Number | None:
    """A range, if a word or a dash makes one of two amounts: "between 20 and 30", "20-30 km"."""
    before = text[max(0, match.start() - 12) : match.start()]
    join = match["join"].lower()
    low, high = _amount(match["first"]), _amount(match["second"])
    scale = re.search(rf"{_SCALE}$", match["second"], re.IGNORECASE)
    if scale and low < high and not re.search(rf"{_SCALE}$", match["first"], re.IGNORECASE):
        low *= _scale(scale.group())  # "2 to 3 million" is not "2 to 3,000,000"
    lead = _BETWEEN.search(before) if join == "and" else _FROM.search(before)
    # "from 5 to 7" is a change, "218 to 212" a vote: only a rise without "from" can be a range.
    is_range = lead is not None if join == "and" else (low < high and lead is None)
    if not is_range or low >= high:
        return None
    start = match.start() - (len(lead.group()) if lead else 0)
    surface = text[start : match.end()]
    unit, currency = _unit(match["percent"]), _currency(match)
    return Number(start, match.end(), surface, None, low, high, "range", unit, currency)


# --- values -----------------------------------------------------------------------------------


def _amount(words: str) -> Decimal:
    """The value of one amount that the grammar has matched."""
    digits = re.match(_DIGITS, words)
    if digits is None:
        return _spelled(words)
    value = Decimal(digits.group().replace(",", ""))
    rest = words[digits.end() :]
    return _plain(value * _scale(rest)) if rest else value


def _plain(value: Decimal) -> Decimal:
    """The same number without the zeros that multiplying leaves: 3200000000.0 is 3200000000."""
    whole = value.to_integral_value()
    return whole if whole == value else value.normalize()


def _scale(word: str) -> Decimal:
    word = word.strip(" -").lower()
    return (_SCALES | _SHORT_SCALES | _LETTERS)[word]


def _spelled(words: str) -> Decimal:
    """Number words to a value: "two hundred and five", "half a million", "a dozen"."""
    total = current = Decimal(0)
    half = Decimal(1)
    for word in re.split(r"[ -]", words.lower()):
        if word == "half":
            half = Decimal("0.5")
        elif word in _SMALL:
            current += _SMALL[word]
        elif word == "dozen":
            current = (current or Decimal(1)) * 12
        elif word == "hundred":
            current = (current or Decimal(1)) * 100
        elif word in _SCALES:
            total += (current or Decimal(1)) * _SCALES[word]
            current = Decimal(0)
    return _plain((total + current) * half)


def _unit(percent: str | None) -> str | None:
    if not percent:
        return None
    return "percentage_point" if "point" in percent.lower() else "percent"


def _currency(match: re.Match[str]) -> str | None:
    if sign := match["sign"]:
        return _CURRENCY_SIGNS.get(sign.upper().strip(), sign.upper().strip())
    if money := match["money"]:
        return _MONEY.get(money.lower(), money.upper())
    return None


_MONEY = {name.lower(): code for name, code in _CURRENCY_NAMES.items()}
