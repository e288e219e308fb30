"""Votes and scores: two numbers side by side that are neither a range nor a difference.

Told by the words around them: "voted 218 to 212", "won 3-1". Two numbers that a hyphen joins and
of which the first is not the smaller are never a range.
"""

from decimal import Decimal

from summarizer.reading.numbers.amounts import numeral_value, read_amount
from summarizer.reading.numbers.found import Found
from summarizer.reading.numbers.number import NumberKind
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.units import unit_behind
from summarizer.reading.numbers.vocabulary import SCALES

_VOTING = frozenset(
    "vote votes voted voting ballot ballots bill senate house parliament congress "
    "committee council commission court justices judges judge panel jury ruled ruling rule failed "
    "majority passed passage approved approve approval rejected reject adopted adopt "
    "confirmed confirm confirmation ratified override decision decided lawmakers "
    "legislators legislature assembly senators measure motion resolution amendment "
    "referendum board".split()
)
_PLAYING = frozenset(
    "won win wins winning beat beats beating beaten lost lose loses losing defeat defeated "
    "defeats defeating draw draws drew drawn tie tied ties lead leads led leading trailed "
    "trailing score scored scores goal goals game games match matches victory set sets "
    "season innings quarter half-time halftime aggregate shootout overtime penalties "
    "playoff playoffs series final semifinal semi-final cup league team record down up "
    "over".split()
)
_ODDS = frozenset({"odds", "chance", "ratio", "margin"})
_HYPHENS = ("-", "\u2010", "\u2011", "\u2013")
_BEFORE, _BEHIND = 14, 6  # tokens that are looked at for a word of voting or playing


def read_tally(tokens: Tokens, i: int) -> Found | None:
    """The vote or score that begins at token `i`."""
    return _hyphened(tokens, i) or _spelled(tokens, i)


def _hyphened(tokens: Tokens, i: int) -> Found | None:
    """As in "5-4", "52-48", "218-212-1"."""
    if (
        tokens.words[i + 1] not in _HYPHENS
        or not tokens.is_numeral(i)
        or (tokens.touches(i) and tokens.words[i - 1] not in "(,\u201c\"'")
    ):
        return None
    numbers, last = [numeral_value(tokens.words[i])], i + 1
    while (
        len(numbers) < 3
        and tokens.words[last] in _HYPHENS
        and tokens.touches(last)
        and tokens.touches(last + 1)
        and tokens.is_numeral(last + 1)
    ):
        numbers.append(numeral_value(tokens.words[last + 1]))
        last += 2
    tally = tuple(n for n in numbers if n is not None and n == n.to_integral_value())
    if len(tally) < 2 or len(tally) < len(numbers) or unit_behind(tokens, last):
        return None
    if tokens.words[last] in SCALES:
        return None
    if tokens.touches(last) and tokens.words[last] in _HYPHENS:
        return None
    kind = _kind(tokens, i, last, tally)
    return _tally(i, last, tally, kind) if kind else None


def _kind(tokens: Tokens, first: int, last: int, tally: tuple[Decimal, ...]) -> NumberKind | None:
    """By the nearest word; without one, only what cannot be a range."""
    nearest = _nearest(tokens, first, last)
    falling = tally[0] > tally[1]
    if nearest in _ODDS:
        return None
    if nearest in _PLAYING and nearest not in ("up", "down", "over", "final", "team", "series"):
        return "score" if falling or _right_beside(tokens, first, last, _PLAYING) else None
    if nearest in _VOTING:
        return "vote" if falling or _right_beside(tokens, first, last, _VOTING) else None
    if not falling:
        return None
    return "vote" if tally[0] + tally[1] == 100 else "score"


def _nearest(tokens: Tokens, first: int, last: int) -> str:
    for j in range(last, last + _BEHIND):
        if tokens.ends_sentence(j):
            break
        if tokens.words[j] in _VOTING or tokens.words[j] in _PLAYING or tokens.words[j] in _ODDS:
            if j < last + 2:
                return tokens.words[j]
            break
    for j in range(first - 1, max(first - _BEFORE, 0) - 1, -1):
        if tokens.ends_sentence(j):
            break
        if tokens.words[j] in _VOTING or tokens.words[j] in _PLAYING or tokens.words[j] in _ODDS:
            return tokens.words[j]
    return ""


def _right_beside(tokens: Tokens, first: int, last: int, cues: frozenset[str]) -> bool:
    """Whether a rising pair stands as a result: "lost 2-3", "the bill, 48-52", "a 4-5 vote"."""
    if tokens.words[last] in cues:
        return True
    before = tokens.words[first - 1]
    if before in ("by", ",", "(", "of") or before in cues:
        behind = tokens.words[last]
        return not tokens.is_word(last) or behind in (
            "on",
            "in",
            "to",
            "against",
            "at",
            "with",
            "for",
        )
    return False


def _spelled(tokens: Tokens, i: int) -> Found | None:
    """As in "voted 218 to 212", "won 3 to 1", "by a vote of 9 to 6", "218 votes to 212"."""
    if "to" not in tokens.words[i + 1 : i + 6]:
        return None
    first = read_amount(tokens, i)
    if first is None or first.scale != 1 or first.rounded:
        return None
    j = first.last
    votes_between = tokens.words[j] == "votes"
    j += votes_between
    if tokens.words[j] != "to":
        return None
    second = read_amount(tokens, j + 1)
    if second is None or second.scale != 1 or unit_behind(tokens, second.last):
        return None
    tally = (first.value, second.value)
    before = tokens.words[i - 1]
    if before == "of":
        before = tokens.words[i - 2]
    if before == "by" or before in ("narrowly", "unanimously"):
        before = next(
            (w for w in reversed(tokens.words[max(0, i - 8) : i]) if w in _VOTING | _PLAYING), ""
        )
    if votes_between or tokens.words[second.last] in (
        "vote",
        "votes",
        "majority",
        "decision",
        "ruling",
    ):
        before = "voted"
    if before in (
        "voted",
        "vote",
        "votes",
        "ruled",
        "majority",
        "voting",
        "passed",
        "approved",
        "rejected",
        "decided",
    ):
        return _tally(i, second.last, tally, "vote")
    played = before in _PLAYING and before not in ("up", "down", "over", "lead", "down", "goals")
    played |= tokens.words[second.last] in ("win", "victory", "defeat", "draw", "loss")
    return _tally(i, second.last, tally, "score") if played else None


def _tally(first: int, last: int, tally: tuple[Decimal, ...], kind: NumberKind) -> Found:
    return Found(first, last, kind=kind, tally=tally)
