"""Everything that can go wrong, by its exit code and its one line."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarizer import errors
from summarizer.cli import app
from summarizer.errors import SummarizerError
from summarizer.intake import MAX_BYTES
from tests.conftest import RECORDINGS, SEED
from tests.server import Behaviour, FakeServer, fails, says, sends, sleeps, web_page

KEY = "sk-abcdefghijklmnop"


def run(*arguments: str, key: str | None = KEY) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, list(arguments), env={"OPENAI_API_KEY": key})
    return result.exit_code, result.stdout, result.stderr


def one_line(stderr: str) -> str:
    lines = stderr.splitlines()
    assert len(lines) == 1, stderr
    assert lines[0].startswith("summarizer: error: ")
    return lines[0]


INPUTS: list[tuple[str, bytes, str]] = [
    ("empty.txt", b"", "the article is empty"),
    ("blank.txt", b" \n\t\n ", "the article is empty"),
    ("bom.txt", b"\xef\xbb\xbf", "the article is empty"),
    ("dots.txt", b"... --- ...", "has no words"),
    ("image.txt", bytes(range(256)) * 4, "not text"),
    ("nul.txt", b"\x00\x01\x02" * 100, "binary"),
    ("large.txt", b"word " * (MAX_BYTES // 5 + 1), "cut it down"),
    ("broken.json", b'{"text": "a', "not valid JSON"),
    ("list.json", b'["a"]', 'its text under "text"'),
    ("no-text.json", b'{"title": "a"}', 'its text under "text"'),
    ("date-number.json", b'{"text": "a", "published": 20220914}', "not a date"),
    ("title.json", b'{"text": "a", "title": "\\ud800"}', "not an article"),
    ("deep.json", b"[" * 100_000, "not valid JSON"),
    ("surrogate.json", b'{"text": "a \\ud800 b"}', "not an article"),
    ("bad-date.json", b'{"text": "a", "published": "soon"}', "not a date: 'soon'"),
    ("no-article.html", b"<html><body></body></html>", "no article was found"),
]


@pytest.mark.parametrize(
    ("name", "content", "says_so"), INPUTS, ids=[name for name, _, _ in INPUTS]
)
def test_an_unusable_article(tmp_path: Path, name: str, content: bytes, says_so: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    code, stdout, stderr = run("brief", str(path))
    assert (code, stdout) == (2, "")
    assert says_so in one_line(stderr)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    code, stdout, stderr = run("brief", str(tmp_path / "missing.txt"))
    assert (code, stdout) == (2, "")
    assert "no such file" in one_line(stderr)


def test_a_folder_is_not_an_article(tmp_path: Path) -> None:
    code, _, stderr = run("brief", str(tmp_path))
    assert code == 2
    assert "is a folder" in one_line(stderr)


USAGES: list[tuple[tuple[str, ...], str]] = [
    (("--published", "14/09/2022"), "write it as 2022-09-14"),
    (("--json", "--markdown"), "not both"),
    (("--prompt", "briefing/v99"), "no prompt 'briefing/v99'"),
    (("--prompt", "../../etc/passwd"), "no prompt"),
    (("--replay", str(RECORDINGS), "--record", "x"), "one of --replay, --record"),
    (("--replay", str(RECORDINGS), "--reply", "x"), "--reply or --replay"),
    (("--reply", "/nowhere/reply.json"), "no such file"),
    (("--reply", str(SEED), "--model", "m"), "leave out --model"),
    (("--base-url", "http://[::1"), "not an address"),
    (("--base-url", "http://h:abc/v1"), "not an address"),
    (("--base-url", "localhost"), "not an address"),
    (("--prompt", "x" * 5000), "no prompt"),
]


@pytest.mark.parametrize(("options", "says_so"), USAGES, ids=[" ".join(o) for o, _ in USAGES])
def test_wrong_usage(options: tuple[str, ...], says_so: str) -> None:
    code, stdout, stderr = run("brief", str(SEED), *options)
    assert (code, stdout) == (2, "")
    assert says_so in one_line(stderr)


def test_an_unknown_option_is_wrong_usage() -> None:
    code, stdout, stderr = run("brief", str(SEED), "--colour")
    assert (code, stdout) == (2, "")
    assert "--colour" in stderr


def test_an_unknown_schema() -> None:
    code, stdout, stderr = run("schema", "reply")
    assert (code, stdout) == (2, "")
    assert "draft or briefing" in one_line(stderr)


@pytest.mark.parametrize("key", [None, ""])
def test_a_model_without_a_key_names_every_way_on(key: str | None) -> None:
    code, stdout, stderr = run("brief", str(SEED), "--model", "gpt-9", key=key)
    assert (code, stdout) == (2, "")
    line = one_line(stderr)
    for way in ("OPENAI_API_KEY", "--base-url", "--model offline", "--replay", "--reply"):
        assert way in line


@pytest.mark.parametrize(
    "others",
    [
        ("--base-url", "http://127.0.0.1:9/v1"),
        ("--replay", str(RECORDINGS)),
        ("--record", str(RECORDINGS)),
    ],
    ids=["server", "replay", "record"],
)
def test_offline_asks_nobody(others: tuple[str, ...]) -> None:
    code, stdout, stderr = run("brief", str(SEED), "--model", "offline", *others)
    assert (code, stdout) == (2, "")
    assert "offline asks nobody" in one_line(stderr)


def test_offline_needs_no_prompt() -> None:
    code, stdout, stderr = run("brief", str(SEED), "--model", "offline", "--prompt", "briefing/v1")
    assert (code, stdout) == (2, "")
    assert "leave out the prompt" in one_line(stderr)


NOT_JSON = says("I would rather talk about the weather.")

ANSWERS: list[tuple[str, Behaviour, int, str, int]] = [
    ("wrong key", fails(401, f"Incorrect API key provided: {KEY}"), 4, "OPENAI_API_KEY", 1),
    ("forbidden", fails(403, KEY), 4, "OPENAI_API_KEY", 1),
    ("bad request", fails(400), 4, "too long for the model", 1),
    ("unknown model", fails(404), 4, "--model", 1),
    ("too large", fails(413), 4, "too long", 1),
    ("rate limit", fails(429), 4, "wait and try again", 3),
    ("server error", fails(500), 4, "failing", 3),
    ("overloaded", fails(503), 4, "failing", 3),
    ("refused", says(None, refusal="I can't help with that."), 4, "I can't help with that.", 1),
    ("content filter", says("", finish_reason="content_filter"), 4, "content filter", 1),
    ("truncated", says('{"figures": [', finish_reason="length"), 4, "cut off", 1),
    ("web page", web_page, 4, "--base-url", 1),
    ("no choices", sends(200, {"id": "x", "object": "y", "choices": []}), 4, "--base-url", 1),
    ("null choice", sends(200, {"choices": [None]}), 4, "--base-url", 1),
    ("null message", sends(200, {"choices": [{"message": None}]}), 4, "--base-url", 1),
    ("choices a text", sends(200, {"choices": "x"}), 4, "--base-url", 1),
    ("parts", says(["a"]), 4, "--base-url", 1),  # type: ignore[arg-type]  # no text
    ("no body", lambda _: (200, {"content-type": "application/json"}, b""), 4, "--base-url", 1),
    ("torn body", lambda _: (200, {"content-type": "application/json"}, b"{"), 4, "--base-url", 1),
    ("no content", lambda _: (204, {}, b""), 4, "--base-url", 1),
    ("no credit", fails(402), 4, "no credit", 1),
    ("unprocessable", fails(422), 4, "check --base-url", 1),
    ("control characters", says(None, refusal="No\x1b[31m\nway."), 4, "declined: No [31m way.", 1),
    ("not JSON", NOT_JSON, 5, "no draft in 3 attempts (no JSON object", 3),
    ("broken JSON", says('{"figures": ['), 5, "no draft in 3 attempts (not JSON", 3),
    ("torn JSON", says('{"figures": [}'), 5, "not JSON", 3),
    ("other JSON", says('{"answer": 42}'), 5, "none of the lists", 3),
    ("empty", says(""), 5, "no draft in 3 attempts", 3),
    ("null", says(None), 5, "no draft in 3 attempts", 3),
]


@pytest.mark.parametrize(
    ("behaviour", "exit_code", "says_so", "requests"),
    [pytest.param(*rest, id=name) for name, *rest in ANSWERS],
)
def test_an_answer_that_is_no_briefing(
    server: FakeServer, behaviour: Behaviour, exit_code: int, says_so: str, requests: int
) -> None:
    server.answers(behaviour)
    code, stdout, stderr = run("brief", str(SEED), "--base-url", server.url)
    assert (code, stdout) == (exit_code, "")
    line = one_line(stderr)
    assert says_so in line
    assert KEY not in line
    assert KEY[:7] not in line
    assert len(server.requests) == requests


def test_a_key_that_is_none() -> None:
    code, _, stderr = run("brief", str(SEED), key="sk-é")
    assert code == 2
    assert "OPENAI_API_KEY" in one_line(stderr)


def test_a_recorded_reply_that_is_no_draft(tmp_path: Path) -> None:
    reply = tmp_path / "reply.txt"
    reply.write_text("Sorry.")
    kept = str(tmp_path / "kept")
    assert run("brief", str(SEED), "--reply", str(reply), "--record", kept)[0] == 5
    code, _, stderr = run("brief", str(SEED), "--replay", kept)
    assert code == 3
    assert "is no draft, and no answer to its correction is recorded" in one_line(stderr)


def test_an_answer_that_cannot_be_written() -> None:
    arguments = ["brief", str(SEED), "--replay", str(RECORDINGS), "--json"]
    with open("/dev/full", "wb") as full:
        run_ = subprocess.run(
            [sys.executable, "-m", "summarizer", *arguments], stdout=full, stderr=-1, check=False
        )
    assert run_.returncode == 2
    assert b"cannot write" in run_.stderr


def test_no_answer_in_time(server: FakeServer) -> None:
    server.answers(sleeps(1))
    arguments = ("brief", str(SEED), "--base-url", server.url, "--timeout", "0.05")
    code, stdout, stderr = run(*arguments)
    assert (code, stdout) == (4, "")
    assert "within 0.05 s" in one_line(stderr)
    assert "--timeout" in stderr


def test_nobody_there() -> None:
    with FakeServer() as gone:
        url = gone.url
    code, stdout, stderr = run("brief", str(SEED), "--base-url", url)
    assert (code, stdout) == (4, "")
    assert "cannot connect to 127.0.0.1" in one_line(stderr)


def damage(folder: Path) -> None:
    (folder / "x.json").write_text('{"format": 2}')


def another_article(folder: Path) -> None:
    text = (RECORDINGS / "azernews-briefing-v2.json").read_text(encoding="utf-8")
    for digest in ('"article": "', '"user": "'):
        text = text.replace(digest, f"{digest}0")
    (folder / "x.json").write_text(text, encoding="utf-8")


RECORDED: list[tuple[str, Callable[[Path], None], str]] = [
    ("no folder", lambda folder: folder.rmdir(), "no folder of recordings"),
    ("empty folder", lambda _: None, "no recording of this article"),
    ("of another article", another_article, "no recording of this article"),
    ("damaged", damage, "not a recording"),
]


@pytest.mark.parametrize(
    ("prepare", "says_so"), [pytest.param(*rest, id=name) for name, *rest in RECORDED]
)
def test_no_recording(tmp_path: Path, prepare: Callable[[Path], None], says_so: str) -> None:
    folder = tmp_path / "recordings"
    folder.mkdir()
    prepare(folder)
    code, stdout, stderr = run("brief", str(SEED), "--replay", str(folder))
    assert (code, stdout) == (3, "")
    assert says_so in one_line(stderr)


def test_a_reply_that_is_no_draft(tmp_path: Path) -> None:
    path = tmp_path / "reply.txt"
    path.write_text("Sorry, I cannot read this.")
    code, stdout, stderr = run("brief", str(SEED), "--reply", str(path))
    assert (code, stdout) == (5, "")
    assert "no JSON object" in one_line(stderr)


def test_strict_fails_on_what_was_rejected(tmp_path: Path) -> None:
    path = tmp_path / "reply.json"
    path.write_text('{"figures": [{"surface": "60", "at": [10]}]}')
    code, stdout, _ = run("brief", str(SEED), "--reply", str(path), "--strict")
    assert code == 1
    assert "'60' is not in sentence 10" in stdout
    assert run("brief", str(SEED), "--reply", str(path))[0] == 0


def test_strict_fails_on_an_error_finding(tmp_path: Path) -> None:
    path = tmp_path / "reply.json"
    path.write_text('{"summary": [{"text": "60 were killed.", "at": [10]}]}')
    code, stdout, _ = run("brief", str(SEED), "--reply", str(path), "--strict")
    assert code == 1
    assert "SUM001" in stdout


def tree(error: type[SummarizerError], indent: str = "") -> list[str]:
    """The exceptions below one, as the drawing has them: name and exit code."""
    lines = []
    for below in error.__subclasses__():
        lines.append(f"{indent}{below.__name__} {below.exit_code}")
        lines += tree(below, indent + "  ")
    return lines


def test_the_drawing_is_the_hierarchy() -> None:
    drawn = []
    for line in (errors.__doc__ or "").splitlines():
        if "── " in line:
            before, _, after = line.partition("── ")
            name, code = after.split()[:2]
            drawn.append(f"{'  ' * (before.count('│'))}{name} {code}")
    assert drawn == tree(SummarizerError)
