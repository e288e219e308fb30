"""A corpus file to checked records: an article each, with the gold that is scored.

The files have one JSON object per line, after the README of each corpus. What a score does not use
is not looked at; what it uses must have the documented shape. Does not score.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Generic, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationError,
    ValidationInfo,
    model_validator,
)

from summarizer.article import Article
from summarizer.errors import ConfigError, InputError


class Gold(BaseModel):
    """A part of a gold: only the fields that are scored."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class GoldSpan(Gold):
    """Words that were annotated: `text[start:end]` of the article."""

    text: str
    start: int = Field(ge=0)
    end: int = Field(ge=0)

    @model_validator(mode="after")
    def _stands_there(self, info: ValidationInfo) -> "GoldSpan":
        """A gold whose offsets are off would make every score wrong without a sign."""
        article = (info.context or {}).get("text")
        if isinstance(article, str) and article[self.start : self.end] != self.text:
            raise ValueError("these words do not stand at these offsets")
        return self


class AnnotatedArticle(Gold):
    """An article and what identifies it; each corpus adds its gold."""

    id: str
    text: str
    title: str | None = None
    publisher: str | None = None
    # Unknown days are written in three ways.
    published: Annotated[
        date | None, BeforeValidator(lambda day: None if day in ("None", "") else day)
    ] = None

    @cached_property
    def article(self) -> Article:
        """As the product is given it."""
        return Article(
            text=self.text, title=self.title, publisher=self.publisher, published=self.published
        )


RecordT = TypeVar("RecordT", bound=AnnotatedArticle)


@dataclass(frozen=True, slots=True)
class Corpus(Generic[RecordT]):
    """The records of one file, and the digest of the file."""

    records: Sequence[RecordT]
    sha256: str


def find_file(path: Path, name: str) -> Path:
    """The file of the corpus `name`: at `path`, in it, or in the folder of that name in it.

    Raises:
        ConfigError: it is nowhere there.
    """
    places = [path, path / name / "dev.jsonl", path / "dev.jsonl"]
    try:
        found = next((place for place in places if place.is_file()), None)
    except OSError as error:
        raise ConfigError(f"cannot look into {path}: {error.strerror}") from None
    if found is None:
        raise ConfigError(f"there is no {places[1]}, no {places[2]}, and {path} is no file")
    return found


def load(path: Path, record_type: type[RecordT]) -> Corpus[RecordT]:
    """Read and check every line of a corpus file; blank lines are passed over.

    Raises:
        InputError: unreadable, empty, or not of this shape; names the file and the line.
    """
    try:
        whole = path.read_bytes()
        text = whole.decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise InputError(f"{path} is not UTF-8 text") from None
    # Not splitlines(): JSON may hold line separators of other kinds inside its strings.
    records = [
        _record(line, record_type, f"{path}, line {number}")
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    ]
    if not records:
        raise InputError(f"{path} holds no article")
    ids = Counter(record.id for record in records)
    if len(ids) < len(records):
        raise InputError(f"{path}: two articles have the id {ids.most_common(1)[0][0]!r}")
    return Corpus(records, hashlib.sha256(whole).hexdigest())


def _record(line: str, record_type: type[RecordT], where: str) -> RecordT:
    try:
        fields: Any = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(f"{where}: not JSON") from None
    if not isinstance(fields, dict):
        raise InputError(f"{where}: not a JSON object")
    try:
        record = record_type.model_validate(fields, context={"text": fields.get("text")})
        record.article  # noqa: B018 # what is no article is found here, where the line is known
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        raise InputError(f"{where}: {field}: {first['msg']}") from None
    return record
