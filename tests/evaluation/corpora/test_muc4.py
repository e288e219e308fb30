from decimal import Decimal
from typing import Any

from summarizer.evaluation.corpora.muc4 import Record, briefing_scores, scores
from summarizer.evaluation.corpora.score import Score
from summarizer.facets import Figure
from summarizer.reading import Span
from tests.evaluation.corpora.made import (
    actors,
    at,
    briefing,
    dated,
    evidence,
    name,
    number,
    places,
    reader,
    sources,
    time,
)

TEXT = "LIMA, 4 MAY 88 -- TWELVE SOLDIERS WERE KILLED BY REBELS NEAR PUNO; 40 WERE HURT."
FACETS = ("who", "where", "when", "figures")


def record(case: str = "upper", **given: Any) -> Record:
    nothing: dict[str, Any] = {facet: [] for facet in FACETS}
    return Record.model_validate(
        {"id": "u", "text": TEXT, "gold": nothing | given, "meta": {"case": case}}
    )


def count(value: int | None, about: list[str], effect: str | None, **more: Any) -> dict[str, Any]:
    return {
        "value": value,
        "accept_values": [] if value is None else [value],
        "about": about,
        "effect": effect,
        "stated": True,
        "optional": False,
    } | more


def score(what: str, *of: Record, **found: Any) -> Score:
    return next(score for score in scores(of, reader(**found)) if score.name == what)


KILLED = number(
    TEXT,
    "TWELVE",
    Decimal(12),
    counted=Span(*at(TEXT, "SOLDIERS")),
    outcome=Span(*at(TEXT, "WERE KILLED")),
)
HURT = number(TEXT, "40", Decimal(40), outcome=Span(*at(TEXT, "KILLED")))


def test_stated_figures_by_case() -> None:
    figures = [
        count(12, ["SOLDIER"], "DEATH"),
        count(40, [], "INJURY"),
        count(3, [], None, stated=False),
        count(5, [], None, optional=True),
    ]
    upper, mixed = record(figures=figures), record("mixed", figures=[count(7, [], None)])
    found = {"numbers": (KILLED, HURT)}
    together = score("stated numbers, recall", upper, mixed, **found)
    assert (together.hits, together.total, str(together.target)) == (2, 3, "0.98")
    assert together.misses == ("u: 7 is not given",)
    capitals = score("stated numbers, recall (upper case)", upper, mixed, **found)
    assert (capitals.hits, capitals.total) == (2, 2)
    ordinary = score("stated numbers, recall (mixed case)", upper, mixed, **found)
    assert (ordinary.hits, ordinary.total) == (0, 1)


def test_a_figure_with_what_it_counts_and_what_happened() -> None:
    figures = record(figures=[count(12, ["SOLDIER"], "DEATH"), count(40, [], "INJURY")])
    whole = score("stated numbers with about and outcome, recall", figures, numbers=(KILLED, HURT))
    assert (whole.hits, whole.total, whole.target) == (1, 2, None)
    other = record(figures=[count(12, ["PEASANTS"], "DEATH")])
    assert (
        score("stated numbers with about and outcome, recall", other, numbers=(KILLED,)).hits == 0
    )


def test_who_of_the_key_without_case() -> None:
    key = record(
        who=[
            {"accept": ["SHINING REBELS", "REBELS"], "optional": False},
            {"accept": ["MAYOR"], "optional": False},
            {"accept": ["SOLDIERS"], "optional": True},
        ]
    )
    who = score("who, recall", key, names=(name(TEXT, "REBELS", "group", full="rebels"),))
    assert (who.hits, who.total) == (1, 2)


def test_where_by_the_most_specific_name_and_by_any_of_the_chain() -> None:
    chain = {
        "accept": ["AYAVIRI"],
        "chains": [[["PERU"], ["PUNO"], ["AYAVIRI"]]],
        "optional": False,
    }
    key = record(where=[chain])
    places = (name(TEXT, "PUNO", "place"),)
    assert score("where, recall (most specific)", key, names=places).hits == 0
    assert score("where, recall (any of the chain)", key, names=places).hits == 1


def test_when_within_the_range() -> None:
    key = record(
        when=[
            {"accept_ranges": [{"from": "1988-05-04", "to": "1988-05-04"}], "optional": False},
            {"accept_ranges": [{"from": None, "to": "1988-05-01"}], "optional": False},
            {"accept_ranges": [{"from": None, "to": "1988-06-01"}], "optional": False},
            {"accept_ranges": [{"from": "1988-05-05", "to": None}], "optional": False},
        ]
    )
    when = score("when, recall", key, times=(time(TEXT, "4 MAY 88", "1988-05-04"),))
    assert (when.hits, when.total) == (2, 4)


def test_a_building_that_is_read_as_a_place_is_found() -> None:
    key = record(who=[{"accept": ["PUNO"], "optional": False}])
    assert score("who, recall", key, names=(name(TEXT, "PUNO", "place"),)).hits == 1


def test_the_facets_of_a_briefing() -> None:
    key = record(
        who=[
            {"accept": ["REBELS"], "optional": False},
            {"accept": ["SOLDIERS"], "optional": False},
            {"accept": ["PUNO"], "optional": False},
        ],
        where=[{"accept": ["PUNO"], "chains": [[["PERU"], ["PUNO"]]], "optional": False}],
        when=[
            {"accept_ranges": [{"from": "1988-05-04", "to": "1988-05-04"}], "optional": False},
        ],
        figures=[count(12, ["SOLDIERS"], "DEATH"), count(40, [], "INJURY")],
    )
    answer = briefing(
        TEXT,
        who=actors("rebels"),
        sources=sources("Soldiers"),
        where=places("Peru", "Puno"),
        when=(dated(TEXT, "1988-05-04", "4 MAY 88"),),
        figures=(
            Figure(
                id="f1",
                evidence=(evidence(TEXT, "TWELVE", "surface"),),
                surface="TWELVE",
                value=Decimal(12),
                counted="SOLDIERS",
                measure="killed",
            ),
            Figure(
                id="f2",
                evidence=(evidence(TEXT, "40", "surface"),),
                surface="40",
                value=Decimal(40),
                measure="killed",
            ),
        ),
    )
    shares = {score.name: (score.hits, score.total) for score in briefing_scores([(key, answer)])}
    assert shares == {
        "stated numbers, recall": (2, 2),
        "stated numbers, recall (mixed case)": (0, 0),
        "stated numbers, recall (upper case)": (2, 2),
        "stated numbers with about and outcome, recall": (1, 2),
        "who, recall": (2, 3),
        "where, recall (most specific)": (1, 1),
        "where, recall (any of the chain)": (1, 1),
        "when, recall": (1, 1),
    }
    assert {score.target for score in briefing_scores([(key, answer)])} == {None}
