"""The mentions of one person, organization, group or place, together."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from summarizer.reading import Name, NameKind, Reading


@dataclass(frozen=True, slots=True)
class Entity:
    """All mentions of one that the article names, in the order of the text; at least one."""

    mentions: tuple[Name, ...]
    sentences: tuple[int, ...]
    """The number of the sentence of each mention."""

    @property
    def name(self) -> str:
        """The fullest name that one of the mentions prints."""
        mention = self._fullest()
        return mention.full if mention.full in mention.surface else mention.surface

    @property
    def kind(self) -> NameKind:
        """What the fullest mention says it is."""
        return self._fullest().kind

    @property
    def told(self) -> frozenset[int]:
        """The sentences that name it, the dateline left out."""
        pairs = zip(self.mentions, self.sentences, strict=True)
        return frozenset(number for name, number in pairs if not name.dateline)

    def printed(self) -> list[int]:
        """The sentences that print its name in full."""
        pairs = zip(self.mentions, self.sentences, strict=True)
        return sorted({number for mention, number in pairs if self.name in mention.surface})

    def _fullest(self) -> Name:
        return next((name for name in self.mentions if name.full in name.surface), self.mentions[0])


def find_entities(reading: Reading, kinds: Collection[NameKind]) -> Iterable[Entity]:
    """The entities that have a mention of one of the kinds, in the order of first mention."""
    found: dict[int, list[Name]] = {}
    for name in reading.names:
        if name.kind in kinds:
            found.setdefault(name.entity, []).append(name)
    for names in found.values():
        numbers = (reading.sentence_at(name.start).number for name in names)
        yield Entity(tuple(names), tuple(numbers))
