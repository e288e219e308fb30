"""Everything that can stop a briefing, and the exit code that the command line gives it.

    SummarizerError
    ├── InputError            2   not an article: empty, not text, too large, unreadable
    │   └── CaseError         2   a case of an eval, or a file beside it, is not as it has to be
    ├── ConfigError           2   wrong usage: unknown prompt or option, no key, bad date
    │   └── NotComparable     2   two runs of an eval that no difference can be taken of
    ├── RecordingError        3   a recorded reply is missing, stale or damaged
    │   └── Unfit             3   the recordings of cases do not fit what is asked
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


class CaseError(InputError):
    """A case of an eval, or a file beside the cases, is not what it has to be.

    The message names file and line.
    """


class ConfigError(SummarizerError):
    """What was asked for does not exist or does not fit together."""

    exit_code = 2


class NotComparable(ConfigError):
    """Two runs of an eval differ in more than their scores, so that no difference can be taken."""


class RecordingError(SummarizerError):
    """No recorded reply fits the request.

    `changed` names the parts of the request that differ from the nearest recording (`system`,
    `user`, `schema`, `model`, `parameters`); it is empty when nothing like it was recorded. `turn`
    is 2 and up when there is a reply, but it is no draft and no answer to its correction is there.
    """

    exit_code = 3

    def __init__(self, message: str, changed: tuple[str, ...] = (), turn: int = 1) -> None:
        super().__init__(message)
        self.changed = changed
        self.turn = turn


class Unfit(RecordingError):
    """Recordings of cases are missing, stale, or answer what nobody asks.

    `troubles` has a line for each: the case, what it is, and what changed.
    """

    def __init__(self, message: str, troubles: tuple[str, ...]) -> None:
        super().__init__(message)
        self.troubles = troubles


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
