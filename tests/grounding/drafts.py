"""Drafts, grounded in a small article."""

import json
from datetime import date
from typing import Any

from summarizer.article import Article
from summarizer.briefing import Briefing, EngineRecord
from summarizer.draft import draft_type
from summarizer.facets import FACETS
from summarizer.grounding import ground
from summarizer.item import Item
from summarizer.reading import read

ENGINE = EngineRecord(name="reply")

TEXT = (
    "Two officials said 8 soldiers and 8 tanks were lost on September 14. "
    "The toll rose to at least 1,234 from 980, Ana Sola told the Daily Post. "
    "As of May 3, 2021, the army counted between 20 and 30 wounded in Lachin, of whom 12 are men. "
    "Sola said dozens were missing, including 5 children."
)


def ground_reply(
    text: str = TEXT, *facets: type[Item], published: date | None = None, **lists: Any
) -> Briefing:
    """Ground the lists of a draft in a text; all evidence stands in it.

    Args:
        facets: classes beside the built-in ones.
    """
    reading = read(Article(text=text, published=published))
    wanted = (*FACETS, *facets)
    draft = draft_type(wanted).parse(json.dumps({"who": [], **lists}))
    briefing = ground(draft, reading, engine=ENGINE, prompt="test/v1").briefing
    for item in briefing.items():
        assert item.evidence
        for evidence in item.evidence:
            assert text[evidence.start : evidence.end] == evidence.exact
    return briefing
