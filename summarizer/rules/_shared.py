"""What several rules ask of one briefing, made once: the rules of a check run one after another."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from summarizer.briefing import Briefing
from summarizer.reading import Reading

MadeT = TypeVar("MadeT")


def shared(make: Callable[[Briefing, Reading], MadeT]) -> Callable[[Briefing, Reading], MadeT]:
    """Keep what was made last, for as long as the same briefing and reading are asked about.

    Only for values that nobody changes. One slot, so that nothing piles up; it is swapped as a
    whole, so that two threads at worst make the same twice.
    """
    slot: tuple[Briefing, Reading, MadeT] | None = None

    @wraps(make)
    def ask(briefing: Briefing, reading: Reading) -> MadeT:
        nonlocal slot
        kept = slot
        if kept is None or kept[0] is not briefing or kept[1] is not reading:
            kept = slot = briefing, reading, make(briefing, reading)
        return kept[2]

    return ask
