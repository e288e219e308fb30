"""The words "one" and "a", which are numbers in some places only."""

from summarizer.reading.numbers.grammar import FUNCTION_WORDS
from summarizer.reading.numbers.outcomes import BEHIND, outcome_before
from summarizer.reading.numbers.tokens import Tokens
from summarizer.reading.numbers.vocabulary import SCALES

_BEFORE = frozenset(
    "no any every some each this that which the another loved little only wrong right new "
    "big good old young better best what and/or everyone someone".split()
)
_BEHIND = frozenset(
    "another day time thing way hand side reason such can could should must may might who "
    "whose needs wants has would will".split()
)
_COMPOUNDS = frozenset("sided way off time on to by liner self of".split())


def is_pronoun(tokens: Tokens, i: int) -> bool:
    """Whether "one" at token `i` counts nothing: "no one", "one another", "one day"."""
    if tokens.words[i] != "one":
        return False
    if tokens.follows(i + 1, "and", "a", "half"):
        return False
    behind, before = tokens.words[i + 1], tokens.words[i - 1]
    if behind in SCALES or behind in ("percent", "per", "%", "of", "to", "point"):
        return before in ("no", "any", "every", "each") and behind not in SCALES
    if before in _BEFORE or behind in _BEHIND:
        return True
    if behind in ("-", "\u2011") and tokens.touches(i + 1):
        return tokens.words[i + 2] in _COMPOUNDS
    if behind in BEHIND or behind in ("is", "was", "in", "out", "or"):
        return behind == "is"
    if behind in FUNCTION_WORDS:
        return True
    return not tokens.is_word(i + 1) and not _stands_as_count(tokens, i)


def _stands_as_count(tokens: Tokens, i: int) -> bool:
    """Whether the words before count: "killing one."; or other numbers stand beside it."""
    return outcome_before(tokens, i) is not None or not tokens.words[i - 1].isalpha()
