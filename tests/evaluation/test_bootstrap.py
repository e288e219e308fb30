import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.evaluation.bootstrap import (
    Share,
    interval,
    paired_difference,
)

FEW = settings(max_examples=25)  # each example draws thousands of samples


@st.composite
def shares(draw: st.DrawFn, *, asked: int = 0) -> Share:
    total = draw(st.integers(asked, 9))
    return Share(draw(st.integers(0, total)), total)


SHARES = st.lists(shares(), min_size=2, max_size=12)
ASKED = st.lists(shares(asked=1), min_size=2, max_size=12)
PAIRS = st.lists(st.tuples(shares(asked=1), shares(asked=1)), min_size=2, max_size=12)


@FEW
@given(ASKED)
def test_value_and_bounds_lie_between_the_worst_and_the_best_unit(units: list[Share]) -> None:
    """The ratio of sums of any sample is a mean of the units' ratios, weighted by their totals."""
    ratios = [unit.hits / unit.total for unit in units]
    found = interval(units)
    assert found is not None
    assert found.value == sum(u.hits for u in units) / sum(u.total for u in units)
    assert min(ratios) <= found.low <= found.high <= max(ratios)


@FEW
@given(st.integers(0, 5), st.integers(1, 5), st.integers(2, 9))
def test_units_that_are_alike_have_a_point(hits: int, wrong: int, units: int) -> None:
    found = interval([Share(hits, hits + wrong)] * units)
    assert found == (hits / (hits + wrong),) * 3


@pytest.mark.parametrize("right", [3, 10, 17])
def test_the_interval_holds_the_value_where_units_differ(right: int) -> None:
    found = interval([Share(n < right, 1) for n in range(20)])
    assert found is not None
    assert found.low < found.value < found.high


@FEW
@given(SHARES, st.randoms(use_true_random=False))
def test_the_order_of_units_does_not_matter(units: list[Share], chance: random.Random) -> None:
    shuffled = chance.sample(units, len(units))
    assert interval(shuffled) == interval(units) == interval(units)


@FEW
@given(SHARES)
def test_two_that_are_identical_do_not_differ(units: list[Share]) -> None:
    found = paired_difference(units, units)
    assert found == (None if interval(units) is None else (0, 0, 0))


@FEW
@given(PAIRS)
def test_a_difference_is_of_the_two_values_and_turns_its_sign(
    pairs: list[tuple[Share, Share]],
) -> None:
    one, other = [a for a, _ in pairs], [b for _, b in pairs]
    there, back = paired_difference(one, other), paired_difference(other, one)
    first, second = interval(one), interval(other)
    assert there is not None
    assert back is not None
    assert first is not None
    assert second is not None
    assert there.value == second.value - first.value == -back.value
    assert -1 <= there.low <= there.high <= 1


def test_what_is_common_to_both_cancels_out() -> None:
    """One is right in one article more, of articles that differ a lot: the pairs show it."""
    one = [Share(n % 9, 9) for n in range(45)]
    other = [Share(min(9, n % 9 + 1), 9) for n in range(45)]
    alone, paired = interval(one), paired_difference(one, other)
    assert alone is not None
    assert paired is not None
    assert (paired.low, paired.high) == pytest.approx((1 / 9, 1 / 9))
    assert alone.high - alone.low > 0.1


def test_an_interval_is_narrower_with_more_units() -> None:
    few = interval([Share(n % 2, 1) for n in range(20)])
    many = interval([Share(n % 2, 1) for n in range(200)])
    assert few is not None
    assert many is not None
    assert many.high - many.low < (few.high - few.low) / 2


def test_the_interval_is_as_wide_as_the_normal_one() -> None:
    """For a mean of many units both are the value -/+ 1.96 standard errors: here 0.098."""
    found = interval([Share(n % 2, 1) for n in range(100)])
    assert found is not None
    assert found.low == pytest.approx(0.402, abs=0.015)
    assert found.high == pytest.approx(0.598, abs=0.015)


@pytest.mark.parametrize(
    "units",
    [[], [Share(1, 2)], [Share(0, 0)] * 5, [Share(1, 2), Share(0, 0)]],
    ids=["none", "one", "nothing asked", "one that asks"],
)
def test_fewer_than_two_units_have_no_interval(units: list[Share]) -> None:
    assert interval(units) is None
    assert paired_difference(units, [Share(1, 1)] * len(units)) is None


def test_a_sample_in_which_nothing_is_asked_is_not_counted() -> None:
    found = interval([Share(0, 0)] * 8 + [Share(1, 1), Share(0, 1)])
    assert found == (0.5, 0, 1)


def test_other_units_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="zip"):
        paired_difference([Share(1, 1)] * 2, [Share(1, 1)] * 3)
