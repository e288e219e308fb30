"""Figures for one quantity that cannot all hold: named, never averaged."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from summarizer.briefing import Briefing, Discrepancy
from summarizer.facets import Figure
from summarizer.normalise import normalise
from summarizer.reading import Reading
from summarizer.rules.registry import Complaint, rule

# Words for those who are counted that do not tell them apart: "23 dead", "31 people".
_ANYBODY = frozenset({"people", "persons", "person", "dead", "victims", "bodies", "others", ""})

MOST = 50
"""Figures of one quantity that are compared with one another; no article has as many."""


@rule("FIG016", "figures of one quantity that differ", severity="warning")
def figures_that_differ(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """Two sources give different numbers for the same thing, and neither is marked as older.

    Why: a toll is chosen by who reads it; nobody may choose for them in silence.
    Example: officials put the dead at 23, the hospital says 31.
    Instead: keep both, each with its source; `discrepancies` names them.
    """
    del reading
    by_id = {figure.id: figure for figure in briefing.figures}
    for found in find_discrepancies(briefing):
        yield Complaint(found.message, by_id[found.figures[0]])


def find_discrepancies(briefing: Briefing) -> tuple[Discrepancy, ...]:
    """Pairs of figures with the same measure, counted, side and unit whose bounds do not meet.

    Not those of which one is part of the other or replaces it, nor those of different dates. Not
    two that the article says in one voice: "12 killed", and of another attack "40 killed".
    """
    alike: defaultdict[tuple[str | None, ...], list[Figure]] = defaultdict(list)
    for figure in briefing.figures:
        if figure.measure is not None and figure.unit is None and figure.currency is None:
            alike[_quantity(figure)].append(figure)
    sources = {source.id: source.name for source in briefing.sources}
    return tuple(
        Discrepancy(
            figures=(one.id, other.id),
            message=f"{_says(one, sources)}, {_says(other, sources)}",
        )
        for figures in alike.values()
        for one, other in _apart(figures[:MOST])
    )


def _quantity(figure: Figure) -> tuple[str | None, ...]:
    words = normalise(figure.counted or "").text.casefold().split()
    head = words[-1] if words else ""
    side = normalise(figure.side).text.casefold() if figure.side else None
    return figure.measure, "" if head in _ANYBODY else head.removesuffix("s"), side


def _apart(figures: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    for one, other in combinations(figures, 2):
        linked = {one.part_of, one.supersedes, other.part_of, other.supersedes} - {None}
        if one.source == other.source or linked or one.as_of != other.as_of:
            continue
        above = one.high is not None and other.low is not None and one.high < other.low
        below = other.high is not None and one.low is not None and other.high < one.low
        if above or below:
            yield one, other


def _says(figure: Figure, sources: dict[str, str]) -> str:
    who = sources.get(figure.source or "", "the article itself")
    return f"{who} says {figure.surface!r} {figure.measure}"
