"""Where: the places of the article, the scene of the main event first."""

from typing import Any

from summarizer.engines.offline.entities import Entity, find_entities
from summarizer.engines.offline.events import Events
from summarizer.reading import Reading

MOST_PLACES = 15


def find_places(reading: Reading, events: Events) -> list[dict[str, Any]]:
    """The places as items of a draft.

    Those of the main event, a city before the country it lies in; then where the article was
    filed, for want of better; then those of other events; then those named most.
    """
    main = {s.number for s in (events.headline, events.lead, events.dated) if s is not None}
    chosen = {sentence.number for sentence in events.chosen}

    def rank(entity: Entity) -> tuple[int, bool, int, int]:
        filed = len(entity.told) == 0
        near = 0 if entity.told & main else 1 if filed else 2 if entity.told & chosen else 3
        often = -len(entity.mentions) if near == 3 else 0
        return near, entity.mentions[0].country is not None, often, entity.mentions[0].start

    places = sorted(find_entities(reading, {"place"}), key=rank)
    return [_item(reading, chosen, place) for place in places[:MOST_PLACES]]


def _item(reading: Reading, chosen: set[int], place: Entity) -> dict[str, Any]:
    kind = next((name.place_kind for name in place.mentions if name.place_kind), None)
    at = set(place.printed())
    if kind is not None:
        at.add(reading.sentence_at(kind.start).number)
    item = {
        "name": place.name,
        "kind": kind.surface if kind else None,
        "role": "scene" if place.told & chosen else None,
        "at": sorted(at),
    }
    return {key: value for key, value in item.items() if value is not None}
