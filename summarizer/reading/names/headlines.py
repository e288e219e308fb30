"""Headlines in title case: there a capital says nothing.

Only what is a name elsewhere in the text, or is known without it, is a name in a headline.
"""

from collections.abc import Iterator, Sequence

from summarizer.reading.names.gazetteer import COMMON_WORDS, key, organizations, places
from summarizer.reading.names.lexicon import FUNCTION, METONYMS
from summarizer.reading.names.words import Word

MAX_PHRASE = 6
"""Words of a name that a headline repeats."""
_LONG_HEADLINE = 30


def find_headlines(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """First and last word of each line that is a headline in title case or in capitals."""
    begin = 0
    for i in range(1, len(words) + 1):
        if i < len(words) and "\n" not in words[i].gap:
            continue
        line = words[begin:i]
        if 3 < len(line) <= _LONG_HEADLINE and (_titled(line) or _shouted(line)):
            after = text[line[-1].end : line[-1].end + 1]
            if after not in (".", ",", ";") or (after == "." and not begin and len(line) > 4):
                yield begin, i - 1
        begin = i


def _shouted(line: Sequence[Word]) -> bool:
    return all(word.text.isupper() for word in line)


def _titled(line: Sequence[Word]) -> bool:
    long = [word for word in line if len(word.text) > 2 and word.lower not in FUNCTION]
    capitals = sum(word.text[0].isupper() for word in long)
    return len(long) > 2 and capitals * 10 >= len(long) * 9


def find_repeated(
    words: Sequence[Word], first: int, last: int, names: set[str]
) -> Iterator[tuple[int, int]]:
    """The parts of a headline that are names of the text, or known; the longest first."""
    i = first
    while i <= last:
        end = longest(words, i, last, names)
        if end is not None:
            yield i, end
            i = end
        i += 1


def longest(words: Sequence[Word], i: int, last: int, names: set[str]) -> int | None:
    """The last word of the longest phrase from `i` that is a name of the text, or known."""
    if not words[i].text[0].isupper():
        return None
    for end in range(min(last, i + MAX_PHRASE - 1), i - 1, -1):
        if any(word.gap != " " for word in words[i + 1 : end + 1]):
            continue
        phrase = key(" ".join(word.lower for word in words[i : end + 1]))
        if phrase in names or _is_known(phrase, words[i]):
            return end
    return None


def _is_known(phrase: str, word: Word) -> bool:
    if phrase in COMMON_WORDS or (phrase in FUNCTION and not word.text.isupper()):
        return False
    if phrase in ("us", "who", "is", "it", "ice", "sec"):
        return "." in word.text
    return phrase in places() or phrase in organizations() or phrase in METONYMS
