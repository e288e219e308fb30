"""What a replayed eval costs, over `import openai`, and how it grows with the cases.

    python -m evals.benchmarks.replaying

Both are processes of their own, the best of three. The larger folders are copies of our own cases,
with one reply each. Prints a table; exits with 1 when a target is missed.
"""

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from summarizer.prompts import DEFAULT_PROMPT

ROOT = Path(__file__).parents[2]
EVALS = ROOT / "evals"
LIMIT = 20
"""Replaying all our cases may take so many times what `import openai` takes."""
GROWTH = 1.15
"""A case of the largest folder may take so many times what one of the smallest takes."""
SIZES = (50, 100, 200)


def seconds(arguments: Sequence[str]) -> float:
    """The best of three runs.

    Raises:
        RuntimeError: a run fails.
    """
    best = float("inf")
    for _ in range(3):
        start = time.perf_counter()
        done = subprocess.run(
            [sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
        )
        best = min(best, time.perf_counter() - start)
        if done.returncode:
            raise RuntimeError(f"{' '.join(arguments)}: exit {done.returncode}: {done.stderr}")
    return best


def fill(folder: Path, size: int) -> None:
    """A folder of copies of our cases; the longest one apart, so that all sizes are alike."""
    ours = sorted(path.parent for path in EVALS.glob("cases/*/article.txt"))
    alike = [case for case in ours if case.name != "upper-tarsa-dam"]
    name = f"{DEFAULT_PROMPT.replace('/', '-')}.json"
    for number, case in enumerate(islice(cycle(alike), size)):
        copy = folder / "cases" / f"{case.name}-{number}"
        (copy / "recordings").mkdir(parents=True)
        for part in ("article.txt", "case.yaml", "expected.json"):
            shutil.copy(case / part, copy / part)
        recording = json.loads((case / "recordings" / name).read_text(encoding="utf-8"))
        recording["replies"] = recording["replies"][:1]
        (copy / "recordings" / name).write_text(json.dumps(recording), encoding="utf-8")


def main() -> int:
    """Measure and print; 1 if a target is missed."""
    imported = seconds(["-c", "import openai"])
    ours = seconds(["-m", "summarizer", "eval", "run", "evals"])
    print(f"import openai              {imported:6.2f} s")
    print(f"eval run, our cases        {ours:6.2f} s  x{ours / imported:.1f}  (at most x{LIMIT})")
    each: list[float] = []
    started = seconds(["-c", "import openai, instructor, summarizer.pipeline"])
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            fill(Path(folder), size)
            took = seconds(["-m", "summarizer", "eval", "run", folder])
        each.append((took - started) / size)
        print(f"eval run, {size:3} cases        {took:6.2f} s  {each[-1] * 1000:.0f} ms a case")
    growth = each[-1] / each[0]
    print(f"a case of {SIZES[-1]} over one of {SIZES[0]}  x{growth:.2f}  (at most x{GROWTH})")
    return int(ours > LIMIT * imported or growth > GROWTH)


if __name__ == "__main__":
    sys.exit(main())
