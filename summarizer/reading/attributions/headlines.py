"""Attributions by a mark alone: "Keller: Dam will hold", "Dam breaks: officials", 'Keller: "..."'.

Only where newspapers set them: in the first line of a text, or before a quotation.
"""

from summarizer.reading.attributions.clause import Clause
from summarizer.reading.attributions.tokens import Token
from summarizer.reading.attributions.units import Unit
from summarizer.reading.attributions.words import ANONYMOUS, DETERMINERS, LABELS, OFFICES

_LONGEST = 5  # words of a source before or behind the mark
_TRAILING = frozenset([":", "-", "--", "\u2013", "\u2014"])
_ENDS = frozenset(". ! ?".split())


def headline_clause(unit: Unit) -> Clause | None:
    """The clause that a colon or a dash makes of the unit, if it does."""
    tokens = unit.tokens
    last = len(tokens)
    while last and tokens[last - 1].word in _ENDS and tokens[last - 1].kind == "p":
        last -= 1
    return _leading(unit, tokens, last) or (_trailing(tokens, last) if unit.first else None)


def _leading(unit: Unit, tokens: list[Token], last: int) -> Clause | None:
    colon = next(
        (index for index, token in enumerate(tokens[: _LONGEST + 1]) if token.word == ":"), 0
    )
    if not colon or colon + 1 >= last or tokens[colon].kind != "p":
        return None
    quoted = tokens[colon + 1].kind == "q"
    if not (unit.first or quoted) or not _is_speaker(tokens[:colon]):
        return None
    if not quoted and last - colon <= 3:
        return None
    return Clause(colon, colon + 1, (0, colon), lemma=":", content=[(colon + 1, last)])


def _trailing(tokens: list[Token], last: int) -> Clause | None:
    for mark in range(max(2, last - _LONGEST - 1), last - 1):
        if tokens[mark].kind == "p" and tokens[mark].word in _TRAILING:
            said = tokens[mark + 1 : last]
            if said[-1].word in OFFICES | ANONYMOUS and _is_speaker(said, behind=True):
                return Clause(mark, mark + 1, (mark + 1, last), lemma=":", content=[(0, mark)])
    return None


def _is_speaker(tokens: list[Token], behind: bool = False) -> bool:
    """Whether the words name somebody who may speak."""
    if any(token.kind not in "wn" and token.word not in (".", "'", "-") for token in tokens):
        return False
    words = [token for token in tokens if token.kind == "w"]
    if not words or words[-1].word in LABELS - (ANONYMOUS if behind else set()):
        return False
    return behind or all(token.capital or token.word in DETERMINERS for token in words)
