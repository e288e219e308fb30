"""Amounts to figures: with sign, unit, currency, range and qualifier. Does not say of what."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.reading.numbers.amounts import Amount, plain, read_amount
from summarizer.reading.numbers.found import Found, bounded
from summarizer.reading.numbers.money import Currency, is_sign, name_behind, sign_before
from summarizer.reading.numbers.qualifiers import bounds_around
from summarizer.reading.numbers.tokens import BREAK, Tokens
from summarizer.reading.numbers.units import is_span_of_time, unit_behind
from summarizer.reading.numbers.vocabulary import (
    FEW,
    SCALES,
    THOUSANDS,
    VAGUE,
    VAGUE_BEFORE_OF,
)

_HYPHENS = ("-", "\u2010", "\u2011", "\u2013", "\u2014")
_MINUS = ("-", "\u2212", "\u2013")

MOST_SPREAD = 5
"""How many times its beginning the end of a range can be, unless "between" says that it is one."""

MOST_LED_SPREAD = 1000
"""... and if it does: "between 900 and 1.2 million" begins at 900 or at 900,000."""

_RANGING = frozenset("ranging range ranges ranged anywhere varying varied varies".split())

# Behind these, "3 to 45" is a change and what came of it.
_MOVED = frozenset(
    "by up down rose risen fell fallen gained climbed jumped dropped slipped increased "
    "decreased added lost grew grown declined slid surged plunged rising falling "
    "outnumbered add".split()
)
_MARGIN = 10
_BEFORE_ONE = frozenset({"than", "nearly", "almost"})
_NO_NUMERAL_BEFORE = frozenset({"point", "half"})


class Quantity(NamedTuple):
    """An amount with its unit or currency; `last` is the token behind all of it."""

    amount: Amount
    unit: str | None
    currency: str | None
    last: int
    inferred: bool = False
    """Whether the article, not the words here, says which currency it is."""


def read_magnitude(tokens: Tokens, i: int) -> Found | None:
    """As in "hundreds of thousands", "scores of", "several hundred": no value, only its order."""
    words = tokens.words
    if words[i] in FEW and words[i + 1] in SCALES:
        first = i - 1 if words[i - 1] == "a" else i
        return Found(first, i + 2, qualifier="order_of_magnitude")
    if words[i] not in VAGUE and not (words[i] in VAGUE_BEFORE_OF and words[i + 1] == "of"):
        return None
    last = i + 1
    while words[last] == "of" and words[last + 1] in VAGUE and last < i + 4:
        last += 2
    if tokens.touches(last) and (tokens.is_word(last) or words[last] in _HYPHENS):
        return None
    first = i - 1 if words[i - 1] == "many" else i
    found = Found(first, last, qualifier="order_of_magnitude")
    if words[last] == "of":
        _measure(tokens, found, i)
    return found


def _measure(tokens: Tokens, found: Found, i: int) -> None:
    """Gives "billions of dollars" its currency, "hundreds of miles" its unit."""
    name = name_behind(tokens, found.last + 1, i, None)
    unit = unit_behind(tokens, found.last + 1)
    if name:
        found.currency, found.last, found.inferred = name
    elif unit:
        found.unit, found.last = unit


def read_couple(tokens: Tokens, i: int) -> Found | None:
    """As in "a couple of": about two."""
    if not tokens.follows(i, "a", "couple", "of"):
        return None
    return Found(i, i + 2, Decimal(2), qualifier="about")


def read_article(tokens: Tokens, i: int) -> Found | None:
    """As in "a day and a half", "less than an hour": an article that is a number."""
    halved = tokens.follows(i + 2, "and", "a", "half")
    if not halved and tokens.words[i - 1] not in _BEFORE_ONE:
        return None
    unit = unit_behind(tokens, i + 1)
    if unit is None or unit[1] != i + 2:
        return None
    last = i + 5 if halved else i + 2
    amount = Amount(Decimal("1.5") if halved else Decimal(1), last)
    found = _single(tokens, i, Quantity(amount, unit[0], None, last), negative=False)
    return found if halved or (found and found.first < i) else None


def read_figure(tokens: Tokens, i: int) -> Found | None:
    """The figure whose amount begins at token `i`; None when it is part of something else."""
    sign = sign_before(tokens, i)
    quantity = _quantity(tokens, i, sign)
    if quantity is None:
        return None
    first = sign.at if sign else i
    minus = _minus_before(tokens, first)
    first -= minus
    if _hangs_before(tokens, first) or _hangs_behind(tokens, quantity.last):
        return None
    if sign is None and tokens.touches(first) and _is_money(tokens, first):
        first -= 1  # the letter is part of the number, as a sign is
    ranged = None if minus else _range(tokens, first, quantity)
    bare = quantity.unit is None and quantity.currency is None
    if ranged is None and bare and _is_joined(tokens, quantity.last):
        return None
    return ranged or _single(tokens, first, quantity, negative=bool(minus))


def _quantity(tokens: Tokens, i: int, sign: Currency | None) -> Quantity | None:
    amount = read_amount(tokens, i, money=sign is not None)
    if amount is None:
        return None
    if sign is not None:
        return Quantity(amount, None, sign.code, amount.last, sign.inferred)
    j = amount.last
    j += tokens.words[j] in _HYPHENS[:3] and tokens.touches(j) and tokens.touches(j + 1)
    name = name_behind(tokens, j, i, amount)
    if name:
        return Quantity(amount, None, name.code, name.at, name.inferred)
    unit = unit_behind(tokens, amount.last)
    if unit:
        return _with_parts(tokens, Quantity(amount, unit[0], None, unit[1]))
    return Quantity(amount, None, None, amount.last)


_IN_PARTS = {"h": ("min", 60), "min": ("s", 60)}


def _with_parts(tokens: Tokens, quantity: Quantity) -> Quantity:
    """As in "3min 31.84sec", "two hours and 14 minutes": one duration, in the smaller unit."""
    parts = _IN_PARTS.get(quantity.unit or "")
    j = quantity.last + (tokens.words[quantity.last] == "and")
    amount = read_amount(tokens, j) if parts else None
    unit = unit_behind(tokens, amount.last) if amount else None
    if not (parts and amount and unit) or unit[0] != parts[0] or amount.value >= parts[1]:
        return quantity
    whole = amount._replace(value=plain(quantity.amount.value * parts[1] + amount.value))
    return _with_parts(tokens, Quantity(whole, unit[0], None, unit[1]))


def _single(tokens: Tokens, first: int, quantity: Quantity, *, negative: bool) -> Found | None:
    amount, unit, currency, last, inferred = quantity
    value = -amount.value if negative else amount.value
    bounds = bounds_around(
        tokens,
        first,
        last,
        value,
        measured=unit is not None or currency is not None,
        lasting=is_span_of_time(unit),
    )
    qualifier = bounds.qualifier
    if qualifier is None:
        return None
    if amount.rounded and qualifier == "exact":
        qualifier = "about"
    return bounded(
        bounds.first,
        bounds.last,
        value,
        qualifier,
        unit=unit,
        currency=currency,
        inferred=inferred,
    )


def _minus_before(tokens: Tokens, i: int) -> int:
    """How many tokens before `i` make the number negative: a sign, or "minus"."""
    before = tokens.words[i - 1]
    if before in ("minus", "negative") and not tokens.touches(i):
        return int(tokens.words[i - 3 : i - 1] != ["plus", "or"])  # a margin has no side
    if before in _MINUS and tokens.touches(i) and not tokens.touches(i - 1):
        return 1
    return 1 if before == "\u2212" and tokens.touches(i) else 0


def _hangs_before(tokens: Tokens, i: int) -> bool:
    """Whether what touches the number on its left makes something else of it: "v2", "12:30"."""
    if i == 0:
        return False
    before = tokens.words[i - 1]
    if before in _NO_NUMERAL_BEFORE:
        return True
    if not tokens.touches(i):
        return False
    if before in _HYPHENS:
        word = tokens.words[i - 2]
        return tokens.touches(i - 1) and word != "%" and not _compounds(word)
    if before in (".", ",", ":", "/", "_", "@", "&", "=", "#", "\\"):
        return True
    return before[:1].isalnum() and not before.startswith("rs") and not _is_money(tokens, i)


def _is_money(tokens: Tokens, i: int) -> bool:
    """Whether the letter before the number is that of some money: "K310 million", "R7,500"."""
    letter = tokens.words[i - 1]
    if len(letter) != 1 or not tokens.is_title(i - 1) or tokens.touches(i - 1):
        return False
    return "," in tokens.words[i] or tokens.words[i + 1] in THOUSANDS


def _compounds(word: str) -> bool:
    """Whether a hyphen behind the word leaves the number what it is: "a magnitude-7 quake"."""
    return word in ("magnitude", "another", "nearly", "all", "some", "roughly", "over", "under")


def _hangs_behind(tokens: Tokens, i: int) -> bool:
    """Whether what touches the number on its right makes something else of it: "50\u00b2"."""
    if not tokens.touches(i):
        return False
    word = tokens.words[i]
    if word in (":", "/", "_", "@", "\\") or (word in (".", ",") and tokens.touches(i + 1)):
        return tokens.touches(i + 1) and tokens.words[i + 1][:1].isalnum()
    return word[:1].isalnum()


def _is_joined(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen at `i` joins another amount: no range, so neither is a number of its own."""
    joined = tokens.words[i] in _HYPHENS and tokens.touches(i) and tokens.touches(i + 1)
    return joined and tokens.is_numeral(i + 1)


