"""The string of an annotated number to its values.

A second, small reading of numbers, kept apart from `summarizer.reading`, so that a fault there is
not repeated here. Made for strings that annotators marked, such as "about $1.5 billion": it does
not find numbers in running text, and gives no value for orders of magnitude ("billions") and for
strings with a fraction ("1 1/2").
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

_TOKEN = re.compile(r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?|[a-z]+|[-\u2013\u2014]")
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {word: n for n, word in enumerate(_ONES)} | {
    word: 10 * n for n, word in enumerate(_TENS, start=2)
}
_SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "mn": 10**6,
    "billion": 10**9,
    "bn": 10**9,
    "trillion": 10**12,
    "tn": 10**12,
}
# Letters that scale only money: "3m" without a currency may be metres.
_MONEY_SCALES = {"k": 10**3, "m": 10**6, "b": 10**9}
_CURRENCY = re.compile(r"[$\u20ac\u00a3\u00a5]")
_FRACTION = re.compile(r"[0-9]/[0-9]|[\u00bc-\u00be\u2150-\u215e]")
_JOINS = frozenset(["to", "or", "and", "-", "\u2013", "\u2014"])


@dataclass(slots=True)
class _Amount:
    value: Decimal
    scale: int
    start: int  # tokens
    end: int

    def goes_on_with(self, other: "_Amount", tokens: list[str]) -> bool:
        """Whether the other is its lower part: "two thousand" and "five hundred"."""
        between = tokens[self.end : other.start]
        return between in ([], ["and"]) and other.value * other.scale < self.scale


def parse_quantities(surface: str) -> tuple[Decimal, ...]:
    """All numbers of an annotated string, in its order.

    The first of two that share a scale word has it too: "2 to 3 million" is 2,000,000 and
    3,000,000. Signs are not read.
    """
    if _FRACTION.search(surface):
        return ()
    tokens = _TOKEN.findall(surface.lower())
    scales = _SCALES | (_MONEY_SCALES if _CURRENCY.search(surface) else {})
    amounts: list[_Amount] = []
    index = 0
    while index < len(tokens):
        amount = _amount(tokens, index, scales)
        if amount and amounts and amounts[-1].goes_on_with(amount, tokens):
            amounts[-1].value += amount.value * amount.scale / amounts[-1].scale
            amounts[-1].end = amount.end
        elif amount:
            amounts.append(amount)
        index = amount.end if amount else index + 1
    for one, next_one in pairwise(amounts):
        joined = next_one.start == one.end + 1 and tokens[one.end] in _JOINS
        if joined and one.scale == 1:
            one.scale = next_one.scale
    return tuple(amount.value * amount.scale for amount in amounts)


def _amount(tokens: list[str], start: int, scales: dict[str, int]) -> _Amount | None:
    """The number that begins at this token."""
    token = tokens[start]
    if token[0].isdigit():
        value, end = Decimal(token.replace(",", "")), start + 1
    else:
        value, end = _words(tokens, start)
        if end == start:
            return None
    scale = 1
    if tokens[end : end + 3] == ["and", "a", "half"]:
        value, end = value + Decimal("0.5"), end + 3
    while end < len(tokens) and tokens[end] in scales:
        scale *= scales[tokens[end]]
        end += 1
    if tokens[end : end + 1] == ["dozen"]:
        scale, end = scale * 12, end + 1
    return _Amount(value, scale, start, end)


def _words(tokens: list[str], start: int) -> tuple[Decimal, int]:
    """A number in words below its scale word, and the token behind it; at `start`: none."""
    if tokens[start] == "half":
        article = tokens[start + 1 : start + 2] == ["a"]
        return Decimal("0.5"), start + (2 if article else 1)
    if tokens[start] in ("a", "an"):
        if tokens[start + 1 : start + 2] == ["hundred"]:
            return _hundreds(tokens, start + 1, Decimal(1))
        counts = tokens[start + 1 : start + 2]
        return Decimal(1), start + (1 if counts and counts[0] in (*_SCALES, "dozen") else 0)
    value, end = _below_hundred(tokens, start)
    if end > start and tokens[end : end + 1] == ["hundred"]:
        return _hundreds(tokens, end, value)
    return value, end


def _hundreds(tokens: list[str], at: int, hundreds: Decimal) -> tuple[Decimal, int]:
    """What follows the word "hundred" at `at`: "hundred and five"."""
    end = at + 1
    rest = end + (tokens[end : end + 1] == ["and"])
    below, after = _below_hundred(tokens, rest)
    return hundreds * 100 + below, after if after > rest else end


def _below_hundred(tokens: list[str], start: int) -> tuple[Decimal, int]:
    if start >= len(tokens) or tokens[start] not in _SMALL:
        return Decimal(0), start
    value, end = _SMALL[tokens[start]], start + 1
    unit = end + (tokens[end : end + 1] == ["-"])
    if value >= 20 and unit < len(tokens) and 0 < _SMALL.get(tokens[unit], 0) < 10:
        return Decimal(value + _SMALL[tokens[unit]]), unit + 1
    return Decimal(value), end
