"""How one number leads to another: change, replacement, part, conversion, retraction.

Only what words between the two say ("up from", "including", "not"), never beyond a sentence; and no
arithmetic, but for a list behind a colon, which is one of parts when they add up to the whole.
"""

from itertools import pairwise

from summarizer.reading.numbers.changes import CHANGES, is_change
from summarizer.reading.numbers.found import Found
from summarizer.reading.numbers.grammar import AUXILIARIES, MODALS
from summarizer.reading.numbers.money import is_shared_name
from summarizer.reading.numbers.tokens import Tokens

_EARLIER = frozenset(
    "earlier previously initially originally formerly first previous initial".split()
)
_ESTIMATES = frozenset(
    "put at as of said toll count estimate estimated figure report reported reports "
    "reporting number total given stated tally".split()
)
_WRONGLY = frozenset("incorrectly wrongly erroneously mistakenly".split())
_CORRECTING = frozenset(
    "correct corrects corrected correcting correction corrections clarifies clarification "
    "misstated".split()
)
_INCLUDING = frozenset({"including", "includes", "included", "incl", "among"})
_WHOLE = frozenset({"them", "whom", "which", "these", "those"})
_REACH = 12
"""So many tokens may stand between a number and the word that leads to the next."""


def read_relations(tokens: Tokens, numbers: list[Found]) -> None:
    """Fills `change`, `relation`, `related` and the polarity of what is retracted."""
    for found in numbers:
        if found.is_figure:
            found.change = is_change(tokens, found)
    for before, found in pairwise(found for found in numbers if found.kind != "time"):
        if _apart(tokens, before, found):
            continue
        _share(tokens, before, found)
        _convert(tokens, before, found)
        _replace(tokens, before, found)
        _retract(tokens, before, found)
    _take_apart(tokens, numbers)


def _apart(tokens: Tokens, before: Found, found: Found) -> bool:
    """Whether a sentence ends between two numbers, or they stand too far from each other."""
    if found.first - before.last > 2 * _REACH:
        return True
    return any(tokens.ends_sentence(j) for j in range(before.last, found.first))


def _share(tokens: Tokens, before: Found, found: Found) -> None:
    """As in "18 of the 24 passengers": the first is part of the second and counts the same."""
    between = tokens.words[before.last : found.first]
    whose = between[:1] == ["of"] and len(between) < 5 and _is_possessive(between[-1])
    of_all = between[:1] == ["of"] and (len(between) == 1 or between[1:] in _ALL or whose)
    if of_all and found.is_count and (before.is_count or before.unit == "percent"):
        before.relation, before.related = "part_of", found
        before.counted = found.counted if before.is_count else before.counted


def _is_possessive(word: str) -> bool:
    return word.endswith(("'s", "\u2019s", "s'", "s\u2019"))


_ALL = (["the"], ["those"], ["these"], ["its"], ["his"], ["her"], ["their"], ["all"])


def _convert(tokens: Tokens, before: Found, found: Found) -> None:
    """As in "250,000 pounds ($310,000)", "5 miles (8 km)": the same in other money or units."""
    foreign = _is_foreign_money(tokens, before)
    between = tokens.words[before.last + foreign : found.first]
    if between == ["("] and before.is_count and before.counted is None:
        foreign = foreign or (before.value or 0) >= _LARGE  # "75.5 billion ($880 million)"
    loose = found.qualifier in ("about", "less_than")
    if between == [","] and loose and found.currency and foreign:
        between = ["or"]  # "900 rupees, around $11"
    if not (before.is_figure and found.is_figure) or between not in (
        ["("],
        [";"],
        ["/"],
        [",", "or"],
        ["or"],
    ):
        return
    if between == [";"] and before.relation != "conversion_of":
        return
    known = foreign or (before.currency and before.currency != found.currency)
    money = found.currency and known
    measures = before.unit and found.unit and before.unit != found.unit
    if money or (
        measures and _DIMENSION.get(before.unit or "") == _DIMENSION.get(found.unit or "", "")
    ):
        found.relation = "conversion_of"
        found.related = before.related if before.relation == "conversion_of" else before


