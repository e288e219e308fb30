"""A reply that a person brought back from any model, with the prompt that was printed for it."""

from datetime import UTC, datetime

from pydantic import ValidationError

from summarizer.briefing import EngineRecord
from summarizer.engines.engine import Answer, Task
from summarizer.errors import DraftError, RecordingError
from summarizer.frozen import explain
from summarizer.recordings import Provenance, Reply, Shelf, key_of, split_content


class ReplyEngine:
    """Answers with a text that is at hand.

    Args:
        reply: the model's whole answer, as it came.
        shelf: where to keep the answer as a recording, if it is to be kept.
    """

    def __init__(self, reply: str, shelf: Shelf | None = None) -> None:
        self._reply = reply
        self._shelf = shelf

    async def answer(self, task: Task) -> Answer:
        """Take the reply as the answer to this request.

        A reply is kept before it is read: a bad one is a recording too.

        Raises:
            ConfigError: there is no such prompt.
            DraftError: the reply is not a draft.
            RecordingError: the answer is to be kept, and there is one to this request.
        """
        request = task.request
        if self._shelf is not None:
            key = key_of(system=request.system, user=request.user, schema=request.schema)
            if self._shelf.find(key, turn=1):
                raise RecordingError(
                    f"{self._shelf.folder} has an answer to this request already: "
                    "replace it with --rewrite DIR"
                )
            self._shelf.add(
                key,
                request,
                Provenance(how="pasted", date=datetime.now(UTC).date()),
                Reply(turn=1, content=split_content(self._reply), finish_reason="stop"),
            )
        try:
            return Answer(task.draft.parse(self._reply), EngineRecord(name="reply"), request.prompt)
        except ValidationError as error:
            problem = explain(error)
            raise DraftError(
                f"the reply is not a draft ({problem}); paste the model's whole answer, "
                "from the first { to the last }",
                (problem,),
                self._reply,
            ) from None
