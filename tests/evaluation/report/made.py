"""Reports to show: of our own cases, and of one whose every text wants to be markup."""

from decimal import Decimal
from pathlib import Path

from summarizer.article import Article
from summarizer.briefing import ArticleRecord, Briefing, EngineRecord, Finding, Rejected
from summarizer.evaluation.case import Case, read_article, read_cases
from summarizer.evaluation.gate import compare_runs
from summarizer.evaluation.matching import compare
from summarizer.evaluation.report import Report
from summarizer.evaluation.run import CaseResult, Column, Manner, Replied, Result, run
from summarizer.evaluation.scored import Scored, scored
from summarizer.evaluation.scorers import score
from summarizer.evaluation.settings import Settings, read_settings
from summarizer.facets import Event, Figure, Source
from summarizer.item import Evidence
from summarizer.prompts import DEFAULT_PROMPT

EVALS = Path(__file__).parents[3] / "evals"
CASES = ("azernews-briefing", "bramble-cove-librarian", "tell-samrah-depot-translated")
RECORDED = Column("recorded", DEFAULT_PROMPT)
OFFLINE = Column("offline", None)

EVIL = (
    "</style></script><script>alert(1)</script><img src=x onerror=alert(1)>"
    "\"'`&amp;&#60;\u202egnp.exe\u2066\x1b[31m\x9b{{ 7*7 }}-->"
)


def run_ours(*columns: Column) -> tuple[Result, ...]:
    """Three of our cases."""
    settings = read_settings(EVALS)
    return run(read_cases(EVALS, settings, names=CASES), columns, Manner(settings))


def report_of(results: tuple[Result, ...], baseline: Scored | None = None) -> Report:
    """What `eval run` makes of results."""
    runs = tuple(scored(result, Settings()) for result in results)
    comparison = compare_runs(baseline, runs[0], Settings()) if baseline else None
    return Report(results, runs, comparison)


def at(article: Article, words: str, field: str) -> Evidence:
    """Words of the article as evidence."""
    start = article.text.index(words)
    return Evidence(sentence=1, start=start, end=start + len(words), exact=words, field=field)


def briefing_of(article: Article, **fields: object) -> Briefing:
    """A briefing by hand."""
    record = ArticleRecord(sha256=article.sha256, characters=len(article.text), sentences=1)
    engine = EngineRecord(name="hand")
    return Briefing.model_validate({"engine": engine, "article": record, **fields})


def evil_case(folder: Path) -> Case:
    """A case of which name, article, tags and expectation are hostile."""
    place = folder / "cases" / EVIL.replace("/", "_")
    place.mkdir(parents=True)
    text = f"Officials {EVIL}\r\nsaid 97 died,\n{EVIL} including 12 soldiers. {'It is so. ' * 60}"
    (place / "article.txt").write_bytes(text.encode())
    (place / "case.yaml").write_text(
        "publisher: '<b>not bold</b>'\ntags: ['<i>tag</i>']\nmust:\n  - text: '<u>words</u>'\n",
        encoding="utf-8",
    )
    article = read_article(place)
    expected = briefing_of(
        article,
        headline=EVIL,
        sources=(Source(id="s1", evidence=(at(article, "Officials", "name"),), name=EVIL),),
        figures=(
            Figure(
                id="f1",
                evidence=(at(article, "97", "surface"),),
                surface="97",
                value=Decimal(97),
                source="s1",
            ),
            Figure(id="f2", evidence=(at(article, EVIL, "surface"),), surface=EVIL, counted=EVIL),
        ),
    )
    (place / "expected.json").write_text(expected.model_dump_json(), encoding="utf-8")
    return read_cases(folder, Settings())[0]


def evil_report(folder: Path) -> Report:
    """Two replies to the hostile case, of which the second is no briefing."""
    case = evil_case(folder)
    text = case.article.text
    given = briefing_of(
        case.article,
        headline=EVIL,
        figures=(
            Figure(
                id="f1",
                evidence=(at(case.article, "97 died", "surface"),),
                surface="97 died",
                value=Decimal(9),
            ),
        ),
        what=(
            Event(id=EVIL, evidence=(at(case.article, "including 12", "text"),), text=EVIL),
            Event(
                id="e2",
                evidence=(
                    Evidence(sentence=9, start=10**6, end=10**6 + 2, exact=EVIL, field="text"),
                ),
                text="points outside of the article",
            ),
        ),
        rejected=(Rejected(facet=EVIL, reason=EVIL, draft={EVIL: [EVIL]}),),
        findings=(
            Finding(rule=EVIL, severity="error", message=EVIL, item=EVIL),
            Finding(rule="FIG001", severity="warning", message=EVIL, item="f1"),
        ),
    )
    replies = []
    for briefing, fault in ((given, None), (briefing_of(case.article), EVIL)):
        compared = compare(text, case.expected, briefing)
        holds = {"the reply is a draft": fault is None, f"must: {EVIL}": False}
        replies.append(Replied(compared, score(compared, None), holds, EVIL, fault))
    column = Column(EVIL, None)
    return report_of((Result(column, None, (CaseResult(case, tuple(replies)),)),))
