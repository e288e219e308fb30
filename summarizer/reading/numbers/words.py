"""Words that are a number only where somebody points at them: "a single", "no", "twice".

In running text they mostly count nothing ("a report", "no comment"), so that `find_numbers` leaves
them alone; as the words of a figure they say how many.
"""

from dataclasses import replace
from decimal import Decimal

from summarizer.reading.numbers.found import bounded
from summarizer.reading.numbers.number import Number
from summarizer.reading.numbers.qualifiers import bounds_around
from summarizer.reading.numbers.tokens import Tokens

# Quirk et al., A Comprehensive Grammar, 5.10 to 5.18: articles, quantifiers and multipliers.
_WORDS = {
    "a": 1, "an": 1, "one": 1, "single": 1, "a single": 1, "one single": 1, "once": 1, "no": 0,
    "none": 0, "zero": 0, "nobody": 0, "no one": 0, "not a single": 0, "both": 2, "twice": 2,
    "double": 2, "thrice": 3, "triple": 3, "treble": 3, "quadruple": 4,
}  # fmt: skip
_VALUES = {tuple(words.split()): Decimal(value) for words, value in _WORDS.items()}
_LONGEST = max(map(len, _VALUES))
_MARGIN = 60  # characters on either side that can qualify the words


def read_word(text: str, start: int, end: int) -> Number | None:
    """The number that the words `text[start:end]` are, with the words around that bound it.

    None when they do not end in one of a closed list, or have more before it than bounds it. Reads
    a few words around them, not the text.
    """
    begin = max(0, start - _MARGIN)
    tokens = Tokens.of(text[begin : end + _MARGIN])
    if start - begin not in tokens.starts or end - begin not in tokens.ends:
        return None  # inside a word
    last = tokens.ends.index(end - begin) + 1
    for length in range(_LONGEST, 0, -1):
        first = last - length
        value = _VALUES.get(tuple(tokens.words[first:last])) if first >= 0 else None
        if value is not None:
            bounds = bounds_around(tokens, first, last, value, measured=False, lasting=False)
            if bounds.qualifier is None or tokens.starts[bounds.first] > start - begin:
                return None
            number = bounded(bounds.first, bounds.last, value, bounds.qualifier).number(tokens)
            return replace(number, start=number.start + begin, end=number.end + begin)
    return None
