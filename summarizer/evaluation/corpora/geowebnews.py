"""geowebnews: which places an article names. Says nothing of where something happened."""

from collections.abc import Callable, Sequence

from summarizer.article import Article
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


def scores(
    records: Sequence[Record], reader: Callable[[Article], Reading] = read
) -> tuple[Score, ...]:
    """Recall of the places that matter, precision of all that are given, each counted once."""
    wanted: list[Outcome] = []
    given: list[Outcome] = []
    for record in records:
        found = _places(reader(record.article))
        forms = {form for mentions in found for form in _forms(mentions)}
        for place in record.gold.where:
            if record.asks(place):
                right = any(same_as_any(form, forms) for form in place.accept)
                wanted.append(Outcome(right, f"{record.id}: {place.accept[0]} not found"))
        named = {form for place in record.gold.where for form in place.accept}
        for mentions in found:
            right = any(same_as_any(form, named) for form in _forms(mentions))
            given.append(Outcome(right, f"{record.id}: {mentions[0].full!r} is no place"))
    return (
        Score.of(NAME, "places named, recall", wanted, target="0.70"),
        Score.of(NAME, "places named, precision", given, target="0.80"),
    )


def _places(reading: Reading) -> list[list[Name]]:
    """The names of places, those of the same place together."""
    places: dict[int, list[Name]] = {}
    for name in reading.names:
        if name.kind == "place":
            places.setdefault(name.entity, []).append(name)
    return list(places.values())


def _forms(mentions: Sequence[Name]) -> set[str]:
    return {form for name in mentions for form in (name.surface, name.full)}
