"""The faults. Each is what a careless change might do, and nothing else is changed.

A plant changes the running program for good: it is planted in a process of its own.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from unittest.mock import patch

from summarizer.briefing import Briefing
from summarizer.draft import Draft
from summarizer.facets import Figure
from summarizer.grounding import Grounded, ground
from summarizer.item import Evidence
from summarizer.reading import Reading
from summarizer.reading.numbers import vocabulary

Edit = Callable[[Briefing], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Plant:
    """One fault."""

    what: str
    """What a change log would not say of it."""
    plant: Callable[[], None]


def _after_grounding(edit: Edit) -> Callable[[], None]:
    """A fault in what comes of grounding: fields of the briefing that are not what they were."""

    def plant() -> None:
        def spoilt(draft: Draft, reading: Reading, **more: Any) -> Grounded:
            grounded = ground(draft, reading, **more)
            briefing = grounded.briefing.model_copy(update=dict(edit(grounded.briefing)))
            return Grounded(briefing, grounded.drafts)

        patch("summarizer.attempt.ground", spoilt).start()

    return plant


def _reading_figures(edit: Callable[[dict[str, Any]], None]) -> Callable[[], None]:
    """A fault in what the program reads in the words of a figure."""

    def plant() -> None:
        reads = Figure.read

        def spoilt(words: Mapping[str, Evidence], reading: Reading) -> Mapping[str, object]:
            said = dict(reads(words, reading))
            edit(said)
            return said

        patch.object(Figure, "read", spoilt).start()

    return plant


def _figures(**fields: object) -> Edit:
    return lambda briefing: {
        "figures": tuple(figure.model_copy(update=fields) for figure in briefing.figures)
    }


def _sources(**fields: object) -> Edit:
    return lambda briefing: {
        "sources": tuple(source.model_copy(update=fields) for source in briefing.sources)
    }


def _swapped(briefing: Briefing) -> Mapping[str, object]:
    """Every figure is given to the next source."""
    ids = [source.id for source in briefing.sources]
    following = dict(zip(ids, [*ids[1:], *ids[:1]], strict=True))
    return {
        "figures": tuple(
            figure.model_copy(update={"source": following.get(figure.source or "")})
            for figure in briefing.figures
        )
    }


def _a_day_late(briefing: Briefing) -> Mapping[str, object]:
    """As when "yesterday" is counted from tomorrow; whole days only."""

    def late(edtf: str | None) -> str | None:
        try:
            return (date.fromisoformat(edtf or "") + timedelta(days=1)).isoformat()
        except ValueError:
            return edtf

    return {
        "when": tuple(time.model_copy(update={"edtf": late(time.edtf)}) for time in briefing.when)
    }


def _small_millions() -> None:
    vocabulary.SCALES["million"] = vocabulary.SCALES["thousand"]


def _unbounded(said: dict[str, Any]) -> None:
    if said.get("qualifier") is not None:
        said["qualifier"] = "exact"


def _percent(said: dict[str, Any]) -> None:
    if said.get("unit") == "percentage_point":
        said["unit"] = "percent"


def _deadly(said: dict[str, Any]) -> None:
    if said.get("measure") in ("losses_unspecified", "casualties", "missing"):
        said["measure"] = "killed"


PLANTS: Mapping[str, Plant] = {
    "facet-dropped": Plant("places are lost", _after_grounding(lambda _: {"where": ()})),
    "figures-dropped": Plant(
        "every tenth figure is lost",
        _after_grounding(
            lambda b: {"figures": tuple(f for n, f in enumerate(b.figures, 1) if n % 10)}
        ),
    ),
    "grammar-broken": Plant("a million is a thousand", _small_millions),
    "qualifier-lost": Plant('"at least 40" is 40', _reading_figures(_unbounded)),
    "points-are-percent": Plant("percentage points are percent", _reading_figures(_percent)),
    "losses-are-deaths": Plant("losses and missing are killed", _reading_figures(_deadly)),
    "sources-swapped": Plant("figures go to the next source", _after_grounding(_swapped)),
    "voice-lost": Plant("figures have no source", _after_grounding(_figures(source=None))),
    "chain-cut": Plant("who passed it on is lost", _after_grounding(_sources(via=None))),
    "parts-lost": Plant("parts are no parts", _after_grounding(_figures(part_of=None))),
    "undated": Plant("as_of is lost", _after_grounding(_figures(as_of=None))),
    "a-day-late": Plant("dates are a day late", _after_grounding(_a_day_late)),
}
