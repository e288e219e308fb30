"""The adversary changes one word and leaves the rest."""

from random import Random

import pytest

from evals.benchmarks.adversary.wording import other_day, other_number, unbounded


@pytest.mark.parametrize("surface", ["at least 17", "$1,306,480", "Thirty-eight", "10%"])
def test_another_number_is_another_number(surface: str) -> None:
    for seed in range(20):
        other = other_number(surface, Random(seed))
        assert other is not None
        assert other != surface
        assert not other.startswith("0")


def test_words_without_a_number_have_no_other() -> None:
    assert other_number("dozens", Random(1)) is None


@pytest.mark.parametrize(
    ("surface", "bare"), [("at least 40", "40"), ("As many as 210", "210"), ("40", None)]
)
def test_a_bound_in_front_is_dropped(surface: str, bare: str | None) -> None:
    assert unbounded(surface) == bare


@pytest.mark.parametrize("text", ["on 14 September 2022", "on September 14, 2022"])
def test_another_day_keeps_the_month(text: str) -> None:
    swap = other_day(text, Random(3))
    assert swap is not None
    old, new = swap
    assert old in text
    assert new != old
    assert "September" in new
