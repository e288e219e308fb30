"""A mention of somebody or something in a text, and who or what it means."""

from dataclasses import dataclass
from typing import Literal

from summarizer.reading.span import Span

NameKind = Literal["person", "organization", "place", "group", "other"]
"""`group`: people named by what they are ("military attachés", "protesters", "Republicans").
`other`: a name of something else, or of which the text does not show what it is."""


@dataclass(frozen=True, slots=True)
class Name(Span):
    """A name, a short form of one, or a definite description that stands for one."""

    kind: NameKind
    full: str
    """The fullest form that the article prints, without titles: "Huseyn Mahmudov"."""
    entity: int
    """Mentions of the same have the same number, from 1, in the order of first mention."""
    inferred: bool = False
    """Whether a rule, not the words themselves, says whom this mention means ("the ministry")."""
    title: Span | None = None
    """Of a person, the title before the name: "Maj-Gen"."""
    role: Span | None = None
    """Of a person, the office beside the name: "Chief of the ... Department"."""
    acronym: str | None = None
    """The short form in letters that the article gives with the name: "UN"."""
    country: str | None = None
    """ISO 3166-1 alpha-2, of a country or of those whom a demonym names."""
    place_kind: Span | None = None
    """What the article calls the place: "district", "border", "directions"."""
    gender: Literal["m", "f"] | None = None
    """Of a person, by an honorific, an office or a given name; None: nothing says so."""
    dateline: bool = False
    """Whether it stands in the dateline: where the article was filed."""
