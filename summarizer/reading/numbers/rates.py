"""Exchange rates that an article gives to explain its conversions: "($1 = 10.40 crowns)".

Only what a sign of equality joins. "The rupee fell to 83 to the dollar" is news, and a figure.
"""

from collections.abc import Sequence
from itertools import pairwise

from summarizer.reading.numbers.found import Found
from summarizer.reading.numbers.money import is_shared_name
from summarizer.reading.numbers.tokens import Tokens


def mark_rates(tokens: Tokens, numbers: Sequence[Found]) -> None:
    """Makes a `rate` of both amounts of money that are said to be equal."""
    for first, second in pairwise(numbers):
        money = _is_money(tokens, first) or _is_money(tokens, second)
        if money and _is_equated(tokens, first, second):
            first.kind = second.kind = "rate"


def _is_equated(tokens: Tokens, first: Found, second: Found) -> bool:
    if not (first.is_figure or first.kind == "rate") or not second.is_figure:
        return False
    named = tokens.words[first.last : second.first]
    return named == ["="] or (len(named) == 2 and is_shared_name(named[0]) and named[1] == "=")


def _is_money(tokens: Tokens, found: Found) -> bool:
    return found.currency is not None or is_shared_name(tokens.words[found.last])
