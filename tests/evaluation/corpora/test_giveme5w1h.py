from typing import Any

import pytest

from summarizer.briefing import Briefing
from summarizer.evaluation.corpora.giveme5w1h import Record, briefing_scores, scores
from summarizer.evaluation.corpora.score import Score
from summarizer.facets import Actor, Event, Place, Time
from tests.evaluation.corpora.made import briefing

TEXT = "Flood destroys bridge in Porto. Ana Silva saw it on Monday."
FACETS = ("who", "what", "where", "when")


def record(**given: Any) -> Record:
    nothing: dict[str, Any] = {facet: [] for facet in FACETS}
    return Record.model_validate({"id": "w", "text": TEXT, "gold": nothing | given})


def phrase(*accept: str, coders: int = 3, **more: Any) -> dict[str, Any]:
    return {"accept": accept, "coders": coders, **more}


WHO = (Actor(id="a1", evidence=(), name="Silva"), Actor(id="a2", evidence=(), name="nobody"))
WHAT = (Event(id="e1", evidence=(), text="A flood destroys the bridge"),)
WHERE = (Place(id="p1", evidence=(), name="Lisbon"),)


def when(edtf: str | None) -> tuple[Time, ...]:
    return (Time(id="t1", evidence=(), surface="Monday", edtf=edtf),)


def score(what: str, of: Record, answer: Briefing) -> Score:
    return next(score for score in briefing_scores([(of, answer)]) if score.name == what)


def test_the_first_answer_counts() -> None:
    asked = record(
        who=[phrase("Ana Silva"), phrase("nobody", coders=1)],
        what=[phrase("flood destroys bridge", coders=2)],
        where=[phrase("Porto")],
    )
    answer = briefing(TEXT, who=WHO, what=WHAT, where=WHERE)
    for question, hits, target in [("who", 1, "0.40"), ("what", 1, "0.45"), ("where", 0, "0.55")]:
        found = score(f"main {question}", asked, answer)
        assert (found.hits, found.total, str(found.target)) == (hits, 1, target)
    assert score("main where", asked, answer).misses == ("w: 'Lisbon' for Porto",)
    assert score("main where", asked, briefing(TEXT)).misses == ("w: nothing for Porto",)


def test_a_phrase_of_one_coder_asks_nothing() -> None:
    asked = record(who=[phrase("Ana Silva", coders=1)])
    assert score("main who", asked, briefing(TEXT, who=WHO)).value is None


@pytest.mark.parametrize(
    ("edtf", "near", "exact"),
    [
        ("2016-11-07", 1, 1),
        ("2016-11-06", 1, 0),
        ("2016-11-08T10:00", 1, 0),
        ("2016-11-05", 0, 0),
        ("2016-11", 0, 0),
        ("[2016-11-07,2016-11-14]", 0, 0),
        (None, 0, 0),
    ],
)
def test_when_within_one_day(edtf: str | None, near: int, exact: int) -> None:
    asked = record(when=[phrase("Monday", value="2016-11-07")])
    answer = briefing(TEXT, when=when(edtf))
    assert score("main when, within one day", asked, answer).hits == near
    assert score("main when, exact day", asked, answer).hits == exact


def test_silence_where_the_coders_found_no_answer() -> None:
    asked = record(no_answer={"where": 2, "when": 3, "who": 1, "how": 3})
    answer = briefing(TEXT, where=WHERE)
    assert score("no answer, where", asked, answer).hits == 0
    assert score("no answer, where", asked, answer).total == 1
    assert score("no answer, when", asked, answer).hits == 1
    assert score("no answer, who", asked, answer).total == 0


def test_a_reading_has_no_main_event_so_that_a_briefing_without_a_model_is_scored() -> None:
    asked = record(where=[phrase("Porto")])
    assert next(score for score in scores([asked]) if score.name == "main where").hits == 1
