"""Definite descriptions that stand for somebody named before: "the ministry", "The official".

A description means the last name before it whose own words, title or role hold its noun. When the
last sentence with such a name holds two of them, it means neither. What says more than its noun
("the museum's director", "the regional body") means the only one of the article that it fits.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.reading.names.entities import Entity
from summarizer.reading.names.gazetteer import organizations
from summarizer.reading.names.lexicon import COMPANY, FUNCTION, SPEECH
from summarizer.reading.names.nouns import (
    BODIES,
    COMPANY_NOUNS,
    DESCRIBED,
    DESCRIBED_PAIRS,
    GROUP_NOUNS,
    OFFICIAL,
    SOLE,
    TITLE_OFFICES,
)
from summarizer.reading.names.words import Word

_ROLES = DESCRIBED | SOLE
_BODIES = BODIES.keys() | COMPANY_NOUNS | GROUP_NOUNS
_NOUNS = _ROLES | _BODIES
_MANY = frozenset(
    "official spokesman spokeswoman spokesperson analyst economist lawmaker senator prosecutor "
    "lawyer attorney doctor surgeon detective inspector captain commander general colonel "
    "professor judge coach manager editor engineer historian director".split()
)
"""Roles that an article may give to somebody without a name, beside others who have one."""
_MODIFIED = _BODIES | {"body"}
_KINDS = frozenset(
    "intergovernmental international multinational regional global humanitarian charitable "
    "nonprofit non-profit state-owned state-run family-owned specialised specialized".split()
)
"""What may be said of a body without naming what it does."""
_MOST = 8
"""Entities of one noun that are told apart by more words."""
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
    owner: str | None = None
    """Whose it is: "the museum's director"."""
    word: str | None = None
    """What else is said: "the regional body", "the food agency"."""
    another: bool = False
    """Whether it means somebody without a name: "a senior official"."""


def find_descriptions(words: Sequence[Word], taken: Sequence[bool]) -> Iterator[Description]:
    """Descriptions outside the words that names have."""
    for i, word in enumerate(words):
        if word.lower in ("a", "an") and (unnamed := _unnamed(words, i, taken)):
            yield unnamed
        if word.lower != "the" or i + 1 >= len(words):
            continue
        if longer := _modified(words, i, taken):
            yield longer
            continue
        pair = None
        last = i + 1
        if words[last].lower in DESCRIBED_PAIRS and last + 1 < len(words):
            pair, last = words[last].lower, last + 1
        noun = words[last]
        if noun.lower not in _NOUNS or taken[last] or taken[i] or noun.capital:
            continue
        if any(inner.gap not in _GAPS for inner in words[i + 1 : last + 1]):
            continue
        if noun.lower in SOLE and not _stands(words, last):
            continue
        if (pair and noun.lower not in DESCRIBED) or _goes_on(words, last):
            continue
        yield Description(i, last, noun.lower, pair)


def _unnamed(words: Sequence[Word], i: int, taken: Sequence[bool]) -> Description | None:
    """Somebody at "a" of whom the article gives a role and no name: "a senior official said"."""
    if i and (words[i].gap.startswith(",") or words[i - 1].lower == "as"):
        return None  # the role of whom it names before
    for j in range(i + 1, min(i + 5, len(words))):
        word = words[j]
        if word.gap not in _GAPS or word.capital or taken[j]:
            return None
        following = words[j + 1] if j + 1 < len(words) else None
        if word.lower in _MANY and not word.possessive:
            named = following is not None and following.capital
            same = following is not None and following.gap == " " and following.lower in _ROLES
            return None if named or same else Description(i, j, word.lower, None, another=True)
    return None


def _modified(words: Sequence[Word], i: int, taken: Sequence[bool]) -> Description | None:
    """The description at "the" that has a word before its noun: an owner, or what it does."""
    if i + 2 >= len(words):
        return None
    word, noun = words[i + 1], words[i + 2]
    if word.possessive and word.lower in _BODIES:
        return None  # "the firm's president" tells of the firm
    if noun.lower not in (_ROLES if word.possessive else _MODIFIED):
        return None
    apart = word.gap not in _GAPS or not noun.gap.endswith(_GAPS)
    if apart or noun.capital or _goes_on(words, i + 2) or not _stands(words, i + 2):
        return None
    based = word.lower.endswith("-based")
    if taken[i] or taken[i + 2] or (taken[i + 1] and not based):
        return None
    if word.possessive:
        return Description(i, i + 2, noun.lower, None, word.lower)
    if based:  # its town is a name of its own, so that only the noun is left for the description
        return Description(i + 2, i + 2, noun.lower, None, word="-based")
    return None if word.capital else Description(i, i + 2, noun.lower, None, word=word.lower)


_GAPS = (" ", "\n", "  ")


def _goes_on(words: Sequence[Word], last: int) -> bool:
    """Whether the words after it say which one is meant: "the president of the club"."""
    if last + 1 >= len(words) or words[last].possessive:
        return False
    after = words[last + 1]
    if after.gap != " ":
        return False
    return after.lower in ("of", "for", "that", "which", "who", "in") or after.capital


def _stands(words: Sequence[Word], last: int) -> bool:
    """Whether no noun follows to which it belongs: "the lawyer friend"."""
    if last + 1 >= len(words) or words[last].possessive or words[last + 1].gap != " ":
        return True
    after = words[last + 1].lower
    return after in FUNCTION or after in SPEECH or after in _PAST or after.endswith("ed")


_PAST = frozenset(
    "came did fell found gave got held kept knew led left lost made met paid put ran rose sat saw "
    "sent sold spoke spent stood took told thought went wept won wore wrote".split()
)


class Memory:
    """Who was last named by what, while the text is read from its start."""

    def __init__(self, starts: Sequence[int]) -> None:
        self._starts = starts  # of the sentences
        self._last: dict[str, tuple[int, dict[Entity, None]]] = {}
        self._all: dict[str, dict[Entity, str]] = {}  # with their titles and roles

    def name(self, entity: Entity, start: int, offices: str) -> None:
        """A mention of an entity that later descriptions may mean."""
        sentence = bisect_right(self._starts, start)
        for noun in _nouns(entity, offices):
            before, entities = self._last.get(noun, (-1, {}))
            if before != sentence:
                entities = {}
            entities[entity] = None
            self._last[noun] = (sentence, entities)
            everyone = self._all.setdefault(noun, {})
            if entity in everyone or len(everyone) < _MOST:
                everyone[entity] = offices

    def forget(self, noun: str) -> None:
        """Another one, without a name, whom later descriptions may mean."""
        self._last.pop(noun, None)
        self._all.pop(noun, None)

    def meant(self, description: Description) -> Entity | None:
        """The entity that the description means, if it is one only."""
        if description.owner or description.word or description.noun in SOLE:
            fitting = [
                entity
                for entity, offices in self._all.get(description.noun, {}).items()
                if _fits(description, entity, offices)
            ]
            return fitting[0] if len(fitting) == 1 else None
        pair = description.pair
        wanted = f"{pair} {description.noun}" if pair else description.noun
        _, entities = self._last.get(wanted, (-1, {}))
        return next(iter(entities)) if len(entities) == 1 else None


def _fits(description: Description, entity: Entity, offices: str) -> bool:
    """Whether what stands before the noun may be said of the entity."""
    if description.owner:
        said = offices.lower().split()
        return description.owner in said or _COMPLEMENTS.isdisjoint(said)
    word = description.word
    return word is None or word in _KINDS or word == "-based" or word in entity.words


_COMPLEMENTS = frozenset(("of", "for", "at", "with"))


def _nouns(entity: Entity, offices: str) -> Iterator[str]:
    """The nouns that may mean it, most of them from a table."""
    if entity.kind == "person":
        yield from _offices(offices)
    elif entity.kind == "organization":
        words = entity.words
        head = words[max(0, words.index("of") - 1)] if "of" in words else words[-1]
        if head in _HEADS or head in _GROUPS:
            yield "body"
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
        if office in _ROLES:
            yield office
            if i and offices[i - 1] in DESCRIBED_PAIRS:
                yield f"{offices[i - 1]} {office}"
        if office == "chief" and i and offices[i - 1] == "police":
            yield "police chief"
    if not OFFICIAL.isdisjoint(words):
        yield "official"
