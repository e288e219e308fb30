"""What several rules need of one briefing is made once, and forgotten when they are through."""

from collections.abc import Callable
from typing import Any, ClassVar, Generic, TypeVar

from summarizer.briefing import Briefing
from summarizer.reading import Reading

T = TypeVar("T")


class Kept(Generic[T]):
    """A function of a briefing and its reading that keeps the value it made last.

    Rules are run one after another on the same briefing. The pair is compared by identity; another
    thread's briefing only makes it work again.
    """

    _all: ClassVar["list[Kept[Any]]"] = []

    def __init__(self, make: Callable[[Briefing, Reading], T]) -> None:
        self._make = make
        self._last: tuple[Briefing, Reading, T] | None = None
        self.__doc__ = make.__doc__
        Kept._all.append(self)

    def __call__(self, briefing: Briefing, reading: Reading) -> T:
        """The value for this briefing."""
        last = self._last
        if last is None or last[0] is not briefing or last[1] is not reading:
            last = self._last = (briefing, reading, self._make(briefing, reading))
        return last[2]

    @staticmethod
    def forget() -> None:
        """Let go of every briefing."""
        for kept in Kept._all:
            kept._last = None
