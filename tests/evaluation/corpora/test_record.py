import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import ConfigError, InputError
from summarizer.evaluation.corpora.record import find_file, load
from summarizer.evaluation.corpora.te3_platinum import Record

TEXT = "It rained on Monday."


def line(**fields: Any) -> str:
    record = {"id": "a", "text": TEXT, "gold": {"when": []}} | fields
    return json.dumps(record) + "\n"


def test_a_line_is_an_article_with_its_gold(tmp_path: Path) -> None:
    when = {"text": "Monday", "value": "2013-03-18", "type": "DATE", "start": 13, "end": 19}
    path = tmp_path / "dev.jsonl"
    path.write_text(line(published="2013-03-19", title="Rain", gold={"when": [when]}) + "\n")
    (record,) = load(path, Record).records
    assert record.article.published == date(2013, 3, 19)
    assert (record.article.text, record.article.title) == (TEXT, "Rain")
    assert record.gold.when[0].value == "2013-03-18"


@pytest.mark.parametrize("published", [None, "None", ""])
def test_an_unknown_day_of_publication(tmp_path: Path, published: str | None) -> None:
    path = tmp_path / "dev.jsonl"
    path.write_text(line(published=published) + line(id="b"))
    assert [record.article.published for record in load(path, Record).records] == [None, None]


@pytest.mark.parametrize(
    ("broken", "message"),
    [
        pytest.param("{", "not JSON", id="not JSON"),
        pytest.param("[]", "object", id="not an object"),
        pytest.param('{"id": "a", "text": "b"}', "gold", id="no gold"),
        pytest.param(line(gold={"when": {}}).strip(), "gold.when", id="another shape"),
        pytest.param(line(published="soon").strip(), "published", id="not a date"),
        pytest.param(line(text="\ud800").strip(), "Unicode", id="half a character"),
        pytest.param(
            line(
                gold={"when": [{"text": "M", "value": "2", "type": "DATE", "start": 0, "end": 1}]}
            ).strip(),
            "gold.when.0",
            id="a span that is not in the text",
        ),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, broken: str, message: str) -> None:
    path = tmp_path / "dev.jsonl"
    path.write_text(line() + broken + "\n")
    with pytest.raises(InputError, match=r"dev\.jsonl, line 2: .*" + message):
        load(path, Record)


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "dev.jsonl"
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(InputError, match=r"dev\.jsonl is not UTF-8"):
        load(path, Record)


def test_what_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=f"cannot read {tmp_path}"):
        load(tmp_path, Record)


def test_an_empty_file_has_no_articles(tmp_path: Path) -> None:
    path = tmp_path / "dev.jsonl"
    path.write_text("\n")
    with pytest.raises(InputError, match=r"dev\.jsonl holds no article"):
        load(path, Record)


def test_the_path_of_all_of_one_or_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "muc4" / "dev.jsonl"
    path.parent.mkdir()
    path.touch()
    assert find_file(tmp_path, "muc4") == path
    assert find_file(path.parent, "muc4") == path
    assert find_file(path, "muc4") == path


def test_a_path_without_the_corpus_is_named(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(ConfigError, match=str(path)):
            find_file(path, "muc4")


def test_a_path_that_cannot_be_looked_into_is_named() -> None:
    with pytest.raises(ConfigError, match="cannot look into"):
        find_file(Path("long" * 200), "muc4")


def test_a_span_before_the_text_is_no_span(tmp_path: Path) -> None:
    path = tmp_path / "dev.jsonl"
    when = {"text": "", "value": "2013", "type": "DATE", "start": -1, "end": -1}
    path.write_text(line(gold={"when": [when]}))
    with pytest.raises(InputError, match=r"line 1: gold\.when\.0\.start"):
        load(path, Record)


def test_the_digest_changes_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "dev.jsonl"
    path.write_text(line())
    before = load(path, Record).sha256
    path.write_text(line(id="b"))
    assert len(before) == 64
    assert load(path, Record).sha256 != before


def test_two_articles_of_one_id_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "dev.jsonl"
    path.write_text(line(id="b") + line() + line())
    with pytest.raises(InputError, match=r"dev\.jsonl: two articles have the id 'a'"):
        load(path, Record)
