"""A mention while it is being read: words of the text, and what speaks for what it is."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.reading.names.gazetteer import Gender, key, state_abbreviations
from summarizer.reading.names.lexicon import ABBREVIATED
from summarizer.reading.names.name import NameKind
from summarizer.reading.names.words import Word


@dataclass(slots=True)
class Mention:
    """Words `first` to `last`, the last included."""

    first: int
    last: int
    start: int
    end: int
    surface: str
    key: str
    kind: NameKind | None = None
    sure: bool = False
    """Whether its own form says the kind; else its context or the rest of the article may."""
    trusted: bool = True
    """Whether it is a name at all; a capital that begins a sentence may be no more than that."""
    country: str | None = None
    gender: Gender | None = None
    title: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    place_kind: tuple[int, int] | None = None
    acronym: str | None = None
    dateline: bool = False
    full: str | None = None
    """Of a description, or of letters that the article explains: the name meant."""
    votes: dict[NameKind, int] = field(default_factory=dict)

    def vote(self, kind: NameKind, weight: int) -> None:
        """Count what the context says."""
        self.votes[kind] = self.votes.get(kind, 0) + weight


def mention_of(text: str, words: Sequence[Word], first: int, last: int) -> Mention:
    """The mention of these words, with the full stop of an abbreviation at its end."""
    start, end, word = words[first].start, words[last].end, words[last]
    if text[end : end + 1] == "." and (word.lower in ABBREVIATED or is_state(words, last)):
        end += 1
    name = key(" ".join(inner.lower for inner in words[first : last + 1]))
    return Mention(first, last, start, end, text[start:end], name)


def is_state(words: Sequence[Word], i: int) -> bool:
    """Whether it is a state's short form behind a comma: "Md."."""
    if words[i].gap not in (", ", ","):
        return False
    return words[i].text in state_abbreviations() or f"{words[i].text}." in state_abbreviations()
