"""ATT: who passed the words of a source on."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from summarizer.briefing import Briefing
from summarizer.facets import Source
from summarizer.reading import Attribution, Reading
from summarizer.rules._speakers import speakers_of
from summarizer.rules.registry import Complaint, rule


@rule("ATT003", "chain of sources that lost a link", severity="warning", repair=True)
def chain_that_lost_a_link(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The article says who passed the source's words on, and `via` does not.

    Why: who stands in between may have changed the words; that is part of who claims it.
    Example: "Azernews reports, citing the ministry", with `via` left out at the ministry.
    Instead: link the source to the one that cites it.
    """
    speakers = speakers_of(briefing, reading)
    starts = {a.source.start: a for a in reading.attributions if a.source is not None}
    told: set[str] = set()
    for attribution in reading.attributions:
        carrier = starts.get(attribution.via) if attribution.via is not None else None
        if carrier is None and attribution.nested_in is not None:
            carrier = _teller(reading.attributions[attribution.nested_in])
        source = speakers.of(attribution)
        if carrier is None or source is None or source.via is not None or source.id in told:
            continue
        if not speakers.is_same(source, carrier):
            told.add(source.id)
            by_whom = carrier.source.surface if carrier.source else "nobody"
            yield Complaint(f"{by_whom!r} passed it on; via is empty", source)
    for source, by in _joined(briefing, reading):
        if source.via is None and by.via != source.id and source.id not in told:
            told.add(source.id)
            yield Complaint(f"{by.name!r} passed it on; via is empty", source)


def _joined(briefing: Briefing, reading: Reading) -> Iterator[tuple[Source, Source]]:
    """Sources with the one that passed them on, where the words between the names say so."""
    beside: defaultdict[int, list[tuple[int, int, Source]]] = defaultdict(list)
    for source in briefing.sources:
        for e in source.evidence:
            if e.field == "name" and 0 <= e.start < e.end:
                beside[e.sentence].append((e.start, e.end, source))
    for named in beside.values():
        named.sort(key=lambda place: place[:2])
        for (_, end, first), (start, _, second) in pairwise(named):
            between = reading.article.text[end:start]
            if first is second or len(between) > _APART:
                continue
            if _CITES.fullmatch(between):
                yield second, first
            elif _TELLS.fullmatch(between):
                yield first, second


_APART = 60
"""Characters between two names that one verb may join."""
_CITES = re.compile(
    r",?\s+(?:(?:was|has|had|also)\s+)?(?:citing|cited|cites|quoting|quoted|quotes)\s+(?:[a-z]+\s+){0,5}"
)
_TELLS = re.compile(
    r",?\s+(?:(?:told|tells|telling)|(?:was\s+)?(?:quoted|cited)\s+(?:by|in|on))\s+(?:[a-z]+\s+){0,2}"
)


def _teller(attribution: Attribution) -> Attribution | None:
    """An attribution that names who says it."""
    return attribution if attribution.source is not None else None
