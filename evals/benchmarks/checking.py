"""What checking a briefing costs, beside reading its article: at most as much.

The briefings are the recorded answers of a model to our own articles. Processor time, the best of
several runs in turns, each as if the briefing had not been seen: what the rules keep of texts that
they have read is forgotten before it. Run it with `make bench`.
"""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from evals.benchmarks.reading import row, seconds
from summarizer.briefing import Briefing, EngineRecord
from summarizer.draft import Draft
from summarizer.evaluation.case import read_cases
from summarizer.evaluation.settings import read_settings
from summarizer.grounding import ground
from summarizer.prompts import DEFAULT_PROMPT
from summarizer.reading import Reading, read
from summarizer.recordings import Shelf
from summarizer.rules import check

EVALS = Path(__file__).parents[1]
BUDGET = 1.0


def briefings() -> Iterator[tuple[str, Reading, Briefing]]:
    """The recorded briefings of our own articles, grounded and not yet checked."""
    for case in read_cases(EVALS, read_settings(EVALS)):
        for recording in Shelf(case.recordings).recordings.values():
            if recording.prompt == DEFAULT_PROMPT:
                reply = "".join(recording.replies[0].content or ())
                reading = read(case.article)
                record = EngineRecord(name="reply")
                grounded = ground(Draft.parse(reply), reading, engine=record, prompt=None)
                yield case.name, reading, grounded.briefing


def checked_anew(briefing: Briefing, reading: Reading) -> Briefing:
    """The briefing checked, with no text of it read before."""
    for name, module in list(sys.modules.items()):
        if name.startswith("summarizer.rules"):
            for kept in vars(module).values():
                if hasattr(kept, "cache_clear"):
                    kept.cache_clear()
    return check(briefing, reading)


def main() -> None:
    """Print a line for each size of article, and one for all together."""
    sizes: dict[str, tuple[float, float]] = {}
    for _, reading, briefing in briefings():
        words = len(reading.article.text.split())
        size = "up to 300 words" if words <= 300 else "up to 700" if words <= 700 else "longer"
        reads, checks = seconds(
            partial(read, reading.article), partial(checked_anew, briefing, reading), enough=0.5
        )
        for name in (size, "all"):
            before = sizes.get(name, (0.0, 0.0))
            sizes[name] = before[0] + reads, before[1] + checks
    for name, (reads, checks) in sizes.items():
        said = f"{checks * 1000:.1f} / {reads * 1000:.1f} ms"
        print(row(f"checking over reading, {name}", said, checks / reads, BUDGET))


if __name__ == "__main__":
    main()
