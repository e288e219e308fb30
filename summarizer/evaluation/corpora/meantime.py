"""meantime: dates, values, people, places and reported speech of Wikinews articles.

Dates, values and speech are annotated up to `zone_end` only, and people and places are complete
only there, so that every score is a recall.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.evaluation.corpora.given import Given
from summarizer.evaluation.corpora.quantities import parse_quantities
from summarizer.evaluation.corpora.record import AnnotatedArticle, Gold, GoldSpan
from summarizer.evaluation.corpora.score import Outcome, Score
from summarizer.evaluation.dates import parse_date, same_date
from summarizer.evaluation.phrases import same_as_any
from summarizer.reading import Reading, read

NAME = "meantime"


class When(GoldSpan):
    """A TIMEX3 expression; `dct`: the line with the publication date."""

    value: str
    type: str
    dct: bool


class Value(GoldSpan):
    """A number with its words; its value is not annotated."""

    type: str

    def is_asked(self) -> bool:
        """MONEY, PERCENT, and QUANTITY of two digits or more, if a number can be read in it."""
        digits = sum(letter.isdigit() for letter in self.text)
        asked = self.type in ("MONEY", "PERCENT") or (self.type == "QUANTITY" and digits >= 2)
        return asked and bool(parse_quantities(self.text))


class Entity(Gold):
    """Somebody, something or some place, with the forms in which it is named."""

    accept: tuple[str, ...]
    name: str
    in_title: bool
    spans: tuple[GoldSpan, ...]


class Speech(Gold):
    """A reported speech: who, and the word that says so."""

    source: tuple[GoldSpan, ...]
    source_entity: tuple[str, ...]
    cue: tuple[GoldSpan, ...]


class MeantimeGold(Gold):
    """What is annotated and scored."""

    who: tuple[Entity, ...]
    where: tuple[Entity, ...]
    when: tuple[When, ...]
    figures: tuple[Value, ...]
    sources: tuple[Speech, ...]


class Meta(Gold):
    """Where the annotation ends."""

    zone_end: int


class Record(AnnotatedArticle):
    """An article with its gold."""

    gold: MeantimeGold
    meta: Meta

    def forms_of(self, speech: Speech) -> tuple[str, ...]:
        """All that the source of a speech is called in the article."""
        forms = [span.text for span in speech.source] + list(speech.source_entity)
        for entity in (*self.gold.who, *self.gold.where):
            if entity.name in speech.source_entity:
                forms += entity.accept
        return tuple(dict.fromkeys(forms))


Done = Sequence[tuple[Record, Given]]


def scores(
    records: Sequence[Record], reader: Callable[[Article], Reading] = read
) -> tuple[Score, ...]:
    """Recall of each facet."""
    readings = [(record, reader(record.article)) for record in records]
    return (
        *_scores([(record, Given.read(reading)) for record, reading in readings]),
        Score.of(NAME, "sources, recall", _sources(readings)),
    )


def briefing_scores(done: Sequence[tuple[Record, Briefing]]) -> tuple[Score, ...]:
    """Recall of each facet of a briefing; a speaker counts once in an article."""
    listed = [(record, Given.briefed(briefing)) for record, briefing in done]
    return (
        *(score.without_target() for score in _scores(listed)),
        Score.of(NAME, "speakers, recall", _speakers(done)),
    )


def _scores(done: Done) -> tuple[Score, ...]:
    return (
        Score.of(NAME, "dates, recall", _dates(done), target="0.85"),
        Score.of(NAME, "number values, recall", _values(done), target="0.98"),
        Score.of(NAME, "who, recall", _entities(done, "who")),
        Score.of(NAME, "where, recall", _entities(done, "where")),
    )


def _dates(done: Done) -> Iterable[Outcome]:
    """DATEs with a known year, but for the date line: does an overlapping date say the same?"""
    for record, given in done:
        for when in record.gold.when:
            asked = when.type == "DATE" and not when.dct and when.start < record.meta.zone_end
            if not (asked and parse_date(when.value)):
                continue
            found = [date for date in given.dates if date.overlaps(when.start, when.end)]
            said = [value for date in found for value in date.values]
            yield Outcome(
                record.id,
                any(same_date(when.value, value) for value in said),
                f"{when.text!r} is {when.value}, "
                + (f"given as {' or '.join(said)}" if said else "not given"),
            )


def _values(done: Done) -> Iterable[Outcome]:
    """Is every number of the annotated string the value of a number that is given there?"""
    for record, given in done:
        for value in record.gold.figures:
            if not value.is_asked() or value.start >= record.meta.zone_end:
                continue
            found = [figure for figure in given.figures if figure.overlaps(value.start, value.end)]
            wanted = parse_quantities(value.text)
            shown = " and ".join(f"{one:f}" for one in wanted)
            said = ", ".join(repr(figure.surface) for figure in found)
            yield Outcome(
                record.id,
                all(any(figure.says(one) for figure in found) for one in wanted),
                f"{value.text!r} is {shown}, " + (f"given as {said}" if found else "not given"),
            )


def _entities(done: Done, facet: Literal["who", "where"]) -> Iterable[Outcome]:
    """Entities in the title or mentioned twice: is one of their forms among the names?"""
    for record, given in done:
        golds, names = (
            (record.gold.who, given.who) if facet == "who" else (record.gold.where, given.where)
        )
        for entity in golds:
            if entity.in_title or len(entity.spans) >= 2:
                right = any(same_as_any(form, names) for form in (entity.name, *entity.accept))
                yield Outcome(record.id, right, f"{entity.name} not found")


def _sources(readings: Iterable[tuple[Record, Reading]]) -> Iterable[Outcome]:
    """Speech with a source: does an attribution cover the cue and name a form of its source?"""
    for record, reading in readings:
        for speech in record.gold.sources:
            if not speech.source or not speech.cue:
                continue
            cue = speech.cue[0]
            given = [
                name
                for found in reading.attributions
                if found.overlaps(cue.start, cue.end)
                for name in (found.name, found.source and found.source.surface)
                if name
            ]
            forms = record.forms_of(speech)
            yield Outcome(
                record.id,
                any(same_as_any(name, forms) for name in given),
                f"{cue.text!r}: {_name(speech)} not found",
            )


def _speakers(done: Iterable[tuple[Record, Briefing]]) -> Iterable[Outcome]:
    """Sources of a speech, each once: does the briefing list a source by one of their forms?"""
    for record, briefing in done:
        names = [source.name for source in briefing.sources]
        speakers = {_name(speech): speech for speech in record.gold.sources if speech.source}
        for name, speech in speakers.items():
            right = any(same_as_any(form, names) for form in record.forms_of(speech))
            yield Outcome(record.id, right, f"{name} not found")


def _name(speech: Speech) -> str:
    return ", ".join(speech.source_entity) or speech.source[0].text
