"""`summarizer check` and `rules`, as somebody uses them on a briefing from elsewhere."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from summarizer.cli import app
from summarizer.rules import RULES
from tests.conftest import RECORDINGS, SEED

BRIEF = ("brief", str(SEED), "--replay", str(RECORDINGS), "--json")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


@pytest.fixture(scope="module")
def whole() -> dict[str, Any]:
    """The seed's recorded briefing, as JSON."""
    briefing: dict[str, Any] = json.loads(run(*BRIEF).stdout)
    return briefing


@pytest.fixture
def written(whole: dict[str, Any], tmp_path: Path) -> Path:
    return write(tmp_path, whole)


def write(folder: Path, content: object) -> Path:
    path = folder / "briefing.json"
    text = content if isinstance(content, str) else json.dumps(content)
    path.write_text(text, encoding="utf-8")
    return path


def check(path: Path, *options: str, article: Path = SEED) -> Result:
    return run("check", str(path), "--article", str(article), *options)


def test_the_recorded_briefing_of_the_seed_has_no_error_and_three_true_findings(
    written: Path,
) -> None:
    result = check(written, "--strict")
    assert result.exit_code == 0
    lines = [line for line in result.stdout.splitlines() if not line.startswith(" ")]
    assert lines == [
        "FIG011 info [12] f4: 105 losses: not said how many of them are dead",
        "ATT006 info [5] sentences 5, 7, 8, 9 cite nobody; they may go back to 'Huseyn Mahmudov'",
        "COV004 info [3] Zangilan is listed in sentence 3 and not in sentence 7",
        "0 error, 0 warning, 3 info; 0 of 22 not covered",
    ]


def spoil(whole: dict[str, Any]) -> dict[str, Any]:
    """The briefing with a number that the article does not have."""
    copy: dict[str, Any] = json.loads(json.dumps(whole))
    copy["figures"][0]["value"] = "60"
    return copy


def test_an_error_is_told_with_its_words_and_exit_code(
    whole: dict[str, Any], tmp_path: Path
) -> None:
    path = write(tmp_path, spoil(whole))
    assert check(path).exit_code == 0
    result = check(path, "--strict")
    assert result.exit_code == 1
    assert "FIG002 error [10] f1: value is 60, the words '50' say 50\n    50\n" in result.stdout
    assert check(path, "--strict", "--ignore", "FIG").exit_code == 0
    assert (
        check(path, "--select", "SUM").stdout == "0 error, 0 warning, 0 info; 0 of 22 not covered\n"
    )


def test_as_json(whole: dict[str, Any], tmp_path: Path) -> None:
    found = json.loads(check(write(tmp_path, spoil(whole)), "--format", "json").stdout)
    assert found["article"]["sha256"] == whole["article"]["sha256"]
    assert [f["rule"] for f in found["findings"]] == [
        "FIG002",
        "FIG011",
        "FIG012",
        "ATT006",
        "COV004",
    ]
    assert found["left_out"] == []


def test_as_annotations_of_github(whole: dict[str, Any], tmp_path: Path) -> None:
    first, *rest = check(write(tmp_path, spoil(whole)), "--format", "github").stdout.splitlines()
    text = SEED.read_text(encoding="utf-8")
    line = text[: text.index("50 armed forces")].count("\n") + 1
    path = str(SEED).replace(":", "%3A")
    assert first.startswith(f"::error file={path},line={line},col=")
    assert first.endswith(",title=FIG002::f1: value is 60, the words '50' say 50")
    assert len(rest) == 4


