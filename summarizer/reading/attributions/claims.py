"""Which attribution a place of the text belongs to."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush

from summarizer.reading.attributions.attribution import Attribution


def innermost(attributions: Sequence[Attribution], offsets: Iterable[int]) -> Iterator[int | None]:
    """For each offset the position of the attribution whose content holds it, or None.

    Of several, the one with the shortest part of content around the offset: who is quoted within a
    quotation says it. The offsets are answered in their own order.
    """
    parts = sorted(
        (part.start, part.end, position)
        for position, attribution in enumerate(attributions)
        for part in attribution.content
    )
    asked = list(offsets)
    answers: dict[int, int | None] = {}
    open_parts: list[tuple[int, int, int]] = []  # by length; those that ended go when they surface
    nearest = 0
    for offset in sorted(set(asked)):
        while nearest < len(parts) and parts[nearest][0] <= offset:
            start, end, position = parts[nearest]
            heappush(open_parts, (end - start, end, position))
            nearest += 1
        while open_parts and open_parts[0][1] <= offset:
            heappop(open_parts)
        answers[offset] = open_parts[0][2] if open_parts else None
    return (answers[offset] for offset in asked)
