"""Who a source is: the name it has elsewhere, and whether it has one at all.

Takes names as they were found and resolves pronouns to an earlier source; when two could be meant,
none is.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarizer.reading.attributions.attribution import Anonymity, Attribution
from summarizer.reading.attributions.tokens import tokenise
from summarizer.reading.attributions.words import (
    ANONYMOUS,
    OFFICES,
    PREPOSITIONS,
    RELATIVES,
    TITLES,
    UNNAMED,
)
from summarizer.reading.names import Name
from summarizer.reading.span import Span

_SINGULAR = {"he": "male", "she": "female", "his": "male", "her": "female"}
_PRONOUNS = frozenset("he she they it his her their its".split())
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


def resolve(attributions: Sequence[Attribution], names: Sequence[Name]) -> list[Attribution]:
    """The attributions with what is known of each source."""
    resolved: list[Attribution] = []
    last: _Speaker | None = None
    ends = [name.end for name in names]
    for attribution in attributions:
        source = attribution.source
        if source is None:
            resolved.append(replace(attribution, anonymity="anonymous"))
            continue
        if source.surface.lower() in _PRONOUNS:
            meant = _meant(source, last, names, ends)
            if meant is not None:
                attribution = replace(
                    attribution,
                    name=meant.name,
                    entity=meant.entity,
                    inferred=True,
                    anonymity=meant.anonymity,
                )
            resolved.append(attribution)
            continue
        speaker = _speaker(source, names, ends)
        if speaker is not None and (last is None or speaker.start >= last.start):
            last = speaker
        resolved.append(_known(attribution, source, speaker, names, ends))
    return resolved


def _known(
    attribution: Attribution,
    source: Span,
    speaker: "_Speaker | None",
    names: Sequence[Name],
    ends: list[int],
) -> Attribution:
    anonymity = anonymity_of(source.surface)
    if speaker is None:
        return replace(attribution, anonymity=anonymity)
    name = _named(source, names, ends)
    return replace(
        attribution,
        name=speaker.name,
        entity=speaker.entity,
        inferred=attribution.inferred or bool(name and name.inferred),
        anonymity=speaker.anonymity,
    )


def _meant(
    pronoun: Span, last: _Speaker | None, names: Sequence[Name], ends: list[int]
) -> _Speaker | None:
    """The source that a pronoun means: the last one, unless somebody else came between."""
    word = pronoun.surface.lower()
    if last is None or not 0 < pronoun.start - last.start <= _FARTHEST:
        return None
    if word in _SINGULAR:
        if last.plural or last.kind not in (None, "person") or last.anonymity == "anonymous":
            return None
        if last.gender not in (None, _SINGULAR[word]):
            return None
        return None if _rival(pronoun, last, names, ends) else last
    if word in ("they", "their"):
        return last if last.plural else None
    return last if last.kind == "organization" else None


def _rival(pronoun: Span, last: _Speaker, names: Sequence[Name], ends: list[int]) -> bool:
    """Whether another person, of whom as much is known, is named between the two."""
    word = pronoun.surface.lower()
    index = bisect_right(ends, last.start)
    for name in names[index : index + 40]:
        if name.start >= pronoun.start:
            break
        gender = getattr(name, "gender", None)
        if name.kind == "person" and name.entity != last.entity:
            if gender in (None, _SINGULAR[word]) and last.gender is None:
                return True
    return False


def _speaker(source: Span, names: Sequence[Name], ends: list[int]) -> _Speaker | None:
    name = _named(source, names, ends)
    anonymity = anonymity_of(source.surface)
    words = source.surface.split()
    plural = head_of(source.surface).endswith("s") or " and " in source.surface
    if name is not None:
        gender = getattr(name, "gender", None)
        if anonymity == "anonymous" or (name.kind == "organization" and not name.inferred):
            anonymity = "named"
        return _Speaker(
            source.start, name.full, name.entity, name.kind, gender, anonymity, name.kind == "group"
        )
    if anonymity != "named" or not words:
        return _Speaker(
            source.start, source.surface, None, None, None, anonymity, plural
        ) if anonymity == "role_only" and not plural else None
    return _Speaker(source.start, _printed(source.surface), None, None, None, "named", False)


def _named(source: Span, names: Sequence[Name], ends: list[int]) -> Name | None:
    """The name that the source is: a person in it before a comma, else what it begins with."""
    index = bisect_right(ends, source.start)
    comma = source.surface.find(",")
    end = source.end if comma < 0 else source.start + comma
    inside = []
    while index < len(names) and names[index].start < end and len(inside) < 8:
        inside.append(names[index])
        index += 1
    person = next((name for name in inside if name.kind == "person"), None)
    if person is not None and not _belongs(source, person):
        return person
    first = inside[0] if inside else None
    if first is None:
        return None
    before = source.surface[: max(0, first.start - source.start)].split()
    behind = source.surface[first.end - source.start : end - source.start].split()
    heads = not behind or behind[0].lower() in PREPOSITIONS or behind[0] in ("who", "which")
    return first if len(before) <= 1 and heads else None


def _belongs(source: Span, person: Name) -> bool:
    """Whether the source is somebody of that person: "a spokesman for Keller", "Keller's lawyer"."""
    before = source.surface[: max(0, person.start - source.start)].split()
    behind = source.surface[person.end - source.start :]
    if behind.startswith(("'s", "\u2019s", "' ", "\u2019 ")) or person.surface.endswith("'s"):
        return True
    return any(word.lower() in PREPOSITIONS for word in before)


def _printed(surface: str) -> str:
    """A name without apposition, article or title."""
    tokens = tokenise(surface)
    run: list[tuple[int, int]] = []
    for token in tokens:
        if token.word in (",", "(") or (run and token.kind == "w" and not token.capital):
            break
        if token.capital and token.word not in TITLES and token.word not in ("the", "a", "an"):
            run.append((token.start, token.end))
    return surface[run[0][0] : run[-1][1]] if run else surface


def head_of(surface: str) -> str:
    """The noun that a source is about: "spokesman" in "a spokesman for the ministry"."""
    head = ""
    for token in tokenise(surface[:300]):
        if head and (
            token.word in PREPOSITIONS
            or token.word in RELATIVES
            or token.word in (",", "close", "familiar")
        ):
            break
        if token.kind in "wn":
            head = token.word
    return head


def anonymity_of(surface: str) -> Anonymity:
    """Whether a source has a name, only an office, or neither."""
    lowered = surface.lower()
    if any(phrase in lowered for phrase in UNNAMED):
        return "anonymous"
    head = head_of(surface)
    tokens = tokenise(surface[:300])
    capital = next((t.capital for t in tokens if t.word == head), False)
    if head in ANONYMOUS and (not capital or tokens[0].word == head or surface.isupper()):
        return "anonymous"
    if _has_name(surface, head):
        return "named"
    if head in OFFICES or not capital:
        return "role_only" if head in OFFICES or head.endswith(("man", "woman", "er", "or")) else (
            "anonymous"
        )
    return "named"


def _has_name(surface: str, head: str) -> bool:
    """Whether the phrase up to its head, or an apposition, is printed as a name."""
    tokens = tokenise(surface[:300])
    for index, token in enumerate(tokens):
        if token.word == head:
            return token.capital and (index > 0 or head not in OFFICES)
    return False
