"""`summarizer eval run`, `compare`, `accept`, `check`, `expect`: a folder of cases of one's own."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.app import note, reporting
from summarizer.cli.evaluate import eval_app
from summarizer.errors import ConfigError, InputError, NotComparable, Unfit
from summarizer.plain import many

if TYPE_CHECKING:
    from rich.console import Console

    from summarizer.evaluation.case import Case
    from summarizer.evaluation.report import Report
    from summarizer.evaluation.settings import Settings

Folder = Annotated[
    Path, typer.Argument(metavar="FOLDER", help="The folder that holds cases/NAME/case.yaml.")
]
Names = Annotated[
    list[str] | None, typer.Option("--case", metavar="NAME", help="This case only; repeatable.")
]
Tags = Annotated[
    list[str] | None, typer.Option("--tag", metavar="TAG", help="Cases with this tag; repeatable.")
]
Prompts = Annotated[
    list[str] | None,
    typer.Option("--prompt", metavar="NAME", help="Replies to this prompt; repeatable."),
]
Engines = Annotated[
    list[str] | None,
    typer.Option(
        "--engine",
        metavar="E",
        help="Who answers: recorded (the default), offline, or a model to ask; repeatable.",
    ),
]
BaseUrl = Annotated[
    str | None, typer.Option(help="An OpenAI-compatible server for models that are asked.")
]
Repeat = Annotated[int, typer.Option(min=1, help="How often a model is asked about each case.")]
Record = Annotated[
    bool, typer.Option("--record", help="Keep what models answer in the cases' recordings.")
]
Rounds = Annotated[
    int | None, typer.Option(min=0, help="Rounds of repair; else what evals.yaml says.")
]


@eval_app.command()
def run(
    folder: Folder,
    prompt: Prompts = None,
    engine: Engines = None,
    case: Names = None,
    tag: Tags = None,
    base_url: BaseUrl = None,
    repeat: Repeat = 1,
    record: Record = False,
    rounds: Rounds = None,
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Compare with this; else FOLDER/baseline.json."),
    ] = None,
    json: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the scores of the first column.")
    ] = None,
    junit: Annotated[Path | None, typer.Option(metavar="FILE", help="Write JUnit XML.")] = None,
    html: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write a page: scores, changes, and each case's words."),
    ] = None,
) -> None:
    """Brief every case, score the briefings, and compare the first column with the baseline."""
    with reporting():
        if baseline is not None and not baseline.exists():
            raise ConfigError(f"there is no {baseline}")
        files = {"json": json, "junit": junit, "html": html}
        _check_files(files)
        report = _report(
            folder,
            engines=engine or [],
            prompts=prompt or [],
            names=case or [],
            tags=tag or [],
            base_url=base_url,
            repeat=repeat,
            record=record,
            rounds=rounds,
            baseline=baseline,
        )
        from summarizer.evaluation.report.terminal import print_report

        print_report(report, _output())
        _write(report, files)
        _tell_github(report)
        if not report.passes:
            raise typer.Exit(1)


@eval_app.command()
def compare(
    before: Annotated[Path, typer.Argument(metavar="BEFORE", help="Scores, as run --json writes.")],
    after: Annotated[Path, typer.Argument(metavar="AFTER", help="Scores, as run --json writes.")],
    folder: Annotated[
        Path | None, typer.Option(metavar="FOLDER", help="Take tolerances from its evals.yaml.")
    ] = None,
) -> None:
    """Say what changed between two runs; exit with 1 if something is worse than it may be."""
    with reporting():
        from summarizer.evaluation.gate import compare_runs
        from summarizer.evaluation.report.terminal import print_comparison
        from summarizer.evaluation.scored import read_scored
        from summarizer.evaluation.settings import Settings, read_settings

        settings = Settings() if folder is None else read_settings(folder)
        comparison = compare_runs(read_scored(before), read_scored(after), settings)
        print_comparison(comparison, _output())
        if not comparison.passes:
            raise typer.Exit(1)


@eval_app.command()
def accept(
    folder: Folder,
    prompt: Annotated[
        str | None, typer.Option(metavar="NAME", help="The prompt; else as evals.yaml says.")
    ] = None,
    engine: Annotated[str | None, typer.Option(metavar="E", help="Who answers.")] = None,
    lower: Annotated[
        bool,
        typer.Option("--lower", help="Accept what the gate would not let pass or cannot compare."),
    ] = False,
) -> None:
    """Make this run the baseline. Lower scores than before need --lower.

    Cases that were edited are taken as they are; the others are held to what was accepted.
    """
    with reporting():
        from summarizer.evaluation.report.terminal import print_comparison
        from summarizer.evaluation.scored import as_json, write

        path = folder / _baseline_name()
        engines, prompts = [engine] if engine else [], [prompt] if prompt else []
        try:
            report = _report(
                folder, engines=engines, prompts=prompts, comparing=not lower, edited=True
            )
        except NotComparable as error:
            raise NotComparable(f"{error}, with --lower") from None
        if report.comparison is not None:
            print_comparison(report.comparison, _output())
            if not report.passes:
                note(f"error: {path} stays as it is: these are worse; --lower accepts them")
                raise typer.Exit(1)
        write(path, as_json(report.scored[0]))
        for name, scored_case in sorted(report.scored[0].cases.items()):
            for assertion in scored_case.failing:
                note(f"accepted although it does not hold: {name}: {assertion}")
        note(f"{path}: {many(len(report.scored[0].cases), 'case')} accepted")


@eval_app.command()
def check(folder: Folder, case: Names = None, tag: Tags = None) -> None:
    """Check every case: its files, and that what is expected is grounded and passes the rules."""
    with reporting():
        from summarizer.evaluation.expectation import faults_of
        from summarizer.prompts import load_prompt

        cases, settings = _cases(folder, case or [], tag or [])
        for name in filter(None, (settings.prompt, *settings.prompts)):
            load_prompt(name)
        faults = [(each, fault) for each in cases for fault in faults_of(each)]
        for each, fault in faults:
            note(f"{each.folder / 'expected.json'}: {fault}")
        if faults:
            raise InputError(
                f"{many(len(faults), 'fault')}: mend the expectation, or name rule and items under "
                "`known` in case.yaml with the reason why the rule is wrong about them"
            )
        told = many(len(cases), "case")
        note(f"{told}: every expected item is grounded and passes the rules")


@eval_app.command()
def expect(
    folder: Annotated[Path, typer.Argument(metavar="CASE", help="The folder of one case.")],
    reading: Annotated[
        Path, typer.Option("--from", metavar="FILE", help="A reading of the article, in JSON.")
    ],
) -> None:
    """Write a case's expected.json from a reading of its article by hand."""
    with reporting():
        from summarizer.evaluation.case import EXPECTED, read_article
        from summarizer.evaluation.expectation import expect as expected_by
        from summarizer.evaluation.marked import read_text
        from summarizer.evaluation.scored import write

        briefing = expected_by(read_text(reading), read_article(folder))
        write(folder / EXPECTED, briefing.model_dump_json(indent=1) + "\n")
        note(f"{folder / EXPECTED}: {many(len(briefing.items()), 'item')} expected")


