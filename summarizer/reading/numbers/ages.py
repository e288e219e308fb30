"""Ages: a figure that is told to be one by the words around it."""

from summarizer.reading.numbers.clock import is_month
from summarizer.reading.numbers.found import Found
from summarizer.reading.numbers.grammar import FUNCTION_WORDS
from summarizer.reading.numbers.tokens import Tokens

_HYPHENS = ("-", "\u2010", "\u2011")
_UNITS = {
    "year": "a", "years": "a", "yr": "a", "month": "mo", "months": "mo", "week": "wk",
    "weeks": "wk", "day": "d", "days": "d",
}  # fmt: skip
_AGED = frozenset({"aged", "age", "ages"})
_GROWING = frozenset(
    "children child people persons adults women men girls boys youths youngsters residents those"
    " anyone everyone patients players".split()
)
"""Who is told apart by being under or over an age."""
OLDEST = 120
"""Nobody is older: "Baker, 350," is no age."""


def mark_age(tokens: Tokens, found: Found) -> None:
    """Makes an age of a figure that is one, with the words that belong to it."""
    if found.currency or found.unit not in (None, "a", "mo", "wk", "d"):
        return
    old = _old_behind(tokens, found)
    if old:
        found.kind, found.unit, found.last = "age", old[0], old[1]
    elif found.unit is None and _is_age(tokens, found):
        found.kind, found.unit = "age", "a"
    elif found.unit == "a" and tokens.words[found.first - 1] in _AGED:
        found.kind = "age"


def _is_age(tokens: Tokens, found: Found) -> bool:
    """Whether a bare figure is an age by a word beside it."""
    older = tokens.words[found.last - 1] in ("older", "younger")
    return older or _aged_before(tokens, found) or _beside_name(tokens, found)


def _old_behind(tokens: Tokens, found: Found) -> tuple[str, int] | None:
    """As in "19-year-old", "12 years old", "three months of age"; the unit and the token behind."""
    words, j = tokens.words, found.last
    unit = found.unit
    if unit is None:
        j += words[j] in _HYPHENS
        unit = _UNITS.get(words[j])
        j += 1
    if unit is None:
        return None
    if words[j] in _HYPHENS and tokens.touches(j):
        j += 1
    if words[j] == "old" or words[j] == "olds":
        return unit, j + 1
    return (unit, j + 2) if tokens.follows(j, "of", "age") else None


def _aged_before(tokens: Tokens, found: Found) -> bool:
    """As in "aged 19", "ages 5 to 12", "at the age of six", "children under five"."""
    i = found.first
    first = i if tokens.words[i] in ("under", "over") else i - 1  # "over 60" is one number
    if tokens.words[first] in ("under", "over"):
        return tokens.words[first - 1] in _GROWING and _ends_phrase(tokens, found.last)
    before = tokens.words[i - 1]
    if before in ("of", "between"):
        return tokens.words[i - 2] in ("age", "ages", "aged")
    return before in _AGED


def _ends_phrase(tokens: Tokens, i: int) -> bool:
    """Whether nothing at `i` can be counted: "those over 50", not "people over 50 miles away"."""
    return not tokens.is_word(i) or tokens.words[i] in FUNCTION_WORDS


def _beside_name(tokens: Tokens, found: Found) -> bool:
    """As in "Anna Smith, 42, said": digits between a name and a second comma."""
    i, value = found.first, found.value
    if value is None or found.qualifier != "exact" or found.last != i + 1:
        return False
    if not (tokens.words[i].isdecimal() and 0 < value <= OLDEST):
        return False
    if tokens.capitals and not _two_words(tokens, i - 3):
        return False
    if tokens.words[i - 1] != "," or tokens.words[i + 1] not in (",", ".", ";", ")"):
        return False
    printed = tokens.is_word(i - 2) and tokens.is_title(i - 2)
    two_names = (tokens.is_word(i - 3) and tokens.is_title(i - 3)) or tokens.words[i - 3] == "."
    closed = tokens.words[i + 1] == "," or two_names
    return printed and closed and not is_month(tokens, i - 2)


def _two_words(tokens: Tokens, i: int) -> bool:
    """Whether words that can be a name stand at `i` and behind it, where all is in capitals."""
    return all(tokens.is_word(j) and tokens.words[j] not in FUNCTION_WORDS for j in (i, i + 1))
