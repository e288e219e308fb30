"""Scores to a table or JSON, with a signature. Computes no score.

The signature names all that shaped the numbers: two runs are comparable, or visibly not.
"""

import json
from dataclasses import dataclass, replace

from summarizer import __version__
from summarizer.evaluation.corpora.score import Score
from summarizer.plain import one_line

SCORES_VERSION = 1
"""Raised whenever a score begins to count otherwise."""

_HEADER = ("corpus", "score", "value", "hits/total", "target", "", "reference")


@dataclass(frozen=True, slots=True)
class Data:
    """A file that was scored."""

    name: str
    articles: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Report:
    """The scores of one run, and what they were measured on."""

    scores: tuple[Score, ...]
    data: tuple[Data, ...]

    @property
    def signature(self) -> str:
        """Versions of the package and of the scores; name, articles and digest of each file."""
        files = [f"{data.name}:n={data.articles}:sha256={data.sha256[:12]}" for data in self.data]
        return "|".join([f"summarizer:{__version__}", f"scores:{SCORES_VERSION}", *files])

    def with_scores(self, scores: tuple[Score, ...]) -> "Report":
        """The same run with other scores."""
        return replace(self, scores=scores)


def as_text(report: Report, *, failures: int = 0) -> str:
    """A table; `+` and `-` say whether a target is reached.

    Args:
        failures: how many misses of each score to list below the table, but for those that are
            listed already: what recall misses, F1 misses too.
    """
    rows = [_HEADER, *map(_row, report.scores)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    listed: set[str] = set()
    for score in report.scores:
        if shown := [miss for miss in score.misses if miss not in listed][:failures]:
            lines += ["", f"{score.corpus}, {score.name}: {len(score.misses)} misses"]
            lines += [f"  {one_line(miss)}" for miss in shown]
            listed.update(shown)
    return "\n".join([*lines, "", f"signature: {report.signature}", ""])


def as_json(report: Report, *, failures: int = 0) -> str:
    """Every number; `value` is null where there is nothing to score."""
    whole = {
        "scores": [_fields(score, failures) for score in report.scores],
        "data": [
            {"name": data.name, "articles": data.articles, "sha256": data.sha256}
            for data in report.data
        ],
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
