"""What the user gets: a briefing, and the facets whose items it holds, each with its evidence.

A facet is one class. Its fields say who fills them: words the model copies (`Words`), text the
model writes (`Text`), a choice it makes (a `Literal`), an item it points at (`Link`), or what
the program reads (`Read`). From that come the draft, the prompt's schema, grounding and output.
Does not talk to a model and does not decide what is true.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from types import GenericAlias
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import Field, create_model

from summarizer.frozen import Frozen
from summarizer.reading import Basis, Precision, Qualifier, Reading, parse_measure

# --- who fills a field ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Words:
    """The model copies words of the article; grounding finds them in a cited sentence."""

    key: str | None = None
    """The field's name in the draft, where it has a shorter one there."""
    in_each: bool = False
    """Evidence from each cited sentence that has the words; else from one place only."""


@dataclass(frozen=True, slots=True)
class Text:
    """The model writes this itself; its evidence is the sentences that it cites."""


@dataclass(frozen=True, slots=True)
class Link:
    """The model points at an item of `facet`: by the id it gave it, or by its words."""

    facet: str


@dataclass(frozen=True, slots=True)
class Read:
    """The program fills this; a model is never asked for it."""


# --- evidence and items -----------------------------------------------------------------------


class Evidence(Frozen):
    """Words of the article: `article.text[start:end] == exact`, always.

    Offsets after the W3C Web Annotation Data Model (TextPositionSelector, TextQuoteSelector).
    """

    sentence: int
    """Number of the sentence in which the words begin, from 1."""
    start: int
    """Offset in `article.text`, Python characters, from 0."""
    end: int
    """Exclusive."""
    exact: str
    field: str
    """The field of the item that these words carry."""


class Item(Frozen):
    """One entry of a facet. Derive from it to add a facet of your own.

    The docstring's first paragraph is what the model is told about the facet. A `str` field
    without a marker holds words of the article; a field with a default may be left out.
    """

    facet: ClassVar[str] = ""
    """Name of the list in the draft and in the briefing; the class name in lower case if empty."""
    prefix: ClassVar[str] = ""
    """What the ids of this facet begin with; the facet's name if empty."""
    most: ClassVar[int | None] = None
    """At most so many items are asked for."""
    asked: ClassVar[bool] = True
    """Whether a model is asked for this facet; the program fills the others from the reading."""
    names_itself: ClassVar[bool] = False
    """Whether the model gives each item an id, so that others can point at it."""

    id: Annotated[str, Read()]
    evidence: Annotated[tuple[Evidence, ...], Read()]

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        if "facet" not in cls.__dict__:
            cls.facet = cls.__name__.lower()
        if "prefix" not in cls.__dict__:
            cls.prefix = cls.facet

    @classmethod
    def read(cls, words: Mapping[str, Evidence], reading: Reading) -> Mapping[str, object]:
        """The values of the `Read` fields, from the words that were found.

        Args:
            words: evidence of each `Words` field that the model filled and that was found.

        Raises:
            ValueError: the words cannot carry this item; the message is the reason.
        """
        del words, reading
        return {}


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
    source: Annotated[str | None, Link("sources")] = None
    """Id of who claims it; None: the article says it in its own voice."""
    part_of: Annotated[str | None, Link("figures")] = None
    supersedes: Annotated[str | None, Link("figures")] = None
    """Id of the earlier number for the same thing that this one replaces."""
    as_of: Annotated[str | None, Link("when")] = None
    """Id of the time at which the figure held, when the article says so."""

    @classmethod
    def read(cls, words: Mapping[str, Evidence], reading: Reading) -> Mapping[str, object]:
        """Value, bounds, qualifier, unit and currency from the number at the surface."""
        surface, measure = words["surface"], words.get("measure_surface")
        dates = reading.times_in(surface.start, surface.end)
        numbers = [
            number
            for number in reading.numbers_in(surface.start, surface.end)
            if not any(date.start < number.end and number.start < date.end for date in dates)
        ]
        if dates and not numbers:
            raise ValueError(f"{surface.exact!r} is part of the date {dates[0].surface!r}")
        if len(numbers) > 1:
            raise ValueError(f"{surface.exact!r} holds {len(numbers)} numbers; point at one")
        said = {"measure": parse_measure(measure.exact) if measure else None}
        if not numbers:
            return said
        number = numbers[0]
        return said | {
            "surface": reading.article.text[
                min(surface.start, number.start) : max(surface.end, number.end)
            ],
            "value": number.value,
            "low": number.low,
            "high": number.high,
            "qualifier": number.qualifier,
            "unit": number.unit,
            "currency": number.currency,
        }


