"""A file, standard input or a text to an article. Does not fetch from the network.

Text formats keep every character; HTML is reduced to its article by trafilatura, and offsets
then refer to the text that came out. Anything worth knowing is logged as a warning.
"""

import json
import logging
import re
import sys
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, BinaryIO

from pydantic import ValidationError

from summarizer.article import Article
from summarizer.errors import ConfigError, InputError
from summarizer.frozen import explain
from summarizer.plain import one_line

MAX_BYTES = 5_000_000
"""The largest input that is read. A long article has some 20,000 bytes."""

METADATA = ("title", "publisher", "published", "url")

logger = logging.getLogger("summarizer")


def load(source: "str | Path | Article", **metadata: str | date | None) -> Article:
    """Make an article of a path, a text or `-` (standard input).

    A string is a path if such a file exists, or if it is one line that ends like a file name;
    else it is the text itself.

    Args:
        metadata: `title`, `publisher`, `published`, `url`; each overrides what the file says.

    Raises:
        InputError: nothing there, not text, too large, or no words in it.
        ConfigError: `published` is not a date.
    """
    if isinstance(source, Article):
        found: dict[str, Any] = source.model_dump()
    elif source == "-":
        found = {"text": _decode(_limited(sys.stdin.buffer, "standard input"), "standard input")}
    elif isinstance(source, Path) or _is_path(source):
        found = _from_file(Path(source))
    else:
        found = {"text": source}
    found |= {name: value for name, value in metadata.items() if value is not None}
    return _article(found)


def parse_published(value: str | date) -> date:
    """An ISO 8601 date, or a date-time of which the date counts.

    Raises:
        ConfigError: it is neither.
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        raise ConfigError(f"not a date: {value!r}; write it as 2022-09-14")
    try:
        return datetime.fromisoformat(value.strip()).date()
    except ValueError:
        raise ConfigError(f"not a date: {value!r}; write it as 2022-09-14") from None


def _is_path(source: str) -> bool:
    if re.fullmatch(r"[^\n]{1,250}\.(?:txt|md|html?|json)", source, re.IGNORECASE):
        return True
    try:
        return len(source) < 4096 and "\n" not in source and Path(source).is_file()
    except (OSError, ValueError):
        return False


def _from_file(path: Path) -> dict[str, Any]:
    text = _decode(read_limited(path), str(path))
    readers: Mapping[str, Callable[[str], dict[str, Any]]] = {
        ".json": _from_json,
        ".html": _from_html,
        ".htm": _from_html,
        ".md": _from_markdown,
    }
    reader = readers.get(path.suffix.lower())
    return reader(text) if reader else {"text": text}


def read_limited(path: Path, *, most: int = MAX_BYTES) -> bytes:
    """The bytes of a file that is not too large.

    Args:
        most: bytes that it may have.

    Raises:
        InputError: it is, or it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return _limited(file, str(path), most)
    except FileNotFoundError:
        raise InputError(f"no such file: {path}") from None
    except IsADirectoryError:
        raise InputError(f"{path} is a folder; name one file in it") from None
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {path}: {error}") from None


def read_reply(path: Path) -> str:
    """What a model answered, from a file: every character of it.

    Raises:
        InputError: too large, unreadable, or not UTF-8.
    """
    try:
        return read_limited(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8 text") from None


def _limited(file: BinaryIO, name: str, most: int = MAX_BYTES) -> bytes:
    data = file.read(most + 1)
    if len(data) > most:
        raise InputError(f"{name} has more than {most:,} bytes: cut it down to the article")
    return data


def _decode(data: bytes, name: str) -> str:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        from charset_normalizer import from_bytes

        guess = from_bytes(data).best()
        if guess is None:
            raise InputError(f"{name} is not text in any encoding that was tried") from None
        logger.warning("%s is not UTF-8; read as %s", name, guess.encoding)
        text = str(guess).removeprefix("\ufeff")
    if _is_binary(text):
        raise InputError(f"{name} looks like a binary file, not like text")
    return text


def _is_binary(text: str) -> bool:
    """More than one control character in a hundred: no article looks like that."""
    start = text[:10_000]
    odd = sum(
        unicodedata.category(character) == "Cc" and character not in "\t\n\r\f"
        for character in start
    )
    return odd * 100 > len(start)


def _from_json(text: str) -> dict[str, Any]:
    """An object with `text`, and as metadata whatever of `METADATA` it has."""
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"not valid JSON: {error}") from None
    if not isinstance(whole, dict) or not isinstance(whole.get("text"), str):
        raise InputError('an article in JSON is one object with its text under "text"')
    found = {name: whole[name] for name in ("text", *METADATA) if whole.get(name) is not None}
    if left := sorted(whole.keys() - {"text", *METADATA}):
        logger.warning("not used: %s", one_line(", ".join(left)))
    return found


def _from_markdown(text: str) -> dict[str, Any]:
    """The text as it stands; a heading in the first line is the title as well."""
    heading = re.match(r"\s*#\s+(.+)", text)
    return {"text": text} | ({"title": heading[1].strip()} if heading else {})


def _from_html(text: str) -> dict[str, Any]:
    try:
        import trafilatura
    except ImportError:
        raise ConfigError("HTML needs one more package: pip install 'summarizer[html]'") from None
    document = trafilatura.bare_extraction(text, include_comments=False, with_metadata=True)
    if document is None or isinstance(document, dict) or not document.text:
        raise InputError("no article was found in this HTML; save its text and give that")
    return {
        # One line is one paragraph here; a blank line says so to every reader of plain text.
        "text": re.sub(r"\n+", "\n\n", document.text),
        "title": document.title,
        "publisher": document.sitename,
        "published": document.date,
        "url": document.url,
    }


def _article(found: dict[str, Any]) -> Article:
    if published := found.get("published"):
        found["published"] = parse_published(published)
    if not found["text"].strip():
        raise InputError("the article is empty")
    if not any(character.isalnum() for character in found["text"]):
        raise InputError("the article has no words")
    try:
        return Article.model_validate(found)
    except ValidationError as error:
        raise InputError(f"not an article: {explain(error)}") from None
