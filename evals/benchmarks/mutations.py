"""Spans of an article as a model claims them: true, retyped, and with one thing changed.

Does not judge them; `fabrication.py` does.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random

from summarizer.reading import Reading, parse_number


@dataclass(frozen=True)
class Case:
    """Words claimed for a sentence."""

    surface: str
    sentence: int
    start: int
    """Where the true span begins in the article."""
    counted: str | None = None
    """Of a figure, what it counts."""
    figure: bool = False
    has_value: bool = False
    """Whether its surface is a number by itself."""


# --- true spans ---------------------------------------------------------------------------------

_WORD = re.compile("[\\w\u0300-\u036f]+(?:['\u2019.,:/-][\\w\u0300-\u036f]+)*")
_NOT = re.compile(r"\bnot\b")
_QUALIFIER = re.compile(
    r"\b(?:at least|at most|more than|fewer than|less than|up to|about|around|nearly|almost|over"
    r"|some|roughly|approximately|only|exactly)(?= \$?\d)"
)


def windows(reading: Reading, random: Random) -> Iterator[Case]:
    """Runs of 4 to 12 words: two from each sentence, one around each negation and qualifier."""
    for sentence in reading.sentences:
        text = reading.words(sentence)
        words = [match.span() for match in _WORD.finditer(text)]
        if len(words) < 4:
            continue
        firsts = [random.randrange(len(words) - 3) for _ in range(2)]
        for found in (*_NOT.finditer(text), *_QUALIFIER.finditer(text)):
            inside = sum(start < found.start() for start, _ in words)
            firsts.append(min(max(0, inside - random.randint(1, 3)), len(words) - 4))
        for first in firsts:
            last = min(first + random.randint(4, 12), len(words)) - 1
            start, end = words[first][0], words[last][1]
            yield Case(text[start:end], sentence.number, sentence.start + start)


def figures(reading: Reading) -> Iterator[Case]:
    """Each number that can be claimed, with the word behind it as what is counted."""
    for number in reading.numbers:
        sentence = reading.sentence_at(number.start)
        if number.kind != "figure" or number.end > sentence.end:
            continue
        if number.relation == "conversion_of":  # is its amount once more, and refused beside it
            continue
        behind = re.compile(r" ([A-Za-z]+)\b").match(reading.article.text, number.end, sentence.end)
        counted = behind[1] if behind else None
        yield Case(
            number.surface,
            sentence.number,
            number.start,
            counted,
            figure=True,
            has_value=bool(values_of(number.surface)),
        )


def values_of(surface: str) -> list[tuple[object, ...]]:
    """What the surface says when it is read by itself: one number's value, or nothing."""
    try:
        number = parse_number(surface)
    except ValueError:
        return []
    return [(number.value, number.low, number.high, number.qualifier)]


# --- what a reader may retype ---------------------------------------------------------------------

_STRAIGHT = str.maketrans("\u201c\u201d\u2018\u2019", "\"\"''")
_CURLY = str.maketrans("\"'", "\u201d\u2019")
_DASH = re.compile("[-\u2010-\u2015\u2212]")
_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])")
_LONG = re.compile(r"(?<![\w.,:/-])[1-9]\d{3,}(?![\w,:/-])(?!\.\d)")
_SPACE = re.compile(r"(?<!\d) | (?!\d)")  # between digits, it may be a separator of thousands

Change = Callable[[str, Reading, Random], str]
"""A surface, changed; the same if there is nothing to change."""


def _quotes(surface: str) -> str:
    straight = surface.translate(_STRAIGHT)
    return straight if straight != surface else surface.translate(_CURLY)


def _thousands(surface: str) -> str:
    bare = _GROUPED.sub(lambda number: number[0].replace(",", ""), surface)
    return bare if bare != surface else _LONG.sub(lambda number: f"{int(number[0]):,}", surface)


def _composed(surface: str) -> str:
    apart = unicodedata.normalize("NFD", surface)
    return apart if apart != surface else unicodedata.normalize("NFC", surface)


