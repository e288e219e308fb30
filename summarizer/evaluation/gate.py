"""Two runs to a verdict: what got better or worse, and whether that may pass.

The gate closes on

- a hard assertion that does not hold in more replies to a case than before (or is new);
- a score that lost more than its tolerance, or a cost that grew by more;
- a share whose loss is beyond chance: the paired bootstrap interval of the difference, over the
  cases, lies wholly on the worse side;
- a score that there was, and for which nothing is left to count;
- a case of the baseline that is gone, unless cases were picked, or that has fewer replies.

Replayed replies are the same on every run, so that a difference is always real for these cases; the
interval says whether it is likely to be one for other articles too. Does not print.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.errors import NotComparable
from summarizer.evaluation.bootstrap import Estimate, Share, paired_difference
from summarizer.evaluation.scored import Estimated, Scored, ScoredCase
from summarizer.evaluation.scorers import BY_NAME, Scorer
from summarizer.evaluation.settings import Settings

_EXACT = 1e-9
"""From 0.95 to 0.94 is 0.01, which binary fractions do not know."""

Verdict = Literal["worse", "better", "same"]


@dataclass(frozen=True, slots=True)
class CaseChange:
    """One score of one case that is not what it was."""

    case: str
    score: str
    before: float | None
    after: float | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Change:
    """One score of the whole run."""

    scorer: Scorer
    before: Estimated
    after: Estimated
    difference: Estimate | None
    """After less before, with its interval; None: too few cases have both."""
    verdict: Verdict
    closes: str | None
    """Why the gate closes on it; None: it does not."""
    cases: tuple[CaseChange, ...]
    """The cases in which it changed, the worst first."""


@dataclass(frozen=True, slots=True)
class Flip:
    """A hard assertion that holds in more replies than it did, or in fewer."""

    case: str
    assertion: str
    holds: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that two runs differ in."""

    changes: tuple[Change, ...]
    """Every score, in order, changed or not."""
    flips: tuple[Flip, ...]
    added: tuple[str, ...]
    """Cases of the second run only; they are in no difference."""
    removed: tuple[str, ...]
    """Cases of the first run only, that the second did not leave out on purpose."""
    fewer: tuple[str, ...]
    """Cases that had more replies before: what is not replayed is not held to anything."""
    edited: tuple[str, ...]
    """Cases of which article, expectation or assertions were edited; they are in no difference."""

    @property
    def closing(self) -> tuple[Change, ...]:
        """The scores on which the gate closes."""
        return tuple(change for change in self.changes if change.closes)

    @property
    def broken(self) -> tuple[Flip, ...]:
        """The assertions on which the gate closes."""
        return tuple(flip for flip in self.flips if not flip.holds)

    @property
    def passes(self) -> bool:
        """Whether the gate stays open."""
        return not (self.closing or self.broken or self.removed or self.fewer)

    @property
    def worse_cases(self) -> tuple[str, ...]:
        """The cases behind a closed gate, by name."""
        named = {flip.case for flip in self.broken} | {*self.removed, *self.fewer}
        named |= {
            case.case for change in self.closing for case in change.cases if case.verdict == "worse"
        }
        return tuple(sorted(named))


def compare_runs(
    before: Scored,
    after: Scored,
    settings: Settings,
    *,
    picked: bool = False,
    edited: bool = False,
) -> Comparison:
    """Compare two runs on the cases that both have.

    Args:
        picked: whether the second run left out cases on purpose.
        edited: whether cases that were edited are left out; else they cannot be compared.

    Raises:
        NotComparable: says why.
    """
    shared = sorted(before.cases.keys() & after.cases.keys())
    changed = tuple(n for n in shared if before.cases[n].digest != after.cases[n].digest)
    common = tuple(name for name in shared if name not in changed)
    if reasons := list(_not_comparable(before, after, common, () if edited else changed)):
        raise NotComparable(
            f"not comparable: {'; '.join(reasons)}; `summarizer eval accept` makes a new baseline"
        )
    return Comparison(
        changes=tuple(
            _change(scorer, before, after, common, settings) for scorer in BY_NAME.values()
        ),
        flips=tuple(_flips(before.cases, after.cases, changed)),
        added=tuple(sorted(after.cases.keys() - before.cases.keys())),
        removed=() if picked else tuple(sorted(before.cases.keys() - after.cases.keys())),
        fewer=tuple(n for n in shared if after.cases[n].replies < before.cases[n].replies),
        edited=changed,
    )


