"""A source and a cue in one unit, before anything is known of offsets."""

from dataclasses import dataclass, field

from summarizer.reading.attributions.phrases import Part


@dataclass(slots=True)
class Clause:
    """A source and a cue in one unit, as places among its tokens."""

    first: int
    last: int
    """The cue, the last exclusive."""
    source: Part | None
    takes: str = "cb"
    prepositions: frozenset[str] = frozenset()
    lemma: str = ""
    edge: int | None = None
    """Where the content of an earlier clause must end, since another voice begins."""
    until: int | None = None
    """Where the clause itself ends: at the comma behind "Keller, who said that"."""
    inverted: bool = False
    """Whether the source stands behind the cue, so that the content stands before it."""
    shared: bool = False
    """Whether the source is that of an earlier verb: "said A and warned that B"."""
    free: bool = False
    """Whether it may stand anywhere in its content: "according to X", "reportedly"."""
    via: Part | None = None
    denied: bool = False
    content: list[Part] = field(default_factory=list)

    @property
    def end(self) -> int:
        """Behind source and cue."""
        return max(self.last, self.source[1] if self.source and self.inverted else 0)

    @property
    def begin(self) -> int:
        """Before source and cue."""
        if self.source is None or self.shared:
            return self.first
        return min(self.first, self.source[0])
