"""Other numbers, dates and names to put in place of those of a text.

Changes words and knows no briefing.
"""

import re
from random import Random

from summarizer.reading import Number, find_numbers, find_times

_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
).split()
_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_BOUND = re.compile(
    r"^(?:at least|no fewer than|no less than|as many as|as much as|up to|at most|no more than"
    r"|more than|over|above|fewer than|less than|under|below|nearly|almost|about|around|roughly"
    r"|approximately|some|an estimated|close to|just over|just under|well over)\s+",
    re.IGNORECASE,
)
STRANGERS = ("Petrovic", "Okonjo", "Lindqvist", "Halloran", "Zubiri")
"""Names of people whom an article does not know, unless it does."""
MONTHS = (
    "January February March April May June July August September October November December"
).split()


def other_number(surface: str, random: Random) -> str | None:
    """The words with another number in them; None: no digit or plain number word is there."""
    digits = _DIGITS.search(surface)
    if digits:
        place = random.randrange(digits.start(), digits.end())
        least = 1 if place == digits.start() else 0
        digit = random.choice([d for d in range(least, 10) if str(d) != surface[place]])
        return f"{surface[:place]}{digit}{surface[place + 1 :]}"
    word = _WORD.search(surface)
    if word:
        others = [other for other in _WORDS if other != word.group().lower()]
        other = random.choice(others)
        other = other.capitalize() if word.group()[0].isupper() else other
        return f"{surface[: word.start()]}{other}{surface[word.end() :]}"
    return None


def unbounded(surface: str) -> str | None:
    """The words without those that bound the number; None: it is not bounded in front."""
    bare = _BOUND.sub("", surface, count=1)
    return None if bare == surface else bare


def numbers_of(text: str) -> list[Number]:
    """The figures of a text, those of dates and names left out."""
    return [n for n in find_numbers(text, find_times(text)) if n.kind == "figure"]


def stranger(text: str, random: Random) -> str:
    """A name that a text does not have."""
    return random.choice([name for name in STRANGERS if name not in text])


def other_day(text: str, random: Random) -> tuple[str, str] | None:
    """A date of a text as it is and with another day or month; None: it names no day of a month."""
    names = "|".join(MONTHS)
    found = re.search(rf"\b(?:(\d{{1,2}}) (?:{names})|(?:{names}) (\d{{1,2}}))\b", text)
    if not found:
        return None
    group = 1 if found[1] else 2
    day = random.choice([d for d in range(1, 29) if str(d) != found[group]])
    start, end = (place - found.start() for place in found.span(group))
    old = found.group()
    return old, f"{old[:start]}{day}{old[end:]}"
