"""Numerals that are no figures: ordinals, names, labels, phones, marks of a list.

Each by its form and the words beside it. Does not read ages, votes and scores, and leaves clock
times and years to `clock`.
"""

from collections.abc import Callable
from decimal import Decimal

from summarizer.reading.numbers.amounts import numeral_value
from summarizer.reading.numbers.clock import (
    DETERMINERS,
    HYPHENS,
    YEAR,
    counts_noun,
    is_month,
    read_clock,
    read_dated,
)
from summarizer.reading.numbers.found import Found, exactly
from summarizer.reading.numbers.grammar import FUNCTION_WORDS
from summarizer.reading.numbers.money import is_name_of_money, sign_before
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.units import unit_behind
from summarizer.reading.numbers.vocabulary import LETTERS, SCALES, SHORT_SCALES, UNITS

_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})
# Words whose number tells one of many apart, as citations, court reports and timetables use them.
_LABELLED = frozenset(
    "act annex appendix article articles bay block case chapter chapters clause clauses "
    "column count day district exhibit fig figure file footnote game gate group grade item "
    "items issue law level line lines lot mark number page pages paragraph paragraphs para "
    "part phase pier platform point proposition precinct question resolution room round "
    "row rule sections section schedule stage step table terminal title unit verse verses "
    "version vol volume ward zone decree hb sb ab hr hjr sjr docket protocol tier category "
    "type amendment week chart tracks track car seat".split()
)
# Things that are named by a number: roads, makers of vehicles and weapons, channels, missions.
_NAMED = frozenset(
    "route highway interstate motorway autobahn junction exit flight boeing airbus embraer "
    "antonov tupolev ilyushin yakovlev sukhoi mikoyan mig cessna bombardier fokker dornier "
    "learjet gulfstream saab peugeot porsche mazda mercedes channel radio studio apollo "
    "soyuz voyager gemini sputnik vostok formula windows area camp stalag psalm psalms "
    "catch bbc espn opus symphony nikkei ftse dax cac russell topix asx euronext stoxx "
    "ibex hangseng".split()
)
_CALLS = frozenset("call phone telephone tel dial fax contact hotline text".split())


def read_spelled_label(tokens: Tokens, i: int) -> Found | None:
    """The label in words at token `i`: "Chapter Seven"."""
    joined = tokens.words[i + 1] in (*HYPHENS, "to", "and")
    alone = tokens.words[i] in UNITS and not joined and tokens.words[i + 1] not in SCALES
    return _labelled(tokens, i) if alone and tokens.is_title(i - 1) else None


def read_kind(tokens: Tokens, i: int) -> Found | None:
    """The number at token `i`, a numeral, when it is one of these kinds."""
    return next((found for reader in _READERS if (found := reader(tokens, i))), None)


def _list_mark(tokens: Tokens, i: int) -> Found | None:
    """As in "1." or "2)" at the beginning of a line."""
    start, word = tokens.starts[i], tokens.words[i]
    if not (word.isdecimal() and len(word) <= 2) or tokens.words[i + 1] not in (".", ")"):
        return None
    if (
        start
        and tokens.text[tokens.ends[i - 1] : start].count("\n") == 0
        and tokens.words[i - 1] != "\n"
    ):
        return None
    if not tokens.touches(i + 1) or tokens.touches(i + 2) or not tokens.words[i + 2]:
        return None
    return exactly(i, i + 1, Decimal(word), "list")


def _phone(tokens: Tokens, i: int) -> Found | None:
    """Groups of digits as they are dialled: "555-1234", "(202) 555-0123", "+44 20 7946 0958"."""
    lengths, last = _dialled(tokens, i)
    before = tokens.words[i - 1]
    first = i - 1 if before == "+" and tokens.touches(i) else i
    if tokens.words[last : last + 1] == [")"] and before == "(" and lengths == [3]:
        more, end = _dialled(tokens, last + 1)
        return Found(i - 1, end, kind="phone") if more == [3, 4] else None
    hyphened = tokens.words[i + 1] in HYPHENS
    called = any(word in _CALLS for word in tokens.words[max(0, i - 3) : i])
    if first < i:
        dialled = (len(lengths) > 1 and sum(lengths) >= 8) or sum(lengths) >= 10
    elif hyphened:
        dialled = lengths in ([3, 4], [3, 3, 4], [1, 3, 3, 4])
    else:
        dialled = called and sum(lengths) >= 6
    return Found(first, last, kind="phone") if dialled else None


