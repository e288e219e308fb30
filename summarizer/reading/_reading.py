"""An article and everything that was read in it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from summarizer.article import Article
from summarizer.reading.attributions import Attribution, find_attributions, innermost
from summarizer.reading.language import find_language
from summarizer.reading.names import Name, find_names
from summarizer.reading.numbers import Money, Number, find_numbers
from summarizer.reading.sentences import Sentence, find_sentences
from summarizer.reading.span import Span
from summarizer.reading.times import TimeExpression, find_times

SpanT = TypeVar("SpanT", bound=Span)


@dataclass(frozen=True)
class Reading:
    """The article with what was found in it, each in the order of the text."""

    article: Article
    language: str | None
    """`en`; `und` when the text is not English; None when it is too short to tell."""
    sentences: tuple[Sentence, ...]
    numbers: tuple[Number, ...]
    times: tuple[TimeExpression, ...]
    names: tuple[Name, ...]
    attributions: tuple[Attribution, ...]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds `offset`, or the last one before it. Needs one sentence."""
        return self.sentences[max(0, bisect_right(self._sentence_starts, offset) - 1)]

    def words(self, sentence: Sentence) -> str:
        """The sentence as printed."""
        return self.article.text[sentence.start : sentence.end]

    def numbers_in(self, start: int, end: int) -> tuple[Number, ...]:
        """Numbers that share at least one character with the span."""
        return _within(self.numbers, self._number_ends, start, end)

    def times_in(self, start: int, end: int) -> tuple[TimeExpression, ...]:
        """Times that share at least one character with the span."""
        return _within(self.times, self._time_ends, start, end)

    def names_in(self, start: int, end: int) -> tuple[Name, ...]:
        """Names that share at least one character with the span."""
        return _within(self.names, self._name_ends, start, end)

    def claims(self, offsets: Iterable[int]) -> Iterator[int | None]:
        """For each offset the position of the attribution whose content holds it, the innermost.

        None: the article says it in its own voice, or quotes without a cue.
        """
        return innermost(self.attributions, offsets)

    @cached_property
    def money(self) -> Money:
        """What the article means by money of a name that several countries have."""
        return Money(self.article.text)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _number_ends(self) -> list[int]:
        return [number.end for number in self.numbers]

    @cached_property
    def _time_ends(self) -> list[int]:
        return [time.end for time in self.times]

    @cached_property
    def _name_ends(self) -> list[int]:
        return [name.end for name in self.names]


def _within(spans: Sequence[SpanT], ends: Sequence[int], start: int, end: int) -> tuple[SpanT, ...]:
    """Those that overlap; `spans` are in the order of the text and do not overlap each other."""
    first = bisect_right(ends, start)
    last = first
    while last < len(spans) and spans[last].start < end:
        last += 1
    return tuple(spans[first:last])


def read(article: Article) -> Reading:
    """Read an article. Linear in its text."""
    text = article.text
    sentences = find_sentences(text)
    times = find_times(text, article.published)
    names = find_names(text, sentences)
    return Reading(
        article=article,
        language=find_language(text),
        sentences=sentences,
        numbers=find_numbers(text, times),
        times=times,
        names=names,
        attributions=find_attributions(text, sentences, names),
    )
