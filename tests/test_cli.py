import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from typer.testing import CliRunner, Result

from summarizer import __version__
from summarizer.briefing import Briefing
from summarizer.cli import app
from summarizer.prompts import DEFAULT_PROMPT
from tests.conftest import RECORDINGS, ROOT, SEED
from tests.server import FakeServer, says

REPLAY = ("brief", str(SEED), "--replay", str(RECORDINGS))


def run(*arguments: str, **more: object) -> Result:
    return CliRunner().invoke(app, list(arguments), **more)  # type: ignore[arg-type]  # typer types each one


def test_the_answer_and_the_notes_go_apart() -> None:
    result = run(*REPLAY)
    assert result.exit_code == 0
    assert result.stdout.startswith("Azerbaijan briefs military attachés")
    assert result.stderr == (
        "summarizer: replayed a recorded answer (pasted 2026-11-26, model unknown); "
        "no model was asked\n"
    )


def test_the_json_is_the_contract() -> None:
    whole = json.loads(run(*REPLAY, "--json").stdout)
    schema = json.loads(run("schema").stdout)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(whole)
    assert json.loads(Briefing.model_validate(whole).model_dump_json()) == whole
    assert run("schema", "briefing").stdout == run("schema").stdout


def test_markdown() -> None:
    assert run(*REPLAY, "--markdown").stdout.startswith("# Azerbaijan briefs")


def test_no_colour_in_a_pipe() -> None:
    assert "\x1b" not in run(*REPLAY).stdout


def on_a_terminal(**environment: str) -> str:
    """What the command writes to a terminal, escape sequences included."""
    ours, theirs = pty.openpty()
    settings = {"TERM": "xterm-256color", "COLUMNS": "80"} | environment
    with subprocess.Popen(
        [sys.executable, "-m", "summarizer", *REPLAY],
        stdout=theirs,
        stderr=subprocess.DEVNULL,
        env={k: v for k, v in os.environ.items() if k != "NO_COLOR"} | settings,
    ):
        os.close(theirs)
        shown = b""
        with open(ours, "rb", buffering=0) as terminal:
            try:
                while part := terminal.read(4096):
                    shown += part
            except OSError:  # Linux says so when the other end of a terminal is closed
                pass
    return shown.decode()


def test_colour_only_where_it_is_wanted() -> None:
    cyan = "\x1b[36m"
    assert cyan in on_a_terminal()
    assert cyan not in on_a_terminal(NO_COLOR="1")


def test_strict_passes_what_has_no_fault() -> None:
    assert run(*REPLAY, "--strict").exit_code == 0


def test_print_paste_bring_back_and_keep(tmp_path: Path, seed_reply: str) -> None:
    prompt = run("prompt", str(SEED), "--title", "A briefing")
    assert prompt.exit_code == 0
    assert prompt.stderr == ""
    assert prompt.stdout.count("Title: A briefing\n") == 1
    reply = tmp_path / "reply.txt"
    reply.write_text(f"Here it is:\n```json\n{seed_reply}\n```\n", encoding="utf-8")
    kept = ("--record", str(tmp_path / "kept"))
    taken = run("brief", str(SEED), "--reply", str(reply), *kept, "--json")
    replayed = run("brief", str(SEED), "--replay", str(tmp_path / "kept"), "--json")
    one, other = json.loads(taken.stdout), json.loads(replayed.stdout)
    assert one["engine"]["name"] == "reply"
    assert one["figures"] == other["figures"]
    (recording,) = (tmp_path / "kept").iterdir()
    assert recording.name == "azernews-briefing.json"
    content = json.loads(recording.read_text(encoding="utf-8"))["replies"][0]["content"]
    assert "".join(content) == reply.read_text(encoding="utf-8")


def test_a_second_answer_does_not_hide_behind_the_first(tmp_path: Path, seed_reply: str) -> None:
    reply, kept = tmp_path / "reply.txt", str(tmp_path / "kept")
    reply.write_text(seed_reply, encoding="utf-8")
    keep = ("brief", str(SEED), "--reply", str(reply))
    assert run(*keep, "--record", kept).exit_code == 0
    again = run(*keep, "--record", kept)
    assert (again.exit_code, again.stdout) == (3, "")
    assert "--rewrite" in again.stderr
    assert run(*keep, "--rewrite", kept).exit_code == 0


def test_one_word_of_the_prompt_makes_a_recording_stale(tmp_path: Path) -> None:
    shipped = ROOT / "prompts" / f"{DEFAULT_PROMPT}.md"
    for old, new, changed in [
        ("invent nothing", "invent little", "the system text of the prompt"),
        ("Every speaker", "Each speaker", "the user text of the prompt"),
    ]:
        edited = tmp_path / "edited.md"
        edited.write_text(shipped.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        result = run(*REPLAY, "--prompt", str(edited))
        assert result.exit_code == 3
        assert f"stale recording: {changed}" in result.stderr
        assert "azernews-briefing-v" in result.stderr


def test_record_and_rewrite_ask_the_server(server: FakeServer, tmp_path: Path) -> None:
    server.answers(says('{"who": []}'), says('{"where": []}'))
    ask = ("brief", str(SEED), "--base-url", server.url, "--json", "--rounds", "0")
    assert run(*ask, "--record", str(tmp_path)).exit_code == 0
    assert run(*ask, "--record", str(tmp_path)).exit_code == 0
    assert len(server.requests) == 1
    assert run(*ask, "--rewrite", str(tmp_path)).exit_code == 0
    assert len(server.requests) == 2


def test_the_model_may_stand_in_the_environment(server: FakeServer) -> None:
    server.answers(says('{"who": []}'))
    ask = ("brief", str(SEED), "--base-url", server.url, "--rounds", "0")
    run(*ask, env={"SUMMARIZER_MODEL": "theirs"})
    run(*ask, "--model", "mine", env={"SUMMARIZER_MODEL": "theirs"})
    assert [request["model"] for request in server.requests] == ["theirs", "mine"]


def test_standard_input(seed_reply: str, tmp_path: Path) -> None:
    reply = tmp_path / "reply.txt"
    reply.write_text(seed_reply, encoding="utf-8")
    result = run("brief", "-", "--reply", str(reply), "--json", input=SEED.read_bytes())
    assert json.loads(result.stdout)["article"]["characters"] == 2418


def test_a_note_about_the_input_goes_to_standard_error(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"text": "It rained.", "id": 5}')
    result = run("prompt", str(path))
    assert result.stderr == "summarizer: not used: id\n"


def test_the_schema_of_the_draft() -> None:
    assert "sources" in json.loads(run("schema", "draft").stdout)["properties"]


def test_version() -> None:
    assert run("--version").stdout == f"{__version__}\n"


@pytest.mark.parametrize("command", ["brief", "prompt", "schema"])
def test_every_command_explains_itself(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


def test_help_names_the_exit_codes() -> None:
    text = " ".join(run("--help").stdout.split())
    for code in ("0 done", "1 error findings", "3 recording", "4 nobody answered", "5 an answer"):
        assert code in text
