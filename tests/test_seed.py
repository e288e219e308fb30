"""The seed article, briefed from a recorded answer of a real model, against a reading by hand."""

import json
from typing import Any

import pytest
from typer.testing import CliRunner

from summarizer.article import Article
from summarizer.cli import app
from tests.conftest import RECORDINGS, SEED


def replay(*options: str) -> dict[str, Any]:
    arguments = ["brief", str(SEED), "--replay", str(RECORDINGS), "--json", *options]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.stderr
    assert "no model was asked" in result.stderr
    briefing: dict[str, Any] = json.loads(result.stdout)
    return briefing


@pytest.fixture(scope="module")
def seed() -> dict[str, Any]:
    return replay()


def by_surface(briefing: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {figure["surface"]: figure for figure in briefing["figures"]}


def source_of(briefing: dict[str, Any], figure: dict[str, Any]) -> str:
    names: dict[str, str] = {s["id"]: s["name"] for s in briefing["sources"]}
    return names[figure["source"]]


def test_the_tolls_and_who_claims_them(seed: dict[str, Any]) -> None:
    figures = by_surface(seed)
    assert list(figures) == ["50", "42", "8", "105"]
    for surface, counted in [
        ("50", "armed forces personnel"),
        ("42", "Azerbaijan Army servicemen"),
        ("8", "State Border Service personnel"),
    ]:
        figure = figures[surface]
        assert figure["value"] == surface
        assert (figure["measure"], figure["counted"]) == ("killed", counted)
        assert source_of(seed, figure) == "Azerbaijani Defense Ministry"
        assert figure["as_of"] is None
    assert figures["42"]["part_of"] == figures["8"]["part_of"] == figures["50"]["id"]
    assert figures["50"]["part_of"] is None


def test_losses_are_not_killed(seed: dict[str, Any]) -> None:
    losses = by_surface(seed)["105"]
    assert losses["measure_surface"] == "losses"
    assert losses["measure"] == "losses_unspecified"
    assert source_of(seed, losses) == "Armenian government"
    times = {time["id"]: time["edtf"] for time in seed["when"]}
    assert times[losses["as_of"]] == "XXXX-09-14"


def test_nobody_is_counted_on_the_wrong_side(seed: dict[str, Any]) -> None:
    for surface, figure in by_surface(seed).items():
        side = figure["side"] or ""
        assert side.startswith("Armenia" if surface == "105" else "Azerbaijan")


def test_times_without_a_year_stay_without_one(seed: dict[str, Any]) -> None:
    assert {(t["edtf"], t["basis"]) for t in seed["when"]} == {
        ("XXXX-09-14", "stated"),
        ("XXXX-09-13", "stated"),
        ("2020-11-10", "stated"),
    }


def test_a_publication_date_gives_the_year() -> None:
    times = replay("--published", "2022-09-14")["when"]
    assert {(t["edtf"], t["basis"]) for t in times} == {
        ("2022-09-14", "published"),
        ("2022-09-13", "published"),
        ("2020-11-10", "stated"),
    }


def test_the_places(seed: dict[str, Any]) -> None:
    names = {place["name"] for place in seed["where"]}
    assert {"Dashkasan", "Kalbajar", "Lachin", "Zangilan"} < names
    assert any("border" in name for name in names)


def test_the_chain_of_sources(seed: dict[str, Any]) -> None:
    names = {source["id"]: source["name"] for source in seed["sources"]}
    chain = {source["name"]: names.get(source["via"]) for source in seed["sources"]}
    assert chain["Azerbaijani Defense Ministry"] == "Azernews"
    assert {"Azernews", "Huseyn Mahmudov", "Armenian government"} < chain.keys()


def test_what_the_outlet_says_in_its_own_voice_is_nobodys_claim(seed: dict[str, Any]) -> None:
    """Sentences 7 to 9 name no source; the article's voice is not promoted to a party's."""
    voices = {
        event["source"]
        for event in seed["what"]
        if {evidence["sentence"] for evidence in event["evidence"]} <= {7, 8, 9}
    }
    assert voices == {None}


def evidence_of(value: object) -> list[dict[str, Any]]:
    if isinstance(value, dict):
        own = [value] if "exact" in value else []
        return own + [e for part in value.values() for e in evidence_of(part)]
    return [e for part in value for e in evidence_of(part)] if isinstance(value, list) else []


def test_all_evidence_stands_in_the_article(seed: dict[str, Any], article: Article) -> None:
    evidence = evidence_of(seed)
    assert len(evidence) > 50
    for words in evidence:
        assert article.text[words["start"] : words["end"]] == words["exact"]


def test_what_is_found_is_no_fault_of_the_briefing(seed: dict[str, Any]) -> None:
    assert (seed["rejected"], seed["discrepancies"]) == ([], [])
    assert {f["severity"] for f in seed["findings"]} == {"info"}
    assert [(f["rule"], f["message"]) for f in seed["findings"]] == [
        ("FIG011", "105 losses: not said how many of them are dead"),
        ("ATT006", "sentences 5, 7, 8, 9 cite nobody; they may go back to 'Huseyn Mahmudov'"),
        ("COV004", "Zangilan is listed in sentence 3 and not in sentence 7"),
    ]


def test_nothing_of_the_article_was_left_out(seed: dict[str, Any]) -> None:
    assert [entry for entry in seed["coverage"] if not (entry["owner"] or entry["reason"])] == []
    owners = {(c["kind"], c["exact"]): c["owner"] for c in seed["coverage"] if c["owner"]}
    figures = {figure["id"]: figure["surface"] for figure in seed["figures"]}
    for number in ("50", "42", "8", "105"):
        assert figures[owners["number", number]] == number


def test_the_article_is_named_by_its_digest(seed: dict[str, Any], article: Article) -> None:
    assert seed["schema_version"] == "1"
    assert (seed["article"]["sha256"], seed["article"]["text"]) == (article.sha256, None)
    assert replay("--with-text")["article"]["text"] == article.text
