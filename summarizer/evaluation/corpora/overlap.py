"""How many characters two contents share, each of several spans. Does not look at words."""

from collections.abc import Iterable
from typing import Protocol

Offsets = tuple[tuple[int, int], ...]
"""Starts and ends (exclusive) in the order of the text, without overlap."""


class HasOffsets(Protocol):
    """A span of any kind, of a gold or of a reading."""

    @property
    def start(self) -> int:
        """Offset in the text, from 0."""
        ...

    @property
    def end(self) -> int:
        """Exclusive."""
        ...


def merged(spans: Iterable[HasOffsets]) -> Offsets:
    """The union of the spans."""
    union: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if union and start <= union[-1][1]:
            union[-1] = (union[-1][0], max(end, union[-1][1]))
        else:
            union.append((start, end))
    return tuple(union)


def trimmed(start: int, words: str) -> tuple[int, int]:
    """Start and end of the words at `start` without the white space around them."""
    begin = start + len(words) - len(words.lstrip())
    return begin, begin + len(words.strip())


def size(offsets: Offsets) -> int:
    """Characters in all."""
    return sum(end - start for start, end in offsets)


def shared(one: Offsets, other: Offsets) -> int:
    """Characters that both have."""
    return sum(
        max(0, min(end, other_end) - max(start, other_start))
        for start, end in one
        for other_start, other_end in other
    )
