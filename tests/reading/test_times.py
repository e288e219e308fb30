from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading import Reading, find_times


def test_the_times_of_the_seed(reading: Reading) -> None:
    assert [(t.surface, t.edtf) for t in reading.times] == [
        ("September 14", "XXXX-09-14"),
        ("November 10, 2020", "2020-11-10"),
        ("the night of September 13", "XXXX-09-13"),
        ("At night", "XXXX-09-13"),
        ("September 14", "XXXX-09-14"),
    ]


TIMES = [
    ("on November 10, 2020, in", "November 10, 2020", "2020-11-10", "day"),
    ("on 10 November 2020", "10 November 2020", "2020-11-10", "day"),
    ("on the 10th of November", "the 10th of November", "XXXX-11-10", "day"),
    ("Sept. 5, 2022", "Sept. 5, 2022", "2022-09-05", "day"),
    ("Jan 3", "Jan 3", "XXXX-01-03", "day"),
    ("on 23 October. He", "23 October", "XXXX-10-23", "day"),
    ("APRIL 5, 1989", "APRIL 5, 1989", "1989-04-05", "day"),
    ("September 11, 2001 attacks", "September 11, 2001", "2001-09-11", "day"),
    ("October 7, 1500 people", "October 7", "XXXX-10-07", "day"),
    ("Sept. 14, 1530 GMT", "Sept. 14, 1530 GMT", "XXXX-09-14", "minute"),
    ("8\n\nSeptember 2020", "September 2020", "2020-09", "month"),
    ("2022-09-14", "2022-09-14", "2022-09-14", "day"),
    ("in March 2021", "March 2021", "2021-03", "month"),
    ("in 2016,", "2016", "2016", "year"),
    ("since 2016 as many", "2016", "2016", "year"),
    ("the night of September 13", "the night of September 13", "XXXX-09-13", "part_of_day"),
    ("on February 29", "February 29", "XXXX-02-29", "day"),
    ("In June 2000 houses burned", "June", "XXXX-06", "month"),
    ("In March 12 soldiers were killed", "March", "XXXX-03", "month"),
    ("In October, 2000 people died", "October", "XXXX-10", "month"),
    ("September 14-15, 2022", "September 14-15, 2022", "2022-09-14/2022-09-15", "day"),
    ("in 2022/23", "2022/23", "2022/2023", "year"),
    ("24 Oct 88", "24 Oct 88", "XX88-10-24", "day"),
]


@pytest.mark.parametrize(("text", "surface", "edtf", "precision"), TIMES, ids=[t[0] for t in TIMES])
def test_a_date_is_what_it_says(text: str, surface: str, edtf: str, precision: str) -> None:
    (time,) = find_times(text)
    assert (time.surface, time.edtf, time.precision) == (surface, edtf, precision)
    assert time.basis == "stated"
    parse_edtf(time.edtf)


@pytest.mark.parametrize(
    "text",
    [
        "they may march",
        "Theresa May 10 times",
        "some 2,020 people",
        "2020 people",
        "in 2020 soldiers",
        "of 2000 people",
        "A force of 2000 Iraqi soldiers",
        "rose from 2000 to 2500",
        "On 5 May 10 people died",
        "By May 5 million had fled",
        "a March 5-mile walk",
        "in 1500 cases",
        "February 30",
        "February 29, 2021",
        "2022-13-01",
        "May 105",
        "the 14th",
        "At least 30 may have been trapped",
        "some 20 march in protest",
        "of 1850 people polled",
        "from 2000 km away",
        "30 February 2022",
        "May 0",
        "On Augu\u017ft 5",
        "Total: 12\n\nMarch went by",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert find_times(text) == ()


@pytest.mark.parametrize(
    ("text", "published", "edtf"),
    [
        pytest.param("September 14", date(2022, 9, 14), "2022-09-14", id="the same day"),
        pytest.param("December 28", date(2022, 1, 3), "2021-12-28", id="the year before"),
        pytest.param("January 5", date(2021, 12, 20), "2022-01-05", id="the year after"),
        pytest.param("February 29", date(2021, 1, 5), "2020-02-29", id="the last leap year"),
        pytest.param("February 29", date(2022, 6, 1), "XXXX-02-29", id="no leap year near"),
    ],
)
def test_a_missing_year_is_the_one_nearest_to_publication(
    text: str, published: date, edtf: str
) -> None:
    (time,) = find_times(text, published)
    assert time.edtf == edtf
    assert time.basis == ("published" if edtf[0] == "2" else "stated")


@pytest.mark.parametrize("published", [date.min, date.max])
def test_the_calendar_ends_somewhere(published: date) -> None:
    (time,) = find_times("on September 14.", published)
    assert time.edtf == f"{published.year:04}-09-14"


def test_a_stated_year_is_not_changed_by_publication() -> None:
    (time,) = find_times("November 10, 2020", date(2022, 9, 14))
    assert (time.edtf, time.basis) == ("2020-11-10", "stated")


@given(st.text())
def test_a_surface_is_a_slice(text: str) -> None:
    assert all(text[t.start : t.end] == t.surface for t in find_times(text))


@given(st.dates(date(1500, 1, 1), date(2099, 12, 31)))
def test_a_printed_date_is_read_back(day: date) -> None:
    for text in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%b} {day.year}", str(day)):
        assert [t.edtf for t in find_times(text)] == [day.isoformat()]