class Event(Item):
    """A main event, in neutral words, with who says it happened."""

    facet: ClassVar[str] = "what"
    prefix: ClassVar[str] = "e"
    most: ClassVar[int | None] = 7

    text: Annotated[str, Text()]
    status: Literal["reported", "alleged", "denied", "planned", "hypothetical"] = "reported"
    source: Annotated[str | None, Link("sources")] = None
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


# --- the briefing -----------------------------------------------------------------------------


class Finding(Frozen):
    """What a check says about the briefing; the reader decides."""

    rule: str
    severity: Literal["error", "warning", "info"]
    message: str
    item: str | None = None
    """Id of the item it is about; None: the briefing as a whole."""
    evidence: tuple[Evidence, ...] = ()


class Rejected(Frozen):
    """An item of the draft that is not in the briefing, and why."""

    facet: str
    reason: str
    draft: Any
    """The item as the model wrote it."""


class ArticleRecord(Frozen):
    """The article that a briefing is about: its metadata, and its text or only the digest of it."""

    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    sha256: str
    characters: int
    sentences: int
    text: str | None = None


class EngineRecord(Frozen):
    """Who answered."""

    name: Literal["model", "reply"]
    model: str | None = None
    """As the provider named it; None when a person relayed the reply and did not say."""
    recorded: str | None = None
    """When the answer came from a recording: its date and provenance."""


class Usage(Frozen):
    """What the answer cost, over all requests; None: the provider did not say."""

    requests: int
    input_tokens: int | None = None
    output_tokens: int | None = None


class Briefing(Frozen):
    """A typed briefing of one article. `model_dump_json()` is the contract of `--json`.

    Decimals are strings in JSON, so that no reader rounds them.
    """

    schema_version: Literal["1"] = "1"
    """Raised when a field is removed or changes its meaning; a new field does not raise it."""
    engine: EngineRecord
    prompt: str
    """Name and version of the prompt, `briefing/v1`."""
    article: ArticleRecord
    headline: str | None = None
    summary: tuple[Statement, ...] = ()
    who: tuple[Actor, ...] = ()
    what: tuple[Event, ...] = ()
    where: tuple[Place, ...] = ()
    when: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()
    not_stated: tuple[str, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    findings: tuple[Finding, ...] = ()
    usage: Usage | None = None

    def items(self) -> tuple[Item, ...]:
        """Every item of every facet, in the order of the fields."""
        fields = [getattr(self, name) for name in type(self).model_fields]
        return tuple(
            item
            for field in fields
            if isinstance(field, tuple)
            for item in field
            if isinstance(item, Item)
        )

    def facet(self, kind: type["ItemT"]) -> tuple["ItemT", ...]:
        """The items of one class, a facet of your own included."""
        return tuple(item for item in self.items() if isinstance(item, kind))


ItemT = TypeVar("ItemT", bound=Item)


@cache
def briefing_type(added: tuple[type[Item], ...] = ()) -> type[Briefing]:
    """`Briefing`, with one more list for each facet that was added.

    Raises:
        ValueError: two facets have the same name, or one has the name of a field.
    """
    if not added:
        return Briefing
    names = [facet.facet for facet in added]
    clash = [name for name in names if name in Briefing.model_fields or names.count(name) > 1]
    if clash:
        raise ValueError(f"there is already a facet or field called {clash[0]!r}")
    fields: dict[str, Any] = {
        facet.facet: (GenericAlias(tuple, (facet, ...)), Field(default=())) for facet in added
    }
    return create_model("Briefing", __base__=Briefing, __doc__=Briefing.__doc__, **fields)
