"""A text to its words and marks, once: every rule of the grammar reads these, never the text.

Does not know what a word means.
"""

import re

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_PADDING = 16
"""Empty tokens behind the last: a rule may look that far ahead (or behind the first) unchecked."""
_LONGEST_GAP = 12
"""White space within one expression; a line break with its indentation is shorter."""
_SAMPLE = 2_000
_ENDS = frozenset(".!?;")


class Tokens:
    """Words (letters and digits together) and single marks, with their offsets.

    `low[i]` is the token in lower case. Indexes before the first and behind the last give "".
    """

    __slots__ = ("ends", "low", "shouted", "size", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words: list[str] = _TOKEN.findall(text)
        self.size = len(self.words)
        self.starts: list[int] = []
        self.ends: list[int] = []
        end = 0
        for word in self.words:  # what lies between holds no character of a token
            start = text.find(word, end)
            end = start + len(word)
            self.starts.append(start)
            self.ends.append(end)
        self.words += [""] * _PADDING
        self.starts += [len(text)] * _PADDING
        self.ends += [len(text)] * _PADDING
        self.low = [word.lower() for word in self.words]
        letters = [word for word in self.words[:_SAMPLE] if word.isalpha() and len(word) > 1]
        self.shouted = 2 * sum(map(str.isupper, letters)) > len(letters)
        """Whether the text is in capitals, so that they tell nothing."""

    def capital(self, i: int) -> bool:
        """Whether the word begins like a name; in a text all in capitals, never."""
        return not self.shouted and self.words[i][:1].isupper()

    def proper(self, i: int) -> bool:
        """Whether the word is written as a name must be: "May", or "MAY" in capitals."""
        return self.words[i][:1].isupper()

    def tight(self, i: int) -> bool:
        """Whether nothing stands between this token and the next."""
        return self.ends[i] == self.starts[i + 1] and i + 1 < self.size

    def near(self, i: int) -> bool:
        """Whether the next token follows in the same paragraph, with only white space between."""
        start, end = self.ends[i], self.starts[i + 1]
        if not 0 <= end - start <= _LONGEST_GAP or i + 1 >= self.size:
            return False
        gap = self.text[start:end]
        return gap in ("", " ") or (gap.isspace() and gap.count("\n") + gap.count("\r\r") < 2)

    def run(self, start: int, end: int) -> bool:
        """Whether the tokens follow each other without a blank line."""
        for i in range(start, end - 1):  # noqa: SIM110 - the hottest loop; `all` takes twice as long
            if not self.near(i):
                return False
        return True

    def number(self, i: int) -> int | None:
        """The value of a token of one to four ASCII digits."""
        word = self.words[i]
        return int(word) if len(word) <= 4 and word.isascii() and word.isdigit() else None

    def hangs(self, i: int) -> bool:
        """Whether a number is the end of something longer: "3.5", "$20", "A-12", "1,200"."""
        if i == 0 or not self.tight(i - 1):
            return False
        mark = self.low[i - 1]
        if mark in "/:$\u00a3\u20ac\u00a5#+=@&\\*%<>":
            return True
        return (
            mark in ".,-\u2013\u2019'" and i > 1 and self.tight(i - 2) and self.low[i - 2].isalnum()
        )

    def goes_on(self, i: int) -> bool:
        """Whether a number is the beginning of something longer: "3.5", "12:30", "5%"."""
        if not self.tight(i):
            return False
        mark = self.low[i + 1]
        if mark in "%\u00b0\u20ac":
            return True
        return mark in ".,:/-\u2013" and self.tight(i + 1) and self.low[i + 2][:1].isdigit()

    def ends_sentence(self, i: int) -> bool:
        """Whether the token is a mark after which a sentence may begin."""
        return self.low[i] in _ENDS and not self.tight(i) and bool(self.low[i])
