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

    name: Literal["model", "reply", "offline"]
    model: str | None = None
    """As the provider named it; None: offline, or a person relayed the reply and did not say."""
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
