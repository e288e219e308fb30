"""Plants one fault at a time, and looks whether the gate finds it; then changes nothing.

    python -m evals.regressions [--unchanged 20] [NAME ...]

Every run is `summarizer eval run evals` in a process of its own, as CI does it. Exits with 1 when a
planted fault passes or names no case, or when a run that changed nothing does not pass.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from evals.regressions.planted import PLANTS
from summarizer.cli import main as summarizer
from summarizer.prompts import DEFAULT_PROMPT

ROOT = Path(__file__).parents[2]
WORSE = "evals/regressions/worse.md"
CLOSED = "the gate is closed: "
PLANTED = "planted"


class Row(NamedTuple):
    """What a run must come to, and what it came to."""

    name: str
    what: str
    wanted: int
    """Exit code."""
    code: int
    told: str
    """The cases behind a closed gate, or what changed since the recordings were made."""

    @property
    def found(self) -> bool:
        """Whether it came out as it must."""
        return self.code == self.wanted and (self.wanted == 0 or bool(self.told))


def plant_and_run(name: str) -> None:
    """In a process of its own: plant a fault, run the evals, leave with their exit code."""
    PLANTS[name].plant()
    sys.argv = ["summarizer", "eval", "run", "evals"]
    summarizer()


def worse_cases() -> list[str]:
    """The cases for which a reply to the worse prompt is recorded."""
    return sorted(path.parents[1].name for path in ROOT.glob("evals/cases/*/recordings/worse-*"))


def rows(names: Sequence[str], unchanged: int) -> Iterator[Row]:
    """All runs, two at a time."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as pool:
        jobs: list[tuple[str, str, int, list[str]]] = [
            (name, plant.what, 1, ["-m", "evals.regressions", PLANTED, name])
            for name, plant in PLANTS.items()
        ]
        evals = ["-m", "summarizer", "eval", "run", "evals"]
        picked = [part for case in worse_cases() for part in ("--case", case)]
        jobs.append(("worse-prompt", "a careless prompt", 1, [*evals, "--prompt", WORSE, *picked]))
        edited = Path(folder) / "edited.md"
        text = (ROOT / "prompts" / f"{DEFAULT_PROMPT}.md").read_text(encoding="utf-8")
        edited.write_text(text.replace("invent nothing", "invent little", 1), encoding="utf-8")
        jobs.append(("prompt-edited", "one word", 3, [*evals, "--prompt", str(edited)]))
        chosen = [job for job in jobs if not names or job[0] in names]
        chosen += [("unchanged", f"run {n}", 0, evals) for n in range(1, unchanged + 1)]
        yield from pool.map(_row, chosen)


def _row(job: tuple[str, str, int, list[str]]) -> Row:
    name, what, wanted, arguments = job
    told_to_github = ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY")
    environment = {name: v for name, v in os.environ.items() if name not in told_to_github}
    environment["COLUMNS"] = "1000"
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    told = next((s for s in done.stdout.splitlines() if s.startswith(CLOSED)), "")
    stale = next((s for s in done.stderr.splitlines() if ": stale: " in s), "")
    if done.returncode not in (0, 1, 3):
        stale = done.stderr.strip().splitlines()[-1] if done.stderr.strip() else ""
    return Row(name, what, wanted, done.returncode, told.removeprefix(CLOSED).strip() or stale)


def main() -> int:
    """Print the table; 1 if the gate missed something, or found what is not there."""
    parser = argparse.ArgumentParser(description=__doc__, prog="python -m evals.regressions")
    every = [*PLANTS, "worse-prompt", "prompt-edited"]
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"only of {', '.join(every)}")
    parser.add_argument("--unchanged", type=int, default=20, help="runs that change nothing")
    options = parser.parse_args()
    if unknown := set(options.names) - set(every):
        parser.error(f"no fault {min(unknown)!r}: it is {', '.join(every)}")
    missed = 0
    passed = 0
    for row in rows(options.names, options.unchanged):
        missed += not row.found
        if row.name == "unchanged" and row.found:
            passed += 1
            continue
        mark = "found" if row.found else "MISSED"
        told = row.told if len(row.told) <= 110 else f"{row.told[:107]}..."
        print(f"{mark:7} exit {row.code}  {row.name:20} {row.what:32} {told}")
    print(f"{passed} of {options.unchanged} runs that changed nothing passed")
    return int(missed > 0)


if __name__ == "__main__":
    if sys.argv[1:2] == [PLANTED]:
        plant_and_run(sys.argv[2])
    sys.exit(main())
