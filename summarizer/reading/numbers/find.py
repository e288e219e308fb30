"""Numerals and number words to values. Does not decide what they count.

A closed grammar: an amount, the sign and the qualifier before it, the unit behind it, and a second
amount that makes it a range. `Decimal` throughout.
"""

import re
from collections.abc import Iterator, Sequence

from summarizer.reading.numbers.amounts import NUMBER_WORD, Amount, any_of, match_amount, plain
from summarizer.reading.numbers.money import BARE_SIGN, name_behind, sign_before
from summarizer.reading.numbers.number import Number, Qualifier
from summarizer.reading.times import TimeExpression

# The words before a number that bound it. Sense after TIMEX3 `mod` (ISO 24617-1).
_QUALIFIERS: dict[str, Qualifier] = {
    "at least": "at_least",
    "no fewer than": "at_least",
    "no less than": "at_least",
    "not fewer than": "at_least",
    "not less than": "at_least",
    "as few as": "at_least",
    "a minimum of": "at_least",
    "more than": "more_than",
    "exceeding": "more_than",
    "exceeded": "more_than",
    "over": "more_than",
    "above": "more_than",
    "upwards of": "more_than",
    "in excess of": "more_than",
    "at most": "at_most",
    "up to": "at_most",
    "as many as": "at_most",
    "as much as": "at_most",
    "no more than": "at_most",
    "not more than": "at_most",
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
    "circa": "about",
    "approx.": "about",
}
# ... and those behind it.
_BEHIND_QUALIFIERS: dict[str, Qualifier] = {
    " or more": "at_least",
    "+": "at_least",
    " or fewer": "at_most",
    " or less": "at_most",
    " or so": "about",
}
_LONGEST_QUALIFIER = max(map(len, _QUALIFIERS)) + 4  # room for a line break between its words

_GAP = r"(?:[^\S\n]+\n?[^\S\n]*|\n[^\S\n]*)"  # between words of a phrase; no blank line

_VAGUE = any_of(["dozens", "hundreds", "thousands", "millions", "billions"])
_MAGNITUDE = rf"(?:many )?(?:{_VAGUE}(?: of {_VAGUE})?|(?:scores|tens)(?= of\b)(?: of {_VAGUE})?)\b"
_ANCHOR = re.compile(
    rf"\d|\b(?:half an? |an? half |an? )?{NUMBER_WORD}\b|\b{_MAGNITUDE}", re.IGNORECASE
)
_ORDER_OF_MAGNITUDE = re.compile(_MAGNITUDE, re.IGNORECASE)
_QUALIFIER = re.compile(
    rf"\b(?P<words>{any_of(_QUALIFIERS).replace(chr(92) + ' ', _GAP)}){_GAP}\Z",
    re.IGNORECASE,
)
_TURNED = re.compile(r"(?:\bnot|\bnever|n['\u2019]t|\btwice|\bhalf|\btimes) \Z", re.IGNORECASE)
_PERCENT = re.compile(
    r"(?:[ -]?percentage[ -]points?|(?: ?%| ?per ?cent)[ -]points?)\b"
    r"|(?P<percent> ?%| ?per ?cent\b| pct\b)",
    re.IGNORECASE,
)
_NEGATIVE = re.compile(r"(?:(?<!\w)[-\u2212]|\b(?:minus|negative) )\Z", re.IGNORECASE)
MOST_SPREAD = 5
"""How many times its beginning the end of a range can be, unless "between" says that it is one."""

MOST_LED_SPREAD = 1000
"""... and if it does: "between 900 and 1.2 million" begins at 900 or at 900,000."""

