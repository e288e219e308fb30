"""Errors in what a figure says: its number, bounds, unit, measure, and what it is part of."""

import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from evals.benchmarks.adversary.planted import (
    Planted,
    changed,
    error_class,
    evidence_at,
    showing,
    shown,
)
from evals.benchmarks.adversary.wording import other_number, unbounded
from summarizer.briefing import Briefing
from summarizer.facets import Figure
from summarizer.item import Evidence
from summarizer.reading import Reading, find_numbers, parse_measure


@error_class("number changed: value")
def value_changed(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The value is another than that of the words. The words can be read again."""
    del reading
    for figure in briefing.figures:
        if figure.value is not None:
            value = figure.value + random.choice((-1, 1, 10)) * random.randint(1, 9)
            said = f"{figure.surface!r}: value {value}"
            yield Planted(figure.id, said, changed(briefing, figure, value=value))


@error_class("number changed: value and words")
def surface_changed(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Value and words are changed together, the evidence is not: words and evidence differ."""
    del reading
    for figure in briefing.figures:
        other = other_number(figure.surface, random)
        if other and find_numbers(other):
            said = f"{figure.surface!r}: {other!r}"
            yield Planted(figure.id, said, changed(briefing, figure, **_valued(other)))


@error_class("number changed: value, words and evidence", peers=True)
def evidence_changed(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """All of it is changed together: the article has other words at the offsets."""
    del reading
    for figure in briefing.figures:
        evidence = shown(figure, "surface")
        other = other_number(figure.surface, random)
        if evidence and other and find_numbers(other):
            faked = evidence.model_copy(update={"exact": other})
            fields = {**_valued(other), "evidence": showing(figure, "surface", faked)}
            yield Planted(
                figure.id, f"{figure.surface!r}: {other!r}", changed(briefing, figure, **fields)
            )


@error_class("bound changed")
def bound_changed(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A bound of a range, of "at least" or of "up to" is another. The words can be read again."""
    del reading
    for figure in briefing.figures:
        field = random.choice(("low", "high"))
        bound: Decimal | None = getattr(figure, field)
        if bound is not None and figure.qualifier != "exact":
            said = f"{figure.surface!r}: {field} {bound + 5}"
            yield Planted(figure.id, said, changed(briefing, figure, **{field: bound + 5}))


@error_class("midpoint in place of a range")
def midpoint(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A range gets the number in its middle. A range has no value."""
    del reading, random
    for figure in briefing.figures:
        if figure.qualifier == "range" and figure.low is not None and figure.high is not None:
            middle = (figure.low + figure.high) / 2
            said = f"{figure.surface!r}: value {middle}"
            fields = {"value": middle, "low": middle, "high": middle, "qualifier": "exact"}
            yield Planted(figure.id, said, changed(briefing, figure, **fields))


@error_class("qualifier dropped: figure")
def qualifier_dropped(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The figure is 40 for "at least 40", in words and evidence too: the words before are left."""
    del random
    for figure in briefing.figures:
        evidence = shown(figure, "surface")
        bare = unbounded(figure.surface)
        if evidence and bare and figure.value is not None and evidence.exact.endswith(bare):
            narrow = evidence_at(reading, evidence.end - len(bare), evidence.end, "surface")
            value = figure.value
            fields = {"surface": bare, "low": value, "high": value, "qualifier": "exact"}
            fields["evidence"] = showing(figure, "surface", narrow)
            yield Planted(
                figure.id, f"{figure.surface!r}: {bare!r}", changed(briefing, figure, **fields)
            )


@error_class("unit changed")
def unit_changed(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Another unit, or none, in place of the printed one. The unit stands beside the number."""
    del reading
    for figure in briefing.figures:
        if figure.unit is not None and figure.unit != "percentage_point":
            unit = random.choice([u for u in ("km", "t", "[mi_i]", None) if u != figure.unit])
            said = f"{figure.surface!r}: unit {unit}"
            yield Planted(figure.id, said, changed(briefing, figure, unit=unit))


@error_class("percent for percentage point")
def percentage_point(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """One for the other. The words say which it is."""
    del reading, random
    other = {"percent": "percentage_point", "percentage_point": "percent"}
    for figure in briefing.figures:
        if figure.unit in other:
            unit = other[figure.unit]
            said = f"{figure.surface!r}: unit {unit}"
            yield Planted(figure.id, said, changed(briefing, figure, unit=unit))


@error_class("currency changed")
def currency_changed(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Another currency, one for a number without, or none. It stands beside the number."""
    del reading
    for figure in briefing.figures:
        others = [c for c in ("USD", "EUR", "GBP", None) if c != figure.currency]
        if figure.value is not None:
            currency = random.choice(others)
            said = f"{figure.surface!r}: currency {currency}"
            yield Planted(figure.id, said, changed(briefing, figure, currency=currency))


@error_class("killed for losses: measure")
def measure_changed(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Another measure than its words say. The words are looked up in the table of measures."""
    del reading
    for figure in briefing.figures:
        others = [m for m in ("killed", "injured", "missing", "arrested") if m != figure.measure]
        measure = random.choice(others)
        if figure.measure_surface is not None:
            said = f"{figure.measure_surface!r}: {measure}"
            yield Planted(figure.id, said, changed(briefing, figure, measure=measure))


@error_class("killed for losses: words of another sentence")
def measure_from_elsewhere(
    briefing: Briefing, reading: Reading, random: Random
) -> Iterator[Planted]:
    """Measure, words and evidence are another figure's, of another sentence.

    The sentence of the number says what happened to those counted: only where the right words stand
    there, and not those of both.
    """
    del random, reading
    told = [f for f in briefing.figures if f.measure and shown(f, "measure_surface")]
    for figure in told:
        for other in told:
            words = shown(other, "measure_surface")
            home = shown(figure, "surface")
            if not words or not home or words.sentence == home.sentence or not _is_in(figure, home):
                continue
            said_there = {f.measure for f in told if _is_in(f, home)}
            if other.measure not in said_there | {figure.measure}:
                fields = {
                    "measure": other.measure,
                    "measure_surface": other.measure_surface,
                    "evidence": showing(figure, "measure_surface", words),
                }
                said = f"{figure.surface!r} {figure.measure_surface!r}: {other.measure_surface!r}"
                yield Planted(figure.id, said, changed(briefing, figure, **fields))
                break


@error_class("part larger than its total")
def part_larger(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A figure is marked as part of a smaller one of the same unit. The numbers say otherwise."""
    del reading
    figures = list(briefing.figures)
    for figure in figures:
        smaller = [other for other in figures if _is_below(other, figure)]
        if smaller and not any(f.part_of == figure.id for f in figures):
            total = random.choice(smaller)
            said = f"{figure.surface!r} part of {total.surface!r}"
            yield Planted(figure.id, said, changed(briefing, figure, part_of=total.id), (total.id,))


@error_class("part_of removed")
def part_not_joined(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A part is no part any more, where the words right before it join them."""
    del random
    by_id = {figure.id: figure for figure in briefing.figures}
    for figure in briefing.figures:
        total = by_id.get(figure.part_of or "")
        if total and (words := _between(total, figure, reading)) and _JOINS.search(words):
            said = f"{figure.surface!r} of {total.surface!r}"
            yield Planted(figure.id, said, changed(briefing, figure, part_of=None), (total.id,))


@error_class("supersedes removed")
def not_superseded(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The newer of two counts does not replace the older any more, where the article says so.

    Only where one sentence has both, joined by "from", and a measure: else a reader must know that
    they are of one thing, and a price that rose is no count that was mended.
    """
    del random
    by_id = {figure.id: figure for figure in briefing.figures}
    for figure in briefing.figures:
        old = by_id.get(figure.supersedes or "")
        if (
            old
            and figure.measure
            and (words := _between(old, figure, reading))
            and _REPLACES.search(words)
        ):
            said = f"{figure.surface!r} for {old.surface!r}"
            yield Planted(figure.id, said, changed(briefing, figure, supersedes=None), (old.id,))


@error_class("age, ordinal or number of a name as a figure")
def no_figure(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A number that counts nothing is added as a figure. The words around it say what it is.

    Which numbers these are is the reading's word; its own tables are tested for it.
    """
    del random
    for number in reading.numbers:
        if number.kind in ("age", "ordinal", "name", "label", "phone"):
            yield _added(briefing, reading, number.start, number.end, value=number.value)


@error_class("number that is taken back as a figure")
def retracted(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A number of which a correction says that it was wrong. The sentence says so.

    Only where "not", "instead of" or "rather than" stands before it in a sentence that corrects; or
    where the briefing has it, as replaced by another figure, which then replaces nothing.
    """
    del random
    back = {n.start for n in reading.numbers if n.polarity == "retracted"}
    by_id = {figure.id: figure for figure in briefing.figures}
    for figure in briefing.figures:
        old = by_id.get(figure.supersedes or "")
        words = shown(old, "surface") if old else None
        if old and words and words.start in back:
            said = f"{old.surface!r}, not replaced by {figure.surface!r}"
            yield Planted(old.id, said, changed(briefing, figure, supersedes=None), (figure.id,))
    for number in reading.numbers:
        sentence = reading.sentence_at(number.start)
        before = reading.article.text[sentence.start : number.start]
        if number.kind == "figure" and _CORRECTS.search(before):
            taken = [f for f in briefing.figures if _stands_at(f, number.start)]
            if not taken:
                value = number.value
                yield _added(briefing, reading, number.start, number.end, value=value)


@error_class("counted noun of the same sentence", decidable=False)
def counted_swapped(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """What another number of the sentence counts: which noun belongs to which is grammar."""
    del random, reading
    for figure in briefing.figures:
        mine = shown(figure, "surface")
        for other in briefing.figures:
            theirs = shown(other, "counted")
            beside = mine and theirs and theirs.sentence == mine.sentence and figure.counted
            if beside and theirs and other.counted != figure.counted:
                evidence = showing(figure, "counted", theirs)
                swapped = changed(briefing, figure, counted=other.counted, evidence=evidence)
                said = f"{figure.surface!r} {figure.counted!r}: {other.counted!r}"
                yield Planted(figure.id, said, swapped)
                break


_JOINS = re.compile(
    r"\b(?:including|of (?:whom|which|them|those)|among (?:them|whom))\s+(?:\w+\s+){0,2}$", re.I
)
_REPLACES = re.compile(r"\b(?:(?:up|down|revised|raised|rose|risen|lowered)\b.*\b)?from\b", re.I)
_CORRECTS = re.compile(
    r"\b(?:correct(?:s|ed|ion)|wrongly|misstated)\b.*\b(?:not|instead of|rather than)\s+"
    r"(?:\S+\s+){0,2}$",
    re.I | re.S,
)


def _valued(surface: str) -> dict[str, object]:
    """The fields of a figure with these words."""
    number = find_numbers(surface)[0]
    return {
        "surface": surface,
        "value": number.value,
        "low": number.low,
        "high": number.high,
    }


def _is_below(one: Figure, other: Figure) -> bool:
    same = (one.unit, one.currency) == (other.unit, other.currency)
    bounded = one.high is not None and other.low is not None
    return same and bounded and (one.high or 0) < (other.low or 0)


def _between(one: Figure, other: Figure, reading: Reading) -> str | None:
    """The words between two figures of one sentence."""
    first, second = shown(one, "surface"), shown(other, "surface")
    if not first or not second or first.sentence != second.sentence:
        return None
    start, end = min(first.end, second.end), max(first.start, second.start)
    return reading.article.text[start:end]


def _is_in(figure: Figure, home: Evidence) -> bool:
    """Whether a figure's measure is said in the sentence of this evidence."""
    words = shown(figure, "measure_surface")
    return words is not None and words.sentence == home.sentence


def _stands_at(figure: Figure, offset: int) -> bool:
    evidence = shown(figure, "surface")
    return evidence is not None and evidence.start <= offset < evidence.end


def _added(
    briefing: Briefing, reading: Reading, start: int, end: int, *, value: Decimal | None
) -> Planted:
    """A briefing with one figure more, of true words."""
    evidence = evidence_at(reading, start, end, "surface")
    return added(briefing, evidence, value)


def added(briefing: Briefing, evidence: Evidence, value: Decimal | None) -> Planted:
    """A briefing with one figure more."""
    figure = Figure(
        id=f"f{len(briefing.figures) + 900}",
        evidence=(evidence,),
        surface=evidence.exact,
        value=value,
        low=value,
        high=value,
        qualifier="exact",
        measure=parse_measure(""),
    )
    more = briefing.model_copy(update={"figures": (*briefing.figures, figure)})
    return Planted(figure.id, f"figure {evidence.exact!r}", more)
