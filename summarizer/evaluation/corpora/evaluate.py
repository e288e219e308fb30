"""A corpus by name and a path to its scores. Does not print."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from summarizer.errors import ConfigError
from summarizer.evaluation.corpora import (
    geowebnews,
    giveme5w1h,
    meantime,
    muc4,
    polnear,
    te3_platinum,
)
from summarizer.evaluation.corpora.record import RecordT, find_file, load
from summarizer.evaluation.corpora.report import Data, Report
from summarizer.evaluation.corpora.score import Score


def _scored(
    name: str,
    record_type: type[RecordT],
    scores: Callable[[Sequence[RecordT]], tuple[Score, ...]],
) -> Callable[[Path], Report]:
    """What turns a file into the report on it."""

    def report(file: Path) -> Report:
        corpus = load(file, record_type)
        data = Data(name, len(corpus.records), corpus.sha256)
        return Report(scores(corpus.records), (data,))

    return report


CORPORA: Mapping[str, Callable[[Path], Report]] = {
    te3_platinum.NAME: _scored(te3_platinum.NAME, te3_platinum.Record, te3_platinum.scores),
    meantime.NAME: _scored(meantime.NAME, meantime.Record, meantime.scores),
    polnear.NAME: _scored(polnear.NAME, polnear.Record, polnear.scores),
    muc4.NAME: _scored(muc4.NAME, muc4.Record, muc4.scores),
    geowebnews.NAME: _scored(geowebnews.NAME, geowebnews.Record, geowebnews.scores),
    giveme5w1h.NAME: _scored(giveme5w1h.NAME, giveme5w1h.Record, giveme5w1h.scores),
}
"""The corpora that can be scored, by name."""


def evaluate(name: str, path: Path) -> Report:
    """Score one corpus, or `all` of them.

    Args:
        path: the folder of the corpora, the folder of the one, or its file.

    Raises:
        ConfigError: no such corpus, or it is not at `path`.
        InputError: a file that is not what its corpus documents; names the line.
    """
    if name not in (*CORPORA, "all"):
        raise ConfigError(f"no corpus {name!r}: it is all, {', '.join(CORPORA)}")
    if name != "all":
        return CORPORA[name](find_file(path, name))
    if path.is_file():
        raise ConfigError(f"{path} is one file; say which corpus it is, or give the folder of all")
    # All of them are looked for before the first is scored.
    files = {each: find_file(path / each, each) for each in CORPORA}
    reports = [CORPORA[each](file) for each, file in files.items()]
    return Report(
        tuple(score for report in reports for score in report.scores),
        tuple(data for report in reports for data in report.data),
    )
