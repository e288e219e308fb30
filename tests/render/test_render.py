import io

import pytest
from rich.console import Console

from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.engines.reply import ReplyEngine
from summarizer.item import Item
from summarizer.pipeline import brief
from summarizer.prompts import compact_json
from summarizer.render import markdown, print_terminal

TEXT = (
    "Two officials told the \x1b[31mDaily|Post that at least 1,234 *houses* burned, up from 980. "
    "As of May 3, 2021, between 20 and 30 percent were insured for $3.2bn, said Ana Sola, a mayor."
)


class Weapon(Item):
    """Weapons."""

    name: str


def full() -> Briefing:
    reply = compact_json(
        {
            "sources": [
                {"id": "p", "name": "Post", "kind": "media", "at": 1},
                {"id": "o", "name": "Two officials", "anonymity": "anonymous", "via": "p", "at": 1},
                {"id": "a", "name": "Ana Sola", "role": "a mayor", "kind": "person", "at": 2},
            ],
            "figures": [
                {
                    "surface": "1,234",
                    "counted": "houses",
                    "measure": "burned",
                    "source": "o",
                    "supersedes": "980",
                    "at": 1,
                },
                {"surface": "980", "supersedes": "77", "at": 1},
                {"surface": "20 and 30", "source": "a", "as_of": "May 3, 2021", "at": 2},
                {"surface": "$3.2bn", "source": "a", "part_of": "20 and 30 percent", "at": 2},
                {"surface": "99", "at": 2},
            ],
            "what": [{"text": "Houses | burned.", "status": "alleged", "source": "o", "at": 1}],
            "who": [
                {"name": "Ana Sola", "kind": "person", "role": "a mayor", "part": "actor", "at": 2}
            ],
            "where": [],
            "summary": [
                {"text": "980 houses <b>burned</b>.", "at": 1},
                {"text": "Some 77 houses burned.", "at": 1},
            ],
            "weapon": [{"name": "houses", "at": 1}],
            "headline": "# Houses *burned*",
            "not_stated": ["who lit the fire"],
        }
    )
    article = Article(text=TEXT, publisher="The Post", url="https://example.org/a")
    return brief(article, engine=ReplyEngine(reply), facets=[Weapon])


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    return full()


def shown(briefing: Briefing, width: int = 200, *, color: bool = False) -> str:
    out = io.StringIO()
    console = Console(
        file=out, width=width, highlight=False, force_terminal=color, no_color=not color
    )
    print_terminal(briefing, TEXT, console)
    return out.getvalue()


def test_a_person_sees_who_claims_each_figure(briefing: Briefing) -> None:
    lines = [line.split("  ") for line in shown(briefing).splitlines()]
    rows = [[cell.strip() for cell in line if cell.strip()] for line in lines]
    assert ["at least 1,234", "burned: houses", "Two officials", "replaces 980", "[1]"] in rows
    assert ["980", "the article itself", "[1]"] in rows
    assert ["20 to 30 percent", "Ana Sola", "as of 2021-05-03", "[2]"] in rows
    assert ["3,200,000,000 USD", "Ana Sola", "part of between 20 and 30 percent", "[2]"] in rows


@pytest.mark.parametrize(
    "words",
    [
        "# Houses *burned*",
        "The Post · https://example.org/a · 2 sentences",
        "980 houses <b>burned</b>. [1]",
        "alleged: Houses | burned. [1] Two officials",
        "Ana Sola (a mayor; actor) [2]",
        "Two officials, via Post (anonymous) [1]",
        "2021-05-03 May 3, 2021 [2]",
        "who lit the fire",
        "houses [1]",
        "figures: '99' is not in sentence 2; these words stand nowhere in the article",
        "summary: SUM001: 'Some 77' is nowhere in the article",
        "GRD002 warning f2: supersedes is left out",
        "between 20 and 30 percent were insured",
    ],
)
def test_everything_is_shown(briefing: Briefing, words: str) -> None:
    assert words in shown(briefing)


def test_an_article_cannot_colour_the_terminal(briefing: Briefing) -> None:
    assert "\x1b" not in shown(briefing)
    coloured = shown(briefing, color=True)
    assert "\x1b[1m" in coloured
    assert "\x1b[31mDaily" not in coloured


def test_words_of_others_are_no_markup_of_the_terminal() -> None:
    text = "They lost 8 men [/b] and [red] dozens [blue]."
    reply = compact_json(
        {
            "figures": [
                {"surface": "8", "counted": "men [/b]", "at": 1},
                {"surface": "dozens", "counted": "[blue]", "at": 1},
            ]
        }
    )
    rows = shown(brief(Article(text=text), engine=ReplyEngine(reply)))
    assert "men [/b]" in rows
    assert "dozens  [blue]" in rows


HOSTILE = [
    ("[1](http://evil.example)", "\\[1](http:\\//evil.example)"),
    ("![9](x)", "\\!\\[9](x)"),
    ("[2]: http://x", "\\[2]: http:\\//x"),
    ("- list", "\\- list"),
    ("1. list", "1\\. list"),
    ("---", "\\---"),
    ("www.x.org", "www\\.x.org"),
    ("a & b [3, 4]", "a \\& b [3, 4]"),
]


@pytest.mark.parametrize(("text", "escaped"), HOSTILE, ids=[text for text, _ in HOSTILE])
def test_words_of_others_are_no_markdown(text: str, escaped: str) -> None:
    reply = compact_json({"not_stated": [text], "who": []})
    shown = markdown(brief(Article(text="It rained."), engine=ReplyEngine(reply)))
    assert f"\n- {escaped}\n" in shown


def test_a_narrow_terminal_loses_nothing(briefing: Briefing) -> None:
    squeezed = "".join(shown(briefing, width=40).split())
    for words in ("atleast", "1,234", "anonymous", "supersedes"):
        assert words in squeezed


def test_an_empty_briefing_can_be_shown() -> None:
    briefing = brief(Article(text="It rained."), engine=ReplyEngine('{"who": []}'))
    assert shown(briefing).splitlines() == ["(no headline)", "1 sentences"]
    assert markdown(briefing) == "# Briefing\n"


def test_markdown_has_everything_and_no_foreign_markup(briefing: Briefing) -> None:
    text = markdown(briefing)
    assert text.startswith("# \\# Houses \\*burned\\*\n")
    assert "| at least 1,234 | burned: houses | Two officials | replaces 980 | [1] |" in text
    assert "- alleged: Houses \\| burned. [1] (Two officials)" in text
    assert "980 houses \\<b\\>burned\\</b\\>. [1]" in text
    for title in (
        "Figures",
        "What",
        "Who",
        "When",
        "Sources",
        "Weapon",
        "Not stated",
        "Rejected",
        "Findings",
    ):
        assert f"\n## {title}\n" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {row.replace("\\|", "").count("|") for row in rows} == {6}
