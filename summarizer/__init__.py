"""Typed, grounded briefings of news articles: who claims what, in the article's own words.

    from summarizer import Article, brief

    briefing = brief("article.txt")
    for figure in briefing.figures:
        print(figure.surface, figure.measure, figure.source, figure.evidence[0].exact)

The model points, the program reads: see `docs/architecture.md`.
"""

from importlib import import_module

# Type checkers take this name for true; `typing` alone would double the time of the import.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from summarizer.article import Article
    from summarizer.briefing import Briefing, Finding
    from summarizer.engines import Engine
    from summarizer.engines.model import ModelEngine
    from summarizer.engines.offline import OfflineEngine
    from summarizer.engines.reply import ReplyEngine
    from summarizer.errors import (
        ConfigError,
        DraftError,
        EngineError,
        InputError,
        KeyRejected,
        RecordingError,
        Refused,
        SummarizerError,
        Truncated,
        Unreachable,
    )
    from summarizer.item import Evidence, Item
    from summarizer.pipeline import abrief, brief
    from summarizer.reading import Reading, read
    from summarizer.recordings import Shelf

_MODULES = {
    "summarizer.article": ("Article",),
    "summarizer.briefing": ("Briefing", "Finding"),
    "summarizer.engines": ("Engine",),
    "summarizer.engines.model": ("ModelEngine",),
    "summarizer.engines.offline": ("OfflineEngine",),
    "summarizer.engines.reply": ("ReplyEngine",),
    "summarizer.errors": (
        "ConfigError",
        "DraftError",
        "EngineError",
        "InputError",
        "KeyRejected",
        "RecordingError",
        "Refused",
        "SummarizerError",
        "Truncated",
        "Unreachable",
    ),
    "summarizer.item": ("Evidence", "Item"),
    "summarizer.pipeline": ("abrief", "brief"),
    "summarizer.reading": ("Reading", "read"),
    "summarizer.recordings": ("Shelf",),
}
_HOME = {name: module for module, names in _MODULES.items() for name in names}

__all__ = [  # the names are in the table above, and a test keeps both equal
    "Article",
    "Briefing",
    "ConfigError",
    "DraftError",
    "Engine",
    "EngineError",
    "Evidence",
    "Finding",
    "InputError",
    "Item",
    "KeyRejected",
    "ModelEngine",
    "OfflineEngine",
    "Reading",
    "RecordingError",
    "Refused",
    "ReplyEngine",
    "Shelf",
    "SummarizerError",
    "Truncated",
    "Unreachable",
    "abrief",
    "brief",
    "read",
]

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Load a public name when it is first used: importing the package costs nothing."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_HOME[name]), name)
    globals()[name] = value
    return value
