"""An article and everything that was read in it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from summarizer.article import Article
from summarizer.reading.attributions import Attribution, find_attributions
from summarizer.reading.language import find_language
from summarizer.reading.names import Name, find_names
from summarizer.reading.numbers import Number, find_numbers
from summarizer.reading.sentences import Sentence, find_sentences
from summarizer.reading.span import Span
from summarizer.reading.times import TimeExpression, find_times

SpanT = TypeVar("SpanT", bound=Span)


@dataclass(frozen=True, slots=True)
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
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start)
        return self.sentences[max(0, index - 1)]

    def words(self, sentence: Sentence) -> str:
        """The sentence as printed."""
        return self.article.text[sentence.start : sentence.end]

    def numbers_in(self, start: int, end: int) -> tuple[Number, ...]:
        """Numbers that share at least one character with the span."""
        return _within(self.numbers, start, end)

    def times_in(self, start: int, end: int) -> tuple[TimeExpression, ...]:
        """Times that share at least one character with the span."""
        return _within(self.times, start, end)

    def names_in(self, start: int, end: int) -> tuple[Name, ...]:
        """Names that share at least one character with the span."""
        return _within(self.names, start, end)


def _within(spans: Sequence[SpanT], start: int, end: int) -> tuple[SpanT, ...]:
    """Those that overlap; `spans` are in the order of the text and do not overlap each other."""
    first = bisect_right(spans, start, key=lambda span: span.end)
    last = first
    while last < len(spans) and spans[last].start < end:
        last += 1
    return tuple(spans[first:last])


def outside_dates(numbers: Iterable[Number], times: Sequence[TimeExpression]) -> tuple[Number, ...]:
    """The numbers that are no part of a date: "14" in "September 14" counts nothing.

    A length of time ("90 days in jail") is counted, so its number stays.
    """
    dates = [time for time in times if time.kind != "duration"]
    return tuple(
        number
        for number in numbers
        if not any(time.overlaps(number.start, number.end) for time in dates)
    )


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
