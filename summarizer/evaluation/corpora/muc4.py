"""muc4: incidents with those involved, place, day and numbers, in reports of 1988 to 1990.

The key holds the terrorist incidents of an article and nothing else, so that every score is a
recall, over items that the key requires (`optional` false). Half of the reports are in capitals.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from summarizer.article import Article
from summarizer.evaluation.corpora.quantities import accepts
from summarizer.evaluation.corpora.record import AnnotatedArticle, Gold
from summarizer.evaluation.corpora.score import Outcome, Score
from summarizer.evaluation.dates import answers, days
from summarizer.evaluation.phrases import same_as_any, share_a_word
from summarizer.reading import Number, Reading, parse_measure, read

NAME = "muc4"
_MEASURES = {"DEATH": "killed", "INJURY": "wounded"}


class Slot(Gold):
    """An item of the key."""

    optional: bool


class Who(Slot):
    """Somebody or something, by alternative names."""

    accept: tuple[str, ...]


class Where(Slot):
    """A place: its most specific names, and the chains that lead to it, each step alternatives."""

    accept: tuple[str, ...]
    chains: tuple[tuple[tuple[str, ...], ...], ...]


class Range(Gold):
    """Days in which it happened; without `first`: on or before `last`, and the other way round."""

    first: date | None = Field(alias="from")
    last: date | None = Field(alias="to")

    def __str__(self) -> str:
        return f"{self.first or '..'}/{self.last or '..'}"


class When(Slot):
    """The day of an incident."""

    accept_ranges: tuple[Range, ...]


class Figure(Slot):
    """A number of people or objects; `stated`: it is written in the text, and is not 1."""

    accept_values: tuple[Decimal, ...]
    about: tuple[str, ...]
    effect: str | None
    stated: bool


class MucGold(Gold):
    """What is scored of the key."""

    who: tuple[Who, ...]
    where: tuple[Where, ...]
    when: tuple[When, ...]
    figures: tuple[Figure, ...]


class Meta(Gold):
    """How the report is printed."""

    case: Literal["mixed", "upper"]


class Record(AnnotatedArticle):
    """A report with its key."""

    gold: MucGold
    meta: Meta


Read = Sequence[tuple[Record, Reading]]


def scores(
    records: Sequence[Record], reader: Callable[[Article], Reading] = read
) -> tuple[Score, ...]:
    """Recall of each facet."""
    done = [(record, reader(record.article)) for record in records]
    mixed = [pair for pair in done if pair[0].meta.case == "mixed"]
    upper = [pair for pair in done if pair[0].meta.case == "upper"]
    whole = "stated numbers with about and outcome, recall"
    return (
        Score.of(NAME, "stated numbers, recall", _figures(done, _says), target="0.98"),
        Score.of(NAME, "stated numbers, recall (mixed case)", _figures(mixed, _says)),
        Score.of(NAME, "stated numbers, recall (upper case)", _figures(upper, _says)),
        Score.of(NAME, whole, _figures(done, _says_what)),
        Score.of(NAME, "who, recall", _who(done)),
        Score.of(NAME, "where, recall (most specific)", _where(done, _most_specific)),
        Score.of(NAME, "where, recall (any of the chain)", _where(done, _any_of_chain)),
        Score.of(NAME, "when, recall", _when(done)),
    )


def _figures(done: Read, says: Callable[[Number, Figure], bool]) -> Iterable[Outcome]:
    for record, reading in done:
        for figure in record.gold.figures:
            if figure.stated and not figure.optional:
                right = any(says(number, figure) for number in reading.numbers)
                shown = " or ".join(f"{value:f}" for value in figure.accept_values)
                about = " ".join([shown, *figure.about[:1], *filter(None, [figure.effect])])
                yield Outcome(right, f"{record.id}: {about} is not read")


def _says(number: Number, figure: Figure) -> bool:
    return any(accepts(number, value) for value in figure.accept_values)


def _says_what(number: Number, figure: Figure) -> bool:
    """The value, a word of what is counted, and whether they were killed or wounded."""
    if not _says(number, figure):
        return False
    counted = number.counted.surface if number.counted else ""
    if figure.about and not any(share_a_word(counted, about) for about in figure.about):
        return False
    measure = _MEASURES.get(figure.effect or "")
    said = parse_measure(number.outcome.surface) if number.outcome else None
    return measure is None or said == measure


def _who(done: Read) -> Iterable[Outcome]:
    for record, reading in done:
        names = {form for name in reading.names for form in (name.surface, name.full)}
        for who in record.gold.who:
            if not who.optional:
                right = any(same_as_any(form, names) for form in who.accept)
                yield Outcome(right, f"{record.id}: {who.accept[0]} not found")


def _most_specific(where: Where) -> Iterable[str]:
    return where.accept


def _any_of_chain(where: Where) -> Iterable[str]:
    return (name for chain in where.chains for step in chain for name in step)


def _where(done: Read, forms: Callable[[Where], Iterable[str]]) -> Iterable[Outcome]:
    for record, reading in done:
        places = {
            form
            for name in reading.names
            if name.kind == "place"
            for form in (name.surface, name.full)
        }
        for where in record.gold.where:
            if not where.optional:
                right = any(same_as_any(form, places) for form in forms(where))
                yield Outcome(right, f"{record.id}: {' or '.join(where.accept)} not found")


def _when(done: Read) -> Iterable[Outcome]:
    for record, reading in done:
        found = [span for time in reading.times for value in answers(time) if (span := days(value))]
        for when in record.gold.when:
            if not when.optional:
                right = any(_within(span, one) for span in found for one in when.accept_ranges)
                shown = " or ".join(map(str, when.accept_ranges))
                yield Outcome(right, f"{record.id}: no day within {shown}")


def _within(span: tuple[date, date], wanted: Range) -> bool:
    first, last = span
    begins = wanted.first is None or wanted.first <= first
    return begins and (wanted.last is None or last <= wanted.last)
