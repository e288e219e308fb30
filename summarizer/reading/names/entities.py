"""Mentions to entities: the same name, its short forms, its letters.

"Orlan" means "Huseyn Orlan" when the article has one Orlan only; where two fit, it means neither.
Does not resolve descriptions (`descriptions.py`) or pronouns.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarizer.reading.names.gazetteer import (
    Gender,
    country_names,
    demonyms,
    key,
    organizations,
    places,
)
from summarizer.reading.names.lexicon import COMPANY, METONYMS, SUFFIXES
from summarizer.reading.names.mention import Mention
from summarizer.reading.names.name import NameKind

_SMALL = frozenset("of the and for on de la el al van von bin & der den".split())


@dataclass(slots=True, eq=False)
class Entity:
    """Somebody or something, with the mentions that are written alike."""

    kind: NameKind
    words: tuple[str, ...]
    full: str
    trusted: bool = False
    sure: bool = False
    gender: Gender | None = None
    country: str | None = None
    acronym: str | None = None
    meant: "Entity | None" = None
    """The entity of which this one is a short form."""
    explained: bool = False
    """Whether the article itself says so: "World Trade Union (WTU)"."""
    mentions: list[Mention] = field(default_factory=list)

    def root(self) -> "Entity":
        """The entity that is meant."""
        entity = self
        for _ in range(4):  # a short form of letters of a name is as long as it gets
            if entity.meant is None:
                break
            entity = entity.meant
        return entity


def find_entities(text: str, mentions: Sequence[Mention]) -> list[Entity]:
    """The entity of each mention, in their order; those not trusted in the end among them."""
    entities: dict[tuple[str, NameKind], Entity] = {}
    found = [_entity(entities, mention) for mention in mentions]
    everyone = list(entities.values())
    _explain_letters(text, mentions, found)
    _people(everyone)
    _bare_places(entities)
    _bodies(everyone)
    _letters(everyone)
    _lend(everyone)
    return found


def _entity(entities: dict[tuple[str, NameKind], Entity], mention: Mention) -> Entity:
    kind = mention.kind or "other"
    name = _canonical(mention, kind)
    words = tuple(name.split())
    if _is_bare(mention, kind):
        name += _BARE
    entity = entities.get((name, kind))
    if entity is None:
        entity = entities[name, kind] = Entity(kind, words, mention.full or mention.surface)
    better = len(mention.surface.split()) > len(entity.full.split())
    if better or (entity.full.isupper() and not mention.surface.isupper()):
        entity.full = mention.surface
    entity.trusted = entity.trusted or mention.trusted
    entity.sure = entity.sure or mention.sure
    entity.gender = entity.gender or mention.gender
    entity.country = entity.country or mention.country
    entity.mentions.append(mention)
    return entity


_BARE = "?"
"""Marks the key of a place's name where nothing beside it says that the place is meant."""


def _is_bare(mention: Mention, kind: NameKind) -> bool:
    """Whether "Washington" may also be a person of that name."""
    return (
        kind == "place"
        and mention.first == mention.last
        and mention.place_kind is None
        and not mention.dateline
        and not (mention.sure and mention.votes.get("place", 0) > 0)
    )


def _bare_places(entities: dict[tuple[str, NameKind], Entity]) -> None:
    """Those that nobody is called by are the place after all."""
    for (name, kind), entity in entities.items():
        place = entities.get((name.removesuffix(_BARE), kind))
        if place is not None and place is not entity and entity.meant is None:
            entity.meant, entity.explained = place, True


def _canonical(mention: Mention, kind: NameKind) -> str:
    """What mentions of the same share: "azerbaijan army" for "Azerbaijani army"."""
    if kind == "place":
        place = places().get(mention.key)
        return place.name if place is not None else mention.key
    if kind == "organization":
        first, _, rest = mention.key.partition(" ")
        code = demonyms().get(first)
        return f"{country_names()[code]} {rest}" if rest and code else mention.key
    return mention.key


def _people(entities: Sequence[Entity]) -> None:
    """Surnames, and first names, to the one person of that name."""
    surnames: dict[str, list[Entity]] = {}
    firsts: dict[str, list[Entity]] = {}
    both: dict[tuple[str, str], Entity] = {}
    for entity in entities:
        words = _bare(entity.words)
        if entity.kind != "person" or len(words) < 2 or not entity.trusted:
            continue
        same = both.setdefault((words[0], words[-1]), entity)
        if same is not entity:
            longer, shorter = (same, entity) if len(same.words) > len(words) else (entity, same)
            shorter.meant = longer
            both[words[0], words[-1]] = longer
            _forget(surnames, firsts, shorter, words)
        kept = both[words[0], words[-1]]
        for name in {words[-1], *_double(words)}:
            _remember(surnames, name, kept)
        _remember(firsts, words[0], kept)
    for entity in entities:
        if entity.meant is None and _may_be_person(entity):
            first = None if entity.kind == "place" and entity.sure else _only(firsts, entity)
            entity.meant = _only(surnames, entity) or first
            if not entity.sure and " ".join(entity.words) in surnames:
                entity.kind = "person"  # of several of that name


def _remember(index: dict[str, list[Entity]], name: str, entity: Entity) -> None:
    known = index.setdefault(name, [])
    if entity not in known[-MAX_NAMESAKES:]:
        known.append(entity)


MAX_NAMESAKES = 8
"""People of one name that are told apart by gender; more of them are told apart by nothing."""


