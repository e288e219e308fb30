"""Words that a model cited, to the place where they stand: exact, or equal after `normalise`.

Never accepts a near miss. What is not found is an exception that says where the words do stand.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarizer.item import Evidence
from summarizer.normalise import Normalised, normalise
from summarizer.reading import Reading, Sentence

Span = tuple[int, int]


class NotInSentence(LookupError):
    """The words do not stand in the sentences that were cited."""

    def __init__(self, surface: str, at: Sequence[int], elsewhere: tuple[int, ...]) -> None:
        cited = "sentence" if len(at) == 1 else "sentences"
        hint = f"stand in {_listed(elsewhere)}" if elsewhere else "stand nowhere in the article"
        super().__init__(f"{surface!r} is not in {cited} {_listed(at)}; these words {hint}")
        self.surface, self.at, self.elsewhere = surface, tuple(at), elsewhere


class NoSuchSentence(LookupError):
    """A sentence was cited that the article does not have."""

    def __init__(self, number: int, count: int) -> None:
        super().__init__(f"sentence {number} was cited; the article has {count}")
        self.number = number


class Locator:
    """Finds words in the sentences of one article; folds each sentence at most once."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._text = reading.article.text
        self._folded: dict[Span, Normalised] = {}

    def sentence(self, number: int) -> Sentence:
        """The sentence with this number.

        Raises:
            NoSuchSentence: there is none.
        """
        sentences = self._reading.sentences
        if not 1 <= number <= len(sentences):
            raise NoSuchSentence(number, len(sentences))
        return sentences[number - 1]

    def occurrences(self, surface: str, at: Sequence[int]) -> list[Span]:
        """Every place of `surface` in the cited sentences, as spans of `article.text`.

        Words as printed come first, then words that are equal after `normalise`. A surface that
        runs over a sentence boundary is found when both sentences were cited. Linear in the
        cited sentences.

        Raises:
            NotInSentence: with `.elsewhere`, the numbers of the sentences that do hold it.
            NoSuchSentence: a cited sentence does not exist.
        """
        cited = [self.sentence(number) for number in at]
        surface = surface.strip()
        spans = [(sentence.start, sentence.end) for sentence in cited]
        found = [place for span in spans for place in self._in(surface, span)]
        if not found:
            found = [place for span in _runs(cited) for place in self._in(surface, span)]
        if not found:
            raise NotInSentence(surface, at, self._elsewhere(surface))
        return found

    def evidence(self, span: Span, field: str) -> Evidence:
        """The words of a span, as evidence for a field."""
        start, end = span
        return Evidence(
            sentence=self._reading.sentence_at(start).number,
            start=start,
            end=end,
            exact=self._text[start:end],
            field=field,
        )

    def _in(self, surface: str, span: Span) -> Iterator[Span]:
        printed = list(_find(self._text, surface, *span))
        if printed:
            yield from printed
            return
        folded = self._fold(span)
        wanted = normalise(surface).text.strip()
        if not wanted:
            return
        for start, end in _find(folded.text, wanted, 0, len(folded.text)):
            first, last = folded.span(start, end)
            yield span[0] + first, span[0] + last

    def _fold(self, span: Span) -> Normalised:
        if span not in self._folded:
            self._folded[span] = normalise(self._text[slice(*span)])
        return self._folded[span]

    def _elsewhere(self, surface: str) -> tuple[int, ...]:
        return tuple(
            sentence.number
            for sentence in self._reading.sentences
            if any(self._in(surface, (sentence.start, sentence.end)))
        )


def _find(text: str, words: str, start: int, end: int) -> Iterator[Span]:
    """Occurrences of `words` in `text[start:end]` that neither begin nor end inside a word."""
    if not words:
        return
    place = text.find(words, start, end)
    while place >= 0:
        stop = place + len(words)
        if not (_inside(text, place, start) or _inside(text, stop, start, end)):
            yield place, stop
        place = text.find(words, place + 1, end)


# Scripts that do not put spaces between words: any two of their characters may be parted.
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


def _inside(text: str, cut: int, start: int, end: int | None = None) -> bool:
    """Whether a cut at this offset would part a word or a number ("8" in "18", "3" in "3.5")."""
    if cut <= start or cut >= (len(text) if end is None else end):
        return False
    before, after = text[cut - 1], text[cut]
    if before.isalnum() and after.isalnum():
        return not (_UNSPACED.match(before) or _UNSPACED.match(after))
    if before.isdigit() and after in ".,:/" and cut + 1 < len(text):
        return text[cut + 1].isdigit()
    if after.isdigit() and before in ".,:/" and cut - 2 >= start:
        return text[cut - 2].isdigit()
    return False


def _runs(cited: Sequence[Sentence]) -> Iterator[Span]:
    """Spans over cited sentences that follow one another."""
    ordered = sorted(set(cited), key=lambda sentence: sentence.number)
    for first, second in pairwise(ordered):
        if second.number == first.number + 1:
            yield first.start, second.end


def _listed(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers[:5])) + (" ..." if len(numbers) > 5 else "")
