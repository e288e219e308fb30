"""Replies that a person brought back from any model, to the prompts that were printed for it."""

from datetime import UTC, datetime

from pydantic import ValidationError

from summarizer.briefing import EngineRecord
from summarizer.engines.engine import Answer, Task
from summarizer.errors import DraftError, RecordingError
from summarizer.frozen import explain
from summarizer.prompts import Request
from summarizer.recordings import Provenance, Reply, Shelf, key_of_request, split_content


def keep_pasted(shelf: Shelf, request: Request, reply: str) -> None:
    """Keep a relayed answer to this request, behind others to it.

    Raises:
        RecordingError: it cannot be written.
    """
    provenance = Provenance(how="pasted", date=datetime.now(UTC).date())
    kept = Reply(turn=1, content=split_content(reply), finish_reason="stop")
    shelf.add(key_of_request(request), request, provenance, kept)


class ReplyEngine:
    """Answers with texts that are at hand.

    Args:
        replies: the model's whole answers, as they came: the first to the article, each other one
            to the repair that was printed for it.
        shelf: where to keep the answers as recordings, if they are to be kept.
    """

    def __init__(self, *replies: str, shelf: Shelf | None = None) -> None:
        self._replies = list(replies)
        self._shelf = shelf

    @property
    def can_repair(self) -> bool:
        """Whether there is an answer left."""
        return bool(self._replies)

    async def answer(self, task: Task) -> Answer:
        """Take the next reply as the answer to this request.

        A reply is kept before it is read: a bad one is a recording too.

        Raises:
            ConfigError: there is no such prompt.
            DraftError: the reply is not a draft.
            RecordingError: the answer is to be kept, and there is one to this request.
        """
        request, reply = task.request, self._replies.pop(0)
        if self._shelf is not None:
            key = key_of_request(request)
            if self._shelf.find(key, turn=1):
                raise RecordingError(
                    f"{self._shelf.folder} has an answer to this request already: "
                    "replace it with --rewrite DIR"
                )
            keep_pasted(self._shelf, request, reply)
        try:
            return Answer(task.draft.parse(reply), EngineRecord(name="reply"), request.prompt)
        except ValidationError as error:
            problem = explain(error)
            raise DraftError(
                f"the reply is not a draft ({problem}); paste the model's whole answer, "
                "from the first { to the last }",
                (problem,),
                reply,
            ) from None
