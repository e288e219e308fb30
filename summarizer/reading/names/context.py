"""What stands around a name says what it is: "near X", "X, 34,", "X said", "X district".

Counts votes; the most votes of all mentions of one name decide. Changes no mention that is sure.
"""

from collections.abc import Sequence

from summarizer.reading.names.gazetteer import given_names
from summarizer.reading.names.lexicon import PLACE_BEFORE, SPEECH, STATIVE
from summarizer.reading.names.mention import Mention
from summarizer.reading.names.name import NameKind
from summarizer.reading.names.nouns import OFFICES, PLACE_NOUNS
from summarizer.reading.names.words import Word

_LINKS = frozenset((", ", " ", ",\n", "\n"))
_POINTS = frozenset("north south east west northeast northwest southeast southwest".split())
_NO_KIND = frozenset("border coast airport port corridor state states area areas".split())
"""After a known place these name another: "the Armenia border"."""
_PARENTS = frozenset("mother father brother sister son daughter wife husband uncle aunt".split())


def weigh(words: Sequence[Word], mentions: Sequence[Mention]) -> None:
    """Count, for each mention, what its neighbours say of it."""
    for mention in mentions:
        _before(words, mention)
        _after(words, mention)
    _noun_after(words, mentions)
    _lists(words, mentions)
    _nested_places(words, mentions)


def _before(words: Sequence[Word], mention: Mention) -> None:
    i = mention.first - 1
    if i < 0 or words[mention.first].gap not in (" ", "\n", "  "):
        return
    before = words[i].lower
    if words[i].possessive:
        return
    mention.vote("place", PLACE_BEFORE.get(before, 0))
    if before in STATIVE:
        mention.vote("place", 3)
    elif before in ("of", "in") and i > 0:
        if before == "of" and words[i - 1].lower in _POINTS:
            mention.vote("place", 3)
        elif before == "of" and words[i - 1].lower in PLACE_NOUNS and not words[i - 1].capital:
            mention.vote("place", 4)
            mention.place_kind = (words[i - 1].start, words[i - 1].end)
    elif before == "the":
        mention.vote("organization" if mention.surface.isupper() else "other", 1)
    elif before in ("named", "called") or before in _PARENTS:
        mention.vote("person", 2)
    elif before in OFFICES and not words[i].capital:
        mention.vote("person", 3)


def _after(words: Sequence[Word], mention: Mention) -> None:
    i = mention.last + 1
    if i >= len(words):
        return
    word = words[i]
    several = mention.last > mention.first
    if word.gap == " " and word.lower in SPEECH:
        mention.vote("person", 3 if several else 1)
        mention.vote("place", -2)
    elif word.gap in (", ", " (", ",") and word.text.isdecimal() and len(word.text) <= 3:
        following = words[i + 1].gap if i + 1 < len(words) else "."
        if following[:1] in ",.);":
            mention.vote("person", 4)
    elif word.gap in (", ", " ") and word.lower in ("who", "whose", "whom", "himself", "herself"):
        mention.vote("person", 3)
    spoken = words[mention.first - 1].lower if mention.first else ""
    if spoken in SPEECH and words[mention.first].gap == " " and several:
        mention.vote("person", 1)
    if several and words[mention.first].lower in given_names():
        mention.vote("person", 3)


def _noun_after(words: Sequence[Word], mentions: Sequence[Mention]) -> None:
    """In "Kalmuk and Sarn districts" the noun speaks for all in the list before it."""
    for index, mention in enumerate(mentions):
        i = mention.last + 1
        if i >= len(words) or words[i].gap not in (" ", "\n") or words[i].capital:
            continue
        noun = words[i]
        if noun.lower not in PLACE_NOUNS or words[mention.last].possessive:
            continue
        if mention.sure and (mention.kind != "place" or noun.lower in _NO_KIND):
            continue
        _mark_place(mention, noun)
        while noun.lower.endswith("s") and index and _listed(words, mentions, index):
            index -= 1
            _mark_place(mentions[index], noun)


