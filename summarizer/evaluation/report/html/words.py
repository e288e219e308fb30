"""What a page says of an item: what it is called, what is known of it, and what each field says.

The words are those of `render`; what is compared is decided in `differing`.
"""

from collections.abc import Iterable

from summarizer.briefing import Briefing
from summarizer.evaluation.matching import main_words
from summarizer.facets import Actor, Event, Figure, Place, Source, Time
from summarizer.item import Item
from summarizer.render.words import claimed_by, dated

LABELS = {
    "part_of": "part of",
    "supersedes": "replaces",
    "as_of": "as of",
    "edtf": "date",
}
"""Of fields that are not called as they are spelt."""


def called(item: Item) -> str:
    """The words that an item is called by; of an event its text."""
    return main_words(item)


def known_of(item: Item) -> str:
    """What no score compares, and a reader wants to know."""
    notes: list[str | None] = []
    if isinstance(item, Actor):
        notes = [item.role, item.kind, None if item.part == "mentioned" else item.part, item.side]
    elif isinstance(item, Place):
        notes = [item.kind, None if item.role == "mentioned" else item.role]
    elif isinstance(item, Source):
        notes = [item.role, item.kind]
    elif isinstance(item, Figure):
        notes = [item.side]
    return "; ".join(note for note in notes if note)


def field_said(item: Item, field: str, briefing: Briefing) -> str | None:
    """What a field says, links by the words they lead to; None: nothing."""
    if field == "source" and isinstance(item, Figure | Event):
        return claimed_by(item, briefing)
    if isinstance(item, Figure):
        if field == "value":
            return _number(item)
        if field in ("part_of", "supersedes"):
            return _linked(getattr(item, field), briefing.figures)
        if field == "as_of":
            return _linked(item.as_of, briefing.when)
    if isinstance(item, Source) and field == "via":
        return _linked(item.via, briefing.sources)
    value = getattr(item, field)
    return None if value is None else str(value).replace("_", " ")


def _number(figure: Figure) -> str | None:
    values = (figure.low, figure.high) if figure.value is None else (figure.value,)
    # 41.50 is 41.5: they are compared as numbers.
    said = [f"{value.normalize():,f}" for value in values if value is not None]
    return " to ".join(said) or None


def _linked(wanted: str | None, items: Iterable[Item]) -> str | None:
    if wanted is None:
        return None
    item = next((item for item in items if item.id == wanted), None)
    if item is None:
        return f"{wanted}, which is not there"
    return dated(item) if isinstance(item, Time) else main_words(item)
