"""What a person reads about an item: the same words on a terminal and in Markdown."""

import re
from collections.abc import Iterator

from summarizer.briefing import Briefing
from summarizer.facets import FACETS, Actor, Event, Figure, Place, Source, Time
from summarizer.item import Item
from summarizer.plain import one_line

_QUALIFIERS = {
    "at_least": "at least",
    "more_than": "more than",
    "at_most": "at most",
    "less_than": "less than",
    "about": "about",
    "range": "between",
    "order_of_magnitude": "order of magnitude",
}


def sentences_of(item: Item) -> str:
    """The sentences that carry an item: [3], [7, 11]."""
    numbers = sorted({evidence.sentence for evidence in item.evidence})
    return f"[{', '.join(map(str, numbers))}]"


def quantity(figure: Figure) -> str:
    """What the program read: "50", "at least 1,234", "20 to 30 percent", "3,200,000,000 EUR".

    The words themselves where they have no value: "dozens".
    """
    if figure.qualifier == "range":
        number = f"{figure.low:,f} to {figure.high:,f}"
    elif figure.value is None:
        number = one_line(figure.surface)
    else:
        word = _QUALIFIERS.get(figure.qualifier or "", "")
        number = f"{word} {figure.value:,f}".strip()
    unit = (figure.unit or "").replace("_", " ")
    return " ".join(part for part in (number, unit, figure.currency) if part)


def measured(figure: Figure) -> str:
    """What is counted and what happened to it: "killed: armed forces personnel (Azerbaijan)"."""
    measure = figure.measure_surface or ""
    counted = figure.counted or ""
    words = ": ".join(part for part in (measure, counted) if part)
    return one_line(f"{words} ({figure.side})" if figure.side else words)


def claimed_by(item: Figure | Event, briefing: Briefing) -> str:
    """Who says so: a source, or the article itself. The chain behind it stands with the sources."""
    source = next((s for s in briefing.sources if s.id == item.source), None)
    return one_line(source.name) if source else "the article itself"


def chain(source: Source, briefing: Briefing) -> str:
    """A source and who passed its words on: "Defense Ministry, via Azernews"."""
    by_id = {s.id: s for s in briefing.sources}
    names = [one_line(source.name)]
    while source.via and source.via in by_id and len(names) <= len(by_id):
        source = by_id[source.via]
        names.append(one_line(source.name))
    return ", via ".join(names)


def about_figure(figure: Figure, briefing: Briefing) -> str:
    """How a figure relates to others: part of, replaces, as of."""
    figures = {f.id: f.surface for f in briefing.figures}
    times = {t.id: t for t in briefing.when}
    notes = []
    if figure.part_of:
        notes.append(f"part of {figures[figure.part_of]}")
    if figure.supersedes:
        notes.append(f"replaces {figures[figure.supersedes]}")
    if figure.as_of:
        notes.append(f"as of {dated(times[figure.as_of])}")
    return one_line(", ".join(notes))


def left_out(briefing: Briefing) -> Iterator[str]:
    """What stands in the article and in no item: "numbers: 8 [10], two dozen [12]"."""
    for kind in ("number", "date", "speaker"):
        found = [entry for entry in briefing.left_out() if entry.kind == kind]
        if found:
            words = ", ".join(f"{one_line(e.exact)} [{e.sentence}]" for e in found)
            yield f"{kind}s: {words}"


def told_findings(briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Each finding that is not shown as left out, with its severity."""
    for finding in briefing.findings:
        if finding.rule in ("COV001", "COV002", "COV003"):
            continue
        about = finding.item or ("" if finding.evidence else "headline")
        words = f"{finding.rule} {finding.severity} {about}".strip()
        yield f"{words}: {finding.message}", finding.severity


def dated(time: Time) -> str:
    """The EDTF of a time, or its words when no date was read in them."""
    return time.edtf or re.sub(r"(?i)^as of ", "", time.surface)


def named(item: Actor | Place | Source) -> str:
    """A name with what the article calls it."""
    notes: list[str] = [item.kind or ""]
    if isinstance(item, Actor):
        notes = [item.role or item.kind or "", "" if item.part == "mentioned" else item.part]
    elif isinstance(item, Place):
        notes.append("" if item.role == "mentioned" else item.role)
    else:
        notes = [item.role or item.kind or "", item.anonymity.replace("_", " ")]
        notes = notes[: 1 if item.anonymity == "named" else 2]
    said = "; ".join(one_line(note) for note in notes if note)
    return f"{one_line(item.name)} ({said})" if said else one_line(item.name)


def added_facets(briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Items of facets that a user added: the facet's name, and the item in words."""
    for item in briefing.items():
        if type(item) not in FACETS:
            fields = item.model_dump(exclude={"id", "evidence"}, exclude_none=True)
            words = "; ".join(f"{value}" for value in fields.values())
            yield type(item).facet, f"{one_line(words)} {sentences_of(item)}"
