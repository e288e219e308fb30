"""Each score, counted on the fingers, on two briefings of one small article."""

import json
from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.briefing import Briefing
from summarizer.draft import Draft
from summarizer.evaluation.expectation import HAND, expect
from summarizer.evaluation.matching import COMPARED, compare, main_words
from summarizer.evaluation.scorers import BY_NAME, SCORERS, Cost, Count, score
from summarizer.grounding import ground
from summarizer.reading import read
from summarizer.rules import check
from tests.evaluation.folder import article_of, reply_of

TEXT = (
    "At least 12 people were killed in Riverton as of May 4, the fire service said, up from 9. "
    "The mayor, Ana Sola, said 300 homes were lost, 40 of them in Millbrook. "
    "The Post quoted Sola as saying that 2 to 3 percent of the town was dry. "
    "The company denied a report of neglect."
)
READ: Mapping[str, Any] = {
    "sources": [
        {"id": "s1", "name": "fire service", "kind": "organization", "at": [1]},
        {"id": "s2", "name": "Ana Sola", "kind": "person", "via": "s3", "at": [2]},
        {"id": "s3", "name": "The Post", "kind": "media", "at": [3]},
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
            "as_of": "May 4",
            "supersedes": "9",
            "at": [1],
        },
        {"surface": "9", "value": "9", "source": "s1", "at": [1]},
        {"surface": "300", "value": "300", "counted": "homes", "source": "s2", "at": [2]},
        {"surface": "40", "value": "40", "source": "s2", "part_of": "300", "at": [2]},
        {
            "surface": "2 to 3 percent",
            "low": "2",
            "high": "3",
            "qualifier": "range",
            "unit": "percent",
            "source": "s2",
            "at": [3],
        },
    ],
    "what": [
        {"text": "At least 12 people were killed in Riverton.", "source": "s1", "at": [1]},
        {"text": "The company denied a report of neglect.", "status": "denied", "at": [4]},
    ],
    "who": [{"name": "people", "kind": "group", "part": "affected", "at": [1]}],
    "where": [{"name": "Riverton", "at": [1]}, {"name": "Millbrook", "at": [2]}],
    "when": [{"surface": "May 4", "edtf": "2024-05-04", "at": [1]}],
}
EXPECTED = expect(json.dumps(READ), article_of(TEXT))
OPTIONAL = frozenset({("where", "Millbrook")})

Edit = Callable[[dict[str, Any]], object]


def briefed(edit: Edit | None = None) -> Briefing:
    """What comes of the expected draft after an edit."""
    draft = reply_of(deepcopy(dict(READ)))
    if edit is not None:
        edit(draft)
    reading = read(article_of(TEXT))
    grounded = ground(Draft.parse(json.dumps(draft)), reading, engine=HAND, prompt=None)
    return check(grounded.briefing, reading)


def scores(given: Briefing, optional: frozenset[tuple[str, str]] = frozenset()) -> dict[str, Count]:
    return score(compare(TEXT, EXPECTED, given, optional), Cost(1000, 200, None))


def figure(place: int, **fields: Any) -> Edit:
    def edit(draft: dict[str, Any]) -> None:
        draft["figures"][place].update(fields)
        for key in [key for key, value in fields.items() if value is None]:
            del draft["figures"][place][key]

    return edit


def drop(facet: str, place: int) -> Edit:
    return lambda draft: draft[facet].pop(place)


def add(facet: str, **item: Any) -> Edit:
    return lambda draft: draft[facet].append(item)


def put(facet: str, place: int, **fields: Any) -> Edit:
    return lambda draft: draft[facet][place].update(fields)


def test_the_expected_briefing_is_right_in_all() -> None:
    found = scores(briefed())
    shares = {s.name: found[s.name] for s in SCORERS if s.share and s.name != "coverage"}
    assert {name: c for name, c in shares.items() if c.hits != c.total} == {}
    assert found["figures, F1"] == (10, 10)
    assert found["figures, exact"] == (5, 5)
    assert found["figures, measure"] == (1, 1)
    assert found["figures, counted"] == (2, 2)
    assert found["figures, part of"] == found["figures, as of"] == (1, 1)
    assert found["figures, supersedes"] == (1, 1)
    assert found["sources, via"] == (1, 1)
    assert found["when, exact"] == (1, 1)
    assert found["characters asked"] == (1000, 1)
    assert found["tokens"] == (0, 0)


CHANGED: list[tuple[str, Edit, dict[str, tuple[int, int]]]] = [
    ("a figure left out", drop("figures", 2), {"figures, recall": (4, 5), "figures, F1": (8, 9)}),
    (
        "a figure too many",
        add("figures", surface="May 4", at=[1]),
        {"figures, precision": (5, 5), "accepted": (13, 14)},
    ),
    (
        "without its qualifier",
        figure(0, measure=None),
        {"figures, measure": (0, 1), "figures, exact": (4, 5)},
    ),
    ("another thing counted", figure(2, counted="town", at=[2, 3]), {"figures, counted": (1, 2)}),
    (
        "nothing counted",
        figure(2, counted=None),
        {"figures, counted": (1, 2), "figures, exact": (4, 5)},
    ),
    (
        "of another source",
        figure(2, source="s1"),
        {"figures, source": (4, 5), "figures, exact": (5, 5)},
    ),
    ("of nobody", figure(0, source=None), {"figures, source": (4, 5)}),
    ("part of nothing", figure(3, part_of=None), {"figures, part of": (0, 1)}),
    ("part of another", figure(4, part_of="300", at=[2, 3]), {"figures, part of": (1, 2)}),
    ("as of no day", figure(0, as_of=None), {"figures, as of": (0, 1)}),
    ("it replaces nothing", figure(0, supersedes=None), {"figures, supersedes": (0, 1)}),
    ("said first-hand", put("sources", 1, via=None), {"sources, via": (0, 1)}),
    ("a nameless source", put("sources", 0, anonymity="anonymous"), {"sources, anonymity": (2, 3)}),
    ("another status", put("what", 1, status="alleged"), {"what, status": (1, 2)}),
    ("an event of another", put("what", 0, source="s2"), {"what, source": (1, 2)}),
    ("a place left out", drop("where", 0), {"where, recall": (1, 2), "where, precision": (1, 1)}),
    ("a place too many", add("where", name="Post", at=[3]), {"where, precision": (2, 3)}),
]


