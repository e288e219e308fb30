"""Who of the briefing's sources is meant where the article says who says something."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property, lru_cache

from summarizer.briefing import Briefing
from summarizer.facets import Source
from summarizer.normalise import normalise
from summarizer.reading import Attribution, Reading
from summarizer.rules._kept import Kept

_DETERMINER = re.compile(r"^(?:the|a|an|its|his|her|their) ", re.IGNORECASE)

# What is written has a writer: "the statement" is the ministry's.
_PAPER = re.compile(
    r"\b(?:statement|report|article|document|letter|release|bulletin|survey|study|poll|filing"
    r"|paper|story|text|book|post|message|website|indictment|ruling|judgment)s?\b",
    re.IGNORECASE,
)


class Speakers:
    """The attributions of an article, and the sources of a briefing that they lead to."""

    def __init__(self, briefing: Briefing, reading: Reading) -> None:
        self.reading = reading
        self.sources = {source.id: source for source in briefing.sources}
        self._spans: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        self._entities: defaultdict[str, set[int]] = defaultdict(set)
        for source in briefing.sources:
            for evidence in source.evidence:
                if evidence.field == "name":
                    self._spans[source.id].append((evidence.start, evidence.end))
                    names = reading.names_in(evidence.start, evidence.end)
                    self._entities[source.id] |= {name.entity for name in names}
        self._forms = {
            source.id: [_plain(words) for words in (source.name, source.role) if words]
            for source in briefing.sources
        }
        self._named_by: defaultdict[int, list[Source]] = defaultdict(list)
        for source in briefing.sources:
            for entity in self._entities[source.id]:
                self._named_by[entity].append(source)
        self._meant: dict[int, Source | None] = {}
        self._holding: defaultdict[int, list[int]] = defaultdict(list)
        for position, attribution in enumerate(reading.attributions):
            for part in attribution.content:
                first = reading.sentence_at(part.start).number
                last = reading.sentence_at(part.end - 1).number
                for sentence in range(first, last + 1):
                    self._holding[sentence].append(position)

    def at(self, offset: int) -> list[Attribution]:
        """The attributions whose content holds a place of the text, and those who cite them."""
        if not (self.reading.sentences and 0 <= offset < len(self.reading.article.text)):
            return []
        sentence = self.reading.sentence_at(offset).number
        return [
            attribution
            for attribution in self.within(sentence)
            if any(part.start <= offset < part.end for part in attribution.content)
        ]

    def within(self, sentence: int) -> list[Attribution]:
        """The attributions with content in a sentence, by its number."""
        return [self.reading.attributions[i] for i in self._holding.get(sentence, ())]

    def is_same(self, source: Source, attribution: Attribution) -> bool:
        """Whether an attribution names this source: the same words, name or entity."""
        said = attribution.source
        if said is None:
            return False
        if any(said.overlaps(*span) for span in self._spans[source.id]):
            return True
        if attribution.entity is not None and attribution.entity in self._entities[source.id]:
            return True
        theirs = {_plain(words) for words in (attribution.name, said.surface) if words}
        return any(_is_form(one, other) for one in self._forms[source.id] for other in theirs)

    def of(self, attribution: Attribution) -> Source | None:
        """The source of the briefing that an attribution names."""
        start = attribution.source.start if attribution.source else attribution.start
        if start not in self._meant:
            named = self._named_by.get(attribution.entity or 0, [])
            same = (s for s in self.sources.values() if self.is_same(s, attribution))
            self._meant[start] = named[0] if len(named) == 1 else next(same, None)
        return self._meant[start]

    @cached_property
    def naming(self) -> set[int]:
        """The sentences that name a source, or mean one by a short form."""
        entities = {entity for found in self._entities.values() for entity in found}
        starts = [name.start for name in self.reading.names if name.entity in entities]
        starts += [start for spans in self._spans.values() for start, _ in spans]
        return {self.reading.sentence_at(start).number for start in starts if start >= 0}

    def named_in(self, source: Source, sentences: Iterable[int]) -> bool:
        """Whether one of the sentences names the source, or means it by a short form."""
        for number in sentences:
            if not 1 <= number <= len(self.reading.sentences):
                continue
            sentence = self.reading.sentences[number - 1]
            if any(sentence.start <= start < sentence.end for start, _ in self._spans[source.id]):
                return True
            names = self.reading.names_in(sentence.start, sentence.end)
            if any(name.entity in self._entities[source.id] for name in names):
                return True
        return False


speakers_of = Kept(Speakers)


def is_known(attribution: Attribution) -> bool:
    """Whether the reading can tell who it is.

    Not so for a pronoun that was left open, for "the agency" that may be any, and for "the
    statement", of which nobody knows here whose it is.
    """
    if attribution.source is None or attribution.name is None:
        return False
    surface = attribution.source.surface
    described = _DETERMINER.match(surface) is not None and len(surface.split()) == _BARE
    return attribution.entity is not None or not (described or _PAPER.search(attribution.name))


_BARE = 2
"""Words of "the agency"; "the defence ministry" has more, and is one that can be told."""


@lru_cache(maxsize=1024)
def _plain(words: str) -> str:
    return _DETERMINER.sub("", normalise(words).text.strip()).casefold()


def _is_form(one: str, other: str) -> bool:
    """Whether one name holds the other as whole words."""
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if not short or short not in long:
        return False
    return re.search(rf"(?<!\w){re.escape(short)}(?!\w)", long) is not None
