"""Who acts: people, organizations and groups, those of the main event first."""

from collections.abc import Container
from typing import Any

from summarizer.engines.offline.entities import Entity, find_entities
from summarizer.engines.offline.events import Events
from summarizer.reading import Reading

MOST_ACTORS = 15


def find_actors(reading: Reading, events: Events) -> list[dict[str, Any]]:
    """The actors as items of a draft.

    In the order in which the events name them, then by how often they are named.
    """
    order = {sentence.number: rank for rank, sentence in enumerate(events.chosen)}
    last = len(order)

    def rank(entity: Entity) -> tuple[int, int, int]:
        first = min((order.get(number, last) for number in entity.told), default=last)
        often = -len(entity.mentions) if first == last else 0
        return first, often, entity.mentions[0].start

    found = find_entities(reading, {"person", "organization", "group"})
    entities = sorted((entity for entity in found if _matters(entity, order)), key=rank)
    return [_item(reading, events, entity) for entity in entities[:MOST_ACTORS]]


def _item(reading: Reading, events: Events, entity: Entity) -> dict[str, Any]:
    role = next((name.role for name in entity.mentions if name.role), None)
    at = set(entity.printed())
    if role is not None:
        at.add(reading.sentence_at(role.start).number)
    item = {
        "name": entity.name,
        "kind": entity.kind,
        "role": role.surface if role else None,
        "part": "actor" if _leads(events, entity) else None,
        "at": sorted(at),
    }
    return {key: value for key, value in item.items() if value is not None}


def _matters(entity: Entity, events: Container[int]) -> bool:
    """Whether it has a name, or is a group that an event names: "personnel" alone is nobody."""
    if entity.kind != "group":
        return True
    return " " in entity.name and any(number in events for number in entity.told)


def _leads(events: Events, entity: Entity) -> bool:
    """Whether it begins the sentence of an event, as a subject does; an article may precede it."""
    starts = {sentence.number: sentence.start for sentence in events.chosen}
    return any(
        number in starts and (name.title or name).start - starts[number] <= len("The ")
        for name, number in zip(entity.mentions, entity.sentences, strict=True)
    )
