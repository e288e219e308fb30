"""What the model wrote itself, with the words of the article that it answers for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from summarizer.briefing import Briefing
from summarizer.item import Item, Text
from summarizer.normalise import normalise
from summarizer.reading import (
    Name,
    Number,
    Reading,
    TimeExpression,
    find_numbers,
    find_times,
)
from summarizer.rules._kept import Kept

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
    def times(self) -> tuple[TimeExpression, ...]:
        """The dates and times of the text itself."""
        return find_times(self.text, self.reading.article.published)

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers of the text itself."""
        return find_numbers(self.text, self.times)

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

    def names(self) -> Iterator[Name]:
        """The names that stand in the cited sentences."""
        for span in self.spans:
            yield from self.reading.names_in(*span)


@Kept
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
