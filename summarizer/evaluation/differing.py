"""A pair of items to the fields in which they differ, each compared as its score compares it.

Does not count: `scorers` does.
"""

from collections.abc import Callable, Mapping
from typing import TypeVar

from summarizer.evaluation.alike import (
    is_target,
    same_counted,
    same_source,
    same_time,
    same_value,
)
from summarizer.evaluation.matching import Compared
from summarizer.facets import Event, Figure, Source, Time
from summarizer.item import Item

T = TypeVar("T", bound=Item)
Same = Callable[[Compared, T, T], bool]


def _equal(field: str) -> Same[Item]:
    return lambda _, one, other: bool(getattr(one, field) == getattr(other, field))


def _target(field: str, facet: str) -> Same[Item]:
    return lambda compared, one, other: is_target(
        compared, facet, getattr(one, field), getattr(other, field)
    )


def _same_as_of(compared: Compared, one: Figure, other: Figure) -> bool:
    if one.as_of is None and other.as_of is None:
        return True
    held = (
        next((time for time in briefing.when if time.id == figure.as_of), None)
        for briefing, figure in ((compared.expected, one), (compared.given, other))
    )
    return same_time(*held)


_FIGURE: Mapping[str, Same[Figure]] = {
    "value": lambda _, one, other: same_value(one, other),
    "qualifier": _equal("qualifier"),
    "unit": _equal("unit"),
    "currency": _equal("currency"),
    "measure": _equal("measure"),
    "counted": lambda _, one, other: same_counted(one, other),
    "source": same_source,
    "part_of": _target("part_of", Figure.facet),
    "supersedes": _target("supersedes", Figure.facet),
    "as_of": _same_as_of,
}
_EVENT: Mapping[str, Same[Event]] = {"source": same_source, "status": _equal("status")}
_SOURCE: Mapping[str, Same[Source]] = {
    "via": _target("via", Source.facet),
    "anonymity": _equal("anonymity"),
}
_TIME: Mapping[str, Same[Time]] = {"edtf": lambda _, one, other: same_time(one, other)}

FIELDS: Mapping[str, tuple[str, ...]] = {
    Source.facet: tuple(_SOURCE),
    Figure.facet: tuple(_FIGURE),
    Event.facet: tuple(_EVENT),
    Time.facet: tuple(_TIME),
}
"""The fields of each facet that are compared; of the other facets none is."""


def differences(compared: Compared, expected: Item, given: Item) -> frozenset[str]:
    """The fields in which two paired items are not the same, as the scores see it."""
    if isinstance(expected, Figure) and isinstance(given, Figure):
        return _differing(_FIGURE, compared, expected, given)
    if isinstance(expected, Event) and isinstance(given, Event):
        return _differing(_EVENT, compared, expected, given)
    if isinstance(expected, Source) and isinstance(given, Source):
        return _differing(_SOURCE, compared, expected, given)
    if isinstance(expected, Time) and isinstance(given, Time):
        return _differing(_TIME, compared, expected, given)
    return frozenset()


def _differing(
    fields: Mapping[str, Same[T]], compared: Compared, expected: T, given: T
) -> frozenset[str]:
    return frozenset(name for name, same in fields.items() if not same(compared, expected, given))
