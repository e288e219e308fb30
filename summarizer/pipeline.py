"""The path of one article, from its text to its briefing."""

import asyncio
import logging
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.engines import Engine, Task, choose_engine
from summarizer.facets import FACETS
from summarizer.grounding import ground
from summarizer.intake import load
from summarizer.item import Item
from summarizer.reading import NOT_ENGLISH, read
from summarizer.rules import check

logger = logging.getLogger("summarizer")


async def abrief(
    source: str | Path | Article,
    *,
    model: str | None = None,
    engine: Engine | None = None,
    prompt: str | None = None,
    facets: Sequence[type[Item]] = (),
    published: date | str | None = None,
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
    answer = await engine.answer(Task(reading, (*FACETS, *facets), prompt))
    briefing = ground(
        answer.draft, reading, engine=answer.engine, prompt=answer.prompt, usage=answer.usage
    )
    return check(briefing, reading)


def brief(
    source: str | Path | Article,
    *,
    model: str | None = None,
    engine: Engine | None = None,
    prompt: str | None = None,
    facets: Sequence[type[Item]] = (),
    published: date | str | None = None,
) -> Briefing:
    """Brief one article; `abrief` for callers that are not asynchronous themselves."""
    return asyncio.run(
        abrief(
            source, model=model, engine=engine, prompt=prompt, facets=facets, published=published
        )
    )
