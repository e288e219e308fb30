"""Public types, as a user's type checker sees them. Checked by mypy, never run."""

from decimal import Decimal
from typing import assert_type

from summarizer import Article, Briefing, Item, ModelEngine, ReplyEngine, Shelf, abrief, brief
from summarizer.facets import Figure


class Weapon(Item):
    name: str


def synchronous() -> None:
    briefing = brief("article.txt", model="m", facets=[Weapon], published="2022-09-14")
    assert_type(briefing, Briefing)
    assert_type(briefing.figures, tuple[Figure, ...])
    assert_type(briefing.figures[0].value, Decimal | None)
    assert_type(briefing.facet(Weapon), tuple[Weapon, ...])
    assert_type(briefing.figures[0].evidence[0].exact, str)


async def asynchronous() -> None:
    async with ModelEngine("m", base_url="http://host/v1") as engine:
        assert_type(await abrief(Article(text="It rained."), engine=engine), Briefing)
    assert_type(await abrief("It rained.", engine=ReplyEngine("{}")), Briefing)


def wrong(shelf: Shelf) -> None:
    brief("article.txt", engine=shelf)  # type: ignore[arg-type]  # must be an error
    brief(5)  # type: ignore[arg-type]  # must be an error
