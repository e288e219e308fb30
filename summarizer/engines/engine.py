"""What every engine does."""

from dataclasses import dataclass
from typing import Protocol

from summarizer.briefing import EngineRecord, Usage
from summarizer.draft import Draft
from summarizer.prompts import Request


@dataclass(frozen=True, slots=True)
class Answer:
    """A draft, who gave it, and what it cost."""

    draft: Draft
    engine: EngineRecord
    usage: Usage | None = None


class Engine(Protocol):
    """Anything that answers a request."""

    async def answer(self, request: Request, draft: type[Draft]) -> Answer:
        """Answer a request with a draft of the given type.

        Raises:
            EngineError: nobody answered.
            DraftError: the answer is not a draft.
            RecordingError: only recorded answers were allowed, and there is none.
        """
        ...
