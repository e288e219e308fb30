"""The dates that a text has named, for the words that look back at them: "two days earlier".

Remembers one of each kind; does not say what a word comes to.
"""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from summarizer.reading.times.meaning import Meaning, Quarter, Same, Step
from summarizer.reading.times.tokens import Tokens
from summarizer.reading.times.value import Around, Value

_MEMORY = 2
"""Sentences for which a date stays the one that "the next day" is counted from."""
_SHORT_MEMORY = 1
"""Sentences for which it stays the day of a time of day in another paragraph, which may tell of
another day."""
_LONG_MEMORY = 6
"""Sentences for which it stays the one that "that day" points at: there is no other."""
_TO_THE_DAY = frozenset("day part_of_day hour minute".split())
_LONGER = frozenset("month quarter half".split())


class _Named(NamedTuple):
    """A date, and the numbers of the sentence and the paragraph where it stands."""

    value: Value
    sentence: int
    paragraph: int


@dataclass(slots=True)
class Context:
    """What was named last, by what later words may mean."""

    _sentence: int = 0
    _paragraph: int = 0
    _token: int = 0
    _last: _Named | None = None
    _told: _Named | None = None
    """The last that was no look back, as these are: "71 a day earlier" leaves the story there."""
    _day: _Named | None = None
    _period: _Named | None = None
    _rivals: bool = False
    """Whether the sentence of the last period names another: "3.4% in April, 3.2% in March"."""
    _quarter: _Named | None = None

    def around(
        self, t: Tokens, i: int, meaning: Meaning | None, published: date | None, tense: int
    ) -> Around:
        """What is known at token `i`; each token is looked at once."""
        self._sentence += sum(t.ends_sentence(k) for k in range(self._token, i))
        self._paragraph += t.text.count("\n\n", t.starts[self._token], t.starts[i])
        self._token = max(self._token, i)
        last = self._counted_from(meaning)
        named = self._near(last, _MEMORY)
        if meaning is None and last and not self._may_hold_clock(last, published, tense):
            named = None
        if named is None and isinstance(meaning, Step) and meaning.pointing:
            named = self._near(last, _LONG_MEMORY)
            if named and named.when and named.when.date == published:
                named = None  # who means the day of writing says "today"
        return Around(
            published, named.when if named else None, tense, named, self._meant_by(meaning)
        )

    def keep(self, meaning: Meaning | None, value: Value) -> None:
        """Remember a date."""
        if value.when is None:
            return
        named = _Named(value, self._sentence, self._paragraph)
        self._last = named
        if _looks_back(meaning) or isinstance(meaning, Same):
            return
        self._told = named
        if value.when.day is not None and value.precision in _TO_THE_DAY:
            self._day = named
        if value.precision in _LONGER and value.edtf:
            rival = self._period and self._period.value.edtf != value.edtf
            self._rivals = bool(rival and self._near(self._period, 0))
            self._period = named
            if value.precision == "quarter" or _is_quarter(value):
                self._quarter = named

    def _counted_from(self, meaning: Meaning | None) -> _Named | None:
        told = _looks_back(meaning) or isinstance(meaning, Quarter)
        named = self._told if told else self._last
        if isinstance(meaning, Step) and meaning.unit in ("day", "night"):
            is_day = named is not None and named.value.precision in _TO_THE_DAY
            return named if is_day else self._day
        return named

    def _may_hold_clock(self, day: _Named, published: date | None, tense: int) -> bool:
        """Whether a time of day here may be on that day: another paragraph has often another."""
        if day.sentence == self._sentence:
            return True
        at = day.value.when.date if day.value.when else None
        if at and published and at > published and tense <= 0:
            return False  # the text has gone on to what is to come; this was
        return day.paragraph == self._paragraph or self._near(day, _SHORT_MEMORY) is not None

    def _meant_by(self, meaning: Meaning | None) -> Value | None:
        """The period whose like in another year is meant."""
        match meaning:
            case Same(unit="quarter"):
                return self._quarter.value if self._quarter else None
            case Same(unit="date" | "day"):
                return self._near(self._day, _MEMORY)
            case Same() if not self._rivals:
                return self._near(self._period, _MEMORY)
            case Step(compared=True) if not self._rivals:
                return self._near(self._period, 0)
            case _:
                return None

    def _near(self, named: _Named | None, reach: int) -> Value | None:
        return named.value if named and self._sentence - named.sentence <= reach else None


def _looks_back(meaning: Meaning | None) -> bool:
    return isinstance(meaning, Step) and meaning.anchor == "context" and meaning.number < 0


def _is_quarter(value: Value) -> bool:
    """Whether a range of months has the length of a quarter."""
    start, _, end = (value.edtf or "").partition("/")
    if value.precision != "month" or len(start) != 7 or len(end) != 7 or "X" in start + end:
        return False
    first, last = (12 * int(part[:4]) + int(part[5:]) for part in (start, end))
    return last - first == 2 and first % 3 == 1
