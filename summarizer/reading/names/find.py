"""Names of people, organizations, places and groups, each with the mentions of it.

The path: words, runs of capitalised words, mentions, what each is, roles, groups, entities,
descriptions. Every step reads the words once. Does not resolve pronouns and knows no weights.
"""

from collections.abc import Iterable, Iterator, Sequence

from summarizer.reading.names.capitals import in_capitals, mark_capitals
from summarizer.reading.names.context import decide, weigh
from summarizer.reading.names.dateline import find_dateline
from summarizer.reading.names.descriptions import Description, Memory, find_descriptions
from summarizer.reading.names.entities import Entity, find_entities
from summarizer.reading.names.groups import find_groups
from summarizer.reading.names.headlines import find_headlines, find_repeated
from summarizer.reading.names.mention import Mention
from summarizer.reading.names.name import Name
from summarizer.reading.names.people import find_roles
from summarizer.reading.names.runs import find_runs
from summarizer.reading.names.segments import Segmenter
from summarizer.reading.names.words import Word, find_words
from summarizer.reading.sentences import Sentence
from summarizer.reading.span import Span


def find_names(text: str, sentences: Sequence[Sentence]) -> tuple[Name, ...]:
    """All names of `text`, left to right, without overlap. Linear in the text."""
    words = find_words(text, sentences)
    mentions = _mentions(text, words)
    weigh(words, mentions)
    find_roles(text, words, mentions)
    decide(mentions)
    groups = find_groups(text, words, _taken(words, mentions))
    mentions = sorted([*mentions, *groups], key=lambda mention: mention.start)
    entities = find_entities(text, mentions)
    kept = [
        (mention, entity)
        for mention, entity in zip(mentions, entities, strict=True)
        if entity.root().trusted
    ]
    return tuple(_Writer(text, words, [sentence.start for sentence in sentences]).write(kept))


def _mentions(text: str, words: Sequence[Word]) -> list[Mention]:
    """What is written as a name, in order; in headlines only what is one elsewhere."""
    datelines = list(find_dateline(text, words))
    if in_capitals(words):
        mark_capitals(words)
        lines = []
    else:
        lines = list(find_headlines(text, words))
    for first, last, begin in datelines:
        for word in words[first : last + 1]:
            word.capital = True
        words[begin].first = True
    segmenter = Segmenter(text, words)
    for first, last in lines:
        for word in words[first : last + 1]:
            word.capital = False
    mentions = [m for run in find_runs(words) for m in segmenter.mentions(*run)]
    if lines:
        names = _forms(mentions)
        for line in lines:
            for run in find_repeated(words, *line, names):
                mentions.extend(segmenter.mentions(*run))
        mentions.sort(key=lambda mention: mention.start)
    _file(mentions, datelines)
    return mentions


def _forms(mentions: Iterable[Mention]) -> set[str]:
    """What a headline may repeat: names, and the last words of people's."""
    names: set[str] = set()
    for mention in mentions:
        if mention.trusted:
            names.add(mention.key)
            if mention.kind != "place":
                names.add(mention.key.rpartition(" ")[2])
    return names


def _file(mentions: Sequence[Mention], datelines: Sequence[tuple[int, int, int]]) -> None:
    """Mark the places of datelines."""
    places = {first for first, *_ in datelines}
    for mention in mentions:
        if mention.first in places:
            mention.dateline = mention.sure = mention.trusted = True
            mention.kind = "place"


def _taken(words: Sequence[Word], mentions: Iterable[Mention]) -> list[bool]:
    """Which words belong to a mention."""
    taken = [False] * len(words)
    for mention in mentions:
        first = mention.first
        while mention.title and first and words[first - 1].start >= mention.title[0]:
            first -= 1
        for i in range(first, mention.last + 1):
            taken[i] = True
    return taken


class _Writer:
    """Mentions and descriptions to names, numbered in the order of first mention."""

    def __init__(self, text: str, words: Sequence[Word], starts: Sequence[int]) -> None:
        self._text = text
        self._words = words
        self._memory = Memory(starts)
        self._numbers: dict[Entity, int] = {}
        self._offices: dict[Entity, str] = {}

    def write(self, kept: Sequence[tuple[Mention, Entity]]) -> Iterator[Name]:
        """The names, in the order of the text."""
        taken = _taken(self._words, (mention for mention, _ in kept))
        descriptions = list(find_descriptions(self._words, taken))
        following = 0
        for mention, entity in kept:
            while following < len(descriptions) and descriptions[following].last < mention.first:
                yield from self._description(descriptions[following])
                following += 1
            yield self._name(mention, entity)
        for description in descriptions[following:]:
            yield from self._description(description)

    def _name(self, mention: Mention, entity: Entity) -> Name:
        root = entity.root()
        number = self._numbers.setdefault(root, len(self._numbers) + 1)
        title, role = self._span(mention.title), self._span(mention.role)
        self._remember(mention, root, title, role)
        return Name(
            mention.start,
            mention.end,
            mention.surface,
            root.kind,
            root.full,
            number,
            inferred=root is not entity and not entity.explained,
            title=title,
            role=role,
            acronym=root.acronym,
            country=root.country,
            gender=root.gender,
            place_kind=self._span(mention.place_kind),
            dateline=mention.dateline,
        )

    def _span(self, offsets: tuple[int, int] | None) -> Span | None:
        return Span.of(self._text, *offsets) if offsets is not None else None

    def _remember(
        self, mention: Mention, root: Entity, title: Span | None, role: Span | None
    ) -> None:
        said = self._offices.get(root, "")
        if len(said) < MAX_OFFICES:
            for span in (title, role):
                if span is not None:
                    said += f" {span.surface}"
            self._offices[root] = said
        self._memory.name(root, mention.start, said)

    def _description(self, description: Description) -> Iterator[Name]:
        if description.another:
            self._memory.forget(description.noun)
            return
        root = self._memory.meant(description)
        if root is None:
            return
        start = self._words[description.first].start
        end = self._words[description.last].end
        yield Name(
            start,
            end,
            self._text[start:end],
            root.kind,
            root.full,
            self._numbers[root],
            inferred=True,
            acronym=root.acronym,
            country=root.country,
            gender=root.gender,
        )


MAX_OFFICES = 400
"""Characters of titles and roles that are kept of one person."""
