"""The one place that knows the exceptions of instructor and openai, and says what they mean.

Looks at the raw completion first: a refusal or a cut-off answer reaches instructor's callers as
a validation error. Never repeats a provider's text, which may hold part of a key.
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from summarizer.draft import Draft
from summarizer.errors import (
    DraftError,
    EngineError,
    KeyRejected,
    Refused,
    SummarizerError,
    Truncated,
    Unreachable,
)
from summarizer.frozen import explain
from summarizer.plain import one_line


@dataclass(frozen=True, slots=True)
class Completion:
    """What counts in one raw answer. Taken at once: instructor adds up usage in place later."""

    finish_reason: str | None = None
    refusal: str | None = None
    content: str = ""
    input_tokens: int | None = None
    output_tokens: int | None = None

    @classmethod
    def of(cls, raw: Any) -> "Completion":
        """From whatever the client returned; a proxy's web page arrives here as a text."""
        try:
            choice, usage = raw.choices[0], getattr(raw, "usage", None)
            content = choice.message.content
            return cls(
                finish_reason=choice.finish_reason,
                refusal=choice.message.refusal,
                content=content if isinstance(content, str) else "",
                input_tokens=_count(getattr(usage, "prompt_tokens", None)),
                output_tokens=_count(getattr(usage, "completion_tokens", None)),
            )
        except (AttributeError, IndexError, KeyError, TypeError):
            return cls()

    @property
    def stopped(self) -> bool:
        """Whether the model or its server broke off, so that asking again would not help."""
        return bool(self.refusal) or self.finish_reason in ("length", "content_filter")


@dataclass(frozen=True, slots=True)
class Call:
    """What was being done when a fault came, for its message."""

    model: str
    server: str
    timeout: float
    draft: type[Draft]


def meaning_of(
    error: Exception, completions: Sequence[Completion], call: Call
) -> SummarizerError | None:
    """The error that a caller should see, or None for one that is not the provider's doing."""
    import openai

    for cause in _causes(error):
        if isinstance(cause, SummarizerError):
            return cause
        if isinstance(cause, openai.APITimeoutError):
            return Unreachable(
                f"no answer from {call.server} within {call.timeout:g} s: "
                "try again, or allow more with --timeout"
            )
        if isinstance(cause, openai.APIStatusError):
            return _status(cause.status_code, call)
        if isinstance(cause, openai.APIResponseValidationError):
            return _not_a_completion(call)
        if isinstance(cause, openai.APIConnectionError):
            return Unreachable(
                f"cannot connect to {call.server}: check the network, or the address given "
                "with --base-url"
            )
    return _answer(error, completions, call)


def _answer(
    error: Exception, completions: Sequence[Completion], call: Call
) -> SummarizerError | None:
    """The meaning of an answer that came, but that instructor could not use."""
    from instructor.core.exceptions import InstructorError

    last = completions[-1] if completions else None
    if last is not None and last.refusal:
        return Refused(
            f"{call.model} declined: {_short(last.refusal)}; try another model with --model",
            last.refusal,
        )
    if last is not None and last.finish_reason == "content_filter":
        return Refused(
            f"the content filter of {call.server} stopped the answer; try another model or server"
        )
    if last is not None and last.finish_reason == "length":
        return Truncated(
            f"the answer of {call.model} was cut off at its token limit; "
            "take a model with a larger limit, or a shorter article",
            last.content,
        )
    if any(isinstance(cause, ValidationError) for cause in _causes(error)):
        problems = tuple(_problems(call.draft, completions))
        if not problems:
            return _not_a_completion(call)
        return DraftError(
            f"{call.model} gave no draft in {len(problems)} attempts ({problems[-1]}); "
            "try again, or another model with --model",
            problems,
            last.content if last else "",
        )
    # What else the two libraries stumble over is an answer in a shape that no chat model gives.
    if last is None or last.finish_reason is None or isinstance(error, InstructorError):
        return _not_a_completion(call)
    return None


def _status(status: int, call: Call) -> EngineError:
    if status in (401, 403):
        return KeyRejected(
            f"{call.server} did not accept the API key (HTTP {status}): check OPENAI_API_KEY"
        )
    advice = {
        400: "it does not take this request: the article may be too long for the model, or the "
        "model cannot answer in a JSON schema",
        402: "the account has no credit",
        404: f"it does not know the model {call.model!r}, or the address is wrong: "
        "check --model and --base-url",
        413: "the article is too long for it",
        429: "too many requests, or the quota is used up: wait and try again",
    }
    general = "it is failing: try again later" if status >= 500 else "check --base-url and --model"
    reason = advice.get(status, general)
    return Unreachable(f"{call.server} answered HTTP {status}; {reason}", status)


def _not_a_completion(call: Call) -> Unreachable:
    return Unreachable(
        f"{call.server} answered, but not as a chat model does: check --base-url "
        "(it usually ends in /v1)",
        200,
    )


def _problems(draft: type[Draft], completions: Sequence[Completion]) -> Iterator[str]:
    """What was wrong with each answer, in a line each."""
    for completion in completions:
        try:
            draft.parse(completion.content)
        except ValidationError as error:
            yield explain(error)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__


def _count(tokens: object) -> int | None:
    return tokens if isinstance(tokens, int) else None


def _short(text: str) -> str:
    line = one_line(text)
    return line if len(line) <= 120 else f"{line[:117]}..."


class _Silent(logging.Filter):
    """Lets nothing through."""

    def filter(self, record: logging.LogRecord) -> bool:
        del record
        return False


def silence_provider_texts() -> None:
    """Keep instructor from logging a provider's error text; what it means is raised instead."""
    logger = logging.getLogger("instructor.v2.retry")
    if not any(isinstance(known, _Silent) for known in logger.filters):
        logger.addFilter(_Silent())
