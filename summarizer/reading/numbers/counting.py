"""The noun phrase that a number counts, and what happened to it, as far as the grammar can tell.

English counts with a plural, before which nouns stand in the singular; where a phrase ends is told
by that, and by the closed classes. Where it cannot be told, nothing is counted.
"""

from itertools import pairwise

from summarizer.reading.numbers.found import Found, Part
from summarizer.reading.numbers.grammar import FUNCTION_WORDS, looks_plural, looks_verbal
from summarizer.reading.numbers.outcomes import (
    BEHIND,
    NOUNS,
    WITH_OF,
    level_of,
    outcome_at,
    outcome_before,
    outcome_behind,
)
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.units import is_span_of_time
from summarizer.reading.numbers.vocabulary import SCALES, TENS, UNITS, VAGUE

_HYPHENS = ("-", "\u2010", "\u2011")
_OPEN_PARTITIVE = frozenset(
    "most the its their his her our these those all my your that this".split()
)
_LONGEST_PHRASE = 8  # words
_OTHERS = frozenset({"others"})


def read_counted(tokens: Tokens, found: Found) -> None:
    """Fills `counted` and `outcome` of a figure from the words around it."""
    if not found.is_figure or found.currency or found.polarity != "affirmed":
        return
    if found.unit:
        if not is_span_of_time(found.unit) and tokens.words[found.last] == "of":
            found.counted = noun_phrase(tokens, found.last + 1, one=True)
        if found.unit == "percent":
            found.outcome = outcome_behind(tokens, found) if found.counted else None
        return
    noun = outcome_at(tokens, found.last)
    if noun:
        found.outcome = noun
        if tokens.words[noun[1]] == "among":
            found.counted = noun_phrase(tokens, noun[1] + 1)
        return
    found.counted = _counted(tokens, found)
    hurt = _hurt_before_noun(tokens, found)
    found.outcome = (
        hurt
        or _of_theirs(tokens, found)
        or outcome_behind(tokens, found)
        or outcome_before(tokens, found.first)
        or level_of(tokens, found.first)
    )


def _hurt_before_noun(tokens: Tokens, found: Found) -> Part | None:
    """As in "12 wounded soldiers": the outcome stands before the noun."""
    if found.counted is None or tokens.words[found.counted[0]] not in BEHIND:
        return None
    first, last = found.counted
    if last - first < 2:
        return None
    found.counted = first + 1, last
    return first, first + 1


def _of_theirs(tokens: Tokens, found: Found) -> Part | None:
    """As in "the six miners' deaths": what happened, as a noun behind a plural that owns it."""
    j = found.counted[1] if found.counted else 0
    owned = tokens.words[j] in ("'", "\u2019") and tokens.touches(j) and j > 0
    return (j + 1, j + 2) if owned and tokens.words[j + 1] in WITH_OF else None


def _counted(tokens: Tokens, found: Found) -> Part | None:
    j = found.last
    if tokens.words[j] in _HYPHENS and tokens.touches(j) and tokens.touches(j + 1):
        word = tokens.words[j + 1]
        return (j + 1, j + 2) if tokens.is_word(j + 1) and word not in FUNCTION_WORDS else None
    if tokens.words[j] == "of":
        if tokens.words[j + 1] in ("whom", "them", "which"):
            j += 3 if tokens.words[j + 2] in ("are", "were") else 2
            return noun_phrase(tokens, j)
        j += 1
        while tokens.words[j] in _OPEN_PARTITIVE:
            j += 1
        return noun_phrase(tokens, j)
    while tokens.words[j] in _OPEN_PARTITIVE and tokens.words[found.first] == "half":
        j += 1
    one = found.value == 1 or (found.value is None and found.qualifier == "exact")
    return noun_phrase(tokens, j, one=one, printed=not tokens.capitals)


def noun_phrase(tokens: Tokens, i: int, *, one: bool = False, printed: bool = True) -> Part | None:
    """The noun phrase, without its article, that begins at token `i`.

    Args:
        one: whether its noun may be in the singular, because one thing is counted.
        printed: whether a capital means something in this text.
    """
    last, plural, named = i, 0, 0
    while last < i + _LONGEST_PHRASE and _may_belong(tokens, last, i):
        word = tokens.words[last]
        if plural == last > i and not _modifies(tokens, last - 1):
            break
        if last > i and (plural or one) and _ends_phrase(tokens, last, word):
            break
        joined = _joined(tokens, last)
        last = joined
        if looks_plural(tokens.words[last - 1]):
            plural = last
        elif printed and tokens.is_title(last - 1) and not word.endswith(("'s", "\u2019s")):
            named = last
    if plural:
        return i, _with_second_noun(tokens, plural)
    if one and last > i and not looks_verbal(tokens.words[last - 1]):
        return i, last
    # Without a plural, only what has none: "30 Taliban", "12 Chinese".
    return (i, named) if named and named == last == i + 1 else None


