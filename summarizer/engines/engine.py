"""What every engine does, and what it is given."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from summarizer.briefing import EngineRecord, Usage
from summarizer.draft import Draft, draft_type
from summarizer.item import Item
from summarizer.reading import Reading

if TYPE_CHECKING:
    from summarizer.prompts import Request


@dataclass(frozen=True)
class Task:
    """An article that was read, and what is wanted of it."""

    reading: Reading
    facets: tuple[type[Item], ...]
    prompt: str | None = None
    """Name or file of the prompt; None: the default one."""

    @property
    def draft(self) -> type[Draft]:
        """The type of the draft that is wanted."""
        return draft_type(self.facets)

    @cached_property
    def request(self) -> "Request":
        """All that a model is told.

        Raises:
            ConfigError: there is no such prompt, or its file breaks the rules.
        """
        # A template engine is behind it: only who asks somebody pays for that.
        from summarizer.prompts import DEFAULT_PROMPT, load_prompt, render

        return render(load_prompt(self.prompt or DEFAULT_PROMPT), self.reading, self.facets)


@dataclass(frozen=True, slots=True)
class Answer:
    """A draft, who gave it, and what it cost."""

    draft: Draft
    engine: EngineRecord
    prompt: str | None = None
    """Name and version of the prompt that was answered; None: nobody was asked."""
    usage: Usage | None = None


class Engine(Protocol):
    """Anything that fills a draft."""

    async def answer(self, task: Task) -> Answer:
        """Fill a draft of the type that is wanted.

        Raises:
            ConfigError: there is no such prompt.
            EngineError: nobody answered.
            DraftError: the answer is not a draft.
            RecordingError: only recorded answers were allowed, and there is none.
        """
        ...
