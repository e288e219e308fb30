"""An article and everything that was read in it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.article import Article
from summarizer.reading.numbers import Number, find_numbers
from summarizer.reading.sentences import Sentence, find_sentences
from summarizer.reading.times import TimeExpression, find_times


@dataclass(frozen=True, slots=True)
class Reading:
    """The article with its sentences, numbers and times, each in the order of the text."""

    article: Article
    sentences: tuple[Sentence, ...]
    numbers: tuple[Number, ...]
    times: tuple[TimeExpression, ...]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds `offset`, or the last one before it. Needs one sentence."""
        index = bisect_right(self.sentences, offset, key=lambda sentence: sentence.start)
        return self.sentences[max(0, index - 1)]

    def words(self, sentence: Sentence) -> str:
        """The sentence as printed."""
        return self.article.text[sentence.start : sentence.end]

    def numbers_in(self, start: int, end: int) -> tuple[Number, ...]:
        """Numbers that share at least one character with the span."""
        return tuple(n for n in self.numbers if n.start < end and start < n.end)

    def times_in(self, start: int, end: int) -> tuple[TimeExpression, ...]:
        """Times that share at least one character with the span."""
        return tuple(t for t in self.times if t.start < end and start < t.end)


def outside_dates(numbers: Iterable[Number], times: Sequence[TimeExpression]) -> tuple[Number, ...]:
    """The numbers that are no part of a date: "14" in "September 14" counts nothing."""
    return tuple(
        number
        for number in numbers
        if not any(time.start < number.end and number.start < time.end for time in times)
    )


def read(article: Article) -> Reading:
    """Read an article. Linear in its text."""
    return Reading(
        article=article,
        sentences=find_sentences(article.text),
        numbers=find_numbers(article.text),
        times=find_times(article.text, article.published),
    )
