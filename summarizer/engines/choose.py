"""Which engine answers when nobody named one."""

import logging
import os

from summarizer.engines.engine import Engine

OFFLINE = "offline"
"""The name of the model that is none."""

logger = logging.getLogger("summarizer")


def named_model(model: str | None = None) -> str | None:
    """The model that was named, here or in SUMMARIZER_MODEL; None: none was."""
    named = model or os.environ.get("SUMMARIZER_MODEL")
    return None if named == OFFLINE else named or None


def choose_engine(model: str | None = None, *, timeout: float = 120.0) -> Engine:
    """The engine for a model's name; without a name and without a key, the offline engine.

    Args:
        model: `offline`, or the name of a model; None: SUMMARIZER_MODEL, else the default model
            when there is somebody to ask (OPENAI_API_KEY, or a server in OPENAI_BASE_URL).
        timeout: seconds to wait for one answer.

    Raises:
        ConfigError: a model is named, and there is nobody to ask.
    """
    wanted = model or os.environ.get("SUMMARIZER_MODEL")
    reachable = os.environ.get("OPENAI_API_KEY") or os.environ.get("OPENAI_BASE_URL")
    if wanted == OFFLINE or not (wanted or reachable):
        from summarizer.engines.offline import OfflineEngine

        if not wanted:
            logger.warning(
                "no API key, so no model was asked: this is what the program reads by itself "
                "(as with --model offline; set OPENAI_API_KEY to ask one)"
            )
        return OfflineEngine()
    from summarizer.engines.model import ModelEngine

    return ModelEngine(wanted, timeout=timeout)
