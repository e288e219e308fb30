"""`summarizer eval run`, `accept` and `compare` on a folder of cases, as a team uses them."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from summarizer.prompts import DEFAULT_PROMPT
from summarizer.reply import is_cut_off
from tests.conftest import ROOT
from tests.evaluation.folder import FIRE, FLOOD, READ, add_case, make_folder, record, reply_of, run
from tests.server import FakeServer, says

PROMPT_FILE = DEFAULT_PROMPT.replace("/", "-") + ".json"


def worse() -> dict[str, Any]:
    """A reply that gives the 300 homes to the fire service."""
    reply = reply_of(READ)
    reply["figures"][1]["source"] = "s1"
    return reply


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two cases and their baseline."""
    make_folder(tmp_path)
    assert run("accept", tmp_path).exit_code == 0
    return tmp_path


def answer_anew(folder: Path, *replies: dict[str, Any] | str, case: str = "flood") -> None:
    """Other replies to the same request."""
    place = folder / "cases" / case
    shutil.rmtree(place / "recordings")
    record(place, {"flood": FLOOD, "fire": FIRE}[case], *replies)


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


def assert_more(folder: Path, case: str, assertion: str) -> None:
    """Add a hard assertion to a case."""
    path = folder / "cases" / case / "case.yaml"
    path.write_text(path.read_text() + f"must:\n  - {assertion}\n")


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


# --- recordings -----------------------------------------------------------------------------------


def edit_prompt(folder: Path) -> Path:
    """The default prompt with a word more, under its own name."""
    text = (ROOT / "prompts" / f"{DEFAULT_PROMPT}.md").read_text(encoding="utf-8")
    path = folder / "edited.md"
    path.write_text(text.replace("invent nothing", "invent nothing at all"), encoding="utf-8")
    return path


def test_an_edited_prompt_is_stale_and_says_what_changed(folder: Path) -> None:
    result = run("run", folder, "--prompt", edit_prompt(folder))
    assert result.exit_code == 3
    stale = [line for line in result.stderr.splitlines() if ": stale: " in line]
    assert [line.split(": ")[1] for line in stale] == ["fire", "flood"]
    assert all("the system text of the prompt changed since" in line for line in stale)
    assert f"{PROMPT_FILE} ({DEFAULT_PROMPT}, pasted 2026-11-26" in stale[0]


def test_a_new_prompt_has_no_recordings_and_the_old_ones_are_no_orphans(folder: Path) -> None:
    path = edit_prompt(folder)
    version = DEFAULT_PROMPT.rpartition("/v")[2]
    text = path.read_text().replace(f"version: {version}", "version: 99")
    path.write_text(text, encoding="utf-8")
    result = run("run", folder, "--prompt", path)
    assert result.exit_code == 3
    assert result.stderr.count("missing: no recording of an answer to briefing/v99") == 2
    assert "orphan" not in result.stderr
    record(folder / "cases" / "flood", FLOOD, reply_of(READ), prompt=str(path))
    # An answer to a prompt that nobody knows is an orphan, until the settings name its file.
    assert "orphan" in run("run", folder).stderr
    (folder / "evals.yaml").write_text(f"prompts: [{json.dumps(str(path))}]\n")
    assert run("run", folder).exit_code == 0


def change_article(folder: Path) -> None:
    """A recording of another text among those of the case."""
    record(folder / "cases" / "fire", FLOOD, reply_of(READ))


def lose_recordings(folder: Path) -> None:
    shutil.rmtree(folder / "cases" / "fire" / "recordings")


@pytest.mark.parametrize(
    ("spoil", "state"), [(change_article, "orphan"), (lose_recordings, "missing")]
)
def test_what_does_not_fit_is_told_apart(
    folder: Path, spoil: Callable[[Path], None], state: str
) -> None:
    spoil(folder)
    for command in ("run", "accept"):
        result = run(command, folder)
        assert result.exit_code == 3
        assert f"fire: {state}: " in result.stderr


