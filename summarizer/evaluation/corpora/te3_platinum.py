"""te3-platinum: dates of news articles, as TIMEX3 values.

Wanted: each annotated DATE or TIME of which at least the year is known (a full or partial ISO date;
weeks, quarters, halves, seasons and decades too). Durations, sets and `PRESENT_REF` are not asked.
Given: each date or time for which the reading has such a value. One answers one, by overlap.
"""

from collections.abc import Callable, Iterable, Sequence

from summarizer.article import Article
from summarizer.evaluation.corpora.record import AnnotatedArticle, Gold, GoldSpan
from summarizer.evaluation.corpora.score import Outcome, Score, both_ways
from summarizer.evaluation.dates import answers, parse_date, same_date
from summarizer.reading import Reading, TimeExpression, read

NAME = "te3-platinum"
REFERENCE = "HeidelTime 0.776, SUTime 0.674"
"""Value F1 of TempEval-3, task A: exact values, of all kinds of expressions, over 20 articles."""

Same = Callable[[str, str], bool]


class When(GoldSpan):
    """A TIMEX3 expression."""

    value: str
    type: str

    def is_date(self) -> bool:
        """Whether it is a full or partial ISO date."""
        return self.type in ("DATE", "TIME") and bool(parse_date(self.value))


class TimexGold(Gold):
    """What is annotated."""

    when: tuple[When, ...]


class Record(AnnotatedArticle):
    """An article with its dates."""

    gold: TimexGold


def scores(
    records: Sequence[Record], reader: Callable[[Article], Reading] = read
) -> tuple[Score, ...]:
    """Recall, precision and F1 by the coarser of two dates; F1 of exactly equal values."""
    readings = [(record, reader(record.article).times) for record in records]
    recall, precision, f1 = _by(same_date, readings, "dates", target="0.85")
    *_, exact = _by(_equal, readings, "dates, exact value", reference=REFERENCE)
    return recall, precision, f1, exact


def _equal(one: str, other: str) -> bool:
    return parse_date(one) == parse_date(other)


def _by(
    same: Same,
    readings: Iterable[tuple[Record, Sequence[TimeExpression]]],
    name: str,
    *,
    target: str | None = None,
    reference: str | None = None,
) -> tuple[Score, Score, Score]:
    wanted: list[Outcome] = []
    given: list[Outcome] = []
    for record, times in readings:
        dates = [when for when in record.gold.when if when.is_date()]
        answered = [time for time in times if answers(time)]
        pairs = _pairs(dates, answered, same)
        wanted += [_wanted(record.id, date, pairs.get(n), times) for n, date in enumerate(dates)]
        given += [_given(record.id, time, time in pairs.values(), dates) for time in answered]
    return both_ways(NAME, name, wanted, given, target=target, reference=reference)


def _pairs(
    dates: Sequence[When], times: Sequence[TimeExpression], same: Same
) -> dict[int, TimeExpression]:
    """For each date that is right, by its position, the reading that says so; each only once."""
    pairs: dict[int, TimeExpression] = {}
    for n, date in enumerate(dates):
        for time in times:
            fits = time.overlaps(date.start, date.end) and time not in pairs.values()
            if fits and any(same(date.value, value) for value in answers(time)):
                pairs[n] = time
                break
    return pairs


def _wanted(
    article: str, date: When, found: TimeExpression | None, times: Sequence[TimeExpression]
) -> Outcome:
    read_as = next((time for time in times if time.overlaps(date.start, date.end)), None)
    shown = f"read as {_shown(read_as)} in {read_as.surface!r}" if read_as else "not read"
    return Outcome(found is not None, f"{article}: {date.text!r} is {date.value}, {shown}")


def _given(article: str, time: TimeExpression, right: bool, dates: Sequence[When]) -> Outcome:
    gold = next((date.value for date in dates if time.overlaps(date.start, date.end)), "no date")
    return Outcome(
        right, f"{article}: {time.surface!r} was read as {_shown(time)}, which is {gold}"
    )


def _shown(time: TimeExpression) -> str:
    return " or ".join(answers(time)) or str(time.edtf)
