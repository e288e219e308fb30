"""What an adversary does: a class of error, and a briefing with one error of it.

Holds no class itself.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from summarizer.briefing import Briefing
from summarizer.facets import Event, Statement
from summarizer.item import Evidence, Item, Link
from summarizer.reading import Reading


@dataclass(frozen=True)
class Planted:
    """A briefing with one error in it."""

    item: str | None
    """Id of the item that holds the error; None: something was left out, or the headline."""
    description: str
    """What was planted, for a person."""
    briefing: Briefing
    touches: tuple[str, ...] = ()
    """Ids of other items at which the error may show: the figures of a source that was renamed."""
    reading: Reading | None = None
    """Of the article, when that was changed too."""


Plant = Callable[[Briefing, Reading, Random], Iterator[Planted]]


@dataclass(frozen=True)
class ErrorClass:
    """A known kind of error."""

    title: str
    plant: Plant
    decidable: bool
    """Whether a program can find every one of them; else it is listed as such."""
    peers: bool
    """Whether the grounding of other libraries looks at such words at all."""


CLASSES: list[ErrorClass] = []
"""All classes, in the order of their files."""


def error_class(
    title: str, *, decidable: bool = True, peers: bool = False
) -> Callable[[Plant], Plant]:
    """Register a function as a class of error; its docstring says why a program can decide it."""

    def register(plant: Plant) -> Plant:
        CLASSES.append(ErrorClass(title, plant, decidable, peers))
        return plant

    return register


def changed(briefing: Briefing, item: Item, **fields: Any) -> Briefing:
    """The briefing with this item's fields changed."""
    items: tuple[Item, ...] = getattr(briefing, item.facet)
    other = item.model_copy(update=fields)
    return briefing.model_copy(
        update={item.facet: tuple(other if one is item else one for one in items)}
    )


def without(briefing: Briefing, *lost: Item) -> Briefing:
    """The briefing without items; what pointed at them points nowhere, as if they never were."""
    ids = {item.id for item in lost}
    update: dict[str, Any] = {}
    for facet in {item.facet for item in briefing.items()}:
        items: tuple[Item, ...] = getattr(briefing, facet)
        update[facet] = tuple(_unlinked(item, ids) for item in items if item.id not in ids)
    return briefing.model_copy(update=update)


def _unlinked(item: Item, lost: set[str]) -> Item:
    fields = [
        name
        for name, info in type(item).model_fields.items()
        if any(isinstance(how, Link) for how in info.metadata)
    ]
    update: dict[str, Any] = {name: None for name in fields if getattr(item, name) in lost}
    if isinstance(item, Event):
        update["who"] = tuple(one for one in item.who if one not in lost)
        update["where"] = tuple(one for one in item.where if one not in lost)
        update["when"] = None if item.when in lost else item.when
    return item.model_copy(update=update) if update else item


def shown(item: Item, field: str) -> Evidence | None:
    """The first evidence of a field."""
    return next((e for e in item.evidence if e.field == field), None)


def showing(item: Item, field: str, evidence: Evidence) -> tuple[Evidence, ...]:
    """The item's evidence, with other words for a field."""
    return (*(e for e in item.evidence if e.field != field), evidence)


def evidence_at(reading: Reading, start: int, end: int, field: str) -> Evidence:
    """True evidence for a span of the article."""
    return Evidence(
        sentence=reading.sentence_at(start).number,
        start=start,
        end=end,
        exact=reading.article.text[start:end],
        field=field,
    )


def texts(briefing: Briefing) -> tuple[Statement | Event, ...]:
    """The items whose text the model wrote."""
    return (*briefing.summary, *briefing.what)


def cited(item: Item, reading: Reading) -> str:
    """The sentences that an item's text cites, as printed."""
    spans = [(e.start, e.end) for e in item.evidence if e.field == "text"]
    return " ".join(reading.article.text[start:end] for start, end in spans)


def put(briefing: Briefing, item: Statement | Event, old: str, new: str, start: int) -> Planted:
    """A briefing with other words at one place of a text."""
    text = f"{item.text[:start]}{new}{item.text[start + len(old) :]}".replace("  ", " ")
    return Planted(item.id, text, changed(briefing, item, text=text))
