"""What a name is by its own words: "Ministry of X", "Y County", "Anna Z", "W Inc.".

Does not look at the words around it (`context.py` does) nor at titles (`segments.py`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.reading.names.gazetteer import (
    LETTERS,
    Gender,
    demonyms,
    gender_of,
    given_names,
    is_given,
    key,
    organizations,
    places,
    plural_demonyms,
)
from summarizer.reading.names.lexicon import (
    ADJECTIVES,
    COMPANY,
    EVENT_HEADS,
    FIRST_HEADS,
    METONYMS,
    ORGANIZATION_HEADS,
    PLACE_FIRST,
    PLACE_HEADS,
    PLACE_OF,
    SUFFIXES,
)
from summarizer.reading.names.name import NameKind
from summarizer.reading.names.nouns import PARTISANS


@dataclass(frozen=True, slots=True)
class Form:
    """What the words say; `kind` None: nothing."""

    kind: NameKind | None = None
    sure: bool = False
    country: str | None = None
    gender: Gender | None = None
    place_head: bool = False  # whether the last word says what kind of place it is
    no_name: bool = False


UNKNOWN = Form()
NO_NAME = Form(no_name=True)

# One word with a capital that names the body it heads, where there is one in each country.
_ALONE = frozenset(
    "congress parliament senate treasury cabinet knesset duma bundestag army navy labour "
    "marines democrats republicans liberals conservatives greens hezbollah".split()
)
_SURNAMES = frozenset(
    "hill hills woods wood rock lane field brook banks rivers forest park street church house post "
    "marshall court west fort ford range dale press guard forest falls union bond creek".split()
)
"""Heads of places and bodies that are surnames too: after a given name they are one."""

_SURNAME_ADJECTIVES = frozenset("black white north west central english".split())
_ARABIC = ("al-", "el-", "al ", "ash-", "bin ", "ibn ")


_THINGS = frozenset(
    "god allah lord heaven hell bible quran koran torah gospel internet web brexit earth moon mars "
    "venus jupiter saturn constitution renaissance holocaust covid-19 bitcoin oscar oscars".split()
)
"""One word with a capital that is the name of no person, body or place on Earth."""
_FIRST_OF_BODIES = frozenset(
    "air radio banco banque grupo partido movimiento frente team club credit banca".split()
)
"""Heads that stand first: "Air" and a country, and those of Romance languages."""
_COMMON_HEADS = ORGANIZATION_HEADS | PLACE_HEADS | COMPANY | EVENT_HEADS | SUFFIXES


def form_of(texts: Sequence[str]) -> Form:
    """The form of a name of these words."""
    lowers = [text.lower().replace("\u2019", "'") for text in texts]
    whole = key(" ".join(lowers))
    known = _known(whole, texts)
    if known is not None:
        return known
    if whole in plural_demonyms():
        return Form("group", True, plural_demonyms()[whole])
    if len(texts) == 1:
        return _single(texts[0], lowers[0])
    if whole in demonyms():
        return NO_NAME
    if all(key(lower) in demonyms() or lower in ADJECTIVES for lower in lowers[:-1]):
        if key(lowers[-1]) in plural_demonyms():
            return Form("group", True)  # "African Americans"
        if key(lowers[-1]) in demonyms():
            return NO_NAME
    return _several(texts, lowers)


def _known(whole: str, texts: Sequence[str]) -> Form | None:
    """A name that stands in our tables."""
    if len(whole) <= 3 and len(texts) == 1 and not texts[0].replace(".", "").isupper():
        return None  # "us" and "is" are words
    if whole in METONYMS:
        return Form("organization", True, METONYMS[whole])
    place = places().get(whole)
    if place is not None:
        ambiguous = len(texts) == 1 and whole in given_names()
        return Form("place", not ambiguous, place.country)
    if whole in organizations():
        return Form("organization", True)
    return None


def _single(text: str, lower: str) -> Form:
    plain = key(lower)
    if plain in PARTISANS:
        return Form("group", True)
    if plain in demonyms() or plain in LETTERS or plain in ADJECTIVES or _adjective(plain):
        return NO_NAME
    if plain in given_names():
        return Form("person", gender=given_names()[plain])
    if lower in _THINGS:
        return Form("other", True)
    if lower in _ALONE:
        return Form("organization", True)
    if lower in _COMMON_HEADS:
        return NO_NAME
    letters = text.replace(".", "").replace("&", "")
    if letters.isalpha() and letters.isupper() and 2 <= len(letters) <= 6:
        return Form("organization")
    if len(lower) > 7 and lower.endswith("shire"):
        return Form("place", True)
    if len(lower) > 6 and lower.endswith(("news", "press", "bank", "corp")):
        return Form("organization", True)
    return UNKNOWN


def _adjective(lower: str) -> bool:
    """Compounds of a people's adjective ("Azerbaijani-Armenian", "U.S.-led") name nobody."""
    head, hyphen, tail = lower.rpartition("-")
    if not hyphen:
        return False
    return tail in demonyms() or tail in PARTICIPLES or head in ("d", "r", "i", "anti", "pro")


