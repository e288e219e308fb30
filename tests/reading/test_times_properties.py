"""What holds for the times of any text."""

import re
from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading import find_times

# Words of every rule, and what may stand between them, so that the grammar is walked at random.
WORDS = (
    "the a last next this past same following previous early mid late end of on in at by from to "
    "between and until since as Monday Tuesday Sunday May March Sept. September 14 15 30 2010 2022 "
    "2010-14 1990s '90s 19th century first third quarter half week weekend month year years ago "
    "later earlier before after day days two several more than night morning overnight tonight "
    "yesterday today now 02:30 2230 GMT local time p.m. 3 noon midnight ( ) , . - \u2013 / summer "
    "fall spring fiscal Q3 every daily 09/10/2022 2022-09-14 88 will said killed same "
    "period months ending ended date than \n \n\n MAY"
).split(" ")
SENTENCES = st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join)
DAYS = st.none() | st.dates() | st.sampled_from([date.min, date.max, date(2024, 2, 29)])


@given(st.text() | SENTENCES, DAYS)
def test_times_are_slices_in_order_that_do_not_overlap(text: str, published: date | None) -> None:
    end = 0
    for found in find_times(text, published):
        assert text[found.start : found.end] == found.surface
        assert end <= found.start < found.end
        end = found.end


@given(SENTENCES, DAYS)
def test_every_date_and_every_reading_is_valid_edtf(text: str, published: date | None) -> None:
    for found in find_times(text, published):
        for edtf in filter(None, (found.edtf, *found.readings)):
            parse_edtf(edtf)


@given(SENTENCES)
def test_without_a_publication_date_no_year_is_invented(text: str) -> None:
    """A year of an expression is printed somewhere, or next to one that is."""
    printed = {int(year) for year in re.findall(r"\d{4}", text)} | {2014, 1990}
    years = {
        int(year)
        for found in find_times(text)
        for year in re.findall(r"(?<!\d)\d{4}(?!\d)", found.edtf or "")
    }
    assert all(any(abs(year - known) <= 2 for known in printed) for year in years)


@given(SENTENCES, st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_text_in_capitals_never_fails(text: str, published: date) -> None:
    upper = text.upper()
    assert all(upper[t.start : t.end] == t.surface for t in find_times(upper, published))


@given(st.dates(date(1600, 1, 1), date(2090, 1, 1)), st.integers(1, 6))
def test_a_weekday_is_the_last_one(published: date, back: int) -> None:
    day = published - timedelta(days=back)
    (found,) = find_times(f"They met on {day:%A}.", published)
    assert found.edtf == day.isoformat()


@pytest.mark.parametrize(
    "text",
    [
        "\x00",
        "\ud800 on Monday",
        "\u202e14 May 2020",
        "\u4e94\u6708",
        "\u0661\u0664 May",
        "\r\n\r",
        "9" * 5000,
    ],
)
def test_any_text_can_be_read(text: str) -> None:
    assert all(text[t.start : t.end] == t.surface for t in find_times(text))
