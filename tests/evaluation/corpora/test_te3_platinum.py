from typing import Any

from summarizer.evaluation.corpora.te3_platinum import Record, briefing_scores, scores
from tests.evaluation.corpora.made import briefing, dated, gold, reader, time

TEXT = "It rained last Monday and in April, for days, perhaps now; then in May 2012 it snowed."


def record(*when: dict[str, Any]) -> Record:
    return Record.model_validate({"id": "a", "text": TEXT, "gold": {"when": when}})


def when(words: str, value: str, kind: str = "DATE") -> dict[str, Any]:
    return gold(TEXT, words) | {"value": value, "type": kind}


def test_recall_precision_and_f1_of_dates() -> None:
    rained = record(
        when("last Monday", "2013-03-18"),
        when("April", "2012-04"),
        when("days", "PXD", "DURATION"),
        when("now", "PRESENT_REF"),
        when("May 2012", "2012-05"),
    )
    found = (
        time(TEXT, "Monday", "2013-03-18"),
        time(TEXT, "in April", "2013-04"),
        time(TEXT, "days", None, kind="duration", timex="PXD"),
        time(TEXT, "now", "2013-03-22"),
    )
    recall, precision, f1, exact = scores([rained], reader(times=found))
    assert (recall.hits, recall.total) == (1, 3)
    assert (precision.hits, precision.total) == (1, 3)
    assert (f1.hits, f1.total, f1.target) == (2, 6, f1.target)
    assert str(f1.target) == "0.85"
    assert (exact.hits, exact.total) == (2, 6)
    assert recall.misses == (
        "a: 'April' is 2012-04, given as 2013-04 in 'in April'",
        "a: 'May 2012' is 2012-05, not given",
    )
    assert precision.misses == (
        "a: 'in April' is given as 2013-04, which is 2012-04",
        "a: 'now' is given as 2013-03-22, which is no date",
    )


def test_a_coarser_date_is_right_but_not_exact() -> None:
    _, _, f1, exact = scores(
        [record(when("last Monday", "2013-03-18"))], reader(times=(time(TEXT, "Monday", "2013"),))
    )
    assert (f1.hits, exact.hits) == (2, 0)


def test_one_reading_answers_one_date_only() -> None:
    both = record(when("last Monday", "2013-03"), when("April", "2013-03"))
    whole = time(TEXT, "last Monday and in April", "2013-03")
    recall, precision, _, _ = scores([both], reader(times=(whole,)))
    assert (recall.hits, recall.total) == (1, 2)
    assert (precision.hits, precision.total) == (1, 1)


def test_the_likelier_of_two_readings_and_the_timex_are_answers_too() -> None:
    two = record(when("last Monday", "2013-03-18"), when("April", "2013-W14"))
    found = (
        time(
            TEXT,
            "last Monday",
            "[2013-03-11,2013-03-18]",
            readings=("2013-03-18", "2013-03-11"),
        ),
        time(TEXT, "April", "2013-04-01/2013-04-07", timex="2013-W14"),
    )
    recall, precision, _, _ = scores([two], reader(times=found))
    assert (recall.hits, precision.hits, precision.total) == (2, 2, 2)


def test_a_date_without_its_year_is_no_answer() -> None:
    undated = time(TEXT, "April", "XXXX-04")
    recall, precision, _, _ = scores([record(when("April", "2013-04"))], reader(times=(undated,)))
    assert (recall.hits, recall.total) == (0, 1)
    assert (precision.value, precision.total) == (None, 0)


def test_the_dates_of_a_briefing_are_scored_mention_by_mention() -> None:
    rained = record(when("last Monday", "2013-03-18"), when("May 2012", "2013-03-18"))
    listed = (dated(TEXT, "2013-03-18", "Monday", "May 2012", "days"),)
    recall, precision, f1, exact = briefing_scores([(rained, briefing(TEXT, when=listed))])
    assert (recall.hits, recall.total) == (2, 2)
    assert (precision.hits, precision.total) == (2, 3)
    assert (f1.target, exact.hits) == (None, 4)
