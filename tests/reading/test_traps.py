"""Twenty traps that real articles set, each with the reading that does not fall into it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from summarizer import Article, OfflineEngine, brief
from summarizer.reading import Reading, TimeExpression, read

PUBLISHED = date(2022, 9, 14)  # a Wednesday


def reading_of(text: str, published: date | None = None) -> Reading:
    return read(Article(text=text, published=published))


def numbers_of(text: str) -> list[Any]:  # so that a Decimal may be compared with an int
    return [n for n in reading_of(text).numbers if n.kind != "time"]


def times_of(text: str, published: date | None = None) -> list[TimeExpression]:
    return list(reading_of(text, published).times)


def briefing_of(text: str) -> Any:
    return brief(Article(text=text), engine=OfflineEngine())


def claims_of(text: str) -> list[tuple[Any, str | None, str | None]]:
    """Value, measure and the name of the source of each figure."""
    briefing = briefing_of(text)
    sources = {source.id: source.name for source in briefing.sources}
    return [(f.value, f.measure, sources.get(f.source or "")) for f in briefing.figures]


def test_1_two_tolls_stay_two() -> None:
    text = "Officials put the dead at 23, but the hospital said 31."
    assert [(value, source) for value, _, source in claims_of(text)] == [
        (Decimal(23), "Officials"),
        (Decimal(31), "hospital"),
    ]
    assert claims_of(text)[0][1] == "killed"


def test_2_an_updated_toll_replaces_the_earlier_one() -> None:
    new, old = numbers_of("The toll rose to at least 1,234 from 980 on Tuesday.")
    assert (new.value, new.qualifier, new.low, new.high) == (1234, "at_least", 1234, None)
    assert (old.value, old.qualifier) == (980, "exact")
    assert (old.relation, old.related) == ("replaced_by", new.start)


def test_3_a_percentage_point_is_not_a_percent() -> None:
    change, level = numbers_of("The rate rose 2 percentage points to 7%.")
    assert (change.value, change.unit, change.change) == (2, "percentage_point", True)
    assert (level.value, level.unit, level.change) == (7, "percent", False)


def test_4_the_quarter_of_a_company_is_not_the_calendars() -> None:
    text = "Acme said Q3 revenue was EUR 3.2bn."
    (money,) = numbers_of(text)
    assert (money.value, money.currency) == (Decimal(3_200_000_000), "EUR")
    (quarter,) = times_of(text, PUBLISHED)
    assert (quarter.surface, quarter.edtf, quarter.precision) == ("Q3", None, "quarter")


def test_5_vague_words_have_no_value() -> None:
    dozen, hundreds = numbers_of("About a dozen soldiers and hundreds of civilians fled.")
    assert (dozen.value, dozen.qualifier) == (12, "about")
    assert (hundreds.value, hundreds.qualifier) == (None, "order_of_magnitude")


def test_6_no_casualties_is_a_claim_and_none_reported_is_not() -> None:
    text = "The ministry said there were no casualties."
    (none,) = numbers_of(text)
    assert (none.value, none.polarity) == (0, "negated")
    assert claims_of(text) == [(Decimal(0), "casualties", "ministry")]
    (unknown,) = numbers_of("No casualties were reported.")
    assert (unknown.value, unknown.polarity) == (None, "none_reported")
    assert claims_of("No casualties were reported.") == []


def test_7_a_quotation_within_a_quotation_keeps_both_speakers() -> None:
    text = "\"The general told me 'we lost 12 men',\" the mayor said."
    mayor, general = sorted(
        reading_of(text).attributions, key=lambda a: a.nested_in is not None, reverse=False
    )
    assert mayor.source is not None
    assert mayor.source.surface == "the mayor"
    assert general.source is not None
    assert general.source.surface == "The general"
    assert general.nested_in is not None
    assert reading_of(text).attributions[general.nested_in] == mayor
    ((value, measure, source),) = claims_of(text)
    assert (value, source) == (12, "general")
    assert measure in (None, "losses_unspecified")  # "lost 12 men" does not say how


def test_8_a_relative_date_with_two_readings_keeps_both() -> None:
    (time,) = times_of("The army withdrew last Tuesday.", PUBLISHED)
    assert time.edtf == "[2022-09-06,2022-09-13]"
    assert set(time.readings) == {"2022-09-06", "2022-09-13"}
    (unanchored,) = times_of("The army withdrew last Tuesday.")
    assert (unanchored.edtf, unanchored.surface) == (None, "last Tuesday")


DATELINE = "BAKU, Sept 14 (Reuters) - Azerbaijan said on Wednesday 50 troops had died."


def test_9_a_dateline_is_where_it_was_filed() -> None:
    reading = reading_of(DATELINE)
    filed = next(time for time in reading.times if time.dateline)
    assert (filed.surface, filed.edtf) == ("Sept 14", "XXXX-09-14")
    baku = next(name for name in reading.names if name.surface.casefold() == "baku")
    assert baku.dateline
    places = briefing_of(DATELINE).where
    assert all(place.role != "scene" for place in places if place.name.casefold() == "baku")


def test_10_two_clocks_are_one_time_and_no_year() -> None:
    text = "The blast hit at 02:30 local time (2230 GMT Monday)."
    reading = reading_of(text, PUBLISHED)
    assert all(number.kind == "time" for number in reading.numbers)
    local = reading.times[0]
    assert (local.clock, local.zone) == ("02:30", "+04:00")
    assert local.edtf is not None
    assert local.edtf.startswith("2022-09-13")  # Tuesday, where it happened
    assert not any((time.edtf or "").startswith("2230") for time in reading.times)


def test_11_what_is_corrected_is_no_claim() -> None:
    text = "This story corrects the toll in paragraph 3 to 13, not 31."
    paragraph, current, retracted = numbers_of(text)
    assert paragraph.kind == "label"
    assert (current.value, current.polarity) == (13, "affirmed")
    assert (retracted.value, retracted.polarity) == (31, "retracted")
    assert [value for value, _, _ in claims_of(text)] == [13]


def test_12_a_conversion_is_the_same_amount() -> None:
    pounds, dollars = numbers_of("It cost 250,000 pounds ($310,000).")
    assert (pounds.value, pounds.currency) == (250_000, "GBP")
    assert (dollars.value, dollars.currency) == (310_000, "USD")
    assert (dollars.relation, dollars.related) == ("conversion_of", pounds.start)


def test_13_a_range_has_no_midpoint() -> None:
    (houses,) = numbers_of("Between 20 and 30 houses burned.")
    assert (houses.value, houses.low, houses.high) == (None, 20, 30)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was the 3rd attack.", "ordinal"),
        ("The 7th Army advanced.", "ordinal"),
        ("They took Route 66.", "name"),
        ("A Boeing 737 landed.", "name"),
        ("He had COVID-19 again.", "name"),
        ("The G7 met.", "name"),
        ("Article 51 applies.", "label"),
    ],
)
def test_14_an_ordinal_or_a_name_is_no_figure(text: str, kind: str) -> None:
    assert {number.kind for number in numbers_of(text)} <= {kind}
    assert briefing_of(text).figures == ()


def test_15_an_age_counts_nobody() -> None:
    (age,) = numbers_of("Police arrested a 19-year-old.")
    assert (age.kind, age.value) == ("age", 19)
    (ages,) = numbers_of("The victims were aged 19 to 63.")
    assert (ages.kind, ages.value, ages.low, ages.high) == ("age", None, 19, 63)


def test_16_a_year_is_no_number_and_a_number_no_year() -> None:
    reading = reading_of("There were some 2,020 people in 2020.")
    (people,) = numbers_of(reading.article.text)
    assert (people.value, people.qualifier) == (2020, "about")
    assert [time.edtf for time in reading.times] == ["2020"]


@pytest.mark.parametrize(
    ("text", "kind", "tally"),
    [
        ("The house voted 218 to 212.", "vote", (218, 212)),
        ("Lyon won 3-1.", "score", (3, 1)),
        ("The bill passed, 52-48.", "vote", (52, 48)),
    ],
)
def test_17_a_vote_is_no_range(text: str, kind: str, tally: tuple[int, ...]) -> None:
    (number,) = numbers_of(text)
    assert (number.kind, number.tally) == (kind, tally)
    assert (number.value, number.low, number.high) == (None, None, None)


def test_18_a_part_need_not_be_all() -> None:
    whole, part = numbers_of("50 people, including 12 children, died.")
    assert (part.relation, part.related) == ("part_of", whole.start)
    figures = briefing_of("50 people, including 12 children, died.").figures
    assert [(f.value, f.measure) for f in figures] == [(50, "killed"), (12, "killed")]
    assert figures[1].part_of == figures[0].id


def test_19_a_citation_covers_its_sentence_alone() -> None:
    text = (
        "Shelling killed 3 people, Azernews reports, citing the ministry. The roads are open. "
        "At night 4 houses burned."
    )
    assert [(value, source) for value, _, source in claims_of(text)] == [
        (Decimal(3), "ministry"),
        (Decimal(4), None),
    ]
    (ministry,) = (s for s in briefing_of(text).sources if s.name == "ministry")
    outlet = next(s for s in briefing_of(text).sources if s.id == ministry.via)
    assert outlet.name == "Azernews"


def test_20_parts_may_overlap() -> None:
    briefing = briefing_of("10 dead, including 6 women and 5 Kenyans")
    whole, women, kenyans = briefing.figures
    assert women.part_of == kenyans.part_of == whole.id
    assert (briefing.rejected, [f for f in briefing.findings if f.severity == "error"]) == ((), [])
