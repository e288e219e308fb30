"""What is known without the text: countries and their people, places, given names, some bodies.

The tables in `data/` are our own, from general knowledge; each is read when it is first asked for.
Does not say where a place is, nor that a name cannot mean something else.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

_DATA = Path(__file__).parent / "data"

Gender = Literal["m", "f"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place that is known by its name."""

    group: str  # "country", "capital" or a group of `data/places.txt`
    name: str  # by its `key`; that of "US" is "united states"
    country: str | None = None


def key(name: str) -> str:
    """How names are compared: small letters, no full stops, one kind of apostrophe and hyphen."""
    name = name.lower().replace(".", "")
    return name if name.isascii() else name.translate(_PLAIN)


_PLAIN = str.maketrans({"\u2019": "'", "\u2010": "-", "\u2011": "-", "\u00a0": " "})


@cache
def _countries() -> list[tuple[str, list[str], list[str], str]]:
    with (_DATA / "countries.csv").open(encoding="utf-8", newline="") as table:
        return [
            (
                row["iso"],
                [row["name"], *filter(None, row["other_names"].split("|"))],
                [*filter(None, row["demonyms"].split("|"))],
                row["capital"],
            )
            for row in csv.DictReader(table)
        ]


def _lists(name: str) -> list[tuple[str, list[str]]]:
    """The lines `group: entry, entry` of a file."""
    lines = (_DATA / name).read_text(encoding="utf-8").splitlines()
    rows = (line.partition(":") for line in lines if line and not line.startswith("#"))
    return [(group, entries.strip().split(", ")) for group, _, entries in rows]


@cache
def places() -> dict[str, Place]:
    """Known places by `key`. A country wins over a city, a city over what is listed later."""
    known: dict[str, Place] = {}
    for iso, names, _, _ in _countries():
        for name in names:
            known.setdefault(key(name), Place("country", key(names[0]), iso))
    for _, _, _, capital in _countries():
        if capital:
            known.setdefault(key(capital), Place("capital", key(capital)))
    for group, names in _lists("places.txt"):
        if group != "us_state_short":
            for name in names:
                known.setdefault(key(name), Place(group, key(name)))
    return known


@cache
def state_abbreviations() -> frozenset[str]:
    """Short forms of states as printed, full stops included: "Md.", "MD"."""
    return frozenset(
        name for group, names in _lists("places.txt") if group == "us_state_short" for name in names
    )


@cache
def demonyms() -> dict[str, str]:
    """Adjectives and nouns of countries' people, in small letters, to the country's code."""
    return {key(word): iso for iso, _, words, _ in reversed(_countries()) for word in words}


@cache
def plural_demonyms() -> dict[str, str]:
    """Nouns as "armenians", to AM; those in -ese, -ish and the like have no plural of their own."""
    plurals = {
        f"{word}s": iso
        for word, iso in demonyms().items()
        if not word.endswith(("ese", "ish", "ch", "ss", "men", "man"))
    }
    plurals |= {
        word[:-3] + "men": iso
        for word, iso in demonyms().items()
        if word.endswith("man") and word not in ("german", "roman", "oman")
    }
    return plurals


@cache
def country_names() -> dict[str, str]:
    """The code of each country to its name's `key`, to compare "Azerbaijani" and "Azerbaijan"."""
    return {iso: key(names[0]) for iso, names, _, _ in reversed(_countries())}


@cache
def countries_by_word() -> dict[str, str]:
    """Every name, adjective, people and capital of a country by `key`, to the country's code."""
    known = {key(capital): iso for iso, _, _, capital in reversed(_countries()) if capital}
    known |= plural_demonyms() | demonyms()
    known |= {key(name): iso for iso, names, _, _ in reversed(_countries()) for name in names}
    return known


@cache
def country_words(iso: str) -> tuple[str, ...]:
    """The names and adjectives of a country, as printed."""
    rows = (row for row in _countries() if row[0] == iso)
    return tuple(word for _, names, words, _ in rows for word in (*names, *words))


@cache
def us_states() -> frozenset[str]:
    """The states of the United States, by `key`."""
    return frozenset(name for name, place in places().items() if place.group == "us_state")


@cache
def organizations() -> dict[str, str]:
    """Known bodies by `key`, to their group."""
    return {key(name): group for group, names in _lists("organizations.txt") for name in names}


@cache
def given_names() -> dict[str, Gender | None]:
    """Given names in small letters, with the gender that they speak for, if any."""
    known: dict[str, Gender | None] = {}
    for line in (_DATA / "given_names.txt").read_text(encoding="utf-8").splitlines():
        mark, _, names = line.partition(":")
        if mark in ("m", "f", "u"):
            gender: Gender | None = "m" if mark == "m" else "f" if mark == "f" else None
            for name in names.lower().split():
                known[name] = gender if name not in known else None
    return known


def is_given(lower: str) -> bool:
    """Whether it is a given name, or begins with one: "jean-pierre"."""
    return lower in given_names() or lower.partition("-")[0] in given_names()


def gender_of(lower: str) -> Gender | None:
    """What a given name says."""
    return given_names().get(lower) or given_names().get(lower.partition("-")[0])


@cache
def phrases() -> dict[str, int]:
    """The first word of each known name of several words, to the most words it may have."""
    first: dict[str, int] = {}
    for name in (*places(), *organizations(), *_METONYM_KEYS, *demonyms()):
        words = re.split(r"[ ]", name)
        if len(words) > 1:
            first[words[0]] = max(first.get(words[0], 0), len(words))
    return first


_METONYM_KEYS = ("white house", "capitol hill", "downing street", "scotland yard", "wall street")

LETTERS = frozenset(
    "dna rna hiv aids covid covid-19 ceo cfo cto gdp tv gps pdf suv iq am pm gmt utc est edt "
    "vip ied dvd cd pc it ai ufo atm sms usb lgbt lgbtq phd mp mps mep meps id ids hq uk's ok diy "
    "faq html http url pr hr ad bc ce bce ii iii iv vi vii viii ix xi xii usd eur gbp wi-fi "
    "iphone ipad ipo mri pvc led lcd rpg ak-47 gop's vat nhl's plc cctv ngo ngos jcpoa "
    "nafta ptsd".split()
)
"""Letters and short forms that stand for a thing, not for a body."""

COMMON_WORDS = frozenset(
    "nice split cork male gulf arctic pole poles dane danes finn brit scot scots turk queens "
    "columbus times sun guardian telegraph economist sputnik apple amazon ford shell uber target "
    "labour commonwealth ice fed is sec it tesla soho midwest dominica mobile york java goa "
    "isis ira rt who eta pti".split()
)
"""Known names that are also common words, verbs or people's names: a headline does not tell."""
