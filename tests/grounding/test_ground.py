import json
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article import Article
from summarizer.briefing import Briefing, EngineRecord, briefing_type
from summarizer.draft import draft_type
from summarizer.facets import FACETS, Figure
from summarizer.grounding import ground
from summarizer.item import Item, Link
from summarizer.reading import parse_number, read

ENGINE = EngineRecord(name="reply")

TEXT = (
    "Two officials said 8 soldiers and 8 tanks were lost on September 14. "
    "The toll rose to at least 1,234 from 980, Ana Sola told the Daily Post. "
    "As of May 3, 2021, the army counted between 20 and 30 wounded in Lachin, of whom 12 are men. "
    "Sola said dozens were missing, including 5 children."
)


def ground_reply(
    text: str = TEXT, *facets: type[Item], published: date | None = None, **lists: Any
) -> Briefing:
    reading = read(Article(text=text, published=published))
    wanted = (*FACETS, *facets)
    draft = draft_type(wanted).parse(json.dumps({"who": [], **lists}))
    briefing = ground(draft, reading, engine=ENGINE, prompt="test/v1")
    for item in briefing.items():
        assert item.evidence
        for evidence in item.evidence:
            assert text[evidence.start : evidence.end] == evidence.exact
    return briefing


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


def test_a_source_is_found_by_the_id_that_the_model_gave_it() -> None:
    briefing = ground_reply(
        sources=[
            {"id": "x", "name": "nobody", "at": 1},
            {"id": "y", "name": "Ana Sola", "via": "z", "at": 2},
            {"id": "z", "name": "Daily Post", "via": "nobody", "at": 2},
        ],
        figures=[{"surface": "980", "source": "y", "at": 2}],
    )
    ana, post = briefing.sources
    assert (ana.id, ana.via, post.id, post.via) == ("s1", "s2", "s2", None)
    assert briefing.figures[0].source == "s1"


@pytest.mark.parametrize("second", ["Daily Post", "nobody"], ids=["both there", "one rejected"])
def test_of_two_sources_with_one_id_neither_is_meant(second: str) -> None:
    briefing = ground_reply(
        sources=[
            {"id": "s", "name": "Ana Sola", "at": 2},
            {"id": "s", "name": second, "at": 2},
        ],
        figures=[{"surface": "980", "source": "s", "at": 2}],
    )
    assert briefing.figures == ()
    assert briefing.rejected[-1].reason == "source: 's' is the id of 2 items"


@pytest.mark.parametrize("source", ["s1", "nobody", "Officials"])
def test_a_claim_that_lost_its_source_is_rejected(source: str) -> None:
    """Without it, the claim would look like the article's own."""
    briefing = ground_reply(
        "Officials in A said 8 died. Officials in B said 9 died, 3 of them in C.",
        sources=[
            {"id": "s1", "name": "the mayor", "at": 1},
            {"id": "s2", "name": "Officials", "at": 1},
            {"id": "s3", "name": "Officials", "at": [1, 2]},
        ],
        figures=[{"surface": "8", "source": source, "at": 1}],
        what=[{"text": "Some died.", "source": source, "at": 1}],
    )
    assert briefing.figures == ()
    assert briefing.what == ()
    reasons = [rejected.reason for rejected in briefing.rejected]
    why = "may be s1 or s2" if source == "Officials" else "is no item of the briefing"
    assert sum(why in reason for reason in reasons) == 2


def test_an_id_is_never_taken_for_a_name() -> None:
    """The source that the model called "police" was rejected; another of that name is not it."""
    briefing = ground_reply(
        "Kandahar police said 8 men died. Kabul police chiefs reported 12 dead.",
        sources=[
            {"id": "police", "name": "Kabul police officials", "at": 2},
            {"id": "x", "name": "police", "at": 1},
        ],
        figures=[{"surface": "12", "source": "police", "at": 2}],
    )
    assert [s.name for s in briefing.sources] == ["police"]
    assert briefing.figures == ()


@pytest.mark.parametrize("source", [["s1", "s2"], {"id": "s1"}, 1.5, True])
def test_a_source_in_another_shape_is_not_left_out(source: object) -> None:
    briefing = ground_reply(
        sources=[{"id": "s1", "name": "Ana Sola", "at": 2}],
        figures=[{"surface": "980", "source": source, "at": 2}],
    )
    assert briefing.figures == ()
    assert "source" in briefing.rejected[0].reason


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


