from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.evaluation.assignment import Pair, assign

SIMILARITIES = st.dictionaries(
    st.tuples(st.integers(0, 3), st.integers(0, 3)),
    st.floats(0.01, 1) | st.sampled_from([0.5, 1.0]),
    max_size=16,
)


EVERY = set(permutations([0, 1, 2, 3, *[None] * 4], 4))


def best_of_all(similarity: dict[Pair, float]) -> float:
    """The greatest sum, by trying every assignment."""
    return max(
        sum(
            similarity.get((row, column), 0.0)
            for row, column in enumerate(chosen)
            if column is not None
        )
        for chosen in EVERY
    )


@given(SIMILARITIES)
def test_no_other_assignment_is_better(similarity: dict[Pair, float]) -> None:
    pairs = assign(similarity)
    total = sum(similarity[pair] for pair in pairs)
    assert total == pytest.approx(best_of_all(similarity))


@given(SIMILARITIES)
def test_each_is_paired_at_most_once_and_only_where_it_may_be(
    similarity: dict[Pair, float],
) -> None:
    pairs = assign(similarity)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert set(pairs) <= similarity.keys()


def test_the_sum_counts_and_not_the_greatest_first() -> None:
    assert assign({(0, 0): 1.0, (0, 1): 0.9, (1, 0): 0.9}) == [(0, 1), (1, 0)]


def test_what_is_not_alike_at_all_must_not_be_named() -> None:
    with pytest.raises(ValueError, match="more than 0"):
        assign({(0, 0): 0.0})
