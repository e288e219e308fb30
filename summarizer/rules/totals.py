"""FIG: what figures say of one another: parts and totals, percentages and counts, older counts.

Bounds are compared, never guessed: "at least 40" is 40 or more, "dozens" has none.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import pairwise

from summarizer.briefing import Briefing
from summarizer.facets import Figure
from summarizer.reading import Number, Reading
from summarizer.rules.registry import Complaint, rule

SLACK = Decimal("0.5")
"""Percentage points by which a rounded percentage may differ from its counts."""


@rule("FIG007", "part that is larger than its total", severity="error")
def part_larger_than_its_total(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A figure that is marked as part of another is larger than it.

    Why: a sum that cannot hold means that the figure hangs on the wrong total.
    Example: "50 killed", with the part "60 soldiers".
    Instead: leave `part_of` empty unless the article joins them ("including", "of whom").
    """
    del reading
    for total, parts in _totals(briefing):
        for part in parts:
            if total.high is not None and part.low is not None and part.low > total.high:
                message = f"{part.surface!r} is part of {total.surface!r}, and larger"
                yield Complaint(message, part)


@rule("FIG008", "parts that come to more than their total", severity="warning")
def parts_above_their_total(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The parts of a total add up to more than it: they overlap, or one is not a part.

    Why: "10 dead, including 6 women and 5 Kenyans" is possible, and easily added up wrongly.
    Example: parts of 6 and 5, of a total of 10.
    Instead: add nothing up; look whether the article joins each part with this total.
    """
    del reading
    for total, parts in _totals(briefing):
        least = sum((part.low for part in parts if part.low is not None), Decimal())
        if total.high is not None and least > total.high and _all_within(parts, total):
            message = f"the parts come to {least} or more, the total is {total.surface!r}"
            yield Complaint(message, total)


@rule("FIG012", "parts that leave a rest", severity="info")
def parts_that_leave_a_rest(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The parts of a total, all of them exact, add up to less than it.

    Why: the article does not say what the rest is; "including" never promised all of it.
    Example: "50 people, including 12 children".
    Instead: take the parts for what they are; the rest is not stated.
    """
    del reading
    for total, parts in _totals(briefing):
        known = [part.value for part in parts if part.value is not None]
        exact = total.value is not None and total.qualifier == "exact" and len(known) == len(parts)
        if exact and total.value is not None and sum(known, Decimal()) < total.value:
            rest = total.value - sum(known, Decimal())
            yield Complaint(f"{rest} of {total.surface!r} are in none of its parts", total)


@rule("FIG013", "percentage that its counts do not give", severity="warning")
def percentage_against_counts(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A percentage stands beside the two counts that it is of, and they give another.

    Why: one of the three numbers is wrong, or they are of different things.
    Example: "1,250 of 5,000 tests, or 35 percent": it is 25.
    Instead: show all three; say that they do not fit.
    """
    del reading
    by_sentence: defaultdict[int, list[Figure]] = defaultdict(list)
    for figure in briefing.figures:
        surface = next((e for e in figure.evidence if e.field == "surface"), None)
        if surface is not None and figure.value is not None:
            by_sentence[surface.sentence].append(figure)
    by_id = {figure.id: figure for figure in briefing.figures}
    for figures in by_sentence.values():
        percentages = [f for f in figures if f.unit == "percent"]
        parts = [f for f in figures if f.unit is None and f.part_of in by_id]
        if len(percentages) != 1 or len(parts) != 1:
            continue
        (percentage,), (part,) = percentages, parts
        total = by_id[part.part_of or ""]
        if part.value is None or not total.value or percentage.value is None or total.unit:
            continue
        share = 100 * part.value / total.value
        if abs(share - percentage.value) > SLACK:
            counts = f"{part.surface!r} of {total.surface!r} is {share:.1f} percent"
            yield Complaint(f"{counts}, not {percentage.surface!r}", percentage)


@rule("FIG014", "older count beside the one that replaces it", severity="warning", repair=True)
def older_count_not_marked(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The article says that one number replaced another, and the briefing has both side by side.

    Why: who reads two tolls adds them up, or takes the older for a second source's.
    Example: "The toll rose to 1,234 from 980", without `supersedes`.
    Instead: link the new count to the one that it replaces.
    """
    owners = _owners(briefing, reading)
    for number in reading.numbers:
        if number.relation != "replaced_by" or number.related is None:
            continue
        old, new = owners.get(number.start), owners.get(number.related)
        if old is None or new is None or new.measure is None:  # a price that rose is no count
            continue
        if old.id not in (new.supersedes, new.id):
            message = f"the article says that it replaces {old.surface!r}; supersedes does not"
            yield Complaint(message, new)


@rule(
    "FIG015",
    "part that the article joins and the briefing does not",
    severity="warning",
    repair=True,
)
def part_not_marked(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The article names a number as part of another, and `part_of` does not.

    Why: who adds the figures up counts the part twice.
    Example: "50 personnel, including 42 servicemen", with `part_of` left out.
    Instead: link the part to its total.
    """
    owners = _owners(briefing, reading)
    told: set[str] = set()
    for number in reading.numbers:
        if number.relation != "part_of" or number.related is None:
            continue
        part, total = owners.get(number.start), owners.get(number.related)
        if part is not None and total is not None and part.part_of is None and part is not total:
            told.add(part.id)
            yield Complaint(f"it is part of {total.surface!r}; part_of is empty", part)
    for total, part in _joined(owners, reading):
        if part.part_of is None and part.id not in told:
            told.add(part.id)
            yield Complaint(f"it is part of {total.surface!r}; part_of is empty", part)


_JOINS = re.compile(
    r"[^.;:]*\b(?:including|of (?:whom|which|them|those)|among (?:them|whom))\s+(?:[a-z]+\s+){0,2}"
)
"""Words between two numbers by which the second is part of the first."""


def _joined(owners: Mapping[int, Figure], reading: Reading) -> Iterator[tuple[Figure, Figure]]:
    """Neighbours of which the words between them make the second a part of the first."""
    numbers = [number for number in reading.numbers if number.start in owners]
    for one, other in pairwise(numbers):
        total, part = owners[one.start], owners[other.start]
        if (
            total is part
            or total.unit == "percent"
            or (total.unit, total.currency) != (part.unit, part.currency)
        ):
            continue
        below = total.high is None or part.low is None or part.low <= total.high
        if below and _JOINS.fullmatch(reading.article.text[one.end : other.start]):
            yield total, part


def _totals(briefing: Briefing) -> Iterator[tuple[Figure, list[Figure]]]:
    """Each total with its parts, of those in the same unit."""
    by_id = {figure.id: figure for figure in briefing.figures}
    parts: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in briefing.figures:
        total = by_id.get(figure.part_of or "")
        if total is not None and (total.unit, total.currency) == (figure.unit, figure.currency):
            parts[total.id].append(figure)
    for name, found in parts.items():
        yield by_id[name], found


def _all_within(parts: list[Figure], total: Figure) -> bool:
    """Whether no single part is too large already, which is another rule's."""
    return all(p.low is None or total.high is None or p.low <= total.high for p in parts)


def _owners(briefing: Briefing, reading: Reading) -> Mapping[int, Figure]:
    """The figure that stands at each number, by the number's start."""
    owners: dict[int, Figure] = {}
    for figure in briefing.figures:
        for evidence in figure.evidence:
            if evidence.field == "surface":
                numbers: tuple[Number, ...] = reading.numbers_in(evidence.start, evidence.end)
                for number in numbers:
                    owners.setdefault(number.start, figure)
    return owners