def test_a_figure_points_at_another_by_its_words() -> None:
    briefing = ground_reply(
        figures=[
            {"surface": "at least 1,234", "supersedes": "980", "at": 2},
            {"surface": "980", "at": 2},
            {"surface": "between 20 and 30", "at": 3},
            {"surface": "12", "part_of": "20 and 30", "at": 3},
        ]
    )
    # The total is named as the model pointed at it or as the program read it.
    assert [f.supersedes for f in briefing.figures] == ["f2", None, None, None]
    assert briefing.figures[3].part_of == "f3"
    assert briefing.findings == ()


def test_nothing_is_part_of_itself() -> None:
    briefing = ground_reply(
        sources=[
            {"id": "a", "name": "Ana Sola", "via": "b", "at": 2},
            {"id": "b", "name": "Daily Post", "via": "a", "at": 2},
        ],
        figures=[{"surface": "980", "part_of": "980", "at": 2}],
    )
    assert [s.via for s in briefing.sources] == [None, "s1"]
    assert briefing.figures[0].part_of is None
    assert {f.rule for f in briefing.findings} == {"GRD002", "GRD003"}
    assert any("is the item itself" in f.message for f in briefing.findings)


def test_as_of_is_the_date_at_the_words() -> None:
    briefing = ground_reply(figures=[{"surface": "20 and 30", "as_of": "As of May 3", "at": 3}])
    times = {t.id: t.edtf for t in briefing.when}
    assert times[briefing.figures[0].as_of or ""] == "2021-05-03"
    assert [e.field for e in briefing.figures[0].evidence] == ["surface", "as_of"]


def test_as_of_words_without_a_date_are_a_time_that_nobody_read() -> None:
    figures = [{"surface": s, "as_of": "were missing", "at": 4} for s in ("5", "dozens")]
    briefing = ground_reply(figures=figures)
    assert len({f.as_of for f in briefing.figures}) == 1
    time = briefing.when[-1]
    assert (time.id, time.edtf, time.surface) == (briefing.figures[0].as_of, None, "were missing")


def test_as_of_words_that_are_not_there_are_left_out() -> None:
    briefing = ground_reply(figures=[{"surface": "5", "as_of": "on Monday", "at": 4}])
    assert briefing.figures[0].as_of is None
    assert "as_of is left out" in briefing.findings[0].message


def test_every_date_of_the_article_is_there_once() -> None:
    text = "On May 3 it rained. On May 3 it snowed. In 2020 it did not."
    briefing = ground_reply(text, published=date(2021, 6, 1))
    assert [(t.edtf, len(t.evidence), t.basis) for t in briefing.when] == [
        ("2021-05-03", 2, "published"),
        ("2020", 1, "stated"),
    ]


def test_an_event_has_the_actors_places_and_dates_that_its_text_names() -> None:
    briefing = ground_reply(
        who=[
            {"name": "Ana Sola", "kind": "person", "at": 2},
            {"name": "the army", "at": 3},
            {"name": "Two officials", "at": 1},
        ],
        where=[{"name": "Lachin", "at": 3}],
        what=[
            {"text": "Sola spoke of a rising toll.", "at": 2},
            {"text": "On 3 May 2021 the army counted its wounded in Lachin.", "at": 3},
            {"text": "The armyworm came to Lachinsk on September 14.", "at": 3},
            {"text": "THE ARMY was there, a sola act.", "at": 3},
        ],
    )
    named = [(e.who, e.where, e.when) for e in briefing.what]
    assert named == [(("a1",), (), None), (("a2",), ("p1",), "t2"), ((), (), None), ((), (), None)]


def test_a_name_has_evidence_from_each_sentence_that_has_it() -> None:
    briefing = ground_reply(who=[{"name": "Sola", "at": [1, 2, 4]}])
    assert [e.sentence for e in briefing.who[0].evidence] == [2, 4]


def test_text_of_the_models_own_has_its_sentences_as_evidence() -> None:
    briefing = ground_reply(summary=[{"text": "The toll rose.", "at": [2, 4]}])
    assert [e.sentence for e in briefing.summary[0].evidence] == [2, 4]
    assert briefing.summary[0].evidence[0].exact.startswith("The toll rose to")


class Weapon(Item):
    """Weapons and ammunition that were used or lost."""

    name: str
    state: Literal["used", "lost"] | None = None


def test_a_facet_is_one_class() -> None:
    briefing = ground_reply(
        TEXT,
        Weapon,
        weapon=[{"name": "tanks", "state": "lost", "at": 1}, {"name": "guns", "at": 1}],
    )
    (weapon,) = briefing.facet(Weapon)
    assert (weapon.id, weapon.name, weapon.state) == ("weapon1", "tanks", "lost")
    assert [r.facet for r in briefing.rejected] == ["weapon"]
    again = briefing_type((Weapon,)).model_validate_json(briefing.model_dump_json())
    assert again == briefing


