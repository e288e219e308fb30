"""What a run tells a CI system: JUnit XML, and GitHub's summary and annotations."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from summarizer.prompts import DEFAULT_PROMPT
from tests.evaluation.folder import (
    FLOOD,
    READ,
    add_case,
    answer_anew,
    make_folder,
    reply_of,
    run,
    worse,
)

PROMPT_FILE = DEFAULT_PROMPT.replace("/", "-") + ".json"


def test_junit_fails_what_closes_the_gate(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "junit.xml"
    assert run("run", folder, "--junit", path).exit_code == 0
    (suite,) = ET.parse(path).getroot()  # noqa: S314  # written by this test
    assert suite.get("failures") == "0"
    assert int(suite.get("tests") or 0) == len(suite) > 30
    answer_anew(folder, worse())
    assert run("run", folder, "--junit", path).exit_code == 1
    (suite,) = ET.parse(path).getroot()  # noqa: S314  # written by this test
    failed = [test.get("name") for test in suite if test.find("failure") is not None]
    assert failed == ["figures, source", "warnings"]


def test_an_assertion_that_failed_before_is_skipped(folder: Path, tmp_path: Path) -> None:
    about = folder / "cases" / "flood" / "case.yaml"
    about.write_text(about.read_text() + "must_not:\n  - text: killed\n")
    assert run("accept", folder).exit_code == 0
    path = tmp_path / "junit.xml"
    assert run("run", folder, "--junit", path).exit_code == 0
    (suite,) = ET.parse(path).getroot()  # noqa: S314  # written by this test
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
    ET.parse(tmp_path / "junit.xml")  # noqa: S314  # written by this test
