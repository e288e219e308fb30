import json
from pathlib import Path
from typing import Any

import pytest

from summarizer import __version__
from summarizer.prompts import DEFAULT_PROMPT
from tests.evaluation.corpora.test_report import folder
from tests.evaluation.desk import Desk, edited_prompt, run
from tests.server import FakeServer, fails, says


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_recorded_answers_are_scored_beside_another_engine(desk: Desk) -> None:
    desk.answer("one")
    desk.answer("two-b-c", '{"where": [{"name": "Lisbon", "at": 3}]}')
    desk.take()
    whole = json.loads(desk.scored("--engine", "offline", "--replies", desk.kept, "--json").stdout)
    assert [column["label"] for column in whole["columns"]] == ["offline", "replies"]
    assert whole["data"][0]["articles"] == 2
    recall = whole["scores"][0]["columns"]
    assert (recall["offline"]["hits"], recall["offline"]["total"]) == (2, 2)
    assert (recall["replies"]["hits"], recall["replies"]["total"]) == (1, 2)
    assert whole["scores"][0]["differences"]["replies"] == {"value": -0.5, "low": -1.0, "high": 0.0}
    assert whole["columns"][1]["models"] == ["unknown"]
    assert whole["columns"][1]["prompts"] == [DEFAULT_PROMPT]


def test_an_answer_that_is_no_draft_scores_as_an_empty_briefing(desk: Desk) -> None:
    desk.answer("one")
    desk.answer("three", "I cannot help with that.")
    desk.take()
    result = desk.scored("--replies", desk.kept)
    assert result.exit_code == 0
    assert "places named, recall" in result.stdout
    assert "1/2" in result.stdout
    assert "replies: no draft of 1 in 2 articles" in result.stdout
    assert "geowebnews/three: the reply in" in result.stdout


def test_another_prompt_makes_the_recordings_stale(desk: Desk, tmp_path: Path) -> None:
    desk.answer("one")
    desk.take()
    edited = edited_prompt(tmp_path)
    result = desk.scored("--replies", desk.kept, "--prompt", edited)
    assert (result.exit_code, result.stdout) == (3, "")
    assert "stale recording: the system text of the prompt changed" in result.stderr


def test_two_prompts_may_be_recorded_side_by_side(desk: Desk, tmp_path: Path) -> None:
    edited = edited_prompt(tmp_path)
    desk.answer("one")
    desk.take()
    desk.answer("one", '{"where": []}')
    assert desk.take("--prompt", edited).exit_code == 0
    for more, hits in ((), 1), (("--prompt", edited), 0):
        scored = desk.scored("--replies", desk.kept, "--json", *more)
        assert json.loads(scored.stdout)["scores"][0]["columns"]["replies"]["hits"] == hits


def test_no_recording_of_any_article(desk: Desk) -> None:
    desk.answer("one")
    desk.take()
    result = desk.scored("--replies", desk.kept, "--only", "three")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "none of these articles is recorded" in result.stderr
    assert desk.scored("--replies", desk.out / "nowhere").exit_code == 3


PLACES = says('{"where": [{"name": "Porto", "at": 1}]}')


