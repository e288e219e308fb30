"""The facets of a briefing: sources, figures, events, actors, places, times, summary.

Each says in its fields what a model points at and what the program reads.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, ClassVar, Literal

from summarizer.item import Evidence, Item, Link, Pointless, Read, Text, Words
from summarizer.reading import (
    Basis,
    Number,
    NumberKind,
    Precision,
    Qualifier,
    Reading,
    parse_measure,
    read_word,
)

Name = Annotated[str, Words(in_each=True)]
OptionalWords = Annotated[str | None, Words()]


class Source(Item):
    """Everyone whose words, view or information the article reports."""

    facet: ClassVar[str] = "sources"
    prefix: ClassVar[str] = "s"
    names_itself: ClassVar[bool] = True

    name: Name
    kind: Literal["person", "organization", "government", "media", "document", "group"] | None = (
        None
    )
    role: OptionalWords = None
    """Title or office, in the article's words."""
    anonymity: Literal["named", "role_only", "anonymous"] = "named"
    via: Annotated[str | None, Link("sources")] = None
    """Id of the source that passed the words on; None: this article itself."""


class Figure(Item):
    """A number that says something about the world, with the source that claims it."""

    facet: ClassVar[str] = "figures"
    prefix: ClassVar[str] = "f"

    surface: Annotated[str, Words()]
    value: Annotated[Decimal | None, Read()] = None
    """None for a range or an order of magnitude; never a midpoint."""
    low: Annotated[Decimal | None, Read()] = None
    high: Annotated[Decimal | None, Read()] = None
    qualifier: Annotated[Qualifier | None, Read()] = None
    """None when the surface holds no number that the program can read."""
    measure: Annotated[str | None, Read()] = None
    """What happened to those counted, from a closed table (`killed`, `losses_unspecified` ...)."""
    measure_surface: Annotated[str | None, Words("measure")] = None
    counted: OptionalWords = None
    unit: Annotated[str | None, Read()] = None
    """`percent` or `percentage_point`."""
    currency: Annotated[str | None, Read()] = None
    """ISO 4217 code."""
    side: OptionalWords = None
    """The party whose people or things are counted, in the article's words."""
    source: Annotated[str | None, Link("sources", vital=True)] = None
    """Id of who claims it; None: the article says it in its own voice."""
    part_of: Annotated[str | None, Link("figures")] = None
    supersedes: Annotated[str | None, Link("figures")] = None
    """Id of the earlier number for the same thing that this one replaces."""
    as_of: Annotated[str | None, Link("when")] = None
    """Id of the time at which the figure held, when the article says so."""

    @classmethod
    def stands_for(cls, words: Mapping[str, Evidence], reading: Reading) -> tuple[int, int] | None:
        """The amount of which the surface is a conversion, with it: "900 rupees ($11)"."""
        numbers = numbers_at(words["surface"], reading)
        if len(numbers) != 1 or numbers[0].relation != "conversion_of":
            return None
        end = numbers[0].end
        bracketed = reading.article.text[end : end + 1] == ")"
        return numbers[0].related or 0, end + bracketed

    @classmethod
    def widen(
        cls, words: Mapping[str, Evidence], reading: Reading
    ) -> Mapping[str, tuple[int, int] | None]:
        """The surface with the qualifier and the unit of its number; no `counted` that is its unit.

        "Percentage points" are what 0.4 is told in, not what it counts.
        """
        surface = words["surface"]
        numbers = numbers_at(surface, reading)
        others = reading.numbers_in(surface.start, surface.end)
        if others and not numbers:
            dates = reading.times_in(surface.start, surface.end)
            why = f"is part of the date {dates[0].surface!r}" if dates else None
            raise Pointless(f"{surface.exact!r} {why or _NO_FIGURE[others[0].kind]}")
        if len(numbers) > 1:
            raise ValueError(f"{surface.exact!r} holds {len(numbers)} numbers; point at one")
        starts = [surface.start, *(number.start for number in numbers)]
        ends = [surface.end, *(number.end for number in numbers)]
        spans: dict[str, tuple[int, int] | None] = {"surface": (min(starts), max(ends))}
        counted = words.get("counted")
        if counted and any(_is_unit_of(counted, number) for number in numbers):
            spans["counted"] = None
        return spans

    @classmethod
    def read(cls, words: Mapping[str, Evidence], reading: Reading) -> Mapping[str, object]:
        """Value, bounds, qualifier, unit and currency of the number; the measure of its words."""
        measure = words.get("measure_surface")
        counted = words.get("counted")
        happened = measure.exact if measure else None
        what = counted.exact if counted else None
        said: dict[str, object] = {"measure": measure_of(happened, what)}
        for number in numbers_at(words["surface"], reading):
            said |= {
                "value": number.value,
                "low": number.low,
                "high": number.high,
                "qualifier": number.qualifier,
                "unit": number.unit,
                "currency": number.currency,
                "measure": measure_of(happened, what, number.currency),
            }
        return said


