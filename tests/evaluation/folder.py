"""A small folder of cases in a temporary place: an article each, what is expected, a reply."""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from summarizer.article import Article
from summarizer.cli import app
from summarizer.evaluation.expectation import expect
from summarizer.pipeline import next_request
from summarizer.recordings import Provenance, Reply, Shelf, key_of, split_content

FLOOD = (
    "RIVERTON, May 4 -- At least 12 people were killed in Riverton, the fire service said.\n\n"
    "The mayor, Ana Sola, said 300 homes were lost. Of the 12 dead, 4 were children."
)
FIRE = (
    "Two workers were injured in a fire in Millbrook on Monday, police said. "
    "The owner, Jon Vale, denied that the gates had been locked."
)
READ: Mapping[str, Any] = {
    "headline": "Flood kills at least 12 in Riverton",
    "sources": [
        {"id": "s1", "name": "fire service", "kind": "organization", "at": [1]},
        {"id": "s2", "name": "Ana Sola", "kind": "person", "role": "mayor", "at": [2]},
    ],
    "figures": [
        {
            "surface": "At least 12",
            "value": "12",
            "qualifier": "at_least",
            "measure": "were killed",
            "measure_code": "killed",
            "counted": "people",
            "source": "s1",
            "at": [1],
        },
        {
            "surface": "300",
            "value": "300",
            "measure": "were lost",
            "counted": "homes",
            "source": "s2",
            "at": [2],
        },
    ],
    "what": [{"text": "At least 12 people were killed in Riverton.", "source": "s1", "at": [1]}],
    "who": [{"name": "people", "kind": "group", "part": "affected", "at": [1]}],
    "where": [{"name": "Riverton", "role": "scene", "at": [1]}],
    "when": [{"surface": "May 4", "edtf": "2024-05-04", "at": [1]}],
}
READ_FIRE: Mapping[str, Any] = {
    "sources": [
        {"id": "s1", "name": "police", "kind": "organization", "at": [1]},
        {"id": "s2", "name": "Jon Vale", "kind": "person", "role": "owner", "at": [2]},
    ],
    "figures": [
        {
            "surface": "Two",
            "value": "2",
            "measure": "were injured",
            "measure_code": "wounded",
            "counted": "workers",
            "source": "s1",
            "at": [1],
        }
    ],
    "what": [
        {
            "text": "Jon Vale denied that the gates had been locked.",
            "status": "denied",
            "source": "s2",
            "at": [2],
        }
    ],
    "where": [{"name": "Millbrook", "role": "scene", "at": [1]}],
    "when": [{"surface": "Monday", "edtf": "2024-05-06", "at": [1]}],
}
_BY_HAND = ("value", "low", "high", "qualifier", "unit", "currency", "measure_code")
PASTED = Provenance.model_validate({"how": "pasted", "date": "2026-11-26"})


def reply_of(read: Mapping[str, Any]) -> dict[str, Any]:
    """What a model would answer that reads just like this."""
    draft: dict[str, Any] = json.loads(json.dumps({k: v for k, v in read.items() if k != "when"}))
    for figure in draft.get("figures", []):
        for key in _BY_HAND:
            figure.pop(key, None)
    return draft


def add_case(
    folder: Path,
    name: str,
    text: str,
    read: Mapping[str, Any],
    *replies: Mapping[str, Any] | str,
    about: str = "published: 2024-05-07\ntags: [disaster]\n",
) -> Path:
    """Write a case; with replies, the recordings of them."""
    case = folder / "cases" / name
    case.mkdir(parents=True)
    (case / "article.txt").write_text(text, encoding="utf-8")
    (case / "case.yaml").write_text(about, encoding="utf-8")
    article = article_of(text)
    expected = expect(json.dumps(read), article)
    (case / "expected.json").write_text(expected.model_dump_json(indent=1), encoding="utf-8")
    record(case, text, *replies)
    return case


def article_of(text: str) -> Article:
    """As the case knows it."""
    return Article.model_validate({"text": text, "published": "2024-05-07"})


def record(
    case: Path, text: str, *replies: Mapping[str, Any] | str, prompt: str | None = None
) -> None:
    """Record replies to the prompt for this text."""
    request = next_request(article_of(text), [], prompt=prompt)
    assert request is not None
    shelf = Shelf(case / "recordings", "record", request.prompt.replace("/", "-"))
    key = key_of(system=request.system, user=request.user, schema=request.schema)
    for reply in replies:
        content = reply if isinstance(reply, str) else json.dumps(reply, indent=1)
        kept = Reply(turn=1, content=split_content(content), finish_reason="stop")
        shelf.add(key, request, PASTED, kept)


def make_folder(folder: Path) -> Path:
    """Two cases, each with a reply that is right in all."""
    add_case(folder, "flood", FLOOD, READ, reply_of(READ))
    add_case(folder, "fire", FIRE, READ_FIRE, reply_of(READ_FIRE))
    return folder


def run(*arguments: str | Path) -> Result:
    """`summarizer eval ...`."""
    return CliRunner().invoke(app, ["eval", *map(str, arguments)], env={"COLUMNS": "200"})


def worse() -> dict[str, Any]:
    """A reply that gives the 300 homes to the fire service."""
    reply = reply_of(READ)
    reply["figures"][1]["source"] = "s1"
    return reply


def answer_anew(folder: Path, *replies: dict[str, Any] | str, case: str = "flood") -> None:
    """Other replies to the same request."""
    place = folder / "cases" / case
    shutil.rmtree(place / "recordings")
    record(place, {"flood": FLOOD, "fire": FIRE}[case], *replies)


def assert_more(folder: Path, case: str, assertion: str) -> None:
    """Add a hard assertion to a case."""
    path = folder / "cases" / case / "case.yaml"
    path.write_text(path.read_text() + f"must:\n  - {assertion}\n")
