"""Scores of readings to a table or JSON, with a signature. Computes no score.

The signature names all that shaped the numbers: two runs are comparable, or visibly not.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from summarizer import __version__
from summarizer.evaluation.corpora.score import Score
from summarizer.plain import one_line

SCORES_VERSION = 1
"""Raised whenever a score begins to count otherwise."""

_HEADER = ("corpus", "score", "value", "hits/total", "target", "", "reference")


@dataclass(frozen=True, slots=True)
class Data:
    """A file that was scored, or a part of it."""

    name: str
    ids: tuple[str, ...]
    """Of the articles that were scored."""
    of: int
    """How many articles the file has."""
    sha256: str

    def __str__(self) -> str:
        digest = f"sha256={self.sha256[:12]}"
        if len(self.ids) == self.of:
            return f"{self.name}:n={self.of}:{digest}"
        ids = hashlib.sha256("\n".join(self.ids).encode()).hexdigest()
        return f"{self.name}:n={len(self.ids)}/{self.of}:ids={ids[:12]}:{digest}"

    def fields(self) -> dict[str, object]:
        """For JSON."""
        return {
            "name": self.name,
            "articles": len(self.ids),
            "of": self.of,
            "sha256": self.sha256,
        }


@dataclass(frozen=True, slots=True)
class Report:
    """The scores of one run, and what they were measured on."""

    scores: tuple[Score, ...]
    data: tuple[Data, ...]

    @property
    def signature(self) -> str:
        """Versions of the package and of the scores; name, articles and digest of each file."""
        return signature(*map(str, self.data))

    def with_scores(self, scores: tuple[Score, ...]) -> "Report":
        """The same run with other scores."""
        return replace(self, scores=scores)


def signature(*parts: str) -> str:
    """The parts, behind the versions of the package and of the scores."""
    return "|".join([f"summarizer:{__version__}", f"scores:{SCORES_VERSION}", *parts])


def as_text(report: Report, *, failures: int = 0) -> str:
    """A table; `+` and `-` say whether a target is reached.

    Args:
        failures: how many misses of each score to list below the table, but for those that are
            listed already: what recall misses, F1 misses too.
    """
    lines = table([_HEADER, *map(_row, report.scores)])
    lines += misses(report.scores, failures)
    return "\n".join([*lines, "", f"signature: {report.signature}", ""])


def table(rows: Sequence[Sequence[str]]) -> list[str]:
    """The lines of a table with aligned columns."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def misses(scores: Iterable[Score], most: int, label: str = "") -> list[str]:
    """The first misses of each score, below its name and the label; none is listed twice."""
    lines: list[str] = []
    listed: set[str] = set()
    for score in scores:
        if shown := [miss for miss in score.misses if miss not in listed][:most]:
            lines += ["", f"{score.corpus}, {score.name}{label}: {len(score.misses)} misses"]
            lines += [f"  {one_line(miss)}" for miss in shown]
            listed.update(shown)
    return lines


def as_json(report: Report, *, failures: int = 0) -> str:
    """Every number; `value` is null where there is nothing to score."""
    whole = {
        "scores": [_fields(score, failures) for score in report.scores],
        "data": [data.fields() for data in report.data],
        "signature": report.signature,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _row(score: Score) -> tuple[str, ...]:
    value = "n/a" if score.value is None else f"{score.value:.3f}"
    target = "" if score.target is None else str(score.target)
    mark = "" if score.reached is None else "+" if score.reached else "-"
    share = f"{score.hits}/{score.total}"
    return score.corpus, score.name, value, share, target, mark, score.reference or ""


def _fields(score: Score, failures: int) -> dict[str, object]:
    return {
        "corpus": score.corpus,
        "name": score.name,
        "value": None if score.value is None else float(score.value),
        "hits": score.hits,
        "total": score.total,
        "target": None if score.target is None else float(score.target),
        "reached": score.reached,
        "reference": score.reference,
        "misses": list(score.misses[:failures]),
    }