VARIANTS: Mapping[str, Change] = {
    "verbatim": lambda surface, _, __: surface,
    "curly or straight quotes": lambda surface, _, __: _quotes(surface),
    "1,234 or 1234": lambda surface, _, __: _thousands(surface),
    "any dash": lambda surface, _, random: _DASH.sub(
        lambda _: random.choice("-\u2010\u2011\u2013\u2014\u2212"), surface
    ),
    "any white space": lambda surface, _, random: _SPACE.sub(
        lambda _: random.choice(["  ", "\n", "\t", "\u00a0", "\u2009"]), surface
    ),
    "NFC or NFD": lambda surface, _, __: _composed(surface),
}


# --- mutations ------------------------------------------------------------------------------------

_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
_NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve dozen hundred".split()
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_NUMBER_WORDS)})\b")


def _spliced(surface: str, found: re.Match[str], words: str) -> str:
    return surface[: found.start()] + words + surface[found.end() :]


def _one(pattern: re.Pattern[str], surface: str, random: Random) -> re.Match[str] | None:
    found = list(pattern.finditer(surface))
    return random.choice(found) if found else None


def number_changed(surface: str, _: Reading, random: Random) -> str:
    """One digit of a number is another, or a number word is."""
    if numeral := _one(_NUMERAL, surface, random):
        digit = _one(re.compile(r"\d"), numeral[0], random)
        if digit is None:
            return surface
        other = random.choice([d for d in "123456789" if d != digit[0]])
        return _spliced(surface, numeral, _spliced(numeral[0], digit, other))
    if word := _one(_NUMBER_WORD, surface, random):
        return _spliced(surface, word, random.choice(_NUMBER_WORDS))
    return surface


def digits_transposed(surface: str, _: Reading, random: Random) -> str:
    """Two neighbouring digits of a number change places."""
    pair = _one(re.compile(r"(?=(\d)(?!\1)(\d))"), surface, random)
    if pair is None:
        return surface
    place = pair.start()
    return surface[:place] + pair[2] + pair[1] + surface[place + 2 :]


def name_swapped(surface: str, reading: Reading, random: Random) -> str:
    """A name is another name of the article."""
    names = sorted({name.surface for name in reading.names})
    inside = [name for name in names if re.search(rf"\b{re.escape(name)}\b", surface)]
    if not inside or len(names) < 2:
        return surface
    name = random.choice(inside)
    return surface.replace(name, random.choice([other for other in names if other != name]), 1)


def not_inserted(surface: str, _: Reading, random: Random) -> str:
    """`not` between two words."""
    space = _one(re.compile(r"\s+"), surface, random)
    return _spliced(surface, space, " not ") if space else surface


def not_removed(surface: str, _: Reading, random: Random) -> str:
    """One `not` less."""
    found = _one(re.compile(r"\bnot "), surface, random)
    return _spliced(surface, found, "") if found else surface


def word_dropped(surface: str, _: Reading, random: Random) -> str:
    """A word that is neither the first nor the last."""
    found = _one(re.compile(r"(?<=\s)\S+\s+(?=\S)"), surface, random)
    return _spliced(surface, found, "") if found else surface


def qualifier_dropped(surface: str, _: Reading, random: Random) -> str:
    """`at least 40` is `40`, where words before it show that it was dropped, or `exactly 40`."""
    found = _one(_QUALIFIER, surface, random)
    if found is None:
        return surface
    if found.start() and random.randrange(2):
        return _spliced(surface, found, "").replace("  ", " ")
    return _spliced(surface, found, random.choice(["exactly", "precisely", "just"]))


MUTATIONS: Mapping[str, Change] = {
    "one number changed": number_changed,
    "digits transposed": digits_transposed,
    "one name swapped": name_swapped,
    "not inserted": not_inserted,
    "not removed": not_removed,
    "a word dropped": word_dropped,
    "a qualifier dropped or exchanged": qualifier_dropped,
}