def _dialled(tokens: Tokens, i: int) -> tuple[list[int], int]:
    """The lengths of the groups of digits from `i`, and the token behind them; five at most."""
    lengths: list[int] = []
    while tokens.words[i].isdecimal() and len(lengths) < 5:
        lengths.append(len(tokens.words[i]))
        i += 1
        if tokens.words[i] in HYPHENS and tokens.touches(i) and tokens.touches(i + 1):
            if not tokens.words[i + 1].isdecimal():
                break
            i += 1
    return lengths, i


def _ordinal(tokens: Tokens, i: int) -> Found | None:
    if not (tokens.touches(i + 1) and tokens.words[i + 1] in _ORDINAL_ENDS):
        return None
    value = numeral_value(tokens.words[i])
    kind = "time" if is_month(tokens, i - 1) or is_month(tokens, i + 2) else "ordinal"
    return exactly(i, i + 2, value, "time" if kind == "time" else "ordinal") if value else None


def _hung(tokens: Tokens, i: int) -> Found | None:
    """A numeral that hangs on letters: "G7", "COVID-19", "F-16", "MH370", "4G", "iOS 5.0.1"."""
    first, last = i, i + 1
    if "," in tokens.words[i] or tokens.words[last] in SCALES:
        return None  # "P500,000" is money of somewhere
    if sign_before(tokens, i):
        return None
    if tokens.touches(i) and tokens.is_word(i - 1):
        first = i - 1
    elif _hyphened(tokens, i - 1) and tokens.is_word(i - 2):
        if tokens.words[i - 2] in _PREFIXES or YEAR.fullmatch(tokens.words[i]):
            return None
        first = i - 2
    elif tokens.words[i].count(".") > 1:
        return Found(i, _past_hung(tokens, last), kind="name")
    if first == i and not _letters_hang(tokens, last):
        return None
    return Found(first, _past_hung(tokens, last), kind="name")


_PREFIXES = frozenset("magnitude minus plus sub non roughly another nearly over under all".split())
"""A hyphen parts these from an amount all the same: "a magnitude-7.8 quake"."""


def _hyphened(tokens: Tokens, i: int) -> bool:
    return tokens.words[i] in HYPHENS[:3] and tokens.touches(i) and tokens.touches(i + 1)


def _letters_hang(tokens: Tokens, i: int) -> bool:
    """Whether letters hang on a numeral that are neither scale, unit nor suffix of it."""
    word = tokens.words[i]
    if not (tokens.touches(i) and tokens.is_word(i)) or not word.isascii():
        return False
    if word in LETTERS or word in SHORT_SCALES or word in SCALES or unit_behind(tokens, i):
        return False
    return (len(word) == 1 and word not in "csf") or len(word) > 2 or word in ("gb", "hp", "ds")


def _past_hung(tokens: Tokens, i: int) -> int:
    """Past letters and numerals that are joined on: the rest of "737-800ER"; eight at most."""
    end = i + 8
    while i < end and tokens.touches(i):
        if tokens.is_word(i) or tokens.is_numeral(i):
            i += 1
        elif tokens.words[i] in HYPHENS and tokens.touches(i + 1) and tokens.is_numeral(i + 1):
            i += 2
        else:
            break
    return i


