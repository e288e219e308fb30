"""What a number in a text says: its value, what kind of number it is, what it counts."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from summarizer.reading.span import Span

Qualifier = Literal[
    "exact",
    "at_least",
    "more_than",
    "at_most",
    "less_than",
    "about",
    "range",
    "order_of_magnitude",
]
"""How the number bounds the quantity. Sense after TIMEX3 `mod` (ISO 24617-1)."""

NumberKind = Literal[
    "figure", "age", "ordinal", "time", "name", "label", "phone", "vote", "score", "list", "rate"
]
"""`figure` says something about the world; the others say why a number is none.

`time`: part of a date or of a clock time. `name`: of "Route 66", "G7", "Boeing 737". `label`: of a
page, paragraph, article or case. `list`: of a list's entry. `rate`: of an exchange rate that
explains the article's conversions.
"""

Polarity = Literal["affirmed", "negated", "none_reported", "retracted"]
"""`negated`: "there were no casualties", a zero that is claimed. `none_reported`: "no casualties
were reported", nothing is known. `retracted`: the article takes the value back ("13, not 31")."""

Relation = Literal["part_of", "replaced_by", "conversion_of"]
"""To another: "50, including 12 children"; "rose to 45 from 30"; "250,000 pounds ($310,000)"."""


@dataclass(frozen=True, slots=True)
class Number(Span):
    """A number as the article prints it, and what it says; qualifier and unit are in its span.

    `value` is the number itself; a range ("20 to 30"), an order of magnitude ("dozens"), a vote, a
    score and a number that is only known to be unreported have none. `low` and `high` bound the
    quantity; `None` means that side is open or not said.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    qualifier: Qualifier
    unit: str | None = None
    """Of a figure: "percent", "percentage_point", or a unit of measure by its UCUM code ("km")."""
    currency: str | None = None
    """ISO 4217 code."""
    inferred: bool = False
    """Whether the article, not the words of the number, says which currency it is: "crowns"."""
    kind: NumberKind = "figure"
    change: bool = False
    """Whether it says by how much something changed ("rose 2 points"), not how much there is."""
    polarity: Polarity = "affirmed"
    tally: tuple[Decimal, ...] = ()
    """Of a vote or a score, its numbers as printed: for and against; first and second."""
    counted: Span | None = None
    """The noun phrase that is counted, without its article: "armed forces personnel"."""
    outcome: Span | None = None
    """The words that say what happened to those counted: "were killed", "losses"."""
    relation: Relation | None = None
    related: int | None = None
    """The `start` of the number that `relation` leads to."""