def _range(tokens: Tokens, first: int, quantity: Quantity) -> Found | None:
    """A range, if words or a dash make one of two amounts: "between 20 and 30", "20-30 percent".

    "from 5 to 7" is a change and "218 to 212" a vote; only a rise without "from" can be a range.
    """
    join, at = _joint(tokens, quantity.last)
    if not join:
        return None
    sign = sign_before(tokens, at + 1) if is_sign(tokens, at) else sign_before(tokens, at)
    at += is_sign(tokens, at)
    second = _quantity(tokens, at, sign)
    if second is None or _hangs_behind(tokens, second.last):
        return None
    led_by = _lead(tokens, first)
    if (led_by == "between") != (join == "and") or (led_by == "from" and join != "-"):
        return None
    if _of_two_things(quantity, second):
        return None
    low, high = _ends(quantity.amount, second.amount)
    margin = _is_margin(second, high <= 2 * low, join, tokens.words[first - 1])
    if _is_change(tokens, first, led_by) and not margin:
        return None
    widest = MOST_SPREAD if not led_by and high > 10 else MOST_LED_SPREAD
    if not low < high <= widest * low:
        return None
    begin = first - 1 if led_by == "between" else first
    unit, currency = second.unit or quantity.unit, quantity.currency or second.currency
    inferred = quantity.inferred or second.inferred
    return Found(begin, second.last, None, low, high, "range", unit, currency, inferred)


