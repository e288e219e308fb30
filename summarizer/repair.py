"""What of a draft failed, and the draft with what a model mended of it.

A fault is an entry of the draft that was rejected or that a rule complains of, or something of the
article that no entry owns. Does not talk to a model and does not decide what is a fault.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from summarizer.briefing import Briefing, Covered
from summarizer.draft import Draft, DraftItem, as_json, written
from summarizer.facets import Figure, Source
from summarizer.item import Item
from summarizer.normalise import normalise
from summarizer.reading import Reading

Entry = tuple[str, int]
"""An entry of a draft: its list, and its place in it, from 1."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that a model is asked to mend."""

    facet: str
    """The list that is to be mended or added to."""
    reason: str
    place: int | None = None
    """The entry of the list that failed, from 1; None: an entry is missing."""
    draft: Any = None
    """The entry as the model wrote it."""
    sentences: tuple[int, ...] = ()
    """The numbers of the sentences that it takes to mend it."""
    words: str = ""
    """What is in no entry, as printed."""

    @property
    def entry(self) -> Entry | None:
        """The entry that failed; None: one is missing."""
        return None if self.place is None else (self.facet, self.place)

    @property
    def key(self) -> tuple[str, object]:
        """What stays the same while a fault is not mended."""
        return self.facet, self.place if self.place is not None else (self.reason, self.sentences)


def find_faults(
    briefing: Briefing,
    drafts: Mapping[str, DraftItem],
    reading: Reading,
    wanted: Container[str],
) -> list[Fault]:
    """The faults of a briefing, one for each entry.

    First what costs an item, then what was left out, then what a person should look at.

    Args:
        drafts: the entry of the draft that each item is.
        wanted: codes of the rules about whose findings a model is asked.
    """
    reasons: dict[Entry, list[str]] = {}
    entries: dict[Entry, Any] = {}
    where: dict[Entry, tuple[int, ...]] = {}
    for lost in briefing.rejected:
        if lost.place is not None and not lost.final:
            key = lost.facet, lost.place
            reasons.setdefault(key, []).append(lost.reason)
            entries[key] = lost.draft
            where[key] = lost.elsewhere[:_MOST_SENTENCES] or _cited(lost.draft)
    costly = set(reasons)
    facets = {item.id: item.facet for item in briefing.items()}
    for finding in briefing.findings:
        draft = drafts.get(finding.item or "")
        if finding.rule in wanted and draft is not None and draft.place is not None:
            key = facets[finding.item or ""], draft.place
            reasons.setdefault(key, []).append(finding.message)
            entries[key] = as_json(draft)
            where[key] = _cited(entries[key])
            costly |= {key} if finding.severity == "error" else set()
    failing = {
        key: Fault(key[0], "; ".join(said), key[1], entries[key], where[key])
        for key, said in reasons.items()
    }
    first = [fault for key, fault in failing.items() if key in costly]
    # Who mends a figure sees its sentence: what is still left out there, or the same number in
    # the headline, is for the next round.
    shown = {n for fault in first if fault.facet == Figure.facet for n in fault.sentences}
    words = " ".join(
        reading.words(sentence).casefold()
        for sentence in reading.sentences
        if sentence.number in shown
    )
    omitted = [
        fault
        for fault in _omissions(briefing, reading, wanted)
        if fault.facet != Figure.facet
        or not (shown & {*fault.sentences} or fault.words.casefold() in words)
    ]
    return [*first, *omitted, *(fault for key, fault in failing.items() if key not in costly)]


def _cited(entry: object) -> tuple[int, ...]:
    at = entry.get("at") if isinstance(entry, dict) else None
    numbers = at if isinstance(at, list) else [at]
    return tuple(n for n in numbers if isinstance(n, int))[:_MOST_SENTENCES]


_MOST_SENTENCES = 3
"""Sentences of one entry that are shown again."""