# Plurals that stand before the noun they modify; any other is the head, and what follows a verb.
_MODIFIERS = frozenset(
    "affairs arms business children communications customs forces guards human men nations news "
    "operations parks people police relations resources rights sales savings securities security "
    "services sports states systems troops veterans women works".split()
)


def _modifies(tokens: Tokens, j: int) -> bool:
    """Whether the plural at `j` can modify a noun behind it: "armed forces personnel"."""
    titled = tokens.is_title(j) and not tokens.capitals
    return looks_plural(tokens.words[j + 1]) and (titled or tokens.words[j] in _MODIFIERS)


def _may_belong(tokens: Tokens, j: int, first: int) -> bool:
    """Whether token `j` can be part of a noun phrase."""
    word = tokens.words[j]
    if not tokens.is_word(j) or word in SCALES or word in UNITS or word in TENS:
        return False
    if word in ("other", "new", "young"):
        return True
    if word in BEHIND:
        behind = tokens.words[j + 1]
        attributive = j == first or not looks_plural(tokens.words[j - 1])
        return attributive and tokens.is_word(j + 1) and behind not in FUNCTION_WORDS
    return word not in FUNCTION_WORDS


def _ends_phrase(tokens: Tokens, j: int, word: str) -> bool:
    """Whether the word behind a noun is no longer of its phrase."""
    return (looks_verbal(word) and not tokens.is_title(j)) or word.endswith("ly") or word in NOUNS


def _joined(tokens: Tokens, j: int) -> int:
    """Past the word at `j` and those that hyphens join to it."""
    end = j + 6
    j += 1
    while (
        j < end and len(tokens.words[j - 1]) == 1 and tokens.words[j] == "." and tokens.touches(j)
    ):
        letter = tokens.touches(j + 1) and len(tokens.words[j + 1]) == 1
        j += 2 if letter and tokens.is_word(j + 1) else 1
    while j < end and tokens.words[j] in _HYPHENS and tokens.touches(j) and tokens.touches(j + 1):
        if not tokens.is_word(j + 1):
            break
        j += 2
    return j


def _with_second_noun(tokens: Tokens, last: int) -> int:
    """As in "Men and women": one number counts both, when nothing but a noun follows the "and"."""
    if tokens.words[last] not in ("and", "or"):
        return last
    noun = tokens.words[last + 1]
    if not looks_plural(noun) or noun in FUNCTION_WORDS or noun in BEHIND or noun in VAGUE:
        return last
    behind = tokens.words[last + 2]
    return last + 2 if behind in FUNCTION_WORDS or behind in BEHIND or behind in ",." else last


def share_outcomes(tokens: Tokens, numbers: list[Found]) -> None:
    """Gives members of one enumeration the outcome, and a bare one the noun, of the other.

    "12 soldiers and 8 guards were killed"; "arrested 15 students and three teachers"; "killed 12
    soldiers and wounded 30", where the ellipsis leaves out the noun.
    """
    for first, second in reversed(list(pairwise(numbers))):
        if (
            _enumerated(tokens, first, second)
            and first.outcome is None
            and _behind(second)
            and second.counted
        ):
            first.outcome = second.outcome
    for first, second in pairwise(numbers):
        if not (first.is_count and second.is_count):
            continue
        if _enumerated(tokens, first, second) and second.outcome is None and first.outcome:
            if first.outcome[1] <= first.first and second.counted:
                second.outcome = first.outcome
        elif _gapped(tokens, first, second):
            second.counted = first.counted


def _behind(found: Found) -> bool:
    return found.outcome is not None and found.outcome[0] >= found.last


def _enumerated(tokens: Tokens, first: Found, second: Found) -> bool:
    """Whether only "and", a comma or both part the first and its noun from the second."""
    if not (first.is_count and second.is_count and first.counted):
        return False
    between = tokens.words[first.counted[1] : second.first]
    return between in (
        ["and"],
        [","],
        [",", "and"],
        ["or"],
        ["along", "with"],
        ["as", "well", "as"],
    )


def _gapped(tokens: Tokens, first: Found, second: Found) -> bool:
    """Whether the second repeats the clause of the first with another verb and without its noun."""
    if first.counted is None or second.counted or second.outcome is None or first.outcome is None:
        return False
    if first.outcome[1] > first.first or second.outcome[1] > second.first:
        return False
    between = tokens.words[first.counted[1] : second.outcome[0]]
    return between in (["and"], [",", "and"], ["or"], [","])
