"""What the user gets: the items of all facets, what was rejected and found, and who answered.

Does not talk to a model and does not decide what is true.
"""

from datetime import date
from functools import cache
from types import GenericAlias
from typing import Any, Literal, TypeVar

from pydantic import Field, create_model

from summarizer.facets import FACETS, Actor, Event, Figure, Place, Source, Statement, Time
from summarizer.frozen import Frozen
from summarizer.item import Evidence, Item


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
    place: int | None = None
    """Its place in the model's list, from 1; None: it is no entry of a list."""
    reason: str
    elsewhere: tuple[int, ...] = ()
    """The sentences, from 1, that do have the words which the cited ones lack."""
    final: bool = False
    """Whether its words can carry no such item at all: it is no figure, or another item has it."""
    draft: Any
    """The item as the model wrote it."""


class Discrepancy(Frozen):
    """Figures for one quantity that differ; none of them is chosen, and nothing is added up."""

    figures: tuple[str, ...]
    """Ids of the figures, in the order of the article."""
    message: str


class Covered(Frozen):
    """A number, date or speaker that stands in the article, and who owns it in the briefing."""

    kind: Literal["number", "date", "speaker"]
    sentence: int
    """Number of the sentence, from 1."""
    start: int
    """Offset in `article.text`, Python characters, from 0."""
    end: int
    """Exclusive."""
    exact: str
    owner: str | None = None
    """Id of the item that carries it."""
    reason: str | None = None
    """Why it needs no owner (`age`, `ordinal` ...). With no owner and no reason it was left out."""

    @property
    def left_out(self) -> bool:
        """Whether nobody answers for it."""
        return self.owner is None and self.reason is None


class Round(Frozen):
    """One round of repair: what was asked of the model, and what it mended."""

    asked: int
    """How many items and omissions it was asked about."""
    mended: int
    """How many of them are no longer at fault."""
    usage: "Usage | None" = None
    """What this round cost; it is in the `usage` of the briefing too."""


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

    name: Literal["model", "reply", "offline", "hand"]
    """`hand`: people read the article, and wrote what a briefing of it should say."""
    model: str | None = None
    """As the provider named it; None: offline, or a person relayed the reply and did not say."""
    recorded: str | None = None
    """When the answer came from a recording: its date and provenance."""


class Usage(Frozen):
    """What the answer cost, over all requests; None: the provider did not say."""

    requests: int
    input_tokens: int | None = None
    output_tokens: int | None = None

    def __add__(self, other: "Usage") -> "Usage":
        """Both together; what one of them does not say is not known of both."""
        return Usage(
            requests=self.requests + other.requests,
            input_tokens=_sum(self.input_tokens, other.input_tokens),
            output_tokens=_sum(self.output_tokens, other.output_tokens),
        )


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


class Briefing(Frozen):
    """A typed briefing of one article. `model_dump_json()` is the contract of `--json`.

    Decimals are strings in JSON, so that no reader rounds them.
    """

    schema_version: Literal["1"] = "1"
    """Raised when a field is removed or changes its meaning; a new field does not raise it."""
    engine: EngineRecord
    prompt: str | None = None
    """Name and version of the prompt, `briefing/v1`; None: no model was asked."""
    article: ArticleRecord
    headline: str | None = None
    summary: tuple[Statement, ...] = ()
    who: tuple[Actor, ...] = ()
    what: tuple[Event, ...] = ()
    where: tuple[Place, ...] = ()
    when: tuple[Time, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    not_stated: tuple[str, ...] = ()
    coverage: tuple[Covered, ...] = ()
    """Every number, date and speaker of the article, in the order of the text."""
    rejected: tuple[Rejected, ...] = ()
    findings: tuple[Finding, ...] = ()
    repairs: tuple[Round, ...] = ()
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

    def left_out(self) -> tuple[Covered, ...]:
        """What stands in the article and is nowhere in the briefing."""
        return tuple(entry for entry in self.coverage if entry.left_out)

    def facet(self, kind: type["ItemT"]) -> tuple["ItemT", ...]:
        """The items of one class, a facet of your own included."""
        return tuple(item for item in self.items() if isinstance(item, kind))


ItemT = TypeVar("ItemT", bound=Item)


@cache
def briefing_type(added: tuple[type[Item], ...] = ()) -> type[Briefing]:
    """`Briefing`, with one more list for each facet that was added.

    Raises:
        ValueError: two facets have the same name or prefix, or one has the name of a field.
    """
    if not added:
        return Briefing
    names = [facet.facet for facet in added]
    clash = [name for name in names if name in Briefing.model_fields or names.count(name) > 1]
    if clash:
        raise ValueError(f"there is already a facet or field called {clash[0]!r}")
    prefixes = [facet.prefix for facet in (*FACETS, *added)]
    if twice := [prefix for prefix in prefixes if prefixes.count(prefix) > 1]:
        raise ValueError(f"the ids of two facets begin with {twice[0]!r}")
    fields: dict[str, Any] = {
        facet.facet: (GenericAlias(tuple, (facet, ...)), Field(default=())) for facet in added
    }
    return create_model("Briefing", __base__=Briefing, __doc__=Briefing.__doc__, **fields)
