"""Whether the words around a time speak of what was or of what will be.

Closed lists of auxiliaries and of frequent irregular past forms; a regular one ends in -ed. No
parser: the nearest verb before the expression decides, else the nearest behind it.
"""

from summarizer.reading.times.tokens import Tokens

_FUTURE = frozenset(
    "will would ll shall must should may might can could scheduled due expected plans planned "
    "planning slated set expects upcoming begins starts opens ends expires faces tomorrow deadline "
    "until till intends hopes wants begin start open close closes meet meets vote votes return "
    "returns arrives arrive".split()
)
_PAST = frozenset(
    "was were had did been said told came went took made began left held met won lost gave found "
    "became fell rose grew sent spoke wrote ran led broke built bought brought caught fought flew "
    "got hit kept knew laid saw sold shot shut sank spent stood struck thought threw withdrew "
    "wore ago since earlier put".split()
)
_REACH = 12


def tense(t: Tokens, start: int, end: int) -> int:
    """-1 for the past, 1 for the future, 0 when nothing tells."""
    return _scan(t, range(start - 1, max(-1, start - 1 - _REACH), -1)) or _scan(
        t, range(end, min(t.size, end + _REACH))
    )


def _scan(t: Tokens, indexes: range) -> int:
    for i in indexes:
        word = t.low[i]
        if t.ends_sentence(i):
            return 0
        if word in _FUTURE and not (word == "may" and t.proper(i) and not t.shouted):
            return 1
        if word in ("by", "through") and indexes.step < 0 and i == indexes.start:
            return -1 if _is_past_perfect(t, i) else 1
        if word in _PAST:
            return -1
        if len(word) > 4 and word.endswith("ed") and t.low[i - 1] not in ("be", "to"):
            return -1
    return 0


def _is_past_perfect(t: Tokens, i: int) -> bool:
    """`By Friday, ten had died`."""
    near = t.low[max(0, i - _REACH) : i + _REACH]
    return "had" in near or "was" in near or "were" in near
