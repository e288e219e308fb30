"""The path of one article, from its text to its briefing."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.article import Article
from summarizer.attempt import Attempt, attempt, repaired
from summarizer.briefing import Briefing
from summarizer.engines import Engine, Task, choose_engine
from summarizer.facets import FACETS
from summarizer.intake import load
from summarizer.item import Item
from summarizer.reading import NOT_ENGLISH, read
from summarizer.rules import EVERY_RULE, Selection

if TYPE_CHECKING:
    from summarizer.prompts import Request

logger = logging.getLogger("summarizer")

ROUNDS = 2
"""How often a model is asked to mend what failed, at most."""


async def abrief(
    source: str | Path | Article,
    *,
    model: str | None = None,
    engine: Engine | None = None,
    prompt: str | None = None,
    facets: Sequence[type[Item]] = (),
    published: date | str | None = None,
    rules: Selection = EVERY_RULE,
    rounds: int = ROUNDS,
    max_tokens: int | None = None,
) -> Briefing:
    """Brief one article.

    Args:
        source: a path (.txt, .md, .html, .json), `-` for standard input, the text, or an `Article`.
        model: the model to ask, with the key in OPENAI_API_KEY; `offline` asks none; None:
            SUMMARIZER_MODEL, or the default model, or offline without a key. Not used with
            `engine`.
        engine: who answers instead: a `ModelEngine` with other settings, a `ReplyEngine` ...
        prompt: `briefing/v1`, or the path of a prompt file; None: the default prompt.
        facets: classes of your own, derived from `Item`, beside the built-in facets.
        published: the publication date, if the article does not carry it.
        rules: which rules are run; an item with an error finding of one of them is rejected.
        rounds: how often a model is asked, at most, to mend what failed; 0: never.
        max_tokens: no repair is begun that would bring the tokens of all requests above this;
            counted by the provider, or else as a quarter of the characters. None: no limit.

    Raises:
        InputError: the source is not an article.
        ConfigError: no key for the model that was named, no such prompt, not a date.
        EngineError: nobody answered.
        DraftError: the answer is not a draft, after the retries.
        RecordingError: only recorded answers were allowed, and there is none.
    """
    article = load(source, published=published)
    engine = engine or choose_engine(model)

    reading = read(article)
    if reading.language == "und":
        logger.warning(NOT_ENGLISH)
    task = Task(reading, (*FACETS, *facets), prompt)
    tried = attempt(task, await engine.answer(task), rules)
    for _ in range(rounds):
        if (again := await repaired(tried, engine, max_tokens=max_tokens)) is None:
            break
        tried = again
    return tried.finished()


def brief(
    source: str | Path | Article,
    *,
    model: str | None = None,
    engine: Engine | None = None,
    prompt: str | None = None,
    facets: Sequence[type[Item]] = (),
    published: date | str | None = None,
    rules: Selection = EVERY_RULE,
    rounds: int = ROUNDS,
    max_tokens: int | None = None,
) -> Briefing:
    """Brief one article; `abrief` for callers that are not asynchronous themselves."""
    return asyncio.run(
        abrief(
            source,
            model=model,
            engine=engine,
            prompt=prompt,
            facets=facets,
            published=published,
            rules=rules,
            rounds=rounds,
            max_tokens=max_tokens,
        )
    )


def next_request(
    source: str | Path | Article, replies: Sequence[str], *, prompt: str | None = None
) -> "Request | None":
    """What a model is asked after these replies: the article, or the repair of what failed.

    Args:
        replies: what it answered so far, each to the request that was next; empty: nothing yet.

    Returns:
        The request; None: nothing is to be mended.

    Raises:
        InputError, ConfigError: as `abrief`.
        DraftError: the first reply is not a draft.
    """
    from summarizer.engines.reply import ReplyEngine  # with a template engine behind it

    task = Task(read(load(source)), FACETS, prompt)
    if not replies:
        return task.request

    async def replayed() -> Attempt | None:
        engine = ReplyEngine(*replies)
        tried: Attempt | None = attempt(task, await engine.answer(task), EVERY_RULE)
        while tried is not None and engine.can_repair:
            tried = await repaired(tried, engine)
        return tried

    tried = asyncio.run(replayed())
    if tried is None or not tried.faults:
        return None
    return task.repairing(tried.draft, tried.faults).request
