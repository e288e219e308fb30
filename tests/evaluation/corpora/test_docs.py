from pathlib import Path

from summarizer.evaluation.corpora import Score, compare, evaluate
from summarizer.evaluation.corpora.briefings import Column
from tests.conftest import ROOT
from tests.evaluation.corpora.test_report import folder

TEXT = (ROOT / "docs" / "scores.md").read_text(encoding="utf-8")


def row_of(score: Score, heading: str) -> str:
    """The one line of the tables below a heading that is about this score."""
    name = "no answer, " if score.name.startswith("no answer") else f"| {score.name} |"
    _, found, below = TEXT.partition(f"\n{heading}")
    assert found, heading
    (row,) = (line for line in below.partition("\n##")[0].splitlines() if name in line)
    return row


def test_every_score_of_a_reading_is_documented_with_its_target(tmp_path: Path) -> None:
    for score in evaluate("all", folder(tmp_path)).scores:
        row = row_of(score, f"## {score.corpus}:")
        assert row.endswith(f"| {score.target or ''} |".replace("|  |", "| |")), score.name


def test_every_score_of_a_briefing_is_documented(tmp_path: Path) -> None:
    columns = [Column.asking("offline", None)]
    for row in compare("all", folder(tmp_path), columns).rows:
        (score,) = row.scores
        if score.corpus != "giveme5w1h":  # the same as without a model
            assert score.target is None
            assert row_of(score, f"### Briefings: {score.corpus}")
