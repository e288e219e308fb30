import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from summarizer import __version__
from summarizer.cli import app
from summarizer.evaluation.bootstrap import Share
from summarizer.evaluation.corpora import CORPORA, Score, evaluate
from summarizer.evaluation.corpora.report import as_json, as_text
from tests.evaluation.corpora.made import gold

TEXT = "The mill burned on 18 March 2013 and again in May."
WHEN = [
    gold(TEXT, "18 March 2013") | {"value": "2013-03-18", "type": "DATE"},
    gold(TEXT, "May") | {"value": "2013-05", "type": "DATE"},
]
FACETS = ("who", "what", "where", "when", "figures", "sources")


def folder(path: Path) -> Path:
    """Corpora of one article, of which only the dates of one are annotated."""
    nothing: dict[str, Any] = {facet: [] for facet in FACETS}
    for name in CORPORA:
        when = WHEN if name == "te3-platinum" else []
        record = {
            "id": f"{name}/a",
            "title": "The mill",
            "text": TEXT,
            "gold": nothing | {"when": when},
            "derived": {"attributed_numbers": [], "pronoun_source": []},
            "meta": {"zone_end": len(TEXT), "case": "mixed"},
        }
        (path / name).mkdir()
        (path / name / "dev.jsonl").write_text(json.dumps(record), encoding="utf-8")
    return path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, ["eval", "corpus", *arguments])


def test_all_corpora_are_scored_in_one_run(tmp_path: Path) -> None:
    report = evaluate("all", folder(tmp_path))
    assert {score.corpus for score in report.scores} == set(CORPORA)
    assert [data.name for data in report.data] == list(CORPORA)


def test_a_line_of_a_score_shows_what_it_is_made_of(tmp_path: Path) -> None:
    result = run("te3-platinum", str(folder(tmp_path)))
    assert result.exit_code == 0
    (line,) = (line for line in result.stdout.splitlines() if "dates, recall" in line)
    assert line.split() == ["te3-platinum", "dates,", "recall", "0.500", "1/2"]


def test_what_has_no_gold_has_no_score(tmp_path: Path) -> None:
    result = run("geowebnews", str(folder(tmp_path)))
    recall = next(line for line in result.stdout.splitlines() if "recall" in line)
    assert recall.split() == ["geowebnews", "places", "named,", "recall", "n/a", "0/0", "0.70"]


def test_two_runs_have_one_signature_and_other_data_another(tmp_path: Path) -> None:
    path = folder(tmp_path)
    first = run("all", str(path)).stdout.splitlines()[-1]
    assert first == run("all", str(path)).stdout.splitlines()[-1]
    assert first.startswith(f"signature: summarizer:{__version__}|scores:1|")
    file = path / "muc4" / "dev.jsonl"
    file.write_text(file.read_text().replace('/a"', '/b"'))
    assert run("all", str(path)).stdout.splitlines()[-1] != first


def test_misses_are_shown_when_asked_for(tmp_path: Path) -> None:
    path = str(folder(tmp_path))
    assert "'May' is 2013-05" not in run("te3-platinum", path).stdout
    assert "'May' is 2013-05" in run("te3-platinum", path, "--failures", "1").stdout


def test_a_miss_is_shown_once(tmp_path: Path) -> None:
    shown = run("te3-platinum", str(folder(tmp_path)), "--failures", "5").stdout
    assert shown.count("'May' is 2013-05") == 1


def test_the_json_has_every_number(tmp_path: Path) -> None:
    whole = json.loads(run("te3-platinum", str(folder(tmp_path)), "--json").stdout)
    assert whole["scores"][0] == {
        "corpus": "te3-platinum",
        "name": "dates, recall",
        "value": 0.5,
        "hits": 1,
        "total": 2,
        "target": None,
        "reached": None,
        "reference": None,
        "misses": [],
    }
    assert whole["data"][0]["articles"] == whole["data"][0]["of"] == 1
    assert whole["signature"].startswith("summarizer:")


def test_a_target_is_marked_as_reached_or_not(tmp_path: Path) -> None:
    report = evaluate("muc4", folder(tmp_path))
    scores = (
        Score("muc4", "one", {"a": Share(9, 10)}, target=Decimal("0.90")),
        Score("muc4", "two", {"a": Share(8, 10)}, target=Decimal("0.90"), reference="rival 0.7"),
    )
    lines = as_text(report.with_scores(scores)).splitlines()
    assert [line.split() for line in lines[1:3]] == [
        ["muc4", "one", "0.900", "9/10", "0.90", "+"],
        ["muc4", "two", "0.800", "8/10", "0.90", "-", "rival", "0.7"],
    ]
    assert json.loads(as_json(report.with_scores(scores)))["scores"][1]["reached"] is False


def test_words_of_an_article_do_not_speak_to_the_terminal(tmp_path: Path) -> None:
    report = evaluate("muc4", folder(tmp_path))
    shown = as_text(
        report.with_scores(
            (Score("muc4", "one", {"a": Share(0, 1)}, misses=("a: '\x1b[31m\nred'",)),)
        ),
        failures=1,
    )
    assert "\x1b" not in shown
    assert "red" in shown


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["nobody", "{folder}"], "no corpus 'nobody'", id="an unknown corpus"),
        pytest.param(["muc4", "{folder}/nowhere"], "nowhere", id="a path that is not there"),
        pytest.param(["all", "{folder}/muc4/dev.jsonl"], "one file", id="all of one file"),
        pytest.param(["te3-platinum", "{folder}/broken.jsonl"], "line 1", id="a broken line"),
    ],
)
def test_a_wrong_call_leaves_with_two(tmp_path: Path, arguments: list[str], message: str) -> None:
    path = folder(tmp_path)
    (path / "broken.jsonl").write_text("no\n")
    result = run(*(argument.format(folder=path) for argument in arguments))
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_the_command_explains_itself() -> None:
    result = run("--help")
    assert result.exit_code == 0
    for word in ("te3-platinum", "all", "--json", "--failures"):
        assert word in result.stdout
