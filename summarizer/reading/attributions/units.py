"""Tokens to units: what one sentence says at one level of quotation.

A quotation is one token of the unit around it, and its own words are units of a level below. Knows
no attributions.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from summarizer.reading.attributions.quotations import Quotation
from summarizer.reading.attributions.tokens import Token
from summarizer.reading.attributions.words import COORDINATORS, TITLES
from summarizer.reading.sentences import Sentence

LONGEST = 400
"""Tokens of a unit; a longer sentence is cut, since none in any newspaper is as long."""


class Unit(NamedTuple):
    """One sentence at one level."""

    tokens: list[Token]
    depth: int
    """How many quotations it lies in."""
    first: bool
    """Whether it begins the text: a headline may."""
    opens: bool
    """Whether it begins a paragraph."""


def find_units(
    tokens: list[Token], quotations: list[Quotation], sentences: Sequence[Sentence]
) -> Iterator[Unit]:
    """The units of a text, the outer before the inner, each level in the order of the text."""
    starts = {sentence.start for sentence in sentences}
    yield from _level(tokens, 0, len(tokens), quotations, starts, 0)


def _level(
    tokens: list[Token],
    first: int,
    last: int,
    quotations: list[Quotation],
    starts: set[int],
    depth: int,
) -> Iterator[Unit]:
    level = list(_folded(tokens, first, last, quotations))
    opens = True
    begin = 0
    for index, token in enumerate(level):
        ends = token.kind == "b" and not (index and level[index - 1].word == ":")
        if index > begin and (
            ends
            or index - begin >= LONGEST
            or (
                (depth or token.start in starts or token.kind == "q")
                and _parts(level, begin, index, starts, depth)
            )
        ):
            yield Unit(level[begin:index], depth, begin == 0 and depth == 0, opens)
            opens = False
            begin = index
        if ends:
            begin, opens = index + 1, True
    if begin < len(level):
        yield Unit(level[begin:], depth, begin == 0 and depth == 0, opens)
    for quotation in quotations:
        end = quotation.last - 1 if quotation.closed else quotation.last
        yield from _level(tokens, quotation.first + 1, end, quotation.children, starts, depth + 1)


def _folded(
    tokens: list[Token], first: int, last: int, quotations: list[Quotation]
) -> Iterator[Token]:
    position = first
    for quotation in quotations:
        yield from tokens[position : quotation.first]
        opening, closing = tokens[quotation.first], tokens[quotation.last - 1]
        word = tokens[quotation.last - 2] if quotation.closed else closing
        mark = '"' + word.word if word.kind == "p" else '"'
        yield Token(opening.start, closing.end, mark, "q", True)
        position = quotation.last
    yield from tokens[position:last]


def _parts(level: list[Token], begin: int, index: int, starts: set[int], depth: int) -> bool:
    """Whether a sentence begins at `index`."""
    token, before = level[index], level[index - 1]
    if token.kind == "b" or before.kind == "b":
        return False  # behind a colon
    if depth == 0:
        if token.start not in starts:
            return token.kind == "q" and before.word == "."
        if token.kind == "w" and before.kind == "q":
            # "Will they stay?" asked Keller. "Go!" Keller shouted.
            return token.capital and before.word == '".'
        return True
    if before.word not in (".", "!", "?"):
        return False
    if not (token.capital or token.kind == "q") or token.word in COORDINATORS:
        return token.capital
    earlier = level[index - 2] if index - 2 >= begin else None
    return earlier is None or not (earlier.word in TITLES or len(earlier.word) == 1)
