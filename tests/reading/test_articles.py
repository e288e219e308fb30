"""Whole articles of many kinds: read, marked, and briefed without a model."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from summarizer import Article, Briefing, OfflineEngine, Reading, brief
from summarizer.reading import read

FOLDER = Path(__file__).parents[1] / "articles"
ARTICLES = sorted(FOLDER.glob("*.txt"))
PUBLISHED = date(2022, 10, 6)  # a Thursday


def article(name: str, *, published: date | None = None) -> Article:
    return Article(text=(FOLDER / f"{name}.txt").read_text("utf-8"), published=published)


def briefed(name: str, *, published: date | None = None) -> Briefing:
    return brief(article(name, published=published), engine=OfflineEngine())


def claims(name: str) -> dict[str, str | None]:
    """The surface of each figure, with the name of its source."""
    briefing = briefed(name)
    sources = {source.id: source.name for source in briefing.sources}
    return {figure.surface: sources.get(figure.source or "") for figure in briefing.figures}


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
@pytest.mark.parametrize("published", [None, PUBLISHED], ids=["undated", "dated"])
def test_the_reading_of_an_article_becomes_a_briefing_and_nothing_is_rejected(
    path: Path, published: date | None
) -> None:
    known = article(path.stem, published=published)
    briefing = brief(known, engine=OfflineEngine())
    assert briefing.rejected == ()
    assert [f for f in briefing.findings if f.severity == "error"] == []
    assert briefing.what
    assert briefing.who
    assert briefing.figures
    for item in briefing.items():
        for evidence in item.evidence:
            assert known.text[evidence.start : evidence.end] == evidence.exact


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_no_year_is_invented(path: Path) -> None:
    """Without a publication date each year stands in the article, or follows from its dateline."""
    reading: Reading = read(article(path.stem))
    text = reading.article.text
    for time in reading.times:
        year = (time.edtf or "XXXX")[:4]
        assert not year.isdigit() or year in text or f" {year[2:]} " in text, time


@pytest.mark.parametrize("path", ARTICLES, ids=[path.stem for path in ARTICLES])
def test_capitals_change_no_value(path: Path) -> None:
    text = path.read_text("utf-8")
    small, shouted = (
        Counter(n.value for n in read(Article(text=t)).numbers if n.kind == "figure" and n.value)
        for t in (text, text.upper())
    )
    large = Counter({value: times for value, times in small.items() if value and value > 99})
    assert not large - shouted


def test_two_counts_of_one_crowd_stay_with_who_gave_them() -> None:
    said = claims("protest")
    assert said["more than 80,000"] == "Organisers"
    assert said["35,000"] == "police"


def test_each_side_claims_its_own() -> None:
    said = claims("ceasefire")
    assert said["6"] == said["11"] == "Petar Dragan"
    assert said["3"] == said["40"] == "Ilya Sorin"


def test_a_statement_counts_for_its_day() -> None:
    briefing = briefed("outbreak")
    times = {time.id: time.edtf for time in briefing.when}
    headline, cases = (figure for figure in briefing.figures if figure.surface == "17")
    assert headline.as_of is None
    assert times[cases.as_of or ""] == "2022-10-05"
    deaths = next(figure for figure in briefing.figures if figure.surface == "four")
    assert (deaths.part_of, deaths.measure) == (cases.id, "killed")


def test_a_report_in_capitals_has_its_dead_and_its_sources() -> None:
    briefing = briefed("wire_in_capitals")
    tolls = {figure.surface: figure.measure for figure in briefing.figures}
    assert (tolls["THREE"], tolls["SEVEN"]) == ("killed", "wounded")
    said = claims("wire_in_capitals")
    assert said["FIVE"] == "LUIS PAREDES"


def test_a_score_and_an_age_are_no_figures() -> None:
    surfaces = set(claims("match"))
    assert not surfaces & {"3-1", "3-0", "19", "12th", "7th"}
    assert "52,418" in surfaces
