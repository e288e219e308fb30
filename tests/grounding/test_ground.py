import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.briefing import Briefing
from summarizer.facets import Figure
from summarizer.reading import parse_number
from tests.grounding.drafts import TEXT, ground_reply


def figure(surface: str, at: int | list[int], **more: str) -> Figure:
    """The figure that one draft item becomes."""
    (found,) = ground_reply(figures=[{"surface": surface, "at": at, **more}]).figures
    return found


def test_the_value_is_read_where_the_model_points() -> None:
    toll = figure("1,234", 2)
    assert toll.surface == "at least 1,234"
    assert toll.value == toll.low == 1234
    assert (toll.high, toll.qualifier) == (None, "at_least")


def test_a_range_has_bounds_and_no_value() -> None:
    wounded = figure("20 and 30", 3, measure="wounded", counted="wounded")
    assert wounded.value is None
    assert [wounded.low, wounded.high] == [Decimal(20), Decimal(30)]
    assert wounded.surface == "between 20 and 30"
    assert wounded.measure == "wounded"


def test_a_word_of_magnitude_is_kept_without_a_value() -> None:
    missing = figure("dozens", 4, measure="missing")
    assert (missing.value, missing.qualifier) == (None, "order_of_magnitude")


def test_of_two_equal_numbers_the_one_beside_the_counted_words_is_meant() -> None:
    tanks = figure("8", 1, counted="tanks")
    assert TEXT[tanks.evidence[0].end :].startswith(" tanks")


def test_two_figures_do_not_take_the_same_place() -> None:
    briefing = ground_reply(figures=[{"surface": "8", "at": 1}, {"surface": "8", "at": 1}])
    assert len({f.evidence[0].start for f in briefing.figures}) == 2


def test_a_place_that_may_not_be_the_one_that_was_meant_is_named() -> None:
    briefing = ground_reply(figures=[{"surface": "8", "at": 1} for _ in range(3)])
    assert [(f.rule, f.item) for f in briefing.findings] == [("GRD005", "f1"), ("GRD005", "f3")]
    assert "stand in 2 places" in briefing.findings[0].message
    assert "another item" in briefing.findings[1].message


def test_evidence_covers_the_qualifier_that_was_read() -> None:
    toll = figure("1,234", 2)
    assert toll.evidence[0].exact == toll.surface == "at least 1,234"


def test_a_finding_is_about_the_item_that_has_its_id() -> None:
    briefing = ground_reply(
        figures=[{"surface": "14", "side": "nobody", "at": 1}, {"surface": "980", "at": 2}]
    )
    assert [f.surface for f in briefing.figures] == ["980"]
    assert briefing.findings == ()


@pytest.mark.parametrize(
    ("item", "reason"),
    [
        ({"surface": "60", "at": 1}, "'60' is not in sentence 1; these words stand nowhere"),
        ({"surface": "1,234", "at": 1}, "these words stand in 2"),
        ({"surface": "8", "at": 99}, "sentence 99 was cited; the article has 4"),
        ({"surface": "8 soldiers and 8 tanks", "at": 1}, "holds 2 numbers"),
        ({"surface": "14", "at": 1}, "is part of the date 'September 14'"),
        ({"surface": "8"}, "at: Field required"),
    ],
    ids=["nowhere", "elsewhere", "no such sentence", "two numbers", "a date", "no evidence"],
)
def test_a_figure_that_cannot_be_grounded_is_rejected_with_its_reason(
    item: dict[str, Any], reason: str
) -> None:
    briefing = ground_reply(figures=[item, {"surface": "980", "at": 2}])
    assert [f.surface for f in briefing.figures] == ["980"]
    (rejected,) = briefing.rejected
    assert reason in rejected.reason
    assert rejected.draft["surface"] == item["surface"]


def test_words_that_may_be_left_out_cost_only_themselves() -> None:
    briefing = ground_reply(figures=[{"surface": "980", "counted": "civilians", "at": 2}])
    assert briefing.figures[0].counted is None
    (finding,) = briefing.findings
    assert (finding.rule, finding.item) == ("GRD001", "f1")
    assert "'civilians' is not in sentence 2" in finding.message


