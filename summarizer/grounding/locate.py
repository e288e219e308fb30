"""Words that a model cited, to the place where they stand: exact, or equal after `normalise`.

Never accepts a near miss. What is not found is an exception that says where the words do stand.
`evals/benchmarks/locating.py` shows what both cost.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import cycle, pairwise

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


class _Wanted:
    """Words to be found; folded only when they do not stand somewhere as printed."""

    def __init__(self, surface: str) -> None:
        self.printed = surface.strip()

    @cached_property
    def folded(self) -> str:
        return normalise(self.printed).text.strip()

    @cached_property
    def parts(self) -> list[str]:
        """What a text that holds the words has as it is, unless it is odd; the longest first."""
        return sorted(set(_PARTS.findall(self.folded)), key=len, reverse=True)


# Letters are printed as they are compared; so are the last three digits of a number ("1,234").
_PARTS = re.compile(r"[A-Za-z]+|[0-9]{1,3}(?![0-9])")


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
        runs over a sentence boundary is found when both sentences were cited.

        Costs by the cited sentences. Words that are not there cost a few times `str.find` over the
        article besides; its folding, once, only if they hold no letter or digit of ASCII.

        Raises:
            NotInSentence: with `.elsewhere`, the numbers of the sentences that do hold it.
            NoSuchSentence: a cited sentence does not exist.
        """
        cited = [self.sentence(number) for number in at]
        wanted = _Wanted(surface)
        spans = [(sentence.start, sentence.end) for sentence in cited]
        found = [place for span in spans for place in self._in(wanted, span)]
        if not found:
            found = [place for span in _runs(cited) for place in self._in(wanted, span)]
        if not found:
            raise NotInSentence(wanted.printed, at, self._elsewhere(wanted))
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

    def _in(self, wanted: _Wanted, span: Span) -> list[Span]:
        printed = list(_find(self._text, wanted.printed, *span))
        if printed or not self._may_hold(wanted, span):
            return printed
        folded = self._fold(span)
        found = _find(folded.text, wanted.folded, 0, len(folded.text))
        origins = (folded.span(*place) for place in found)
        return [(span[0] + first, span[0] + last) for first, last in origins]

    def _may_hold(self, wanted: _Wanted, span: Span) -> bool:
        """Whether folding the span can help: a part that is missing is printed with odd signs."""
        if all(self._text.find(part, *span) >= 0 for part in wanted.parts):
            return True
        start, end = span
        return bisect_left(self._odd, start) < bisect_left(self._odd, end)

    def _fold(self, span: Span) -> Normalised:
        if span not in self._folded:
            self._folded[span] = normalise(self._text[slice(*span)])
        return self._folded[span]

    def _elsewhere(self, wanted: _Wanted) -> tuple[int, ...]:
        """The numbers of the sentences that hold the words."""
        sentences: Iterable[Sentence] = self._reading.sentences
        if wanted.parts:
            odd = (self._reading.sentence_at(place) for place in self._odd)
            sentences = {*self._holding(wanted.parts), *odd}
        return tuple(
            sorted(
                sentence.number
                for sentence in sentences
                if self._in(wanted, (sentence.start, sentence.end))
            )
        )

    def _holding(self, parts: Sequence[str]) -> Iterator[Sentence]:
        """The sentences in which all the parts stand.

        Leaps to the next sentence that holds a part and asks there for the others, so that common
        parts are looked for only where a rare one stands; searches the text once for each at most.
        """
        find, sentences, starts = self._text.find, self._reading.sentences, self._starts
        start = end = agreed = 0
        for part in cycle(parts):
            place = find(part, start)
            if place < 0:
                return
            if place >= end:
                sentence = sentences[bisect_right(starts, place) - 1]
                start, end, agreed = sentence.start, sentence.end, 0
            agreed += 1
            if agreed == len(parts):
                yield sentence
                start, agreed = end, 0

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self._reading.sentences]

    @cached_property
    def _odd(self) -> list[int]:
        """Where characters stand that vanish when folded, or become letters or digits of ASCII.

        Soft hyphens, ligatures, full-width letters: around them, words are not printed as they
        are compared. Most articles have none.
        """
        lines = (line for line in self._text.splitlines() if not line.isascii())
        signs = {sign for line in lines for sign in set(line) if not sign.isascii()}
        folded = {sign: normalise(sign).text for sign in signs}
        odd = [sign for sign in signs if not folded[sign] or _PARTS.search(folded[sign])]
        return [m.start() for m in re.finditer(f"[{''.join(odd)}]", self._text)] if odd else []


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