PARTICIPLES = frozenset(
    "led backed based born controlled run held occupied style made trained listed funded owned era "
    "speaking aligned sponsored built bound brokered area wide educated dominated majority".split()
)


def _several(texts: Sequence[str], lowers: Sequence[str]) -> Form:
    """The first that speaks: a surname after a given name, a head, a person's parts, a place's."""
    last, gender = lowers[-1], gender_of(lowers[0])
    given = is_given(lowers[0])
    if given and len(texts) == 2 and last in _SURNAMES:
        return Form("person", True, gender=gender)
    if last in COMPANY:
        return Form("organization", True)
    if last in ADJECTIVES - _SURNAME_ADJECTIVES:
        return Form("other", True)
    body = None if last in SUFFIXES else _body(lowers)
    if body is not None:
        return body
    if last in SUFFIXES and lowers[-2] in EVENT_HEADS:
        return Form("other", True)  # "World War II"
    if last in SUFFIXES or any(len(text) == 1 for text in texts[:-1]):
        return Form("person", True, gender=gender)
    if given and len(texts) < 6:
        return Form("person", key(lowers[0]) not in places(), gender=gender)
    return _guess(lowers)


def _guess(lowers: Sequence[str]) -> Form:
    """What only the context can make sure."""
    if lowers[0] in PLACE_FIRST and lowers[0] not in PLACE_OF - {"port", "bay", "cape"}:
        return Form("place")
    if any(word.startswith(_ARABIC) or word in ("bin", "ibn") for word in lowers[1:]):
        return Form("person")
    if lowers[-1].endswith("s") and key(" ".join(lowers[:-1])) in places():
        return Form("organization")  # a team: a city, and its players
    return Form(country=demonyms().get(key(lowers[0])))


def _body(lowers: Sequence[str]) -> Form | None:
    """An organization, a place or an event, by its head."""
    last = lowers[-1]
    if lowers[0] in _FIRST_OF_BODIES or key(" ".join(lowers[-2:])) in organizations():
        return Form("organization", True)
    country = demonyms().get(key(lowers[0])) or _country(lowers[0])
    if last in ORGANIZATION_HEADS:
        return Form("organization", True, country)
    for connector in ("of", "for", "on"):
        if connector in lowers[1:]:
            head = lowers[lowers.index(connector, 1) - 1]
            if head in FIRST_HEADS:
                return Form("organization", True, country)
            if connector == "of" and head in PLACE_OF:
                return Form("place", True)
            if head in EVENT_HEADS:
                return Form("other", True)
    if last in PLACE_HEADS:
        return Form("place", True, place_head=True)
    if last in EVENT_HEADS or lowers[0] in ("hurricane", "operation", "cyclone", "typhoon"):
        return Form("other", True)
    return None


def _country(lower: str) -> str | None:
    place = places().get(key(lower))
    return place.country if place is not None else None
