"""What every test may use: the seed, a reading of it, its recorded reply, and a server."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from summarizer.article import Article
from summarizer.reading import Reading, read
from summarizer.recordings import Recording
from tests.server import FakeServer

ROOT = Path(__file__).parents[1]
SEED = ROOT / "seeds" / "azernews-briefing.txt"
RECORDINGS = ROOT / "seeds" / "recordings"

# A slow machine is no failure; what an example may cost is for the benchmarks.
settings.register_profile("tests", deadline=None, print_blob=True)
settings.load_profile("tests")


def _refuse_the_network(event: str, arguments: tuple[object, ...]) -> None:
    """Any connection or look-up but 127.0.0.1 is an error, whoever makes it."""
    if event == "socket.connect":
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else "unix"
    elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
        host = arguments[0]
    else:
        return
    if host not in ("127.0.0.1", "unix", None):
        raise PermissionError(f"tests do not use the network: {host}")


sys.addaudithook(_refuse_the_network)


@pytest.fixture(autouse=True)
def _no_settings_from_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "SUMMARIZER_MODEL", "OPENAI_ORG_ID"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def article() -> Article:
    """The seed article."""
    return Article(text=SEED.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def reading(article: Article) -> Reading:
    """A reading of the seed article."""
    return read(article)


@pytest.fixture(scope="session")
def seed_reply() -> str:
    """What a real model answered to the prompt for the seed article."""
    path = RECORDINGS / "azernews-briefing-v2.json"
    content = Recording.model_validate_json(path.read_bytes()).replies[0].content
    assert content is not None
    return "".join(content)


@pytest.fixture
def server() -> Iterator[FakeServer]:
    """A server of the OpenAI protocol; fill its queue with `server.answers(...)`."""
    with FakeServer() as running:
        yield running