def _omissions(briefing: Briefing, reading: Reading, wanted: Container[str]) -> Iterator[Fault]:
    """The numbers and speakers that nobody owns and that a finding names."""
    left_out: dict[int, Covered] = {entry.start: entry for entry in briefing.left_out()}
    for finding in briefing.findings:
        entry = left_out.get(finding.evidence[0].start) if finding.evidence else None
        if finding.item is None and entry is not None and finding.rule in wanted:
            facet = Source.facet if entry.kind == "speaker" else Figure.facet
            where = reading.sentence_at(entry.start).number
            reason = f'{entry.kind} "{entry.exact}"'
            yield Fault(facet, reason, sentences=(where,), words=entry.exact)


def repaired_facets(
    faults: Sequence[Fault], facets: tuple[type[Item], ...]
) -> tuple[type[Item], ...]:
    """The facets that a repair may mend or add to; a figure may need a source that is missing."""
    names = {fault.facet for fault in faults}
    if Figure.facet in names:
        names.add(Source.facet)
    return tuple(facet for facet in facets if facet.facet in names)


def mended(draft: Draft, repair: Draft, replaceable: Container[Entry]) -> Draft:
    """The draft with what a repair replaces or adds.

    An entry with `fix` stands in the place of that entry and keeps its id; any other is new. A new
    entry with the id of an old one is that one if it has its name, else it gets an id of its own.

    Args:
        replaceable: the entries that it may replace; no other is touched.
    """
    known: dict[str | None, DraftItem] = {
        item.id: item for items in draft.items.values() for item in items if item.id
    }
    taken = {*known, *(problem.id for problem in draft.problems)} - {None}
    added = [
        (facet, entry)
        for facet, entries in repair.items.items()
        for entry in entries
        if entry.fix is None and not _is_named_alike(entry, known.get(entry.id))
    ]
    renamed = {entry.id: f"{entry.id} (new)" for _, entry in added if entry.id in taken}
    items = {facet: {e.place or 0: e for e in entries} for facet, entries in draft.items.items()}
    replaced = {entry for entry in fixes(repair) if entry in replaceable}
    for facet, entries in repair.items.items():
        for entry in entries:
            if entry.fix is not None and (facet, entry.fix) in replaced:
                old = items.setdefault(facet, {}).get(entry.fix)
                name = old.id if old and old.id else entry.id
                items[facet][entry.fix] = _placed(entry, entry.fix, name, renamed)
    lost = [(problem.facet, problem.place or 0) for problem in draft.problems]
    for facet, entry in added:
        places = [*items.setdefault(facet, {}), *(place for name, place in lost if name == facet)]
        place = max(places, default=0) + 1
        items[facet][place] = _placed(entry, place, renamed.get(entry.id, entry.id), renamed)
    kept = tuple(p for p in draft.problems if (p.facet, p.place) not in replaced)
    return draft.model_copy(
        update={
            "items": {f: tuple(e for _, e in sorted(found.items())) for f, found in items.items()},
            "problems": (*kept, *(replace(p, place=None) for p in repair.problems)),
        }
    )


def fixes(repair: Draft) -> set[Entry]:
    """The entries that a repair means to replace."""
    return {
        (facet, item.fix)
        for facet, items in repair.items.items()
        for item in items
        if item.fix is not None
    }


def _is_named_alike(entry: DraftItem, known: DraftItem | None) -> bool:
    """Whether a new entry is an old one, told again so that others can point at it."""
    if known is None or type(entry) is not type(known):
        return False
    name, other = getattr(entry, "name", None), getattr(known, "name", None)
    return bool(name and other and normalise(name).text == normalise(other).text)


def _placed(
    entry: DraftItem, place: int, name: str | None, renamed: Mapping[str | None, str]
) -> DraftItem:
    """The entry at its place, under its id, pointing at the ids that others got."""
    update: dict[str, object] = {"id": name, "fix": None}
    for field in type(entry).model_fields:
        target = written(entry, field)
        if target in renamed and field != "id":
            update[field] = renamed[target]
    copy = entry.model_copy(update=update)
    copy._place = place
    return copy
