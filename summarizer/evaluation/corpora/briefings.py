"""Engines to briefings of the same articles. Does not score them.

Only the first answer of a model counts, without a round of repair: a recorded answer has none, and
what is compared should have had the same chances.
"""

import asyncio
import hashlib
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from summarizer.article import Article
from summarizer.briefing import ArticleRecord, Briefing, EngineRecord
from summarizer.engines import OFFLINE, Engine, choose_engine
from summarizer.errors import DraftError, RecordingError, Refused, Truncated
from summarizer.pipeline import abrief
from summarizer.recordings import Recording, Shelf

REPLIES = "replies"
"""The label of answers that were recorded."""

AT_ONCE = 8
"""How many articles a model is asked about at the same time."""


@dataclass(frozen=True, slots=True)
class Column:
    """An engine that is scored, under the label of its column in the table."""

    label: str
    engine: Engine
    prompt: str | None = None
    recordings: tuple[Recording, ...] | None = None
    """What is replayed; None: the engine is asked."""

    @classmethod
    def asking(cls, name: str, prompt: str | None) -> "Column":
        """A model, by its name; or `offline`, which is asked nothing.

        Raises:
            ConfigError: there is no key for a model.
        """
        return cls(name, choose_engine(name), None if name == OFFLINE else prompt)

    @classmethod
    def replaying(cls, folder: Path, prompt: str | None) -> "Column":
        """The recordings of a folder, through the client that made them or would have.

        Raises:
            RecordingError: there is no such folder, or a file in it is damaged.
        """
        from summarizer.engines.model import ModelEngine  # loads what no other column needs

        shelf = Shelf(folder)
        return cls(REPLIES, ModelEngine(shelf=shelf), prompt, tuple(shelf.recordings.values()))

    def digest(self, articles: Sequence[Article]) -> str | None:
        """SHA-256 of the recordings of these articles; None: nothing is replayed."""
        if self.recordings is None:
            return None
        known = {article.sha256 for article in articles}
        kept = (one.model_dump_json() for one in self.recordings if one.article in known)
        return hashlib.sha256("\n".join(kept).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Briefed:
    """What an engine made of an article."""

    briefing: Briefing
    problem: str | None = None
    """Why there is no answer to brief from; the briefing is then empty."""


def briefed(column: Column, articles: Sequence[Article]) -> tuple[Briefed, ...]:
    """A briefing of each article; an empty one where the answer is no draft.

    Left out, an article that is too hard for an engine would make its scores better.

    Raises:
        ConfigError: no such prompt.
        EngineError: nobody answered.
        RecordingError: a recording is missing, or is of another request; says what changed.
    """
    return asyncio.run(_all(column, articles))


async def _all(column: Column, articles: Sequence[Article]) -> tuple[Briefed, ...]:
    at_once = asyncio.Semaphore(AT_ONCE)

    async def one(article: Article) -> Briefed:
        async with at_once:
            return await _briefed(column, article)

    async with AsyncExitStack() as stack:
        if isinstance(column.engine, AbstractAsyncContextManager):  # one pool of connections
            await stack.enter_async_context(column.engine)
        return tuple(await asyncio.gather(*map(one, articles)))


async def _briefed(column: Column, article: Article) -> Briefed:
    try:
        return Briefed(await abrief(article, engine=column.engine, prompt=column.prompt, rounds=0))
    except (DraftError, Refused, Truncated) as error:
        return Briefed(_empty(article), str(error))
    except RecordingError as error:
        if error.turn == 1:
            raise
        # A recorded answer that is no draft, and that was never corrected.
        return Briefed(_empty(article), str(error))


def _empty(article: Article) -> Briefing:
    return Briefing(
        engine=EngineRecord(name="model"),
        prompt=None,
        article=ArticleRecord(
            sha256=article.sha256, characters=len(article.text), sentences=0, text=None
        ),
    )
