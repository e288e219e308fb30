"""SUM: names that the model wrote itself, against the article and the sentences that it cites."""

import re
from calendar import day_name, month_name
from collections.abc import Iterator
from functools import lru_cache

from summarizer.briefing import Briefing
from summarizer.reading import Reading, find_names, find_sentences
from summarizer.rules._shared import shared
from summarizer.rules._written import Written, find_written
from summarizer.rules.registry import Complaint, rule

_WORD = re.compile(r"[^\W\d_]+(?:[-.][^\W\d_]+)*")
_STEM = 4
"""Letters that two forms of one name share: "Mali" and "Malian", "Armenia" and "Armenian"."""
_ENDING = 4
"""Letters by which the longer of them may be longer."""
_ENDINGS = frozenset(
    "s es n an en in on ian ean ns ans ians ese i is ish er ers or ic al ial ist ists y e a o "
    "ing ed d ment ly ity".split()
) | {""}
"""What makes another form of a name or of a word, and no other name: "Hall" is not "Halloran"."""
_TITLED = 0.6
"""Share of capitalised words from which a text is in title case, where capitals name nobody."""
_CALENDAR = frozenset(word.casefold() for word in (*month_name, *day_name) if word)


@rule("SUM003", "name that the article does not have", severity="error")
def name_not_in_the_article(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A headline, summary or event holds a name of which the article has no form.

    Why: a name from elsewhere makes somebody act who is not in the report.
    Example: "Gen. Petrov said", in an article that names Gen. Sorin only.
    Instead: name people and places as the article does.
    """
    article = reading.article
    words = _Words(" ".join(filter(None, (article.text, article.title, article.publisher))))
    initials = _initials(reading)
    for text, names in _named(briefing, reading):
        for name in names:
            if not words.have(name) and name not in initials:
                yield Complaint(f"{name!r} is nowhere in the article", text.item)


@rule(
    "SUM008", "name in place of another one of the cited sentences", severity="warning", repair=True
)
def name_in_place_of_another(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A summary or event names somebody of the article, where its sentences name another.

    Why: two names that are swapped are both in the article.
    Example: "Sorin said", citing a sentence in which Dragan speaks.
    Instead: name who is in the cited sentences, or cite the sentence that has the name.
    """
    kinds: dict[str, set[str]] = {}
    forms: dict[int, set[str]] = {}
    for mention in reading.names:
        pieces = {piece for piece in _pieces(mention.surface) if piece[0].isupper()}
        forms.setdefault(mention.entity, set()).update(pieces)
        for piece in pieces:
            kinds.setdefault(piece, set()).add(mention.kind)
    for text, names in _named(briefing, reading):
        if text.item is None or not names:
            continue
        cited = list(text.names())
        near = _Words(f"{text.cited} {' '.join(p for m in cited for p in forms[m.entity])}")
        said = _Words(text.text)
        for name in names:
            if near.have(name) or name not in kinds:
                continue
            others = [
                mention
                for mention in cited
                if mention.kind in kinds[name] & _SWAPPED
                and not any(said.have(piece) for piece in forms[mention.entity])
            ]
            if others:
                message = (
                    f"{name!r} is not in the cited sentences, which name {others[0].surface!r}"
                )
                yield Complaint(message, text.item)


_SWAPPED = frozenset({"person", "place", "organization"})


class _Words:
    """The words of a text, to be asked for one in any of its forms."""

    def __init__(self, text: str) -> None:
        self._words = {word.casefold() for word in _pieces(text)}
        self._stems: dict[str, list[str]] = {}
        for word in self._words:
            self._stems.setdefault(word[:_STEM], []).append(word)

    def have(self, name: str) -> bool:
        """Whether the text has the word, or one that differs by an ending only."""
        wanted = name.casefold()
        if wanted in self._words:
            return True
        return any(_one_stem(wanted, word) for word in self._stems.get(wanted[:_STEM], ()))


def _one_stem(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(short) < _STEM or len(long) - len(short) > _ENDING:
        return False
    if long.startswith(short):
        return long[len(short) :] in _ENDINGS
    return len(short) > _STEM and long.startswith(short[:-1]) and long[len(short) - 1 :] in _ENDINGS


@shared
def _named(briefing: Briefing, reading: Reading) -> tuple[tuple[Written, tuple[str, ...]], ...]:
    """Each text with the words that name somebody in it."""
    return tuple((text, _names(text)) for text in find_written(briefing, reading))


def _names(text: Written) -> tuple[str, ...]:
    """The words of a text that name somebody: capitalised where nothing else asks for it."""
    return () if text.is_copied else _capitals(text.text)


@lru_cache(maxsize=256)  # a text is checked again after each repair
def _capitals(text: str) -> tuple[str, ...]:
    words = [w for w in _WORD.finditer(text) if len(w.group()) > 1]
    capital = [w for w in words if w.group()[0].isupper()]
    if len(capital) > _TITLED * len(words):
        return ()
    sentences = find_sentences(text)
    firsts = {sentence.start for sentence in sentences}
    known = {name.start for name in find_names(text, sentences) if name.kind != "group"}
    found: list[str] = []
    for word in capital:
        opens = word.start() in firsts or text[: word.start()].rstrip()[-1:] in ":\u201c\"'"
        if opens and word.start() not in known:
            continue
        pieces = (piece for piece in _pieces(word.group()) if piece[0].isupper())
        found += (piece for piece in pieces if piece.casefold() not in _CALENDAR)
    return tuple(found)


def _pieces(text: str) -> list[str]:
    """The words of a text, the parts of compounds apart; "U.S." is one word."""
    found = _WORD.findall(text)
    return [
        part
        for word in found
        for part in (word.split("-") if "-" in word else [word.replace(".", "")])
        if len(part) > 1
    ]


def _initials(reading: Reading) -> set[str]:
    """The first letters of every name: "WHO" may be written for the World Health Organization."""
    return {
        "".join(part[0] for part in _pieces(name.surface) if part[0].isupper())
        for name in reading.names
    } | {name.acronym for name in reading.names if name.acronym}
