"""What a repair costs and what it mends: a model's recorded answers to drafts with planted errors.

    python -m evals.benchmarks.repairing

`evals/repairs/NAME` holds a draft of the case NAME with up to four errors planted in it (a wrong
sentence, a digit changed, a figure left out, a number of the summary changed) and the unedited
answers of a model to the requests that followed. Printed are the characters of each repair over
those of the first request (budget: a quarter), and the share of what was asked that was mended,
apart for entries in error or not grounded (target: 80 %) and for numbers and speakers that
nobody owned, many of which are rightly declined: no figure, or nobody. Exit code 3: a request has
changed since it was answered.
"""

import asyncio
import sys
from collections import Counter
from pathlib import Path

from summarizer.attempt import attempt, repaired
from summarizer.briefing import EngineRecord
from summarizer.engines import Answer, Task
from summarizer.errors import RecordingError
from summarizer.evaluation.case import read_article
from summarizer.facets import FACETS
from summarizer.pipeline import ROUNDS
from summarizer.reading import read
from summarizer.recordings import Shelf, key_of
from summarizer.rules import EVERY_RULE

EVALS = Path(__file__).parents[1]
SHARE, MENDED = 0.25, 0.8


class Recorded:
    """Answers with a draft first, and then with the recorded answers to its repairs."""

    can_repair = True

    def __init__(self, draft: str, shelf: Shelf) -> None:
        self._draft, self._shelf = draft, shelf
        self.sizes: list[float] = []
        self._first = 0

    async def answer(self, task: Task) -> Answer:
        """The draft, or the recorded answer.

        Raises:
            RecordingError: the request of a repair is not the one that was answered.
        """
        request = task.request
        size = len(request.as_text())
        if task.repair is None:
            self._first = size
            reply = self._draft
        else:
            self.sizes.append(size / self._first)
            key = key_of(system=request.system, user=request.user, schema=request.schema)
            found = self._shelf.find(key, turn=1)
            if found is None:
                raise self._shelf.miss(key, request)
            reply = "".join(found[1].content or ())
        return Answer(task.draft.parse(reply), EngineRecord(name="reply"), request.prompt)


async def repair(folder: Path) -> tuple[Counter[tuple[str, str]], list[float]]:
    """What was asked and mended of one draft, by kind, and how large the requests were."""
    draft = (folder / "draft.json").read_text(encoding="utf-8")
    engine = Recorded(draft, Shelf(folder / "recordings"))
    task = Task(read(read_article(EVALS / "cases" / folder.name)), FACETS)
    tried = attempt(task, await engine.answer(task), EVERY_RULE)
    counted: Counter[tuple[str, str]] = Counter()
    for _ in range(ROUNDS):
        before = tried
        again = await repaired(before, engine)
        if again is None:
            break
        tried = again
        asked = before.task.repairing(before.draft, before.faults).asked
        declined = {fault.key for fault in tried.declined}
        for fault in asked:
            sound = fault.entry in before.sound()
            kind = "left out" if fault.entry is None else "doubted" if sound else "in error"
            counted[kind, "asked"] += 1
            counted[kind, "mended"] += fault.key not in declined
    return counted, engine.sizes


def main() -> int:
    """Print the table; 1 if a target is missed, 3 if a recording is stale."""
    total: Counter[tuple[str, str]] = Counter()
    sizes: list[float] = []
    for folder in sorted((EVALS / "repairs").iterdir()):
        try:
            counted, shares = asyncio.run(repair(folder))
        except RecordingError as error:
            print(f"{folder.name}: {error}", file=sys.stderr)
            return RecordingError.exit_code
        total += counted
        sizes += shares
        rounds = ", ".join(f"{share:.2f}" for share in shares)
        print(f"{folder.name:32} x{rounds} of the first request")
    for kind in ("in error", "left out", "doubted"):
        asked, mended = total[kind, "asked"], total[kind, "mended"]
        print(f"{kind:32} {mended}/{asked} mended" + (f" ({mended / asked:.0%})" if asked else ""))
    asked, mended = total["in error", "asked"], total["in error", "mended"]
    print(f"largest request x{max(sizes):.3f} of the first, at most x{SHARE}")
    return int(max(sizes) > SHARE or mended < MENDED * asked)


if __name__ == "__main__":
    sys.exit(main())
