from decimal import Decimal

from summarizer.evaluation.bootstrap import Share
from summarizer.evaluation.corpora import Score
from summarizer.evaluation.corpora.score import Outcome, both_ways


def test_a_share_of_nothing_is_no_number() -> None:
    nothing = Score.of("c", "n", [], target="0.5")
    assert (nothing.value, nothing.reached) == (None, None)


def test_a_score_keeps_what_it_is_made_of() -> None:
    outcomes = [Outcome("a", True, ""), Outcome("b", False, "mill"), Outcome("a", True, "")]
    score = Score.of("c", "n", outcomes)
    assert (score.hits, score.total, score.misses) == (2, 3, ("b: mill",))
    assert score.shares == {"a": Share(2, 2), "b": Share(0, 1)}
    assert score.value == Decimal(2) / Decimal(3)
    assert score.reached is None


def test_a_target_is_compared_without_rounding() -> None:
    assert Score("c", "n", {"a": Share(849, 1000)}, target=Decimal("0.85")).reached is False
    assert Score("c", "n", {"a": Share(85, 100)}, target=Decimal("0.85")).reached is True


def test_f1_is_twice_the_hits_over_both_sides() -> None:
    wanted = [Outcome("a", True, ""), Outcome("a", False, "not found")]
    given = [
        Outcome("a", True, ""),
        Outcome("b", False, "too much"),
        Outcome("b", False, "too much as well"),
    ]
    recall, precision, f1 = both_ways("c", "dates", wanted, given, target="0.5")
    assert (recall.hits, recall.total) == (1, 2)
    assert (precision.hits, precision.total) == (1, 3)
    assert (f1.hits, f1.total) == (2, 5)
    assert f1.misses == ("a: not found", "b: too much", "b: too much as well")
    assert [score.target for score in (recall, precision, f1)] == [None, None, Decimal("0.5")]


def test_a_score_of_few_articles_has_no_interval() -> None:
    score = Score.of("c", "n", [Outcome("a", True, ""), Outcome("a", False, "")])
    assert score.interval(["a", "b"]) is None
    assert score.difference(score, ["a", "b"]) is None


def test_the_interval_is_over_articles_and_not_over_outcomes() -> None:
    """Ten right answers in one article are worth no more than the one article."""
    alike = Score.of("c", "n", [Outcome(a, a == "a", "") for a in "ab" for _ in range(10)])
    found = alike.interval(["a", "b"])
    assert found == (0.5, 0.0, 1.0)


def test_the_difference_is_of_the_same_articles() -> None:
    articles = [str(n) for n in range(20)]
    one = Score.of("c", "n", [Outcome(a, n % 2 == 0, "") for n, a in enumerate(articles)])
    more = Score.of("c", "n", [Outcome(a, n % 4 != 1, "") for n, a in enumerate(articles)])
    found = one.difference(more, articles)
    assert found is not None
    assert found.value == 0.25
    assert 0 <= found.low < 0.25 < found.high < 0.5
