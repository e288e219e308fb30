"""giveme5w1h: who did what, where and when, in the main event of an article.

Scores briefings, not readings: the first item of each facet is taken for the answer. What the
coders wrote is what they liked, not all that is true, so that there is no precision.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Literal

from pydantic import Field

from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.engines.offline import OfflineEngine
from summarizer.evaluation.corpora.record import AnnotatedArticle, Gold
from summarizer.evaluation.corpora.score import Outcome, Score
from summarizer.evaluation.dates import days
from summarizer.evaluation.phrases import same_answer, same_name
from summarizer.pipeline import brief

NAME = "giveme5w1h"
Question = Literal["who", "what", "where", "when"]
_TARGETS: dict[Question, str] = {"who": "0.40", "what": "0.45", "where": "0.55", "when": "0.55"}
_AGREED = 2  # of three coders


class Phrase(Gold):
    """An answer, in alternative words, and how many of three coders gave it."""

    accept: tuple[str, ...]
    coders: int


class Day(Phrase):
    """An answer to "when"; without a date it asks nothing."""

    value: date | None


class MainEvent(Gold):
    """The answers, and how many coders said that there is none."""

    who: tuple[Phrase, ...]
    what: tuple[Phrase, ...]
    where: tuple[Phrase, ...]
    when: tuple[Day, ...]
    no_answer: dict[str, int] = Field(default_factory=dict)


class Record(AnnotatedArticle):
    """An article with its main event."""

    gold: MainEvent


Done = Sequence[tuple[Record, Briefing]]


def without_a_model(article: Article) -> Briefing:
    """What the program says of an article by itself."""
    return brief(article, engine=OfflineEngine())


def scores(records: Sequence[Record]) -> tuple[Score, ...]:
    """Those of briefings without a model: a reading has no main event."""
    return briefing_scores([(record, without_a_model(record.article)) for record in records])


def briefing_scores(done: Done) -> tuple[Score, ...]:
    """The share of articles with the right first answer; of those without one, of silence."""
    day = timedelta(days=1)
    return (
        *(
            Score.of(NAME, f"main {question}", _phrases(done, question), target=_TARGETS[question])
            for question in ("who", "what", "where")
        ),
        Score.of(NAME, "main when, within one day", _days(done, day), target=_TARGETS["when"]),
        Score.of(NAME, "main when, exact day", _days(done, timedelta())),
        *(
            Score.of(NAME, f"no answer, {question}", _silence(done, question))
            for question in _TARGETS
        ),
    )


def _first(briefing: Briefing, question: str) -> str | None:
    """The first answer; for "when" its EDTF, which may be unknown."""
    items = getattr(briefing, question)
    field = {"what": "text", "when": "edtf"}.get(question, "name")
    return getattr(items[0], field) if items else None


def _phrases(done: Done, question: Question) -> Iterable[Outcome]:
    for record, briefing in done:
        agreed = [phrase for phrase in getattr(record.gold, question) if phrase.coders >= _AGREED]
        if not agreed:
            continue
        answer = _first(briefing, question)
        forms = [form for phrase in agreed for form in phrase.accept]
        right = answer is not None and any(_same(answer, form, question) for form in forms)
        yield Outcome(record.id, right, _miss(answer, forms))


def _same(answer: str, phrase: str, question: Question) -> bool:
    return same_answer(answer, phrase) or (question != "what" and same_name(answer, phrase))


def _days(done: Done, tolerance: timedelta) -> Iterable[Outcome]:
    """Whether the answer is one day, and no further than this from a day of the coders."""
    for record, briefing in done:
        agreed = [day.value for day in record.gold.when if day.coders >= _AGREED and day.value]
        if not agreed:
            continue
        answer = _first(briefing, "when")
        span = days(answer) if answer else None
        right = (
            span is not None
            and span[0] == span[1]
            and any(abs(span[0] - day) <= tolerance for day in agreed)
        )
        yield Outcome(record.id, right, _miss(answer, [day.isoformat() for day in agreed]))


def _silence(done: Done, question: str) -> Iterable[Outcome]:
    """Whether nothing is answered where two coders or more found no answer."""
    for record, briefing in done:
        if record.gold.no_answer.get(question, 0) >= _AGREED:
            answer = _first(briefing, question)
            yield Outcome(record.id, answer is None, _miss(answer, ["no answer"]))


def _miss(answer: str | None, wanted: Sequence[str]) -> str:
    given = repr(answer) if answer is not None else "nothing"
    return f"{given} for {' or '.join(wanted)}"