def _joint(tokens: Tokens, i: int) -> tuple[str, int]:
    """What joins a second amount, and the token where that begins."""
    word = tokens.words[i]
    if word in _HYPHENS and tokens.touches(i) and tokens.words[i + 1] == "to":
        return "to", i + 2  # "a four- to five-day trip"
    if word in _HYPHENS:
        apart = tokens.touches(i) == tokens.touches(i + 1)
        return ("-", i + 1) if apart else ("", i)
    return (word, i + 1) if word in ("to", "and") else ("", i)


def _lead(tokens: Tokens, first: int) -> str:
    """The word before a range: "between"; "ranging" also for "ranging from"; "from" alone."""
    before, earlier = tokens.words[first - 1], tokens.words[first - 2]
    if before == "from":
        return "ranging" if earlier in _RANGING else "from"
    return before if before == "between" or before in _RANGING else ""


def _ends(first: Amount, second: Amount) -> tuple[Decimal, Decimal]:
    """The ends of a range; the first may share the scale of the second: "2 to 3 million"."""
    low = first.value
    if first.scale == 1 and second.scale > 1 and low < second.value / second.scale:
        low = plain(low * second.scale)
    return low, second.value


def _of_two_things(first: Quantity, second: Quantity) -> bool:
    """Whether unit or currency tell two amounts apart: "rose 2.6% to 9,694", "$2bn to \u20ac3bn".

    The first may leave out what the second says: "20 to 30 percent"; of money also the second.
    """
    if first.unit not in (None, second.unit) or (second.unit and first.currency):
        return True
    return first.currency is not None and second.currency not in (None, first.currency)


def _is_margin(second: Quantity, close: bool, join: str, before: str) -> bool:
    """Whether both amounts say by how much something moved: "fell by 30% to 40%".

    Ends that lie close together are taken for those of a range. A price is "cut by $200 to $399",
    and a rate "by 0.5% to 3.5%": money, and what is small, names a level.
    """
    if join == "-":
        return second.unit is not None or second.currency is not None
    return before == "by" and close and second.unit is not None and second.amount.value >= _MARGIN


def _is_change(tokens: Tokens, first: int, led_by: str) -> bool:
    """Whether the words before say that the first amount is one by which something moved."""
    return not led_by and tokens.words[first - 1] in _MOVED and tokens.words[first - 1] != BREAK