def _is_unit_of(words: Evidence, number: Number) -> bool:
    """Whether the words are the unit or the currency inside a number's own words."""
    measured = number.unit is not None or number.currency is not None
    return measured and number.start <= words.start and words.end <= number.end


def measure_of(words: str | None, counted: str | None, currency: str | None = None) -> str | None:
    """What the words say happened to those counted.

    None of money, and of homes, seats or matches that are lost: nothing happened to anybody.
    """
    if words is None or currency is not None:
        return None
    measure = parse_measure(words)
    noun = (counted or "").casefold().rpartition(" ")[2]
    return None if measure == "losses_unspecified" and noun in _NO_LOSSES else measure


_NO_LOSSES = frozenset(
    "acres buildings businesses constituencies constituency contracts crops customers elections "
    "farms finals games hectares home homes house houses jobs livelihoods majority matches points "
    "races seat seats sets shops states vote votes".split()
)
"""What is lost in a fire, a trade or a contest: no strength of a force."""


# Why a number of each other kind says nothing that could be claimed; a vote and a score do.
_NO_FIGURE: Mapping[NumberKind, str] = {
    "time": "is part of a date or of a time of day",
    "age": "is an age: it counts nobody",
    "ordinal": "is an ordinal: it counts nothing",
    "name": "is part of a name",
    "label": "is the number of a page, paragraph, article or case",
    "phone": "is a telephone number",
    "list": "is the number of a list's entry",
    "rate": "is part of the exchange rate by which the article converts money",
}


def numbers_at(surface: Evidence, reading: Reading) -> tuple[Number, ...]:
    """The numbers at a surface that can be claimed."""
    numbers = reading.numbers_in(surface.start, surface.end)
    if not numbers:
        word = read_word(reading.article.text, surface.start, surface.end)
        return (word,) if word else ()
    starts = {number.start for number in numbers}
    return tuple(
        number
        for number in numbers
        if number.kind not in _NO_FIGURE
        # "2.59 billion euros ($2.82 billion)" is one amount, in its own currency.
        and not (number.relation == "conversion_of" and number.related in starts)
    )


class Event(Item):
    """A main event, in neutral words, with who says it happened."""

    facet: ClassVar[str] = "what"
    prefix: ClassVar[str] = "e"
    most: ClassVar[int | None] = 7

    text: Annotated[str, Text()]
    status: Literal["reported", "alleged", "denied", "planned", "hypothetical"] = "reported"
    source: Annotated[str | None, Link("sources", vital=True)] = None
    who: Annotated[tuple[str, ...], Read()] = ()
    """Ids of the actors that the text names."""
    where: Annotated[tuple[str, ...], Read()] = ()
    """Ids of the places that the text names."""
    when: Annotated[str | None, Read()] = None
    """Id of the time that the text names."""


class Actor(Item):
    """A person, group or organisation that acts or is acted upon in the events."""

    facet: ClassVar[str] = "who"
    prefix: ClassVar[str] = "a"

    name: Name
    kind: Literal["person", "organization", "group"] | None = None
    role: OptionalWords = None
    part: Literal["actor", "affected", "mentioned"] = "mentioned"
    side: OptionalWords = None


class Place(Item):
    """A place that the article names."""

    facet: ClassVar[str] = "where"
    prefix: ClassVar[str] = "p"

    name: Name
    kind: OptionalWords = None
    """What the article calls it: "district", "border", "direction" ..."""
    role: Literal["scene", "mentioned", "origin"] = "mentioned"


class Time(Item):
    """A date that the article prints, read by the program."""

    facet: ClassVar[str] = "when"
    prefix: ClassVar[str] = "t"
    asked: ClassVar[bool] = False

    surface: Annotated[str, Words()]
    edtf: Annotated[str | None, Read()] = None
    """ISO 8601-2 / EDTF, level 2: `XXXX-09-14` when the year is not known."""
    precision: Annotated[Precision | None, Read()] = None
    basis: Annotated[Basis | None, Read()] = None


class Statement(Item):
    """A sentence of the summary, in neutral words."""

    facet: ClassVar[str] = "summary"
    prefix: ClassVar[str] = "b"
    most: ClassVar[int | None] = 3

    text: Annotated[str, Text()]


# In the order in which a model is asked: an item comes after those that it may point at.
FACETS: tuple[type[Item], ...] = (Source, Figure, Event, Actor, Place, Time, Statement)
