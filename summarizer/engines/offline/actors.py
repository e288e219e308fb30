"""Who acts and where: the names of the article, those of the main event first."""

from collections.abc import Iterable, Mapping
from typing import Any

from summarizer.engines.offline.events import Events
from summarizer.reading import Name, NameKind, Reading

MOST_ACTORS = 15
MOST_PLACES = 15


def find_actors(reading: Reading, events: Events) -> list[dict[str, Any]]:
    """People, organizations and groups as items of a draft."""
    kinds: tuple[NameKind, ...] = ("person", "organization", "group")
    items = []
    for mentions in _ranked(reading, events, kinds)[:MOST_ACTORS]:
        mention = _fullest(mentions)
        role = next((name.role for name in mentions if name.role), None)
        at = {*_at(reading, mentions, mention.full)}
        if role:
            at.add(reading.sentence_at(role.start).number)
        item = {
            "name": _words(mention),
            "kind": mention.kind,
            "role": role.surface if role else None,
            "part": "actor" if _leads(events, mentions) else None,
            "at": sorted(at),
        }
        items.append({key: value for key, value in item.items() if value is not None})
    return items


def find_places(reading: Reading, events: Events) -> list[dict[str, Any]]:
    """Places as items of a draft."""
    items = []
    for mentions in _ranked(reading, events, ("place",))[:MOST_PLACES]:
        mention = _fullest(mentions)
        kind = next((name.place_kind for name in mentions if name.place_kind), None)
        at = {*_at(reading, mentions, mention.full)}
        if kind:
            at.add(reading.sentence_at(kind.start).number)
        scene = any(_in_event(events, name) and not name.dateline for name in mentions)
        item = {
            "name": _words(mention),
            "kind": kind.surface if kind else None,
            "role": "scene" if scene else None,
            "at": sorted(at),
        }
        items.append({key: value for key, value in item.items() if value is not None})
    return items


def _ranked(reading: Reading, events: Events, kinds: tuple[NameKind, ...]) -> list[list[Name]]:
    """The mentions of each entity: of the main event, of another one, and those named most."""
    entities: dict[int, list[Name]] = {}
    for name in reading.names:
        if name.kind in kinds:
            entities.setdefault(name.entity, []).append(name)
    order = {sentence.number: rank for rank, sentence in enumerate(events.chosen)}
    last = len(order)

    def rank(mentions: list[Name]) -> tuple[bool, int, int, int]:
        told = [name for name in mentions if not name.dateline]
        first = min(
            (order.get(reading.sentence_at(n.start).number, last) for n in told), default=last
        )
        return not told, first, -len(mentions) if first == last else 0, mentions[0].start

    return sorted(entities.values(), key=rank)


def _fullest(mentions: Iterable[Name]) -> Name:
    found = list(mentions)
    return next((name for name in found if name.full in name.surface), found[0])


def _words(mention: Name) -> str:
    return mention.full if mention.full in mention.surface else mention.surface


def _at(reading: Reading, mentions: Iterable[Name], words: str) -> list[int]:
    """The sentences that print these words; at least that of the first mention."""
    found = list(mentions)
    printed = [name for name in found if words in name.surface] or found[:1]
    return sorted({reading.sentence_at(name.start).number for name in printed})


def _in_event(events: Events, name: Name) -> bool:
    return any(s.start <= name.start < s.end for s in events.chosen)


def _leads(events: Events, mentions: Iterable[Name]) -> bool:
    """Whether it begins the sentence of an event, as a subject does."""
    starts: Mapping[int, int] = {s.number: s.start for s in events.chosen}
    return any(
        0
        <= name.start - start
        <= len("The former ") + len(name.title.surface if name.title else "")
        for name in mentions
        for start in starts.values()
    )
