"""A run in GitHub Actions: a summary in Markdown for the step, and annotations at the cases.

The summary of a step may have 1 MiB (GitHub Docs, "Workflow commands", job summaries): it shows
what changed, and never a whole briefing.
"""

from collections.abc import Iterator

from summarizer.evaluation.report.report import Report, said_cases, said_change, said_interval
from summarizer.evaluation.scorers import SCORERS
from summarizer.plain import one_line

MOST = 50
"""Changes, flips and annotations that are shown; GitHub shows ten of a step by itself."""


def as_summary(report: Report) -> str:
    """The summary in Markdown."""
    return "\n".join(_summary(report)) + "\n"


def as_annotations(report: Report) -> str:
    """Workflow commands, an error for each assertion that broke and each score that closes."""
    return "".join(f"{line}\n" for line in _annotations(report))


def _summary(report: Report) -> Iterator[str]:
    comparison = report.comparison
    if comparison is None:
        yield "## Evals: no baseline"
    elif comparison.passes:
        yield "## Evals: the gate is open"
    else:
        yield "## Evals: the gate is closed"
        yield ""
        yield f"Cases: {', '.join(_cell(name) for name in comparison.worse_cases)}"
    if comparison is not None:
        yield from _changes(report)
    yield ""
    yield "<details><summary>All scores</summary>"
    yield ""
    yield "| score | " + " | ".join(_cell(str(result.column)) for result in report.results) + " |"
    yield "|---|" + "---|" * len(report.results)
    for scorer in SCORERS:
        estimates = [run.estimate(scorer.name) for run in report.scored]
        if any(estimate.value is not None for estimate in estimates):
            shown = " | ".join(said_interval(estimate, scorer) for estimate in estimates)
            yield f"| {scorer.name} | {shown} |"
    yield ""
    yield "</details>"
    yield ""
    for run in report.scored:
        yield f"`{_cell(str(run.signature))}`"


def _changes(report: Report) -> Iterator[str]:
    comparison = report.comparison
    if comparison is None:
        return
    rows = [change for change in comparison.changes if change.cases]
    if not (rows or comparison.flips or comparison.removed or comparison.fewer):
        yield ""
        yield "Nothing changed."
        return
    yield ""
    yield "| what changed | cases |"
    yield "|---|---|"
    for name in comparison.removed[:MOST]:
        yield f"| **the case is gone** | {_cell(name)} |"
    for name in comparison.fewer[:MOST]:
        yield f"| **fewer replies than before** | {_cell(name)} |"
    for flip in comparison.flips[:MOST]:
        mark = "holds now" if flip.holds else "**does not hold**"
        yield f"| {mark}: {_cell(flip.assertion)} | {_cell(flip.case)} |"
    for change in rows[:MOST]:
        told = _cell(said_change(change))
        told = f"**{told}**" if change.closes else told
        yield f"| {told} | {_cell(said_cases(change.cases, change.scorer))} |"


def _annotations(report: Report) -> Iterator[str]:
    comparison = report.comparison
    if comparison is None:
        return
    for name in comparison.removed[:MOST]:
        yield f"::error title=evals::{_data(f'{name}: the case is gone')}"
    files = {result.case.name: result.case.path for result in report.results[0].cases}
    for flip in comparison.broken[:MOST]:
        place = f"file={_property(str(files[flip.case]))},line=1,title=evals"
        yield f"::error {place}::{_data(f'{flip.case}: {flip.assertion}')}"
    for change in comparison.closing[:MOST]:
        worst = change.cases[0].case if change.cases else None
        place = f"file={_property(str(files[worst]))},line=1," if worst else ""
        told = f"{said_change(change)}: {said_cases(change.cases, change.scorer)}"
        yield f"::error {place}title={_property(change.scorer.name)}::{_data(told)}"


def _cell(text: str) -> str:
    """Text in a cell of a table: no markup of the article's gets through."""
    plain = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    for mark in "\\`*_[]|":
        plain = plain.replace(mark, f"\\{mark}" if mark != "|" else "&#124;")
    return plain


def _data(text: str) -> str:
    """The escapes of GitHub's toolkit for the message of a command."""
    return one_line(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
