"""A small server that speaks the OpenAI protocol on 127.0.0.1: a queue of answers, to be filled.

Each answer is a function from the request's body to status, headers and body. The last one is
given again when the queue is empty, so that a fault lasts as long as the client asks.
"""

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

Body = dict[str, Any]
Response = tuple[int, dict[str, str], bytes]
Behaviour = Callable[[Body], Response]

JSON = {"content-type": "application/json", "retry-after-ms": "1"}


def says(
    content: str | None,
    *,
    finish_reason: str = "stop",
    refusal: str | None = None,
    tokens: tuple[int, int] | None = (100, 20),
) -> Behaviour:
    """A chat completion with this text."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    usage = tokens and {
        "prompt_tokens": tokens[0],
        "completion_tokens": tokens[1],
        "total_tokens": sum(tokens),
    }
    whole = {
        "id": "chatcmpl-1",
        "object": "chat.completion",
        "created": 1,
        "model": "served-model",
        "choices": [{"index": 0, "finish_reason": finish_reason, "message": message}],
        "usage": usage,
    }
    return sends(200, whole)


def sends(status: int, body: object) -> Behaviour:
    """Any JSON, with any status."""
    return lambda _: (status, JSON, json.dumps(body).encode())


def fails(status: int, message: str = "it went wrong") -> Behaviour:
    """An error in the provider's shape."""
    return sends(status, {"error": {"message": message, "type": "error", "code": None}})


def web_page(_: Body) -> Response:
    """What a proxy says when the address is wrong."""
    return 200, {"content-type": "text/html"}, b"<html><body>Welcome</body></html>"


def sleeps(seconds: float) -> Behaviour:
    """No answer for a while."""

    def behave(_: Body) -> Response:
        time.sleep(seconds)
        return 200, JSON, b"{}"

    return behave


class FakeServer:
    """The server; a context manager. `requests` has every body, `keys` every API key."""

    def __init__(self) -> None:
        self.requests: list[Body] = []
        self.keys: list[str] = []
        self._queue: list[Behaviour] = []
        self._lock = threading.Lock()
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, args=(0.01,))

    @property
    def url(self) -> str:
        """The base URL to give to a client."""
        return f"http://127.0.0.1:{self._http.server_port}/v1"

    def answers(self, *behaviours: Behaviour) -> Self:
        """Queue answers up."""
        self._queue.extend(behaviours)
        return self

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._http.shutdown()
        self._thread.join()
        self._http.server_close()

    def _respond(self, body: Body, key: str) -> Response:
        with self._lock:
            self.requests.append(body)
            self.keys.append(key)
            behaviour = self._queue.pop(0) if len(self._queue) > 1 else self._queue[0]
        return behaviour(body)

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["content-length"])))
                key = self.headers.get("authorization", "").removeprefix("Bearer ")
                status, headers, content = server._respond(body, key)
                try:
                    self.send_response(status)
                    for name, value in headers.items():
                        self.send_header(name, value)
                    self.send_header("content-length", str(len(content)))
                    self.end_headers()
                    self.wfile.write(content)
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True  # the client has stopped waiting

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return Handler