def _baseline_name() -> str:
    from summarizer.evaluation.case import BASELINE

    return BASELINE


def _cases(
    folder: Path, names: Sequence[str], tags: Sequence[str]
) -> "tuple[tuple[Case, ...], Settings]":
    from summarizer.evaluation.case import read_cases
    from summarizer.evaluation.settings import read_settings

    settings = read_settings(folder)
    return read_cases(folder, settings, names=names, tags=tags), settings


def _report(
    folder: Path,
    *,
    engines: Sequence[str],
    prompts: Sequence[str],
    names: Sequence[str] = (),
    tags: Sequence[str] = (),
    base_url: str | None = None,
    repeat: int = 1,
    record: bool = False,
    rounds: int | None = None,
    baseline: Path | None = None,
    comparing: bool = True,
    edited: bool = False,
) -> "Report":
    from summarizer.evaluation.gate import compare_runs
    from summarizer.evaluation.report import Report
    from summarizer.evaluation.run import Manner, choose_columns
    from summarizer.evaluation.run import run as run_cases
    from summarizer.evaluation.scored import read_scored, scored

    cases, settings = _cases(folder, names, tags)
    if rounds is not None:
        settings = settings.model_copy(update={"rounds": rounds})
    path = baseline or folder / _baseline_name()
    accepted = read_scored(path) if comparing and path.exists() else None
    columns = choose_columns(engines, prompts, settings)
    how = Manner(settings, base_url=base_url, repeat=repeat, record=record)
    try:
        with _progress(len(cases) * len(columns)) as step:
            results = run_cases(cases, columns, how, step)
    except Unfit as error:
        for trouble in error.troubles:
            note(trouble)
        raise
    runs = tuple(scored(result, settings) for result in results)
    comparison = None
    if accepted is not None:
        picked = bool(names or tags)
        comparison = compare_runs(accepted, runs[0], settings, picked=picked, edited=edited)
    return Report(results, runs, comparison)


def _check_files(files: dict[str, Path | None]) -> None:
    """Before a run that may take long or cost something: can its reports be written?"""
    from summarizer.evaluation.scored import check_writable

    for path in files.values():
        if path is not None:
            check_writable(path)


def _output() -> "Console":
    """Standard output; a reader that went away is no verdict on the evals."""
    from rich.console import Console

    class Output(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError

    return Output(highlight=False)


@contextmanager
def _progress(steps: int) -> "Iterator[Callable[[], None]]":
    """A bar on a terminal; nothing in a log."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("briefing", total=steps)
        yield lambda: bar.advance(task)


def _write(report: "Report", files: dict[str, Path | None]) -> None:
    from summarizer.evaluation.scored import as_json, write

    if (path := files["json"]) is not None:
        write(path, as_json(report.scored[0]))
    if (path := files["junit"]) is not None:
        from summarizer.evaluation.report.junit import as_junit

        write(path, as_junit(report))
    if (path := files["html"]) is not None:
        from summarizer.evaluation.report.html import as_html

        write(path, as_html(report))


def _tell_github(report: "Report") -> None:
    """In GitHub Actions: annotations on standard output, and a summary of the step."""
    if os.environ.get("GITHUB_ACTIONS") != "true":
        return
    from summarizer.evaluation.report.github import as_annotations, as_summary

    sys.stdout.write(as_annotations(report))
    if path := os.environ.get("GITHUB_STEP_SUMMARY"):
        try:
            with Path(path).open("a", encoding="utf-8") as file:
                file.write(as_summary(report))
        except OSError as error:  # the verdict is told all the same
            note(f"cannot write the summary of the step to {path}: {error.strerror}")