def _mark_place(mention: Mention, noun: Word) -> None:
    if mention.kind == "place" or not mention.sure:
        mention.vote("place", 4)
        mention.place_kind = mention.place_kind or (noun.start, noun.end)


def _listed(words: Sequence[Word], mentions: Sequence[Mention], index: int) -> bool:
    """Whether the mention follows the one before it in a list: "A, B and C"."""
    before, mention = mentions[index - 1], mentions[index]
    if words[before.last].possessive:
        return False
    between = words[before.last + 1 : mention.first]
    if not between:
        return words[mention.first].gap in (", ", ",\n")
    if len(between) != 1 or between[0].lower not in ("and", "or"):
        return False
    return between[0].gap in _LINKS and words[mention.first].gap in _LINKS


def _lists(words: Sequence[Word], mentions: Sequence[Mention]) -> None:
    """What is known of one in a list is likely of its neighbours."""
    begin = 0
    for index in range(1, len(mentions) + 1):
        if index < len(mentions) and _listed(words, mentions, index):
            continue
        if index - begin >= 2:
            _share(mentions[begin:index])
        begin = index


def _share(members: Sequence[Mention]) -> None:
    kinds: list[NameKind] = ["place", "person"]
    for kind in kinds:
        speaking = [m for m in members if (m.sure and m.kind == kind) or m.votes.get(kind, 0) > 1]
        if speaking and not any(m.sure and m.kind not in (kind, None) for m in members):
            for member in members:
                if not member.sure:
                    member.vote(kind, 2)


def _nested_places(words: Sequence[Word], mentions: Sequence[Mention]) -> None:
    """In "Dunmore, Pennsylvania": what stands before the state or country that holds it."""
    for index in range(1, len(mentions)):
        before, mention = mentions[index - 1], mentions[index]
        adjacent = before.last + 1 == mention.first and words[mention.first].gap == ", "
        if not adjacent or words[before.last].possessive:
            continue
        if mention.kind == "place" and mention.sure and not mention.place_kind:
            after = words[mention.last + 1].gap if mention.last + 1 < len(words) else "."
            if after[:1] in ",.;)\n" or not before.kind:
                before.vote("place", 3)


def decide(mentions: Sequence[Mention]) -> None:
    """Give each name without a sure kind what most of its mentions say."""
    totals: dict[str, dict[NameKind, int]] = {}
    for mention in mentions:
        votes = totals.setdefault(mention.key, {})
        if mention.kind is not None:
            votes[mention.kind] = votes.get(mention.kind, 0) + (5 if mention.sure else 2)
        for kind, weight in mention.votes.items():
            if weight > 1 or weight < 0 or kind != "place":  # "from X" and "to X" add up to nothing
                votes[kind] = votes.get(kind, 0) + weight
    surnames = _surnames(mentions, totals)
    for mention in mentions:
        if mention.sure:
            continue
        votes = totals[mention.key]
        best = max(votes, key=lambda kind: votes[kind], default=None)
        if best is not None and best != "other" and votes[best] >= 2:
            mention.kind = best
        elif _is_person(mention, surnames):
            mention.kind = "person"
        elif mention.kind is None:
            mention.kind = "other"


def _surnames(
    mentions: Sequence[Mention], totals: dict[str, dict[NameKind, int]]
) -> frozenset[str]:
    """Words that stand alone as people do, or end the name of somebody."""
    found: set[str] = set()
    for mention in mentions:
        if mention.kind == "person" and mention.sure:
            found.add(mention.key.rpartition(" ")[2])
        elif mention.first == mention.last and mention.kind in (None, "person") and mention.trusted:
            votes = totals[mention.key]
            if votes.get("person", 0) > 0 and votes.get("place", 0) < 2:
                found.add(mention.key)
    return frozenset(found)


def _is_person(mention: Mention, surnames: frozenset[str]) -> bool:
    """Whether the last of two or three words is a surname elsewhere in the text."""
    if not 0 < mention.last - mention.first < 3 or mention.kind is not None:
        return False
    return mention.votes.get("other", 0) == 0 and mention.key.rpartition(" ")[2] in surnames
