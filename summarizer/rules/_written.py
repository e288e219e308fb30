"""What the model wrote itself, with the words of the article that it answers for."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from summarizer.briefing import Briefing
from summarizer.item import Item, Text
from summarizer.normalise import normalise
from summarizer.reading import Name, Reading

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

    def names(self) -> Iterator[Name]:
        """The names that stand in the cited sentences."""
        for span in self.spans:
            yield from self.reading.names_in(*span)


def find_written(briefing: Briefing, reading: Reading) -> Iterator[Written]:
    """The headline, and every text of an item that a model writes itself."""
    if briefing.headline:
        yield Written(briefing.headline, None, ((0, len(reading.article.text)),), reading)
    for item in briefing.items():
        for field, info in type(item).model_fields.items():
            text = getattr(item, field)
            if isinstance(text, str) and any(isinstance(m, Text) for m in info.metadata):
                cited = (e for e in item.evidence if e.field == field)
                spans = tuple((max(0, e.start), max(0, e.end)) for e in cited)
                yield Written(text, item, spans, reading)
