"""The words around a number that bound it. Sense after TIMEX3 `mod` (ISO 24617-1).

What is "nearly" or "almost" so many has not come up to it: `less_than`, as HeidelTime, the tagger
of that standard, normalises them to LESS_THAN, and "about" and "around" to APPROX; "close to" may
lie on either side. Tells "over 5,000 people" from "wept over 5 bodies" where the word before shows
it; a bound that is turned around ("not over 50") is read as what it then says.
"""

from decimal import Decimal
from typing import NamedTuple

from summarizer.reading.numbers.number import Qualifier
from summarizer.reading.numbers.tokens import Tokens


class Bounds(NamedTuple):
    """A qualifier with the tokens that it adds on either side; None: the number is not meant."""

    qualifier: Qualifier | None
    first: int
    last: int


_BEFORE: dict[str, Qualifier] = {
    "at least": "at_least",
    "at the very least": "at_least",
    "no fewer than": "at_least",
    "no less than": "at_least",
    "not fewer than": "at_least",
    "not less than": "at_least",
    "as few as": "at_least",
    "as little as": "at_least",
    "as small as": "at_least",
    "as low as": "at_least",
    "as short as": "at_least",
    "a minimum of": "at_least",
    "minimum of": "at_least",
    "more than": "more_than",
    "greater than": "more_than",
    "higher than": "more_than",
    "larger than": "more_than",
    "longer than": "more_than",
    "exceeding": "more_than",
    "exceeded": "more_than",
    "exceeds": "more_than",
    "over": "more_than",
    "above": "more_than",
    "upwards of": "more_than",
    "upward of": "more_than",
    "in excess of": "more_than",
    "north of": "more_than",
    "at most": "at_most",
    "up to": "at_most",
    "as many as": "at_most",
    "as much as": "at_most",
    "as high as": "at_most",
    "as large as": "at_most",
    "as big as": "at_most",
    "as long as": "at_most",
    "no higher than": "at_most",
    "no longer than": "at_most",
    "within": "at_most",
    "no more than": "at_most",
    "not more than": "at_most",
    "a maximum of": "at_most",
    "maximum of": "at_most",
    "fewer than": "less_than",
    "less than": "less_than",
    "lower than": "less_than",
    "smaller than": "less_than",
    "under": "less_than",
    "below": "less_than",
    "nearly": "less_than",
    "almost": "less_than",
    "just shy of": "less_than",
    "just short of": "less_than",
    "about": "about",
    "around": "about",
    "some": "about",
    "roughly": "about",
    "approximately": "about",
    "an estimated": "about",
    "estimated": "about",
    "close to": "about",
    "circa": "about",
    "approx": "about",
    "~": "about",
    ">": "more_than",
    "<": "less_than",
}
_PHRASES = {tuple(words.split()): qualifier for words, qualifier in _BEFORE.items()}
_LAST_WORDS = frozenset(phrase[-1] for phrase in _PHRASES)
_LONGEST = max(map(len, _PHRASES))
# "Within two villages" and "as long as ten agree" bound nothing: only a measure.
_OF_MEASURES = frozenset({("within",), ("as", "long", "as"), ("as", "short", "as")})

_BEHIND: dict[tuple[str, ...], Qualifier] = {
    ("or", "more"): "at_least",
    ("or", "higher"): "at_least",
    ("or", "above"): "at_least",
    ("or", "over"): "at_least",
    ("or", "older"): "at_least",
    ("and", "above"): "at_least",
    ("and", "older"): "at_least",
    ("and", "counting"): "at_least",
    ("+",): "at_least",
    ("-", "plus"): "at_least",
    ("at", "least"): "at_least",
    ("or", "fewer"): "at_most",
    ("or", "less"): "at_most",
    ("or", "lower"): "at_most",
    ("or", "younger"): "at_most",
    ("at", "most"): "at_most",
    ("or", "so"): "about",
    ("-", "odd"): "about",
    ("-", "some"): "about",
}
_STRENGTHENED = frozenset("just well slightly only far much little bit significantly".split())

# What turns a bound around: "not over 50" is at most 50, "never less than 5" at least 5.
_NEGATIONS = frozenset("not never n't".split())
_TURNED: dict[Qualifier, Qualifier] = {"more_than": "at_most", "less_than": "at_least"}
# "Twice as many as 50", "half as much as $5": the number is what is compared with.
_MULTIPLES = frozenset("twice half thrice times".split())

