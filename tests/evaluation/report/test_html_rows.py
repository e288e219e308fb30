"""Expected and given, side by side."""

from collections.abc import Mapping

from summarizer.article import Article
from summarizer.evaluation.matching import compare
from summarizer.evaluation.report.html.rows import Row, tables
from summarizer.facets import Actor, Figure, Source, Time
from summarizer.item import Item
from tests.evaluation.report.made import at, briefing_of

ARTICLE = Article(text="On Monday officials said 97 soldiers died, 12 of them officers, Ann said.")


def _source(words: str, name: str) -> Source:
    return Source(id=name[0], evidence=(at(ARTICLE, words, "name"),), name=name)


Items = Mapping[str, tuple[Item, ...]]


def _rows(facet: str, expected: Items, given: Items) -> list[Row]:
    wanted = briefing_of(ARTICLE, **expected)
    found = briefing_of(ARTICLE, **given)
    compared = compare(ARTICLE.text, wanted, found, optional={("who", "Ann")})
    return [row for table in tables(compared) if table.facet == facet for row in table.rows]


def _figure(words: str, **said: object) -> Figure:
    evidence = (at(ARTICLE, words, "surface"),)
    return Figure.model_validate(
        {"id": f"f{words}", "evidence": evidence, "surface": words, **said}
    )


def test_a_field_that_differs_is_named_with_both_sides() -> None:
    expected: Items = {
        "sources": (_source("officials", "officials"),),
        "figures": (_figure("97", value="97", qualifier="exact", source="o"),),
    }
    given: Items = {
        "sources": (_source("Ann", "Ann"),),
        "figures": (_figure("97", value="97.0", qualifier="at_least", source="A"),),
    }
    (row,) = _rows("figures", expected, given)
    assert row.state == "differs"
    assert [(f.label, f.expected, f.given) for f in row.differing] == [
        ("qualifier", "exact", "at least"),
        ("source", "officials", "Ann"),
    ]
    assert [(f.label, f.once) for f in row.agreeing] == [("value", "97")]


def test_links_are_said_in_words() -> None:
    time = Time(id="t1", evidence=(at(ARTICLE, "Monday", "surface"),), surface="Monday")
    dated = time.model_copy(update={"edtf": "2024-01-01"})
    whole, part = _figure("97", as_of="t1"), _figure("12", part_of="f97")
    expected: Items = {"figures": (whole, part), "when": (dated,)}
    given: Items = {"figures": (_figure("97"), _figure("12", part_of="f97")), "when": (time,)}
    first, second = _rows("figures", expected, given)
    assert [(f.label, f.expected, f.given) for f in first.differing] == [
        ("as of", "2024-01-01", "nothing")
    ]
    assert second.state == "same"
    assert ("part of", "97") in [(f.label, f.once) for f in second.agreeing]


def test_what_is_optional_is_said_so_and_counts_as_nothing_when_it_is_left_out() -> None:
    ann = Actor(id="a1", evidence=(at(ARTICLE, "Ann", "name"),), name="Ann")
    left_out = _rows("who", {"who": (ann,)}, {})
    there = _rows("who", {"who": (ann,)}, {"who": (ann,)})
    assert [(row.state, row.optional) for row in left_out + there] == [
        ("spare", True),
        ("same", True),
    ]


def test_rows_come_in_the_order_of_the_article() -> None:
    expected: Items = {"figures": (_figure("12"),)}
    given: Items = {"figures": (_figure("97"),)}
    rows = _rows("figures", expected, given)
    assert [(row.state, row.number) for row in rows] == [("extra", 1), ("missing", 2)]
