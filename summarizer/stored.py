"""A briefing that was written to a file, by this program or by anybody else, read back.

Checks its shape and that it is of this article; what it says is for the rules.
"""

import json
from typing import Any

from pydantic import ValidationError

from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.errors import InputError
from summarizer.frozen import explain

VERSION = "1"
MAX_BYTES = 100_000_000
"""The largest briefing that is read; each item of one has some 700 bytes."""
MOST_FAULTS = 5
"""Faults of the shape that one message names."""


def parse_briefing(raw: bytes, article: Article) -> Briefing:
    """Read a briefing of an article from its JSON.

    Raises:
        InputError: not JSON, not a briefing, of a schema version that this program does not know,
            or of another article.
    """
    whole = _json(raw)
    version = whole.get("schema_version")
    if version is None:
        raise InputError("not a briefing: it has no schema_version; `summarizer schema` prints one")
    if version != VERSION:
        raise InputError(
            f"a briefing of schema version {str(version)[:20]!r}; this program knows {VERSION!r}"
        )
    try:
        briefing = Briefing.model_validate(whole)
    except ValidationError as error:
        faults = explain(error).split("; ")
        more = f"; and {len(faults) - MOST_FAULTS} more" if len(faults) > MOST_FAULTS else ""
        raise InputError(f"not a briefing: {'; '.join(faults[:MOST_FAULTS])}{more}") from None
    if briefing.article.sha256 != article.sha256:
        raise InputError(
            "a briefing of another article, or of this one before it was changed: "
            f"sha256 {briefing.article.sha256[:12]}, the article has {article.sha256[:12]}"
        )
    return briefing


def _json(raw: bytes) -> dict[str, Any]:
    try:
        whole = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InputError("not a briefing: not UTF-8 text") from None
    except (ValueError, RecursionError) as error:
        reason = "nested too deep" if isinstance(error, RecursionError) else str(error)
        raise InputError(f"not a briefing: not JSON: {reason}") from None
    if not isinstance(whole, dict):
        raise InputError("not a briefing: not a JSON object")
    return whole
