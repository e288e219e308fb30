"""What every engine does, and what it is given."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from summarizer.briefing import EngineRecord, Usage
from summarizer.draft import Draft, draft_type
from summarizer.item import Item
from summarizer.reading import Reading
from summarizer.repair import Fault, repaired_facets

if TYPE_CHECKING:
    from summarizer.prompts import Request


@dataclass(frozen=True)
class Repair:
    """A draft that is to be mended."""

    draft: Draft
    faults: tuple[Fault, ...]
    limit: int
    """Characters that the request may have."""


@dataclass(frozen=True)
class Task:
    """An article that was read, and what is wanted of it: a draft, or the repair of one."""

    reading: Reading
    facets: tuple[type[Item], ...]
    prompt: str | None = None
    """Name or file of the prompt; None: the default one. A repair has its own."""
    repair: Repair | None = None

    @property
    def draft(self) -> type[Draft]:
        """The type of the draft that is wanted."""
        if self.repair is None:
            return draft_type(self.facets)
        return draft_type(repaired_facets(self.asked, self.facets), repairs=True)

    @property
    def request(self) -> "Request":
        """All that a model is told.

        Raises:
            ConfigError: there is no such prompt, or its file breaks the rules.
        """
        return self._rendered[0]

    @property
    def asked(self) -> tuple[Fault, ...]:
        """The faults that the request asks about: as many as fit."""
        return self._rendered[1]

    @cached_property
    def _rendered(self) -> "tuple[Request, tuple[Fault, ...]]":
        # A template engine is behind it: only who asks somebody pays for that.
        from summarizer.prompts import (
            DEFAULT_PROMPT,
            REPAIR_PROMPT,
            load_prompt,
            render,
            render_repair,
        )

        if self.repair is None:
            prompt = load_prompt(self.prompt or DEFAULT_PROMPT)
            return render(prompt, self.reading, self.facets), ()
        prompt = load_prompt(REPAIR_PROMPT)
        broken, faults, limit = self.repair.draft, self.repair.faults, self.repair.limit
        return render_repair(prompt, self.reading, faults, broken, limit=limit)

    def repairing(self, draft: Draft, faults: Sequence[Fault]) -> "Task":
        """The task to mend these faults, in a quarter of the characters of this one."""
        from summarizer.prompts import REPAIR_SHARE

        limit = int(REPAIR_SHARE * len(self.request.as_text()))
        return replace(self, repair=Repair(draft, tuple(faults), limit))


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

    @property
    def can_repair(self) -> bool:
        """Whether it can be asked again, about what failed."""
        ...

    async def answer(self, task: Task) -> Answer:
        """Fill a draft of the type that is wanted.

        Raises:
            ConfigError: there is no such prompt.
            EngineError: nobody answered.
            DraftError: the answer is not a draft.
            RecordingError: only recorded answers were allowed, and there is none.
        """
        ...
