"""What holds of the numbers of any text whatever, and of long and hostile ones."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading import Span, find_numbers, find_times, parse_number

# What numbers are made of, so that chance puts them together.
_PIECES = st.sampled_from(
    "5 1,234 12 2020 3.5 1/2 \u00bd - \u2013 to from between and of % $ \u20ac ( ) , . : ; \n\n "
    "\n / + # ' \" "
    "five twenty hundred thousand million dozen dozens half a third quarter one no none nobody not "
    "people soldiers men killed were was dead injured including whom them among at least more than "
    "up rose fell by aged years old km pounds voted won not over under about us$ GBP Route G7 st "
    "NO KILLED \u0665 \u200f \x00 \ud800 \U0001f600 \u4e94".split(" ")
)


@given(st.one_of(st.text(), st.lists(_PIECES).map(" ".join), st.lists(_PIECES).map("".join)))
def test_every_span_is_a_slice_and_numbers_follow_one_another(text: str) -> None:
    numbers = find_numbers(text, find_times(text, date(2022, 9, 14)))
    spans: list[Span] = [*numbers]
    spans += [n.counted for n in numbers if n.counted] + [n.outcome for n in numbers if n.outcome]
    for span in spans:
        assert text[span.start : span.end] == span.surface
        assert span.surface.strip()
    assert all(a.end <= b.start for a, b in pairwise(numbers))


@given(st.lists(_PIECES).map(" ".join))
def test_a_relation_leads_to_another_number_of_the_text(text: str) -> None:
    numbers = find_numbers(text)
    for number in numbers:
        assert (number.relation is None) == (number.related is None)
        assert number.related in {None, *(n.start for n in numbers if n is not number)}


@given(st.lists(_PIECES).map(" ".join))
def test_bounds_hold_the_value(text: str) -> None:
    for number in find_numbers(text):
        if number.value is not None:
            assert number.low is None or number.low <= number.value
            assert number.high is None or number.high >= number.value
        elif number.low is not None and number.high is not None:
            assert number.low < number.high


@pytest.mark.parametrize("surface", ["42", "at least 1,234", "two-thirds", "US$ 7.2 bn", "12 km"])
def test_a_surface_read_alone_says_what_it_said_in_its_sentence(surface: str) -> None:
    (number,) = find_numbers(f"They counted {surface}.")
    alone = parse_number(number.surface)
    assert (alone.value, alone.qualifier, alone.unit, alone.currency) == (
        number.value,
        number.qualifier,
        number.unit,
        number.currency,
    )
