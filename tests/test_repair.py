"""What failed goes back to the model, alone and at small cost; what was sound stays."""

import json
import logging
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from summarizer import Article, Briefing, ModelEngine, ReplyEngine, Shelf, brief
from summarizer.cli import app
from summarizer.errors import RecordingError
from summarizer.pipeline import next_request
from tests.conftest import ROOT
from tests.server import FakeServer, fails, says

TEXT = (
    "The army said 50 soldiers, including 8 officers, were killed near Velin on May 3.\n\n"
    "The rebels denied it. Their spokesman, Omar Haddad, said that 12 of them were missing.\n\n"
) + "\n\n".join(
    f"The road to the {place} was closed, and nobody could say when it would open again."
    for place in ("north", "south", "east", "west", "coast", "border", "mine", "lake", "bridge")
)
ARTICLE = Article(text=TEXT)
SOURCES = [
    {"id": "s1", "name": "army", "kind": "government", "at": [1]},
    {"id": "s2", "name": "rebels", "kind": "group", "at": [2]},
    {"id": "s3", "name": "Omar Haddad", "kind": "person", "at": [3]},
]
FIFTY = {"surface": "50", "measure": "killed", "source": "s1", "at": [1]}
EIGHT = {"surface": "8", "counted": "officers", "source": "s1", "part_of": "50", "at": [1]}
TWELVE = {"surface": "12", "measure": "missing", "source": "s3", "at": [3]}
SOUND = {"sources": SOURCES, "figures": [FIFTY, EIGHT, TWELVE]}


def briefed(*replies: dict[str, Any], **options: Any) -> Briefing:
    """The briefing of a first reply and of the replies to its repairs."""
    return brief(ARTICLE, engine=ReplyEngine(*map(json.dumps, replies)), **options)


def broken(**changes: Any) -> dict[str, Any]:
    """The sound draft with another entry in the first place of its figures."""
    return {**SOUND, "figures": [{**FIFTY, **changes}, EIGHT, TWELVE]}


def surfaces(briefing: Briefing) -> list[str]:
    return [figure.surface for figure in briefing.figures]


def test_a_sound_draft_is_not_asked_about() -> None:
    briefing = briefed(SOUND, {"figures": []})
    assert (briefing.repairs, surfaces(briefing)) == ((), ["50", "8", "12"])
    assert next_request(ARTICLE, [json.dumps(SOUND)]) is None


def test_a_failing_entry_is_replaced_in_its_place() -> None:
    briefing = briefed(broken(surface="60"), {"figures": [{**FIFTY, "fix": 1}]})
    assert (surfaces(briefing), briefing.rejected) == (["50", "8", "12"], ())
    assert [(f.surface, f.part_of) for f in briefing.figures][1] == ("8", "f1")
    (first,) = briefing.repairs
    assert (first.asked, first.mended) == (1, 1)


def test_what_was_left_out_is_added_with_its_source() -> None:
    omitted = {"sources": SOURCES[:2], "figures": [FIFTY, EIGHT]}
    reply = {
        "sources": [{"id": "s9", "name": "Omar Haddad", "at": [3]}],
        "figures": [{**TWELVE, "source": "s9"}],
    }
    briefing = briefed(omitted, reply)
    assert surfaces(briefing) == ["50", "8", "12"]
    names = {source.id: source.name for source in briefing.sources}
    assert names[briefing.figures[2].source or ""] == "Omar Haddad"
    assert briefing.left_out() == ()


def test_a_new_source_does_not_take_the_id_of_another() -> None:
    omitted = {"sources": SOURCES[:2], "figures": [FIFTY, EIGHT]}
    reply = {
        "sources": [{"id": "s1", "name": "Omar Haddad", "at": [3]}],
        "figures": [{**TWELVE, "source": "s1"}],
    }
    briefing = briefed(omitted, reply)
    names = {source.id: source.name for source in briefing.sources}
    claims = {figure.surface: names[figure.source or ""] for figure in briefing.figures}
    assert claims == {"50": "army", "8": "army", "12": "Omar Haddad"}


def test_an_old_source_that_is_told_again_stays_one() -> None:
    reply = {"sources": [SOURCES[2]], "figures": [TWELVE]}
    briefing = briefed({**SOUND, "figures": [FIFTY, EIGHT]}, reply)
    assert [source.name for source in briefing.sources] == ["army", "rebels", "Omar Haddad"]
    assert surfaces(briefing) == ["50", "8", "12"]


def test_what_still_fails_is_rejected_with_its_reason() -> None:
    briefing = briefed(broken(surface="60"), {"figures": [{**FIFTY, "surface": "70", "fix": 1}]})
    (lost,) = [r for r in briefing.rejected if r.facet == "figures"]
    assert (lost.place, lost.draft["surface"]) == (1, "70")
    assert "'70' is not in sentence 1" in lost.reason


def test_the_same_error_twice_is_not_asked_about_again() -> None:
    wrong = broken(surface="60")
    again = {"figures": [{**FIFTY, "surface": "60", "fix": 1}]}
    briefing = briefed(wrong, again, {"figures": [{**FIFTY, "fix": 1}]})
    assert [(this.asked, this.mended) for this in briefing.repairs] == [(1, 0)]
    assert surfaces(briefing) == ["8", "12"]
    assert next_request(ARTICLE, [json.dumps(wrong), json.dumps(again)]) is None


