import ast
import asyncio
import inspect
from pathlib import Path

import pytest

import summarizer
from summarizer import ReplyEngine, abrief, brief
from summarizer.article import Article
from tests.conftest import SEED


def test_the_public_names_are_the_same_in_all_three_places() -> None:
    tree = ast.parse(Path(summarizer.__file__).read_text(encoding="utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    imported = [
        alias.name
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    ]
    assert sorted(imported) == summarizer.__all__ == sorted(summarizer._HOME)


@pytest.mark.parametrize("name", summarizer.__all__)
def test_every_public_name_is_there_and_explained(name: str) -> None:
    assert inspect.getdoc(getattr(summarizer, name))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'summarise'"):
        _ = summarizer.summarise


def test_brief_is_abrief_without_await() -> None:
    assert inspect.signature(brief) == inspect.signature(abrief)


@pytest.mark.parametrize("kind", ["path", "name", "text", "article"])
def test_an_article_may_come_in_any_form(article: Article, seed_reply: str, kind: str) -> None:
    sources: dict[str, str | Path | Article] = {
        "path": SEED,
        "name": str(SEED),
        "text": article.text,
        "article": article,
    }
    source = sources[kind]
    briefing = brief(source, engine=ReplyEngine(seed_reply))
    assert briefing.article.sha256 == article.sha256
    assert briefing == asyncio.run(abrief(source, engine=ReplyEngine(seed_reply)))


def test_a_publication_date_may_be_given_beside_an_article(
    article: Article, seed_reply: str
) -> None:
    briefing = brief(article, engine=ReplyEngine(seed_reply), published="2022-09-14")
    assert briefing.when[0].edtf == "2022-09-14"
