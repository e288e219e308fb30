import json
from typing import Any

import pytest
from pydantic import ValidationError

from summarizer.evaluation.assertions import Pattern
from summarizer.evaluation.expectation import expect
from tests.evaluation.folder import article_of
from tests.evaluation.test_scorers import READ, TEXT

BRIEFING = expect(
    json.dumps({**READ, "headline": "Flood in Riverton kills at least 12"}), article_of(TEXT)
)

HOLDS: list[tuple[str, dict[str, Any]]] = [
    ("a number", {"figures": {"value": 12}}),
    ("a number however it is written", {"figures": {"value": 300.0}}),
    ("all of one item", {"figures": {"value": 12, "measure": "killed", "qualifier": "at_least"}}),
    ("bounds", {"figures": {"low": 2, "high": 3, "qualifier": "range"}}),
    ("a source by name", {"figures": {"value": 300, "source": "Sola"}}),
    ("a source by all its name", {"figures": {"value": 300, "source": "the mayor Ana Sola"}}),
    ("a total by its number", {"figures": {"value": 40, "part_of": 300}}),
    ("a total however it is written", {"figures": {"value": 40, "part_of": 300.0}}),
    ("a date by its words", {"figures": {"value": 12, "as_of": "May 4"}}),
    ("a date by its EDTF", {"figures": {"value": 12, "as_of": "2024-05-04"}}),
    ("no date", {"figures": {"value": 300, "as_of": None}}),
    ("a chain", {"sources": {"name": "Ana Sola", "via": "Post"}}),
    ("a place", {"where": {"name": "Riverton"}}),
    ("a status", {"what": {"status": "denied", "text": "neglect"}}),
    ("words of the headline", {"text": "Flood"}),
    ("words in another case", {"text": "NEGLECT"}),
]
FAILS: list[tuple[str, dict[str, Any]]] = [
    ("two items together", {"figures": {"value": 12, "counted": "homes"}}),
    ("another source", {"figures": {"value": 300, "source": "fire service"}}),
    ("a source where there is none", {"what": {"status": "denied", "source": "company"}}),
    ("a part of a word", {"text": "neg"}),
    ("a part of a name", {"where": {"name": "River"}}),
    ("words of the article only", {"text": "dry"}),
    ("another number", {"figures": {"value": 13}}),
]


@pytest.mark.parametrize("entry", [h[1] for h in HOLDS], ids=[h[0] for h in HOLDS])
def test_holds(entry: dict[str, Any]) -> None:
    assert Pattern.model_validate(entry).holds(BRIEFING)


@pytest.mark.parametrize("entry", [f[1] for f in FAILS], ids=[f[0] for f in FAILS])
def test_does_not_hold(entry: dict[str, Any]) -> None:
    assert not Pattern.model_validate(entry).holds(BRIEFING)


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("figures", "one key"),
        ({"figures": {"value": 1}, "text": "x"}, "one key"),
        ({"figures": {}}, "says something"),
        ({"figures": "12"}, "says something"),
        ({"text": " "}, "text is words"),
        ({"text": {"name": "x"}}, "text is words"),
        ({"figures": {"value": [1]}}, "no word, number or date"),
        ({"figures": {"id": "f1"}}, "no field 'id'"),
        ({"figures": {"value": "a dozen"}}, "value is a number"),
        ({"figures": {"high": float("nan")}}, "high is a number"),
        ({"figures": {"measure": "dead"}}, "measure is never 'dead'"),
        ({"sources": {"anonymity": "secret"}}, "anonymity is never 'secret'"),
    ],
)
def test_what_is_no_assertion_says_why(entry: Any, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        Pattern.model_validate(entry)


def test_it_is_shown_as_it_is_known_in_the_baseline() -> None:
    pattern = Pattern.model_validate({"figures": {"value": 12, "source": "fire service"}})
    assert str(pattern) == "figures value=12 source=fire service"
    assert str(Pattern.model_validate({"text": "huge"})) == "text 'huge'"
