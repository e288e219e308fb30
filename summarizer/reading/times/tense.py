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
    "slept slid stuck felt dealt lent sued froze".split()
)
_REACH = 12
# What is put off, or left in a state, until a day is so until a day to come.
_PUT_OFF = frozenset(
    "adjourned banned barred closed deferred delayed detained extended frozen given halted jailed "
    "moved ordered postponed prolonged pushed remanded renewed rescheduled shut suspended".split()
)
# Who did this until a day does it no more.
_LASTED = frozenset(
    "continued fought lasted lingered lived played raged ran remained sat searched served slept "
    "stayed stood waited walked went worked".split()
)
_NEGATED = frozenset(f"{verb}n" for verb in "did had was were".split())
_NO_MEASURE = frozenset("earlier later other rather sooner".split())
_FORECASTS = frozenset("forecast forecasts outlook projection projections".split())


def tense(t: Tokens, start: int, end: int) -> int:
    """-1 for the past, 1 for the future, 0 when nothing tells."""
    if start and t.low[start - 1] in ("until", "till"):
        return _until(t, start - 1, end)
    if _is_compared(t, start):
        return -1
    closed = t.low[end - 1] == "." and not t.near(end - 1)  # the full stop of "4 p.m." ends it too
    return (
        _scan(t, range(start - 1, max(-1, start - 1 - _REACH), -1))
        or (0 if closed else _scan(t, range(end, min(t.size, end + _REACH))))
        or int(_is_forecast(t, start))
    )


def _is_compared(t: Tokens, i: int) -> bool:
    """`Will be higher than in April`: that is over; "no later than Friday" compares nothing."""
    i -= 1 + (t.low[i - 1] in ("in", "on"))
    return i > 0 and t.low[i] == "than" and t.low[i - 1] not in _NO_MEASURE


def _until(t: Tokens, i: int, end: int) -> int:
    """`Postponed until Friday` is ahead; "had seen until Friday" and "until Friday, he ran" not."""
    if (i == 0 or t.low[i - 1] == "," or t.ends_sentence(i - 1)) and t.low[end] == ",":
        ahead = t.low[i - 2] in _FUTURE if i > 1 else False
        return 1 if ahead else _scan(t, range(end, min(t.size, end + _REACH))) or 1
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        if t.ends_sentence(k):
            return 1
        if t.low[k] in _NEGATED:
            return -1
        said = -1 if t.low[k] in _LASTED or t.low[k] in _PUT_OFF else _verb(t, k)
        if said:
            return -1 if said < 0 and _is_over(t, k) else 1
    return 1


def _is_over(t: Tokens, i: int) -> bool:
    """Whether the verb at `i` says what ended when the day came."""
    led = t.low[max(0, i - 3) : i]
    if _FUTURE.intersection(led):
        return False
    over = t.low[i] in _LASTED or ("had" in led and t.low[i] not in _PUT_OFF)
    return over or "not" in (*led, t.low[i + 1])


def _is_forecast(t: Tokens, i: int) -> bool:
    """`The main projection, of 9 million people in March`: no verb, but a noun that looks ahead."""
    if i == 0 or t.low[i - 1] == "on":
        return False
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        if t.ends_sentence(k):
            return False
        if t.low[k] in _FORECASTS:
            return True
    return False


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
    return -int(len(word) > 4 and word.endswith("ed") and before not in _PRESENT)


# `To be paid`, "is needed": the participle of what is now or is to come.
_PRESENT = frozenset("are be is to".split())
_REPORTS = frozenset("said told announced reported promised agreed ordered vowed pledged".split())


def _is_told(t: Tokens, i: int) -> bool:
    """`Reached the gate by Friday`: the nearest verb before is one of the past."""
    for k in range(i - 1, max(-1, i - 1 - _REACH), -1):
        if t.ends_sentence(k) or t.low[k] == "to" or t.low[k] in _REPORTS:
            return False
        if t.low[k].endswith("ed") and t.low[k - 1] in _PRESENT:
            return False
        if (said := _verb(t, k)) and t.low[k - 1] != "be":
            return said < 0
    return False


def _is_past_perfect(t: Tokens, i: int) -> bool:
    """`By Friday, ten had died`."""
    near = t.low[max(0, i - _REACH) : i + _REACH]
    return "had" in near or "was" in near or "were" in near
