"""A reading to the draft that a model would write: pointers and relations, as JSON."""

from typing import Any

from summarizer.engines.offline.actors import find_actors
from summarizer.engines.offline.events import Events
from summarizer.engines.offline.figures import find_figures
from summarizer.engines.offline.layout import find_headline
from summarizer.engines.offline.places import find_places
from summarizer.engines.offline.speakers import find_speakers
from summarizer.reading import Reading

DraftJSON = dict[str, Any]


def fill(reading: Reading) -> DraftJSON:
    """The draft, in the shape of `summarizer schema draft`."""
    headline = find_headline(reading)
    speakers, source_of = find_speakers(reading)
    events = Events(reading, source_of, headline)
    return {
        "sources": speakers,
        "figures": find_figures(reading, source_of),
        "what": events.items(),
        "who": find_actors(reading, events),
        "where": find_places(reading, events),
        "summary": events.summary(),
        "headline": reading.article.title or (reading.words(headline) if headline else None),
    }
