"""The fields in which paired items differ are those that the scores count as wrong."""

import pytest

from summarizer.evaluation.differing import differences
from summarizer.evaluation.matching import Compared
from summarizer.evaluation.scorers import BY_NAME
from tests.evaluation.report.made import OFFLINE, RECORDED, run_ours

FIELDS = {
    "figures, exact": {"value", "qualifier", "unit", "currency", "counted", "measure"},
    "figures, value": {"value"},
    "figures, qualifier": {"qualifier"},
    "figures, unit": {"unit", "currency"},
    "figures, counted": {"counted"},
    "figures, measure": {"measure"},
    "figures, source": {"source"},
    "figures, part of": {"part_of"},
    "figures, supersedes": {"supersedes"},
    "figures, as of": {"as_of"},
    "what, source": {"source"},
    "what, status": {"status"},
    "sources, via": {"via"},
    "sources, anonymity": {"anonymity"},
    "when, exact": {"edtf"},
}


@pytest.fixture(scope="module")
def compared() -> list[Compared]:
    return [
        replied.compared
        for result in run_ours(RECORDED, OFFLINE)
        for case in result.cases
        for replied in case.replies
    ]


@pytest.mark.parametrize("score", FIELDS)
def test_as_many_pairs_differ_as_the_score_counts_wrong(
    score: str, compared: list[Compared]
) -> None:
    facet = score.partition(",")[0]
    for each in compared:
        found = each.facets[facet]
        differing = [pair for pair in found.pairs if differences(each, *pair) & FIELDS[score]]
        counted = BY_NAME[score].measure(each, None)
        assert len(differing) == counted.total - counted.hits


def test_every_score_of_a_field_is_compared() -> None:
    """A new score of a field must be shown where it is wrong."""
    of_items = {"recall", "precision", "F1"}
    scores = {name for name in BY_NAME if ", " in name and name.split(", ")[1] not in of_items}
    assert scores == FIELDS.keys()
