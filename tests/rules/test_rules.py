import pytest

from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.engines.reply import ReplyEngine
from summarizer.pipeline import brief
from summarizer.prompts import compact_json
from summarizer.rules import RULES, rule

TEXT = (
    "The army said 50 soldiers were killed on September 14. Two officials left. "
    "Between 20 and 30 houses burned in 2020, or 7%."
)


def checked(**lists: object) -> Briefing:
    engine = ReplyEngine(compact_json({"who": [], **lists}))
    return brief(Article(text=TEXT), engine=engine)


def codes(briefing: Briefing) -> list[tuple[str, str | None]]:
    return [(finding.rule, finding.item) for finding in briefing.findings]


@pytest.mark.parametrize(
    ("text", "at", "found"),
    [
        pytest.param("Fifty soldiers were killed.", [1], [], id="the same number in words"),
        pytest.param("60 soldiers were killed.", [1], ["SUM001"], id="another number"),
        pytest.param("50 soldiers were killed.", [2], ["SUM001"], id="another sentence"),
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
        pytest.param("50 died and two left.", [1, 3], ["SUM001"], id="a sentence between"),
    ],
)
def test_numbers_and_dates_of_the_models_own_text(
    text: str, at: list[int], found: list[str]
) -> None:
    briefing = checked(summary=[{"text": text, "at": at}], what=[{"text": text, "at": at}])
    expected = [(code, item) for code in found for item in ("b1", "e1")]
    assert codes(briefing) == expected
    assert all(f.severity == "error" and f.evidence for f in briefing.findings)


def test_a_headline_answers_for_the_whole_article() -> None:
    assert codes(checked(headline="50 killed, 7% burned")) == []
    briefing = checked(headline="57 killed")
    assert codes(briefing) == [("SUM001", None)]
    assert "'57'" in briefing.findings[0].message


def test_a_publication_date_gives_a_text_its_year_too() -> None:
    reply = compact_json({"summary": [{"text": "It was on September 14, 2022.", "at": [1]}]})
    briefing = brief(Article(text=TEXT), engine=ReplyEngine(reply), published="2022-10-01")
    assert briefing.findings == ()


def test_a_coarser_date_is_true_too() -> None:
    reply = compact_json({"summary": [{"text": "It was in November 2020.", "at": [1]}]})
    article = Article(text="It was signed on November 10, 2020.")
    assert brief(article, engine=ReplyEngine(reply)).findings == ()


def test_words_without_a_date_are_a_warning() -> None:
    briefing = checked(figures=[{"surface": "50", "as_of": "killed", "at": [1]}])
    assert codes(briefing) == [("TIM001", "t3")]


def test_a_figure_without_a_number_is_a_warning() -> None:
    briefing = checked(figures=[{"surface": "houses", "at": [3]}, {"surface": "50", "at": [1]}])
    assert codes(briefing) == [("FIG001", "f1")]
    assert briefing.findings[0].severity == "warning"


def test_every_rule_is_a_page() -> None:
    for code, known in RULES.items():
        page = known.check.__doc__ or ""
        assert code == known.code
        for part in ("Why:", "Example:", "Instead:"):
            assert part in page, code


def test_a_code_is_never_used_twice() -> None:
    with pytest.raises(ValueError, match="rule SUM001 exists"):
        rule("SUM001", "another", severity="info")(RULES["SUM001"].check)
