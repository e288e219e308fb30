from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.evaluation.dates import days, parse_date, same_date


@pytest.mark.parametrize(
    ("timex", "edtf"),
    [
        pytest.param("2013-03-22", "2013-03-22", id="a day"),
        pytest.param("2013-03", "2013-03", id="a month"),
        pytest.param("2013", "2013~", id="a year, about"),
        pytest.param("2013-W12", "2013-03-18/2013-03-24", id="a week is an interval in EDTF"),
        pytest.param("2013-W12", "2013-W12", id="a week in TIMEX3"),
        pytest.param("2013-W01", "2012-12-31/2013-01-06", id="a week across the new year"),
        pytest.param("2013-W12-5", "2013-03-22", id="a day of a week"),
        pytest.param("2013-W12-WE", "2013-03-23/2013-03-24", id="a weekend"),
        pytest.param("2013-Q2", "2013-34", id="a quarter"),
        pytest.param("2013-Q2", "2013-04/2013-06", id="a quarter as months"),
        pytest.param("2013-H1", "2013-40", id="a half"),
        pytest.param("2013-H2", "2013-07/2013-12", id="a half as months"),
        pytest.param("2012-SU", "2012-22", id="a season"),
        pytest.param("2012-WI", "2012-28", id="a northern season"),
        pytest.param("201", "201X", id="a decade"),
        pytest.param("201X", "201X", id="a decade with its X"),
        pytest.param("19", "19XX", id="a century"),
        pytest.param("2013-03-22TNI", "2013-03-22TNI", id="a part of a day"),
        pytest.param("2013-03-23T15:00", "2013-03-23T15:00:00Z", id="a time, its zone apart"),
        pytest.param("2013-03-23T15:00Z", "2013-03-23T15:00+04:00", id="zones are not compared"),
        pytest.param("2012-XX-XX", "2012", id="a day of which the year is known"),
        pytest.param("2012-07-XX", "2012-07", id="a day of which the month is known"),
        pytest.param("2012-WXX-7TNI", "2012", id="a Sunday night of that year"),
    ],
)
def test_the_same_date_in_two_standards(timex: str, edtf: str) -> None:
    assert parse_date(timex) == parse_date(edtf) != ()
    assert same_date(timex, edtf)


@pytest.mark.parametrize(
    "value",
    ["", "PRESENT_REF", "P5Y", "PT3H", "XXXX-09-14", "XXXX-XX-XX", "FY2013", "2013-02-30",
     "2013-13", "2013-W60", "2013-W60-1",
     "2013-W12-03", "../2013", "2011/2013", "noon", "BC0044", "2013-03-22Tnight"],
)  # fmt: skip
def test_what_is_no_date_of_a_known_year_has_no_parts(value: str) -> None:
    assert parse_date(value) == ()
    assert not same_date(value, value)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("2013-03-22", "2013-03", True, id="the coarser decides"),
        pytest.param("2013", "2013-03-22T15:00", True, id="a year is any day of it"),
        pytest.param("2013", "201", True, id="a decade is any year of it"),
        pytest.param("2013-03-22", "2013-03-22TMO", True, id="a day is any part of it"),
        pytest.param("2013-03-22TNI", "2013-03-22TMO", False, id="a night is no morning"),
        pytest.param("2013-03-22", "2012-03-22", False, id="another year"),
        pytest.param("2013-W12", "2013-03-22", False, id="a week is not said by a day"),
        pytest.param("2013-1", "2013-10", False, id="parts are compared whole"),
    ],
)
def test_prefix_match_to_the_coarser(one: str, other: str, same: bool) -> None:
    assert same_date(one, other) is same
    assert same_date(other, one) is same


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2013-03-22", "2013-03-22", "2013-03-22"),
        ("2013-03-22T15:00", "2013-03-22", "2013-03-22"),
        ("2012-02", "2012-02-01", "2012-02-29"),
        ("2012", "2012-01-01", "2012-12-31"),
        ("2013-W12", "2013-03-18", "2013-03-24"),
        ("2013-03-23/2013-03-24", "2013-03-23", "2013-03-24"),
        ("2013-34", "2013-04-01", "2013-06-30"),
        ("2013-41", "2013-07-01", "2013-12-31"),
    ],
)
def test_the_days_of_a_date(value: str, first: str, last: str) -> None:
    assert days(value) == (date.fromisoformat(first), date.fromisoformat(last))


def test_seasons_and_decades_have_no_days() -> None:
    assert days("2012-22") is None
    assert days("201X") is None
    assert days("PRESENT_REF") is None


@given(st.text(alphabet="0123456789X-/TWQ:Z.~?% ", max_size=24) | st.text(max_size=24))
def test_any_string_is_a_date_or_none(value: str) -> None:
    assert same_date(value, value) is bool(parse_date(value))
    assert days(value) is None or parse_date(value)


@given(st.dates())
def test_every_day_is_within_itself(day: date) -> None:
    assert days(day.isoformat()) == (day, day)
