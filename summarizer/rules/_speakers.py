"""Who of the briefing's sources is meant where the article says who says something."""

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from summarizer.briefing import Briefing
from summarizer.facets import Source
from summarizer.item import Evidence
from summarizer.normalise import normalise
from summarizer.reading import Attribution, Name, Reading
from summarizer.rules._shared import shared

_DETERMINER = re.compile(r"^(?:the|a|an|its|his|her|their) ", re.IGNORECASE)

# What is written has a writer: "the statement" is the ministry's.
_PAPER = re.compile(
    r"\b(?:statement|report|article|document|letter|release|bulletin|survey|study|poll|filing"
    r"|paper|story|text|book|post|message|website|indictment|ruling|judgment)s?\b",
    re.IGNORECASE,
)


class Speakers:
    """The attributions of an article, and the sources of a briefing that they lead to.

    Linear in both; `speakers_of` makes it once for all rules of a check.
    """

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
                    whom = (name for name in names if _is_whom(name, evidence))
                    self._entities[source.id] |= {name.entity for name in whom}
        self._named: defaultdict[int, list[tuple[Source, Evidence]]] = defaultdict(list)
        for source in briefing.sources:
            for evidence in source.evidence:
                if evidence.field == "name":
                    self._named[evidence.sentence].append((source, evidence))
        self._of: dict[int, Source | None] = {}
        self._said: dict[str, str] = {}
        self._called = {
            source.id: [_plain(words) for words in (source.name, source.role) if words]
            for source in briefing.sources
        }
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
        theirs = [self._bare(words) for words in (attribution.name, said.surface) if words]
        mine = self._called[source.id]
        if attribution.entity is not None and self._entities[source.id]:
            mine = mine[:1]  # two who are named are not one for their office
        return any(_is_form(one, other) for one in mine for other in theirs)

    def of(self, attribution: Attribution) -> Source | None:
        """The source of the briefing that an attribution names."""
        if id(attribution) not in self._of:
            meant = (s for s in self.sources.values() if self.is_same(s, attribution))
            self._of[id(attribution)] = next(meant, None)
        return self._of[id(attribution)]

    def _bare(self, words: str) -> str:
        if words not in self._said:
            self._said[words] = _plain(words)
        return self._said[words]

    @cached_property
    def naming(self) -> set[int]:
        """The sentences that name a source, or mean one by a short form."""
        entities = {entity for found in self._entities.values() for entity in found}
        starts = [name.start for name in self.reading.names if name.entity in entities]
        starts += [start for spans in self._spans.values() for start, _ in spans]
        return {self.reading.sentence_at(start).number for start in starts if start >= 0}

    def names_in(self, sentence: int) -> list[tuple[Source, Evidence]]:
        """The sources that show their name in a sentence, with the words."""
        return self._named.get(sentence, [])

    def is_or_cites(self, source: Source, meant: Source | None) -> bool:
        """Whether the source is another one, or one further up its chain."""
        if meant is not None and meant.id == source.id:
            return True
        seen: set[str] = set()
        while meant is not None and meant.via is not None and meant.id not in seen:
            seen.add(meant.id)
            meant = self.sources.get(meant.via)
            if meant is not None and meant.id == source.id:
                return True
        return False

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


_SAYING = re.compile(
    r"(?:,[^,.;]{0,60},)?\s+(?:has|have|had|also|later)?\s*(?:said|says?|puts?|reported|reports"
    r"|told|announced|counted|estimated|estimates|claimed|claims|confirmed|added|wrote|recorded"
    r"|agreed|warned|denied|denies)\b"
)
"""A verb of saying behind a name, with a description of it in between."""
_CLOSE = 80


def says_behind(text: str, end: int) -> bool:
    """Whether a word of saying follows the name that ends there."""
    return _SAYING.match(text, end, end + _CLOSE) is not None


@shared
def speakers_of(briefing: Briefing, reading: Reading) -> Speakers:
    """The speakers of a briefing, for all rules that ask."""
    return Speakers(briefing, reading)


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

_BEFORE = re.compile(r"\b(?:of|in|at|from|to|for|with|by|on|near)\s+(?:the\s+)?$", re.IGNORECASE)


def _is_whom(name: Name, evidence: Evidence) -> bool:
    """Whether a name within a source's words is the source: not the town of "a doctor in Lorin"."""
    before = evidence.exact[: max(0, name.start - evidence.start)]
    after = re.match(r"\s+([a-z]\w*)", evidence.exact[max(0, name.end - evidence.start) :])
    return not _BEFORE.search(before) and not (after and after[1] not in _LINKING)


def _plain(words: str) -> str:
    return _DETERMINER.sub("", normalise(words).text.strip())


def _is_form(one: str, other: str) -> bool:
    """Whether one name holds the other as whole words, and is not only made with it.

    "Defence Ministry" is the ministry; a "ministry official" is somebody else.
    """
    short, long = sorted((one, other), key=len)
    if not short or short.casefold() not in long.casefold():  # a pattern costs its making
        return False
    found = re.search(rf"(?<!\w){re.escape(short)}(?!\w)(?P<next> (?-i:[a-z])\w*)?", long, re.I)
    return found is not None and not (found["next"] and found["next"].strip() not in _LINKING)


_LINKING = frozenset("of for in at on from and who which that to with the".split())
"""Words that go on after a short form: "ministry of defence", "spokesman for the army"."""
