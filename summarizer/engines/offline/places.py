"""Where: the places of the article, the scene of the main event first."""

import re
from typing import Any

from summarizer.engines.offline.entities import Entity, find_entities
from summarizer.engines.offline.events import Events
from summarizer.reading import Reading

MOST_PLACES = 15

# Where something happens stands behind one of these, alone or in a list: "in the A, B and C
# districts", "near the northern city of A". "The border with A" and "A's army" are no scenes.
_SCENE = re.compile(
    r"\b(?:in|at|near|outside|inside|within|across|around|along|on|through|throughout|off|over"
    r"|between|into|to|from)\s(?:(?:the|a|an|of|and|or|both|city|town|village|province|district|region"
    r"|capital|port|state|county|island|suburb|neighbou?rhood|area|[A-Z][\w'\u2019.-]*"
    r"|(?:north|south|east|west|central|down|up|nearby)\w*),?\s)*\Z",
)
_REACH = 100
"""Characters before a place in which its preposition is looked for."""


def find_places(reading: Reading, events: Events) -> list[dict[str, Any]]:
    """The places as items of a draft.

    Those of the main event, scenes first, and a city before the country it lies in; then where
    the article was filed, for want of better; then those of other events; then those named most.
    """
    main = {s.number for s in (events.headline, events.lead, events.dated) if s is not None}
    chosen = {sentence.number for sentence in events.chosen}

    def rank(entity: Entity) -> tuple[int, bool, bool, int, int]:
        filed = len(entity.told) == 0
        near = 0 if entity.told & main else 1 if filed else 2 if entity.told & chosen else 3
        often = -len(entity.mentions) if near == 3 else 0
        elsewhere = not _is_scene(reading, main | chosen, entity)
        wide = entity.mentions[0].country is not None
        return near, elsewhere, wide, often, entity.mentions[0].start

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
        "role": "scene" if _is_scene(reading, chosen, place) else None,
        "at": sorted(at),
    }
    return {key: value for key, value in item.items() if value is not None}


def _is_scene(reading: Reading, chosen: set[int], place: Entity) -> bool:
    """Whether an event's sentence says that it happened there."""
    text = reading.article.text
    return any(
        number in chosen
        and not mention.dateline
        and _SCENE.search(text, max(0, mention.start - _REACH), mention.start)
        for mention, number in zip(place.mentions, place.sentences, strict=True)
    )
