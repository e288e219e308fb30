"""GRD: items whose words do not stand where they say."""

from typing import Any

import pytest

from summarizer.briefing import Briefing
from summarizer.item import Evidence
from summarizer.reading import Reading
from tests.rules.checking import checked, codes, read_text, rechecked, with_item

TEXT = (
    "The army said 50 soldiers, including 8 officers, were killed in Lachin. "
    "Ana Sola told the Daily Post that the army lied."
)
LISTS: dict[str, Any] = {
    "sources": [
        {"id": "p", "name": "Daily Post", "kind": "media", "at": 2},
        {"id": "a", "name": "army", "kind": "government", "at": 1},
        {"id": "o", "name": "Ana Sola", "kind": "person", "via": "p", "at": 2},
    ],
    "figures": [
        {"surface": "50", "measure": "killed", "counted": "soldiers", "source": "a", "at": 1},
        {"surface": "8", "counted": "officers", "source": "a", "part_of": "50", "at": 1},
    ],
    "where": [{"name": "Lachin", "at": 1}],
}


@pytest.fixture
def briefing() -> Briefing:
    return checked(TEXT, **LISTS)


@pytest.fixture
def reading() -> Reading:
    return read_text(TEXT)


def test_a_sound_briefing_has_no_such_finding(briefing: Briefing) -> None:
    assert codes(briefing, "GRD") == []


def spoiled(briefing: Briefing, name: str, **changes: Any) -> Briefing:
    """With another evidence in the first place of an item."""
    item = next(item for item in briefing.items() if item.id == name)
    first, *rest = item.evidence
    evidence = (first.model_copy(update=changes), *rest)
    return with_item(briefing, name, evidence=evidence)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        pytest.param({"exact": "60"}, ["GRD010", "GRD013"], id="other words"),
        pytest.param({"start": 3, "end": 5}, ["GRD010"], id="other offsets"),
        pytest.param({"start": 5_000, "end": 5_002}, ["GRD010"], id="behind the end"),
        pytest.param({"start": -3, "end": -1}, ["GRD010"], id="before the beginning"),
        pytest.param({"start": 16, "end": 14}, ["GRD010"], id="back to front"),
        pytest.param({"sentence": 2}, ["GRD012"], id="another sentence"),
    ],
)
def test_evidence_is_the_words_of_the_article_at_its_offsets(
    briefing: Briefing, reading: Reading, changes: dict[str, Any], found: list[str]
) -> None:
    again = rechecked(spoiled(briefing, "f1", **changes), reading)
    assert (
        sorted({code for code, item in codes(again, "GRD") if item == "f1"} - {"GRD006"}) == found
    )


def test_an_item_without_evidence_is_no_better_than_invented(
    briefing: Briefing, reading: Reading
) -> None:
    again = rechecked(with_item(briefing, "p1", evidence=()), reading)
    assert ("GRD011", "p1") in codes(again, "GRD")


def test_a_name_is_the_words_of_its_evidence(briefing: Briefing, reading: Reading) -> None:
    again = rechecked(with_item(briefing, "s3", name="Ana Brandt"), reading)
    assert codes(again, "GRD") == [("GRD013", "s3")]


def test_two_items_with_one_id_are_named_once(briefing: Briefing, reading: Reading) -> None:
    again = rechecked(with_item(briefing, "s3", id="s2"), reading)
    assert codes(again, "GRD") == [("GRD014", "s2")]


@pytest.mark.parametrize(
    ("item", "field", "target"),
    [
        pytest.param("f1", "source", "s9", id="a source that is not there"),
        pytest.param("f2", "part_of", "s1", id="an item of another facet"),
        pytest.param("f1", "as_of", "t7", id="a time that is not there"),
        pytest.param("s3", "via", "x" * 500, id="a long id"),
    ],
)
def test_a_link_leads_to_an_item(
    briefing: Briefing, reading: Reading, item: str, field: str, target: str
) -> None:
    again = rechecked(with_item(briefing, item, **{field: target}), reading)
    assert codes(again, "GRD") == [("GRD015", item)]


def test_a_chain_of_sources_has_an_end(briefing: Briefing, reading: Reading) -> None:
    again = rechecked(with_item(briefing, "s1", via="s3"), reading)
    assert codes(again, "GRD") == [("GRD016", "s1"), ("GRD016", "s3")]


def test_nothing_is_part_of_itself(briefing: Briefing, reading: Reading) -> None:
    again = rechecked(with_item(briefing, "f1", part_of="f1"), reading)
    assert ("GRD016", "f1") in codes(again, "GRD")


def test_words_of_another_sentence_than_the_number_are_named() -> None:
    text = "Police said 50 soldiers surrendered. Later 8 guards were killed."
    figure = {"surface": "50", "measure": "killed", "at": [1, 2]}
    assert codes(checked(text, figures=[figure]), "GRD") == [("GRD006", "f1")]


def test_a_thousand_items_in_a_circle_are_walked_once(briefing: Briefing, reading: Reading) -> None:
    source = briefing.sources[0]
    many = tuple(
        source.model_copy(update={"id": f"s{n}", "via": f"s{(n + 1) % 5_000}"})
        for n in range(5_000)
    )
    again = rechecked(briefing.model_copy(update={"sources": many, "figures": ()}), reading)
    assert [code for code, _ in codes(again, "GRD")].count("GRD016") == 5_000


def test_evidence_may_be_anything_and_no_rule_falls_over(
    briefing: Briefing, reading: Reading
) -> None:
    odd = Evidence(sentence=99, start=-5, end=10**12, exact="x", field="nothing")
    for item in briefing.items():
        again = rechecked(with_item(briefing, item.id, evidence=(odd,)), reading)
        assert ("GRD010", item.id) in codes(again, "GRD")