@pytest.mark.parametrize("how", ["length", "unclosed"])
def test_a_reply_that_was_cut_off_is_named_with_file_and_line(folder: Path, how: str) -> None:
    path = folder / "cases" / "flood" / "recordings" / PROMPT_FILE
    whole = json.loads(path.read_text(encoding="utf-8"))
    if how == "length":
        whole["replies"][0]["finish_reason"] = "length"
    else:
        whole["replies"][0]["content"] = whole["replies"][0]["content"][:-3]
    path.write_text(json.dumps(whole, indent=1), encoding="utf-8")
    line = next(n for n, text in enumerate(path.read_text().splitlines(), 1) if '"turn"' in text)
    before = (folder / "baseline.json").read_bytes()
    for command in ("run", "accept"):
        result = run(command, folder)
        assert result.exit_code == 2
        assert f"{path}:{line - 1}: a reply that was cut off" in result.stderr
    assert (folder / "baseline.json").read_bytes() == before


@pytest.mark.parametrize(
    ("reply", "cut"),
    [
        ('{"who": []}', False),
        ('Here: {"who": [{"name": "a } b"}]} Done.', False),
        ('{"who": ["\\"}"]}', False),
        ("I cannot help with that.", False),
        ('{"who": [', True),
        ('{"who": [{"name": "a}', True),
        ('{"who": []', True),
        ("Sets are written {x, y; I refuse.", False),
        ("As in [1], no.", False),
    ],
)
def test_cut_off(reply: str, cut: bool) -> None:
    assert is_cut_off(reply) is cut


def test_a_recording_without_a_reply_is_damaged(folder: Path) -> None:
    path = folder / "cases" / "flood" / "recordings" / PROMPT_FILE
    whole = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**whole, "replies": []}))
    assert run("run", folder).exit_code == 3
    path.write_text(json.dumps({**whole, "replies": [{**whole["replies"][0], "turn": 2}]}))
    result = run("run", folder)
    assert result.exit_code == 3
    assert "flood: missing" in result.stderr


def test_a_damaged_recording_is_an_error_of_recordings(folder: Path) -> None:
    (folder / "cases" / "flood" / "recordings" / PROMPT_FILE).write_text("{}")
    result = run("run", folder)
    assert result.exit_code == 3
    assert "not a recording" in result.stderr


# --- models ---------------------------------------------------------------------------------------