def test_whole_numbers_may_be_written_as_such() -> None:
    briefing = ground_reply(
        sources=[{"id": 1, "name": "Ana Sola", "at": 2}],
        figures=[{"surface": 980, "source": 1, "at": 2}],
    )
    assert briefing.figures[0].value == 980
    assert briefing.figures[0].source == "s1"


def test_an_unknown_status_does_not_become_reported() -> None:
    briefing = ground_reply(what=[{"text": "It burned.", "status": "Alleged", "at": 1}])
    assert briefing.what == ()
    assert "status" in briefing.rejected[0].reason


def test_every_date_of_the_article_is_there_once() -> None:
    text = "On May 3 it rained. On May 3 it snowed. In 2020 it did not."
    briefing = ground_reply(text, published=date(2021, 6, 1))
    assert [(t.edtf, len(t.evidence), t.basis) for t in briefing.when] == [
        ("2021-05-03", 2, "published"),
        ("2020", 1, "stated"),
    ]


def test_a_name_has_evidence_from_each_sentence_that_has_it() -> None:
    briefing = ground_reply(who=[{"name": "Sola", "at": [1, 2, 4]}])
    assert [e.sentence for e in briefing.who[0].evidence] == [2, 4]


def test_text_of_the_models_own_has_its_sentences_as_evidence() -> None:
    briefing = ground_reply(summary=[{"text": "The toll rose.", "at": [2, 4]}])
    assert [e.sentence for e in briefing.summary[0].evidence] == [2, 4]
    assert briefing.summary[0].evidence[0].exact.startswith("The toll rose to")


SURFACES = st.sampled_from(
    ["8", "1,234", "980", "1234", "20 and 30", "dozens", "9", "", "September 14", "Sola", "x"]
)
IDS = st.sampled_from(["s1", "s2", "f1", "980", "8", "", "nobody"])
AT = st.lists(st.integers(-1, 6), max_size=3) | st.integers(-1, 6) | st.text(max_size=1)
FIGURES = st.fixed_dictionaries(
    {},
    optional={
        "id": IDS,
        "surface": SURFACES,
        "measure": SURFACES,
        "counted": SURFACES,
        "side": SURFACES,
        "source": IDS,
        "part_of": SURFACES | IDS,
        "supersedes": SURFACES,
        "as_of": SURFACES,
        "at": AT,
        "value": st.integers(),
    },
)
NAMED = st.fixed_dictionaries({}, optional={"id": IDS, "name": SURFACES, "via": IDS, "at": AT})
WRITTEN = st.fixed_dictionaries({}, optional={"text": st.text(max_size=9), "source": IDS, "at": AT})


@given(
    figures=st.lists(FIGURES, max_size=5),
    sources=st.lists(NAMED, max_size=4),
    who=st.lists(NAMED, max_size=3),
    what=st.lists(WRITTEN, max_size=3),
)
def test_whatever_a_draft_says_the_briefing_holds_only_what_stands_in_the_article(
    **lists: list[dict[str, Any]],
) -> None:
    briefing = ground_reply(TEXT, published=None, **lists)
    ids = {item.id for item in briefing.items()}
    for found in briefing.figures:
        if found.value is not None:
            assert parse_number(found.surface).value == found.value
        for other in (found.source, found.part_of, found.supersedes, found.as_of):
            assert other is None or other in ids
        assert found.part_of != found.id
    assert Briefing.model_validate_json(briefing.model_dump_json()) == briefing


def test_decimals_are_not_rounded_in_json() -> None:
    text = "It cost 0.1234567890123456789 euros."
    briefing = ground_reply(text, figures=[{"surface": "0.1234567890123456789 euros", "at": 1}])
    again = Briefing.model_validate_json(briefing.model_dump_json())
    assert again.figures[0].value == Decimal("0.1234567890123456789")
    assert json.loads(briefing.model_dump_json())["figures"][0]["value"] == "0.1234567890123456789"


