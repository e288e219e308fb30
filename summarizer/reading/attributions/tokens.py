"""A text to tokens: words, numbers, marks, blank lines, with offsets.

Knows no phrases, and drops white space that ends no paragraph.
"""

import re
from typing import NamedTuple


class Token(NamedTuple):
    """A word or mark; or, where phrases are read, a whole quotation, which counts as one."""

    start: int
    end: int
    word: str
    """In lower case, with straight apostrophes; of a quotation, `"` and the mark it ends with."""
    kind: str
    """`w` word, `n` number, `p` mark, `b` blank line, `q` quotation."""
    capital: bool


_TOKEN = re.compile(
    r"(?P<w>[^\W\d_]+(?:(?:['\u2019-]|\.(?=[^\W\d_]))[^\W_]+)*)"
    r"|(?P<n>[$\u00a3\u20ac]?\d+(?:[.,:]\d+)*%?)"
    r"|(?P<b>\n\s*\n)"
    r"|(?P<p>--+|\.\.+|''|``|[^\s])"
)


def tokenise(text: str) -> list[Token]:
    """The tokens of `text`, in order."""
    tokens = []
    known: dict[str, str] = {}  # one string for each word, not for each time that it stands there
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "p"
        word = match[0]
        start, end = match.span()
        capital = False
        if kind == "w":
            lowered = word.lower()
            capital = lowered != word and word[0].isupper()
            word = lowered.replace("\u2019", "'") if "\u2019" in lowered else lowered
        tokens.append(Token(start, end, known.setdefault(word, word), kind, capital))
    return tokens
