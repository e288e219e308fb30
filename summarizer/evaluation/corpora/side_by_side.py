"""A comparison to a table or JSON. Computes no score."""

import json

from summarizer.evaluation.bootstrap import LEVEL, RESAMPLES, SEED, Estimate
from summarizer.evaluation.corpora.compare import Answers, Comparison, Row
from summarizer.evaluation.corpora.report import misses, table
from summarizer.evaluation.corpora.score import Score
from summarizer.plain import one_line


def as_text(comparison: Comparison, *, failures: int = 0) -> str:
    """A table with a cell for each engine: value, interval, hits and total.

    Args:
        failures: how many misses of each score and engine to list below the table.
    """
    first, *others = [column.label for column in comparison.columns]
    header = ["corpus", "score", "target", first, *others]
    header += [f"{label} - {first}" for label in others]
    lines = table([header, *map(_cells, comparison.rows)])
    for n, column in enumerate(comparison.columns):
        lines += _problems(column, comparison)
        scores = [row.scores[n] for row in comparison.rows]
        lines += misses(scores, failures, label=f", {column.label}")
    return "\n".join([*lines, "", f"signature: {comparison.signature}", ""])


def as_json(comparison: Comparison, *, failures: int = 0) -> str:
    """Every number; `value`, `low` and `high` are null where there is nothing to score."""
    labels = [column.label for column in comparison.columns]
    whole = {
        "columns": [_column(column) for column in comparison.columns],
        "scores": [_row(row, labels, failures) for row in comparison.rows],
        "data": [data.fields() for data in comparison.data],
        "bootstrap": {
            "method": "percentile",
            "resamples": RESAMPLES,
            "level": LEVEL,
            "seed": SEED,
        },
        "signature": comparison.signature,
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _cells(row: Row) -> list[str]:
    score = row.scores[0]
    return [
        score.corpus,
        score.name,
        "" if score.target is None else str(score.target),
        *(_cell(*both) for both in zip(row.scores, row.intervals, strict=True)),
        *("n/a" if one is None else _difference(one) for one in row.differences),
    ]


def _cell(score: Score, interval: Estimate | None) -> str:
    value = "n/a" if score.value is None else f"{score.value:.3f}"
    between = "" if interval is None else f" [{interval.low:.3f}, {interval.high:.3f}]"
    mark = {None: "", True: " +", False: " -"}[score.reached]
    return f"{value}{between} {score.hits}/{score.total}{mark}"


def _difference(one: Estimate) -> str:
    return f"{one.value:+.3f} [{one.low:+.3f}, {one.high:+.3f}]"


def _problems(column: Answers, comparison: Comparison) -> list[str]:
    if not column.problems:
        return []
    articles = sum(len(data.ids) for data in comparison.data)
    head = f"{column.label}: no draft of {len(column.problems)} in {articles} articles"
    return ["", head, *(f"  {one_line(problem)}" for problem in column.problems)]


def _column(column: Answers) -> dict[str, object]:
    return {
        "label": column.label,
        "engines": list(column.engines),
        "models": list(column.models),
        "prompts": list(column.prompts),
        "recordings": column.recordings,
        "problems": list(column.problems),
    }


def _row(row: Row, labels: list[str], failures: int) -> dict[str, object]:
    score = row.scores[0]
    return {
        "corpus": score.corpus,
        "name": score.name,
        "target": None if score.target is None else float(score.target),
        "columns": {
            label: _fields(one, interval, failures)
            for label, one, interval in zip(labels, row.scores, row.intervals, strict=True)
        },
        "differences": {
            label: None if one is None else one._asdict()
            for label, one in zip(labels[1:], row.differences, strict=True)
        },
    }


def _fields(score: Score, interval: Estimate | None, failures: int) -> dict[str, object]:
    return {
        "value": None if score.value is None else float(score.value),
        "low": None if interval is None else interval.low,
        "high": None if interval is None else interval.high,
        "hits": score.hits,
        "total": score.total,
        "reached": score.reached,
        "misses": list(score.misses[:failures]),
    }
