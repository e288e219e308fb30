"""Small articles and drafts of them, checked: what the tests of the rules share."""

import json
from datetime import date
from typing import Any

from summarizer.article import Article
from summarizer.briefing import Briefing, EngineRecord
from summarizer.draft import Draft
from summarizer.grounding import ground
from summarizer.reading import Reading, read
from summarizer.rules import check

ENGINE = EngineRecord(name="reply")


def checked(text: str, *, published: date | None = None, **lists: Any) -> Briefing:
    """The briefing of a draft, with all findings; nothing is rejected for them."""
    reading = read(Article(text=text, published=published))
    draft = Draft.parse(json.dumps({"who": [], **lists}))
    return check(ground(draft, reading, engine=ENGINE, prompt=None).briefing, reading)


def read_text(text: str, *, published: date | None = None) -> Reading:
    """A reading of a text."""
    return read(Article(text=text, published=published))


def codes(briefing: Briefing, *families: str) -> list[tuple[str, str | None]]:
    """The findings as code and item; of these families, or all but coverage."""
    return [
        (finding.rule, finding.item)
        for finding in briefing.findings
        if (finding.rule[:3] in families if families else finding.rule[:3] != "COV")
    ]


def rechecked(briefing: Briefing, reading: Reading) -> Briefing:
    """A briefing that came from elsewhere, checked anew."""
    return check(briefing, reading)


def with_item(briefing: Briefing, about: str, **changes: Any) -> Briefing:
    """The briefing with other values in the item of this id."""
    for facet in {item.facet for item in briefing.items()}:
        items = getattr(briefing, facet)
        if any(item.id == about for item in items):
            changed = tuple(
                item.model_copy(update=changes) if item.id == about else item for item in items
            )
            return briefing.model_copy(update={facet: changed})
    raise LookupError(about)
