"""Numbers that say something about the world, with who claims them and how they relate."""

from collections.abc import Mapping
from typing import Any

from summarizer.reading import Number, Reading, TimeExpression


def find_figures(reading: Reading, source_of: Mapping[int, str]) -> list[dict[str, Any]]:
    """The figures as items of a draft.

    Left out: what the article takes back or says that nobody reported, and the same amount
    converted to another currency.
    """
    figures = [n for n in reading.numbers if _is_figure(n)]
    ids = {number.start: f"f{n}" for n, number in enumerate(figures, start=1)}
    replaced = {n.related: ids[n.start] for n in figures if n.relation == "replaced_by"}
    parts = {
        n.start: ids[n.related]
        for n in figures
        if n.relation == "part_of" and n.related is not None and n.related in ids
    }
    claims = reading.claims(number.start for number in figures)
    items = []
    for number, claim in zip(figures, claims, strict=True):
        at = reading.sentence_at(number.start).number
        words = [span for span in (number.counted, number.outcome) if span is not None]
        as_of = _as_of(reading, number)
        item = {
            "id": ids[number.start],
            "surface": number.surface,
            "measure": number.outcome.surface if number.outcome else None,
            "counted": number.counted.surface if number.counted else None,
            "source": source_of.get(claim) if claim is not None else None,
            "part_of": parts.get(number.start),
            "supersedes": replaced.get(number.start),
            "as_of": as_of.surface if as_of else None,
            "at": sorted({at, *(reading.sentence_at(span.start).number for span in words)}),
        }
        items.append({key: value for key, value in item.items() if value is not None})
    return items


def _is_figure(number: Number) -> bool:
    return (
        number.kind == "figure"
        and number.polarity in ("affirmed", "negated")
        and number.relation != "conversion_of"
    )


def _as_of(reading: Reading, number: Number) -> TimeExpression | None:
    """The "as of" date of the number's sentence; the last one before it when there are two."""
    sentence = reading.sentence_at(number.start)
    held = [t for t in reading.times_in(sentence.start, sentence.end) if t.as_of]
    before = [time for time in held if time.start < number.start]
    return before[-1] if before else held[0] if held else None
