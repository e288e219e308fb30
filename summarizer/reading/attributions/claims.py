"""Which attribution a place of the text belongs to."""

from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush

from summarizer.reading.attributions.attribution import Attribution


def innermost(attributions: Sequence[Attribution], offsets: Iterable[int]) -> Iterator[int | None]:
    """For each offset the position of the attribution whose content holds it, or None.

    Of several, the one with the shortest part of content around the offset: who is quoted within a
    quotation says it. Where one source passes on the words of another, it is the other who says
    it. The offsets are answered in their own order.
    """
    parts = sorted(
        (part.start, part.end, attribution.via is None, position)
        for position, attribution in enumerate(attributions)
        for part in attribution.content
    )
    asked = list(offsets)
    answers: dict[int, int | None] = {}
    open_parts: list[
        tuple[int, bool, int, int]
    ] = []  # by length; those that ended go when they surface
    nearest = 0
    for offset in sorted(set(asked)):
        while nearest < len(parts) and parts[nearest][0] <= offset:
            start, end, first_hand, position = parts[nearest]
            heappush(open_parts, (end - start, first_hand, end, position))
            nearest += 1
        while open_parts and open_parts[0][2] <= offset:
            heappop(open_parts)
        answers[offset] = open_parts[0][3] if open_parts else None
    return (answers[offset] for offset in asked)
