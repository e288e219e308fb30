"""What every kind of report is made of, and how its numbers are said."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.evaluation.gate import CaseChange, Change, Comparison
from summarizer.evaluation.run import Result
from summarizer.evaluation.scored import Estimated, Scored
from summarizer.evaluation.scorers import Scorer


@dataclass(frozen=True, slots=True)
class Report:
    """One run: its columns, and what became of the baseline."""

    results: tuple[Result, ...]
    scored: tuple[Scored, ...]
    """Of each result, in the same order."""
    comparison: Comparison | None
    """Of the first column with the baseline; None: there is no baseline."""

    @property
    def names(self) -> tuple[str, ...]:
        """The cases, in order."""
        return tuple(result.case.name for result in self.results[0].cases)

    @property
    def passes(self) -> bool:
        """Whether nothing is worse than it may be; without a baseline: all assertions hold."""
        if self.comparison is None:
            return not any(case.failing for case in self.scored[0].cases.values())
        return self.comparison.passes


def said(value: float | None, scorer: Scorer) -> str:
    """A score: shares with three decimals, means with one; `n/a`: nothing to count."""
    if value is None:
        return "n/a"
    return f"{value:.3f}" if scorer.share else f"{value:,.1f}"


def said_interval(estimate: Estimated, scorer: Scorer) -> str:
    """`0.931 [0.902, 0.957]`."""
    value = said(estimate.value, scorer)
    if estimate.low is None or estimate.value is None:
        return value
    return f"{value} [{said(estimate.low, scorer)}, {said(estimate.high, scorer)}]"


def said_change(change: Change) -> str:
    """What became of a score: `figures, exact: 0.931 to 0.902, lost more than 0.01`."""
    before, after = (said(each.value, change.scorer) for each in (change.before, change.after))
    told = f"{change.scorer.name}: {before} to {after}"
    if change.difference is not None and change.scorer.share:
        low, high = change.difference.low, change.difference.high
        told += f" (difference {change.difference.value:+.3f} [{low:+.3f}, {high:+.3f}])"
    return f"{told}, {change.closes}" if change.closes else told


def said_cases(cases: Sequence[CaseChange], scorer: Scorer, most: int = 5) -> str:
    """The cases behind a change, the worst first."""
    shown = [
        f"{case.case} {said(case.before, scorer)} to {said(case.after, scorer)}"
        for case in cases[:most]
    ]
    more = [f"and {len(cases) - most} more"] if len(cases) > most else []
    return "; ".join([*shown, *more])
