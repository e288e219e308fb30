"""Who fills a draft: a model, a reply that somebody brought back from one, or the reading alone.

An engine is loaded when it is chosen; only `model` knows a provider's client.
"""

from summarizer.engines.choose import OFFLINE, choose_engine
from summarizer.engines.engine import Answer, Engine, Task

__all__ = ["OFFLINE", "Answer", "Engine", "Task", "choose_engine"]
