"""`summarizer read`: the reading as JSON and on a terminal."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from typer.testing import CliRunner

from summarizer.article import Article
from summarizer.cli import app
from summarizer.reading import read
from summarizer.render.reading import print_reading, reading_json
from tests.conftest import SEED

LISTS = ("sentences", "numbers", "times", "names", "attributions")


@pytest.fixture(scope="module")
def seed() -> dict[str, Any]:
    result = CliRunner().invoke(app, ["read", str(SEED), "--json"])
    assert result.exit_code == 0, result.stderr
    reading: dict[str, Any] = json.loads(result.stdout)
    return reading


def spans_of(value: object) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if "surface" in value else []
        return own + [span for part in value.values() for span in spans_of(part)]
    return [span for part in value for span in spans_of(part)] if isinstance(value, list) else []


def test_everything_in_the_json_is_a_part_of_the_article(seed: dict[str, Any]) -> None:
    text = SEED.read_text(encoding="utf-8")
    assert all(seed[name] for name in LISTS)
    for span in spans_of(seed):
        assert text[span["start"] : span["end"]] == span["surface"]


def test_the_json_carries_typed_values(seed: dict[str, Any]) -> None:
    toll = next(number for number in seed["numbers"] if number["surface"] == "50")
    assert (toll["value"], toll["qualifier"], toll["kind"]) == ("50", "exact", "figure")
    assert toll["counted"]["surface"] == "armed forces personnel"
    assert [time["edtf"] for time in seed["times"]][:2] == ["XXXX-09-14", "2020-11-10"]
    assert seed["language"] == "en"


def shown(text: str, *, colours: bool = False) -> str:
    out = io.StringIO()
    console = Console(file=out, width=200, highlight=False, color_system=None)
    if colours:
        console = Console(file=out, width=200, color_system="standard", force_terminal=True)
    print_reading(read(Article(text=text)), console)
    return out.getvalue()


def test_the_terminal_shows_the_article_marked() -> None:
    lines = shown("At least 50 were killed, the ministry said on September 14.").splitlines()
    assert lines[0].startswith("[1] [At least 50] were killed, ")
    assert "[September 14]." in lines[0]
    assert any("At least 50 = 50, at least" in line for line in lines[1:])
    assert any("September 14 = XXXX-09-14" in line for line in lines[1:])


def test_where_there_are_colours_there_are_no_brackets() -> None:
    assert "[At least 50]" not in shown("At least 50 were killed.", colours=True)


def test_words_of_the_article_cannot_steer_the_terminal() -> None:
    assert "\x1b" not in shown("Some 50 \x1b[2J people, \x1b]0;owned\x07 he said.")


@pytest.mark.parametrize("words", ["", " ", "\n"])
def test_an_empty_file_is_no_article(words: str) -> None:
    result = CliRunner().invoke(app, ["read", "-"], input=words)
    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1


@given(st.text(max_size=200))
def test_any_text_is_read_and_written(text: str) -> None:
    reading = read(Article(text=text))
    json.loads(reading_json(reading).encode())
    print_reading(reading, Console(file=io.StringIO(), width=80))
