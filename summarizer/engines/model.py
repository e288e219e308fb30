"""A model behind the OpenAI protocol, through instructor and the openai client.

Chat completions with a JSON schema. The client retries what may pass (429, 5xx, timeouts) and
honours Retry-After; tenacity retries an answer that is no draft; nothing else is asked twice.
"""

import os
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING, Self
from urllib.parse import urlsplit

from pydantic import ValidationError
from tenacity import AsyncRetrying, retry_if_exception, stop_after_attempt

from summarizer.briefing import EngineRecord, Usage
from summarizer.draft import Draft
from summarizer.engines.choose import OFFLINE, named_model
from summarizer.engines.engine import Answer, Task
from summarizer.engines.faults import Call, Completion, meaning_of, silence_provider_texts
from summarizer.errors import ConfigError
from summarizer.prompts import Request
from summarizer.recordings import Shelf

if TYPE_CHECKING:
    from openai import AsyncOpenAI

    from summarizer.engines.transport import RecordingTransport

DEFAULT_MODEL = "gpt-5.4-mini"
"""The model that is asked when none is named."""

ATTEMPTS = 3
"""How often a model is asked for one draft, while its answers are no drafts."""


class ModelEngine:
    """Asks a model for a draft.

    Use it as an async context manager to share one connection pool over many articles.

    Args:
        model: name of the model, as the server knows it; None: SUMMARIZER_MODEL, or the default.
        base_url: an OpenAI-compatible server; None: OPENAI_BASE_URL, or OpenAI's own.
        api_key: None: OPENAI_API_KEY. A server named by `base_url` may need none.
        timeout: seconds to wait for one answer.
        client_retries: how often the client repeats a request after 429, 5xx or a timeout.
        shelf: recordings to answer from, or to keep answers in.

    Raises:
        ConfigError: there is no key, and neither another server nor recordings to do without; or
            the address of the server is none.
    """

    def __init__(
        self,
        model: str | None = None,
        *,
        base_url: str | None = None,
        api_key: str | None = None,
        timeout: float = 120.0,
        client_retries: int = 2,
        shelf: Shelf | None = None,
    ) -> None:
        if model == OFFLINE:
            raise ConfigError(
                "--model offline asks nobody: leave out --base-url, --replay, --record, --rewrite"
            )
        replaying = shelf is not None and shelf.mode == "replay"
        key = api_key or os.environ.get("OPENAI_API_KEY")
        self._base_url = base_url or os.environ.get("OPENAI_BASE_URL") or None
        if not (key or self._base_url or replaying):
            raise ConfigError(
                "no API key: set OPENAI_API_KEY, or name a server with --base-url, or ask nobody "
                "with --model offline, or replay a recorded answer with --replay DIR, or put the "
                "output of `summarizer prompt` to any model and bring its answer back with "
                "--reply FILE"
            )
        self.model = named_model(model) or DEFAULT_MODEL
        _check_address(self._base_url)
        if not (key or "").isascii():
            raise ConfigError("the API key has characters that no key has: check OPENAI_API_KEY")
        # The client insists on a key, even for a server or a recording that needs none.
        self._api_key = key if key and not replaying else "none"
        self._timeout = timeout
        self._client_retries = client_retries
        self._shelf = shelf
        self._shared: AsyncOpenAI | None = None
        self._stack = AsyncExitStack()

    @property
    def can_repair(self) -> bool:
        """A model can be asked again."""
        return True

    async def __aenter__(self) -> Self:
        """Open the connection pool that all answers share."""
        if self._shelf is None:
            self._shared = await self._stack.enter_async_context(self._client(None))
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close the connection pool."""
        self._shared = None
        await self._stack.aclose()

    async def answer(self, task: Task) -> Answer:
        """Ask the model.

        Raises:
            ConfigError: there is no such prompt.
            EngineError: nobody answered: refused, cut off, key rejected, unreachable.
            DraftError: three answers, and none is a draft.
            RecordingError: an answer was to be replayed, and there is none for this request.
        """
        request, draft = task.request, task.draft
        completions: list[Completion] = []
        async with self._session(request) as (client, transport):
            try:
                result = await self._create(client, request, draft, completions)
            except Exception as error:
                if transport is not None and transport.miss is not None:
                    raise transport.miss from None
                call = Call(self.model, str(client.base_url.host), self._timeout, draft)
                if meaning := meaning_of(error, completions, call):
                    # `from None`: the provider's text may repeat the key, and a traceback shows it.
                    raise meaning from None
                raise
            if transport is not None and transport.miss is not None:
                raise transport.miss  # answered, but the answer could not be kept
            replayed = transport.used if transport is not None else []
        # Only what was replayed to the last turn was not asked for.
        provenance = replayed[-1].provenance if len(replayed) == len(completions) else None
        record = EngineRecord(
            name="model",
            model=provenance.model if provenance else self.model,
            recorded=str(provenance) if provenance else None,
        )
        return Answer(result, record, request.prompt, _usage(completions))

    async def _create(
        self,
        client: "AsyncOpenAI",
        request: Request,
        draft: type[Draft],
        completions: list[Completion],
    ) -> Draft:
        import instructor  # here, not above: with openai it takes a second to import
        from instructor.core.hooks import Hooks

        silence_provider_texts()
        hooks = Hooks()
        hooks.on("completion:response", lambda raw: completions.append(Completion.of(raw)))
        # No `context=`: it would render the article as a template.
        return await instructor.from_openai(client, mode=instructor.Mode.JSON_SCHEMA).create(
            model=self.model,
            messages=[
                {"role": "system", "content": request.system},
                {"role": "user", "content": request.user},
            ],
            response_model=draft,
            max_retries=_retrying(completions),
            hooks=hooks,
        )

    @asynccontextmanager
    async def _session(
        self, request: Request
    ) -> AsyncIterator[tuple["AsyncOpenAI", "RecordingTransport | None"]]:
        """The client for one answer: the shared one, or one of its own that records."""
        if self._shared is not None:
            yield self._shared, None
            return
        transport = self._transport(request)
        async with self._client(transport) as client:
            yield client, transport

    def _client(self, transport: "RecordingTransport | None") -> "AsyncOpenAI":
        from openai import AsyncOpenAI, DefaultAsyncHttpxClient

        http_client = DefaultAsyncHttpxClient(transport=transport) if transport else None
        return AsyncOpenAI(
            api_key=self._api_key,
            base_url=self._base_url,
            timeout=self._timeout,
            max_retries=self._client_retries,
            http_client=http_client,
        )

    def _transport(self, request: Request) -> "RecordingTransport | None":
        if self._shelf is None:
            return None
        import httpx2

        from summarizer.engines.transport import RecordingTransport

        live = None if self._shelf.mode == "replay" else httpx2.AsyncHTTPTransport()
        return RecordingTransport(self._shelf, request, live)


def _check_address(url: str | None) -> None:
    if url is None:
        return
    try:
        parts = urlsplit(url)
        valid = parts.scheme in ("http", "https") and parts.hostname and (parts.port or 1)
    except ValueError:
        valid = False
    if not valid or not url.isprintable():
        raise ConfigError(f"not an address: {url!r}; write it as http://127.0.0.1:11434/v1")


def _retrying(completions: Sequence[Completion]) -> AsyncRetrying:
    """Ask again for a draft only when the model finished, and what it wrote is none."""

    def is_worth_it(error: BaseException) -> bool:
        return isinstance(error, ValidationError) and not completions[-1].stopped

    return AsyncRetrying(
        stop=stop_after_attempt(ATTEMPTS), retry=retry_if_exception(is_worth_it), reraise=True
    )


def _usage(completions: Sequence[Completion]) -> Usage:
    """Tokens over all requests; None as soon as one answer did not say."""

    def total(counts: Sequence[int | None]) -> int | None:
        known: list[int] = [count for count in counts if count is not None]
        return sum(known) if len(known) == len(counts) else None

    return Usage(
        requests=len(completions),
        input_tokens=total([completion.input_tokens for completion in completions]),
        output_tokens=total([completion.output_tokens for completion in completions]),
    )