def _not_comparable(
    before: Scored, after: Scored, common: Sequence[str], edited: Sequence[str]
) -> list[str]:
    one, other = before.signature, after.signature
    reasons = [
        f"{what} {mine} against {theirs}"
        for what, mine, theirs in (
            ("scorers", one.scorers, other.scorers),
            ("briefing schema", one.schema_, other.schema_),
            ("rounds of repair", one.rounds, other.rounds),
        )
        if mine != theirs
    ]
    if not (common or edited):
        reasons.append("no case is in both")
    if edited:
        reasons.append(f"article, expectation or assertions were changed of {', '.join(edited)}")
    return reasons


def _flips(
    before: Mapping[str, ScoredCase], after: Mapping[str, ScoredCase], edited: Sequence[str]
) -> list[Flip]:
    """A case or an assertion that is new is held to what it says, one that was edited is not."""
    flips: list[Flip] = []
    for name, case in sorted(after.items()):
        failed = before[name].failing if name in before else {}
        if name in edited:
            continue
        for assertion in sorted({*failed, *case.failing}):
            change = case.failing.get(assertion, 0) - failed.get(assertion, 0)
            if change:
                flips.append(Flip(name, assertion, holds=change < 0))
    return flips


def _change(
    scorer: Scorer, before: Scored, after: Scored, names: tuple[str, ...], settings: Settings
) -> Change:
    one, other = before.estimate(scorer.name, names), after.estimate(scorer.name, names)
    cases = tuple(_cases(scorer, before, after, names))
    difference = None
    if cases:  # else it is nothing, and so is its interval
        shares = before.shares(scorer.name, names), after.shares(scorer.name, names)
        difference = paired_difference(*shares)
    verdict = _verdict(scorer, one.value, other.value)
    return Change(
        scorer=scorer,
        before=one,
        after=other,
        difference=difference,
        verdict=verdict,
        closes=_closes(scorer, one, other, difference, settings) if verdict == "worse" else None,
        cases=cases,
    )


def _cases(scorer: Scorer, before: Scored, after: Scored, names: Sequence[str]) -> list[CaseChange]:
    """The worst first; a case with nothing to count has no value."""
    changes: list[tuple[float, CaseChange]] = []
    for name in names:
        one, other = (run.cases[name].share(scorer.name) for run in (before, after))
        old, new = _ratio(one), _ratio(other)
        if old != new:
            loss = _loss(scorer, old or 0.0, new or 0.0)
            verdict = _verdict(scorer, old, new)
            changes.append((-loss, CaseChange(name, scorer.name, old, new, verdict)))
    return [change for _, change in sorted(changes, key=lambda pair: (pair[0], pair[1].case))]


def _ratio(share: Share) -> float | None:
    return share.hits / share.total if share.total else None


def _verdict(scorer: Scorer, before: float | None, after: float | None) -> Verdict:
    if before == after or before is None:
        return "same"
    if after is None:
        return "worse"
    return "worse" if _loss(scorer, before, after) > 0 else "better"


def _loss(scorer: Scorer, before: float, after: float) -> float:
    """How much worse it is; below 0: better."""
    return before - after if scorer.better == "higher" else after - before


def _closes(
    scorer: Scorer,
    before: Estimated,
    after: Estimated,
    difference: Estimate | None,
    settings: Settings,
) -> str | None:
    usual = settings.tolerance if scorer.share else settings.growth
    tolerance = settings.tolerances.get(scorer.name, usual)
    if tolerance is None or before.value is None:
        return None
    if after.value is None:
        return "nothing is left to count"
    loss = _loss(scorer, before.value, after.value)
    if not scorer.share:
        grown = loss > tolerance * before.value + _EXACT
        return f"grew by more than {tolerance:.0%}" if grown else None
    if loss > tolerance + _EXACT:
        return f"lost more than {tolerance:.3g}"
    if difference is not None and difference.high < 0:
        return "lost beyond chance"
    return None
