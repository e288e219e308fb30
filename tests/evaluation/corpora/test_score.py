from decimal import Decimal

from summarizer.evaluation.corpora import Score
from summarizer.evaluation.corpora.score import Outcome, both_ways


def test_a_share_of_nothing_is_no_number() -> None:
    nothing = Score.of("c", "n", [], target="0.5")
    assert (nothing.value, nothing.reached) == (None, None)


def test_a_score_keeps_what_it_is_made_of() -> None:
    score = Score.of("c", "n", [Outcome(True, "a"), Outcome(False, "b"), Outcome(True, "c")])
    assert (score.hits, score.total, score.misses) == (2, 3, ("b",))
    assert score.value == Decimal(2) / Decimal(3)
    assert score.reached is None


def test_a_target_is_compared_without_rounding() -> None:
    assert Score("c", "n", 849, 1000, target=Decimal("0.85")).reached is False
    assert Score("c", "n", 85, 100, target=Decimal("0.85")).reached is True


def test_f1_is_twice_the_hits_over_both_sides() -> None:
    wanted = [Outcome(True, ""), Outcome(False, "not found")]
    given = [Outcome(True, ""), Outcome(False, "too much"), Outcome(False, "too much as well")]
    recall, precision, f1 = both_ways("c", "dates", wanted, given, target="0.5")
    assert (recall.hits, recall.total) == (1, 2)
    assert (precision.hits, precision.total) == (1, 3)
    assert (f1.hits, f1.total) == (2, 5)
    assert f1.misses == ("not found", "too much", "too much as well")
    assert [score.target for score in (recall, precision, f1)] == [None, None, Decimal("0.5")]
