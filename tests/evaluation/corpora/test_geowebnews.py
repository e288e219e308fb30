from typing import Any

from summarizer.evaluation.corpora.geowebnews import Record, briefing_scores, scores
from tests.evaluation.corpora.made import briefing, gold, name, places, reader

TITLE = "Flood in Porto"
TEXT = f"{TITLE}\n\nThe Douro rose in Portugal. Ana of Braga left Gaia for the Douro. Nobody died."


def place(*accept: str, kinds: tuple[str, ...] = ("Literal",), times: int = 1) -> dict[str, Any]:
    return {"accept": accept, "kinds": kinds, "spans": [gold(TEXT, accept[0])] * times}


def test_recall_of_places_named_twice_or_in_the_title() -> None:
    record = Record.model_validate(
        {
            "id": "g",
            "title": TITLE,
            "text": TEXT,
            "gold": {
                "where": [
                    place("Porto"),
                    place("Douro", kinds=("Mixed", "Coercion"), times=2),
                    place("Gaia"),
                    place("Portugal", kinds=("Metonymic",), times=3),
                ]
            },
        }
    )
    found = (
        name(TEXT, "Porto", "place", entity=1),
        name(TEXT, "Portugal", "place", entity=2),
        name(TEXT, "Gaia", "place", entity=3),
        name(TEXT, "Ana", "person", entity=4),
        name(TEXT, "Nobody", "place", entity=5),
    )
    recall, precision = scores([record], reader(names=found))
    assert (recall.hits, recall.total, str(recall.target)) == (1, 2, "0.70")
    assert recall.misses == ("g: Douro not found",)
    assert (precision.hits, precision.total, str(precision.target)) == (3, 4, "0.80")
    assert precision.misses == ("g: 'Nobody' is no place",)


def test_a_place_counts_once_however_often_it_is_named() -> None:
    record = Record.model_validate(
        {"id": "g", "title": TITLE, "text": TEXT, "gold": {"where": [place("Porto")]}}
    )
    found = (
        name(TEXT, "Porto", "place", entity=1),
        name(TEXT, "Gaia", "place", entity=1, full="Porto"),
        name(TEXT, "Nobody", "place", entity=2),
    )
    _, precision = scores([record], reader(names=found))
    assert (precision.hits, precision.total) == (1, 2)


def test_the_places_of_a_briefing() -> None:
    record = Record.model_validate(
        {
            "id": "g",
            "title": TITLE,
            "text": TEXT,
            "gold": {"where": [place("Porto"), place("Douro", times=2), place("Gaia")]},
        }
    )
    listed = briefing(TEXT, where=places("Gaia", "Porto", "Nobody"))
    recall, precision = briefing_scores([(record, listed)])
    assert (recall.hits, recall.total, recall.target) == (1, 2, None)
    assert (precision.hits, precision.total, precision.misses) == (
        2,
        3,
        ("g: 'Nobody' is no place",),
    )