def test_a_model_is_asked_and_its_answers_are_kept(
    tmp_path: Path, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    add_case(tmp_path, "flood", FLOOD, READ)
    server.answers(says(json.dumps(reply_of(READ))))
    asked = ("run", tmp_path, "--engine", "m", "--base-url", server.url)
    live = run(*asked, "--repeat", "2")
    assert live.exit_code == 0, live.output
    assert "2 replies to 1 case" in live.stdout
    assert len(server.requests) == 2
    assert not (tmp_path / "cases" / "flood" / "recordings").exists()
    assert run(*asked, "--record", "--repeat", "2").exit_code == 0
    assert len(server.requests) == 4
    (tmp_path / "evals.yaml").write_text("model: m\n")
    replayed = run("run", tmp_path)
    assert replayed.exit_code == 0, replayed.output
    assert "2 replies to 1 case" in replayed.stdout
    assert "tokens" in replayed.stdout
    assert len(server.requests) == 4


def test_nobody_to_ask(folder: Path) -> None:
    result = run("run", folder, "--engine", "some-model")
    assert result.exit_code == 2
    assert "no API key" in result.stderr


def test_prompts_are_brought_to_a_model_and_its_answers_back(tmp_path: Path) -> None:
    add_case(tmp_path, "flood", FLOOD, READ)
    out = tmp_path / "out"
    assert run("export", tmp_path, "--out", out).exit_code == 0
    assert [path.name for path in out.iterdir()] == ["flood.prompt.txt"]
    assert "[1] RIVERTON, May 4" in (out / "flood.prompt.txt").read_text(encoding="utf-8")
    for name in ("flood.reply.txt", "flood.reply-2.txt"):
        (out / name).write_text(json.dumps(reply_of(READ)), encoding="utf-8")
    assert run("import", tmp_path, "--from", out).exit_code == 0
    (recording,) = (tmp_path / "cases" / "flood" / "recordings").iterdir()
    assert recording.name == PROMPT_FILE
    assert "2 replies to 1 case" in run("run", tmp_path).stdout
    again = run("import", tmp_path, "--from", out)
    assert again.exit_code == 2
    assert "--more" in again.stderr
    assert run("import", tmp_path, "--from", out, "--more").exit_code == 0
    assert "4 replies to 1 case" in run("run", tmp_path).stdout
    assert "1 of 1 are answered already" in run("export", tmp_path, "--out", out).stderr
    (out / "flood.reply-3.txt").write_text('{"who": [{"name": "peo')
    cut = run("import", tmp_path, "--from", out, "--more")
    assert cut.exit_code == 2
    assert "cut off in" in cut.stderr


@pytest.mark.parametrize("command", ["export", "import"])
def test_a_folder_or_a_corpus(tmp_path: Path, command: str) -> None:
    out = ("--out", tmp_path) if command == "export" else ("--from", tmp_path)
    neither = run(command, *out)
    assert neither.exit_code == 2
    assert "a folder of cases, or --corpus" in neither.stderr
    both = run(command, tmp_path, *out, "--corpus", "muc4", tmp_path)
    assert both.exit_code == 2


# --- reports --------------------------------------------------------------------------------------


def test_junit_fails_what_closes_the_gate(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "junit.xml"
    assert run("run", folder, "--junit", path).exit_code == 0
    (suite,) = ET.parse(path).getroot()  # noqa: S314 # written by this test
    assert suite.get("failures") == "0"
    assert int(suite.get("tests") or 0) == len(suite) > 30
    answer_anew(folder, worse())
    assert run("run", folder, "--junit", path).exit_code == 1
    (suite,) = ET.parse(path).getroot()  # noqa: S314
    failed = [test.get("name") for test in suite if test.find("failure") is not None]
    assert failed == ["figures, source", "warnings"]


def test_an_assertion_that_failed_before_is_skipped(folder: Path, tmp_path: Path) -> None:
    about = folder / "cases" / "flood" / "case.yaml"
    about.write_text(about.read_text() + "must_not:\n  - text: killed\n")
    assert run("accept", folder).exit_code == 0
    path = tmp_path / "junit.xml"
    assert run("run", folder, "--junit", path).exit_code == 0
    (suite,) = ET.parse(path).getroot()  # noqa: S314
    skipped = [test.get("name") for test in suite if test.find("skipped") is not None]
    assert skipped == ["must not: text 'killed'"]


def test_github_is_told_in_its_own_way(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert run("run", folder).exit_code == 0
    assert "## Evals: the gate is open" in summary.read_text()
    answer_anew(folder, worse())
    result = run("run", folder)
    assert result.exit_code == 1
    errors = [line for line in result.stdout.splitlines() if line.startswith("::error ")]
    assert "flood/case.yaml,line=1,title=figures%2C source::" in errors[0]
    assert "title=warnings::warnings: 1.0 to 1.5, grew by more than 10%25" in errors[1]
    text = summary.read_text()
    assert "## Evals: the gate is closed" in text
    assert "Cases: flood" in text
    assert "**figures, source: 1.000 to 0.667" in text


def test_names_of_others_are_harmless_in_reports(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pipe, markup and a workflow command in what an assertion says."""
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    about = (
        'published: 2024-05-07\nmust:\n  - text: "<b>|*x*|%0A::error::\\u202e\\n::warning::hi"\n'
    )
    make_folder(tmp_path)
    assert run("accept", tmp_path).exit_code == 0
    add_case(tmp_path, "odd", FLOOD, READ, reply_of(READ), about=about)
    result = run("run", tmp_path, "--junit", tmp_path / "junit.xml")
    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if line.startswith("::warning")] == []
    text = summary.read_text()
    assert "<b>" not in text
    assert "\u202e" not in text
    ET.parse(tmp_path / "junit.xml")  # noqa: S314