_LARGE = 1_000_000
"""A bare number as large as this is of the money whose conversion stands in brackets."""


def _is_foreign_money(tokens: Tokens, found: Found) -> bool:
    """Whether it counts money of which several countries have one: "900 rupees"."""
    return found.is_count and is_shared_name(tokens.words[found.last])


_DIMENSION = {
    unit: dimension
    for dimension, units in {
        "length": "km m cm mm [mi_i] [ft_i] [in_i] [yd_i] [nmi_i]",
        "area": "har [acr_us] km2 m2 [mi_i]2 [ft_i]2",
        "volume": "L [gal_us] [bbl_us] m3 [ft_i]3",
        "weight": "kg g t [lb_av] [oz_av]",
        "temperature": "Cel [degF]",
        "speed": "km/h [mi_i]/h m/h [kn_i]",
    }.items()
    for unit in units.split()
}


def _replace(tokens: Tokens, before: Found, found: Found) -> None:
    """An earlier value that another took the place of."""
    if before.relation == "conversion_of" and before.related:
        before = before.related
    if (before.change and not found.change) or before is found.related:
        return
    if not before.same_measure(found) and not _bare_start(before, found):
        return
    between = tokens.words[before.last : found.first]
    if _begins_change(tokens, before, between) or _was_estimate(tokens, before, between):
        before.relation, before.related = "replaced_by", found
    elif found.relation is None and (
        _is_earlier(between) or _ends_change(tokens, before, found, between)
    ):
        found.relation, found.related = "replaced_by", before


def _begins_change(tokens: Tokens, before: Found, between: list[str]) -> bool:
    """As in "rose from 980 to 1,234"."""
    led = tokens.words[before.first - 1] == "from" and _leads(before, between, "to")
    return led and _changes_before(tokens, before.first - 1)


def _ends_change(tokens: Tokens, before: Found, found: Found, between: list[str]) -> bool:
    """As in "rose to 1,234 from 980", "45, up from 30"."""
    if between[-1:] != ["from"]:
        return False
    if between[-2:-1] in (["up"], ["down"]):
        return True
    counted = before.counted is not None and before.counted[1] == found.first - 1
    return (counted or _leads(before, between, "from")) and _changes_before(tokens, before.first)


def _was_estimate(tokens: Tokens, before: Found, between: list[str]) -> bool:
    """As in "initially reported as 12, was revised to 9"."""
    moved = between[-1:] == ["to"] and between[-2:-1] and between[-2] in CHANGES
    return bool(moved) and _is_earlier(tokens.words[max(0, before.first - 5) : before.first])


def _leads(before: Found, between: list[str], word: str) -> bool:
    """Whether the word leads on from the first: at once, or past the time of a measured value."""
    if between[-1:] != [word]:
        return False
    measured = before.unit is not None or before.currency is not None
    timed = measured and len(between) <= 5 and between[0] in ("in", "on", "last", "this", "a", "at")
    return len(between) == 1 or timed


def _bare_start(before: Found, found: Found) -> bool:
    """As in "from 5 to 7 percent": the first leaves out the unit of the second."""
    return before.is_count and found.is_figure and before.counted is None


def _changes_before(tokens: Tokens, i: int) -> bool:
    """Whether a word of change stands shortly before token `i`, in the same clause."""
    for j in range(i - 1, max(i - 9, -1), -1):
        if tokens.words[j] in (".", ";", ":", "\n", ""):
            return False
        if tokens.words[j] in CHANGES:
            return True
    return False


def _is_earlier(between: list[str]) -> bool:
    """As in "earlier put at", "previously estimated at", "an earlier toll of"."""
    if len(between) > 8 or not any(word in _EARLIER for word in between):
        return False
    return any(word in _ESTIMATES for word in between) and between[-1] in _ESTIMATES | {
        "than",
        "to",
    }