def test_a_sound_entry_is_not_lost_to_its_repair() -> None:
    """ATT001 asks about a figure that stands; the answer points at nothing."""
    unclaimed = broken(source=None)
    unclaimed["figures"][0].pop("source")
    briefing = briefed(unclaimed, {"figures": [{"surface": "90", "at": [1], "fix": 1}]})
    assert surfaces(briefing) == ["50", "8", "12"]


def test_an_entry_that_was_not_asked_about_is_not_touched() -> None:
    reply = {"figures": [{**FIFTY, "fix": 1}, {"surface": "50", "at": [1], "fix": 3}]}
    briefing = briefed(broken(surface="60"), reply)
    assert surfaces(briefing) == ["50", "8", "12"]


def test_there_are_two_rounds_at_most() -> None:
    wrong = [{"figures": [{**FIFTY, "surface": str(n), "fix": 1}]} for n in (61, 62, 63)]
    briefing = briefed(broken(surface="60"), *wrong)
    assert len(briefing.repairs) == 2
    assert briefed(broken(surface="60"), *wrong, rounds=0).repairs == ()


def test_a_repair_has_a_quarter_of_the_characters_and_only_its_sentences() -> None:
    first = next_request(ARTICLE, [])
    repair = next_request(ARTICLE, [json.dumps(broken(surface="60"))])
    assert first is not None
    assert repair is not None
    assert len(repair.as_text()) <= len(first.as_text()) / 4
    assert "[1] The army said" in repair.user
    assert "The road to the" not in repair.user


def test_however_much_failed_the_request_is_no_longer() -> None:
    nothing = json.dumps(
        {"sources": [], "figures": [{"surface": str(n), "at": 1} for n in range(99)]}
    )
    first, repair = next_request(ARTICLE, []), next_request(ARTICLE, [nothing])
    assert first is not None
    assert repair is not None
    assert len(repair.as_text()) <= len(first.as_text()) / 4


# --- through the client ---------------------------------------------------------------------------


def ask(server: FakeServer, **options: Any) -> Briefing:
    engine = ModelEngine("m", base_url=server.url, api_key="k", shelf=options.pop("shelf", None))
    return brief(ARTICLE, engine=engine, **options)


FIX = json.dumps({"figures": [{**FIFTY, "fix": 1}]})


def test_each_round_is_counted(server: FakeServer) -> None:
    briefing = ask(
        server.answers(says(json.dumps(broken(surface="60"))), says(FIX, tokens=(30, 7)))
    )
    assert len(server.requests) == 2
    assert briefing.usage is not None
    assert (briefing.usage.requests, briefing.usage.input_tokens) == (2, 130)
    assert briefing.repairs[0].usage is not None
    assert briefing.repairs[0].usage.output_tokens == 7
    properties = server.requests[1]["response_format"]["json_schema"]["schema"]["properties"]
    assert set(properties) == {"sources", "figures"}


def test_no_repair_is_begun_beyond_the_tokens(server: FakeServer) -> None:
    server.answers(says(json.dumps(broken(surface="60"))), says(FIX))
    assert ask(server, max_tokens=150).repairs == ()
    assert len(server.requests) == 1


def test_a_server_that_fails_during_a_repair_costs_only_the_repair(
    server: FakeServer, caplog: pytest.LogCaptureFixture
) -> None:
    server.answers(says(json.dumps(broken(surface="60"))), fails(400))
    with caplog.at_level(logging.WARNING, "summarizer"):
        briefing = ask(server)
    assert surfaces(briefing) == ["8", "12"]
    assert "what failed was not mended" in caplog.text


def test_an_answer_that_is_no_draft_costs_only_the_repair(server: FakeServer) -> None:
    server.answers(says(json.dumps(broken(surface="60"))), says("I cannot."))
    assert surfaces(ask(server)) == ["8", "12"]


def test_a_repair_is_recorded_and_replayed(server: FakeServer, tmp_path: Path) -> None:
    server.answers(says(json.dumps(broken(surface="60"))), says(FIX))
    asked = ask(server, shelf=Shelf(tmp_path, "record"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article-2.json", "article.json"]
    replayed = ask(server, shelf=Shelf(tmp_path))
    assert len(server.requests) == 2
    assert surfaces(replayed) == surfaces(asked) == ["50", "8", "12"]
    (tmp_path / "article-2.json").unlink()
    with pytest.raises(RecordingError):
        ask(server, shelf=Shelf(tmp_path))
    assert surfaces(ask(server, shelf=Shelf(tmp_path), rounds=0)) == ["8", "12"]


# --- by hand --------------------------------------------------------------------------------------


def test_a_repair_can_be_relayed_by_hand(tmp_path: Path) -> None:
    paths = []
    for name, content in {
        "article.txt": TEXT,
        "first.txt": json.dumps(broken(surface="60")),
        "second.txt": FIX,
    }.items():
        paths.append(tmp_path / name)
        paths[-1].write_text(content, encoding="utf-8")
    article, first, second = map(str, paths)

    def run(*arguments: str) -> str:
        result = CliRunner().invoke(app, arguments)
        assert result.exit_code == 0, result.stderr
        return result.stdout

    printed = run("prompt", article, "--reply", first)
    assert 'figures 1 {"surface":"60"' in printed
    assert run("prompt", article, "--reply", first, "--reply", second) == ""
    briefing = json.loads(run("brief", article, "--reply", first, "--reply", second, "--json"))
    assert [figure["surface"] for figure in briefing["figures"]] == ["50", "8", "12"]


def test_the_prompt_of_a_repair_is_released() -> None:
    released = json.loads((ROOT / "prompts" / "released.json").read_text(encoding="utf-8"))
    assert "repair/v1.md" in released
