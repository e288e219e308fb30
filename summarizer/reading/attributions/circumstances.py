"""What stands between a cue and its content: whom it was said to, when, and where.

"told reporters on Friday that", "said in an interview with the Herald that". Knows no sources.
"""

from summarizer.reading.attributions.clause import Clause
from summarizer.reading.attributions.phrases import COMMAS, is_adverb
from summarizer.reading.attributions.tokens import Token
from summarizer.reading.attributions.words import (
    DETERMINERS,
    HEARERS,
    MEDIA,
    POSSESSIVES,
    SUBORDINATORS,
    TIME_OPENERS,
    TIMES,
)

_FARTHEST = 14  # tokens between a cue and its content
_PLACED = frozenset("in at during on through via by from".split())
_RECURRING = TIME_OPENERS | {"every", "each"}
_MONTH_WORDS = frozenset(["may", "march"])
PREPOSED = frozenset("in on at by for with from to of about during through over under".split())
"""Prepositions that may open a clause, behind a cue: "said in May 300 ships came"."""


def behind_hearer(tokens: list[Token], clause: Clause, start: int, limit: int) -> int:
    """Behind the one who is told: up to "that", a quotation or a colon, else one noun."""
    openers = clause.prepositions
    for index in range(start, min(limit, start + _FARTHEST)):
        token = tokens[index]
        if token.kind == "q" or token.word in ("that", ":", "whether") or token.word in openers:
            return index
        if token.word in PREPOSED:
            openers = frozenset()  # "told the head of the fleet": what follows is about the head
        if token.word in COMMAS and not _goes_on(tokens, index, start, limit):
            return limit
        if token.word in COMMAS and (index == start or tokens[index + 1].kind == "q"):
            return index
    if clause.lemma == "ask":
        return start  # "asked the president to resign": who is asked is part of it
    return _behind_noun(tokens, start, limit)


def _goes_on(tokens: list[Token], comma: int, start: int, limit: int) -> bool:
    """Whether the content is still to come behind this comma."""
    if comma == start or (comma + 1 < limit and tokens[comma + 1].kind == "q"):
        return True
    return any(token.word == "that" for token in tokens[comma : start + _FARTHEST])


def _behind_noun(tokens: list[Token], start: int, limit: int) -> int:
    index = start
    if index < limit and tokens[index].word in HEARERS:
        return index + 1
    while index < limit and tokens[index].word in DETERMINERS | POSSESSIVES:
        index += 1
    if index >= limit or not tokens[index].capital:
        return min(index + 1, limit)
    while index < limit and tokens[index].capital:
        index += 1
    return index


def behind_circumstances(tokens: list[Token], start: int, limit: int) -> int:
    """Behind words that say when, where or to whom: "on Friday", "in a statement"."""
    index = start
    while index < min(limit, start + _FARTHEST):
        after = max(_behind_time(tokens, index, limit), _behind_place(tokens, index, limit))
        if after == index:
            break
        index = after
    return index


def _behind_time(tokens: list[Token], index: int, limit: int) -> int:
    word = tokens[index].word
    following = tokens[index + 1] if index + 1 < limit else None
    if following is not None and word in _RECURRING and following.word in TIMES | TIME_OPENERS:
        return index + 1
    if word in TIMES and (word not in _MONTH_WORDS or not tokens[index].capital):
        return index + 2 if following is not None and following.kind == "n" else index + 1
    return index


def _behind_place(tokens: list[Token], index: int, limit: int) -> int:
    word = tokens[index].word
    if word in _PLACED:
        behind = _behind_medium(tokens, index, limit)
        return behind if behind > index else _behind_title(tokens, index, limit)
    if index + 1 >= limit:
        return index
    following = tokens[index + 1]
    if word == "to":
        return index + 2 if following.word in HEARERS else _up_to_that(tokens, index, limit)
    if is_adverb(tokens[index]) and (
        following.kind == "q" or following.word in ("that", "for", "on")
    ):
        return index + 1
    return index


def _behind_title(tokens: list[Token], index: int, limit: int) -> int:
    """Behind the title of "writes in The Harbour that"."""
    for end in range(index + 1, min(limit, index + 7)):
        token = tokens[end]
        if token.kind == "q" or token.word in ("that", ":"):
            return end if end > index + 1 else index
        if not token.capital and token.word not in DETERMINERS:
            break
    return index


def _up_to_that(tokens: list[Token], index: int, limit: int) -> int:
    """Behind the hearer of "said to the Herald that"; a name may be as long as it is."""
    for end in range(index + 2, min(limit, index + 9)):
        if tokens[end].word == "that":
            return end
        if tokens[end].kind not in "wn":
            break
    return index


def _behind_medium(tokens: list[Token], index: int, limit: int) -> int:
    """As "in a statement", "at a news conference", "in an interview with the Herald"."""
    for end in range(index + 1, min(limit, index + 8)):
        token = tokens[end]
        if token.word in MEDIA:
            last = end
            while last + 1 < limit and tokens[last + 1].word in MEDIA:
                last += 1
            follows = tokens[last + 1].word if last + 1 < limit else ""
            return _behind_with(tokens, last + 1, limit) if follows == "with" else last + 1
        if token.kind not in "wn" or token.word in SUBORDINATORS:
            break
    return index


def _behind_with(tokens: list[Token], start: int, limit: int) -> int:
    for index in range(start, min(limit, start + 10)):
        token = tokens[index]
        if token.kind in "qp" or token.word == "that" or token.word in TIMES | TIME_OPENERS:
            return index
    return start