def test_a_number_is_not_found_inside_another_one() -> None:
    """However near the other words stand to "thirty-eight", "eight" is not in it."""
    text = "The 63 students slept. Thirty-eight got out and 17 died, leaving eight unaccounted for."
    briefing = ground_reply(
        text,
        figures=[
            {
                "surface": "eight",
                "measure": "unaccounted for",
                "counted": "students",
                "at": [1, 2],
            }
        ],
    )
    (figure,) = briefing.figures
    assert figure.surface == "eight"
    assert figure.value == 8


MONEY = "The firm paid 900,000 rupees ($11,000) and rates fell 0.4 percentage points in 30 km."


@pytest.mark.parametrize("order", [1, -1])
def test_a_conversion_is_no_second_amount(order: int) -> None:
    amounts = [{"surface": "900,000 rupees", "at": 1}, {"surface": "$11,000", "at": 1}]
    briefing = ground_reply(MONEY, figures=amounts[::order])
    assert [f.surface for f in briefing.figures] == ["900,000 rupees"]
    assert [r.reason for r in briefing.rejected] == [
        "another item has the same, '900,000 rupees ($11,000)'"
    ]


def test_a_conversion_alone_stands_for_its_amount() -> None:
    briefing = ground_reply(MONEY, figures=[{"surface": "$11,000", "at": 1}] * 2)
    (paid,) = briefing.figures
    assert (paid.surface, paid.value) == ("900,000 rupees ($11,000)", Decimal(900_000))
    assert "another item" in briefing.rejected[0].reason


def test_an_exchange_rate_is_no_figure() -> None:
    text = "It costs 500 euros. (1 euro = 1.08 dollars)"
    briefing = ground_reply(text, figures=[{"surface": "1.08 dollars", "at": 2}])
    assert briefing.figures == ()
    assert "exchange rate" in briefing.rejected[0].reason


@pytest.mark.parametrize(
    ("surface", "counted", "kept"),
    [
        pytest.param("0.4", "percentage points", None, id="a unit"),
        pytest.param("30 km", "km", None, id="a unit inside the surface"),
        pytest.param("900,000 rupees", "firm", "firm", id="a noun"),
    ],
)
def test_a_unit_is_not_what_a_number_counts(surface: str, counted: str, kept: str | None) -> None:
    item = {"surface": surface, "counted": counted, "at": 1}
    briefing = ground_reply(MONEY, figures=[item])
    (measured,) = briefing.figures
    assert measured.counted == kept
    assert {e.field for e in measured.evidence} == {"surface"} | ({"counted"} if kept else set())
    assert briefing.findings == ()


WORDS = "A single guard lost a boat; no bodies came up, and they ask for more than twice the rate."


@pytest.mark.parametrize(
    ("surface", "words", "value", "qualifier"),
    [
        ("single", "A single", 1, "exact"),
        ("a", "a", 1, "exact"),
        ("no", "no", 0, "exact"),
        ("twice", "more than twice", 2, "more_than"),
        ("more than twice", "more than twice", 2, "more_than"),
        ("guard", "guard", None, None),
        ("ask for", "ask for", None, None),
    ],
)
def test_a_word_that_is_pointed_at_is_a_number(
    surface: str, words: str, value: int | None, qualifier: str | None
) -> None:
    (found,) = ground_reply(WORDS, figures=[{"surface": surface, "at": 1}]).figures
    assert (found.surface, found.value, found.qualifier) == (words, value, qualifier)


def test_money_homes_and_seats_that_are_lost_are_no_losses() -> None:
    text = "The army lost 12 tanks, the firm lost $3 million, and 9 seats and 40 homes were lost."
    told = [("12", "tanks"), ("$3 million", None), ("9", "seats"), ("40", "homes")]
    lost = [
        {"surface": number, "measure": "lost", "at": 1} | ({"counted": noun} if noun else {})
        for number, noun in told
    ]
    briefing = ground_reply(text, figures=lost)
    assert [f.measure for f in briefing.figures] == ["losses_unspecified", None, None, None]


def test_hours_that_passed_are_no_date() -> None:
    text = "It sank at 9 p.m. on May 3, 2021. Two hours later it rose; an hour ago, it sank again."
    assert [t.surface for t in ground_reply(text).when] == ["9 p.m. on May 3, 2021"]