@pytest.mark.parametrize(("edit", "changed"), [c[1:] for c in CHANGED], ids=[c[0] for c in CHANGED])
def test_what_is_wrong_costs_its_own_score(
    edit: Edit, changed: Mapping[str, tuple[int, int]]
) -> None:
    found = scores(briefed(edit))
    assert {name: found[name] for name in changed} == changed


def test_what_is_optional_counts_neither_way() -> None:
    without = scores(briefed(drop("where", 1)), OPTIONAL)
    with_it = scores(briefed(), OPTIONAL)
    assert without["where, F1"] == with_it["where, F1"] == (2, 2)
    assert scores(briefed(drop("where", 1)))["where, recall"] == (1, 2)


def test_a_figure_may_be_pointed_at_where_the_article_says_it_again() -> None:
    text = "The toll is 31. It rained. Of the 31 dead, 4 were children."
    article = article_of(text)
    one = {"surface": "31", "value": "31", "measure": "toll", "measure_code": "killed", "at": [1]}
    other = {"surface": "31", "measure": "dead", "at": [3]}
    expected = expect(json.dumps({"figures": [one]}), article)
    reading = read(article)
    reply = json.dumps({"figures": [other]})
    given = ground(Draft.parse(reply), reading, engine=HAND, prompt=None).briefing
    assert len(compare(text, expected, given).facets["figures"].pairs) == 1


def test_nothing_to_count_is_no_score() -> None:
    empty = EXPECTED.model_copy(update=dict.fromkeys(COMPARED, ()))
    found = score(compare(TEXT, empty, empty), None)
    assert found["figures, F1"] == found["figures, exact"] == found["characters asked"] == (0, 0)


def test_the_name_of_a_rate_may_stand_in_either_field() -> None:
    text = "Headline inflation was 4.1 percent."
    article, reading = article_of(text), read(article_of(text))
    rate = {"surface": "4.1 percent", "at": [1]}
    by_hand = {**rate, "value": "4.1", "unit": "percent", "counted": "Headline inflation"}
    expected = expect(json.dumps({"figures": [by_hand]}), article)
    for more, hits in (
        ({"measure": "inflation was"}, 1),
        ({"counted": "inflation"}, 1),
        ({}, 0),
    ):
        reply = json.dumps({"figures": [{**rate, **more}]})
        given = ground(Draft.parse(reply), reading, engine=HAND, prompt=None).briefing
        assert score(compare(text, expected, given), None)["figures, counted"] == (hits, 1), more


def test_evidence_that_does_not_stand_is_not_grounded() -> None:
    briefing = briefed()
    moved = briefing.where[0].evidence[0].model_copy(update={"start": 0, "end": 8})
    item = briefing.where[0].model_copy(update={"evidence": (moved,)})
    spoilt = briefing.model_copy(update={"where": (item, *briefing.where[1:])})
    assert scores(spoilt)["grounded"].hits == scores(briefing)["grounded"].hits - 1


@given(st.permutations(range(5)), st.permutations(range(2)))
def test_the_order_of_the_items_changes_no_score(figures: list[int], places: list[int]) -> None:
    briefing = briefed()
    mixed = briefing.model_copy(
        update={
            "figures": tuple(briefing.figures[n] for n in figures),
            "where": tuple(briefing.where[n] for n in places),
        }
    )
    assert scores(mixed) == scores(briefing)


@given(st.sets(st.integers(0, 4)), st.sets(st.integers(0, 1)))
def test_the_fewer_items_the_lower_the_recall(figures: set[int], places: set[int]) -> None:
    briefing = briefed()
    fewer = briefing.model_copy(
        update={
            "figures": tuple(f for n, f in enumerate(briefing.figures) if n in figures),
            "where": tuple(p for n, p in enumerate(briefing.where) if n in places),
        }
    )
    found = scores(fewer)
    assert found["figures, recall"] == (len(figures), 5)
    assert found["where, recall"] == (len(places), 2)
    assert all(0 <= c.hits <= c.total for name, c in found.items() if BY_NAME[name].share)


def test_every_score_says_how_it_is_counted() -> None:
    assert all("/" in s.formula for s in SCORERS if s.share and "F1" not in s.name)
    assert all(s.formula.endswith("a briefing.") for s in SCORERS if not s.share)
    assert len(BY_NAME) == len(SCORERS)


def test_every_facet_has_words_to_call_its_items_by() -> None:
    assert {main_words(item) for item in briefed().items()} >= {"At least 12", "Riverton", "people"}
