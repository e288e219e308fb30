"""Everything that can stop a briefing, and the exit code that the command line gives it.

    SummarizerError
    ├── InputError            2   not an article: empty, not text, too large, unreadable
    ├── ConfigError           2   wrong usage: unknown prompt or option, no key, bad date
    ├── RecordingError        3   a recorded reply is missing, stale or damaged
    ├── EngineError           4   nobody answered
    │   ├── Refused           4   the model declined, or a content filter stopped it
    │   ├── Truncated         4   the answer was cut off at the token limit
    │   ├── KeyRejected       4   the provider did not accept the key
    │   └── Unreachable       4   no connection, timeout, rate limit, failing server, bad request
    └── DraftError            5   an answer, but not a draft, after the retries

Exit code 0 is a briefing; 1 is a briefing with error findings or rejected items, when `--strict`
asks to fail on them. Messages say what to do next and never repeat a provider's own text, which may
hold a key. What the article or the model got wrong inside a draft is no exception but a finding.
"""

from typing import ClassVar


class SummarizerError(Exception):
    """The base of all errors that this package raises on purpose."""

    exit_code: ClassVar[int]


class InputError(SummarizerError):
    """What was given is not an article."""

    exit_code = 2


class ConfigError(SummarizerError):
    """What was asked for does not exist or does not fit together."""

    exit_code = 2


class RecordingError(SummarizerError):
    """No recorded reply fits the request.

    `changed` names the parts of the request that differ from the nearest recording (`system`,
    `user`, `schema`, `model`, `parameters`); it is empty when nothing like it was recorded.
    `turn` is 2 and up when a recorded reply is no draft, and no answer to its correction is there.
    """

    exit_code = 3

    def __init__(self, message: str, changed: tuple[str, ...] = (), turn: int = 1) -> None:
        super().__init__(message)
        self.changed = changed
        self.turn = turn


class EngineError(SummarizerError):
    """Nobody answered."""

    exit_code = 4


class Refused(EngineError):
    """The model declined to answer, or a content filter stopped the answer.

    `refusal` is what the model said, if it said anything.
    """

    def __init__(self, message: str, refusal: str | None = None) -> None:
        super().__init__(message)
        self.refusal = refusal


class Truncated(EngineError):
    """The answer was cut off at the token limit; `partial` is what had come."""

    def __init__(self, message: str, partial: str) -> None:
        super().__init__(message)
        self.partial = partial


class KeyRejected(EngineError):
    """The provider did not accept the API key."""


class Unreachable(EngineError):
    """The provider could not be reached or did not serve the request.

    `status` is the HTTP status, or None when there was no answer at all.
    """

    def __init__(self, message: str, status: int | None = None) -> None:
        super().__init__(message)
        self.status = status


class DraftError(SummarizerError):
    """The answer is not a draft, after all the retries.

    `problems` has one line per attempt; `reply` is the last answer, as it came.
    """

    exit_code = 5

    def __init__(self, message: str, problems: tuple[str, ...], reply: str) -> None:
        super().__init__(message)
        self.problems = problems
        self.reply = reply
