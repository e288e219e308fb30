"""A reading or a briefing in one shape: what was given of an article, for scores of both.

Does not score, and does not look at the gold.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Self

from summarizer.briefing import Briefing
from summarizer.evaluation.dates import answers, parse_date
from summarizer.item import Evidence, Item
from summarizer.reading import Name, Number, Reading, Span, TimeExpression, parse_measure

_NO_QUANTITY = frozenset(["time", "name", "label", "phone", "list"])
"""Kinds by which a reading says that a number counts and measures nothing."""
_CENTS = re.compile(r"(?<!\bper )\bcents?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Date(Span):
    """One mention of a date."""

    edtf: str | None
    values: tuple[str, ...]
    """TIMEX3 or EDTF values of a known year, any of which may be right; empty: it gives none."""

    @classmethod
    def read(cls, time: TimeExpression) -> Self:
        """As the reading has it."""
        return cls(time.start, time.end, time.surface, time.edtf, answers(time))

    def shown(self) -> str:
        """For a developer."""
        return " or ".join(self.values) or str(self.edtf)


@dataclass(frozen=True, slots=True)
class Figure(Span):
    """One number and what it says."""

    values: frozenset[Decimal]
    """Its value, its bounds, the sides of a vote or score; empty: it says no quantity."""
    counted: str | None
    measure: str | None
    """What happened to those counted: `killed`, `wounded` ..."""

    @classmethod
    def read(cls, number: Number) -> Self:
        """As the reading has it."""
        said = {number.value, number.low, number.high, *number.tally}
        return cls(
            number.start,
            number.end,
            number.surface,
            _known(said) if number.kind not in _NO_QUANTITY else frozenset(),
            number.counted.surface if number.counted else None,
            parse_measure(number.outcome.surface) if number.outcome else None,
        )

    def says(self, wanted: Decimal) -> bool:
        """Whether this is one of its values; "26 cents" may be 26, or 0.26 of its currency."""
        if wanted in self.values:
            return True
        return bool(_CENTS.search(self.surface)) and wanted / 100 in self.values


@dataclass(frozen=True, slots=True)
class Given:
    """What was given of one article."""

    dates: tuple[Date, ...]
    figures: tuple[Figure, ...]
    who: tuple[str, ...]
    """Names of people, groups and organisations; of a briefing, those of its sources too."""
    where: tuple[str, ...]
    """Names of places."""

    @classmethod
    def read(cls, reading: Reading) -> Self:
        """All that the program reads."""
        places = [name for name in reading.names if name.kind == "place"]
        others = [name for name in reading.names if name.kind != "place"]
        return cls(
            dates=tuple(map(Date.read, reading.times)),
            figures=tuple(map(Figure.read, reading.numbers)),
            who=forms(others),
            where=forms(places),
        )

    @classmethod
    def briefed(cls, briefing: Briefing) -> Self:
        """What a reader finds in the briefing."""
        return cls(
            dates=tuple(_dates(briefing)),
            figures=tuple(_figures(briefing)),
            who=(
                *(actor.name for actor in briefing.who),
                *(source.name for source in briefing.sources),
            ),
            where=tuple(place.name for place in briefing.where),
        )


def forms(names: Iterable[Name]) -> tuple[str, ...]:
    """Names as printed and in full, each once."""
    return tuple(dict.fromkeys(form for name in names for form in (name.full, name.surface)))


def _dates(briefing: Briefing) -> Iterator[Date]:
    for time in briefing.when:
        known = time.edtf and parse_date(time.edtf)
        values = (time.edtf,) if time.edtf and known else ()
        for at in _evidence(time, "surface"):
            yield Date(at.start, at.end, at.exact, time.edtf, values)


def _figures(briefing: Briefing) -> Iterator[Figure]:
    for figure in briefing.figures:
        said = _known((figure.value, figure.low, figure.high))
        for at in _evidence(figure, "surface"):
            yield Figure(at.start, at.end, at.exact, said, figure.counted, figure.measure)


def _known(values: Iterable[Decimal | None]) -> frozenset[Decimal]:
    return frozenset(value for value in values if value is not None)


def _evidence(item: Item, field: str) -> Iterator[Evidence]:
    return (at for at in item.evidence if at.field == field)