# A change, a score or a vote: "rose 3 to 45", "lost 2-3", "a 5-4 decision" hold two numbers.
_CHANGE_BEFORE = re.compile(
    r"\b(?:by|up|down|rose|risen|fell|fallen|gained|climbed|jumped|dropped|slipped|increased|decreased"
    r"|lost|won|beat|beaten|drew|defeated|voted|vote|votes|(?:vote|score|odds|ratio|majority) of"
    r"|outnumbered|trailed|led)\s+\Z",
    re.IGNORECASE,
)
_CHANGE_BEHIND = re.compile(
    r" (?:decision|vote|votes|win|victory|defeat|draw|loss|lead|majority|ruling|score)\b",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \Z", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_JOIN = re.compile(r" ?(?P<join>-|\u2013|to|and) ?", re.IGNORECASE)
_LEAD = re.compile(rf"\b(?P<lead>between|from){_GAP}\Z", re.IGNORECASE)

# An amount is part of something else when it hangs on a letter, a digit or a name before it
# ("G7", "COVID-19", "12:30", "3.5.1"), or when a fraction is taken of it ("a third of a million").
_HANGS_BEFORE = re.compile(
    r"(?:[\w.,]|\w-|(?<!\w)\u2013|\d[:/]|(?<!\d)\d{1,3} "
    r"|\b(?:half|(?:half|thirds?|quarters?|tenths?) of|point) )\Z",
    re.IGNORECASE,
)
_NO_ONE = re.compile(r"\bno one\Z", re.IGNORECASE)
# ... or when letters, digits or a footnote mark hang on it ("3rd", "5-year", "9:15", "50\u00b2").
_HANGS_BEHIND = re.compile(r"[\w\u00b2\u00b3\u00b9\u2070-\u209f]|[-\u2011]\w|[.,:/]\d")


def find_numbers(text: str, times: Sequence[TimeExpression] = ()) -> tuple[Number, ...]:
    """All numbers of `text`, left to right, without overlap. Linear in the text.

    Args:
        times: the time expressions of the text; a number that is part of one has the kind `time`.
    """
    del times
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
    while anchor := _ANCHOR.search(text, position):
        start = anchor.start()
        if vague := _ORDER_OF_MAGNITUDE.match(text, start):
            position = vague.end()
            if not _HANGS_BEHIND.match(text, position):
                yield _magnitude(vague)
            continue
        money = sign_before(text, start)
        amount = match_amount(text, start, money=money is not None)
        if amount is None:
            position = _next_word(text, start)
        elif number := _number(text, start, amount, money):
            yield number
            position = number.end
        else:
            position = amount.end


def _next_word(text: str, start: int) -> int:
    """Past a word or a run of digits that begins no amount; a run of digits is not cut."""
    end = start + 1
    while end < len(text) and text[end - 1].isdigit() and text[end].isdigit():
        end += 1
    return end


def _magnitude(words: re.Match[str]) -> Number:
    start, end = words.span()
    return Number(start, end, words.group(), None, None, None, "order_of_magnitude")


def _number(text: str, start: int, amount: Amount, money: tuple[str, int] | None) -> Number | None:
    """The number around an amount; None when the amount is part of something else."""
    if _NO_ONE.search(text, max(0, start - 4), amount.end):
        return None
    begin = money[1] if money else start
    minus = _NEGATIVE.search(text, max(0, begin - 9), begin)
    if minus:
        begin = minus.start()
    if _HANGS_BEFORE.search(text, max(0, begin - 12), begin):
        return None
    if minus is None and (range_ := _range(text, begin, amount, money[0] if money else None)):
        return range_
    unit, currency, end = _behind(text, amount.end)
    if _HANGS_BEHIND.match(text, end):
        return None
    value = -amount.value if minus else amount.value
    qualifier, begin, end = _qualifier(text, begin, end)
    if qualifier is None:
        return None
    return Number(
        start=begin,
        end=end,
        surface=text[begin:end],
        value=value,
        low=value if qualifier in ("exact", "at_least", "more_than") else None,
        high=value if qualifier in ("exact", "at_most", "less_than") else None,
        qualifier=qualifier,
        unit=unit,
        currency=(money[0] if money else None) or currency,
    )


def _range(text: str, begin: int, first: Amount, currency: str | None) -> Number | None:
    """A range, if words or a dash make one of two amounts: "between 20 and 30", "20-30 percent".

    "from 5 to 7" is a change and "218 to 212" a vote; only a rise without "from" can be a range.
    """
    first_unit, first_name, end = _behind(text, first.end)
    join = _JOIN.match(text, end)
    if join is None:
        return None
    sign = BARE_SIGN.match(text, join.end())
    at = sign.end() if sign else join.end()
    second = match_amount(text, at, money=sign is not None)
    lead = _LEAD.search(text, max(0, begin - 12), begin)
    led_by = lead["lead"].lower() if lead else None
    if second is None or led_by != ("between" if join["join"].lower() == "and" else None):
        return None
    unit, name, end = _behind(text, second.end)
    if _of_two_things((first_unit, currency or first_name), (unit, _currency_at(text, at) or name)):
        return None
    if _is_no_range(text, begin, first.end, at, end) or _HANGS_BEHIND.match(text, end):
        return None
    low = first.value
    if first.scale == 1 and second.scale > 1 and low < second.value / second.scale:
        low = plain(low * second.scale)  # "2 to 3 million" is not 2 to 3,000,000
    widest = MOST_SPREAD if lead is None and second.value > 10 else MOST_LED_SPREAD
    if not low < second.value <= widest * low:
        return None
    begin = lead.start() if lead else begin
    surface = text[begin:end]
    return Number(
        begin, end, surface, None, low, second.value, "range", unit, currency or name or first_name
    )


def _currency_at(text: str, start: int) -> str | None:
    sign = sign_before(text, start)
    return sign[0] if sign else None


def _of_two_things(
    first: tuple[str | None, str | None], second: tuple[str | None, str | None]
) -> bool:
    """Whether unit or currency tell two amounts apart: "rose 2.6% to 9,694", "$2bn to €3bn".

    The first may leave out what the second says: "20 to 30 percent"; of money also the second.
    """
    (unit, currency), (second_unit, second_currency) = first, second
    if unit not in (None, second_unit) or (second_unit and currency):
        return True
    return bool(currency and second_currency and currency != second_currency)


def _is_no_range(text: str, begin: int, first_end: int, second: int, end: int) -> bool:
    """Whether two amounts are a change, a score, days of a month or years."""
    window = max(0, begin - 16)
    if _CHANGE_BEFORE.search(text, window, begin) or _CHANGE_BEHIND.match(text, end):
        return True
    if _MONTH_BEFORE.search(text, window, begin):
        return True
    return bool(_YEAR.match(text, begin, first_end) and _YEAR.match(text, second, end))


def _behind(text: str, end: int) -> tuple[str | None, str | None, int]:
    """Unit and currency that follow an amount, and where they end."""
    if percent := _PERCENT.match(text, end):
        return ("percent" if percent["percent"] else "percentage_point"), None, percent.end()
    if name := name_behind(text, end):
        return None, name[0], name[1]
    return None, None, end


def _qualifier(text: str, begin: int, end: int) -> tuple[Qualifier | None, int, int]:
    """The qualifier around a number, and the span with it; None when it is turned around.

    "not over 50" and "twice as many as 50" say something else than their qualifiers do.
    """
    behind = next((words for words in _BEHIND_QUALIFIERS if text.startswith(words, end)), None)
    found = _QUALIFIER.search(text, max(0, begin - _LONGEST_QUALIFIER), begin)
    if found is None:
        if behind is None:
            return "exact", begin, end
        return _BEHIND_QUALIFIERS[behind], begin, end + len(behind)
    if behind or _TURNED.search(text, max(0, found.start() - 8), found.start()):
        return None, begin, end
    return _QUALIFIERS[" ".join(found["words"].lower().split())], found.start(), end
