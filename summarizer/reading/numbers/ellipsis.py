"""Money that leaves out its currency, because another amount of the sentence has it.

"4.86 billion crowns from 4.32 billion a year earlier": a bare amount in millions, or with decimals,
that a word of comparison joins to an amount of money. Takes a currency over, never a unit, and none
across the end of a sentence; where another number stands between the two, there is none to take.
"""

from collections.abc import Sequence
from itertools import pairwise

from summarizer.reading.numbers.found import Found
from summarizer.reading.numbers.grammar import FUNCTION_WORDS, looks_verbal
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.vocabulary import SHORT_SCALES, THOUSANDS

_REACH = 14
"""So many tokens may stand between the two."""

# What two amounts of the same thing are joined by, as the words that end before the second.
_JOINS = tuple(
    tuple(words.split())
    for words in (
        "from, against, versus, compared with, compared to, up from, down from, of which, of it, "
        "closed at, opened at, ended at, settled at, traded at"
    ).split(", ")
)
# ... and, behind "of", "the" or "to", what is compared or summed in money.
_FORECASTS = frozenset(
    "forecast forecasts estimate estimates expectation expectations consensus target".split()
)
_SUMS = frozenset(
    "amount backlog bill budget cost debt deficit income investment loss price profit revenue "
    "sales spending sum surplus total turnover".split()
)
_LENGTHENED = frozenset("a record total the".split())
# A list of parts: "services adding 1.2 billion and equipment 740 million" (gapping).
_ADDING = frozenset({"adding", "contributing"})
_LONGEST_GAP = 4


def fill_currencies(tokens: Tokens, numbers: Sequence[Found]) -> None:
    """Gives bare amounts the currency of the amount that they are compared with. Linear."""
    told = [found for found in numbers if found.kind != "time"]
    for before, found in pairwise(told):
        if _is_from(tokens, before, found):
            _take(before, found)
    said: Found | None = None
    things: Found | None = None
    for found in told:
        lacking = said is not None and _lacks_currency(tokens, found, said)
        if said and lacking and _is_joined(tokens, said, found, things):
            _take(found, said)
        said = _standing(tokens, said, found)
        things = found if found.is_count and _is_scaled(tokens, found) else things


def _take(found: Found, other: Found) -> None:
    found.currency, found.inferred = other.currency, True


def _standing(tokens: Tokens, said: Found | None, found: Found) -> Found | None:
    """The amount that the next may be compared with: not its conversion, nor a share behind it."""
    if said and (found.unit in _SHARES or tokens.words[said.last : found.first] == ["("]):
        return said
    return found if found.currency and found.is_figure else None


_SHARES = frozenset({"percent", "percentage_point", "basis_point"})


def _in_one_sentence(tokens: Tokens, things: Found, said: Found) -> bool:
    """Whether millions of something else stand before the amount: it may be these that are meant.

    "It sold 5 million phones for $20 billion, up from 4.2 million."
    """
    far = said.first - things.last > 2 * _REACH
    return not far and not any(tokens.ends_sentence(j) for j in range(things.last, said.first))


def _lacks_currency(tokens: Tokens, found: Found, other: Found) -> bool:
    """Whether it is an amount of something that is not said, in millions or with decimals.

    "$1.5 million, up from 1.2" leaves out more than the currency.
    """
    if not found.is_count or found.counted or found.outcome:
        return False
    if _is_scaled(tokens, found):
        return True
    words = tokens.words[found.first : found.last]
    decimals = any("." in word and word[0].isdecimal() for word in words)
    return decimals and not _is_scaled(tokens, other)


def _is_scaled(tokens: Tokens, found: Found) -> bool:
    words = tokens.words[found.first : found.last]
    return any(word in THOUSANDS or word in SHORT_SCALES for word in words)


def _is_from(tokens: Tokens, before: Found, found: Found) -> bool:
    """As in "from 4.32 billion to 4.86 billion crowns": the second has the currency of both."""
    between = tokens.words[before.last : found.first]
    led = tokens.words[before.first - 1] == "from" and between[-1:] == ["to"]
    close = led and len(between) < _LONGEST_GAP + 2
    return close and found.currency is not None and _lacks_currency(tokens, before, found)


def _is_joined(tokens: Tokens, said: Found, found: Found, things: Found | None) -> bool:
    """Whether words between the two compare them, and it is not `things` that are compared."""
    between = tokens.words[said.last : found.first]
    if not between or len(between) > _REACH:
        return False
    if any(tokens.ends_sentence(j) for j in range(said.last, found.first)):
        return False
    if things and _in_one_sentence(tokens, things, said):
        return False
    if between == ["and"]:
        return tokens.words[found.last] in (".", ",", ";", "respectively")
    while len(between) > 1 and between[-1] in _LENGTHENED:
        between = between[:-1]
    if any(tuple(between[-len(join) :]) == join for join in _JOINS) or between[-1] in _ADDING:
        return True
    if between[-1] in ("of", "to") and len(between) > 1:
        return between[-2] in (_FORECASTS if between[-1] == "of" else _SUMS)
    return _is_gap(tokens, between, found.last)


def _is_gap(tokens: Tokens, between: list[str], last: int) -> bool:
    """As in ", services 1.2 billion and equipment 740 million": a noun and no verb between."""
    nouns = between[between[0] in (",", "and") :]
    nouns = nouns[nouns[:1] == ["and"] :]
    if not 0 < len(nouns) < min(len(between), _LONGEST_GAP):
        return False
    if tokens.words[last] not in (".", ",", ";", "and"):
        return False
    return not any(
        word in FUNCTION_WORDS or looks_verbal(word) or not word.isalpha() for word in nouns
    )
