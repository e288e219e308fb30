"""`summarizer eval run`, `accept` and `compare` on a folder of cases, as a team uses them."""

import json
from pathlib import Path

import pytest

from summarizer.prompts import DEFAULT_PROMPT
from tests.evaluation.folder import (
    READ,
    answer_anew,
    assert_more,
    make_folder,
    reply_of,
    run,
    worse,
)

PROMPT_FILE = DEFAULT_PROMPT.replace("/", "-") + ".json"


def test_nothing_changed(folder: Path) -> None:
    for _ in range(2):
        result = run("run", folder)
        assert result.exit_code == 0
        assert "the gate is open" in result.stdout
        assert "flood" not in result.stdout  # of the cases only what changed is shown


def test_a_worse_reply_closes_the_gate_and_names_the_case(folder: Path) -> None:
    answer_anew(folder, worse())
    result = run("run", folder)
    assert result.exit_code == 1
    assert "figures, source: 1.000 to 0.667" in result.stdout
    assert "flood 1.000 to 0.500" in result.stdout
    assert "the gate is closed: flood" in result.stdout


def test_a_reply_that_is_no_draft_is_scored_and_told(folder: Path) -> None:
    answer_anew(folder, "I cannot help with that.")
    result = run("run", folder)
    assert result.exit_code == 1
    assert "flood" in result.stdout
    assert "no draft" in result.stdout
    assert "does not hold: the reply is a draft" in result.stdout


def test_the_baseline_moves_only_when_it_is_accepted(folder: Path) -> None:
    before = (folder / "baseline.json").read_bytes()
    answer_anew(folder, worse())
    refused = run("accept", folder)
    assert refused.exit_code == 1
    assert "--lower accepts them" in refused.stderr
    assert (folder / "baseline.json").read_bytes() == before
    assert run("accept", folder, "--lower").exit_code == 0
    assert run("run", folder).exit_code == 0
    answer_anew(folder, reply_of(READ))
    assert run("run", folder).exit_code == 0
    assert run("accept", folder).exit_code == 0
    assert (folder / "baseline.json").read_bytes() == before


def test_a_baseline_holds_scores_and_no_text(folder: Path) -> None:
    text = (folder / "baseline.json").read_text(encoding="utf-8")
    assert "Riverton" not in text
    whole = json.loads(text)
    assert sorted(whole["cases"]) == ["fire", "flood"]
    assert whole["cases"]["flood"]["scores"]["figures, exact"] == [[2, 2]]


def test_two_runs_are_compared_from_their_files(folder: Path, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    assert run("run", folder, "--json", good).exit_code == 0
    assert good.read_bytes() == (folder / "baseline.json").read_bytes()
    answer_anew(folder, worse())
    assert run("run", folder, "--json", bad).exit_code == 1
    assert run("compare", good, good).exit_code == 0
    assert run("compare", good, bad).exit_code == 1
    assert run("compare", bad, good).exit_code == 0
    (folder / "evals.yaml").write_text("growth: 1\ntolerances: {'figures, source': null}\n")
    assert run("compare", good, bad, "--folder", folder).exit_code == 0
    assert run("compare", good, tmp_path / "none.json").exit_code == 2


def test_an_expectation_that_changed_must_be_accepted(folder: Path) -> None:
    assert_more(folder, "flood", "figures: {value: 12, source: fire service}")
    result = run("run", folder)
    assert result.exit_code == 2
    assert "not comparable" in result.stderr
    assert "flood" in result.stderr
    assert run("accept", folder).exit_code == 0
    assert run("run", folder).exit_code == 0


def test_an_edit_of_one_case_does_not_let_another_fall(folder: Path) -> None:
    before = (folder / "baseline.json").read_bytes()
    answer_anew(folder, worse())
    assert_more(folder, "fire", "text: gates")
    refused = run("accept", folder)
    assert refused.exit_code == 1
    assert "edited since the baseline, in no difference: fire" in refused.stdout
    assert (folder / "baseline.json").read_bytes() == before


def test_tags_may_be_edited(folder: Path) -> None:
    path = folder / "cases" / "flood" / "case.yaml"
    path.write_text(path.read_text().replace("[disaster]", "[disaster, wire]"))
    assert run("run", folder).exit_code == 0


def test_without_a_baseline_every_assertion_is_held(tmp_path: Path) -> None:
    make_folder(tmp_path)
    assert run("run", tmp_path).exit_code == 0
    assert_more(tmp_path, "flood", "figures: {value: 13}")
    result = run("run", tmp_path)
    assert result.exit_code == 1
    assert "flood: does not hold: must: figures value=13" in result.stdout
    accepted = run("accept", tmp_path)
    assert accepted.exit_code == 0
    assert "accepted although it does not hold: flood: must: figures value=13" in accepted.stderr
    assert run("run", tmp_path).exit_code == 0


def test_a_baseline_that_is_a_folder_is_none(folder: Path) -> None:
    (folder / "baseline.json").unlink()
    (folder / "baseline.json").mkdir()
    assert run("run", folder).exit_code == 2


@pytest.mark.parametrize("option", ["--json", "--junit", "--html"])
def test_a_report_that_cannot_be_written_is_told_before_the_run(folder: Path, option: str) -> None:
    for place in (folder, folder / "no" / "such.file", Path("/")):
        result = run("run", folder, option, place)
        assert (result.exit_code, result.stdout) == (2, "")
        assert str(place) in result.stderr


def test_a_summary_that_cannot_be_written_hides_no_verdict(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "no" / "summary.md"))
    answer_anew(folder, worse())
    result = run("run", folder)
    assert result.exit_code == 1
    assert "the gate is closed: flood" in result.stdout
    assert "cannot write the summary" in result.stderr


def test_columns_side_by_side(folder: Path) -> None:
    result = run("run", folder, "--prompt", DEFAULT_PROMPT, "--engine", "offline")
    assert result.exit_code == 0
    header = result.stdout.splitlines()[0]
    assert header.split("  ")[-1].strip() == "baseline"
    assert f"recorded {DEFAULT_PROMPT}" in header
    assert "offline" in header
    assert result.stdout.count("signature: ") == 2


def test_three_replies_to_one_case(folder: Path) -> None:
    answer_anew(folder, reply_of(READ), reply_of(READ), worse())
    result = run("run", folder)
    assert "4 replies to 2 cases" in result.stdout
    assert "flood 1.000 to 0.833" in result.stdout
