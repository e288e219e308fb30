"""Who answers a request: a model, or a reply that somebody brought back from one.

Nothing here knows about articles or briefings: a request goes in, a draft comes out.
"""

from summarizer.engines.engine import Answer, Engine
from summarizer.engines.model import DEFAULT_MODEL, ModelEngine
from summarizer.engines.reply import ReplyEngine

__all__ = ["DEFAULT_MODEL", "Answer", "Engine", "ModelEngine", "ReplyEngine"]
