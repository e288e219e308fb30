"""All numbers of a text: what they say, of what kind they are, and how they relate.

One pass over the tokens finds each number by the first rule that fits; what it counts and what it
leads to is read afterwards, from the words around it. `Decimal` throughout.
"""

from bisect import bisect_right
from collections.abc import Sequence

from summarizer.reading.numbers.ages import mark_age
from summarizer.reading.numbers.amounts import numeral_value, read_amount
from summarizer.reading.numbers.counting import read_counted, share_outcomes
from summarizer.reading.numbers.currencies import Money
from summarizer.reading.numbers.ellipsis import fill_currencies
from summarizer.reading.numbers.figures import (
    read_article,
    read_couple,
    read_figure,
    read_magnitude,
)
from summarizer.reading.numbers.found import Found, exactly
from summarizer.reading.numbers.kinds import read_kind, read_spelled_label
from summarizer.reading.numbers.negations import STARTS as NEGATIONS
from summarizer.reading.numbers.negations import read_negation
from summarizer.reading.numbers.number import Number
from summarizer.reading.numbers.pronouns import is_pronoun
from summarizer.reading.numbers.rates import mark_rates
from summarizer.reading.numbers.relations import read_relations, share_by_relation
from summarizer.reading.numbers.tallies import read_tally
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.vocabulary import (
    AMOUNT_WORDS,
    FEW,
    ORDINALS,
    SCALES,
    TENS,
    VAGUE,
    VAGUE_BEFORE_OF,
)
from summarizer.reading.times import TimeExpression

_FIRST_WORDS = AMOUNT_WORDS | VAGUE | VAGUE_BEFORE_OF | FEW | NEGATIONS
_ARTICLES = frozenset({"a", "an"})
_BEHIND_ARTICLE = frozenset(SCALES) | frozenset(ORDINALS) | {"couple", "half", "quarter"}


def find_numbers(
    text: str, times: Sequence[TimeExpression] = (), money: Money | None = None
) -> tuple[Number, ...]:
    """All numbers of `text`, left to right, without overlap. Linear in the text.

    Args:
        times: the time expressions of the text; a number inside one has the kind `time`, unless it
            is a duration. Without them, only what its own neighbours show to be a time is one.
        money: that of the article of which `text` tells, so that its "crowns" are the same.
    """
    tokens = Tokens.of(text, money)
    numbers = _scan(tokens, _Times(times))
    mark_rates(tokens, numbers)
    for found in numbers:
        read_counted(tokens, found)
    fill_currencies(tokens, numbers)
    share_outcomes(tokens, numbers)
    read_relations(tokens, numbers)
    share_by_relation(numbers)
    return tuple(found.number(tokens) for found in numbers)


def parse_number(surface: str) -> Number:
    """The one number that `surface` consists of, alone or with words around it.

    Raises:
        ValueError: there is no number in it, or more than one.
    """
    numbers = find_numbers(surface)
    if len(numbers) != 1:
        raise ValueError(f"{surface!r} holds {len(numbers)} numbers, not one")
    return numbers[0]


class _Times:
    """Where a text speaks of points in time."""

    def __init__(self, times: Sequence[TimeExpression]) -> None:
        self._spans = sorted((t.start, t.end) for t in times if t.kind != "duration")

    def hold(self, start: int) -> bool:
        """Whether the character at `start` is part of one."""
        index = bisect_right(self._spans, (start, 1 << 62)) - 1
        return index >= 0 and start < self._spans[index][1]


def _scan(tokens: Tokens, times: _Times) -> list[Found]:
    numbers: list[Found] = []
    taken = 0
    for i, word in enumerate(tokens.words):
        if not (word in _FIRST_WORDS or word[:1].isdecimal()) or i < taken:
            continue
        if word in _ARTICLES and tokens.words[i + 1] not in _BEHIND_ARTICLE:
            if not times.hold(tokens.starts[i]) and (one := read_article(tokens, i)):
                numbers.append(one)
                taken = one.last
            continue
        found = _in_time(tokens, i) if times.hold(tokens.starts[i]) else _at(tokens, i)
        if found is not None and found.first >= taken:
            numbers.append(found)
            taken = found.last
        elif word in TENS and tokens.words[i + 1] == "-" and tokens.words[i + 2] in ORDINALS:
            taken = i + 3
    return numbers


def _in_time(tokens: Tokens, i: int) -> Found | None:
    """A number of a date or a clock time: the value of its digits, and nothing more."""
    if tokens.is_numeral(i):
        return exactly(i, i + 1, numeral_value(tokens.words[i]), "time")
    amount = read_amount(tokens, i)
    return exactly(i, amount.last, amount.value, "time") if amount else None


def _at(tokens: Tokens, i: int) -> Found | None:
    """The number that begins at token `i`, by the first rule that fits."""
    word = tokens.words[i]
    if tokens.is_numeral(i):
        return read_kind(tokens, i) or read_tally(tokens, i) or _figure(tokens, i)
    if word in NEGATIONS:
        return read_negation(tokens, i)
    vague = read_magnitude(tokens, i) or read_couple(tokens, i)
    if vague or is_pronoun(tokens, i):
        return vague
    return read_spelled_label(tokens, i) or read_tally(tokens, i) or _figure(tokens, i)


def _figure(tokens: Tokens, i: int) -> Found | None:
    found = read_figure(tokens, i)
    if found is None:
        return None
    mark_age(tokens, found)
    return found
