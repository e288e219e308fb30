"""Scores to rows of a chart: where on an axis from 0 to 1 each point, interval and tick stands.

Knows no colours; which score belongs to which group is stated here.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from summarizer.evaluation.matching import COMPARED
from summarizer.evaluation.report.report import Report, said, said_interval
from summarizer.evaluation.scored import Estimated
from summarizer.evaluation.scorers import SCORERS, Scorer

_ITEMS = "Items found"
_ITEM_SCORES = ("recall", "precision", "F1")
_GROUPS = {
    "Figures": (
        "figures, exact",
        "figures, value",
        "figures, qualifier",
        "figures, unit",
        "figures, counted",
        "figures, measure",
        "figures, part of",
        "figures, supersedes",
    ),
    "Who claims it": (
        "figures, source",
        "what, source",
        "what, status",
        "sources, via",
        "sources, anonymity",
    ),
    "Dates": ("when, exact", "figures, as of"),
    "The briefing as a whole": ("grounded", "accepted", "coverage"),
}
_OTHER = "Other scores"


@dataclass(frozen=True, slots=True)
class Lane:
    """One run's estimate of one score."""

    said: str
    """With its interval."""
    value: str
    """Without."""
    x: str | None
    """Per cent of the axis; None: there was nothing to count."""
    low: str | None
    high: str | None


@dataclass(frozen=True, slots=True)
class Scale:
    """One score."""

    scorer: Scorer
    lanes: tuple[Lane, ...]
    """Of each column."""
    baseline: Lane | None
    verdict: str
    closes: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Scores that are read together; in parts, each with its scores."""

    title: str
    parts: tuple[tuple[str, tuple[Scale, ...]], ...]
    """Each with the facet that all its scores are of; empty: of none."""

    def label(self, scale: Scale) -> str:
        """What a score is called here: without the facet where that is said already."""
        facet, _, rest = scale.scorer.name.partition(", ")
        said_already = (self.title.lower(), *(facet for facet, _ in self.parts))
        return rest if rest and facet in said_already else scale.scorer.name


def charts(report: Report) -> tuple[Group, ...]:
    """The shares, in groups; those that nothing was counted for are left out."""
    scales = {scale.scorer.name: scale for scale in _scales(report, share=True)}
    parts = [
        (facet, tuple(scales.pop(name) for name in _item_scores(facet) if name in scales))
        for facet in COMPARED
    ]
    groups = [(_ITEMS, tuple(part for part in parts if part[1]))]
    for title, names in _GROUPS.items():
        found = tuple(scales.pop(name) for name in names if name in scales)
        groups.append((title, (("", found),) if found else ()))
    groups.append((_OTHER, (("", tuple(scales.values())),) if scales else ()))
    return tuple(Group(title, found) for title, found in groups if found)


def means(report: Report) -> tuple[Scale, ...]:
    """The means of a briefing."""
    return tuple(_scales(report, share=False))


def _item_scores(facet: str) -> tuple[str, ...]:
    return tuple(f"{facet}, {score}" for score in _ITEM_SCORES)


def _scales(report: Report, *, share: bool) -> Iterator[Scale]:
    comparison = report.comparison
    changes = {change.scorer.name: change for change in comparison.changes} if comparison else {}
    for scorer in SCORERS:
        if scorer.share is not share:
            continue
        estimates = [run.estimate(scorer.name) for run in report.scored]
        change = changes.get(scorer.name)
        before = change.before if change is not None else None
        if any(each is not None and each.value is not None for each in (*estimates, before)):
            yield Scale(
                scorer=scorer,
                lanes=tuple(_lane(estimate, scorer) for estimate in estimates),
                baseline=_lane(before, scorer) if before is not None else None,
                verdict=change.verdict if change is not None else "same",
                closes=change is not None and change.closes is not None,
            )


def _lane(estimate: Estimated, scorer: Scorer) -> Lane:
    axis = (estimate.value, estimate.low, estimate.high) if scorer.share else (None, None, None)
    value, low, high = map(_per_cent, axis)
    return Lane(
        said=said_interval(estimate, scorer),
        value=said(estimate.value, scorer),
        x=value,
        low=low,
        high=high,
    )


def _per_cent(share: float | None) -> str | None:
    return None if share is None else f"{100 * min(max(share, 0.0), 1.0):.2f}%"
