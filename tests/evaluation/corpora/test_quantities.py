from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.evaluation.corpora.quantities import parse_quantities


@pytest.mark.parametrize(
    ("surface", "values"),
    [
        ("around 12 percent", ["12"]),
        ("1,234", ["1234"]),
        ("1,234.50 points", ["1234.50"]),
        ("0.16%", ["0.16"]),
        ("US$ 2.2 billion", ["2200000000"]),
        ("$19.5bn", ["19500000000"]),
        ("£3m", ["3000000"]),
        ("15,599", ["15599"]),
        ("500km", ["500"]),
        ("160GB", ["160"]),
        ("3.5-inch", ["3.5"]),
        ("200-250", ["200", "250"]),
        ("between $12 million and $20 million", ["12000000", "20000000"]),
        ("2 to 3 million", ["2000000", "3000000"]),
        ("5 percent, or 3 million", ["5", "3000000"]),
        ("$1.50 per share or $7 million", ["1.50", "7000000"]),
        ("twenty-five", ["25"]),
        ("four thousand", ["4000"]),
        ("a hundred and five", ["105"]),
        ("two hundred thousand", ["200000"]),
        ("two thousand five hundred", ["2500"]),
        ("one million and two", ["1000002"]),
        ("5 million 300 thousand", ["5300000"]),
        ("1 1/2 points", []),
        ("2½ points", []),
        ("ten percent", ["10"]),
        ("half a percent", ["0.5"]),
        ("two and a half million", ["2500000"]),
        ("a dozen", ["12"]),
        ("THREE", ["3"]),
        ("-4.2%", ["4.2"]),
        ("billions of dollars", []),
        ("many", []),
        ("the amount", []),
        ("a", []),
        ("", []),
    ],
)
def test_an_annotated_string_to_its_numbers(surface: str, values: list[str]) -> None:
    assert parse_quantities(surface) == tuple(Decimal(value) for value in values)


@given(st.text(alphabet="0123456789.,- andhuefml$k\u2013", max_size=40) | st.text(max_size=40))
def test_any_string_has_numbers_or_none(surface: str) -> None:
    assert all(value >= 0 for value in parse_quantities(surface))
