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
        told = (
            f"{result.column}: {asked - failing} of {asked} hard assertions hold in every reply, "
            f"{replies} to {many(len(run.cases), 'case')}"
        )
        console.print(Text(one_line(told)))
    for line in _faults(report):
        console.print(Text(one_line(line), "red"))
    if report.comparison is None:
        for name, case in sorted(report.scored[0].cases.items()):
            for assertion in case.failing:
                console.print(Text(one_line(f"{name}: does not hold: {assertion}"), "red"))
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
        told = one_line(f"the gate is closed: {', '.join(comparison.worse_cases)}")
        console.print(Text(told, "bold red"))


def _scores(report: Report) -> Table:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("score")
    for result in report.results:
        table.add_column(Text(one_line(str(result.column))))
    baseline = report.comparison
    if baseline is not None:
        table.add_column("baseline")
    if any(case.replies > 1 for case in report.scored[0].cases.values()):
        table.add_column("between replies")
    changes = {change.scorer.name: change for change in baseline.changes} if baseline else {}
    for scorer in SCORERS:
        estimates = [run.estimate(scorer.name, _compared(report)) for run in report.scored]
        if all(estimate.value is None for estimate in estimates):
            continue
        row = [Text(said_interval(estimate, scorer)) for estimate in estimates]
        change = changes.get(scorer.name)
        if change is not None:
            shown = "same" if not change.cases else said(change.before.value, scorer)
            row.append(Text(shown, _STYLES[change.verdict]))
        spread = report.scored[0].spread(scorer.name)
        if spread is not None:
            row.append(Text(f"± {said(spread, scorer)}", "dim"))
        table.add_row(scorer.name, *row)
    return table


def _compared(report: Report) -> tuple[str, ...] | None:
    """The cases of the table: those that the baseline has too; None: all."""
    comparison = report.comparison
    left = {*comparison.added, *comparison.edited} if comparison else set[str]()
    return tuple(name for name in report.names if name not in left) if left else None


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
    for name in comparison.edited:
        yield Text(f"edited since the baseline, in no difference: {name}", "yellow")
    for name in comparison.fewer:
        yield Text(f"fewer replies than the baseline has: {name}", "red")
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
