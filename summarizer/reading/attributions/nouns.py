"""The words of a source to what they say of it by themselves: its head, its name, its anonymity.

Does not know the rest of the article.
"""

from dataclasses import dataclass
from typing import Self

from summarizer.reading.attributions.attribution import Anonymity
from summarizer.reading.attributions.cues import DOCUMENTS
from summarizer.reading.attributions.tokens import Token, tokenise
from summarizer.reading.attributions.words import (
    ANONYMOUS,
    DETERMINERS,
    NUMERALS,
    OFFICES,
    PREPOSITIONS,
    RELATIVES,
    TITLES,
    UNNAMED,
)

_LONGEST = 300  # characters of a source that are looked at
_HEAD_ENDS = PREPOSITIONS | RELATIVES | {",", "(", "close", "familiar", "--", "\u2014", "\u2013"}
_OFFICE_ENDINGS = ("man", "woman", "er", "or", "ist", "person", "ess")


@dataclass(frozen=True, slots=True)
class Noun:
    """A source, by its own words."""

    name: str
    """Without apposition, article or title."""
    anonymity: Anonymity
    plural: bool

    @classmethod
    def of(cls, surface: str) -> Self:
        """Read the words of a source."""
        tokens = tokenise(surface[:_LONGEST])
        last = _head(tokens)
        head = tokens[last] if tokens else None
        plural = head is not None and (
            (head.word.endswith("s") and not head.capital)
            or any(token.word == "and" for token in tokens[:last])
        )
        anonymity = _anonymity(surface, tokens, last)
        name = _name(surface, tokens) if anonymity == "named" else surface
        return cls(name, anonymity, plural)


def _head(tokens: list[Token]) -> int:
    """The place of the noun that the phrase is about: "spokesman" in "a spokesman for X"."""
    last = 0
    for index, token in enumerate(tokens):
        if index and token.word in _HEAD_ENDS:
            break
        if token.kind in "wn":
            last = index
    return last


def _name(surface: str, tokens: list[Token]) -> str:
    run: list[Token] = []
    for token in tokens:
        if token.word in (",", "(") or (run and token.kind == "w" and not token.capital):
            break
        if (
            token.capital
            and not TITLES.issuperset(token.word.split("-"))
            and token.word not in DETERMINERS
        ):
            run.append(token)
    if not run or run[0].word in OFFICES:
        return surface
    return surface[run[0].start : run[-1].end].removesuffix("'s").removesuffix("\u2019s")


def _anonymity(surface: str, tokens: list[Token], last: int) -> Anonymity:
    """Whether a source has a name, only an office, or neither."""
    lowered = surface.lower()
    if not tokens or any(phrase in lowered for phrase in UNNAMED):
        return "anonymous"
    head = tokens[last]
    capital = head.capital and (last > 0 or head.word not in ANONYMOUS | OFFICES)
    if head.word in ANONYMOUS and (not capital or surface.isupper()):
        counted = head.word.endswith("s") or head.word in NUMERALS
        definite = tokens[0].word == "the" and not counted
        return "role_only" if definite and last > 0 else "anonymous"
    if capital and not (surface.isupper() and head.word in OFFICES):
        return "named"
    if head.word in OFFICES | DOCUMENTS or head.word.endswith(_OFFICE_ENDINGS):
        return "role_only"
    return "anonymous" if head.word.endswith("s") else "role_only"
