from decimal import Decimal
from typing import Any

from summarizer.evaluation.corpora.meantime import Record, briefing_scores, scores
from summarizer.evaluation.corpora.score import Score
from tests.evaluation.corpora.made import (
    actors,
    briefing,
    dated,
    figure,
    gold,
    name,
    number,
    places,
    reader,
    said,
    sources,
    time,
)

TEXT = (
    "Mill sold. March 4, 2009. The mill in Porto was sold on Monday for $2.5 million, "
    "said Ana Silva, its owner. It has 12 looms and two doors. Later it burned."
)
ZONE = TEXT.index("Later")
FACETS = ("who", "where", "when", "figures", "sources")


def record(**given: Any) -> Record:
    nothing: dict[str, Any] = {facet: [] for facet in FACETS}
    return Record.model_validate(
        {"id": "m", "text": TEXT, "gold": nothing | given, "meta": {"zone_end": ZONE}}
    )


def named(accept: list[str], full: str, *, in_title: bool, spans: int = 1) -> dict[str, Any]:
    return {
        "accept": accept,
        "name": full,
        "in_title": in_title,
        "spans": [gold(TEXT, accept[0])] * spans,
    }


def score(what: str, of: Record, **found: Any) -> Score:
    return next(score for score in scores([of], reader(**found)) if score.name == what)


def test_dates_of_the_zone_without_the_date_line() -> None:
    def when(words: str, value: str, *, dct: bool = False, kind: str = "DATE") -> dict[str, Any]:
        return gold(TEXT, words) | {"value": value, "type": kind, "dct": dct}

    dated = record(
        when=[
            when("March 4, 2009", "2009-03-04", dct=True),
            when("Monday", "2009-03-02"),
            when("Later", "2009"),
            when("sold", "PAST_REF"),
            when("owner", "P3D", kind="DURATION"),
        ]
    )
    found = (time(TEXT, "March 4, 2009", "2009-03-04"), time(TEXT, "on Monday", "2009-03-02"))
    dates = score("dates, recall", dated, times=found)
    assert (dates.hits, dates.total, str(dates.target)) == (1, 1, "0.85")


def test_money_percentages_and_quantities_of_two_digits() -> None:
    def value(words: str, kind: str) -> dict[str, Any]:
        return gold(TEXT, words) | {"type": kind}

    figures = record(
        figures=[
            value("$2.5 million", "MONEY"),
            value("12 looms", "QUANTITY"),
            value("two", "QUANTITY"),
            value("owner", "MONEY"),
        ]
    )
    found = (
        number(TEXT, "$2.5 million", Decimal("2500000"), currency="USD"),
        number(TEXT, "12", Decimal(2)),
    )
    values = score("number values, recall", figures, numbers=found)
    assert (values.hits, values.total, str(values.target)) == (1, 2, "0.98")
    assert values.misses == ("m: '12 looms' is 12, given as '12'",)


def test_every_number_of_a_string_must_be_read() -> None:
    text = "It cost $12 to $20 in all."
    both = gold(text, "$12 to $20") | {"type": "MONEY"}
    cost = record(figures=[]).model_copy(update={"text": text, "gold": record().gold})
    cost = Record.model_validate(
        {"id": "m", "text": text, "gold": cost.gold.model_dump() | {"figures": [both]},
         "meta": {"zone_end": len(text)}}
    )  # fmt: skip
    one = number(text, "$12", Decimal(12))
    other = number(text, "$20", Decimal(20))
    assert score("number values, recall", cost, numbers=(one,)).hits == 0
    assert score("number values, recall", cost, numbers=(one, other)).hits == 1


def test_who_and_where_in_the_title_or_twice() -> None:
    people = record(
        who=[
            named(["Mill"], "The Mill Company", in_title=True),
            named(["Ana Silva"], "Ana Silva", in_title=False, spans=2),
            named(["owner"], "owner", in_title=False),
        ],
        where=[named(["Porto"], "Porto", in_title=True)],
    )
    found = (
        name(TEXT, "Porto", "place"),
        name(TEXT, "Ana Silva", "person", full="Dr Ana Silva"),
    )
    who = score("who, recall", people, names=found)
    assert (who.hits, who.total) == (1, 2)
    where = score("where, recall", people, names=found)
    assert (where.hits, where.total) == (1, 1)


def test_a_source_is_found_by_its_cue_and_its_name() -> None:
    speech = record(
        who=[named(["Ana Silva", "its owner"], "Ana Maria Silva", in_title=False)],
        sources=[
            {
                "source": [gold(TEXT, "Ana Silva")],
                "source_entity": ["Ana Maria Silva"],
                "cue": [gold(TEXT, "said")],
                "content_head": [gold(TEXT, "sold")],
            },
            {"source": [], "source_entity": [], "cue": [gold(TEXT, "burned")], "content_head": []},
        ],
    )
    right = said(TEXT, "Ana Silva", "said", "The mill in Porto was sold")
    found = score("sources, recall", speech, attributions=(right,))
    assert (found.hits, found.total) == (1, 1)
    assert score("sources, recall", speech).misses == ("m: 'said': Ana Maria Silva not found",)


def test_the_facets_of_a_briefing() -> None:
    asked = record(
        who=[
            named(["Mill"], "The Mill Company", in_title=True),
            named(["Ana Silva"], "Ana Maria Silva", in_title=False, spans=2),
        ],
        where=[named(["Porto"], "Porto", in_title=True)],
        when=[gold(TEXT, "Monday") | {"value": "2009-03-02", "type": "DATE", "dct": False}],
        figures=[
            gold(TEXT, "$2.5 million") | {"type": "MONEY"},
            gold(TEXT, "12 looms") | {"type": "QUANTITY"},
        ],
    )
    answer = briefing(
        TEXT,
        when=(dated(TEXT, "2009-03-02", "March 4, 2009", "Monday"),),
        figures=(figure(TEXT, "$2.5 million", Decimal("2500000")),),
        who=actors("Mill"),
        sources=sources("Ana Silva"),
        where=places("Lisbon"),
    )
    shares = {score.name: (score.hits, score.total) for score in briefing_scores([(asked, answer)])}
    assert shares == {
        "dates, recall": (1, 1),
        "number values, recall": (1, 2),
        "who, recall": (2, 2),
        "where, recall": (0, 1),
        "speakers, recall": (0, 0),
    }
    assert {score.target for score in briefing_scores([(asked, answer)])} == {None}


def test_a_speaker_counts_once_by_any_form() -> None:
    def speech(source: str | None, entity: list[str]) -> dict[str, Any]:
        spans = [gold(TEXT, source)] if source else []
        return {"source": spans, "source_entity": entity, "cue": [gold(TEXT, "said")]}

    asked = record(
        who=[named(["Ana Silva", "its owner"], "Ana Maria Silva", in_title=False)],
        sources=[
            speech("Ana Silva", ["Ana Maria Silva"]),
            speech("its owner", ["Ana Maria Silva"]),
            speech("The mill", []),
            speech(None, []),
        ],
    )
    *_, speakers = briefing_scores([(asked, briefing(TEXT, sources=sources("owner")))])
    assert (speakers.hits, speakers.total, speakers.misses) == (1, 2, ("m: The mill not found",))
