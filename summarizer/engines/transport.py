"""A transport for the real OpenAI client that answers from recordings, and makes them.

It never raises: the client would take an exception for a lost connection, hide its message and
try again. A miss is a 404 of the provider's own shape, and is kept in `miss`.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import httpx2
from pydantic import ValidationError

from summarizer.errors import RecordingError
from summarizer.prompts import Request
from summarizer.recordings import Key, Provenance, Recording, Reply, Shelf, key_of, split_content

_STALE_HEADERS = {"content-encoding", "content-length", "transfer-encoding"}


class RecordingTransport(httpx2.AsyncBaseTransport):
    """Replays what is on the shelf; asks `live` for the rest, when the shelf's mode allows it.

    Only whole answers (HTTP 200) are recorded: an error is not what a model said.
    """

    def __init__(
        self, shelf: Shelf, asked: Request, live: httpx2.AsyncBaseTransport | None = None
    ) -> None:
        self._shelf = shelf
        self._asked = asked
        self._live = live
        self.used: list[Recording] = []
        """Recordings that were replayed, in order."""
        self.miss: RecordingError | None = None

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer one request of the client."""
        body = json.loads(await request.aread())
        key, turn = _key(body), _turn(body)
        if self._shelf.mode != "rewrite" and (found := self._shelf.find(key, turn)):
            recording, reply = found
            self.used.append(recording)
            model = recording.provenance.model or str(body["model"])
            return httpx2.Response(200, json=reply.completion(model), request=request)
        if self._shelf.mode == "replay" or self._live is None:
            self.miss = self._shelf.miss(key, self._asked, turn)
            error = {"error": {"message": str(self.miss), "code": "recording_miss"}}
            return httpx2.Response(404, json=error, request=request)
        return await self._ask(self._live, request, key, turn)

    async def _ask(
        self, live: httpx2.AsyncBaseTransport, request: httpx2.Request, key: Key, turn: int
    ) -> httpx2.Response:
        response = await live.handle_async_request(request)
        content = await response.aread()
        await response.aclose()
        if response.status_code == 200 and (reply := _reply(content, turn)):
            model = json.loads(content).get("model")
            provenance = Provenance(
                how="api",
                date=datetime.now(UTC).date(),
                provider=request.url.host,
                model=model if isinstance(model, str) else None,
            )
            try:
                self._shelf.add(key, self._asked, provenance, reply)
            except RecordingError as error:
                self.miss = error
        headers = [(k, v) for k, v in response.headers.items() if k.lower() not in _STALE_HEADERS]
        return httpx2.Response(
            response.status_code, headers=headers, content=content, request=request
        )

    async def aclose(self) -> None:
        """Close the live transport, if there is one."""
        if self._live is not None:
            await self._live.aclose()


def _key(body: Mapping[str, Any]) -> Key:
    """The key of a request as it goes over the wire. Later turns share the key of the first."""
    messages = body["messages"]
    form = body.get("response_format", {})
    parameters = {
        name: value
        for name, value in body.items()
        if name not in ("messages", "model", "response_format")
    }
    return key_of(
        system=_first(messages, "system"),
        user=_first(messages, "user"),
        schema=form.get("json_schema", {}).get("schema", {}),
        model=body["model"],
        parameters=parameters,
    )


def _first(messages: list[dict[str, Any]], role: str) -> str:
    return next((str(m["content"]) for m in messages if m["role"] == role), "")


def _turn(body: Mapping[str, Any]) -> int:
    return 1 + len([message for message in body["messages"] if message["role"] == "assistant"])


def _reply(content: bytes, turn: int) -> Reply | None:
    """A chat completion as a recording keeps it; None when it is something else."""
    try:
        whole = json.loads(content)
        choice = whole["choices"][0]
        message = choice["message"]
        text, refusal = message.get("content"), message.get("refusal")
    except (ValueError, LookupError, TypeError, AttributeError):
        return None
    try:
        return Reply(
            turn=turn,
            content=split_content(text) if isinstance(text, str) else None,
            finish_reason=choice.get("finish_reason"),
            refusal=refusal,
            usage=whole.get("usage"),
        )
    except ValidationError:
        return None
