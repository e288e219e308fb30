import pytest

from tests.grounding.drafts import ground_reply


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
