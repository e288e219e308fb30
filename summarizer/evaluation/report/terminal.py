"""A run on a terminal: the scores of all columns, and of the cases only what changed."""

from collections.abc import Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from summarizer.evaluation.gate import Comparison
from summarizer.evaluation.report.report import (
    Report,
    said,
    said_cases,
    said_change,
    said_interval,
)
from summarizer.evaluation.scorers import SCORERS
from summarizer.plain import many, one_line

_STYLES = {"worse": "red", "better": "green", "same": ""}


def print_report(report: Report, console: Console) -> None:
    """Print it; colours only where they are wanted (NO_COLOR, pipes)."""
    console.print(_scores(report))
    for result, run in zip(report.results, report.scored, strict=True):
        failing = sum(len(case.failing) for case in run.cases.values())
        asked = sum(len(case.replies[0].assertions) for case in result.cases)
        replies = many(sum(case.replies for case in run.cases.values()), "reply")
        console.print(
            f"{result.column}: {asked - failing} of {asked} hard assertions hold, "
            f"{replies} to {many(len(run.cases), 'case')}"
        )
    for line in _faults(report):
        console.print(Text(one_line(line), "red"))
    if report.comparison is None:
        console.print("no baseline: `summarizer eval accept` makes one of this run")
    else:
        print_comparison(report.comparison, console)
    for run in report.scored:
        console.print(Text(f"signature: {one_line(str(run.signature))}", "dim"))


def print_comparison(comparison: Comparison, console: Console) -> None:
    """What changed between two runs, and whether the gate is open."""
    for line in _told(comparison):
        console.print(line)
    if comparison.passes:
        console.print(Text("the gate is open: nothing is worse than it may be", "green"))
    else:
        console.print(Text(f"the gate is closed: {', '.join(comparison.worse_cases)}", "bold red"))


def _scores(report: Report) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("score")
    for result in report.results:
        table.add_column(str(result.column), justify="left")
    baseline = report.comparison
    if baseline is not None:
        table.add_column("baseline")
    changes = {change.scorer.name: change for change in baseline.changes} if baseline else {}
    for scorer in SCORERS:
        estimates = [run.estimate(scorer.name) for run in report.scored]
        if all(estimate.value is None for estimate in estimates):
            continue
        row = [Text(said_interval(estimate, scorer)) for estimate in estimates]
        change = changes.get(scorer.name)
        if change is not None:
            shown = "same" if not change.cases else said(change.before.value, scorer)
            row.append(Text(shown, _STYLES[change.verdict]))
        table.add_row(scorer.name, *row)
    return table


def _faults(report: Report) -> Iterator[str]:
    """Replies that are no briefing."""
    for result in report.results:
        for case in result.cases:
            for replied in case.replies:
                if replied.fault is not None:
                    yield f"{case.case.name} ({replied.by}): {replied.fault}"


def _told(comparison: Comparison) -> Iterator[Text]:
    for name in comparison.added:
        yield Text(f"new case, not in the baseline: {name}")
    for name in comparison.removed:
        yield Text(f"case of the baseline that is gone: {name}", "red")
    for flip in comparison.flips:
        holds = "holds now" if flip.holds else "does not hold"
        style = "green" if flip.holds else "red"
        yield Text(one_line(f"{flip.case}: {holds}: {flip.assertion}"), style)
    for change in comparison.changes:
        if change.cases:
            yield Text(said_change(change), _STYLES[change.verdict])
            yield Text(f"    {said_cases(change.cases, change.scorer)}", "dim")