# Words that take "over", "under", "about" or "around" as a preposition of their own (valency after
# Quirk et al., A Comprehensive Grammar of the English Language, ch. 16): verbs and nouns of strife,
# watch, speech and thought, service and place.
_TAKES: dict[str, frozenset[str]] = {
    "over": frozenset(
        "anger angry argue argued arguing argument arrested battle battled bent charged "
        "clash clashed clashes concern concerns concerned control criticised criticized "
        "cried cry crying dispute disputes disputed fallout feud fight fighting fought "
        "fury grief grieved grieving hand handed jurisdiction jump jumped leap leapt mourn "
        "mourned mourning outrage power preside presided prevail prevailed protest "
        "protested protests quarrel quarrelled question questioned questions ran roll "
        "rolled row rule ruled ruling sued suspended take taken takes talks tension "
        "tensions took triumph triumphed trip tripped turn turned victory war watch "
        "watched wept weep weeping worries worried worry jailed fined".split()
    ),
    "under": frozenset(
        "serve served serves serving work worked works working live lived lives living "
        "study studied fight fought buried trapped hidden hid hide place placed train "
        "trained filed charged convicted operate operated operates came come fell fall "
        "went crushed".split()
    ),
    "about": frozenset(
        "all anything article ask asked asking book books care cares chat complain "
        "complained complains complaint complaints concern concerned concerns confused "
        "debate detail details documentary doubt doubts fact facts fear fears film films "
        "forget forgot hear heard inform informed informing information informs inquire "
        "inquired inquiries joke jokes joked "
        "knew know knows known learn learned learnt lie lied lies message messages movie "
        "movies news nothing novel optimistic play question questioned questions read "
        "report reports rumor rumors rumour rumours sang say series something song songs "
        "speak speaks speaking spoke stories story sure talk talked talking talks tale "
        "tell tells telling testified testify think thinks thought told truth warn warned "
        "warning warnings wonder wondered worried worries worry write writes writing "
        "written wrote".split()
    ),
    "around": frozenset(
        "built centered centred crowded gather gathered huddled moved revolve revolved "
        "revolves sat shot sit stood stand walk walked wrapped drove flew".split()
    ),
    "above": frozenset("fly flew flying hang hung hover hovered hovering rise stand stood".split()),
    "below": frozenset("lie lay live lived sit sat stand stood".split()),
}
_BE_AND_PREPOSITIONS = frozenset(
    "is are was were be been being at to of for from than with in by and or , ( : has have "
    "had within costs cost aged just well kept keep stay stayed".split()
)
# Before "over two hours": what shows a measure; else it is "in the course of".
_MEASURED = frozenset(
    "for after lasted lasting lasts last took takes take taking is was be been of than "
    "just well slightly spent waited wait a , ( spanning spans in by".split()
)
_SMALL = 12
"""Up to here, a bare count after "under" is more often of people or rules that one stands under."""


def bounds_around(
    tokens: Tokens, first: int, last: int, value: Decimal, *, measured: bool, lasting: bool
) -> Bounds:
    """The qualifier around the tokens of a number, and the tokens with it.

    Args:
        measured: whether the number has a unit or a currency.
        lasting: whether that unit is one of time.
    """
    found = _before(tokens, first)
    behind, end = _behind(tokens, last)
    if found is None:
        return Bounds(behind or "exact", first, end)
    qualifier, start = found
    word, before = tokens.words[start], tokens.words[start - 1]
    if not measured and tuple(tokens.words[start:first]) in _OF_MEASURES:
        return Bounds(behind or "exact", first, end)
    if tokens.words[first - 1] in _TAKES and _is_preposition(
        word, before, value, measured=measured, lasting=lasting
    ):
        return Bounds(behind or "exact", first, end)
    if word == "as" and before in _MULTIPLES:
        return Bounds("exact", first, last)
    if (word, tokens.words[start + 1]) == ("up", "to") and _from_behind(tokens, last):
        return Bounds("exact", first, last)
    if before in _NEGATIONS or before.endswith(("n't", "n\u2019t")):
        turned = _TURNED.get(qualifier)
        return Bounds(turned, start - (before in _NEGATIONS), last)
    if behind:
        return Bounds(None, first, last)
    return Bounds(qualifier, _with_strength(tokens, start), last)


def _before(tokens: Tokens, first: int) -> tuple[Qualifier, int] | None:
    word = tokens.words[first - 1]
    i = first - 1
    if word == "." and tokens.words[first - 2] == "approx":
        i = first - 2
    if tokens.words[i] not in _LAST_WORDS:
        return None
    for length in range(_LONGEST, 0, -1):
        start = i + 1 - length
        if start >= 0:
            qualifier = _PHRASES.get(tuple(tokens.words[start : i + 1]))
            if qualifier:
                return qualifier, start
    return None


def _behind(tokens: Tokens, last: int) -> tuple[Qualifier | None, int]:
    for length in (1, 2):
        qualifier = _BEHIND.get(tuple(tokens.words[last : last + length]))
        if qualifier:
            at_comparison = tokens.words[last] == "at" and tokens.is_numeral(last + 2)
            return (None, last) if at_comparison else (qualifier, last + length)
    return None, last


def _is_preposition(
    word: str, before: str, value: Decimal, *, measured: bool, lasting: bool
) -> bool:
    """Whether a word that may bound a number here only stands before it."""
    takes = _TAKES.get(word)
    if takes is None:
        return False
    if before in takes:
        return word in ("about", "under") or (not measured and value < 100)
    if word == "over" and lasting:
        return before not in _MEASURED and before != ""
    if word == "under" and not measured and value <= _SMALL:
        return before != "" and before.isalpha() and before not in _BE_AND_PREPOSITIONS
    return False


def _from_behind(tokens: Tokens, last: int) -> bool:
    """Whether "from 25" follows: "went up to 30 from 25" bounds nothing."""
    return any(tokens.words[j] == "from" and tokens.is_numeral(j + 1) for j in (last, last + 1))


def _with_strength(tokens: Tokens, start: int) -> int:
    """As in "Just over", "slightly more than": the span of the number holds these too."""
    if tokens.words[start - 1] not in _STRENGTHENED:
        return start
    return (
        start - 2
        if tokens.words[start - 2] == "a" and tokens.words[start - 1] in ("little", "bit")
        else start - 1
    )
