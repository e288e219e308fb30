"""SUM: names that the model wrote itself, against the article and the sentences that it cites."""

import re
from calendar import day_name, month_name
from collections.abc import Iterator

from summarizer.briefing import Briefing
from summarizer.reading import Reading, find_sentences
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
    words = _of_article(briefing, reading)
    for text, names in _named(briefing, reading):
        for name in names:
            if not words.have(name):
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
    kinds, forms = _by_name(reading)
    for text, names in _named(briefing, reading):
        known = [name for name in names if name in kinds and name not in text.cited]
        if text.item is None or not known:
            continue
        cited = list(text.names())
        near = _Words(f"{text.cited} {' '.join(p for m in cited for p in forms[m.entity])}")
        said = _Words(text.text)
        for name in known:
            others = [
                mention.surface
                for mention in cited
                if mention.kind in kinds[name] & _SWAPPED
                and not any(said.have(p) for p in forms[mention.entity] if len(p) >= _TELLING)
            ]
            if others and not near.have(name):
                message = f"{name!r} is not in the cited sentences, which name {others[0]!r}"
                yield Complaint(message, text.item)


def _by_name(reading: Reading) -> tuple[dict[str, set[str]], dict[int, set[str]]]:
    """The kinds of what each word of a name names, and the words by which an entity is named."""
    kinds: dict[str, set[str]] = {}
    forms: dict[int, set[str]] = {}
    for mention in reading.names:
        pieces = {piece for piece in _pieces(mention.surface) if piece[0].isupper()}
        forms.setdefault(mention.entity, set()).update(pieces)
        for piece in pieces:
            kinds.setdefault(piece, set()).add(mention.kind)
    return kinds, forms


@shared
def _named(briefing: Briefing, reading: Reading) -> list[tuple[Written, list[str]]]:
    """Each text with the words in it that name somebody, but for the article's initials."""
    words, initials = _of_article(briefing, reading), _initials(reading)
    return [
        (text, [name for name in _names(text, words) if name not in initials])
        for text in find_written(briefing, reading)
    ]


@shared
def _of_article(briefing: Briefing, reading: Reading) -> "_Words":
    """The words of the article and of its metadata."""
    del briefing
    article = reading.article
    return _Words(" ".join(filter(None, (article.text, article.title, article.publisher))))


_TELLING = 3
"""Letters of a part of a name that tells it from others: not so "Al" and "De"."""
_SWAPPED = frozenset({"person", "place", "organization"})


class _Words:
    """The words of a text, to be asked for one in any of its forms."""

    def __init__(self, text: str) -> None:
        pieces = _pieces(text)
        self._words = {word.casefold() for word in pieces}
        self._lower = {word for word in pieces if word.islower()}
        self._capital = {word for word in pieces if word[0].isupper()}
        self._stems: dict[str, list[str]] = {}
        for word in self._words:
            self._stems.setdefault(word[:_STEM], []).append(word)

    def names(self, word: str) -> bool:
        """Whether the text has the word with a capital only."""
        return word in self._capital and word.casefold() not in self._lower

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


_STANDS_FOR = frozenset(
    "it he she they we you this that these those one both each neither either none all some many "
    "most others another somebody someone nobody everyone everybody".split()
)
"""Pronouns (Quirk et al. 1985, 6.1) that begin a sentence in place of a name."""
_SAYING = re.compile(
    r"\s+(?:said|says|told|added|warned|denied|confirmed|claimed|announced|accused|called)\b"
)


def _names(text: Written, article: _Words) -> Iterator[str]:
    """The words of a text that name somebody.

    Capitalised where nothing else asks for it; at the beginning of a sentence, what is a name of
    the article, or a word of none of its that speaks ("Petrov said", not "Officials said").
    """
    if text.is_copied:
        return None
    words = [w for w in _WORD.finditer(text.text) if len(w.group()) > 1]
    capital = [w for w in words if w.group()[0].isupper()]
    if len(capital) > _TITLED * len(words):
        return None
    firsts = {sentence.start for sentence in find_sentences(text.text)}
    for word in capital:
        opens = word.start() in firsts or text.text[: word.start()].rstrip()[-1:] in ":\u201c\"'"
        if opens and not _is_named(word, text, article):
            continue
        for piece in _pieces(word.group()):
            if piece[0].isupper() and piece.casefold() not in _CALENDAR:
                yield piece


def _is_named(word: re.Match[str], text: Written, article: _Words) -> bool:
    """Whether the first word of a sentence is a name all the same."""
    if article.names(word.group()):
        return True
    if word.group().casefold() in _STANDS_FOR:
        return False
    speaks = _SAYING.match(text.text, word.end()) is not None
    return speaks and not (word.group().endswith("s") or article.have(word.group()))


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
