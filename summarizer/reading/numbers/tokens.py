"""A text to the words, numerals and signs of it, once, for all that reads numbers.

Does not know what any of them means; a grammar of tokens needs no pattern that looks far ahead.
"""

import re
from dataclasses import dataclass

from summarizer.reading.numbers.currencies import Money
from summarizer.reading.span import Span

# Digits with what groups them; a word with its apostrophes; any other character alone.
_TOKEN = re.compile(r"\d+(?:[.,\u00a0\u2009\u202f]\d+)*|[^\W\d_]+(?:['\u2019][^\W\d_]+)*|\S")

BREAK = "\n"
"""The token that stands for a blank line: no grammar knows it, so none reads across it."""

_MARGIN = 12
"""Empty tokens behind the last. No rule looks farther than this past the end of the text; before
its beginning a negative index finds them as well."""

_ABBREVIATIONS = frozenset(
    "adm ave brig capt cmdr co col corp dept dr est gen gov hon inc jr lt ltd maj messrs "
    "mr mrs ms mt no prof rep rev sen sgt sr st supt vs jan feb mar apr jun jul aug sep "
    "sept oct nov dec approx fig pp vol".split()
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text, from 0; a span of them is half open, as one of characters is."""

    text: str
    words: list[str]
    """Each in lower case."""
    starts: list[int]
    ends: list[int]
    capitals: bool
    """Whether the text is in capitals throughout, so that a capital names nothing."""
    money: Money
    """What the names that several countries give their money mean here."""

    @classmethod
    def of(cls, text: str, money: Money | None = None) -> "Tokens":
        """The tokens of `text`. Linear.

        Args:
            money: that of the article of which the text tells; else the text's own.
        """
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        last = 0
        for match in _TOKEN.finditer(text):
            start, end = match.span()
            if start - last > 1 and text.count("\n", last, start) > 1:
                words.append(BREAK)
                starts.append(last)
                ends.append(start)
            words.append(match[0].lower())
            starts.append(start)
            ends.append(end)
            last = end
        # Far apart from the last token, so that nothing touches it.
        words += [""] * _MARGIN
        starts += [len(text) + 9] * _MARGIN
        ends += [len(text) + 9] * _MARGIN
        return cls(text, words, starts, ends, _in_capitals(text), money or Money(text))

    def __len__(self) -> int:
        return len(self.words) - _MARGIN

    def touches(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before it."""
        return i > 0 and self.starts[i] == self.ends[i - 1]

    def is_title(self, i: int) -> bool:
        """Whether token `i` begins with a capital."""
        return self.text[self.starts[i] : self.starts[i] + 1].isupper()

    def is_word(self, i: int) -> bool:
        """Whether token `i` consists of letters."""
        return self.words[i][:1].isalpha()

    def is_numeral(self, i: int) -> bool:
        """Whether token `i` consists of digits and what groups them."""
        return self.words[i][:1].isdecimal()

    def ends_sentence(self, i: int) -> bool:
        """Whether token `i` is the end of a sentence, or of the text."""
        word = self.words[i]
        if word in ("", BREAK, "!", "?"):
            return True
        if word != "." or self.touches(i + 1):
            return False
        before = self.words[i - 1]
        return not ((len(before) == 1 and before.isalpha()) or before in _ABBREVIATIONS)

    def begins_sentence(self, i: int) -> bool:
        """Whether a sentence begins at token `i`, as far as the token before it shows."""
        return i == 0 or self.ends_sentence(i - 1) or self.words[i - 1] in "\"'\u201c\u2018"

    def follows(self, i: int, *phrase: str) -> bool:
        """Whether these words stand at token `i`, one after another."""
        return tuple(self.words[i : i + len(phrase)]) == phrase

    def surface(self, first: int, last: int) -> str:
        """The characters from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]]

    def span(self, first: int, last: int) -> Span:
        """The same, as a span of the text."""
        return Span.of(self.text, self.starts[first], self.ends[last - 1])


def _in_capitals(text: str) -> bool:
    """As old wire reports are; judged by the first page."""
    sample = text[:4_000]
    capitals = sum(map(str.isupper, sample))
    return capitals > 2 * sum(map(str.islower, sample))
