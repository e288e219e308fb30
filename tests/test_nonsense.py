"""Whatever a model answers, nothing gets in that the article does not have."""

import asyncio
import json
import random
from decimal import Decimal
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer import Article, Briefing, ModelEngine, ReplyEngine, abrief, brief
from summarizer.errors import DraftError
from summarizer.facets import Figure
from summarizer.reading import Reading, parse_number, read
from tests.server import FakeServer, says

TEXT = (
    "The army said at least 1,234 soldiers, including 42 officers, were killed on September 14. "
    "“We lost 8 tanks,” General Petar Dragan told the Daily Post. "
    "Between 20 and 30 houses burned in Lachin, or 7%, at a cost of $3.2 million. "
    "A 19-year-old was not hurt on Route 66."
)
ARTICLE = Article(text=TEXT)
READING: Reading = read(ARTICLE)

# Words of the article, near misses of them, and words of nowhere.
WORDS = st.sampled_from(
    "1,234|1234|at least 1,234|1,235|42|8|8 tanks|9 tanks|20|between 20 and 30|25|7%|7 percent|14|"
    "$3.2 million|3.2|19|66|army|navy|General Petar Dragan|Dragan|Sorin|Daily Post|Lachin|Baku|"
    "killed|not hurt|hurt|soldiers|September 14|September 15|were killed|s1|f1||x|the army said"
    "".split("|")
) | st.text(max_size=12)
AT = st.lists(st.integers(-1, 6), min_size=0, max_size=3) | st.integers(-1, 6)


def items(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[list[dict[str, Any]]]:
    item = st.fixed_dictionaries({"at": AT}, optional=fields)
    return st.lists(item, max_size=4)


DRAFTS = st.fixed_dictionaries(
    {
        "sources": items(
            id=st.sampled_from(["s1", "s2", "f1"]),
            name=WORDS,
            role=WORDS,
            kind=st.sampled_from(["person", "government", "media", "ghost"]),
            via=st.sampled_from(["s1", "s2", "s3"]),
        ),
        "figures": items(
            surface=WORDS,
            measure=WORDS,
            counted=WORDS,
            side=WORDS,
            source=st.sampled_from(["s1", "s2", "army"]),
            part_of=WORDS,
            supersedes=WORDS,
            as_of=WORDS,
        ),
        "what": items(text=WORDS, status=st.sampled_from(["alleged", "denied"]), source=WORDS),
        "who": items(name=WORDS, role=WORDS, part=st.sampled_from(["actor", "affected"])),
        "where": items(name=WORDS, kind=WORDS),
        "summary": items(text=WORDS),
    },
    optional={"headline": WORDS, "not_stated": st.lists(WORDS, max_size=2)},
)
ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=20,
)


def hold(briefing: Briefing) -> None:
    """All that is promised of a briefing, whoever answered."""
    assert all(finding.severity != "error" for finding in briefing.findings)
    ids = [item.id for item in briefing.items()]
    assert len(ids) == len(set(ids))
    for item in briefing.items():
        assert item.evidence
        for evidence in item.evidence:
            assert TEXT[evidence.start : evidence.end] == evidence.exact
            assert READING.sentence_at(evidence.start).number == evidence.sentence
    for figure in briefing.figures:
        recompute(figure)
    known = set(ids)
    for figure in briefing.figures:
        assert {figure.source, figure.part_of, figure.supersedes, figure.as_of} - {None} <= known


def recompute(figure: Figure) -> None:
    """The values are those of the surface, read alone."""
    if figure.qualifier is None:
        assert (figure.value, figure.low, figure.high) == (None, None, None)
        return
    number = parse_number(figure.surface)
    assert number is not None
    said = (number.value, number.low, number.high, number.qualifier, number.unit, number.currency)
    assert said == (
        figure.value,
        figure.low,
        figure.high,
        figure.qualifier,
        figure.unit,
        figure.currency,
    )


@given(DRAFTS)
@settings(max_examples=300)
def test_whatever_fits_the_schema_only_the_article_gets_in(draft: dict[str, Any]) -> None:
    hold(brief(ARTICLE, engine=ReplyEngine(json.dumps(draft))))


@given(DRAFTS, DRAFTS)
@settings(max_examples=100)
def test_whatever_a_repair_says_only_the_article_gets_in(
    draft: dict[str, Any], repair: dict[str, Any]
) -> None:
    for number, figure in enumerate(repair["figures"]):
        figure["fix"] = number
    hold(brief(ARTICLE, engine=ReplyEngine(json.dumps(draft), json.dumps(repair))))


@given(ANY_JSON | st.text())
def test_what_does_not_fit_gets_a_clear_error(value: object) -> None:
    reply = value if isinstance(value, str) else json.dumps(value)
    try:
        briefing = brief(ARTICLE, engine=ReplyEngine(reply))
    except DraftError as error:
        fault = error
    else:
        hold(briefing)
        return
    assert str(fault).startswith("the reply is not a draft (")
    assert fault.reply == reply


def nonsense(chance: random.Random) -> str:
    """A reply that fits the schema and of which no number, name or date is the article's."""
    number = str(Decimal(chance.choice([9, 43, 77, 1_235, 12_340, 31])))
    name = chance.choice(["Navy", "Ilya Sorin", "Evening Star", "General Petrov", "Agdam"])
    at = [chance.randint(1, 4)]
    date = chance.choice(["September 15", "September 14, 2022", "October 14"])
    text = chance.choice(
        [
            f"{number} soldiers were killed.",
            f"On Friday {name} spoke of tanks.",
            f"It happened on {date}.",
            f"Of the tanks {number} were lost, as in {name}.",
        ]
    )
    return json.dumps(
        {
            "headline": text,
            "sources": [{"id": "s1", "name": name, "kind": "person", "at": at}],
            "figures": [
                {"surface": number, "counted": "soldiers", "measure": "killed", "at": at},
                {"surface": chance.choice(["19", "66", "14"]), "at": [4]},
                {"surface": "42", "source": "s1", "at": [1]},
            ],
            "what": [{"text": text, "source": "s1", "at": at}],
            "who": [{"name": name, "at": at}],
            "where": [{"name": name, "at": at}],
            "summary": [{"text": text, "at": at}],
        }
    )


def test_a_model_that_answers_nonsense_gets_nothing_through(server: FakeServer) -> None:
    """A thousand replies; the program's own times are all that is left of them."""
    chance = random.Random(20260914)
    server.answers(*(says(nonsense(chance)) for _ in range(1_000)))

    async def ask() -> list[Briefing]:
        async with ModelEngine("m", base_url=server.url, api_key="k") as engine:
            return [await abrief(ARTICLE, engine=engine, rounds=0) for _ in range(1_000)]

    for briefing in asyncio.run(ask()):
        hold(briefing)
        assert briefing.headline is None
        assert [item for item in briefing.items() if item.facet != "when"] == []
        assert len(briefing.rejected) == 9
