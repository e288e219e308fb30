"""A number while it is being read: in tokens, and still open for what the next rule adds."""

from dataclasses import dataclass
from decimal import Decimal

from summarizer.reading.numbers.number import Number, NumberKind, Polarity, Qualifier, Relation
from summarizer.reading.numbers.tokens import Tokens

Part = tuple[int, int]
"""Tokens: the first, and the one behind the last."""


@dataclass(slots=True, eq=False)
class Found:
    """A number of the text; see `Number` for what the fields mean."""

    first: int
    last: int
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: Qualifier = "exact"
    unit: str | None = None
    currency: str | None = None
    inferred: bool = False
    kind: NumberKind = "figure"
    change: bool = False
    polarity: Polarity = "affirmed"
    tally: tuple[Decimal, ...] = ()
    counted: Part | None = None
    outcome: Part | None = None
    relation: Relation | None = None
    related: "Found | None" = None

    @property
    def is_figure(self) -> bool:
        """Whether it says something about the world."""
        return self.kind == "figure"

    @property
    def is_count(self) -> bool:
        """Whether it can count things: no money, no measure, no percentage."""
        return self.is_figure and self.unit is None and self.currency is None

    def same_measure(self, other: "Found") -> bool:
        """Whether both are figures in the same unit or currency, or both in none."""
        mine, its = (self.kind, self.unit, self.currency), (other.kind, other.unit, other.currency)
        return self.is_figure and mine == its

    def number(self, tokens: Tokens) -> Number:
        """The number, with offsets into the text."""
        start, end = tokens.starts[self.first], tokens.ends[self.last - 1]
        return Number(
            start=start,
            end=end,
            surface=tokens.text[start:end],
            value=self.value,
            low=self.low,
            high=self.high,
            qualifier=self.qualifier,
            unit=self.unit,
            currency=self.currency,
            inferred=self.inferred,
            kind=self.kind,
            change=self.change,
            polarity=self.polarity,
            tally=self.tally,
            counted=tokens.span(*self.counted) if self.counted else None,
            outcome=tokens.span(*self.outcome) if self.outcome else None,
            relation=self.relation,
            related=tokens.starts[self.related.first] if self.related else None,
        )


def bounded(
    first: int,
    last: int,
    value: Decimal,
    qualifier: Qualifier,
    *,
    unit: str | None = None,
    currency: str | None = None,
    inferred: bool = False,
) -> Found:
    """A figure with the bounds that its qualifier gives it."""
    low = value if qualifier in ("exact", "at_least", "more_than") else None
    high = value if qualifier in ("exact", "at_most", "less_than") else None
    return Found(first, last, value, low, high, qualifier, unit, currency, inferred)


def exactly(
    first: int, last: int, value: Decimal | None, kind: NumberKind, unit: str | None = None
) -> Found:
    """A number of some kind that nothing qualifies."""
    return Found(first, last, value, value, value, kind=kind, unit=unit)
