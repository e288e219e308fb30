"""SUM: what the model wrote itself, against the sentences that it cites."""

from collections.abc import Iterator

from summarizer.briefing import Briefing
from summarizer.facets import Event, Statement
from summarizer.item import Item
from summarizer.reading import Number, Reading, find_numbers, find_times
from summarizer.rules.registry import Complaint, rule


@rule("SUM001", "number that the cited sentences do not have", severity="error")
def number_not_in_the_cited_sentences(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A headline, summary or event holds a number that its sentences do not.

    Why: a number that is not in the article is what ruins a reader first.
    Example: "60 were killed", citing "50 personnel were killed". A headline cites everything.
    Instead: write the number as the sentence has it, or cite the sentence that has it.
    """
    for text, item, spans in _written(briefing, reading):
        numbers = (number for span in spans for number in reading.numbers_in(*span))
        known = {value for number in numbers for value in _values(number)}
        dates = find_times(text, reading.article.published)
        for number in find_numbers(text):
            in_a_date = any(d.start < number.end and number.start < d.end for d in dates)
            # "one of the officials" counts nothing.
            if in_a_date or number.surface.lower() == "one":
                continue
            if not _values(number) <= known:
                yield f"{number.surface!r} is not in the cited sentences", item


@rule("SUM002", "date that the cited sentences do not have", severity="error")
def date_not_in_the_cited_sentences(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A headline, summary or event holds a date that its sentences do not, or adds a year to one.

    Why: an invented year turns an old report into news.
    Example: "on September 14, 2022", citing "on September 14".
    Instead: write the date as the sentence has it.
    """
    for text, item, spans in _written(briefing, reading):
        known = {time.edtf for span in spans for time in reading.times_in(*span)}
        for time in find_times(text, reading.article.published):
            if time.edtf not in known:
                yield f"{time.surface!r} is not in the cited sentences", item


def _written(
    briefing: Briefing, reading: Reading
) -> Iterator[tuple[str, Item | None, tuple[tuple[int, int], ...]]]:
    """Each text of the model's own, with the spans of the article that it answers for."""
    if briefing.headline:
        yield briefing.headline, None, ((0, len(reading.article.text)),)
    written: tuple[Statement | Event, ...] = (*briefing.summary, *briefing.what)
    for item in written:
        yield item.text, item, tuple((e.start, e.end) for e in item.evidence)


def _values(number: Number) -> set[object]:
    return {value for value in (number.value, number.low, number.high) if value is not None}
