from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading import Reading, find_numbers, parse_number


def test_the_numbers_of_the_seed(reading: Reading) -> None:
    assert [n.surface for n in reading.numbers] == [
        "14",
        "10",
        "2020",
        "13",
        "50",
        "42",
        "8",
        "14",
        "105",
    ]


VALUES = [
    ("42", "42", "exact"),
    ("1,234", "1234", "exact"),
    ("1,234.5", "1234.5", "exact"),
    ("3.2bn", "3200000000", "exact"),
    ("7.2 bn", "7200000000", "exact"),
    ("250k", "250000", "exact"),
    ("half a million", "500000", "exact"),
    ("a dozen", "12", "exact"),
    ("three dozen", "36", "exact"),
    ("forty-two", "42", "exact"),
    ("two hundred and five", "205", "exact"),
    ("fifty-five thousand three hundred", "55300", "exact"),
    ("Twenty-six", "26", "exact"),
    ("two million three hundred thousand and five", "2300005", "exact"),
    ("two and a half million", "2500000", "exact"),
    ("a thousand and one", "1001", "exact"),
    ("fifteen hundred", "1500", "exact"),
    ("3 dozen", "36", "exact"),
    ("a half million", "500000", "exact"),
    ("2.1m", "2100000", "exact"),
    ("5 lakh", "500000", "exact"),
    ("minus 5", "-5", "exact"),
    ("not more than 50", "50", "at_most"),
    ("upwards of 100", "100", "more_than"),
    ("50 or more", "50", "at_least"),
    ("100+", "100", "at_least"),
    ("50 or fewer", "50", "at_most"),
    ("100 or so", "100", "about"),
    ("12\u00a0500", "12500", "exact"),
    ("at least 1,234", "1234", "at_least"),
    ("no fewer than 6", "6", "at_least"),
    ("more than 100", "100", "more_than"),
    ("over 20,000", "20000", "more_than"),
    ("up to 30", "30", "at_most"),
    ("fewer than ten", "10", "less_than"),
    ("nearly 14,000", "14000", "less_than"),
    ("some 300", "300", "about"),
    ("-5", "-5", "exact"),
]


@pytest.mark.parametrize(("surface", "value", "qualifier"), VALUES, ids=[v[0] for v in VALUES])
def test_a_number_is_what_it_says(surface: str, value: str, qualifier: str) -> None:
    number = parse_number(f"There were {surface} people.")
    assert (number.surface, number.value, number.qualifier) == (surface, Decimal(value), qualifier)


@pytest.mark.parametrize(
    ("surface", "low", "high"),
    [
        ("at least 40", "40", None),
        ("more than 40", "40", None),
        ("up to 40", None, "40"),
        ("less than 40", None, "40"),
        ("40", "40", "40"),
        ("about 40", None, None),
        ("between 20 and 30", "20", "30"),
        ("20-30", "20", "30"),
        ("900 to 1,200", "900", "1200"),
        ("one to two million", "1000000", "2000000"),
        ("10%-15%", "10", "15"),
        ("two to three dozen", "24", "36"),
        ("two to three hundred", "200", "300"),
        ("800,000-1 million", "800000", "1000000"),
        ("between five and ten", "5", "10"),
        ("20 euros to 30 euros", "20", "30"),
        ("two to three", "2", "3"),
        ("2 to 3 million", "2000000", "3000000"),
        ("$10-20 million", "10000000", "20000000"),
    ],
)
def test_bounds(surface: str, low: str | None, high: str | None) -> None:
    number = parse_number(surface)
    assert number.low == (Decimal(low) if low else None)
    assert number.high == (Decimal(high) if high else None)


def test_a_range_has_no_midpoint() -> None:
    number = parse_number("Between 20 and 30 houses burned.")
    assert (number.value, number.qualifier) == (None, "range")
    assert number.surface == "Between 20 and 30"


def test_a_word_of_magnitude_is_no_number() -> None:
    number = parse_number("Hundreds of thousands fled.")
    assert (number.value, number.low, number.qualifier) == (None, None, "order_of_magnitude")


