"""meantime: dates, values, people, places and reported speech of Wikinews articles.

Dates, values and speech are annotated up to `zone_end` only, and people and places are complete
only there, so that every score is a recall.
"""

from collections.abc import Callable, Iterable, Sequence

from summarizer.article import Article
from summarizer.evaluation.corpora.quantities import accepts, parse_quantities
from summarizer.evaluation.corpora.record import AnnotatedArticle, Gold, GoldSpan
from summarizer.evaluation.corpora.score import Outcome, Score
from summarizer.evaluation.dates import answers, parse_date, same_date
from summarizer.evaluation.phrases import same_as_any
from summarizer.reading import Name, Reading, read

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


Read = Sequence[tuple[Record, Reading]]


def scores(
    records: Sequence[Record], reader: Callable[[Article], Reading] = read
) -> tuple[Score, ...]:
    """Recall of each facet."""
    done = [(record, reader(record.article)) for record in records]
    return (
        Score.of(NAME, "dates, recall", _dates(done), target="0.85"),
        Score.of(NAME, "number values, recall", _values(done), target="0.98"),
        Score.of(NAME, "who, recall", _entities(done, "who")),
        Score.of(NAME, "where, recall", _entities(done, "where")),
        Score.of(NAME, "sources, recall", _sources(done)),
    )


def _dates(done: Read) -> Iterable[Outcome]:
    """DATEs with a known year, but for the date line: does an overlapping reading say the same?"""
    for record, reading in done:
        for when in record.gold.when:
            asked = when.type == "DATE" and not when.dct and when.start < record.meta.zone_end
            if not (asked and parse_date(when.value)):
                continue
            found = [time for time in reading.times if time.overlaps(when.start, when.end)]
            said = [value for time in found for value in answers(time)]
            yield Outcome(
                any(same_date(when.value, value) for value in said),
                f"{record.id}: {when.text!r} is {when.value}, "
                + (f"read as {' or '.join(said)}" if said else "not read"),
            )


def _values(done: Read) -> Iterable[Outcome]:
    """Is every number of the annotated string the value of a number that was read there?"""
    for record, reading in done:
        for value in record.gold.figures:
            if not value.is_asked() or value.start >= record.meta.zone_end:
                continue
            found = [
                number for number in reading.numbers if number.overlaps(value.start, value.end)
            ]
            wanted = parse_quantities(value.text)
            shown = " and ".join(f"{one:f}" for one in wanted)
            yield Outcome(
                all(any(accepts(number, one) for number in found) for one in wanted),
                f"{record.id}: {value.text!r} is {shown}, "
                + (f"read as {', '.join(repr(n.surface) for n in found)}" if found else "not read"),
            )


def _entities(done: Read, facet: str) -> Iterable[Outcome]:
    """Entities in the title or mentioned twice: is one of their forms among the names?"""
    for record, reading in done:
        names = _forms(
            name for name in reading.names if (name.kind == "place") == (facet == "where")
        )
        for entity in getattr(record.gold, facet):
            if entity.in_title or len(entity.spans) >= 2:
                right = any(same_as_any(form, names) for form in (entity.name, *entity.accept))
                yield Outcome(right, f"{record.id}: {entity.name} not found")


def _sources(done: Read) -> Iterable[Outcome]:
    """Speech with a source: does an attribution cover the cue and name a form of its source?"""
    for record, reading in done:
        entities = (*record.gold.who, *record.gold.where)
        for speech in record.gold.sources:
            if not speech.source or not speech.cue:
                continue
            forms = [span.text for span in speech.source] + list(speech.source_entity)
            for entity in entities:
                if entity.name in speech.source_entity:
                    forms += entity.accept
            cue = speech.cue[0]
            given = [
                name
                for found in reading.attributions
                if found.overlaps(cue.start, cue.end)
                for name in (found.name, found.source and found.source.surface)
                if name
            ]
            who = ", ".join(speech.source_entity) or speech.source[0].text
            yield Outcome(
                any(same_as_any(name, forms) for name in given),
                f"{record.id}: {cue.text!r}: {who} not found",
            )


def _forms(names: Iterable[Name]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for name in names for form in (name.full, name.surface)))
