"""Who a source is: the name it has elsewhere, and whether it has one at all.

Takes names as they were found and resolves pronouns to an earlier source; when two could be meant,
none is.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarizer.reading.attributions.attribution import Anonymity, Attribution
from summarizer.reading.attributions.nouns import Noun
from summarizer.reading.attributions.words import PREPOSITIONS
from summarizer.reading.names import Name
from summarizer.reading.names.nouns import BODIES, COMPANY_NOUNS, GROUP_NOUNS
from summarizer.reading.span import Span

_SINGULAR = {"he": "m", "she": "f", "his": "m", "her": "f"}
_PRONOUNS = frozenset("he she they it his her their its".split())
_BODIES = BODIES.keys() | COMPANY_NOUNS | GROUP_NOUNS
_NEAR = 300  # characters back to a person who has not spoken: a sentence or two
_OPENS = 40  # characters of a paragraph before the name with which it begins
_FARTHEST = 1_500  # characters back to the source that a pronoun means: three or four paragraphs


@dataclass(frozen=True, slots=True)
class _Speaker:
    """An earlier source."""

    start: int
    name: str
    entity: int | None
    kind: str | None
    gender: str | None
    anonymity: Anonymity
    plural: bool
    inferred: bool


def resolve(
    text: str, attributions: Sequence[Attribution], names: Sequence[Name]
) -> list[Attribution]:
    """The attributions with what is known of each source."""
    resolved: list[Attribution] = []
    speakers: list[_Speaker | None] = []
    last: _Speaker | None = None
    ends = [name.end for name in names]
    for attribution in attributions:
        source = attribution.source
        speakers.append(None)
        if source is None:
            resolved.append(replace(attribution, anonymity="anonymous"))
            continue
        if source.surface.lower() in _PRONOUNS:
            holder = attribution.nested_in
            saying = speakers[holder] if holder is not None and holder < len(speakers) else None
            meant = _opening(text, source, last, names, ends) or _meant(source, last, names, ends)
            meant = meant or _itself(source, saying)
            if meant is not None:
                speakers[-1] = meant
                attribution = replace(
                    attribution,
                    name=meant.name,
                    entity=meant.entity,
                    inferred=True,
                    anonymity=meant.anonymity,
                )
            resolved.append(attribution)
            continue
        noun = Noun.of(source.surface)
        speaker = speakers[-1] = _speaker(source, noun, names, ends)
        if speaker is not None and (last is None or speaker.start >= last.start):
            last = speaker
        resolved.append(_known(attribution, speaker, noun.anonymity))
    return resolved


def _known(
    attribution: Attribution, speaker: "_Speaker | None", anonymity: Anonymity
) -> Attribution:
    if speaker is None:
        return replace(attribution, anonymity=anonymity)
    return replace(
        attribution,
        name=speaker.name,
        entity=speaker.entity,
        inferred=attribution.inferred or speaker.inferred,
        anonymity=speaker.anonymity,
    )


def _meant(
    pronoun: Span, last: _Speaker | None, names: Sequence[Name], ends: list[int]
) -> _Speaker | None:
    """The source that a pronoun means: the last one, unless somebody else came between."""
    word = pronoun.surface.lower()
    if last is None or not 0 < pronoun.start - last.start <= _FARTHEST:
        return _only_person(pronoun, names, ends) if word in _SINGULAR else None
    if word in _SINGULAR:
        if last.plural or last.kind not in (None, "person") or last.anonymity == "anonymous":
            return None
        if last.gender not in (None, _SINGULAR[word]):
            return None
        return None if _rival(pronoun, last, names, ends) else last
    if word in ("they", "their"):
        return last if last.plural else None
    return last if last.kind == "organization" or _is_body(last) else None


def _opening(
    text: str, pronoun: Span, last: _Speaker | None, names: Sequence[Name], ends: list[int]
) -> _Speaker | None:
    """The one person of the paragraph, when it begins with them and nobody has spoken in it."""
    word = pronoun.surface.lower()
    if word not in _SINGULAR:
        return None
    begin = text.rfind("\n\n", max(0, pronoun.start - _FARTHEST), pronoun.start) + 2
    if begin < 2 or last is None or last.start >= begin:
        return None
    meant = _only_person(pronoun, names, ends, pronoun.start - begin)
    if meant is None or meant.start - begin > _OPENS:
        return None
    before = text[begin : meant.start].lower().split()
    return None if any(other in _SINGULAR for other in before) else meant


def _is_body(speaker: _Speaker) -> bool:
    """Whether a source without a name is a body: "the health ministry"."""
    head = speaker.name.lower().split(",")[0].split(" of ")[0].split()
    return speaker.kind is None and not speaker.plural and bool(head) and head[-1] in _BODIES


def _itself(pronoun: Span, saying: _Speaker | None) -> _Speaker | None:
    """Whom "it" means in what somebody says, when that may be no person."""
    if saying is None or pronoun.surface.lower() not in ("it", "its") or saying.plural:
        return None
    return saying if saying.kind in ("organization", "other") or _is_body(saying) else None


def _only_person(
    pronoun: Span, names: Sequence[Name], ends: list[int], near: int = _NEAR
) -> _Speaker | None:
    """The one person who is named shortly before, and may be called so."""
    word = pronoun.surface.lower()
    first, last = bisect_right(ends, pronoun.start - near), bisect_right(ends, pronoun.start)
    people = [name for name in names[first:last] if name.kind == "person"]
    if len({name.entity for name in people}) != 1:
        return None
    (name, *_) = people
    if name.gender not in (None, _SINGULAR[word]):
        return None
    return _Speaker(
        name.start, name.full, name.entity, "person", name.gender, "named", False, inferred=True
    )


def _rival(pronoun: Span, last: _Speaker, names: Sequence[Name], ends: list[int]) -> bool:
    """Whether another person, of whom as much is known, is named between the two."""
    word = pronoun.surface.lower()
    index = bisect_right(ends, last.start)
    for name in names[index : index + 40]:
        if name.start >= pronoun.start:
            break
        other = name.kind == "person" and name.entity != last.entity
        if other and last.gender is None and name.gender in (None, _SINGULAR[word]):
            return True
    return False


def _speaker(source: Span, noun: Noun, names: Sequence[Name], ends: list[int]) -> _Speaker | None:
    """Who the source is, when it is somebody that can be meant again."""
    name = _named(source, names, ends)
    anonymity = noun.anonymity
    if name is not None:
        if name.kind == "person" or (name.kind == "organization" and not name.inferred):
            anonymity = "named"
        return _Speaker(
            source.start,
            name.full,
            name.entity,
            name.kind,
            name.gender,
            anonymity,
            name.kind == "group",
            name.inferred,
        )
    if anonymity == "anonymous" or (anonymity == "role_only" and noun.plural):
        return None
    return _Speaker(
        source.start, noun.name, None, None, None, anonymity, noun.plural, inferred=False
    )


def _named(source: Span, names: Sequence[Name], ends: list[int]) -> Name | None:
    """The name that the source is.

    A person in it before a comma, or the one who is all that stands behind it ("its spokesman,
    Colonel Sorin"), else what it begins with.
    """
    index = bisect_right(ends, source.start)
    inside: list[Name] = []
    while index < len(names) and names[index].start < source.end and len(inside) < 8:
        if not source.surface.startswith("-based", names[index].end - source.start):
            inside.append(names[index])
        index += 1
    comma = source.surface.find(",")
    end = source.end if comma < 0 else source.start + comma
    apposed = inside[-1] if inside and inside[-1].start >= end else None
    inside = [name for name in inside if name.start < end]
    person = next((name for name in inside if name.kind == "person"), None)
    if person is not None and not _belongs(source, person) and _heads(source, person, end):
        return person
    if apposed is not None and apposed.kind == "person" and _closes(source, apposed):
        return apposed
    first = inside[0] if inside else None
    if first is None:
        return None
    before = source.surface[: max(0, first.start - source.start)].split()
    before = [word for word in before if not word.endswith("-based")]
    return first if len(before) <= 1 and _heads(source, first, end) else None


def _heads(source: Span, name: Name, end: int) -> bool:
    """Whether the name is the head of the source up to `end`.

    Of "the general staff", "the general" is not. A name in full may be followed by anything.
    """
    if name.kind == "person" and not name.inferred:
        return True
    behind = source.surface[name.end - source.start : end - source.start].split()
    return not behind or behind[0].lower() in PREPOSITIONS or behind[0] in ("who", "which")


def _closes(source: Span, person: Name) -> bool:
    """Whether the person, with a title, is all that stands behind the last comma of the source."""
    start = person.title.start if person.title else person.start
    before = source.surface[: max(0, start - source.start)].rstrip()
    return before.endswith(",") and person.end == source.end


def _belongs(source: Span, person: Name) -> bool:
    """Whether the source is somebody of that person: "an aide to Keller", "Keller's aide"."""
    before = source.surface[: max(0, person.start - source.start)].split()
    behind = source.surface[person.end - source.start :]
    if behind.startswith(("'s", "\u2019s", "' ", "\u2019 ")) or person.surface.endswith("'s"):
        return True
    return any(word.lower() in PREPOSITIONS for word in before)
