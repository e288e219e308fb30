"""How far a score would move with other articles: percentile bootstrap intervals.

Efron and Tibshirani, An Introduction to the Bootstrap (1993), 13.3: of the n units that were
scored (articles, cases), n are drawn with replacement, B = `RESAMPLES` times, and the statistic is
computed on each sample. The interval goes from the k-th smallest to the k-th largest of the B
values, where k = floor((B + 1) * (1 - LEVEL) / 2).

The interval says what other articles of the same kind might give. Where all units are alike it is a
point, and says nothing; of fewer than two units there is none. Two systems on the same units are
compared by the interval of their difference, in which what is common to both cancels out.

Does not know what is scored. The same units have the same interval in whatever order.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import itemgetter
from typing import NamedTuple, TypeAlias, TypeVar

RESAMPLES = 2_000
LEVEL = 0.95
SEED = 1993
"""Any; fixed, so that a run can be repeated."""


class Share(NamedTuple):
    """What one unit adds to a ratio of sums; neither is below 0."""

    hits: int
    total: int


class Estimate(NamedTuple):
    """A statistic of all units, and its interval."""

    value: float
    low: float
    high: float


def interval(units: Sequence[Share]) -> Estimate | None:
    """The ratio of sums, `sum(hits) / sum(total)`, such as recall over all articles.

    A sample of which all totals are 0 has no ratio, and is not counted among the B.

    Returns:
        None: fewer than two units have a total.
    """
    rows = sorted(units)
    return _estimate(rows, _ratio(rows)) if _several(rows) else None


def paired_difference(one: Sequence[Share], other: Sequence[Share]) -> Estimate | None:
    """The ratio of sums of `other` less that of `one`, on the same units in the same order.

    A sample in which all totals of one of them are 0 has no difference, and is not counted.

    Returns:
        None: fewer than two units of one of them have a total.

    Raises:
        ValueError: not the same number of units.
    """
    rows = sorted(zip(one, other, strict=True))
    if not (_several(one) and _several(other)):
        return None
    first, second = _ratio([a for a, _ in rows]), _ratio([b for _, b in rows])

    def difference(sample: _Sample) -> float | None:
        a, b = first(sample), second(sample)
        return None if a is None or b is None else b - a

    return _estimate(rows, difference)


_T = TypeVar("_T", int, float)


class _Sample:
    """Which units were drawn: picks them from a column with a value for each unit."""

    def __init__(self, drawn: Sequence[int]) -> None:
        # Twice as fast as a comprehension; of two positions or more, as here, it makes a tuple.
        self._pick = itemgetter(*drawn)

    def __call__(self, column: Sequence[_T]) -> tuple[_T, ...]:
        picked: tuple[_T, ...] = self._pick(column)
        return picked


_Statistic: TypeAlias = Callable[[_Sample], float | None]


def _several(units: Sequence[Share]) -> bool:
    return sum(unit.total > 0 for unit in units) > 1


def _estimate(rows: Sequence[object], statistic: _Statistic) -> Estimate | None:
    value = statistic(_Sample(range(len(rows))))
    samples = sorted(_defined(statistic, len(rows)))
    if value is None or not samples:
        return None
    k = max(1, int((len(samples) + 1) * (1 - LEVEL) / 2))
    return Estimate(value, samples[k - 1], samples[-k])


def _defined(statistic: _Statistic, units: int) -> Iterator[float]:
    for sample in _samples(units):
        value = statistic(sample)
        if value is not None:
            yield value


@cache
def _samples(units: int) -> tuple[_Sample, ...]:
    """The samples of so many units: the same for every score of them."""
    chance = random.Random(SEED)  # noqa: S311  # seeded, so that a run can be repeated
    return tuple(_Sample(chance.choices(range(units), k=units)) for _ in range(RESAMPLES))


def _ratio(rows: Sequence[Share]) -> _Statistic:
    # One pass for both sums: `base` is above any sum of hits, so that the two never mix.
    base = 1 + len(rows) * max((row.hits for row in rows), default=0)
    both = [row.total * base + row.hits for row in rows]

    def ratio(sample: _Sample) -> float | None:
        total, hits = divmod(sum(sample(both)), base)
        return hits / total if total else None

    return ratio
