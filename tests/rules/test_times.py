"""TIM: what a time says against its words."""

from datetime import date
from typing import Any

import pytest

from tests.rules.checking import checked, codes, read_text, rechecked, with_item

TEXT = (
    "The army said 50 soldiers were killed on September 14. It was signed on November 10, 2020. "
    "As of May 3, 12 were missing."
)
LISTS: dict[str, Any] = {
    "figures": [
        {"surface": "50", "measure": "killed", "at": 1},
        {"surface": "12", "measure": "missing", "as_of": "May 3", "at": 3},
    ]
}


def found(item: str, *, published: date | None = None, **changes: Any) -> list[tuple[str, Any]]:
    briefing = checked(TEXT, published=published, **LISTS)
    again = rechecked(with_item(briefing, item, **changes), read_text(TEXT, published=published))
    return codes(again, "TIM")


def test_the_programs_own_times_are_sound() -> None:
    assert codes(checked(TEXT, **LISTS), "TIM") == []
    assert codes(checked(TEXT, published=date(2022, 9, 14), **LISTS), "TIM") == []


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        pytest.param({"edtf": "XXXX-09-15"}, "TIM002", id="another day"),
        pytest.param({"edtf": None}, "TIM002", id="no date"),
        pytest.param({"edtf": "September"}, "TIM002", id="no EDTF"),
        pytest.param({"edtf": "2022-09-14"}, "TIM003", id="an invented year"),
        pytest.param({"precision": "month"}, "TIM004", id="another precision"),
        pytest.param({"basis": "published"}, "TIM004", id="another basis"),
    ],
)
def test_a_date_is_what_its_words_say(changes: dict[str, Any], code: str) -> None:
    assert found("t1", **changes) == [(code, "t1")]


def test_a_year_that_the_publication_date_gives_is_none_invented() -> None:
    dated = date(2022, 9, 20)
    assert found("t1", published=dated, edtf="2022-09-14") == []
    assert found("t1", published=dated, edtf="2021-09-14") == [("TIM002", "t1")]


def test_a_date_belongs_to_the_count_beside_it() -> None:
    assert ("TIM005", "f1") in found("f1", as_of="t3")


def test_a_count_without_the_date_that_the_sentence_gives_it() -> None:
    assert ("TIM006", "f2") in found("f2", as_of=None)


def test_words_without_a_date_are_no_date_of_a_count() -> None:
    figures = [{"surface": "50", "as_of": "killed", "at": [1]}]
    briefing = checked(TEXT, figures=figures)
    assert codes(briefing, "TIM") == [("TIM001", "t4")]