def _forget(
    surnames: dict[str, list[Entity]],
    firsts: dict[str, list[Entity]],
    entity: Entity,
    words: tuple[str, ...],
) -> None:
    for index, name in ((surnames, words[-1]), (firsts, words[0])):
        known = index.get(name, [])
        if entity in known[:MAX_NAMESAKES]:
            known.remove(entity)


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """Without "Jr." and the like."""
    return words[:-1] if len(words) > 2 and words[-1] in SUFFIXES else words


def _double(words: tuple[str, ...]) -> tuple[str, ...]:
    """What "van der Meer" and "al-Sharif" may also be called by."""
    for i, word in enumerate(words[1:-1], start=1):
        if word in _SMALL or word in ("de", "del", "da", "dos", "ibn", "abu"):
            return (" ".join(words[i:]),)
    last = words[-1]
    if last.startswith(("al-", "el-")):
        return (last[3:],)
    return (" ".join(words[-2:]),) if len(words) > 2 else ()


def _may_be_person(entity: Entity) -> bool:
    """Whether a surname is all that it is."""
    if len(entity.words) > 3:
        return False
    if entity.kind == "place":
        return all(_is_bare(mention, "place") for mention in entity.mentions[:1])
    if entity.kind == "organization":
        return not entity.sure
    return entity.kind in ("person", "other")


def _only(index: dict[str, list[Entity]], entity: Entity) -> Entity | None:
    """The one person of this name, by gender if there are two."""
    found = [one for one in index.get(" ".join(entity.words), ()) if one is not entity]
    if len(found) > 1 and entity.gender and len(found) <= MAX_NAMESAKES:
        found = [one for one in found if one.gender == entity.gender]
    return found[0] if len(found) == 1 else None


def _bodies(entities: Sequence[Entity]) -> None:
    """Leads "Defense Ministry" to the one name that ends so, "Barlow" to the one company."""
    parts: dict[str, dict[Entity, None]] = {}
    for entity in entities:
        if entity.kind != "organization" or len(entity.words) < 2 or entity.meant:
            continue
        words = entity.words
        for i in range(1, len(words) - 1):
            parts.setdefault(" ".join(words[i:]), {})[entity] = None
        for i in range(1, len(words)):
            if words[i - 1] not in _SMALL:
                parts.setdefault(" ".join(words[:i]), {})[entity] = None
    for entity in entities:
        if entity.meant is None and _may_be_body(entity):
            found = parts.get(" ".join(entity.words), {})
            longer = [one for one in found if one is not entity and one.root() is not entity]
            if len(longer) == 1 and (_ends(longer[0], entity) or _may_begin(longer[0], entity)):
                entity.meant = longer[0]


def _may_be_body(entity: Entity) -> bool:
    if entity.kind == "organization":
        return True
    return entity.kind == "other" and not entity.sure


def _ends(longer: Entity, entity: Entity) -> bool:
    return longer.words[-len(entity.words) :] == entity.words


def _may_begin(longer: Entity, entity: Entity) -> bool:
    """Whether the first words of a name may stand for it: no country's do, no other body's."""
    name = key(" ".join(entity.words))
    if name in places() or entity.words[0] in demonyms():
        return False
    return name not in organizations() or longer.words[-1] in COMPANY


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word not in _SMALL and word not in COMPANY)


def _explain_letters(text: str, mentions: Sequence[Mention], found: Sequence[Entity]) -> None:
    """Joins "World Trade Union (WTU)", or the other way round."""
    for index in range(1, len(mentions)):
        before, mention = mentions[index - 1], mentions[index]
        if mention.start - before.end > 3 or text[before.end : mention.start].strip() != "(":
            continue
        if text[mention.end : mention.end + 1] != ")":
            continue
        name, letters = found[index - 1], found[index]
        if not _are_letters(mention.surface):
            name, letters = letters, name
        surface = letters.mentions[0].surface
        if name is letters or not _are_letters(surface) or name.meant or letters.meant:
            continue
        if len(name.words) > 1 and _stand_for(surface, name.words):
            name.acronym = surface
            letters.meant, letters.explained = name, True


def _are_letters(surface: str) -> bool:
    plain = surface.replace(".", "").replace("-", "").replace("&", "")
    return 2 <= len(plain) <= 10 and sum(map(str.isupper, plain)) * 2 > len(plain)


def _stand_for(letters: str, words: Sequence[str]) -> bool:
    """Whether the letters may be those of the words; translations keep few of them."""
    initials = _initials(words)
    plain = letters.replace(".", "").lower()
    return plain == initials or plain[0] in initials or plain[-1] == initials[-1:]


def _letters(entities: Sequence[Entity]) -> None:
    """Letters that the article does not explain to the one name with these initials."""
    by_initials: dict[str, list[Entity]] = {}
    for entity in entities:
        if entity.kind in ("organization", "other") and len(entity.words) > 1 and not entity.meant:
            by_initials.setdefault(_initials(entity.words), []).append(entity)
    for entity in entities:
        surface = entity.mentions[0].surface if entity.mentions else ""
        if entity.meant or len(entity.words) > 1 or not _are_letters(surface):
            continue
        if entity.kind not in ("organization", "other") or len(entity.words[0]) < 2:
            continue
        letters = entity.words[0].replace("&", "")
        found = by_initials.get(letters, [])
        if len(found) == 1 and found[0] is not entity and letters not in METONYMS:
            entity.meant = found[0]


def _lend(entities: Sequence[Entity]) -> None:
    """A short form is to be trusted, and its name learns what the short form shows."""
    for entity in entities:
        root = entity.root()
        if root is not entity:
            entity.trusted = True
            root.gender = root.gender or (entity.gender if root.kind == "person" else None)
