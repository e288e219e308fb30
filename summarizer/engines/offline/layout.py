"""Which of the first sentences is the headline."""

import re

from summarizer.reading import Reading, Sentence

MOST_WORDS = 25
"""A longer first line is a paragraph. The longest headlines of web editions have some 25 words."""

_ENDS = re.compile(r"[.!?][\"'\u201d\u2019)]*$")


def find_headline(reading: Reading) -> Sentence | None:
    """The first sentence, if it is the headline: the article's title, or a line of its own.

    A headline that is no title stands alone, is short, and has no full stop at its end.
    """
    if not reading.sentences:
        return None
    text, first = reading.article.text, reading.sentences[0]
    words = reading.words(first)
    if reading.article.title and words.strip() == reading.article.title.strip():
        return first
    alone = re.match(r"[^\S\n]*\r?\n", text[first.end : first.end + 80])
    if not alone or "\n" in words or len(words.split()) > MOST_WORDS or _ENDS.search(words):
        return None
    return first if len(reading.sentences) > 1 else None
