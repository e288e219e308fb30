"""Errors that hide behind true words: beside another negation, in a quotation, in a voice."""

from typing import Any

import pytest

from tests.rules.checking import checked, codes

PACT = (
    "The pact was signed on Monday, as nobody would wait. The bridge was not closed. "
    "Nobody was hurt. The guards refused to open the gate."
)


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        pytest.param("The pact was not signed.", [1, 3], ["SUM012"], id="denied beside another no"),
        pytest.param("Nobody waited, and the pact was signed.", [1], [], id="as the article says"),
        pytest.param("Nobody was hurt; the bridge was closed.", [2, 3], ["SUM013"], id="affirmed"),
        pytest.param(
            "Nobody was hurt; the bridge was not closed.", [2, 3], [], id="denied as well"
        ),
        pytest.param("The guards did not open the gate.", [4], [], id="denied by a verb"),
        pytest.param(
            "The guards did not refuse to open the gate.", [4], ["SUM012"], id="denied twice over"
        ),
    ],
)
def test_a_word_is_denied_where_the_article_denies_it(
    text: str, at: list[int], found: list[str]
) -> None:
    briefing = checked(PACT, summary=[{"text": text, "at": at}])
    told = {code for code, _ in codes(briefing, "SUM")} & {"SUM004", "SUM005", "SUM012", "SUM013"}
    assert sorted(told) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param('The mayor called it "a poor start".', [], id="as printed"),
        pytest.param('The mayor called it "a \u2026 start".', [], id="with words left out"),
        pytest.param('The mayor called it "a total failure".', ["SUM014"], id="made up"),
        pytest.param("The mayor called it a bad start.", [], id="no quotation"),
    ],
)
def test_what_stands_in_quotation_marks_was_said(text: str, found: list[str]) -> None:
    briefing = checked(
        "The mayor, Ana Brandt, called it \u201ca poor start\u201d.",
        what=[{"text": text, "at": [1]}],
    )
    assert [code for code, _ in codes(briefing) if code == "SUM014"] == found


@pytest.mark.parametrize(
    ("at", "found"),
    [
        pytest.param([1], [], id="its own sentence"),
        pytest.param([2], ["SUM015"], id="another sentence"),
    ],
)
def test_a_text_cites_the_sentence_that_it_is_about(at: list[int], found: list[str]) -> None:
    article = "The ferry sank near the harbour during a storm. Prices of bread doubled this winter."
    text = "During a storm near the harbour the ferry sank."
    briefing = checked(article, summary=[{"text": text, "at": at}])
    assert [code for code, _ in codes(briefing) if code == "SUM015"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "The army said the vicious raid failed.", ["SUM009"], id="not the army's word"
        ),
        pytest.param("The army said the cowardly raid failed.", [], id="the army's word"),
    ],
)
def test_a_party_is_given_no_loaded_word_that_it_did_not_say(text: str, found: list[str]) -> None:
    briefing = checked(
        "The army said the cowardly raid failed.", summary=[{"text": text, "at": [1]}]
    )
    assert [code for code, _ in codes(briefing) if code == "SUM009"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("There were 40 cases in the town.", ["SUM006"], id="suspected is dropped"),
        pytest.param("There were 40 suspected cases in the town.", [], id="suspected is kept"),
    ],
)
def test_suspected_cases_are_not_cases(text: str, found: list[str]) -> None:
    article = "Doctors counted 40 suspected cases in the town. None of the cases was confirmed."
    briefing = checked(article, summary=[{"text": text, "at": [1, 2]}])
    assert [code for code, _ in codes(briefing) if code == "SUM006"] == found


def test_a_longer_name_is_not_another_form_of_a_word() -> None:
    briefing = checked(
        "Mayor Ana Brandt left the city hall.",
        summary=[{"text": "Mayor Ana Halloran left the building.", "at": [1]}],
    )
    assert ("SUM003", "b1") in codes(briefing)


def test_both_ends_of_a_range_keep_their_unit() -> None:
    article = "The bank expects growth of 2% to 4% this year."
    wrong = "Growth is seen at 2% to 4 percentage points this year."
    briefing = checked(article, summary=[{"text": wrong, "at": [1]}])
    assert ("SUM001", "b1") in codes(briefing)


def _sources(**more: Any) -> list[dict[str, Any]]:
    return [
        {"id": "s1", "name": "ministry", "kind": "government", "at": [1]},
        {"id": "s2", "name": "Ana Sola", "kind": "person", "at": [2], **more},
    ]


