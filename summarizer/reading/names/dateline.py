"""The place that a report is filed from: "BAKU, Sept 14 (Reuters) - ..."."""

import re
from collections.abc import Iterator, Sequence

from summarizer.reading.names.words import Word

_LINES = 12
"""Lines, from the start, one of which may begin with a dateline."""
_REST = re.compile(
    r"(?:,[^\n()\u2013\u2014]{1,48}?)?[^\S\n]*(?:\([^()\n]{1,48}\)|\[[^\]\n]{1,48}\])?[^\S\n]*"
    r"(?:--|[\u2013\u2014]|-[^\S\n])"
)
_LONGEST = 4


def find_dateline(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int, int]]:
    """For each dateline at the head of the text: first and last word of the place, first behind."""
    lines = 0
    for i, word in enumerate(words):
        if i and "\n" not in word.gap:
            continue
        lines += 1
        if lines > _LINES:
            return
        end = i
        while end + 1 < len(words) and end - i < _LONGEST:
            if words[end + 1].gap != " " or not words[end + 1].text[0].isupper():
                break
            end += 1
        place = words[i : end + 1]
        shouted = all(part.text.isupper() for part in place)
        rest = _REST.match(text, words[end].end)
        if rest is None or not word.text[0].isupper():
            continue
        if shouted or "(" in rest[0] or rest[0].rstrip().endswith(("--", "\u2014", "\u2013")):
            begin = end + 1
            while begin < len(words) - 1 and words[begin].start < rest.end():
                begin += 1
            yield i, end, min(begin, len(words) - 1)
