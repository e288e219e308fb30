"""FIG: what a figure says against its words, and against the other figures."""

from decimal import Decimal
from typing import Any

import pytest

from tests.rules.checking import checked, codes, read_text, rechecked, with_item

TEXT = (
    "The army said at least 1,234 soldiers were killed. Losses of the other side came to 105 men. "
    "Prices rose 2 percentage points, or $3 million. A 19-year-old died."
)
LISTS: dict[str, Any] = {
    "sources": [{"id": "a", "name": "army", "at": 1}],
    "figures": [
        {"surface": "1,234", "measure": "killed", "counted": "soldiers", "source": "a", "at": 1},
        {"surface": "105", "measure": "Losses", "counted": "men", "at": 2},
        {"surface": "2", "at": 3},
        {"surface": "$3 million", "at": 3},
    ],
}


def found(item: str, **changes: Any) -> list[str]:
    """The codes of the figures' rules about an item that was changed."""
    again = rechecked(with_item(checked(TEXT, **LISTS), item, **changes), read_text(TEXT))
    return sorted(code for code, about in codes(again, "FIG") if about == item)


def test_a_sound_figure_has_no_error() -> None:
    assert codes(checked(TEXT, **LISTS), "FIG") == [("FIG011", "f2")]


@pytest.mark.parametrize(
    ("item", "changes", "code"),
    [
        pytest.param("f1", {"value": Decimal(1235)}, "FIG002", id="another value"),
        pytest.param("f1", {"low": Decimal(1)}, "FIG002", id="another bound"),
        pytest.param("f1", {"high": Decimal(2000)}, "FIG002", id="a bound more"),
        pytest.param("f1", {"value": None}, "FIG002", id="no value"),
        pytest.param("f1", {"qualifier": "exact"}, "FIG003", id="the qualifier dropped"),
        pytest.param("f1", {"qualifier": "more_than"}, "FIG003", id="another qualifier"),
        pytest.param("f3", {"unit": "percent"}, "FIG004", id="percent for percentage point"),
        pytest.param("f4", {"currency": "EUR"}, "FIG004", id="another currency"),
        pytest.param("f4", {"currency": None}, "FIG004", id="no currency"),
        pytest.param("f1", {"measure": "wounded"}, "FIG005", id="another measure"),
        pytest.param("f2", {"measure": "killed"}, "FIG005", id="losses that became killed"),
        pytest.param("f2", {"measure_surface": None}, "FIG005", id="a measure without words"),
    ],
)
def test_what_the_words_do_not_say_is_found(item: str, changes: dict[str, Any], code: str) -> None:
    assert code in found(item, **changes)


def test_a_surface_without_its_bound_is_found() -> None:
    briefing = checked(TEXT, **LISTS)
    figure = briefing.figures[0]
    cut = [
        e.model_copy(update={"start": e.start + 9, "exact": e.exact[9:]})
        if e.field == "surface"
        else e
        for e in figure.evidence
    ]
    assert "FIG003" in found("f1", surface="1,234", qualifier="at_least", evidence=tuple(cut))


def test_an_age_is_no_figure_whoever_says_so() -> None:
    briefing = checked(TEXT, **LISTS)
    start = TEXT.index("19-year-old")
    evidence = (
        briefing.figures[2]
        .evidence[0]
        .model_copy(update={"sentence": 4, "start": start, "end": start + 2, "exact": "19"})
    )
    assert "FIG006" in found("f3", surface="19", value=Decimal(19), evidence=(evidence,))


def test_two_currencies_of_one_amount_are_one_figure() -> None:
    text = "The firm paid 2.5 billion euros ($2.8 billion)."
    briefing = checked(text, figures=[{"surface": "2.5 billion euros ($2.8 billion)", "at": 1}])
    (figure,) = briefing.figures
    assert (figure.value, figure.currency) == (Decimal(2_500_000_000), "EUR")
    assert codes(briefing, "FIG") == []


@pytest.mark.parametrize(
    ("supersedes", "found"),
    [
        pytest.param(None, [("FIG009", "f1")], id="told as if it held"),
        pytest.param("31", [], id="told as replaced"),
    ],
)
def test_a_number_that_is_taken_back_is_told_as_such(
    supersedes: str | None, found: list[tuple[str, str]]
) -> None:
    text = "Correction: This story corrects the number of dead to 13, not 31."
    new = {"surface": "13", "measure": "dead", "at": 1, "supersedes": supersedes}
    old = {"surface": "31", "measure": "dead", "at": 1}
    briefing = checked(text, figures=[old, {k: v for k, v in new.items() if v}])
    assert [f for f in codes(briefing, "FIG") if f[0] == "FIG009"] == found


def test_a_measure_of_other_people_is_named() -> None:
    text = "As of Monday, 105 losses were reported. In the city 12 people were killed."
    figure = {"surface": "105", "measure": "killed", "at": [1, 2]}
    assert ("FIG010", "f1") in codes(checked(text, figures=[figure]), "FIG")


