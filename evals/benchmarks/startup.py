"""How long the package takes to start, as ratios to `python -c pass` in the same run.

Budgets: `import summarizer` at most x2, `summarizer --help` at most x8, a whole briefing of the
seed without a model at most x40. Peers, measured the same way in November 2026: contextgem x275,
openai x65 to x79, langextract x50, `llm --help` x109.
`brief --help` is above the second, because typer loads pydantic to describe an option; it is
shown beside it. Run it with `make bench`. Interleaved runs after a warm-up; the median of each.
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

SEED = Path(__file__).parents[2] / "seeds" / "azernews-briefing.txt"
RUNS = 15
OFFLINE = "brief the seed offline"
COMMANDS = {
    "pass": ["-c", "pass"],
    "import summarizer": ["-c", "import summarizer"],
    "summarizer --help": ["-m", "summarizer", "--help"],
    "summarizer brief --help": ["-m", "summarizer", "brief", "--help"],
    OFFLINE: ["-m", "summarizer", "brief", str(SEED), "--model", "offline", "--json"],
    "import openai": ["-c", "import openai"],
}
BUDGETS = {"import summarizer": 2.0, "summarizer --help": 8.0, OFFLINE: 40.0}


def seconds(arguments: list[str]) -> float:
    """Wall time of one fresh interpreter."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begin


def main() -> None:
    """Print each command's time and its ratio to bare Python."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for turn in range(RUNS + 1):
        for name, arguments in COMMANDS.items():
            taken = seconds(arguments)
            if turn:  # the first turn warms the caches
                times[name].append(taken)
    bare = statistics.median(times["pass"])
    for name, taken_by in times.items():
        median = statistics.median(taken_by)
        budget = f"  (budget x{BUDGETS[name]:g})" if name in BUDGETS else ""
        print(f"{name:24} {median * 1000:7.1f} ms  x{median / bare:.1f}{budget}")


if __name__ == "__main__":
    main()
