"""Right and wrong outcomes to scores that keep what they are made of.

Does not know what is scored; does not round.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple, Self


class Outcome(NamedTuple):
    """One thing that was asked for, or that was given."""

    right: bool
    miss: str
    """What to tell a developer when it is not right: `id: what`; shown, never stored."""


@dataclass(frozen=True, slots=True)
class Score:
    """A share, `hits` of `total`."""

    corpus: str
    name: str
    hits: int
    total: int
    target: Decimal | None = None
    reference: str | None = None
    """What others reached, where it is published; docs/scores.md says how far it compares."""
    misses: tuple[str, ...] = ()

    @classmethod
    def of(
        cls,
        corpus: str,
        name: str,
        outcomes: Iterable[Outcome],
        *,
        target: str | None = None,
        reference: str | None = None,
    ) -> Self:
        """The share of the outcomes that are right."""
        rows = list(outcomes)
        return cls(
            corpus,
            name,
            hits=sum(row.right for row in rows),
            total=len(rows),
            target=Decimal(target) if target else None,
            reference=reference,
            misses=tuple(row.miss for row in rows if not row.right),
        )

    @property
    def value(self) -> Decimal | None:
        """From 0 to 1; None when there is nothing to score: a share of nothing is no number."""
        return Decimal(self.hits) / Decimal(self.total) if self.total else None

    @property
    def reached(self) -> bool | None:
        """Whether the target is reached; None without a target or without a value."""
        if self.target is None or not self.total:
            return None
        return self.hits >= self.target * self.total


def both_ways(
    corpus: str,
    name: str,
    wanted: Sequence[Outcome],
    given: Sequence[Outcome],
    *,
    target: str | None = None,
    reference: str | None = None,
) -> tuple[Score, Score, Score]:
    """Recall over what was wanted, precision over what was given, and F1 of both.

    F1 = 2PR / (P + R) = (right wanted + right given) / (wanted + given), as each thing that is
    right answers one that was wanted. `target` and `reference` are those of F1.
    """
    return (
        Score.of(corpus, f"{name}, recall", wanted),
        Score.of(corpus, f"{name}, precision", given),
        Score.of(corpus, f"{name}, F1", [*wanted, *given], target=target, reference=reference),
    )
