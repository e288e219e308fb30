"""Whose words the article reports: attributions to sources, and who claims what stands where."""

import re
from collections.abc import Mapping
from typing import Any

from summarizer.reading import Attribution, Name, Reading

_DETERMINER = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)
# Heads of what states are made of; after the classes of ISO 3166 and CAMEO's government actors.
_GOVERNMENT = re.compile(
    r"\b(?:ministry|government|department|cabinet|parliament|senate|congress|police|army|navy"
    r"|air force|armed forces|military|court|embassy|council|commission|kremlin|pentagon"
    r"|white house|agency|authority|municipality|president|presidency|office)\b",
    re.IGNORECASE,
)
_MEDIA = re.compile(
    r"\b(?:news|newspaper|times|post|herald|tribune|gazette|journal|agency|television|tv|radio"
    r"|broadcaster|press|daily|magazine|channel)\b",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"\b(?:report|statement|document|documents|study|survey|poll|letter|filing|memo|website"
    r"|release|records|data|figures|indictment|complaint|lawsuit)\b",
    re.IGNORECASE,
)


def find_speakers(reading: Reading) -> tuple[list[dict[str, Any]], Mapping[int, str]]:
    """The sources as items of a draft, and the id of each attribution's source by its position.

    An attribution that names nobody has no id. A pronoun that is left open is a source of its own,
    so that its claim does not look like the article's.
    """
    mentions = _mentions(reading)
    ids: dict[object, str] = {}
    members: dict[str, list[Attribution]] = {}
    source_of: dict[int, str] = {}
    for position, attribution in enumerate(reading.attributions):
        if attribution.source is not None:
            name = ids.setdefault(_key(attribution), f"s{len(ids) + 1}")
            members.setdefault(name, []).append(attribution)
            source_of[position] = name
    starts = {
        a.source.start: source_of[position]
        for position, a in enumerate(reading.attributions)
        if a.source is not None
    }
    carriers = {starts.get(a.via) for a in reading.attributions if a.via is not None}
    items = []
    for name, attributions in members.items():
        item = _item(reading, attributions, mentions)
        via = _via(attributions, starts, source_of)
        if name in carriers or _MEDIA.search(item["name"]):
            item["kind"] = item.get("kind") if item.get("kind") == "person" else "media"
        items.append({"id": name, **item, "via": via if via != name else None})
    return [{k: v for k, v in item.items() if v is not None} for item in items], source_of


def _key(attribution: Attribution) -> object:
    """What makes two attributions have the same source."""
    if attribution.entity is not None:
        return attribution.entity
    if attribution.name is not None:
        return _bare(attribution.name).casefold()
    source = attribution.source
    return (source.start, source.surface) if source else None


def _mentions(reading: Reading) -> Mapping[int, Name]:
    """For each entity, the mention that prints it in full."""
    fullest: dict[int, Name] = {}
    for name in reading.names:
        known = fullest.get(name.entity)
        if known is None or (known.full not in known.surface and name.full in name.surface):
            fullest[name.entity] = name
    return fullest


def _item(
    reading: Reading, attributions: list[Attribution], mentions: Mapping[int, Name]
) -> dict[str, Any]:
    first = attributions[0]
    printed = first.source
    assert printed is not None  # noqa: S101  # who has no source is no member
    mention = mentions.get(first.entity) if first.entity is not None else None
    if mention is not None and mention.full in mention.surface:
        words, home = mention.full, mention.start
    else:
        words, home = _bare(printed.surface), printed.start
    at = {reading.sentence_at(home).number}
    at |= {
        reading.sentence_at(a.source.start).number
        for a in attributions
        if a.source is not None and words in a.source.surface
    }
    role = mention.role if mention else None
    if role is not None:
        at.add(reading.sentence_at(role.start).number)
    return {
        "name": words,
        "kind": _kind(words, mention),
        "role": role.surface if role else None,
        "anonymity": first.anonymity if first.anonymity != "named" else None,
        "at": sorted(at),
    }


def _kind(words: str, mention: Name | None) -> str | None:
    kind = mention.kind if mention else None
    if kind in ("person", "group"):
        return kind
    if _DOCUMENT.search(words):
        return "document"
    if _GOVERNMENT.search(words):
        return "government"
    return "organization" if kind == "organization" else None


def _via(
    attributions: list[Attribution], starts: Mapping[int, str], source_of: Mapping[int, str]
) -> str | None:
    """Who passed the words on: the outlet that cites, or the speaker whose words hold these."""
    for attribution in attributions:
        if attribution.via is not None and attribution.via in starts:
            return starts[attribution.via]
        if attribution.nested_in is not None and attribution.nested_in in source_of:
            return source_of[attribution.nested_in]
    return None


def _bare(words: str) -> str:
    return _DETERMINER.sub("", words, count=1) if _DETERMINER.match(words) else words
