"""ATT: who claims what, against who the article says does."""

from typing import Any

import pytest

from tests.rules.checking import checked, codes

TEXT = (
    "The Daily Post, citing the defence ministry, reported that 50 soldiers were killed. "
    "Two officials said that 12 were missing. The army crossed the river. "
    "The rebels allegedly shot two men. Three trains were late."
)
SOURCES = [
    {"id": "p", "name": "Daily Post", "kind": "media", "at": 1},
    {"id": "m", "name": "defence ministry", "kind": "government", "via": "p", "at": 1},
    {"id": "o", "name": "Two officials", "anonymity": "anonymous", "at": 2},
]
KILLED = {"surface": "50", "measure": "killed", "source": "m", "at": 1}
MISSING = {"surface": "12", "measure": "missing", "source": "o", "at": 2}


def found(text: str = TEXT, **lists: Any) -> list[tuple[str, str | None]]:
    briefing = checked(text, **{"sources": SOURCES, **lists})
    return [(code, item) for code, item in codes(briefing, "ATT") if code != "ATT006"]


def test_a_claim_with_its_source_is_sound() -> None:
    assert found(figures=[KILLED, MISSING]) == []


def test_who_passed_the_words_on_may_be_given_as_who_claims_them() -> None:
    assert found(figures=[{**KILLED, "source": "p"}]) == []


def test_a_claim_that_lost_its_source_is_found() -> None:
    unclaimed = {key: part for key, part in MISSING.items() if key != "source"}
    assert found(figures=[unclaimed]) == [("ATT001", "f1")]


def test_a_claim_of_somebody_else_is_found() -> None:
    assert ("ATT002", "f1") in found(figures=[{**KILLED, "source": "o"}])


def test_a_flattened_chain_is_found() -> None:
    sources = [{k: v for k, v in source.items() if k != "via"} for source in SOURCES]
    assert found(sources=sources, figures=[KILLED]) == [("ATT003", "s2")]


def test_what_nobody_says_is_nobodys_claim() -> None:
    trains = {"surface": "Three", "counted": "trains", "at": 5}
    assert found(figures=[trains]) == []
    assert found(figures=[{**trains, "source": "m"}]) == [("ATT004", "f1")]


@pytest.mark.parametrize(
    ("event", "rules"),
    [
        pytest.param({"status": "alleged"}, [], id="told as alleged"),
        pytest.param({}, [("ATT005", "e1")], id="told as a fact"),
        pytest.param({"text": "The rebels reportedly shot two men."}, [], id="its text hedges"),
    ],
)
def test_an_allegation_is_no_fact(event: dict[str, str], rules: list[tuple[str, str]]) -> None:
    assert found(what=[{"text": "The rebels shot two men.", "at": [4], **event}]) == rules


def test_who_stays_unnamed_is_not_given_as_named() -> None:
    sources = [{k: v for k, v in source.items() if k != "anonymity"} for source in SOURCES]
    assert found(sources=sources) == [("ATT007", "s3")]


def test_the_articles_own_voice_is_kept_apart_and_may_go_back_to_a_source() -> None:
    actor = {"name": "army", "kind": "organization", "part": "actor", "at": 3}
    briefing = checked(TEXT, sources=SOURCES, who=[actor])
    (voice,) = [finding for finding in briefing.findings if finding.rule == "ATT006"]
    assert voice.message == "sentences 3 cite nobody; they may go back to 'Two officials'"
    assert [evidence.exact for evidence in voice.evidence] == ["The army crossed the river."]


def test_a_pronoun_that_was_left_open_accuses_nobody() -> None:
    text = "Ana Sola and Eva Brandt met. She said that 12 men were missing."
    sources = [{"id": "a", "name": "Ana Sola", "kind": "person", "at": [1]}]
    figures = [{"surface": "12", "measure": "missing", "source": "a", "at": [2]}]
    assert "ATT002" not in [code for code, _ in found(text, sources=sources, figures=figures)]
