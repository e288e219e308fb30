"""A text to its words: offsets, the gap before each, and whether it may belong to a name.

Does not decide what is a name; `capital` is only a hint, which headlines and texts in capitals
correct (`headlines.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from summarizer.reading.names.lexicon import ACRONYM_WORDS, FUNCTION
from summarizer.reading.sentences import Sentence

# "U.S." first, then words with inner apostrophes, hyphens and ampersands; no two ways to match.
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:['\u2019\u02bc\-\u2010\u2011&][^\W_]+)*")
_APOSTROPHES = ("'", "\u2019", "\u02bc")
_CONTRACTED = ("n't", "'ll", "'re", "'ve", "'m", "'d")
_ARTICLES = ("al", "el", "as", "ash", "ad", "an", "ar", "at", "az", "ul", "ur", "d", "l")
"""Particles that stand in small letters before a hyphen or apostrophe: "al-Sharif", "d'Ivoire"."""
_OPENING = frozenset('\n\r\u2028\u2029:"\u201c\u201e\u00ab\u2018(\u2022[')
_ADDRESS = frozenset("/@#_=")
MAX_WORD = 60
"""Characters; nothing longer is a name."""


class Word:
    """One word, without a possessive "'s"."""

    __slots__ = ("capital", "end", "first", "gap", "lower", "possessive", "start", "text")

    def __init__(self, text: str, start: int, end: int, gap: str) -> None:
        self.possessive = text[-1] in "sS" and text[-2:-1] in _APOSTROPHES and len(text) > 2
        if self.possessive:
            text = text[:-2]
            end -= 2
        self.text = text
        self.start = start
        self.end = end
        self.gap = gap  # what stands between the word before and this one
        self.first = False  # at the start of a sentence, a line or a quotation
        if text.islower() and text.isascii():  # most words: nothing more to find out
            self.lower = text
            self.capital = False
        else:
            self.lower = text.lower().replace("\u2019", "'")
            self.capital = _capital(text, self.lower)


def find_words(text: str, sentences: Sequence[Sentence]) -> list[Word]:
    """All words, in order. Linear."""
    words: list[Word] = []
    known: dict[str, str] = {}  # one string for each word, not for each time that it stands there
    before = 0
    starts = [*(sentence.start for sentence in sentences), len(text) + 1]
    following, start_of_next = 0, starts[0]
    for match in _WORD.finditer(text):
        start, end = match.span()
        gap = text[before:start]
        if "\u00a0" in gap:
            gap = gap.replace("\u00a0", " ")
        printed = match[0]
        word = Word(known.setdefault(printed, printed), start, end, gap)
        words.append(word)
        before = word.end
        if start >= start_of_next:
            word.first = True
            following = bisect_left(starts, start + 1, following)
            start_of_next = starts[following]
        elif word.gap == " ":
            continue
        elif len(words) == 1 or not _OPENING.isdisjoint(word.gap):
            word.first = True
        if word.gap[-1:] in _ADDRESS:
            word.capital = False  # part of an address, an account or a tag
    return words


def _capital(text: str, lower: str) -> bool:
    """Whether it is written as a name is."""
    if len(text) > MAX_WORD:
        return False
    if lower in FUNCTION:
        return text in ACRONYM_WORDS
    if text[0].isupper():
        return not lower.endswith(_CONTRACTED)
    if text.islower() or text[0].isdigit():
        return False
    head, _, tail = text.replace("\u2019", "-").replace("'", "-").partition("-")
    if tail:
        return head in _ARTICLES and tail[0].isupper()
    return text[0].islower() and text[1].isupper()  # "iPhone"


def joined(word: Word, after: Word) -> bool:
    """Whether nothing but one space, a line break, `&` or the full stop of `word` is between."""
    gap = after.gap
    if word.possessive:
        return False
    if gap == " ":
        return True
    if gap in (" & ", "\n"):
        return not after.first
    if gap in (". ", "."):
        return (len(word.text) == 1 and word.capital) or word.lower in DOTTED
    return gap in ("  ", "\r\n") and not after.first


DOTTED = frozenset(
    "mr mrs ms dr prof sen rep gov gen lt col capt cmdr sgt cpl maj brig adm pvt det insp supt rev "
    "hon pres st ste mt ft jr sr messrs mme maj-gen lt-gen lt-col brig-gen".split()
)
"""Abbreviations whose full stop ends no sentence when a name follows (AP Stylebook)."""
