"""te3-platinum: dates of news articles, as TIMEX3 values.

Wanted: each annotated DATE or TIME of which at least the year is known (a full or partial ISO date;
weeks, quarters, halves, seasons and decades too). Durations, sets and `PRESENT_REF` are not asked.
Given: each mention of a date or time for which the reading, or the briefing, has such a value. One
answers one, by overlap.
"""

from collections.abc import Callable, Iterable, Sequence

from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.evaluation.corpora.given import Date, Given
from summarizer.evaluation.corpora.record import AnnotatedArticle, Gold, GoldSpan
from summarizer.evaluation.corpora.score import Outcome, Score, both_ways
from summarizer.evaluation.dates import parse_date, same_date
from summarizer.reading import Reading, read

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


Done = Sequence[tuple[Record, Sequence[Date]]]


def scores(
    records: Sequence[Record], reader: Callable[[Article], Reading] = read
) -> tuple[Score, ...]:
    """Recall, precision and F1 by the coarser of two dates; F1 of exactly equal values."""
    return _scores([(record, Given.read(reader(record.article)).dates) for record in records])


def briefing_scores(done: Iterable[tuple[Record, Briefing]]) -> tuple[Score, ...]:
    """The same of the dates that a briefing lists."""
    listed = [(record, Given.briefed(briefing).dates) for record, briefing in done]
    return tuple(score.without_target() for score in _scores(listed))


def _scores(done: Done) -> tuple[Score, ...]:
    recall, precision, f1 = _by(same_date, done, "dates", target="0.85")
    *_, exact = _by(_equal, done, "dates, exact value", reference=REFERENCE)
    return recall, precision, f1, exact


def _equal(one: str, other: str) -> bool:
    return parse_date(one) == parse_date(other)


def _by(
    same: Same, done: Done, name: str, *, target: str | None = None, reference: str | None = None
) -> tuple[Score, Score, Score]:
    wanted: list[Outcome] = []
    given: list[Outcome] = []
    for record, dates in done:
        golds = [when for when in record.gold.when if when.is_date()]
        answered = [date for date in dates if date.values]
        pairs = _pairs(golds, answered, same)
        wanted += [_wanted(record.id, gold, pairs.get(n), dates) for n, gold in enumerate(golds)]
        given += [_given(record.id, date, date in pairs.values(), golds) for date in answered]
    return both_ways(NAME, name, wanted, given, target=target, reference=reference)


def _pairs(golds: Sequence[When], dates: Sequence[Date], same: Same) -> dict[int, Date]:
    """For each gold that is right, by its position, the date that says so; each only once."""
    pairs: dict[int, Date] = {}
    for n, gold in enumerate(golds):
        for date in dates:
            fits = date.overlaps(gold.start, gold.end) and date not in pairs.values()
            if fits and any(same(gold.value, value) for value in date.values):
                pairs[n] = date
                break
    return pairs


def _wanted(article: str, gold: When, found: Date | None, dates: Sequence[Date]) -> Outcome:
    given = next((date for date in dates if date.overlaps(gold.start, gold.end)), None)
    shown = f"given as {given.shown()} in {given.surface!r}" if given else "not given"
    return Outcome(article, found is not None, f"{gold.text!r} is {gold.value}, {shown}")


def _given(article: str, date: Date, right: bool, golds: Sequence[When]) -> Outcome:
    value = next((gold.value for gold in golds if date.overlaps(gold.start, gold.end)), "no date")
    return Outcome(article, right, f"{date.surface!r} is given as {date.shown()}, which is {value}")
