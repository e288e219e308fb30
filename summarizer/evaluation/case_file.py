"""`case.yaml`: what is known of an article, and what its briefing must hold. Reads no article."""

from datetime import date

from pydantic import Field, field_validator

from summarizer.evaluation.assertions import Pattern
from summarizer.evaluation.matching import COMPARED
from summarizer.frozen import Frozen


class Known(Frozen):
    """A rule that is wrong about expected items: the program reads otherwise than the readers."""

    rule: str
    items: tuple[str, ...]
    """What the items are called: name, surface or text; `headline` is the headline."""
    why: str


class CaseFile(Frozen):
    """`case.yaml`."""

    article: str = "article.txt"
    """Where the article is, from the folder of the case."""
    recordings: str = "recordings"
    """Where the recordings are, from the folder of the case."""
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    tags: tuple[str, ...] = ()
    optional: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Expected items that a briefing may have or not: facet, and what they are called there (name,
    surface or text). They count neither for it nor against it."""
    must: tuple[Pattern, ...] = ()
    must_not: tuple[Pattern, ...] = ()
    known: tuple[Known, ...] = ()
    """Where rules complain of the expected briefing without being right."""

    @field_validator("optional")
    @classmethod
    def _are_of_facets(cls, optional: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        if unknown := optional.keys() - set(COMPARED):
            raise ValueError(f"{min(unknown)!r} is not compared: it is {', '.join(COMPARED)}")
        return optional
