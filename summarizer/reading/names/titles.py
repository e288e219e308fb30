"""The title or office at the head of a run of capitalised words: "Deputy Foreign Minister".

Says where the title stands; does not say who bears it.
"""

from collections.abc import Sequence

from summarizer.reading.names.gazetteer import given_names, is_given
from summarizer.reading.names.lexicon import (
    HEADS,
    NO_NAME_AFTER_TITLE,
    SUFFIXES,
    TITLE_MODIFIERS,
    TITLES,
)
from summarizer.reading.names.words import Word

_BEFORE_MODIFIERS = frozenset("of for attorney foreign and".split())


def find_title(words: Sequence[Word], first: int, last: int) -> tuple[int, int] | None:
    """The first and last word of the title in the run from `first` to `last`."""
    if words[first].lower in given_names() and words[first].lower not in TITLES:
        return None
    heads = (i for i in range(first, last + 1) if words[i].lower in TITLES)
    head = next((i for i in heads if i == first or words[i - 1].capital), None)
    if head is None:
        return None
    end = _end(words, head, last)
    named = words[end + 1 : last + 1]
    other = named and (named[0].lower in NO_NAME_AFTER_TITLE or named[-1].lower in HEADS)
    if other and named[-1].lower not in SUFFIXES:
        return None
    return _begin(words, first, head), end


def _begin(words: Sequence[Word], first: int, head: int) -> int:
    """Where the title begins: "Deputy Foreign" before "Minister"."""
    begin = head
    while begin > first and words[begin - 1].lower in TITLE_MODIFIERS:
        if begin - 1 > first and not words[begin - 2].capital:
            break  # "Department of State Spokesperson"
        begin -= 1
    return begin


def _end(words: Sequence[Word], head: int, last: int) -> int:
    """Where it ends: "Secretary of State", "Maj. Gen.", "Chief Investment Officer"."""
    end = head
    while end < last and _continues(words, end + 1, last):
        end += 1
    for i in range(end + 1, min(end + 4, last + 1)):
        if words[i].lower in TITLES:
            return i
        if is_given(words[i].lower) or not words[i].capital:
            break
    return end


def _continues(words: Sequence[Word], i: int, last: int) -> bool:
    word = words[i].lower
    if word in ("of", "for", "the", "and"):
        return i < last and words[i + 1].lower in TITLE_MODIFIERS | {"the"}
    if word in TITLES:
        return True
    return word in TITLE_MODIFIERS and words[i - 1].lower in _BEFORE_MODIFIERS
