"""Right and wrong outcomes to scores that keep what they are made of, article by article.

Does not know what is scored; does not round.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple, Self

from summarizer.evaluation import bootstrap
from summarizer.evaluation.bootstrap import Estimate, Share


class Outcome(NamedTuple):
    """One thing that was asked for, or that was given."""

    article: str
    """Id of the article."""
    right: bool
    miss: str
    """What to tell a developer when it is not right; shown, never stored."""


@dataclass(frozen=True)
class Score:
    """A share, `hits` of `total`."""

    corpus: str
    name: str
    shares: Mapping[str, Share]
    """Hits and total of each article in which something was asked or given, by its id."""
    target: Decimal | None = None
    reference: str | None = None
    """What others reached, where it is published; docs/scores.md says how far it compares."""
    misses: tuple[str, ...] = ()
    """`id of the article: what was missed`."""

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
        shares: dict[str, Share] = {}
        for row in rows:
            hits, total = shares.get(row.article, Share(0, 0))
            shares[row.article] = Share(hits + row.right, total + 1)
        return cls(
            corpus,
            name,
            shares,
            target=Decimal(target) if target else None,
            reference=reference,
            misses=tuple(f"{row.article}: {row.miss}" for row in rows if not row.right),
        )

    @cached_property
    def hits(self) -> int:
        """How many are right."""
        return sum(share.hits for share in self.shares.values())

    @cached_property
    def total(self) -> int:
        """Of how many."""
        return sum(share.total for share in self.shares.values())

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

    def without_target(self) -> "Score":
        """The same, of what the target is not meant for."""
        return replace(self, target=None)

    def interval(self, articles: Sequence[str]) -> Estimate | None:
        """The value with its interval over samples of these articles; None: too few are scored."""
        return bootstrap.interval(self._among(articles))

    def difference(self, other: "Score", articles: Sequence[str]) -> Estimate | None:
        """By how much `other` is above this one, on the same articles, with the interval."""
        return bootstrap.paired_difference(self._among(articles), other._among(articles))

    def _among(self, articles: Sequence[str]) -> list[Share]:
        return [self.shares.get(article, Share(0, 0)) for article in articles]


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
