"""geowebnews: which places an article names. Says nothing of where something happened."""

from collections.abc import Callable, Iterable, Sequence

from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.evaluation.corpora.given import forms
from summarizer.evaluation.corpora.record import AnnotatedArticle, Gold, GoldSpan
from summarizer.evaluation.corpora.score import Outcome, Score
from summarizer.evaluation.phrases import same_as_any
from summarizer.reading import Name, Reading, read

NAME = "geowebnews"


class Place(Gold):
    """The mentions of one place, and in which senses it is mentioned."""

    accept: tuple[str, ...]
    kinds: tuple[str, ...]
    spans: tuple[GoldSpan, ...]


class GeoGold(Gold):
    """What is annotated."""

    where: tuple[Place, ...]


class Record(AnnotatedArticle):
    """An article with its places. Its text begins with the title."""

    gold: GeoGold

    def asks(self, place: Place) -> bool:
        """A place in its literal sense that is named twice, or in the title."""
        title = len(self.title or "")
        literal = "Literal" in place.kinds or "Mixed" in place.kinds
        in_title = any(span.start < title for span in place.spans)
        return literal and (len(place.spans) >= 2 or in_title)


Forms = tuple[str, ...]
"""The names of one place."""


def scores(
    records: Sequence[Record], reader: Callable[[Article], Reading] = read
) -> tuple[Score, ...]:
    """Recall of the places that matter, precision of all that are given, each counted once."""
    return _scores([(record, _read(reader(record.article))) for record in records])


def briefing_scores(done: Iterable[tuple[Record, Briefing]]) -> tuple[Score, ...]:
    """The same of the places that a briefing lists."""
    listed = [(record, [(place.name,) for place in briefing.where]) for record, briefing in done]
    return tuple(score.without_target() for score in _scores(listed))


def _read(reading: Reading) -> list[Forms]:
    """The names of places, those of the same place together."""
    places: dict[int, list[Name]] = {}
    for name in reading.names:
        if name.kind == "place":
            places.setdefault(name.entity, []).append(name)
    return [forms(mentions) for mentions in places.values()]


def _scores(done: Iterable[tuple[Record, Sequence[Forms]]]) -> tuple[Score, ...]:
    wanted: list[Outcome] = []
    given: list[Outcome] = []
    for record, places in done:
        found = {form for place in places for form in place}
        for gold in record.gold.where:
            if record.asks(gold):
                right = any(same_as_any(form, found) for form in gold.accept)
                wanted.append(Outcome(record.id, right, f"{gold.accept[0]} not found"))
        named = {form for gold in record.gold.where for form in gold.accept}
        for place in places:
            right = any(same_as_any(form, named) for form in place)
            given.append(Outcome(record.id, right, f"{place[0]!r} is no place"))
    return (
        Score.of(NAME, "places named, recall", wanted, target="0.70"),
        Score.of(NAME, "places named, precision", given, target="0.80"),
    )