@pytest.fixture
def asking(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> FakeServer:
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    return server


def test_a_model_is_asked_once_about_each_article(desk: Desk, asking: FakeServer) -> None:
    asking.answers(PLACES)
    result = desk.scored("--engine", "big", "--json")
    assert [request["model"] for request in asking.requests] == ["big"] * 3
    whole = json.loads(result.stdout)
    assert whole["columns"] == [
        {
            "label": "big",
            "engines": ["model"],
            "models": ["big"],
            "prompts": [DEFAULT_PROMPT],
            "recordings": None,
            "problems": [],
        }
    ]
    assert whole["scores"][0]["columns"]["big"]["hits"] == 1


def test_two_engines_side_by_side(desk: Desk, asking: FakeServer) -> None:
    asking.answers(PLACES)
    result = desk.scored("--engine", "offline", "--engine", "big")
    assert result.exit_code == 0
    header, recall, precision, _, signature = result.stdout.splitlines()
    assert header.split() == [*"corpus score target offline big big - offline".split()]
    assert recall.split() == [
        "geowebnews", "places", "named,", "recall",
        "1.000", "[1.000,", "1.000]", "3/3",
        "0.333", "[0.000,", "1.000]", "1/3",
        "-0.667", "[-1.000,", "+0.000]",
    ]  # fmt: skip
    # One place of one article was given: that is no basis for an interval.
    assert precision.split()[-3:] == ["1.000", "1/1", "n/a"]
    version, scores, *parts = signature.removeprefix("signature: ").split("|")
    assert (version, scores) == (f"summarizer:{__version__}", "scores:1")
    assert parts[:3] == [
        "offline:engine=offline",
        f"big:engine=model:model=big:prompt={DEFAULT_PROMPT}",
        "rounds=0",
    ]
    assert parts[3].startswith("geowebnews:n=3:sha256=")
    assert parts[4] == "bootstrap:percentile:resamples=2000:level=0.95:seed=1993"


def test_a_model_that_declines_gives_an_empty_briefing(desk: Desk, asking: FakeServer) -> None:
    asking.answers(PLACES, says(None, refusal="no"))
    whole = json.loads(desk.scored("--engine", "big", "--json").stdout)
    assert len(whole["columns"][0]["problems"]) == 2
    assert whole["scores"][0]["columns"]["big"]["total"] == 3


def test_a_server_that_fails_ends_the_run(desk: Desk, asking: FakeServer) -> None:
    asking.answers(fails(401))
    result = desk.scored("--engine", "big")
    assert (result.exit_code, result.stdout) == (4, "")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--engine", "big"], "no API key"),
        (["--engine", "offline", "--engine", "offline"], "named twice"),
        (["--engine", "offline", "--prompt", "briefing/v1"], "--prompt is for a model"),
        (["--prompt", "briefing/v1"], "--prompt is for a model"),
        (["--engine", "offline", "--only", "four"], "no article 'geowebnews/four'"),
        (["--engine", "offline", "--limit", "0"], "--limit"),
    ],
)
def test_options_that_do_not_fit(desk: Desk, options: list[str], message: str) -> None:
    result = desk.scored(*options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert message in result.stderr


def test_articles_of_all_corpora_cannot_be_named(tmp_path: Path) -> None:
    result = run("corpus", "all", folder(tmp_path), "--only", "a")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "say which" in result.stderr


def test_all_corpora_in_one_table(tmp_path: Path) -> None:
    whole = json.loads(
        run("corpus", "all", folder(tmp_path), "--engine", "offline", "--json").stdout
    )
    names = {row["corpus"] for row in whole["scores"]}
    assert names == {data["name"] for data in whole["data"]}
    assert len(names) == 6


def test_a_part_of_a_corpus_is_another_signature(desk: Desk) -> None:
    def signature(*options: str) -> str:
        return str(json.loads(desk.scored(*options, "--json").stdout)["signature"])

    first, second = signature("--only", "one"), signature("--only", "three")
    assert "geowebnews:n=1/3:ids=" in first
    assert len({first, second, signature(), signature("--limit", "1")}) == 3


def test_other_answers_are_another_signature(desk: Desk) -> None:
    def signature() -> Any:
        return json.loads(desk.scored("--replies", desk.kept, "--json").stdout)["signature"]

    desk.answer("one")
    desk.take()
    before = signature()
    assert before == signature()
    recording = desk.kept / "geowebnews.one.json"
    recording.write_text(recording.read_text().replace("Porto", "Braga"))
    assert signature() != before


def test_misses_are_those_of_each_engine(desk: Desk) -> None:
    desk.answer("one", '{"where": []}')
    desk.take()
    shown = desk.scored("--engine", "offline", "--replies", desk.kept, "--failures", "3").stdout
    assert "places named, recall, replies: 1 misses\n  geowebnews/one: Porto not found" in shown
    assert "recall, offline" not in shown
