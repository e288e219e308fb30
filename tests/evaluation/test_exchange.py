import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarizer.article import Article
from summarizer.cli import app
from summarizer.errors import ConfigError
from summarizer.evaluation.exchange import Asked, file_name, keep_replies, write_prompts
from tests.evaluation.desk import DRAFT, TEXTS, Desk, edited_prompt


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_prompt_is_what_the_product_prints(desk: Desk, tmp_path: Path) -> None:
    result = desk.export()
    assert result.exit_code == 0
    names = [f"geowebnews.{name}.prompt.txt" for name in ("one", "two-b-c", "three")]
    assert result.stdout.split() == [str(desk.out / name) for name in names]
    article = tmp_path / "one.txt"
    article.write_text(TEXTS["one"], encoding="utf-8")
    printed = CliRunner().invoke(app, ["prompt", str(article)]).stdout
    assert (desk.out / names[0]).read_text(encoding="utf-8") == printed


def test_the_first_articles_or_those_that_are_named(desk: Desk) -> None:
    assert len(desk.export("--limit", 2).stdout.splitlines()) == 2
    named = desk.export("--only", "three", "--only", "geowebnews/one")
    assert [Path(line).name for line in named.stdout.splitlines()] == [
        "geowebnews.one.prompt.txt",
        "geowebnews.three.prompt.txt",
    ]


def test_what_is_answered_is_not_asked_again(desk: Desk) -> None:
    desk.answer("one")
    desk.take()
    result = desk.export("--recordings", desk.kept)
    assert [Path(line).name for line in result.stdout.splitlines()] == [
        "geowebnews.two-b-c.prompt.txt",
        "geowebnews.three.prompt.txt",
    ]
    assert "1 of 3 are answered" in result.stderr


def test_an_answer_is_kept_as_it_came(desk: Desk) -> None:
    said = f"Here it is:\r\n```json\n{DRAFT}\n```\n"
    desk.answer("two-b-c", said)
    result = desk.take()
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [str(desk.out / "geowebnews.two-b-c.reply.txt")]
    (recording,) = desk.kept.iterdir()
    assert recording.name == "geowebnews.two-b-c.json"
    whole = json.loads(recording.read_text(encoding="utf-8"))
    assert "".join(whole["replies"][0]["content"]) == said
    assert whole["provenance"]["how"] == "pasted"
    article = TEXTS["two/b c"]
    path = desk.out / "article.txt"
    path.write_text(article, encoding="utf-8")
    replay = ["brief", str(path), "--replay", str(desk.kept), "--rounds", "0"]
    assert CliRunner().invoke(app, replay).exit_code == 0


def test_an_answer_that_is_no_draft_is_data_too(desk: Desk) -> None:
    desk.answer("one", "I cannot help with that.")
    result = desk.take()
    assert result.exit_code == 0
    assert "geowebnews.one.reply.txt is no draft" in result.stderr
    assert desk.recorded() == ["geowebnews.one.json"]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("two-b-c", " \n", "empty answers in"),
        (
            "nowhere",
            DRAFT,
            "no article has the name of these answers: geowebnews.nowhere.reply.txt",
        ),
        ("two-b-c", "\udcff", "is not UTF-8"),
    ],
    ids=["empty", "of no article", "not text"],
)
def test_one_bad_answer_and_none_is_kept(desk: Desk, name: str, text: str, message: str) -> None:
    desk.answer("one")
    desk.out.mkdir(exist_ok=True)
    file = desk.out / f"geowebnews.{name}.reply.txt"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    result = desk.take()
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr
    assert desk.recorded() == []


def test_an_answer_is_recorded_once(desk: Desk) -> None:
    desk.answer("one")
    assert desk.take().exit_code == 0
    desk.answer("three")
    again = desk.take()
    assert (again.exit_code, again.stdout) == (2, "")
    assert "recorded already: geowebnews.one.reply.txt" in again.stderr
    assert desk.recorded() == ["geowebnews.one.json"]
    assert desk.take("--only", "three").exit_code == 0
    assert desk.recorded() == ["geowebnews.one.json", "geowebnews.three.json"]


def test_answers_about_other_corpora_are_not_looked_at(desk: Desk) -> None:
    desk.answer("one")
    (desk.out / "muc4.x.reply.txt").write_text("")
    assert desk.take().exit_code == 0


def test_no_answer_is_an_error(desk: Desk, tmp_path: Path) -> None:
    desk.export()
    for result in (desk.take(), desk.take("--from", tmp_path / "nowhere")):
        assert (result.exit_code, result.stdout) == (2, "")
        assert "answer" in result.stderr


def test_a_prompt_that_changed_is_asked_again(desk: Desk, tmp_path: Path) -> None:
    desk.answer("one")
    desk.take()
    edited = edited_prompt(tmp_path)
    assert len(desk.export("--recordings", desk.kept, "--prompt", edited).stdout.splitlines()) == 3


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("muc4", "TST4-0052"), "muc4.TST4-0052"),
        (("a", "b/c: d?"), "a.b-c-d"),
        (("a", "../é"), "a...-é"),
    ],
)
def test_a_name_is_one_of_a_file(parts: tuple[str, ...], name: str) -> None:
    assert file_name(*parts) == name


def test_two_articles_do_not_share_a_file(tmp_path: Path) -> None:
    article = Article(text="It rained.")
    twice = [Asked("a", article, tmp_path), Asked("a", article, tmp_path)]
    with pytest.raises(ConfigError, match="the same files: a"):
        write_prompts(twice, tmp_path)
    with pytest.raises(ConfigError, match="the same files: a"):
        keep_replies(twice, tmp_path)


def test_a_folder_of_cases_has_recordings_case_by_case(tmp_path: Path) -> None:
    """No corpus is needed: each article may have a folder of its own."""
    cases = [
        Asked(name, Article(text=text), tmp_path / name / "recordings")
        for name, text in (("rain", "It rained."), ("snow", "It snowed."))
    ]
    (tmp_path / "rain.reply.txt").write_text(DRAFT, encoding="utf-8")
    (kept,) = keep_replies(cases, tmp_path)
    assert kept.problem is None
    assert [path.name for path in (tmp_path / "rain" / "recordings").iterdir()] == ["rain.json"]
    (asked,) = write_prompts(cases, tmp_path / "out")
    assert asked.name == "snow.prompt.txt"


def test_a_folder_that_cannot_be_written(desk: Desk) -> None:
    desk.out.write_text("a file")
    result = desk.export()
    assert (result.exit_code, result.stdout) == (2, "")
    assert "cannot write" in result.stderr
