"""Two briefings of one article to the rows of a page: facet by facet, expected beside given.

Does not decide what is right: pairs are those of `matching`, differences those of `differing`.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, count

from summarizer.briefing import Briefing
from summarizer.evaluation.differing import FIELDS, differences
from summarizer.evaluation.matching import Compared, Matched, leading, units
from summarizer.evaluation.report.html.highlight import Part, Span, State
from summarizer.evaluation.report.html.words import LABELS, called, field_said, known_of
from summarizer.item import Evidence, Item, Text
from summarizer.render.words import sentences_of

NOTHING = "nothing"
"""What a field says that says nothing."""


@dataclass(frozen=True, slots=True)
class Cell:
    """An item on one side."""

    words: str
    known: str
    sentences: str
    start: int | None
    """Where its words begin in the article; None: it points at none."""


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One field of a pair."""

    label: str
    expected: str
    given: str

    @property
    def once(self) -> str:
        """Both, where they are the same but for their words."""
        return self.expected if self.expected == self.given else f"{self.expected} / {self.given}"


@dataclass(frozen=True, slots=True)
class Row:
    """An expected item and its partner, or one of them alone."""

    number: int
    state: State
    optional: bool
    expected: Cell | None
    given: Cell | None
    given_id: str | None
    """Of the item in its briefing."""
    differing: tuple[FieldRow, ...]
    agreeing: tuple[FieldRow, ...]
    """What is right, and not what nearly all say; where only one side is there: what it says."""
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One facet."""

    facet: str
    rows: tuple[Row, ...]
    counts: Counter[State] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class _Pair:
    expected: Item | None
    given: Item | None
    optional: bool = False


def tables(compared: Compared) -> tuple[Table, ...]:
    """A table for each facet that has an item; the rows in the order of the article."""
    numbers = count(1)
    found = []
    for facet, matched in compared.facets.items():
        pairs = sorted(_pairs(facet, matched, compared.expected), key=_place)
        rows = tuple(_row(next(numbers), facet, pair, compared) for pair in pairs)
        if rows:
            found.append(Table(facet, rows, Counter(row.state for row in rows)))
    return tuple(found)


def _pairs(facet: str, matched: Matched, expected: Briefing) -> Iterator[_Pair]:
    for one, other in matched.pairs:
        yield _Pair(one, other)
    for one, other in matched.spared:
        yield _Pair(one, other, optional=True)
    yield from (_Pair(one, None) for one in matched.missing)
    yield from (_Pair(None, other) for other in matched.extra)
    counted = [one for one, _ in chain(matched.pairs, matched.spared)] + list(matched.missing)
    for one in units(getattr(expected, facet)):
        if one in counted:
            counted.remove(one)
        else:
            yield _Pair(one, None, optional=True)


def _place(pair: _Pair) -> tuple[int, int]:
    items = [item for item in (pair.expected, pair.given) if item is not None]
    starts = [one.start for item in items for one in leading(item)]
    return min(starts, default=0), max(starts, default=0)


def _row(number: int, facet: str, pair: _Pair, compared: Compared) -> Row:
    fields = FIELDS.get(facet, ())
    differ = frozenset[str]()
    if pair.expected is not None and pair.given is not None:
        differ = differences(compared, pair.expected, pair.given)
    state = _state(pair, differ)
    said = {name: _field(name, pair, compared) for name in fields}
    silent = {name for name, row in said.items() if row.once == NOTHING or _usual(name, pair)}
    spans = {
        span
        for item in (pair.expected, pair.given)
        if item is not None
        for span in _spans(item, number, state)
    }
    return Row(
        number=number,
        state=state,
        optional=pair.optional,
        expected=_cell(pair.expected, len(compared.text)),
        given=_cell(pair.given, len(compared.text)),
        given_id=pair.given.id if pair.given else None,
        differing=tuple(row for name, row in said.items() if name in differ),
        agreeing=tuple(row for name, row in said.items() if name not in differ | silent),
        spans=tuple(sorted(spans, key=lambda span: (span.start, span.end, span.part))),
    )


def _state(pair: _Pair, differ: frozenset[str]) -> State:
    if pair.given is None:
        return "spare" if pair.optional else "missing"
    if pair.expected is None:
        return "extra"
    return "differs" if differ else "same"


def _usual(field: str, pair: _Pair) -> bool:
    """Whether both say what nearly all do: a source that is named, an event that is reported."""
    items = [item for item in (pair.expected, pair.given) if item is not None]
    usual = type(items[0]).model_fields[field].default
    return usual is not None and all(getattr(item, field) == usual for item in items)


def _field(name: str, pair: _Pair, compared: Compared) -> FieldRow:
    sides = ((pair.expected, compared.expected), (pair.given, compared.given))
    said = [
        field_said(item, name, briefing) or NOTHING for item, briefing in sides if item is not None
    ]
    return FieldRow(LABELS.get(name, name), said[0], said[-1])


def _cell(item: Item | None, size: int) -> Cell | None:
    if item is None:
        return None
    within = (one for one in leading(item) if max(one.start, 0) < min(one.end, size))
    start = next((max(one.start, 0) for one in within), None)
    return Cell(called(item), known_of(item), sentences_of(item), start)


def _spans(item: Item, number: int, state: State) -> Iterator[Span]:
    first = leading(item)
    for one in item.evidence:
        yield Span(one.start, one.end, number, state, _part(item, one, first))


def _part(item: Item, evidence: Evidence, first: tuple[Evidence, ...]) -> Part:
    info = type(item).model_fields.get(evidence.field)
    if info is not None and any(isinstance(mark, Text) for mark in info.metadata):
        return "sentence"
    return "words" if evidence in first else "detail"


def numbers_by_id(found: tuple[Table, ...]) -> Mapping[str, int]:
    """The first row of each given item, by its id."""
    rows = [row for table in found for row in table.rows if row.given_id is not None]
    return {row.given_id: row.number for row in reversed(rows) if row.given_id is not None}
