"""What the model wrote itself, with the words of the article that it answers for."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache

from summarizer.briefing import Briefing
from summarizer.item import Item, Text
from summarizer.normalise import normalise
from summarizer.reading import (
    Money,
    Name,
    Number,
    Reading,
    TimeExpression,
    find_numbers,
    find_times,
)
from summarizer.rules._shared import shared

_QUOTED = re.compile('["\u201c][^"\u201c\u201d]*["\u201d]')

Spans = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Written:
    """A text of the model's own."""

    text: str
    item: Item | None
    """None: the headline, which answers for the whole article."""
    spans: Spans
    """The cited sentences."""
    reading: Reading

    @cached_property
    def cited(self) -> str:
        """The cited sentences as one text, normalised."""
        whole = self.reading.article.text
        return normalise(" ".join(whole[start:end] for start, end in self.spans)).text

    @cached_property
    def is_copied(self) -> bool:
        """Whether it stands in the cited sentences word for word, so that it says what they say."""
        return normalise(self.text).text.strip() in self.cited

    @cached_property
    def unquoted(self) -> str:
        """The text without what stands in quotation marks."""
        return _QUOTED.sub(" ", self.text)

    @cached_property
    def times(self) -> Sequence[TimeExpression]:
        """The dates that the text itself has."""
        return self._read[0]

    @cached_property
    def numbers(self) -> Sequence[Number]:
        """The numbers that the text itself has."""
        return self._read[1]

    @property
    def _read(self) -> tuple[Sequence[TimeExpression], Sequence[Number]]:
        return _read(self.text, self.reading.article.published, self.reading.money)

    def names(self) -> Iterator[Name]:
        """The names that stand in the cited sentences."""
        for span in self.spans:
            yield from self.reading.names_in(*span)


@lru_cache(maxsize=256)  # a text is checked again after each repair
def _read(
    text: str, published: date | None, money: Money
) -> tuple[Sequence[TimeExpression], Sequence[Number]]:
    times = find_times(text, published)
    return times, find_numbers(text, times, money)


@shared
def find_written(briefing: Briefing, reading: Reading) -> tuple[Written, ...]:
    """The headline, and every text of an item that a model writes itself."""
    return tuple(_written(briefing, reading))


def _written(briefing: Briefing, reading: Reading) -> Iterator[Written]:
    if briefing.headline:
        yield Written(briefing.headline, None, ((0, len(reading.article.text)),), reading)
    for item in briefing.items():
        for field in _text_fields(type(item)):
            text = getattr(item, field)
            if isinstance(text, str):
                cited = (e for e in item.evidence if e.field == field)
                spans = tuple((max(0, e.start), max(0, e.end)) for e in cited)
                yield Written(text, item, spans, reading)


@cache
def _text_fields(kind: type[Item]) -> tuple[str, ...]:
    """The fields that a model writes itself."""
    return tuple(
        field
        for field, info in kind.model_fields.items()
        if any(isinstance(how, Text) for how in info.metadata)
    )
