"""SUM: numbers and dates in the model's own words."""

from datetime import date

import pytest

from tests.rules.checking import checked, codes

TEXT = (
    "The army said 50 soldiers were killed on September 14. Two officials left. "
    "Between 20 and 30 houses burned in 2020, or 7%."
)


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        pytest.param("Fifty soldiers were killed.", [1], [], id="the same number in words"),
        pytest.param("60 soldiers were killed.", [1], ["SUM001"], id="another number"),
        pytest.param("50 soldiers were killed.", [2], ["SUM010"], id="another sentence"),
        pytest.param("20 to 30 houses burned.", [3], [], id="the same range"),
        pytest.param("25 houses burned.", [3], ["SUM001"], id="a midpoint"),
        pytest.param("One of the officials left.", [2], [], id="one is no count"),
        pytest.param("Dozens of soldiers died.", [1], ["SUM001"], id="an invented magnitude"),
        pytest.param("14 soldiers died.", [1], ["SUM001"], id="the number of a date"),
        pytest.param("7 houses burned.", [3], ["SUM001"], id="a percentage without its sign"),
        pytest.param("20 to 30% burned.", [3], ["SUM001"], id="a range with a sign"),
        pytest.param("$50 were lost.", [1], ["SUM001"], id="a count made money"),
        pytest.param("It was in September.", [1], [], id="no number, no date"),
        pytest.param("30 houses burned.", [3], ["SUM001"], id="an end of a range"),
        pytest.param("Fewer than 50 soldiers died.", [1], [], id="a qualifier, so far"),
        pytest.param("They lost 218-212.", [1], ["SUM001"], id="digits that are no number"),
        pytest.param("They worked for G4S.", [1], [], id="digits of a name"),
        pytest.param("It was 20X.", [3], [], id="digits that are printed"),
        pytest.param("It was 20C.", [3], ["SUM001"], id="a count made a temperature"),
        pytest.param("It was 2C.", [3], ["SUM001"], id="digits inside others"),
        pytest.param("It burned in 2020.", [3], [], id="the same year"),
        pytest.param("It was on September 14.", [1], [], id="the same date"),
        pytest.param("It was on 14 September.", [1], [], id="the date in another order"),
        pytest.param("It was on September 14, 2022.", [1], ["SUM002"], id="an invented year"),
        pytest.param("It was on September 15.", [1], ["SUM002"], id="another date"),
        pytest.param("50 died, 7% burned in 2020.", [1, 3], [], id="two sentences"),
        pytest.param("50 died and two left.", [1, 3], ["SUM010"], id="a sentence between"),
    ],
)
def test_numbers_and_dates_of_the_models_own_text(
    text: str, at: list[int], found: list[str]
) -> None:
    entry = {"text": text, "at": at}
    briefing = checked(TEXT, summary=[entry], what=[entry])
    assert sorted(codes(briefing, "SUM")) == [(c, i) for c in found for i in ("b1", "e1")]


def test_a_headline_answers_for_the_whole_article() -> None:
    assert codes(checked(TEXT, headline="50 killed, 7% burned"), "SUM") == []
    briefing = checked(TEXT, headline="57 killed")
    assert codes(briefing, "SUM") == [("SUM001", None)]
    assert any("'57'" in finding.message for finding in briefing.findings)


def test_a_publication_date_gives_a_text_its_year_too() -> None:
    summary = [{"text": "It was on September 14, 2022.", "at": [1]}]
    assert codes(checked(TEXT, published=date(2022, 10, 1), summary=summary), "SUM") == []


def test_a_coarser_date_is_true_too() -> None:
    summary = [{"text": "It was in November 2020.", "at": [1]}]
    assert codes(checked("It was signed on November 10, 2020.", summary=summary), "SUM") == []


def test_a_range_of_two_printed_dates_is_true_too() -> None:
    text = "He is banned for four years from 6 March 2023. The ban ends on 5 March 2027."
    summary = [{"text": "He is banned from 6 March 2023 to 5 March 2027.", "at": [1, 2]}]
    assert codes(checked(text, summary=summary), "SUM") == []


def test_a_date_of_another_day_than_the_cited_one_is_named() -> None:
    text = "It rained on September 13. It snowed on September 14."
    summary = [{"text": "It rained on September 14.", "at": [1]}]
    assert codes(checked(text, summary=summary), "SUM") == [("SUM011", "b1")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("40 people were killed.", ["SUM007"], id="the bound is dropped"),
        pytest.param("At least 40 people were killed.", [], id="the bound is kept"),
        pytest.param("Some 40 people were killed.", ["SUM001"], id="another bound"),
    ],
)
def test_a_bound_of_a_number_is_not_dropped(text: str, found: list[str]) -> None:
    briefing = checked(
        "At least 40 people were killed in the town.", summary=[{"text": text, "at": [1]}]
    )
    assert codes(briefing, "SUM") == [(code, "b1") for code in found]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("None of the shells fell there.", id="none"),
        pytest.param("Both sides, two governments, agree.", id="both are two"),
        pytest.param("The 3rd attack was near.", id="an ordinal of a printed number"),
    ],
)
def test_words_that_count_nothing_are_no_numbers(text: str) -> None:
    article = "Both governments denied it. No shell fell there. There were 3 attacks."
    summary = [{"text": text, "at": [1, 2, 3]}]
    assert codes(checked(article, summary=summary), "SUM") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("The two sides clashed.", [], id="the sides are two"),
        pytest.param("Two of the sides clashed.", ["SUM001"], id="two of them"),
        pytest.param("Two men clashed with the sides.", ["SUM001"], id="two others"),
        pytest.param("The three sides clashed.", ["SUM001"], id="three"),
    ],
)
def test_the_sides_of_a_conflict_are_two(text: str, found: list[str]) -> None:
    summary = [{"text": text, "at": [1]}]
    briefing = checked("The sides clashed at the border.", summary=summary)
    assert [code for code, _ in codes(briefing, "SUM") if code == "SUM001"] == found


@pytest.mark.parametrize(
    ("published", "found"),
    [
        pytest.param(date(2024, 3, 11), [], id="in an article of that year"),
        pytest.param(None, ["SUM002"], id="in an article of no year"),
        pytest.param(date(2020, 3, 11), ["SUM002"], id="in an article of another year"),
    ],
)
def test_a_quarter_has_the_year_of_its_article(published: date | None, found: list[str]) -> None:
    text = "The firm expects to close in the fourth quarter, it said."
    summary = [{"text": "It closes in the fourth quarter of 2024.", "at": [1]}]
    briefing = checked(text, published=published, summary=summary)
    assert [code for code, _ in codes(briefing, "SUM") if code == "SUM002"] == found
