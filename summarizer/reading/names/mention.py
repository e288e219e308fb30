"""A mention while it is being read: words of the text, and what speaks for what it is."""

from dataclasses import dataclass, field

from summarizer.reading.names.gazetteer import Gender
from summarizer.reading.names.name import NameKind


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
