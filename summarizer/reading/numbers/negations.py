"""Zero in words: "no casualties", "nobody was hurt", "none of the passengers died".

Only of harm, or of people to whom harm is denied; "no comment" and "no longer" count nothing. What
merely was not reported is no zero: nothing is known.
"""

from decimal import Decimal

from summarizer.reading.numbers.counting import noun_phrase
from summarizer.reading.numbers.found import Found, Part
from summarizer.reading.numbers.grammar import AUXILIARIES, looks_plural
from summarizer.reading.numbers.outcomes import BEHIND, outcome_behind
from summarizer.reading.numbers.tokens import Tokens

STARTS = frozenset({"no", "nobody", "none", "without", "not"})

_HARM = frozenset(
    "casualties casualty deaths death fatalities fatality injuries injury injured wounded "
    "dead losses victims arrests detentions survivors".split()
)
_REPORTING = frozenset(
    "reported reports report word confirmed confirmation announced given immediately "
    "information news indication known".split()
)
_REPORTS = frozenset({"reports", "report", "word", "news", "confirmation", "information"})
_PERSONS = frozenset({"one", "body", "person"})


def read_negation(tokens: Tokens, i: int) -> Found | None:
    """The zero that begins at token `i`, one of `STARTS`."""
    word = tokens.words[i]
    if word == "without":
        j = i + 2 if tokens.words[i + 1] in ("any", "a") else i + 1
        return _harm(tokens, i, j, i)
    if word == "not":
        if not tokens.follows(i + 1, "a", "single"):
            return None
        return _nobody(tokens, i, i + 3)
    if word == "no" and tokens.words[i + 1] in _PERSONS:
        return _nobody(tokens, i, i + 2)
    if word == "nobody":
        return _nobody(tokens, i, i + 1)
    if word == "none":
        return _none_of(tokens, i)
    return _harm(tokens, i, i + 1, i) or _nobody(tokens, i, i + 1)


def _harm(tokens: Tokens, first: int, j: int, cue: int) -> Found | None:
    """As in "no casualties", "no immediate reports of injuries", "without loss of life"."""
    last = first + 1 if j == first + 1 else j
    unreported = tokens.words[cue - 1] in ("reported", "reports")
    while j < first + 6 and tokens.is_word(j) and tokens.words[j] not in AUXILIARIES:
        word = tokens.words[j]
        if word in _HARM or (word == "loss" and tokens.follows(j + 1, "of", "life")):
            end = j + 3 if word == "loss" else j + 1
            unreported |= _is_unreported(tokens, end)
            return _zero(first, last, (j, end), _with_modifiers(tokens, last, j, end), unreported)
        unreported |= word in _REPORTS or word == "reported"
        j += 1
    return None


def _with_modifiers(tokens: Tokens, first: int, noun: int, end: int) -> Part:
    """The noun with its adjectives: "civilian casualties"; not with what reports of it are."""
    start = noun
    while start > first and tokens.words[start - 1] not in (
        "of",
        "any",
        "a",
        "or",
        "and",
        "reported",
    ):
        start -= 1
    return start, end


def _is_unreported(tokens: Tokens, j: int) -> bool:
    """Whether a report is denied, not the thing: "were reported", "have been confirmed"."""
    return any(word in _REPORTING for word in tokens.words[j : j + 4]) and (
        tokens.words[j] in AUXILIARIES or tokens.words[j] in _REPORTING
    )


def _nobody(tokens: Tokens, first: int, last: int) -> Found | None:
    """As in "no one was killed", "no civilians were hurt"."""
    zero = _zero(first, last, None, None, False)
    if tokens.words[last - 1] == "no" or tokens.words[first] == "not":
        zero.counted = noun_phrase(tokens, last, one=True, printed=False)
        if zero.counted is None:
            return None
        several = looks_plural(tokens.words[zero.counted[1] - 1])
        followed = tokens.words[zero.counted[1]] in AUXILIARIES
        if tokens.words[first] == "no" and not several and not followed:
            return None
    return _with_outcome(tokens, zero)


def _none_of(tokens: Tokens, i: int) -> Found | None:
    zero = _zero(i, i + 1, None, None, False)
    if tokens.words[i + 1] == "of":
        j = (
            i + 3
            if tokens.words[i + 2] in ("the", "those", "his", "her", "its", "their", "our")
            else i + 2
        )
        zero.counted = noun_phrase(tokens, j)
        if zero.counted is None:
            return None
    return _with_outcome(tokens, zero)


def _with_outcome(tokens: Tokens, zero: Found) -> Found | None:
    """The zero, if what is denied right behind it is harm."""
    zero.value = Decimal(1)  # "no one was": agrees in the singular, like one
    zero.outcome = outcome_behind(tokens, zero)
    if zero.outcome is None or tokens.words[zero.outcome[1] - 1] not in BEHIND:
        return None
    begins = zero.counted[1] if zero.counted else zero.last
    if zero.outcome[0] > begins + 6:
        return None
    said = tokens.words[zero.outcome[0] : zero.outcome[1]]
    unknown = any(word in _REPORTING for word in said)
    return _zero(zero.first, zero.last, zero.outcome, zero.counted, unknown)


def _zero(
    first: int, last: int, outcome: Part | None, counted: Part | None, unreported: bool
) -> Found:
    value = None if unreported else Decimal(0)
    return Found(
        first,
        last,
        value,
        value,
        value,
        polarity="none_reported" if unreported else "negated",
        counted=counted,
        outcome=outcome,
    )
