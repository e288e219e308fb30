"""Errors in who says it: the source of a figure or an event, its chain, its name."""

import re
from collections.abc import Iterator
from random import Random
from typing import TypeVar

from evals.benchmarks.adversary.planted import (
    Planted,
    changed,
    error_class,
    evidence_at,
    showing,
    shown,
)
from summarizer.briefing import Briefing
from summarizer.facets import Actor, Event, Figure, Source
from summarizer.item import Item
from summarizer.reading import Name, Reading


@error_class("source swapped, of a figure beside its source")
def source_swapped(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Another source of the briefing claims the figure; its sentence names the right one only."""
    for figure, source in _claimed(briefing.figures, briefing):
        if _is_beside(figure, source, reading):
            yield from _swapped(briefing, figure, source, random)


@error_class("source swapped, of a figure that names nobody beside it", decidable=False)
def source_swapped_afar(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The source is understood from sentences before: who goes on speaking is the reader's word."""
    for figure, source in _claimed(briefing.figures, briefing):
        if not _is_beside(figure, source, reading):
            yield from _swapped(briefing, figure, source, random)


@error_class("source removed, of a figure beside its source")
def source_removed(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Nobody claims the figure any more; its sentence says who does."""
    del random
    for figure, source in _claimed(briefing.figures, briefing):
        if _is_beside(figure, source, reading):
            said = f"{figure.surface!r} of {source.name!r}: of nobody"
            yield Planted(figure.id, said, changed(briefing, figure, source=None), (source.id,))


@error_class("source removed, of a figure that names nobody beside it", decidable=False)
def source_removed_afar(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The source is understood from the sentences before: perhaps the article says it itself."""
    del random
    for figure, source in _claimed(briefing.figures, briefing):
        if not _is_beside(figure, source, reading):
            said = f"{figure.surface!r} of {source.name!r}: of nobody"
            yield Planted(figure.id, said, changed(briefing, figure, source=None), (source.id,))


@error_class("source swapped, of an event that names its source")
def event_swapped(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Another source claims the event; its text says that the right one says so, and not that one.

    The name, and a word of saying before or behind it.
    """
    for event, source in _claimed(briefing.what, briefing):
        named = _speaks(event.text, source.name)
        others = [
            other
            for other in _others(briefing, source)
            if not _is_cited(event, other) and other.name not in event.text
        ]
        if named and others:
            other = random.choice(others)
            said = f"{event.text!r} of {other.name!r}"
            yield Planted(event.id, said, changed(briefing, event, source=other.id), (other.id,))
    del reading


@error_class("chain flattened")
def chain_flattened(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """`via` is removed, where the words between source and carrier join them.

    "citing", "told", "quoted by": else only a reader knows who passed it on.
    """
    del random
    by_id = {source.id: source for source in briefing.sources}
    for source in briefing.sources:
        carrier = by_id.get(source.via or "")
        if carrier and _is_passed_on(source, carrier, reading):
            said = f"{source.name!r} via {carrier.name!r}"
            yield Planted(source.id, said, changed(briefing, source, via=None), (carrier.id,))


@error_class("chain flattened, that no word joins", decidable=False)
def chain_not_said(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """`via` is removed, where the article does not say in one sentence who passed it on."""
    del random
    by_id = {source.id: source for source in briefing.sources}
    for source in briefing.sources:
        carrier = by_id.get(source.via or "")
        if carrier and not _is_passed_on(source, carrier, reading):
            said = f"{source.name!r} via {carrier.name!r}"
            yield Planted(source.id, said, changed(briefing, source, via=None), (carrier.id,))


@error_class("alleged dropped: status")
def allegation_reported(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """An alleged event becomes a reported one, where each of its sentences hedges.

    The words that hedge are a closed list; whether "said" makes an allegation is the reader's word,
    and that somebody accuses may well be reported.
    """
    del random
    for event in briefing.what:
        sentences = [e for e in event.evidence if e.field == "text"]
        hedged = all(_HEDGE.search(e.exact) for e in sentences)
        if event.status == "alleged" and sentences and hedged and not _HEDGE.search(event.text):
            yield Planted(event.id, event.text, changed(briefing, event, status="reported"))
    del reading


@error_class("alleged dropped: status, of an event whose text tells who alleges", decidable=False)
def allegation_unhedged(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """An alleged event becomes a reported one, and only "said" stands in the article."""
    del random
    for event in briefing.what:
        sentences = [e for e in event.evidence if e.field == "text"]
        hedged = all(_HEDGE.search(e.exact) for e in sentences)
        if event.status == "alleged" and not (hedged and not _HEDGE.search(event.text)):
            yield Planted(event.id, event.text, changed(briefing, event, status="reported"))
    del reading


@error_class("anonymous source given as named")
def anonymous_named(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A source becomes "named", whose words hold no name: no capital after the first word."""
    del random, reading
    for source in briefing.sources:
        if source.anonymity != "named" and not re.search(r"\w.*\b[A-Z]", source.name):
            said = f"{source.name!r} as named"
            yield Planted(source.id, said, changed(briefing, source, anonymity="named"))


@error_class("name swapped: name only")
def name_swapped(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """An actor or a source gets another name of the article; its evidence keeps the right one."""
    items: tuple[Actor | Source, ...] = (*briefing.who, *briefing.sources)
    for item in items:
        if other := _another(item, reading, random):
            said = f"{item.name!r}: {other.surface!r}"
            yield Planted(item.id, said, changed(briefing, item, name=other.surface))


@error_class("name swapped: name and the words of its evidence", peers=True)
def name_faked(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """An actor or a source gets another name, as if it stood at the same offsets."""
    items: tuple[Actor | Source, ...] = (*briefing.who, *briefing.sources)
    for item in items:
        other, evidence = _another(item, reading, random), shown(item, "name")
        if other and evidence:
            faked = evidence.model_copy(update={"exact": other.surface})
            fields = {"name": other.surface, "evidence": showing(item, "name", faked)}
            said = f"{item.name!r}: {other.surface!r}"
            yield Planted(item.id, said, changed(briefing, item, **fields))


@error_class("name swapped: a source's, with true evidence of the other name")
def speaker_renamed(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The source becomes somebody else who does not speak; who does speak is then left out.

    Only sources that the article cites with a name: a speaker by the reading's word.
    """
    speakers = {said.start for a in reading.attributions if (said := a.source) is not None}
    for source in briefing.sources:
        spoken = any(e.start in speakers for e in source.evidence if e.field == "name")
        other = _another(source, reading, random)
        if spoken and other and source.anonymity == "named":
            evidence = evidence_at(reading, other.start, other.end, "name")
            fields = {"name": other.surface, "evidence": showing(source, "name", evidence)}
            claims = tuple(f.id for f in briefing.figures if f.source == source.id)
            renamed = changed(briefing, source, **fields)
            yield Planted(source.id, f"{source.name!r}: {other.surface!r}", renamed, claims)


@error_class("name swapped: an actor's, with true evidence of the other name", decidable=False)
def actor_renamed(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The actor becomes somebody else of the article: who acts is the reader's word."""
    for actor in briefing.who:
        if other := _another(actor, reading, random):
            evidence = evidence_at(reading, other.start, other.end, "name")
            fields = {"name": other.surface, "evidence": showing(actor, "name", evidence)}
            said = f"{actor.name!r}: {other.surface!r}"
            yield Planted(actor.id, said, changed(briefing, actor, **fields))


_HEDGE = re.compile(
    r"\b(?:alleged(?:ly)?|allegations?|alleg(?:es|ing)|accus\w+|purported(?:ly)?|suspected"
    r"|reportedly|supposed(?:ly)?|claim(?:s|ed|ing)?|unconfirmed)\b",
    re.IGNORECASE,
)
_JOINS = re.compile(
    r",?\s+(?:(?:also|was|has|had)\s+)?(?:citing|cited|cites|quot(?:ed|es|ing)|told|tells)\b",
    re.IGNORECASE,
)


ClaimT = TypeVar("ClaimT", Figure, Event)


def _claimed(items: tuple[ClaimT, ...], briefing: Briefing) -> Iterator[tuple[ClaimT, Source]]:
    by_id = {source.id: source for source in briefing.sources}
    for item in items:
        source = by_id.get(item.source or "")
        if source:
            yield item, source


def _is_cited(item: Item, source: Source) -> bool:
    """Whether a sentence that the item shows names the source."""
    own = {e.sentence for e in item.evidence}
    return any(e.field == "name" and e.sentence in own for e in source.evidence)


def _speaks(text: str, name: str) -> bool:
    """Whether a text has a name and, right before or behind it, a word of saying."""
    said = r"(?:said|says|according to|announced|reported|told)"
    name = re.escape(name)
    return bool(re.search(rf"\b{name},? {said}\b|\b{said} (?:the )?{name}\b", text))


def _is_beside(figure: Item, source: Source, reading: Reading) -> bool:
    """Whether the figure's sentence names the source and a word of saying stands there."""
    home = shown(figure, "surface")
    if home is None or not any(
        e.field == "name" and e.sentence == home.sentence for e in source.evidence
    ):
        return False
    return bool(_SAYS.search(reading.words(reading.sentence_at(home.start))))


_SAYS = re.compile(
    r"\b(?:said|says?|saying|according to|told|report(?:ed|s)|claim(?:ed|s)|announced|estimate[ds]?"
    r"|added|confirmed|counted|put|puts|wrote)\b",
    re.IGNORECASE,
)


def _others(briefing: Briefing, source: Source) -> list[Source]:
    """Sources that are not this one, nor in one chain with it."""
    return [
        other
        for other in briefing.sources
        if other is not source and other.via != source.id and source.via != other.id
    ]


def _swapped(
    briefing: Briefing, figure: Figure, source: Source, random: Random
) -> Iterator[Planted]:
    home = shown(figure, "surface")
    here = {
        s.id for s in briefing.sources for e in s.evidence if home and e.sentence == home.sentence
    }
    if others := [other for other in _others(briefing, source) if other.id not in here]:
        other = random.choice(others)
        said = f"{figure.surface!r} of {source.name!r}: of {other.name!r}"
        swapped = changed(briefing, figure, source=other.id)
        yield Planted(figure.id, said, swapped, (source.id, other.id))


def _is_passed_on(source: Source, carrier: Source, reading: Reading) -> bool:
    mine = {e.sentence: e for e in source.evidence if e.field == "name"}
    for theirs in (e for e in carrier.evidence if e.field == "name"):
        own = mine.get(theirs.sentence)
        if own is not None:
            first, second = sorted((own, theirs), key=lambda e: e.start)
            between = reading.article.text[first.end : second.start]
            if len(between) < _NEAR and _JOINS.match(between):
                return True
    return False


_NEAR = 60
"""Characters between two names that one word joins."""


def _another(item: Actor | Source, reading: Reading, random: Random) -> Name | None:
    """A name of the article that means somebody else and shares no word with the item's."""
    mine = {word.casefold() for word in item.name.split()}
    spans = [(e.start, e.end) for e in item.evidence if e.field == "name"]
    entities = {name.entity for span in spans for name in reading.names_in(*span)}
    others = [
        name
        for name in reading.names
        if name.kind in ("person", "organization", "place")
        and name.entity not in entities
        and not name.inferred
        and not mine & {word.casefold() for word in name.surface.split()}
    ]
    return random.choice(others) if others else None
