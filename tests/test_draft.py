import json
from decimal import Decimal
from typing import Annotated, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from summarizer.draft import Draft, asks, draft_type, written
from summarizer.facets import FACETS
from summarizer.item import Item, Read


def problems(draft: Draft) -> list[tuple[str, str]]:
    return [(problem.facet, problem.reason) for problem in draft.problems]


@pytest.mark.parametrize(
    "around",
    [
        "{}",
        "```json\n{}\n```",
        "Here {{is}} the briefing:\n{}\nI hope it helps {{you}}.",
        '<think>{{"sources": []}}</think>{}',
        '{{"sources": [</think>{}',
        '{{"properties": {{"who": {{"type": "array"}}}}}} {}',
        "\ufeff{}",
    ],
    ids=["bare", "fence", "chatter", "thinking", "thought", "schema", "mark"],
)
def test_the_object_is_found_in_what_a_model_says(around: str) -> None:
    reply = around.format('{"where": [{"name": "Lachin", "at": [7]}]}')
    (place,) = Draft.parse(reply).items["where"]
    assert (written(place, "name"), place.at) == ("Lachin", (7,))


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        ("", "no JSON object"),
        ("[1, 2]", "no JSON object"),
        ('{"who": [}', "not JSON"),
        ('{"who": [' * 50_000, "not JSON"),
        ("{}", "none of the lists"),
        ('{"people": []}', "none of the lists"),
        ('[{"name": "Lachin", "at": [7]}]', "none of the lists"),
        ('{"what": [{"text": "x", "who": ["y"], "at": [1]}, {"te', "not JSON"),
        ('{"what": [{"text": "x", "who": [], "at": [1]}, {"te', "not JSON"),
    ],
)
def test_what_is_no_draft(reply: str, reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        Draft.parse(reply)


def test_one_bad_item_costs_no_other() -> None:
    figures = [
        {"surface": "50", "at": [10]},
        {"surface": "42"},
        "8",
        {"surface": "105", "at": []},
        {"surface": "9", "at": ["ten"]},
        {"surface": "14", "at": [1]},
    ]
    draft = Draft.parse(json.dumps({"figures": figures}))
    assert [written(item, "surface") for item in draft.items["figures"]] == ["50", "14"]
    assert [problem.raw for problem in draft.problems] == figures[1:5]
    assert problems(draft)[0] == ("figures", "at: Field required")


def test_a_bad_field_that_may_be_left_out_costs_only_itself() -> None:
    draft = Draft.parse(
        '{"sources": [{"id": "s1", "name": "UN", "kind": "club", "value": 3, "at": 1}]}'
    )
    (source,) = draft.items["sources"]
    assert (written(source, "name"), written(source, "kind"), source.at) == ("UN", None, (1,))
    assert [reason for _, reason in problems(draft)] == [
        "kind is left out: Input should be 'person', 'organization', 'government', 'media', "
        "'document' or 'group'",
        "value is left out: was not asked for",
    ]


@pytest.mark.parametrize("nothing", ["null", '""', "[]", '" "', '"\\u200b"'])
def test_an_empty_field_is_one_that_was_left_out(nothing: str) -> None:
    draft = Draft.parse(f'{{"who": [{{"name": "UN", "role": {nothing}, "at": [1]}}]}}')
    assert written(draft.items["who"][0], "role") is None
    assert draft.problems == ()


@pytest.mark.parametrize(
    ("odd", "kept"),
    [
        ('"a\\ud800"', "a\ufffd"),
        ("[" * 300 + "]" * 300, None),
        ("1" * 5000, "1" * 5000),
        ("[NaN, -Infinity, 1e400]", [None, None, None]),
    ],
    ids=["surrogate", "nested", "long", "no number"],
)
def test_what_is_kept_of_a_reply_can_be_written_again(odd: str, kept: object) -> None:
    draft = Draft.parse(f'{{"who": [], "zz": {odd}}}')
    (problem,) = draft.problems
    json.dumps(problem.raw, allow_nan=False).encode()
    assert kept is None or problem.raw == kept


def test_a_key_that_is_given_twice_is_no_choice() -> None:
    draft = Draft.parse('{"figures": [{"surface": "5", "source": "a", "source": "b", "at": 1}]}')
    assert draft.items["figures"] == ()
    assert draft.problems[0].raw == {"surface": "5", "source": ["a", "b"], "at": 1}


def test_a_list_that_is_given_twice_loses_nothing() -> None:
    draft = Draft.parse('{"who": [{"name": "a", "at": 1}], "who": [{"name": "b", "at": 1}]}')
    assert [written(item, "name") for item in draft.items["who"]] == ["a", "b"]


@pytest.mark.parametrize("name", ["at", "id", "evidence"])
def test_a_facet_may_not_use_what_every_item_has(name: str) -> None:
    facet = type("Odd", (Item,), {"__annotations__": {name: str}, "__module__": __name__})
    with pytest.raises(TypeError, match=f"{name!r} is taken"):
        asks(facet)


def test_what_was_not_asked_for_is_named() -> None:
    draft = Draft.parse('{"who": [], "when": [{"text": "today"}], "what": {"text": "x"}}')
    assert problems(draft) == [("what", "not a list"), ("when", "no such list was asked for")]


def test_headline_and_gaps_are_text() -> None:
    draft = Draft.parse('{"who": [], "headline": 5, "not_stated": ["when", 7]}')
    assert (draft.headline, draft.not_stated) == (None, ("when",))
    assert problems(draft) == [("headline", "not a text"), ("not_stated", "not a text")]
    assert Draft.parse('{"who": [], "not_stated": "when"}').not_stated == ("when",)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), st.lists))
def test_whatever_a_list_holds_it_is_an_item_or_a_problem(value: object) -> None:
    draft = Draft.parse(json.dumps({"figures": value}))
    count = len(value) if isinstance(value, list) else 1
    assert len(draft.items["figures"]) + len(draft.problems) == count


def test_a_model_is_never_asked_for_what_the_program_reads() -> None:
    asked = {ask.key for facet in FACETS if facet.asked for ask in asks(facet)}
    assert not asked & {"value", "low", "high", "qualifier", "edtf", "start", "end", "evidence"}
    lists = Draft.model_json_schema()["properties"]
    assert "when" not in lists
    assert lists["what"]["maxItems"] == 7


def test_a_default_choice_is_not_offered() -> None:
    lists = Draft.model_json_schema()["properties"]
    status = lists["what"]["items"]["properties"]["status"]
    assert status == {"enum": ["alleged", "denied", "planned", "hypothetical"]}


class Weapon(Item):
    """Weapons that were used."""

    name: str
    kind: Literal["gun", "mine"] | None = None
    count: Annotated[Decimal | None, Read()] = None


def test_the_schema_has_a_facet_that_was_added() -> None:
    schema = draft_type((*FACETS, Weapon)).model_json_schema()
    assert schema["properties"]["weapon"]["items"] == {
        "type": "object",
        "properties": {
            "name": {"type": "string"},
            "kind": {"enum": ["gun", "mine"]},
            "at": {"$ref": "#/$defs/at"},
        },
        "required": ["name", "at"],
    }


def test_a_model_may_not_be_asked_for_a_number() -> None:
    class Toll(Item):
        """How many."""

        count: int

    with pytest.raises(TypeError, match=r"Toll\.count: .* mark it"):
        draft_type((*FACETS, Toll)).model_json_schema()
