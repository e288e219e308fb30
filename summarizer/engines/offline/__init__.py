"""A briefing without a model: the reading, written down as a draft.

The draft is grounded like any other, so nothing is in the briefing that is not in the article.
Fills no facet that a user added, and writes no words of its own: its texts are the article's.
"""

import json

from summarizer.briefing import EngineRecord
from summarizer.engines.engine import Answer, Task
from summarizer.engines.offline.fill import fill
from summarizer.errors import ConfigError

__all__ = ["OfflineEngine"]


class OfflineEngine:
    """Answers from the reading alone: no key, no network, always the same."""

    @property
    def can_repair(self) -> bool:
        """It would answer the same."""
        return False

    async def answer(self, task: Task) -> Answer:
        """Fill a draft from the reading.

        Raises:
            ConfigError: a prompt was named, though nobody is asked.
        """
        if task.prompt is not None:
            raise ConfigError("the offline engine asks nobody: leave out the prompt")
        return Answer(
            task.draft.parse(json.dumps(fill(task.reading))), EngineRecord(name="offline")
        )