def _labelled(tokens: Tokens, i: int) -> Found | None:
    """As in "Article 51", "page 12", "No. 4"; not "in this case 12 people"."""
    before, j = tokens.words[i - 1], i - 1
    if (
        before == "."
        and tokens.touches(j)
        and tokens.words[j - 1] in ("no", "nos", "art", "sec", "p", "pp")
    ):
        return _label(tokens, i)
    if before == "#" and tokens.touches(i):
        return _label(tokens, i)
    if (
        before == "no"
        and tokens.is_title(j)
        and not tokens.begins_sentence(j)
        and not tokens.capitals
    ):
        return _label(tokens, i)
    if before in ("and", "to", ",", "or", *HYPHENS) and tokens.words[j - 1].isdecimal():
        before, j = tokens.words[j - 2], j - 2
        if not before.endswith("s"):
            return None
    if before not in _LABELLED:
        return None
    titled = tokens.is_title(j) and not tokens.capitals
    free = tokens.words[j - 1] not in DETERMINERS
    if (not titled and (not free or counts_noun(tokens, i))) or unit_behind(tokens, i + 1):
        return None
    return _label(tokens, i)


def _label(tokens: Tokens, i: int) -> Found | None:
    if tokens.words[i].count(".") and not tokens.words[i].replace(".", "", 1).isdecimal():
        return Found(i, i + 1, kind="label")
    word = tokens.words[i]
    value = numeral_value(word) if tokens.is_numeral(i) else UNITS.get(word)
    return exactly(i, i + 1, value, "label")


def _named(tokens: Tokens, i: int) -> Found | None:
    """As in "Route 66", "Boeing 737-800", "9/11", "the FTSE 100", "Apollo 13"."""
    words = tokens.words
    if _is_named_date(tokens, i):
        return Found(i, i + 3, kind="name")
    before = words[i - 1]
    if (
        "," in words[i]
        or tokens.touches(i)
        or sign_before(tokens, i)
        or not (before in _NAMED or _is_name(tokens, i - 1))
    ):
        return None
    last = i + 1
    if words[last] in HYPHENS and tokens.touches(last) and words[last + 1].isdecimal():
        last += 2
    if before not in _NAMED and (not words[i].isdecimal() or len(words[i]) > 4 or last > i + 1):
        return None
    if unit_behind(tokens, i + 1) or words[i + 1] in SCALES or is_name_of_money(words[i + 1]):
        return None
    if before not in _NAMED and not _can_close_a_name(tokens, i):
        return None
    return Found(i, _past_hung(tokens, last), kind="name")


def _is_named_date(tokens: Tokens, i: int) -> bool:
    """As in "9/11", "9-11 attacks", "24/7": days and phrases known by their numbers."""
    words = tokens.words
    joined = words[i + 1] in ("/", *HYPHENS) and tokens.touches(i + 1) and tokens.touches(i + 2)
    pair = (words[i], words[i + 2])
    if not joined or pair not in (("9", "11"), ("7", "7"), ("24", "7"), ("26", "11")):
        return False
    return words[i + 1] == "/" or words[i + 3] in ("attack", "attacks", "hijackers", "commission")


def _is_name(tokens: Tokens, i: int) -> bool:
    """Whether token `i` has the capital of a name, inside a sentence."""
    if tokens.capitals or not tokens.is_word(i) or is_month(tokens, i):
        return False
    printed = tokens.text[tokens.starts[i] : tokens.ends[i]]
    if printed != printed.lower() and not printed[:1].isupper():
        return True  # "iPhone 4"
    plain = tokens.words[i] not in FUNCTION_WORDS and not printed.endswith(("'s", "\u2019s"))
    return plain and tokens.is_title(i) and not tokens.begins_sentence(i)


def _can_close_a_name(tokens: Tokens, i: int) -> bool:
    """Whether nothing behind the number can be what it counts, and it is no result of a match."""
    behind = tokens.words[i + 1]
    if tokens.is_word(i + 1):
        if tokens.is_title(i + 1):
            return False  # as all words of a headline
        return behind not in FUNCTION_WORDS and not counts_noun(tokens, i)
    return behind in (".", "\u2019", "'", ")", '"') and not tokens.words[i - 2].isdecimal()


_RESULTS = frozenset("dead killed wounded injured missing died were was have had hurt".split())

_READERS: tuple[Callable[[Tokens, int], Found | None], ...] = (
    _list_mark,
    _phone,
    read_clock,
    read_dated,
    _ordinal,
    _hung,
    _labelled,
    _named,
)
