import io
import json
import logging
from datetime import date, datetime
from pathlib import Path

import pytest

from summarizer.article import Article
from summarizer.errors import ConfigError, InputError
from summarizer.intake import load

TEXT = "José said “no”.\r\nHe left.\n\n"


def write(folder: Path, name: str, content: bytes | str) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_a_text_file_keeps_every_character(tmp_path: Path) -> None:
    assert load(write(tmp_path, "a.txt", TEXT)) == Article(text=TEXT)


def test_a_byte_order_mark_is_no_character_of_the_text(tmp_path: Path) -> None:
    assert load(write(tmp_path, "a.txt", b"\xef\xbb\xbf" + TEXT.encode())).text == TEXT


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_another_encoding_is_detected_with_a_note(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, encoding: str
) -> None:
    text = "José García said in Málaga that “nobody” was hurt in the café. " * 4
    assert load(write(tmp_path, "a.txt", text.encode(encoding))).text == text
    assert "not UTF-8; read as" in caplog.text


def test_markdown_is_taken_as_it_stands(tmp_path: Path) -> None:
    article = load(write(tmp_path, "a.md", "# Rain *falls*\n\nIt rained."))
    assert (article.title, article.text) == ("Rain *falls*", "# Rain *falls*\n\nIt rained.")
    assert load(write(tmp_path, "b.md", "It rained.\n# Later")).title is None


def test_json_carries_text_and_metadata(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    known = {
        "text": TEXT,
        "title": "No",
        "publisher": "Post",
        "published": "2022-09-14T08:00:00Z",
        "url": "https://example.org/a",
    }
    article = load(write(tmp_path, "a.json", json.dumps(known | {"words": 5, "id": None})))
    assert article == Article.model_validate(known | {"published": date(2022, 9, 14)})
    assert caplog.messages == ["not used: id, words"]


def test_what_the_caller_says_overrides_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a.json", '{"text": "a", "title": "b", "published": "2022-01-01"}')
    article = load(path, title="c", published="2021-02-03", url=None)
    assert (article.title, article.published) == ("c", date(2021, 2, 3))
    assert load(article, publisher="d").publisher == "d"


PAGE = """<html><head><title>Two killed in storm</title>
<meta property="article:published_time" content="2022-09-14T10:00:00Z">
<meta property="og:site_name" content="The Post"></head><body><nav><a href="/">Home</a></nav>
<article><h1>Two killed in storm</h1>
<p>Two people were killed when a storm hit the coast on Tuesday, the police said.</p>
<p>The mayor, Ana Sola, told reporters that 15 houses were destroyed and 40 families left.</p>
<p>Rescue workers searched the harbour through the night, according to the fire service.</p>
</article><script>alert(1)</script></body></html>"""


def test_html_is_reduced_to_its_article(tmp_path: Path) -> None:
    article = load(write(tmp_path, "a.html", PAGE))
    assert "Two people were killed when a storm hit" in article.text
    assert "said.\n\nThe mayor" in article.text
    assert "Home" not in article.text
    assert "alert" not in article.text
    assert (article.title, article.publisher) == ("Two killed in storm", "The Post")
    assert article.published == date(2022, 9, 14)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert load("-").text == TEXT


def test_a_text_is_not_taken_for_a_path() -> None:
    for text in ("It rained.", "See a.txt for more.", "a\nb.txt", "x" * 10_000, "a\0b"):
        assert load(text).text == text


def test_a_missing_file_is_not_taken_for_a_text() -> None:
    for name in ("missing.txt", "some/missing.html", "article.json"):
        with pytest.raises(InputError, match="no such file"):
            load(name)


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2022-09-14", date(2022, 9, 14)),
        (" 2022-09-14T23:30:00+04:00 ", date(2022, 9, 14)),
        (date(2022, 9, 14), date(2022, 9, 14)),
        (datetime(2022, 9, 14, 8), date(2022, 9, 14)),
    ],
)
def test_dates_of_publication(published: str | date, day: date) -> None:
    assert load("It rained.", published=published).published == day


@pytest.mark.parametrize("published", ["14 September 2022", "2022-13-01", "2022-02-30", "now"])
def test_what_is_no_date_of_publication(published: str) -> None:
    with pytest.raises(ConfigError, match="not a date"):
        load("It rained.", published=published)


@pytest.mark.parametrize("text", ["", " \n", "\u200b\u200b", "?!"])
def test_a_text_without_words_is_no_article(text: str) -> None:
    with pytest.raises(InputError):
        load(text)


def test_notes_are_logged_for_whoever_listens() -> None:
    assert logging.getLogger("summarizer").handlers == []