def test_an_item_without_evidence_is_no_item() -> None:
    class Ship(Item):
        """Ships."""

        name: str | None = None
        state: Literal["sunk"] | None = None

    briefing = ground_reply(TEXT, Ship, ship=[{"name": "Titanic", "state": "sunk", "at": 1}])
    assert briefing.facet(Ship) == ()
    assert "none of its words" in briefing.rejected[0].reason
    assert briefing.findings == ()


def test_a_facet_may_require_a_link() -> None:
    class Order(Item):
        """Orders."""

        name: str
        by: Annotated[str, Link("sources")]

    briefing = ground_reply(
        TEXT,
        Order,
        sources=[{"id": "s", "name": "Ana Sola", "at": 2}],
        order=[{"name": "toll", "by": "s", "at": 2}, {"name": "toll", "by": "x", "at": 2}],
    )
    assert [order.by for order in briefing.facet(Order)] == ["s1"]
    assert "'x' is no item" in briefing.rejected[0].reason


def test_what_needs_a_rejected_item_is_rejected_too() -> None:
    class Claim(Item):
        """Claims."""

        names_itself = True
        name: str
        by: Annotated[str, Link("sources")]

    class Echo(Item):
        """Echoes of claims."""

        name: str
        of: Annotated[str, Link("claim")]

    for facets in ((Claim, Echo), (Echo, Claim)):
        briefing = ground_reply(
            TEXT,
            *facets,
            claim=[{"id": "c", "name": "toll", "by": "x", "at": 2}],
            echo=[{"name": "toll", "of": "c", "at": 2}],
        )
        assert briefing.facet(Claim) == ()
        assert briefing.facet(Echo) == ()
        assert len(briefing.rejected) == 2


def test_a_facet_may_not_require_itself() -> None:
    class Step(Item):
        """Steps."""

        name: str
        after: Annotated[str, Link("step")]

    with pytest.raises(TypeError, match="needs a default"):
        ground_reply(TEXT, Step, step=[{"name": "toll", "after": "x", "at": 2}])


def test_two_facets_may_not_share_their_ids() -> None:
    class Gun(Item):
        """Guns."""

        prefix = "s"
        name: str

    with pytest.raises(ValueError, match="begin with 's'"):
        briefing_type((Gun,))


def test_a_source_is_meant_by_its_very_name_only() -> None:
    text = "A Defense Ministry official said 50 died. John Smith and Mary Smith left. Smith saw 9."
    briefing = ground_reply(
        text,
        sources=[
            {"id": "s1", "name": "Defense Ministry", "at": 1},
            {"id": "s2", "name": "John Smith", "at": 2},
            {"id": "s3", "name": "Mary Smith", "at": 2},
        ],
        figures=[
            {"surface": "50", "source": "Defense Ministry official", "at": 1},
            {"surface": "9", "source": "Smith", "at": 3},
        ],
    )
    assert briefing.figures == ()


def test_words_of_another_sentence_than_the_number_are_named() -> None:
    text = "Police said 50 soldiers surrendered. Later 8 guards were killed."
    briefing = ground_reply(text, figures=[{"surface": "50", "measure": "killed", "at": [1, 2]}])
    assert [f.rule for f in briefing.findings] == ["GRD006"]


def test_as_of_two_dates_is_as_of_none() -> None:
    text = "The count of 50 held on September 14 and not on September 15."
    briefing = ground_reply(text, figures=[{"surface": "50", "as_of": "September", "at": 1}])
    assert briefing.figures[0].as_of is None
    assert [f.rule for f in briefing.findings] == ["GRD002"]


def test_a_month_is_nobodys_name() -> None:
    briefing = ground_reply(
        "Theresa May left. Talks began in May 2020.",
        who=[{"name": "Theresa May", "kind": "person", "at": 1}],
        what=[{"text": "Talks began in May 2020.", "at": 2}],
    )
    assert briefing.what[0].who == ()


def test_a_facet_may_have_a_field_called_value() -> None:
    class Price(Item):
        """Prices."""

        value: str

    briefing = ground_reply(TEXT, Price, price=[{"value": "980", "at": 2}])
    assert [price.value for price in briefing.facet(Price)] == ["980"]


def test_a_facet_may_not_take_the_name_of_another() -> None:
    class Headline(Item):
        """Not this."""

        name: str

    with pytest.raises(ValueError, match="called 'headline'"):
        briefing_type((Headline,))


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