def test_a_figure_without_a_number_is_named() -> None:
    figures = [{"surface": "soldiers", "at": [1]}, {"surface": "105", "at": [2]}]
    assert codes(checked(TEXT, figures=figures), "FIG") == [("FIG001", "f1")]


# --- parts and totals, older counts, percentages ------------------------------------------------


def parts(text: str, *figures: tuple[str, str | None]) -> list[tuple[str, str | None]]:
    """The findings about figures, each given with the total that it is part of."""
    listed = [
        {"surface": s, "at": [1]} | ({"part_of": total} if total else {}) for s, total in figures
    ]
    return codes(checked(text, figures=listed), "FIG")


@pytest.mark.parametrize(
    ("text", "figures", "found"),
    [
        pytest.param(
            "50 people, including 42 men and 8 women, died.",
            [("50", None), ("42", "50"), ("8", "50")],
            [],
            id="exact",
        ),
        pytest.param(
            "50 people, including 12 children, died.",
            [("50", None), ("12", "50")],
            [("FIG012", "f1")],
            id="partial",
        ),
        pytest.param(
            "10 dead, including 6 women and 5 Kenyans, were found.",
            [("10", None), ("6", "10"), ("5", "10")],
            [("FIG008", "f1")],
            id="overlapping",
        ),
        pytest.param(
            "50 people died, among them 60 soldiers.",
            [("50", None), ("60", "50")],
            [("FIG007", "f2")],
            id="impossible",
        ),
        pytest.param(
            "More than 50 people died, including 60 soldiers.",
            [("More than 50", None), ("60", "More than 50")],
            [],
            id="an open total",
        ),
        pytest.param(
            "50 people died, including dozens of soldiers.",
            [("50", None), ("dozens", "50")],
            [],
            id="dozens are no number",
        ),
    ],
)
def test_parts_and_totals(
    text: str, figures: list[tuple[str, str | None]], found: list[tuple[str, str]]
) -> None:
    assert parts(text, *figures) == found


def test_a_part_that_the_article_joins_is_missed() -> None:
    text = "50 people, including 42 men, died."
    assert ("FIG015", "f2") in parts(text, ("50", None), ("42", None))


@pytest.mark.parametrize(
    ("share", "found"),
    [
        pytest.param("25 percent", [], id="it fits"),
        pytest.param("35 percent", [("FIG013", "f3")], id="it does not"),
    ],
)
def test_a_percentage_fits_its_counts(share: str, found: list[tuple[str, str]]) -> None:
    text = f"Of 5,000 tests, 1,250, or {share}, were positive."
    figures = [("5,000", None), ("1,250", "5,000"), (share, None)]
    assert [f for f in parts(text, *figures) if f[0] == "FIG013"] == found


@pytest.mark.parametrize(
    ("supersedes", "found"),
    [
        pytest.param("980", [], id="linked"),
        pytest.param(None, [("FIG014", "f1")], id="side by side"),
    ],
)
def test_an_older_count_is_marked(supersedes: str | None, found: list[tuple[str, str]]) -> None:
    text = "The death toll rose to at least 1,234 from 980 on Tuesday."
    new: dict[str, Any] = {"surface": "1,234", "measure": "death toll", "at": [1]}
    if supersedes:
        new["supersedes"] = supersedes
    figures = [new, {"surface": "980", "measure": "death toll", "at": [1]}]
    assert [f for f in codes(checked(text, figures=figures), "FIG") if f[0] == "FIG014"] == found


# --- two sources --------------------------------------------------------------------------------


def differing(text: str, *figures: dict[str, Any]) -> list[tuple[str, ...]]:
    sources = [
        {"id": "o", "name": "officials", "kind": "government", "at": [1]},
        {"id": "h", "name": "hospital", "kind": "organization", "at": [1]},
    ]
    briefing = checked(text, sources=sources, figures=[{"at": [1], **f} for f in figures])
    return [found.figures for found in briefing.discrepancies]


TWO = "Officials put the dead at 23 and the wounded at 40; the hospital said 31 were dead."


def test_two_tolls_stay_two() -> None:
    text = TWO.replace("Officials", "The officials")
    old = {"surface": "23", "measure": "dead", "source": "o"}
    new = {"surface": "31", "measure": "dead", "source": "h"}
    wounded = {"surface": "40", "measure": "wounded", "source": "h"}
    assert differing(text, old, new) == [("f1", "f2")]
    assert differing(text, old, wounded) == []
    assert differing(text, old, {**new, "supersedes": "23"}) == []
    assert differing(text, old, {**new, "source": "o"}) == []


def test_bounds_that_meet_do_not_differ() -> None:
    text = "The officials put the dead at more than 23; the hospital said 31 were dead."
    old = {"surface": "more than 23", "measure": "dead", "source": "o"}
    assert differing(text, old, {"surface": "31", "measure": "dead", "source": "h"}) == []
