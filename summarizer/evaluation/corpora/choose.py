"""The name of a corpus and a path to the articles that are wanted of it. Does not score."""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic

from summarizer.briefing import Briefing
from summarizer.errors import ConfigError
from summarizer.evaluation.corpora import (
    geowebnews,
    giveme5w1h,
    meantime,
    muc4,
    polnear,
    polnear_gold,
    te3_platinum,
)
from summarizer.evaluation.corpora.record import AnnotatedArticle, Corpus, RecordT, find_file, load
from summarizer.evaluation.corpora.report import Data
from summarizer.evaluation.corpora.score import Score
from summarizer.evaluation.exchange import Asked, file_name

ALL = "all"
"""The name of all corpora together."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[RecordT]):
    """What is done with a corpus: how its lines are read, and what is scored on them."""

    name: str
    record: type[RecordT]
    scores: Callable[[Sequence[RecordT]], tuple[Score, ...]]
    """Of what is read."""
    briefing_scores: Callable[[Sequence[tuple[RecordT, Briefing]]], tuple[Score, ...]]


CORPORA: Mapping[str, Kind[Any]] = {
    kind.name: kind
    for kind in (
        Kind(
            te3_platinum.NAME,
            te3_platinum.Record,
            te3_platinum.scores,
            te3_platinum.briefing_scores,
        ),
        Kind(meantime.NAME, meantime.Record, meantime.scores, meantime.briefing_scores),
        Kind(polnear.NAME, polnear_gold.Record, polnear.scores, polnear.briefing_scores),
        Kind(muc4.NAME, muc4.Record, muc4.scores, muc4.briefing_scores),
        Kind(geowebnews.NAME, geowebnews.Record, geowebnews.scores, geowebnews.briefing_scores),
        Kind(giveme5w1h.NAME, giveme5w1h.Record, giveme5w1h.scores, giveme5w1h.briefing_scores),
    )
}
"""The corpora that can be scored, by name."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which articles of a corpus are wanted."""

    limit: int | None = None
    """The first so many in the order of the file; None: all."""
    only: tuple[str, ...] = ()
    """Ids, with or without the name of the corpus before them; empty: any."""

    def of(self, name: str, records: Sequence[RecordT]) -> Sequence[RecordT]:
        """The records that are wanted.

        Raises:
            ConfigError: there is no article of an id.
        """
        ids = {record.id for record in records}
        wanted = {each if each in ids else f"{name}/{each}" for each in self.only}
        if unknown := sorted(wanted - ids):
            raise ConfigError(f"{name} has no article {unknown[0]!r}")
        return [each for each in records if not wanted or each.id in wanted][: self.limit]


EVERY_ARTICLE = Choice()


@dataclass(frozen=True, slots=True)
class Chosen:
    """The articles of one corpus that are wanted."""

    kind: Kind[Any]
    whole: Corpus[Any]
    records: Sequence[AnnotatedArticle]

    @property
    def data(self) -> Data:
        """What is scored, for the signature."""
        ids = tuple(record.id for record in self.records)
        return Data(self.kind.name, ids, len(self.whole.records), self.whole.sha256)

    def among(self, digests: Set[str]) -> "Chosen":
        """Those whose texts have one of these SHA-256 digests."""
        records = [record for record in self.records if record.article.sha256 in digests]
        return replace(self, records=records)

    def asked(self, recordings: Path | None = None) -> tuple[Asked, ...]:
        """The articles as a model is asked about them."""
        return tuple(
            Asked(self.file_name(record), record.article, recordings) for record in self.records
        )

    def others(self) -> tuple[str, ...]:
        """The names of the files of the articles that are not wanted."""
        wanted = {record.id for record in self.records}
        left = (record for record in self.whole.records if record.id not in wanted)
        return tuple(map(self.file_name, left))

    def file_name(self, record: AnnotatedArticle) -> str:
        """`muc4.TST4-0052`: what the names of an article's files begin with."""
        return file_name(self.kind.name, record.id.removeprefix(f"{self.kind.name}/"))


def choose(name: str, path: Path, choice: Choice) -> tuple[Chosen, ...]:
    """Find and read one corpus, or `all` of them.

    Args:
        path: the folder of the corpora, the folder of the one, or its file.

    Raises:
        ConfigError: no such corpus, it is not at `path`, or it has no such article.
        InputError: a file that is not what its corpus documents; names the line.
    """
    # All of them are looked for before the first is read.
    files = _files(name, path)
    if name == ALL and choice.only:
        raise ConfigError("articles are named of one corpus: say which, and not all")
    return tuple(_chosen(CORPORA[each], file, choice) for each, file in files.items())


def _files(name: str, path: Path) -> Mapping[str, Path]:
    if name not in (*CORPORA, ALL):
        raise ConfigError(f"no corpus {name!r}: it is {ALL}, {', '.join(CORPORA)}")
    if name != ALL:
        return {name: find_file(path, name)}
    if path.is_file():
        raise ConfigError(f"{path} is one file; say which corpus it is, or give the folder of all")
    return {each: find_file(path / each, each) for each in CORPORA}


def _chosen(kind: Kind[Any], file: Path, choice: Choice) -> Chosen:
    whole = load(file, kind.record)
    return Chosen(kind, whole, choice.of(kind.name, whole.records))
