"""ATT: who claims an event, against its own text and the sentences that it cites."""

import re
from collections.abc import Iterator

from summarizer.briefing import Briefing
from summarizer.facets import Event, Source
from summarizer.reading import Reading
from summarizer.rules._speakers import Speakers, says_behind, speakers_of
from summarizer.rules.registry import Complaint, rule


@rule(
    "ATT008",
    "event claimed by somebody whom its sentences do not cite",
    severity="warning",
    repair=True,
)
def event_of_another_source(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The sentences of an event cite sources of the briefing, and not the one that claims it.

    Why: two parties claim the opposite of each other; a swapped source makes a party say it.
    Example: "The ministry said the bridge held.", with the other side's army as `source`.
    Instead: give the source that the sentences cite.
    """
    speakers = speakers_of(briefing, reading)
    for event in briefing.what:
        source = speakers.sources.get(event.source or "")
        if source is None:
            continue
        own = {e.sentence for e in event.evidence if e.field == "text"}
        said = [a for number in own for a in speakers.within(number)]
        cited = [speakers.of(a) for a in said]
        if teller := _told_by(event, source, speakers):
            message = f"its source is {source.name!r}; its text has it from {teller.name!r}"
            yield Complaint(message, event)
            continue
        if not any(cited) or speakers.named_in(source, own):
            continue
        if not any(one is None or speakers.is_or_cites(source, one) for one in cited):
            name = next(one.name for one in cited if one)
            message = f"its source is {source.name!r}; its sentences cite {name!r}"
            yield Complaint(message, event)


def _told_by(event: Event, source: Source, speakers: Speakers) -> Source | None:
    """Another source that the event's own text lets speak, and not the event's."""
    words = {word for word in _WORD.findall(source.name) if len(word) >= _TELLING}
    if words & set(_WORD.findall(event.text)):
        return None
    for other in speakers.sources.values():
        if other.name not in event.text or speakers.is_or_cites(source, other):
            continue
        if speakers.is_or_cites(other, source):
            continue
        pattern = rf"(?<!\w){re.escape(other.name)}(?!\w)"
        for found in re.finditer(pattern, event.text):
            before = _SAID_BY.search(event.text[: found.start()])
            if before or says_behind(event.text, found.end()):
                return other
    return None


_WORD = re.compile(r"[^\W\d_]+")
_TELLING = 4
"""Letters of a word that tells one name from another."""
_SAID_BY = re.compile(r"\b(?:according to|said|says) (?:the |a |an )?$", re.IGNORECASE)
