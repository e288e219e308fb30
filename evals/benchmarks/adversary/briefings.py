"""Correct briefings: read by hand, answered by a real model, and made by the offline engine.

Of a reading by hand the draft is taken, without the values: it is grounded like any draft. Does
not plant and does not judge.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from evals.read_corpora import articles
from summarizer.article import Article
from summarizer.briefing import Briefing, EngineRecord
from summarizer.draft import Draft
from summarizer.engines.offline.fill import fill
from summarizer.evaluation.case import read_cases
from summarizer.evaluation.expectation import parse_by_hand
from summarizer.evaluation.settings import read_settings
from summarizer.grounding import ground
from summarizer.prompts import DEFAULT_PROMPT
from summarizer.reading import Reading, read
from summarizer.recordings import Recording, Shelf
from summarizer.rules import check, reject

ROOT = Path(__file__).parents[3]
CASES = ROOT / "evals"

Origin = Literal["hand", "model", "offline"]


@dataclass(frozen=True)
class Correct:
    """A briefing in which no error was planted."""

    name: str
    origin: Origin
    reading: Reading
    grounded: Briefing
    """As it was grounded and checked; nothing is rejected for a finding."""

    @property
    def briefing(self) -> Briefing:
        """Without what an error finding refutes: the errors are planted here."""
        return reject(self.grounded, self.reading, {})

    @property
    def items(self) -> int:
        """How many items the draft had: those of the briefing, and those rejected."""
        return sum(item.asked for item in self.grounded.items()) + self.rejected

    @property
    def rejected(self) -> int:
        """How many items of the draft grounding refused."""
        return sum(entry.place is not None for entry in self.grounded.rejected)


def from_cases() -> Iterator[Correct]:
    """The cases: by hand, of a model, offline."""
    for case in read_cases(CASES, read_settings(CASES)):
        by_hand = parse_by_hand((case.folder / "readings" / "agreed.json").read_text("utf-8"))
        yield _correct(case.name, "hand", case.reading, by_hand.draft.reply)
        for recording in Shelf(case.recordings).recordings.values():
            if recording.prompt == DEFAULT_PROMPT:
                yield _correct(case.name, "model", case.reading, _reply(recording))
        yield _offline(case.name, case.reading)


def from_corpora(folder: Path) -> Iterator[Correct]:
    """Briefings of the offline engine on the articles of a folder of corpora."""
    for name, article in articles(folder):
        yield _offline(name, read(Article(text=article["text"])))


def _reply(recording: Recording) -> str:
    """The first reply of a recording: no repair is asked for."""
    return "".join(recording.replies[0].content or ())


def _offline(name: str, reading: Reading) -> Correct:
    return _correct(name, "offline", reading, json.dumps(fill(reading)))


def _correct(name: str, origin: Origin, reading: Reading, reply: str) -> Correct:
    record = EngineRecord(name="offline" if origin == "offline" else "reply")
    grounded = ground(Draft.parse(reply), reading, engine=record, prompt=None).briefing
    return Correct(name, origin, reading, check(grounded, reading))