def test_as_sarif(whole: dict[str, Any], tmp_path: Path) -> None:
    sarif = json.loads(check(write(tmp_path, spoil(whole)), "--format", "sarif").stdout)
    assert sarif["version"] == "2.1.0"
    (run_,) = sarif["runs"]
    text = SEED.read_text(encoding="utf-8")
    for result in run_["results"]:
        rule = run_["tool"]["driver"]["rules"][result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert result["level"] in ("error", "warning", "note")
    region = run_["results"][0]["locations"][0]["physicalLocation"]["region"]
    start = region["charOffset"]
    assert text[start : start + region["charLength"]] == "50"
    lines = text.split("\n")
    assert lines[region["startLine"] - 1][region["startColumn"] - 1 :].startswith("50 armed forces")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("{", "not JSON", id="broken JSON"),
        pytest.param("[]", "not a JSON object", id="a list"),
        pytest.param("[" * 100_000, "nested too deep", id="nested without end"),
        pytest.param("{}", "it has no schema_version", id="no briefing"),
        pytest.param({"schema_version": "9"}, "this program knows '1'", id="another version"),
        pytest.param({"schema_version": 1}, "this program knows '1'", id="a number for a version"),
        pytest.param({"schema_version": "1"}, "article: Field required", id="without an article"),
        pytest.param("\ufeff{}", "it has no schema_version", id="with a byte order mark"),
    ],
)
def test_what_is_no_briefing_is_said_in_a_line(
    tmp_path: Path, content: object, message: str
) -> None:
    result = check(write(tmp_path, content))
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_many_faults_of_the_shape_are_counted(whole: dict[str, Any], tmp_path: Path) -> None:
    copy = json.loads(json.dumps(whole))
    for figure in copy["figures"]:
        figure["value"], figure["low"] = "many", "few"
    result = check(write(tmp_path, copy))
    assert result.exit_code == 2
    assert "figures.0.value" in result.stderr
    assert "; and 3 more" in result.stderr


def test_a_briefing_of_another_article_is_not_checked(written: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("It rained.", encoding="utf-8")
    result = check(written, article=other)
    assert result.exit_code == 2
    assert "another article" in result.stderr


def test_ten_thousand_items_are_checked(whole: dict[str, Any], tmp_path: Path) -> None:
    copy = json.loads(json.dumps(whole))
    figure = copy["figures"][0]
    copy["figures"] = [{**figure, "id": f"f{n}"} for n in range(10_000)]
    result = check(write(tmp_path, copy), "--strict")
    assert result.exit_code == 0
    assert result.stdout.endswith("not covered\n")


def test_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "briefing.json"
    path.write_bytes(b'{"schema_version": "\xff"}')
    assert "not UTF-8" in check(path).stderr


def test_an_unknown_format_and_rule(written: Path) -> None:
    assert "no format 'xml'" in check(written, "--format", "xml").stderr
    result = check(written, "--select", "FOO")
    assert (result.exit_code, "no rule begins with 'FOO'" in result.stderr) == (2, True)


# --- the settings of a project -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "options", "code"),
    [
        pytest.param("strict = true", (), 1, id="strict by project"),
        pytest.param("strict = true", ("--no-strict",), 0, id="not by option"),
        pytest.param('strict = true\nignore = ["FIG"]', (), 0, id="a family is ignored"),
        pytest.param('strict = true\nignore = ["FIG"]', ("--ignore", "SUM"), 1, id="by option"),
        pytest.param('strict = true\nselect = ["SUM"]', (), 0, id="a family is selected"),
    ],
)
def test_a_project_says_what_is_checked(
    whole: dict[str, Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    table: str,
    options: tuple[str, ...],
    code: int,
) -> None:
    (tmp_path / "pyproject.toml").write_text(f"[tool.summarizer]\n{table}\n", encoding="utf-8")
    path = write(tmp_path, spoil(whole))
    folder = tmp_path / "below"
    folder.mkdir()
    monkeypatch.chdir(folder)
    assert check(path, *options).exit_code == code


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("[tool.summarizer]\nchosen = []", "chosen", id="a word that is no setting"),
        pytest.param("[tool.summarizer]\nstrict = 'maybe'", "strict", id="a value that is none"),
        pytest.param("[tool.summarizer", "cannot be read", id="no TOML"),
        pytest.param("[tool.summarizer]\nselect = ['XYZ']", "no rule begins", id="no such rule"),
    ],
)
def test_settings_that_cannot_be(
    written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, message: str
) -> None:
    (tmp_path / "pyproject.toml").write_text(content, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = check(written)
    assert result.exit_code == 2
    assert message in result.stderr


# --- rules ---------------------------------------------------------------------------------------


def test_every_rule_is_listed() -> None:
    lines = run("rules").stdout.splitlines()
    assert [line.split()[0] for line in lines] == sorted(RULES)


def test_a_rule_explains_itself() -> None:
    page = run("rules", "FIG007").stdout
    assert page.startswith("FIG007 part that is larger than its total (error)\n\n")
    assert "Example: " in page
    assert run("rules", "FIG").stdout.count("Instead:") == sum(c.startswith("FIG") for c in RULES)


def test_a_rule_that_is_none() -> None:
    assert run("rules", "XYZ1").exit_code == 2
