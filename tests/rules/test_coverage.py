"""COV: nothing of the article is left out unnoticed."""

from typing import Any

import pytest

from summarizer.briefing import Covered
from tests.rules.checking import checked, codes, read_text, rechecked

TEXT = (
    "The ministry said 50 soldiers, aged 19 to 40, were killed on September 14 near Route 66. "
    "A Western diplomat said the 7th Army lost 8 tanks. He said that nobody knew. "
    "All 50 soldiers were buried for three days."
)
LISTS: dict[str, Any] = {
    "sources": [
        {"id": "m", "name": "ministry", "at": 1},
        {"id": "d", "name": "Western diplomat", "at": 2},
    ],
    "figures": [
        {"surface": "50", "counted": "soldiers", "source": "m", "at": 1},
        {"surface": "8", "counted": "tanks", "source": "d", "at": 2},
        {"surface": "three days", "at": 4},
    ],
}


def entries(**lists: Any) -> dict[tuple[str, int, str], Covered]:
    briefing = checked(TEXT, **{**LISTS, **lists})
    return {(c.kind, c.sentence, c.exact): c for c in briefing.coverage}


@pytest.mark.parametrize(
    ("entry", "owner", "reason"),
    [
        pytest.param(("number", 1, "50"), "f1", None, id="a figure"),
        pytest.param(("number", 1, "19 to 40"), None, "age", id="an age"),
        pytest.param(("number", 1, "14"), None, "time", id="the day of a date"),
        pytest.param(("number", 1, "66"), None, "name", id="a name"),
        pytest.param(("number", 2, "7th"), None, "ordinal", id="an ordinal"),
        pytest.param(("number", 4, "50"), "f1", None, id="the same number, said again"),
        pytest.param(("date", 1, "September 14"), "t1", None, id="a date"),
        pytest.param(("number", 4, "three days"), "f3", None, id="a length of time"),
        pytest.param(("speaker", 1, "The ministry"), "s1", None, id="a speaker"),
        pytest.param(("speaker", 2, "A Western diplomat"), "s2", None, id="another"),
    ],
)
def test_everything_has_an_owner_or_a_reason(
    entry: tuple[str, int, str], owner: str | None, reason: str | None
) -> None:
    covered = entries()[entry]
    assert (covered.owner, covered.reason) == (owner, reason)
    assert not covered.left_out
    assert TEXT[covered.start : covered.end] == covered.exact


def test_a_figure_that_was_left_out_is_named() -> None:
    briefing = checked(TEXT, **{**LISTS, "figures": LISTS["figures"][::2]})
    assert [entry.exact for entry in briefing.left_out()] == ["8"]
    (finding,) = [f for f in briefing.findings if f.rule == "COV001"]
    assert (finding.message, finding.evidence[0].exact) == ("'8' of sentence 2 is in no item", "8")


def test_a_small_number_of_something_else_is_not_the_same_number() -> None:
    text = "Police said 8 soldiers died. The army lost 8 tanks."
    figures = [{"surface": "8", "counted": "soldiers", "at": [1]}]
    left_out = checked(text, figures=figures).left_out()
    assert [(entry.kind, entry.sentence) for entry in left_out if entry.kind == "number"] == [
        ("number", 2)
    ]


def test_a_speaker_who_was_left_out_is_named_once() -> None:
    briefing = checked(TEXT, sources=LISTS["sources"][:1], figures=[])
    assert [f.message for f in briefing.findings if f.rule == "COV003"] == [
        "'A Western diplomat' of sentence 2 is in no item"
    ]


def test_a_date_that_was_left_out_is_named() -> None:
    briefing = checked(TEXT, **LISTS).model_copy(update={"when": ()})
    again = rechecked(briefing, read_text(TEXT))
    assert [f.message for f in again.findings if f.rule == "COV002"] == [
        "'September 14' of sentence 1 is in no item"
    ]


def test_no_casualties_reported_needs_no_figure() -> None:
    covered = checked("No casualties were reported.").coverage
    assert [(entry.exact, entry.reason) for entry in covered] == [("No", "none_reported")]


def test_a_list_that_is_told_again_without_one_of_its_places() -> None:
    text = (
        "Shells fell in Dashkasan, Kalbajar, Lachin and Zangilan. "
        "To recap, they fell in Dashkasan, Kalbajar and Lachin."
    )
    briefing = checked(text)
    assert codes(briefing, "COV") == [("COV004", None)]
    (finding,) = briefing.findings
    assert finding.message == "Zangilan is listed in sentence 1 and not in sentence 2"
