"""A part of a text, with the words that stand there. Everything that is read is one of these."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Span:
    """`text[start:end] == surface`, always.

    Offsets are Python characters of the article's text, from 0, `end` exclusive.
    """

    start: int
    end: int
    surface: str

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Self:
        """The span of these characters; for `Span` itself, not for what adds fields to it."""
        return cls(start, end, text[start:end])

    def overlaps(self, start: int, end: int) -> bool:
        """Whether it shares at least one character with the other span."""
        return self.start < end and start < self.end
