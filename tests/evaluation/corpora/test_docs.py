from pathlib import Path

from summarizer.evaluation.corpora import evaluate
from tests.conftest import ROOT
from tests.evaluation.corpora.test_report import folder


def test_every_score_is_documented_with_its_target(tmp_path: Path) -> None:
    text = (ROOT / "docs" / "scores.md").read_text(encoding="utf-8")
    for score in evaluate("all", folder(tmp_path)).scores:
        name = "no answer, " if score.name.startswith("no answer") else f"| {score.name} |"
        (row,) = (
            line
            for line in text.partition(f"## {score.corpus}:")[2].partition("\n## ")[0].splitlines()
            if name in line
        )
        assert row.endswith(f"| {score.target or ''} |".replace("|  |", "| |")), score.name
