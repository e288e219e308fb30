"""Definite descriptions that stand for somebody named before: "the ministry", "The official".

A description means the last name before it whose own words, title or role hold its noun. When the
last sentence with such a name holds two of them, it means neither.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.reading.names.entities import Entity
from summarizer.reading.names.gazetteer import organizations
from summarizer.reading.names.lexicon import COMPANY
from summarizer.reading.names.nouns import (
    BODIES,
    COMPANY_NOUNS,
    DESCRIBED,
    DESCRIBED_PAIRS,
    GROUP_NOUNS,
    OFFICIAL,
    TITLE_OFFICES,
)
from summarizer.reading.names.words import Word

_NOUNS = DESCRIBED | BODIES.keys() | COMPANY_NOUNS | GROUP_NOUNS
_HEADS: dict[str, list[str]] = {}
for _noun, _heads in BODIES.items():
    for _head in _heads.split():
        _HEADS.setdefault(_head, []).append(_noun)
_GROUPS = frozenset(
    "group association society alliance coalition league federation confederation foundation front "
    "movement organization organisation network brotherhood institute fund trust".split()
)
_BUSINESSES = COMPANY | frozenset(
    "group airlines airways motors motor electric energy petroleum oil industries enterprises "
    "holdings technologies technology systems software solutions pharmaceuticals laboratories "
    "records entertainment studios pictures foods brewery stores insurance securities capital "
    "investments communications telecom telecommunications mobile wireless railways steel mining "
    "resources chemicals electronics semiconductor partners associates".split()
)
"""Last words of names that may be called "the company"."""
_KNOWN = {
    "agency": ("agency", "bureau"),
    "party": ("party",),
    "militant": (*GROUP_NOUNS, "movement"),
    "company": tuple(COMPANY_NOUNS),
    "international": ("organization", "organisation", "agency"),
    "outlet": ("newspaper", "agency"),
    "public": (),
}
"""What the known bodies of `data/organizations.txt` may be called, by their group."""


@dataclass(frozen=True, slots=True)
class Description:
    """As "the prime minister": its words, and the noun that must be met."""

    first: int
    last: int
    noun: str
    pair: str | None


def find_descriptions(words: Sequence[Word], taken: Sequence[bool]) -> Iterator[Description]:
    """Descriptions outside the words that names have."""
    for i, word in enumerate(words):
        if word.lower != "the" or i + 1 >= len(words):
            continue
        pair = None
        last = i + 1
        if words[last].lower in DESCRIBED_PAIRS and last + 1 < len(words):
            pair, last = words[last].lower, last + 1
        noun = words[last]
        if noun.lower not in _NOUNS or taken[last] or taken[i] or noun.capital:
            continue
        if any(inner.gap not in (" ", "\n", "  ") for inner in words[i + 1 : last + 1]):
            continue
        if (pair and noun.lower not in DESCRIBED) or _goes_on(words, last):
            continue
        yield Description(i, last, noun.lower, pair)


def _goes_on(words: Sequence[Word], last: int) -> bool:
    """Whether the words after it say which one is meant: "the president of the club"."""
    if last + 1 >= len(words) or words[last].possessive:
        return False
    after = words[last + 1]
    if after.gap != " ":
        return False
    return after.lower in ("of", "for", "that", "which", "who", "in") or after.capital


class Memory:
    """Who was last named by what, while the text is read from its start."""

    def __init__(self, starts: Sequence[int]) -> None:
        self._starts = starts  # of the sentences
        self._last: dict[str, tuple[int, dict[Entity, None]]] = {}

    def name(self, entity: Entity, start: int, offices: str) -> None:
        """A mention of an entity that later descriptions may mean."""
        sentence = bisect_right(self._starts, start)
        for noun in _nouns(entity, offices):
            before, entities = self._last.get(noun, (-1, {}))
            if before != sentence:
                entities = {}
            entities[entity] = None
            self._last[noun] = (sentence, entities)

    def meant(self, description: Description) -> Entity | None:
        """The entity that the description means, if it is one only."""
        pair = description.pair
        wanted = f"{pair} {description.noun}" if pair else description.noun
        _, entities = self._last.get(wanted, (-1, {}))
        return next(iter(entities)) if len(entities) == 1 else None


def _nouns(entity: Entity, offices: str) -> Iterator[str]:
    """The nouns that may mean it, most of them from a table."""
    if entity.kind == "person":
        yield from _offices(offices)
    elif entity.kind == "organization":
        words = entity.words
        head = words[max(0, words.index("of") - 1)] if "of" in words else words[-1]
        yield from _HEADS.get(head, ())
        if head in _GROUPS:
            yield from GROUP_NOUNS
        if head in _BUSINESSES:
            yield from COMPANY_NOUNS
        if len(words) < 3:
            yield from _single(" ".join(words))


def _single(name: str) -> Iterator[str]:
    """What a name without a head word may be called: known bodies, and letters."""
    group = organizations().get(name)
    if group is not None:
        yield from _KNOWN[group]
    elif " " not in name:
        yield from GROUP_NOUNS
        yield from COMPANY_NOUNS


def _offices(role: str) -> Iterator[str]:
    words = [word.strip(".,'\u2019\"") for word in role.lower().split()]
    offices = [TITLE_OFFICES.get(word, word) for word in words[:12]]
    for i, office in enumerate(offices):
        if office in DESCRIBED:
            yield office
            if i and offices[i - 1] in DESCRIBED_PAIRS:
                yield f"{offices[i - 1]} {office}"
        if office == "chief" and i and offices[i - 1] == "police":
            yield "police chief"
    if not OFFICIAL.isdisjoint(words):
        yield "official"