def _retract(tokens: Tokens, before: Found, found: Found) -> None:
    """As in "13, not 31"; "not 31 but 13"; "incorrectly said 31"."""
    first = tokens.words[found.first - 1]
    between = tokens.words[before.last : found.first]
    if (
        first == "not"
        and before.kind == found.kind
        and between[-2:] in ([",", "not"], ["and", "not"])
    ):
        if len(between) <= 6:
            found.polarity = "retracted"
    elif (
        tokens.words[before.first - 1] == "not"
        and between[:1] in (["but"], [","])
        and "but" in between[:2]
    ):
        before.polarity = "retracted"
    elif between[-2:] in (["rather", "than"], ["instead", "of"]):
        earlier = tokens.words[max(0, before.first - _REACH) : before.first]
        if any(word in _CORRECTING for word in earlier):
            found.polarity = "retracted"
    elif any(word in _WRONGLY for word in between[-_REACH:]):
        found.polarity = "retracted"


def _take_apart(tokens: Tokens, numbers: list[Found]) -> None:
    """Parts of a whole: "50, including 12 children and 3 guards", "of whom five"."""
    _divide_list(tokens, numbers)
    whole: Found | None = None
    for before, found in pairwise(found for found in numbers if found.kind != "time"):
        if whole and not _goes_on(tokens, before, found):
            whole = None
        if not (before.is_count and found.is_count) or _apart(tokens, before, found):
            whole = None
            continue
        between = tokens.words[before.last : found.first]
        if _divides(tokens, between, found) and whole is None:
            whole = before.related if before.relation == "part_of" else before
        if whole and found.relation is None:
            found.relation, found.related = "part_of", whole


def _divide_list(tokens: Tokens, numbers: list[Found]) -> None:
    """As in "19 were freed: seven nurses and twelve drivers"."""
    for index in range(1, len(numbers) - 1):
        first, whole = numbers[index], numbers[index - 1]
        if tokens.words[first.first - 1] != ":" or _apart(tokens, whole, first):
            continue
        parts = [first]
        for found in numbers[index + 1 : index + _MOST_PARTS]:
            if _apart(tokens, parts[-1], found) or not _goes_on(tokens, parts[-1], found):
                break
            parts.append(found)
        values = [part.value for part in parts if part.is_count and part.value is not None]
        if whole.is_count and len(values) == len(parts) > 1 and sum(values) == whole.value:
            for part in parts:
                part.relation, part.related = "part_of", whole


_MOST_PARTS = 12


def _divides(tokens: Tokens, between: list[str], found: Found) -> bool:
    """Whether the words between two numbers make the second a part of the first."""
    if len(between) > 2 * _REACH or found.polarity != "affirmed":
        return False
    tail = between[-4:]
    if any(word in _INCLUDING for word in tail[-3:]) and not _has_verb(between[-2:]):
        return "among" not in tail or tail[-1] in _WHOLE or "them" in tail
    of_whole = len(tail) > 1 and tail[-2] == "of" and tail[-1] in _WHOLE
    behind = tokens.words[found.last] == "of" and tokens.words[found.last + 1] in _WHOLE
    return of_whole or behind


def _goes_on(tokens: Tokens, before: Found, found: Found) -> bool:
    """Whether a list of parts goes on with `found`: only a noun, commas and "and" between."""
    end = before.counted[1] if before.counted and before.counted[0] >= before.last else before.last
    between = tokens.words[end : found.first]
    if _divides(tokens, tokens.words[before.last : found.first], found):
        return True
    if len(between) > 8 or not between or between[-1] not in ("and", ",", "or"):
        return False
    if _has_verb(between):
        return False
    new_clause = between[-2:] == [",", "and"] or between == ["and"]
    after = found.counted[1] if found.counted and found.counted[0] >= found.last else found.last
    return not (new_clause and found.counted is None and _has_verb(tokens.words[after : after + 1]))


def _has_verb(words: list[str]) -> bool:
    return any(word in AUXILIARIES or word in MODALS or word in _CLAUSE_VERBS for word in words)


_CLAUSE_VERBS = frozenset("said died killed wounded injured arrested fled while but when".split())


def share_by_relation(numbers: list[Found]) -> None:
    """Gives a part what happened to its whole, and an earlier value what both of them measure."""
    for found in numbers:
        other = found.related
        if other is None or found.outcome or found.relation == "conversion_of":
            continue
        if (found.relation == "part_of" and other.outcome) or (
            found.relation == "replaced_by" and found.counted is None
        ):
            found.outcome = other.outcome