VOICES = "The ministry said 30 houses burned. Ana Sola told Radio Lorin that 12 people were hurt."


@pytest.mark.parametrize(
    ("source", "found"),
    [pytest.param("s1", [], id="who says it"), pytest.param("s2", ["ATT008"], id="who does not")],
)
def test_an_event_is_claimed_by_who_is_cited_for_it(source: str, found: list[str]) -> None:
    event = {"text": "Thirty houses burned.", "source": source, "at": [1]}
    briefing = checked(VOICES, sources=_sources(), what=[event])
    assert [code for code, _ in codes(briefing) if code == "ATT008"] == found


@pytest.mark.parametrize(
    ("via", "found"),
    [pytest.param({"via": "s3"}, [], id="named"), pytest.param({}, ["ATT003"], id="left out")],
)
def test_who_was_told_passed_it_on(via: dict[str, str], found: list[str]) -> None:
    radio = {"id": "s3", "name": "Radio Lorin", "kind": "media", "at": [2]}
    briefing = checked(VOICES, sources=[*_sources(**via), radio])
    assert [code for code, _ in codes(briefing) if code == "ATT003"] == found


def test_people_without_a_name_are_not_named() -> None:
    text = "Two residents said the roof fell. Ana Sola said it stood."
    sources = [
        {"id": "s1", "name": "Two residents", "kind": "group", "at": [1]},
        {"id": "s2", "name": "Ana Sola", "kind": "person", "at": [2]},
    ]
    briefing = checked(text, sources=sources)
    assert [item for code, item in codes(briefing) if code == "ATT007"] == ["s1"]


def test_an_official_of_a_ministry_is_not_the_ministry() -> None:
    text = "The ministry said 30 houses burned. A ministry official said the pumps had failed."
    briefing = checked(text, sources=_sources()[:1])
    assert [f.evidence[0].exact for f in briefing.findings if f.rule == "COV003"] == [
        "A ministry official"
    ]


def test_the_measure_of_another_sentence_is_not_that_of_the_number() -> None:
    text = "In Lorin 8 soldiers were wounded. In Sorin three men were killed."
    figure = {"surface": "8", "counted": "soldiers", "measure": "killed", "at": [1, 2]}
    briefing = checked(text, figures=[figure])
    assert ("FIG010", "f1") in codes(briefing)


def test_the_words_between_two_numbers_make_the_second_a_part() -> None:
    text = "The plant made 900 engines a year, of which about 200 were exported."
    figures = [
        {"surface": "900", "counted": "engines", "at": [1]},
        {"surface": "about 200", "at": [1]},
    ]
    briefing = checked(text, figures=figures)
    assert ("FIG015", "f2") in codes(briefing)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The bridge does mean trouble, nobody said.", ["SUM013"], id="dropped"),
        pytest.param("Nobody said the bridge doesn\u2019t mean trouble.", [], id="kept"),
    ],
)
def test_a_contraction_denies_as_not_does(text: str, found: list[str]) -> None:
    article = "The bridge doesn\u2019t mean trouble, nobody said."
    briefing = checked(article, summary=[{"text": text, "at": [1]}])
    assert [code for code, _ in codes(briefing) if code == "SUM013"] == found


def test_a_role_beside_another_name_is_not_ones_own() -> None:
    text = "Ana Sola left. The mayor, Peter Brand, stayed."
    source = {"id": "s1", "name": "Ana Sola", "kind": "person", "role": "mayor", "at": [1, 2]}
    assert ("GRD017", "s1") in codes(checked(text, sources=[source]))


@pytest.mark.parametrize(
    ("source", "found"),
    [
        pytest.param("s1", [], id="who says it in the text"),
        pytest.param("s2", ["ATT008"], id="somebody else"),
    ],
)
def test_an_event_is_claimed_by_who_says_so_in_its_text(source: str, found: list[str]) -> None:
    event = {"text": "Thirty houses burned, the ministry said.", "source": source, "at": [1, 2]}
    briefing = checked(VOICES, sources=_sources(), what=[event])
    assert [code for code, _ in codes(briefing) if code == "ATT008"] == found


def test_a_source_right_before_a_number_claims_it() -> None:
    briefing = checked(
        "Officials had put the dead at nine.",
        sources=[{"id": "s1", "name": "Officials", "kind": "group", "at": [1]}],
        figures=[{"surface": "nine", "at": [1]}],
    )
    assert ("ATT001", "f1") in codes(briefing)
