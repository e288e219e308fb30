"""What is checked, kept and rejected."""

from typing import Any

from summarizer.rules import Selection, check, reject
from tests.rules.checking import checked, codes, read_text, rechecked, with_item

TEXT = "The army said 50 soldiers, including 8 officers, were killed in Lachin on May 3."
LISTS: dict[str, Any] = {
    "headline": "50 killed in Lachin",
    "sources": [{"id": "a", "name": "army", "at": 1}],
    "figures": [
        {"surface": "50", "measure": "killed", "counted": "soldiers", "source": "a", "at": 1},
        {"surface": "8", "counted": "officers", "source": "a", "part_of": "50", "at": 1},
    ],
    "what": [{"text": "Soldiers were killed in Lachin on May 3.", "source": "a", "at": 1}],
    "where": [{"name": "Lachin", "at": 1}],
}


def test_checking_again_changes_nothing() -> None:
    briefing = checked(TEXT, **LISTS)
    assert rechecked(briefing, read_text(TEXT)) == briefing


def test_what_grounding_found_stays() -> None:
    figures = [{"surface": "50", "supersedes": "49", "at": 1}]
    briefing = checked(TEXT, figures=figures)
    assert ("GRD002", "f1") in codes(briefing)
    assert ("GRD002", "f1") in codes(rechecked(briefing, read_text(TEXT)))


def test_a_sound_briefing_is_rejected_nothing() -> None:
    briefing = checked(TEXT, **LISTS)
    assert reject(briefing, read_text(TEXT), {}) == briefing


def test_what_is_in_error_goes_with_its_reason_and_with_what_cannot_do_without_it() -> None:
    reading = read_text(TEXT)
    spoiled = with_item(checked(TEXT, **LISTS), "s1", name="navy")
    briefing = reject(check(spoiled, reading), reading, {"s1": "as written"})
    lost = sorted((r.facet, r.draft == "as written") for r in briefing.rejected)
    assert lost == [("figures", False), ("figures", False), ("sources", True), ("what", False)]
    assert (briefing.sources, briefing.figures, briefing.what) == ((), (), ())
    assert all(finding.severity != "error" for finding in briefing.findings)
    reasons = {r.facet: r.reason for r in briefing.rejected}
    assert reasons["sources"].startswith("GRD013: name 'navy'")
    assert reasons["figures"] == "source: 's1' was rejected"


def test_a_lesser_link_to_what_is_rejected_is_left_empty() -> None:
    reading = read_text(TEXT)
    briefing = checked(TEXT, **LISTS)
    total = briefing.figures[0].model_copy(update={"currency": "EUR"})
    spoiled = briefing.model_copy(update={"figures": (total, *briefing.figures[1:])})
    rest = reject(check(spoiled, reading), reading, {})
    assert [(f.surface, f.part_of) for f in rest.figures] == [("8", None)]
    assert [entry.exact for entry in rest.left_out()] == ["50"]


def test_places_that_are_rejected_are_in_no_event() -> None:
    reading = read_text(TEXT)
    spoiled = with_item(checked(TEXT, **LISTS), "p1", name="Baku")
    rest = reject(check(spoiled, reading), reading, {})
    assert [event.where for event in rest.what] == [()]


def test_a_headline_in_error_is_rejected_too() -> None:
    reading = read_text(TEXT)
    rest = reject(checked(TEXT, **{**LISTS, "headline": "60 killed"}), reading, {})
    assert rest.headline is None
    assert [(r.facet, r.draft) for r in rest.rejected] == [("headline", "60 killed")]


def test_a_rule_that_is_not_wanted_rejects_nothing() -> None:
    reading = read_text(TEXT)
    rules = Selection(ignore=("SUM",))
    spoiled = checked(TEXT, **{**LISTS, "headline": "60 killed"})
    rest = reject(check(spoiled, reading, rules), reading, {}, rules)
    assert rest.headline == "60 killed"
