"""Whether a number says by how much something changed: "rose 2 points", "a 4% rise".

Does not relate it to another number; "rose to 7%" is a level, not a change.
"""

from summarizer.reading.numbers.found import Found
from summarizer.reading.numbers.grammar import forms_of
from summarizer.reading.numbers.tokens import Tokens

# Verbs of change (after Levin, English Verb Classes, 45.6, "calibratable changes of state") and
# those that market reports use for it.
_MOVES = (
    "advance climb contract decline decrease dip drop edge expand gain increase jump leap "
    "lose narrow plummet plunge rally rebound shed slide slip slump soar spike strengthen "
    "surge swell tick tumble weaken widen".split()
)
_IRREGULAR_MOVES = frozenset(
    "rise rises rising rose risen fall falls falling fell fallen grow grows growing grew "
    "grown lost losing sink sinks sank sunk shrink shrinks shrinking shrank shrunk slid "
    "sliding shed shedding leapt up down".split()
)
_MOVED = frozenset(form for verb in _MOVES for form in forms_of(verb)) | _IRREGULAR_MOVES
_TURNS = (
    "accelerate adjust amend boost change correct double downgrade ease escalate improve lift "
    "lower move push raise recover reduce retreat revise slash slow trim triple update "
    "upgrade worsen".split()
)
_IRREGULAR_TURNS = frozenset(
    "cut cuts cutting go goes going went gone bring brings bringing brought creep crept".split()
)
CHANGES = _MOVED | frozenset(form for verb in _TURNS for form in forms_of(verb)) | _IRREGULAR_TURNS
"""Before "from 5 to 7", these say that the second took the place of the first."""

_NOUNS = frozenset(
    "rise increase decrease decline drop fall gain gains jump surge growth cut cuts "
    "reduction hike slump plunge improvement rally climb loss losses contraction "
    "expansion rebound dip slide".split()
)
_BEFORE_AMOUNT = _MOVED | {"add", "adds", "added", "adding"}
# Of millions, these tell what a business earned, not how a price moved.
_OF_BUSINESS = frozenset("lost lose loses losing gained gain gains gaining added adds".split())
# "Fell below $20" names a level that was crossed.
_CROSSED = frozenset({"above", "below", "under"})
_PASSED = frozenset("a an another further just some only nearly almost about extra".split())


def is_change(tokens: Tokens, found: Found) -> bool:
    """As in "rose 2 points", "an increase of $5", "a 4% rise"; "rose to 7%" is a level."""
    behind = tokens.words[found.last]
    if behind in _NOUNS and (found.unit or found.currency):
        return not (found.currency and behind in ("loss", "losses"))
    if tokens.words[found.first] in _CROSSED:
        return False
    i = found.first - 1
    while tokens.words[i] in _PASSED and found.first - i < 4:
        i -= 1
    before = tokens.words[i]
    if before == "by":
        return any(word in _MOVED for word in tokens.words[max(0, i - 4) : i])
    if before == "of":
        return tokens.words[i - 1] in _NOUNS - {"loss", "losses"}
    if before in ("up", "down") and tokens.words[i - 1] == "to":
        return False
    if (before in _BEFORE_AMOUNT and not tokens.begins_sentence(i)) or before in ("up", "down"):
        return bool(found.unit or found.currency) or behind in (
            "points",
            "seats",
            "to",
            "from",
            "cents",
        )
    return False
