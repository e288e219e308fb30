"""Golds, readings and answers made by hand, so that a score can be counted on the fingers."""

from collections.abc import Callable
from typing import Any

from summarizer.article import Article
from summarizer.briefing import ArticleRecord, Briefing, EngineRecord
from summarizer.facets import Actor, Figure, Place, Source, Time
from summarizer.item import Evidence
from summarizer.reading import Attribution, Name, NameKind, Number, Reading, Span, TimeExpression


def at(text: str, words: str) -> tuple[int, int, str]:
    """Where the words first stand."""
    start = text.index(words)
    return start, start + len(words), words


def gold(text: str, words: str) -> dict[str, Any]:
    """A span as the corpora write it."""
    start, end, surface = at(text, words)
    return {"text": surface, "start": start, "end": end}


def time(text: str, words: str, edtf: str | None, **more: Any) -> TimeExpression:
    return TimeExpression(
        *at(text, words), edtf, **({"precision": "day", "basis": "stated"} | more)
    )


def number(text: str, words: str, value: Any, **more: Any) -> Number:
    bounds = {"low": value, "high": value, "qualifier": "exact"}
    return Number(*at(text, words), value, **(bounds | more))


def name(text: str, words: str, kind: NameKind = "person", **more: Any) -> Name:
    fields: dict[str, Any] = {"full": words, "entity": 1} | more
    return Name(*at(text, words), kind, **fields)


def said(text: str, source: str | None, cue: str, *content: str, **more: Any) -> Attribution:
    spans = tuple(Span(*at(text, words)) for words in content)
    who = Span(*at(text, source)) if source else None
    said_by = Span(*at(text, cue))
    parts = [*spans, said_by, *([who] if who else [])]
    start, end = min(part.start for part in parts), max(part.end for part in parts)
    fields: dict[str, Any] = {"quote": "indirect", "name": source} | more
    return Attribution(start, end, text[start:end], who, said_by, spans, **fields)


def reader(**found: tuple[Span, ...]) -> Callable[[Article], Reading]:
    """Reads in every article just this."""
    empty: dict[str, Any] = dict.fromkeys(
        ("sentences", "numbers", "times", "names", "attributions"), ()
    )
    return lambda article: Reading(article=article, language="en", **(empty | found))


def evidence(text: str, words: str, field: str, *, after: str = "") -> Evidence:
    """The words where they first stand behind others."""
    start = text.index(words, text.index(after))
    return Evidence(sentence=1, start=start, end=start + len(words), exact=words, field=field)


def briefing(text: str, **facets: Any) -> Briefing:
    return Briefing(
        engine=EngineRecord(name="reply"),
        prompt="none",
        article=ArticleRecord(sha256="0", characters=len(text), sentences=1),
        **facets,
    )


def actors(*names: str) -> tuple[Actor, ...]:
    return tuple(Actor(id=f"a{n}", evidence=(), name=name) for n, name in enumerate(names))


def places(*names: str) -> tuple[Place, ...]:
    return tuple(Place(id=f"p{n}", evidence=(), name=name) for n, name in enumerate(names))


def sources(*names: str) -> tuple[Source, ...]:
    return tuple(Source(id=f"s{n}", evidence=(), name=name) for n, name in enumerate(names))


def dated(text: str, edtf: str | None, *mentions: str) -> Time:
    at = tuple(evidence(text, words, "surface") for words in mentions)
    return Time(id="t1", evidence=at, surface=mentions[0], edtf=edtf)


def figure(text: str, words: str, value: Any, *, after: str = "", **more: Any) -> Figure:
    at = (evidence(text, words, "surface", after=after),)
    bounds = {"value": value, "low": value, "high": value}
    return Figure(id="f1", evidence=at, surface=words, **(bounds | more))
