"""The page of a run, as a parser reads it."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from typer.testing import CliRunner

from summarizer.cli import app
from summarizer.evaluation.matching import main_words
from summarizer.evaluation.report import Report
from summarizer.evaluation.report.html import as_html
from summarizer.evaluation.run import Result
from summarizer.evaluation.scored import scored
from summarizer.evaluation.scorers import SCORERS
from summarizer.evaluation.settings import Settings
from summarizer.plain import one_line
from tests.evaluation.report.made import CASES, EVALS, EVIL, report_of
from tests.evaluation.report.parsed import Page

KINDS = ("closed", "unjudged", "evil")


@pytest.fixture(scope="module")
def pages(closed: Report, unjudged: Report, evil: Report) -> dict[str, str]:
    return {"closed": as_html(closed), "unjudged": as_html(unjudged), "evil": as_html(evil)}


@pytest.fixture(params=KINDS)
def page(request: pytest.FixtureRequest, pages: dict[str, str]) -> Page:
    return Page(pages[request.param])


def test_every_case_has_a_section(closed: Report, pages: dict[str, str]) -> None:
    page = Page(pages["closed"])
    sections = page.find("details", "case")
    names = [each.text for section in sections for each in section.within if each.tag == "h3"]
    assert sorted(names) == sorted(CASES)
    replies = sum(len(case.replies) for result in closed.results for case in result.cases)
    assert len(page.find("section", "reply")) == replies


def test_every_missing_item_is_named(closed: Report, pages: dict[str, str]) -> None:
    page = Page(pages["closed"])
    shown = [body.text for body in page.find("tbody", "missing")]
    missing = [
        main_words(item)
        for result in closed.results
        for case in result.cases
        for replied in case.replies
        for matched in replied.compared.facets.values()
        for item in matched.missing
    ]
    assert len(missing) > 10
    assert len(shown) == len(missing)
    for words in missing:
        assert any(one_line(words) in text for text in shown), words


def test_the_words_of_each_reply_are_the_article(closed: Report, pages: dict[str, str]) -> None:
    page = Page(pages["closed"])
    shown = {element.text for element in page.find("div", "text")}
    assert shown == {case.case.article.text for case in closed.results[0].cases}


def test_every_id_is_there_once_and_every_link_leads_somewhere(page: Page) -> None:
    ids = [e.attributes["id"] for e in page.elements if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    for element in page.elements:
        if "href" in element.attributes:
            assert element.attributes["href"].startswith("#")
            assert element.attributes["href"][1:] in ids
        for name in ("aria-labelledby", "aria-controls", "for"):
            assert set(element.attributes.get(name, "").split()) <= set(ids)


def test_the_page_asks_for_nothing(page: Page) -> None:
    loading = {"src", "srcset", "action", "formaction", "poster", "data", "background"}
    for element in page.elements:
        assert not loading & element.attributes.keys()
        assert not any(name.startswith("on") for name in element.attributes)
        assert "style" not in element.attributes
        assert element.tag not in ("link", "base", "iframe", "object", "embed", "img", "form")
    assert not re.search(r"url\(|@import", page.find("style")[0].text)
    (policy,) = [e for e in page.find("meta") if "http-equiv" in e.attributes]
    assert policy.attributes["content"].startswith("default-src 'none';")


def test_the_structure_can_be_heard(page: Page) -> None:
    assert page.find("html")[0].attributes["lang"] == "en"
    assert page.find("title")[0].text.startswith("Evals: ")
    levels = [int(e.tag[1]) for e in page.elements if re.fullmatch("h[1-6]", e.tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below - above <= 1 for above, below in pairwise(levels))
    assert all("scope" in head.attributes for head in page.find("th"))
    for table in page.find("table"):
        named = "aria-labelledby" in table.attributes
        assert named or any(e.tag == "caption" and e.text.strip() for e in table.within)


def test_every_score_is_shown_with_what_it_counts(closed: Report, pages: dict[str, str]) -> None:
    text = Page(pages["closed"]).by_id("scores").text
    for scorer in SCORERS:
        if any(run.estimate(scorer.name).value is not None for run in closed.scored):
            assert scorer.formula in text


def test_the_page_says_why_the_gate_is_closed(closed: Report, pages: dict[str, str]) -> None:
    page = Page(pages["closed"])
    assert page.find("title")[0].text == "Evals: the gate is closed"
    changes = page.by_id("changes")
    assert closed.comparison is not None
    assert closed.comparison.broken
    for flip in closed.comparison.broken:
        assert one_line(flip.assertion) in changes.text
    for change in closed.comparison.closing:
        assert change.scorer.name in changes.text
    linked = {e.text for e in changes.within if e.tag == "a"}
    assert linked >= set(closed.comparison.worse_cases)
    first = page.find("details", "case")[0]
    assert "closes the gate" in first.text


def test_a_page_of_an_open_gate_says_that_nothing_changed(results: tuple[Result, ...]) -> None:
    page = Page(as_html(report_of(results[:1], scored(results[0], Settings()))))
    assert page.find("title")[0].text == "Evals: the gate is open"
    assert "every hard assertion of every case is what it was" in page.by_id("changes").text


def test_replies_that_are_gone_are_named(results: tuple[Result, ...]) -> None:
    baseline = scored(results[0], Settings())
    several = next(case for case in results[0].cases if len(case.replies) > 1)
    fewer = replace(several, replies=several.replies[:1])
    cases = tuple(fewer if case is several else case for case in results[0].cases)
    page = Page(as_html(report_of((replace(results[0], cases=cases),), baseline)))
    assert page.find("title")[0].text == "Evals: the gate is closed"
    told = f"fewer replies than the baseline has: {several.case.name}."
    assert told in page.by_id("changes").text


def test_a_case_that_is_gone_is_named(results: tuple[Result, ...]) -> None:
    baseline = scored(results[0], Settings())
    (kept, *_), gone = results[0].cases, [case.case.name for case in results[0].cases[1:]]
    page = Page(as_html(report_of((replace(results[0], cases=(kept,)),), baseline)))
    assert page.find("title")[0].text == "Evals: the gate is closed"
    assert "2 cases of the baseline are gone." in page.find("header")[0].text
    assert all(name in page.by_id("changed-cases").text for name in gone)


def test_without_a_baseline_the_page_says_how_to_make_one(pages: dict[str, str]) -> None:
    page = Page(pages["unjudged"])
    assert page.find("title")[0].text == "Evals: no baseline"
    assert "summarizer eval accept" in page.find("header")[0].text


def test_the_same_run_gives_the_same_page(closed: Report, pages: dict[str, str]) -> None:
    assert as_html(closed) == pages["closed"]


def test_no_text_of_others_becomes_markup(pages: dict[str, str]) -> None:
    page = Page(pages["evil"])
    assert len(page.find("script")) == 1
    assert len(page.find("style")) == 1
    assert not [e for e in page.elements if e.tag in ("img", "b", "i")]
    text = page.find("main")[0].text
    for said in ("<b>not bold</b>", "<i>tag</i>", "<script>alert(1)</script>"):
        assert said in text
    assert "{{ 7*7 }}" in text
    assert one_line(EVIL) in page.find("p", "fault")[0].text


def test_control_characters_stand_in_boxes_only(pages: dict[str, str]) -> None:
    """In the article, where each is shown by its number; from every other text they are gone."""
    boxed = re.sub(r'<bdi class="c" data-c="U\+[0-9A-F]{4}">.</bdi>', "", pages["evil"])
    assert boxed != pages["evil"]
    assert not re.findall(r"[^\n\x20-\x7e\xa0-\u2027\u202f-\u2065\u206a-\uffff]", boxed)


def test_the_hostile_article_is_kept_to_the_letter(evil: Report, pages: dict[str, str]) -> None:
    shown = {element.text for element in Page(pages["evil"]).find("div", "text")}
    assert shown == {evil.results[0].cases[0].case.article.text}


def test_each_reply_of_several_is_shown(pages: dict[str, str]) -> None:
    page = Page(pages["evil"])
    tabs = [reply.attributes["data-tab"] for reply in page.find("section", "reply")]
    assert [tab.rpartition(", ")[2] for tab in tabs] == ["reply 1 of 2", "reply 2 of 2"]


def test_a_page_is_small(closed: Report, pages: dict[str, str]) -> None:
    """32 cases of one column stay below 3 MB."""
    replies = sum(len(case.replies) for result in closed.results for case in result.cases)
    assert len(pages["closed"].encode()) < 90_000 * replies


def test_the_command_writes_the_page(tmp_path: Path) -> None:
    path = tmp_path / "run.html"
    options = ["--case", CASES[0], "--engine", "offline", "--html", str(path)]
    result = CliRunner().invoke(app, ["eval", "run", str(EVALS), *options])
    assert path.is_file(), result.output
    assert len(Page(path.read_text(encoding="utf-8")).find("details", "case")) == 1


def _luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    full = colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])
    parts = [int(full[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_words_can_be_read_on_every_ground(pages: dict[str, str], scheme: int) -> None:
    """WCAG 2.2, 1.4.3 (AA): 4.5 to 1 for text, and 1.4.11: 3 to 1 for what is drawn."""
    style = Page(pages["closed"]).find("style")[0].text
    colours = dict(re.findall(r"--([\w-]+): (#\w+);", style.split(":root {")[scheme + 1]))
    states = ("same", "differs", "missing", "extra")
    texts = [
        (text, ground) for text in ("ink", "dim", "link", *states) for ground in ("page", "panel")
    ]
    texts += [(text, f"{state}-fill") for state in states for text in ("ink", state)]
    texts += [("active-ink", "active")]
    drawn = [(f"k{n}", "page") for n in range(6)]
    for least, pairs in ((4.5, texts), (3, drawn)):
        for above, ground in pairs:
            low, high = sorted((_luminance(colours[above]), _luminance(colours[ground])))
            assert (high + 0.05) / (low + 0.05) >= least, (above, ground)
