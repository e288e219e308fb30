"""muc4: incidents with those involved, place, day and numbers, in reports of 1988 to 1990.

The key holds the terrorist incidents of an article and nothing else, so that every score is a
recall, over items that the key requires (`optional` false). Half of the reports are in capitals.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.evaluation.corpora.given import Figure, Given
from summarizer.evaluation.corpora.record import AnnotatedArticle, Gold
from summarizer.evaluation.corpora.score import Outcome, Score
from summarizer.evaluation.dates import days
from summarizer.evaluation.phrases import same_as_any, share_a_word
from summarizer.reading import Reading, read

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


class Count(Slot):
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
    figures: tuple[Count, ...]


class Meta(Gold):
    """How the report is printed."""

    case: Literal["mixed", "upper"]


class Record(AnnotatedArticle):
    """A report with its key."""

    gold: MucGold
    meta: Meta


Done = Sequence[tuple[Record, Given]]


def scores(
    records: Sequence[Record], reader: Callable[[Article], Reading] = read
) -> tuple[Score, ...]:
    """Recall of each facet. Any name may be one of "who": the key asks for buildings too."""
    readings = [(record, Given.read(reader(record.article))) for record in records]
    return _scores(
        [(record, replace(given, who=given.who + given.where)) for record, given in readings]
    )


def briefing_scores(done: Iterable[tuple[Record, Briefing]]) -> tuple[Score, ...]:
    """Recall of each facet of a briefing; its actors and its sources are "who"."""
    listed = [(record, Given.briefed(briefing)) for record, briefing in done]
    return tuple(score.without_target() for score in _scores(listed))


def _scores(done: Done) -> tuple[Score, ...]:
    mixed = [pair for pair in done if pair[0].meta.case == "mixed"]
    upper = [pair for pair in done if pair[0].meta.case == "upper"]
    whole = "stated numbers with about and outcome, recall"
    return (
        Score.of(NAME, "stated numbers, recall", _counts(done, _says), target="0.98"),
        Score.of(NAME, "stated numbers, recall (mixed case)", _counts(mixed, _says)),
        Score.of(NAME, "stated numbers, recall (upper case)", _counts(upper, _says)),
        Score.of(NAME, whole, _counts(done, _says_what)),
        Score.of(NAME, "who, recall", _who(done)),
        Score.of(NAME, "where, recall (most specific)", _where(done, _most_specific)),
        Score.of(NAME, "where, recall (any of the chain)", _where(done, _any_of_chain)),
        Score.of(NAME, "when, recall", _when(done)),
    )


def _counts(done: Done, says: Callable[[Figure, Count], bool]) -> Iterable[Outcome]:
    for record, given in done:
        for count in record.gold.figures:
            if count.stated and not count.optional:
                right = any(says(figure, count) for figure in given.figures)
                shown = " or ".join(f"{value:f}" for value in count.accept_values)
                about = " ".join([shown, *count.about[:1], *filter(None, [count.effect])])
                yield Outcome(record.id, right, f"{about} is not given")


def _says(figure: Figure, count: Count) -> bool:
    return any(figure.says(value) for value in count.accept_values)


def _says_what(figure: Figure, count: Count) -> bool:
    """The value, a word of what is counted, and whether they were killed or wounded."""
    if not _says(figure, count):
        return False
    counted = figure.counted or ""
    if count.about and not any(share_a_word(counted, about) for about in count.about):
        return False
    measure = _MEASURES.get(count.effect or "")
    return measure is None or figure.measure == measure


def _who(done: Done) -> Iterable[Outcome]:
    for record, given in done:
        for who in record.gold.who:
            if not who.optional:
                right = any(same_as_any(form, given.who) for form in who.accept)
                yield Outcome(record.id, right, f"{who.accept[0]} not found")


def _most_specific(where: Where) -> Iterable[str]:
    return where.accept


def _any_of_chain(where: Where) -> Iterable[str]:
    return (name for chain in where.chains for step in chain for name in step)


def _where(done: Done, forms: Callable[[Where], Iterable[str]]) -> Iterable[Outcome]:
    for record, given in done:
        for where in record.gold.where:
            if not where.optional:
                right = any(same_as_any(form, given.where) for form in forms(where))
                yield Outcome(record.id, right, f"{' or '.join(where.accept)} not found")


def _when(done: Done) -> Iterable[Outcome]:
    for record, given in done:
        found = [span for date in given.dates for one in date.values if (span := days(one))]
        for when in record.gold.when:
            if not when.optional:
                right = any(_within(span, one) for span in found for one in when.accept_ranges)
                shown = " or ".join(map(str, when.accept_ranges))
                yield Outcome(record.id, right, f"no day within {shown}")


def _within(span: tuple[date, date], wanted: Range) -> bool:
    first, last = span
    begins = wanted.first is None or wanted.first <= first
    return begins and (wanted.last is None or last <= wanted.last)
