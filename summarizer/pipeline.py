"""The path of one article, from its text to its briefing."""

import asyncio
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.draft import draft_type
from summarizer.engines import Engine, ModelEngine
from summarizer.facets import FACETS
from summarizer.grounding import ground
from summarizer.intake import load
from summarizer.item import Item
from summarizer.prompts import DEFAULT_PROMPT, load_prompt, render
from summarizer.reading import read
from summarizer.rules import check


async def abrief(
    source: str | Path | Article,
    *,
    model: str | None = None,
    engine: Engine | None = None,
    prompt: str = DEFAULT_PROMPT,
    facets: Sequence[type[Item]] = (),
    published: date | str | None = None,
) -> Briefing:
    """Brief one article.

    Args:
        source: a path (.txt, .md, .html, .json), `-` for standard input, the text, or an `Article`.
        model: the model to ask, with the key in OPENAI_API_KEY; None: SUMMARIZER_MODEL, or the
            default. Not used with `engine`.
        engine: who answers instead: a `ModelEngine` with other settings, a `ReplyEngine` ...
        prompt: `briefing/v1`, or the path of a prompt file.
        facets: classes of your own, derived from `Item`, beside the built-in facets.
        published: the publication date, if the article does not carry it.

    Raises:
        InputError: the source is not an article.
        ConfigError: no key, no such prompt, not a date.
        EngineError: nobody answered.
        DraftError: the answer is not a draft, after the retries.
        RecordingError: only recorded answers were allowed, and there is none.
    """
    article = load(source, published=published)
    wanted = (*FACETS, *facets)
    asked = load_prompt(prompt)
    engine = engine or ModelEngine(model)

    reading = read(article)
    request = render(asked, reading, wanted)
    answer = await engine.answer(request, draft_type(wanted))
    briefing = ground(
        answer.draft, reading, engine=answer.engine, prompt=asked.id, usage=answer.usage
    )
    return check(briefing, reading)


def brief(
    source: str | Path | Article,
    *,
    model: str | None = None,
    engine: Engine | None = None,
    prompt: str = DEFAULT_PROMPT,
    facets: Sequence[type[Item]] = (),
    published: date | str | None = None,
) -> Briefing:
    """Brief one article; `abrief` for callers that are not asynchronous themselves."""
    return asyncio.run(
        abrief(
            source, model=model, engine=engine, prompt=prompt, facets=facets, published=published
        )
    )
