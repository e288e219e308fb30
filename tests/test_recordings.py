import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import RecordingError
from summarizer.prompts import Request
from summarizer.recordings import Key, Provenance, Reply, Shelf, key_of, split_content

REQUEST = Request(prompt="test/v1", article="abc", system="Say.", user="It rained.", schema={})
PASTED = Provenance(how="pasted", date=date(2026, 11, 23))


def key(**parts: str) -> Key:
    asked = {"system": "Say.", "user": "It rained.", "model": "m"} | parts
    schema = {"type": asked.pop("schema", "object")}
    return key_of(schema=schema, parameters={"seed": asked.pop("parameters", 1)}, **asked)


def reply(text: str, turn: int = 1) -> Reply:
    return Reply(turn=turn, content=split_content(text), finish_reason="stop")


def text_of(found: tuple[object, Reply] | None) -> str:
    assert found is not None
    return "".join(found[1].content or ())


def test_several_replies_to_one_request_come_in_their_order(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, "record", "rain")
    for text in ("first", "second"):
        shelf.add(key(), REQUEST, PASTED, reply(text))
    assert [path.name for path in tmp_path.iterdir()] == ["rain.json"]
    again = Shelf(tmp_path)
    assert [text_of(again.find(key(), 1)) for _ in range(2)] == ["first", "second"]
    assert again.find(key(), 1) is None
    assert "all replies" in str(again.miss(key(), REQUEST))


def test_an_answer_to_another_prompt_is_not_stale(tmp_path: Path) -> None:
    Shelf(tmp_path, "record").add(key(), REQUEST, PASTED, reply("x"))
    asked = replace(REQUEST, prompt="repair/v1")
    miss = Shelf(tmp_path).miss(key(system="2", schema="2"), asked)
    assert "no recording of an answer to repair/v1 about this article" in str(miss)
    assert "only to test/v1" in str(miss)
    assert miss.changed == ()


def test_turns_are_apart(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, "record")
    shelf.add(key(), REQUEST, PASTED, reply("no draft", turn=1))
    shelf.add(key(), REQUEST, PASTED, reply("a draft", turn=2))
    again = Shelf(tmp_path)
    assert text_of(again.find(key(), 2)) == "a draft"
    assert text_of(again.find(key(), 1)) == "no draft"


@pytest.mark.parametrize("part", ["system", "user", "schema", "model", "parameters"])
def test_a_stale_recording_names_what_changed(tmp_path: Path, part: str) -> None:
    Shelf(tmp_path, "record").add(key(), REQUEST, PASTED, reply("x"))
    shelf = Shelf(tmp_path)
    asked = key(**{part: "2"})
    assert shelf.find(asked, 1) is None
    miss = shelf.miss(asked, REQUEST)
    assert miss.changed == (part,)
    assert "stale recording" in str(miss)
    assert part in str(miss)


def test_all_that_changed_is_named(tmp_path: Path) -> None:
    Shelf(tmp_path, "record").add(key(), REQUEST, PASTED, reply("x"))
    miss = Shelf(tmp_path).miss(key(system="2", schema="2"), REQUEST)
    assert miss.changed == ("system", "schema")


def test_a_relayed_reply_fits_any_model(tmp_path: Path) -> None:
    relayed = key_of(system="Say.", user="It rained.", schema={"type": "object"})
    Shelf(tmp_path, "record").add(relayed, REQUEST, PASTED, reply("x"))
    assert text_of(Shelf(tmp_path).find(key(model="any"), 1)) == "x"


def test_a_recording_of_another_article_is_not_stale_but_missing(tmp_path: Path) -> None:
    Shelf(tmp_path, "record").add(key(), REQUEST, PASTED, reply("x"))
    miss = Shelf(tmp_path).miss(key(user="It snowed."), replace(REQUEST, article="another"))
    assert miss.changed == ()
    assert "no recording of this article" in str(miss)


def test_another_request_gets_another_file(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, "record", "rain")
    shelf.add(key(), REQUEST, PASTED, reply("x"))
    shelf.add(key(user="It snowed."), REQUEST, PASTED, reply("y"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["rain-2.json", "rain.json"]


def test_rewriting_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    Shelf(tmp_path, "record", "rain").add(key(), REQUEST, PASTED, reply("old"))
    Shelf(tmp_path, "rewrite", "rain").add(key(), REQUEST, PASTED, reply("new"))
    assert [path.name for path in tmp_path.iterdir()] == ["rain.json"]
    assert text_of(Shelf(tmp_path).find(key(), 1)) == "new"


def test_rewriting_one_article_leaves_another_of_that_name_alone(tmp_path: Path) -> None:
    Shelf(tmp_path, "record", "rain").add(key(), REQUEST, PASTED, reply("rain"))
    other = replace(REQUEST, article="other")
    shelf = Shelf(tmp_path, "rewrite", "rain")
    shelf.add(key(user="It snowed."), other, PASTED, reply("snow"))
    assert text_of(Shelf(tmp_path).find(key(), 1)) == "rain"


def test_rewriting_one_request_leaves_another_about_the_article_alone(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, "record", "rain")
    for title in ("one", "two"):
        shelf.add(key(user=title), REQUEST, PASTED, reply(title))
    Shelf(tmp_path, "rewrite", "rain").add(key(user="two"), REQUEST, PASTED, reply("new"))
    again = Shelf(tmp_path)
    assert text_of(again.find(key(user="one"), 1)) == "one"
    assert text_of(again.find(key(user="two"), 1)) == "new"


def test_a_folder_is_made_for_recording_but_not_for_replay(tmp_path: Path) -> None:
    Shelf(tmp_path / "a" / "b", "record").add(key(), REQUEST, PASTED, reply("x"))
    with pytest.raises(RecordingError, match="no folder"):
        Shelf(tmp_path / "c")


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(RecordingError, match="cannot write"):
        Shelf(tmp_path / "file" / "x", "record").add(key(), REQUEST, PASTED, reply("x"))


@pytest.mark.parametrize(
    "damage",
    [
        lambda text: text[:-10],
        lambda text: text.replace('"format": 1', '"format": 2'),
        lambda text: text.replace('"turn"', '"round"'),
        lambda _: "[]",
        lambda _: "",
    ],
    ids=["torn", "newer", "renamed", "another thing", "empty"],
)
def test_a_damaged_file_is_named(tmp_path: Path, damage: Callable[[str], str]) -> None:
    path = Shelf(tmp_path, "record", "rain").add(key(), REQUEST, PASTED, reply("x"))
    path.write_text(damage(path.read_text()))
    with pytest.raises(RecordingError, match=r"not a recording: .*rain\.json"):
        Shelf(tmp_path)


def test_a_file_is_readable_and_keeps_every_character(tmp_path: Path) -> None:
    said = '{"who":[{"name":"José “X”"},\r\n{"name":"国"}],"x":1}\u2028'
    path = Shelf(tmp_path, "record").add(key(), REQUEST, PASTED, reply(said))
    text = path.read_text(encoding="utf-8")
    assert "José “X”" in text
    assert len(text.splitlines()) > 20
    assert text_of(Shelf(tmp_path).find(key(), 1)) == said
    whole = json.loads(text)
    assert whole["provenance"]["how"] == "pasted"
    assert set(whole["request"]) == {"system", "user", "schema", "model", "parameters"}


@given(st.text())
def test_a_split_reply_is_the_reply(text: str) -> None:
    assert "".join(split_content(text)) == text
