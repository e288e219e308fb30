"""Whether the words around a time speak of what was or of what will be.

Closed lists of auxiliaries and of frequent irregular past forms; a regular one ends in -ed. No
parser: the nearest verb before the expression decides, else the nearest behind it.
"""

from summarizer.reading.times.tokens import Tokens

_FUTURE = frozenset(
    "will would ll shall must should may might can could scheduled due expected plans planned "
    "planning slated set expects upcoming forthcoming ahead tomorrow deadline until "
    "till intends hopes wants".split()
)
# A present tense beside a date is a timetable: "the summit opens on Thursday", "polls close".
_TIMETABLE = frozenset(
    "arrives begins closes ends expires faces meets opens resumes returns starts takes".split()
)
_TIMETABLE_PLURAL = frozenset("arrive begin close end expire meet open resume return start".split())
_DETERMINERS = frozenset("a an the of its his her their this that at on in for to".split())
_PAST = frozenset(
    "was were had did been said told came went took made began left held met won lost gave found "
    "became fell rose grew sent spoke wrote ran led broke built bought brought caught fought flew "
    "got hit kept knew laid saw sold shot shut sank spent stood struck thought threw withdrew "
    "wore ago since put paid fled heard lay drew drove ate hid hurt cut spread swept sought "
    "taught taken given seen shown done gone driven drawn stole swore tore woke read rode rang "
    "slept slid stuck felt dealt lent sued".split()
)
_REACH = 12


def tense(t: Tokens, start: int, end: int) -> int:
    """-1 for the past, 1 for the future, 0 when nothing tells."""
    return _scan(t, range(start - 1, max(-1, start - 1 - _REACH), -1)) or _scan(
        t, range(end, min(t.size, end + _REACH))
    )


def _scan(t: Tokens, indexes: range) -> int:
    for i in indexes:
        if t.ends_sentence(i):
            return 0
        if indexes.step < 0 and i == indexes.start and t.low[i] in ("by", "through", "since"):
            past = t.low[i] == "since" or _is_past_perfect(t, i) or _is_told(t, i)
            return -1 if past else 1
        if said := _verb(t, i):
            return said
    return 0


def _verb(t: Tokens, i: int) -> int:
    word, before = t.low[i], t.low[i - 1] if i else ""
    if word in _FUTURE:
        return 0 if word == "may" and t.proper(i) and not t.shouted else 1
    if word in _TIMETABLE:
        return 0 if before in _DETERMINERS else 1
    if word in _TIMETABLE_PLURAL:
        return int(before.endswith("s") and before not in _DETERMINERS)
    if word == "forecast":  # "is forecast"; a forecast is of no time
        return int(before in ("is", "are", "be"))
    if word in _PAST:
        return -1
    return -int(len(word) > 4 and word.endswith("ed") and before not in ("be", "to"))


_REPORTS = frozenset("said told announced reported promised agreed ordered vowed pledged".split())


def _is_told(t: Tokens, i: int) -> bool:
    """`Reached the gate by Friday`: the nearest verb before is one of the past."""
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        if t.ends_sentence(k) or t.low[k] == "to" or t.low[k] in _REPORTS:
            return False
        if (said := _verb(t, k)) and t.low[k - 1] != "be":
            return said < 0
    return False


def _is_past_perfect(t: Tokens, i: int) -> bool:
    """`By Friday, ten had died`."""
    near = t.low[max(0, i - _REACH) : i + _REACH]
    return "had" in near or "was" in near or "were" in near
