"""Recordings of cases: current, missing, stale, orphaned, cut off; and how they are made."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.prompts import DEFAULT_PROMPT
from summarizer.reply import is_cut_off
from tests.conftest import ROOT
from tests.evaluation.folder import (
    FLOOD,
    READ,
    add_case,
    record,
    reply_of,
    run,
)
from tests.server import FakeServer, says

PROMPT_FILE = DEFAULT_PROMPT.replace("/", "-") + ".json"


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
