"""The documents that show what the program says of itself; `make docs` rewrites them."""

import re
from collections.abc import Callable
from pathlib import Path

from typer.testing import CliRunner

from summarizer.cli import app
from summarizer.errors import SummarizerError
from summarizer.evaluation.scorers import SCORERS
from summarizer.rules import RULES

README = Path(__file__).parents[1] / "README.md"
RULES_PAGE = README.parent / "docs" / "rules.md"
EVALS_PAGE = README.parent / "docs" / "evals.md"
FAMILIES = {
    "GRD": "Grounding: the words stand where the item says",
    "FIG": "Figures: values, qualifiers, units, parts, older counts",
    "TIM": "Times: dates that follow from the words",
    "ATT": "Attribution: who claims what",
    "COV": "Coverage: nothing is left out unnoticed",
    "SUM": "Summary: headline, summary and events say what their sentences say",
    "INJ": "Injection: the article speaks to a model",
}
SHOWN = (
    "Summary",
    "Figures",
    "When",
    "Sources",
    "Not stated",
    "Evidence of the figures",
    "Findings",
)


def run(*arguments: str) -> str:
    """What the command prints on a terminal of 100 columns."""
    root = README.parent
    paths = [str(root / a) if a.startswith("seeds/") else a for a in arguments]
    result = CliRunner().invoke(
        app, paths, prog_name="summarizer", env={"COLUMNS": "100", "TERMINAL_WIDTH": "100"}
    )
    assert result.exit_code == 0, result.stderr
    return "\n".join(line.rstrip() for line in result.stdout.splitlines())


def _briefing() -> str:
    output = run("brief", "seeds/azernews-briefing.txt", "--replay", "seeds/recordings")
    head, *sections = output.split("\n\n")
    kept = [section for section in sections if section.partition("\n")[0] in SHOWN]
    shown = "\n\n".join([head, *kept])
    return f"```console\n$ make brief\n{shown}\n```"


def _help() -> str:
    return f"```console\n$ summarizer brief --help\n{run('brief', '--help')}\n```"


def _exit_codes() -> str:
    rows = ["| code | error | meaning |", "|---|---|---|", "| 0 | | a briefing |"]
    rows.append("| 1 | | a briefing with error findings or rejected items, under `--strict` |")

    def add(error: type[SummarizerError]) -> None:
        for below in error.__subclasses__():
            meaning = (below.__doc__ or "").split("\n\n")[0]
            rows.append(f"| {below.exit_code} | `{below.__name__}` | {' '.join(meaning.split())} |")
            add(below)

    add(SummarizerError)
    return "\n".join(rows)


def _scores() -> str:
    rows = ["| score | better | what is counted |", "|---|---|---|"]
    rows += [f"| {s.name} | {s.better} | {s.formula} |" for s in SCORERS]
    return "\n".join(rows)


PARTS: dict[str, Callable[[], str]] = {
    "briefing": _briefing,
    "help": _help,
    "exit codes": _exit_codes,
}


EVALS_PARTS: dict[str, Callable[[], str]] = {"scores": _scores}


def rewritten(text: str, parts: dict[str, Callable[[], str]] = PARTS) -> str:
    """A document with every generated part as it should be; the README, if nothing else is said."""
    for name, make in parts.items():
        begin, end = f"<!-- begin {name} -->", f"<!-- end {name} -->"
        before, marked, rest = text.partition(begin)
        _, closed, after = rest.partition(end)
        if not (marked and closed):
            raise ValueError(f"the document has no part {name!r}")
        text = f"{before}{begin}\n{make()}\n{end}{after}"
    return text


RULES_HEAD = """\
# The rules

What `summarizer check` and `summarizer brief` find in a briefing. `summarizer rules CODE` prints
one of these pages; `--select`, `--ignore` and `[tool.summarizer]` choose among them by codes or
their beginnings.

An **error** says that an item says what the article does not: it is repaired or rejected, and with
`--strict` the exit code is 1. A **warning** is for a person to look at; those that are marked
(repair) are put to the model again. An **info** is true, and good to know. A code is never used for
another rule.
"""


def rules_page() -> str:
    """The page of all rules, from their docstrings."""
    lines = [RULES_HEAD.rstrip()]
    for family, title in FAMILIES.items():
        lines += ["", f"## {family}: {title.partition(': ')[2]}"]
        for code in sorted(code for code in RULES if code.startswith(family)):
            known = RULES[code]
            repair = " (repair)" if known.repair and known.severity != "error" else ""
            page = re.sub(r"\n(?=Example:|Instead:)", r"  \n", known.page)
            lines += ["", f"### {code}: {known.title}", "", f"*{known.severity}*{repair}", "", page]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    README.write_text(rewritten(README.read_text(encoding="utf-8")), encoding="utf-8")
    RULES_PAGE.write_text(rules_page(), encoding="utf-8")
    evals = EVALS_PAGE.read_text(encoding="utf-8")
    EVALS_PAGE.write_text(rewritten(evals, EVALS_PARTS), encoding="utf-8")