@pytest.mark.parametrize(
    ("surface", "unit", "currency"),
    [
        ("7%", "percent", None),
        ("2.5 per cent", "percent", None),
        ("2 percentage points", "percentage_point", None),
        ("5 percent points", "percentage_point", None),
        ("50 %", "percent", None),
        ("-$5 million", None, "USD"),
        ("10 to 20 percent", "percent", None),
        ("$11bn", None, "USD"),
        ("US$ 7.2 billion", None, "USD"),
        ("US$ 7.2 bn", None, "USD"),
        ("€3.2 billion", None, "EUR"),
        ("EUR 3.2bn", None, "EUR"),
        ("250,000 pounds sterling", None, "GBP"),
        ("A$5m", None, "AUD"),
        ("HK$ 20", None, "HKD"),
        ("$10 - $20", None, "USD"),
        ("30 million Swiss francs", None, "CHF"),
    ],
)
def test_units_and_currencies(surface: str, unit: str | None, currency: str | None) -> None:
    number = parse_number(surface)
    assert (number.surface, number.unit, number.currency) == (surface, unit, currency)


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("42 servicemen and 8 guards", ["42", "8"]),
        ("voted 218 to 212", []),
        ("from 5 to 7 percent", ["5", "7 percent"]),
        ("rose 2.6% to 9,694.73", ["2.6%", "9,694.73"]),
        ("fell 5.9% to $67", ["5.9%", "$67"]),
        ("15-20,000 euros", []),
        ("rose $5 to 7 percent", ["$5", "7 percent"]),
        ("the 3rd attack of the 7th Army", []),
        ("G7, COVID-19 and a 19-year-old", []),
        ("at 12:30 in 4.5.2", []),
        ("50² people", []),
        ("version v2 of mp3", []),
        ("one two three", ["one", "two", "three"]),
        ("twenty twenty", ["twenty", "twenty"]),
        ("six, seven and eight", ["six", "seven", "eight"]),
        ("no one", []),
        ("a two hour stop", ["two hour"]),
        ("not over two hundred and five", ["not over two hundred and five"]),
        ("half a million and a half", []),
        ("two thirds, two-thirds, 2/3, 2 1/2", ["two thirds", "two-thirds", "2/3", "2 1/2"]),
        ("a million and a half", ["a million and a half"]),
        ("a quarter of a million", ["a quarter of a million"]),
        ("10.000 people", []),
        ("Several hundred, a few thousand", ["Several hundred", "a few thousand"]),
        ("2½ million, 3,5 million and .5 million", ["2½ million"]),
        ("two point five million", ["two point five million"]),
        ("Half of one percent", ["Half of one percent"]),
        ("never more than 50, twice as many as 50", ["never more than 50", "50"]),
        ("at least 50 to 60", ["50 to 60"]),
        ("$5 m, three thousand million, two dozens", ["$5 m", "dozens"]),
        ("12 500 people", []),
        ("Of the ten thousand, five hundred were hurt", ["ten thousand", "five hundred"]),
        ("two thousand and five hundred more", ["five hundred"]),
        ("added 50 to 5,320", ["50", "5,320"]),
        ("between 900 and 1.2 million", ["900", "1.2 million"]),
        ("10 dollars to 20 euros", ["10 dollars", "20 euros"]),
        ("a 5m wall, 500m away", []),
        ("won 3-1, a 4-5 decision, September 5-9, 2019-2020", []),
        ("100-200,000 people", []),
        ("$1.5 million-a-year", ["$1.5 million"]),
        ("it is not over\n\n5 killed", ["5"]),
        ("Test scores fell, scores of people left", ["scores"]),
        ("\u017fix people", []),
        ("rose by 5 to 105", ["5", "105"]),
        ("between $2bn and €3bn", ["$2bn", "€3bn"]),
        ("They try 12 officers", ["12"]),
        ("1" * 40, []),
        ("200 pounds of explosives", ["200 pounds"]),
        ("300 pesos", ["300"]),
    ],
)
def test_what_is_one_number_and_what_is_none(text: str, surfaces: list[str]) -> None:
    assert [n.surface for n in find_numbers(text) if n.kind == "figure"] == surfaces


def test_two_numbers_are_not_one() -> None:
    with pytest.raises(ValueError, match="holds 2 numbers"):
        parse_number("42 and 8")


@given(st.decimals(min_value=0, max_value=10**12, places=2))
def test_a_printed_number_is_read_back(value: Decimal) -> None:
    assert parse_number(f"{value:,}").value == value
