"""Groups named by what they are: "military attachés", "Armenian soldiers", "two officials".

Plural nouns of people from a closed list, with the modifiers of a closed list and the adjectives
of countries before them. Does not read other noun phrases.
"""

from collections.abc import Iterator, Sequence

from summarizer.reading.names.gazetteer import demonyms, key
from summarizer.reading.names.lexicon import ADJECTIVES
from summarizer.reading.names.mention import Mention
from summarizer.reading.names.nouns import COUNTS, MODIFIERS, NEED_MODIFIER, PEOPLE
from summarizer.reading.names.words import Word

MAX_MODIFIERS = 8
"""Words before the noun; nobody lists more countries than these in one phrase."""

_Adjective = tuple[int, str | None]
"""Where it begins, and the country that it is of, if it is of one."""

_LIST_GAPS = (", ", " ")


def find_groups(text: str, words: Sequence[Word], taken: Sequence[bool]) -> Iterator[Mention]:
    """Groups outside the words that other names have."""
    for last, word in enumerate(words):
        if word.lower not in PEOPLE or taken[last] or (word.capital and not word.first):
            continue
        if last + 1 < len(words) and _goes_on(words[last + 1]):
            continue
        first, country = _begin(words, taken, last)
        if first == last and word.lower in NEED_MODIFIER:
            continue
        start, end = words[first].start, word.end
        surface = text[start:end]
        name = " ".join(
            inner.lower for inner in words[first : last + 1] if inner.lower not in COUNTS
        )
        mention = Mention(first, last, start, end, surface, name, "group", sure=True)
        mention.country = country
        yield mention


def _goes_on(after: Word) -> bool:
    """Whether the noun is itself before another of the list: "police officers"."""
    return after.gap == " " and after.lower in PEOPLE


def _begin(words: Sequence[Word], taken: Sequence[bool], last: int) -> tuple[int, str | None]:
    """The first word of the phrase that `last` heads, and the country, if it is only one."""
    first = last
    countries: set[str | None] = set()
    while first and last - first < MAX_MODIFIERS and not taken[first - 1]:
        before = words[first - 1]
        gap = words[first].gap
        if gap not in (" ", "\n") or before.possessive:
            break
        adjective = _nationality(words, taken, first - 1)
        if adjective is not None:
            first, countries = _nationalities(words, taken, adjective)
            break
        if before.lower in COUNTS:
            first -= 1
            break
        if before.lower not in MODIFIERS and before.lower not in PEOPLE:
            break
        first -= 1
    return first, countries.pop() if len(countries) == 1 else None


def _nationalities(
    words: Sequence[Word], taken: Sequence[bool], adjective: _Adjective
) -> tuple[int, set[str | None]]:
    """Back over a list of adjectives, from its last: "Azerbaijani, Russian, and Armenian"."""
    i, code = adjective
    codes = {code}
    while i and len(codes) < MAX_MODIFIERS:
        gap, j = words[i].gap, i - 1
        if gap == " " and words[j].lower == "and":
            gap, j = words[j].gap, j - 1
        elif gap != ", ":
            break
        found = _nationality(words, taken, j) if j >= 0 and gap in _LIST_GAPS else None
        if found is None:
            break
        i, code = found
        codes.add(code)
    return i, codes


def _nationality(words: Sequence[Word], taken: Sequence[bool], i: int) -> _Adjective | None:
    """The adjective that ends at `i`, with its country: "North Korean", "Latin American"."""
    if taken[i] or not words[i].capital:
        return None
    before = words[i - 1] if i and not taken[i - 1] and words[i].gap == " " else None
    alone = key(words[i].lower)
    if before is not None and before.capital:
        both = key(f"{before.lower} {words[i].lower}")
        if both in demonyms() or (alone in demonyms() and before.lower in ADJECTIVES):
            return i - 1, demonyms().get(both)
    return (i, demonyms()[alone]) if alone in demonyms() else None
