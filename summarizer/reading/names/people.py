"""Offices beside a person's name: "Acme spokeswoman X", "X, chief executive of Y Ltd., said".

Titles in capitals before a name are read with the name (`segments.py`).
"""

from collections.abc import Sequence

from summarizer.reading.names.gazetteer import Gender
from summarizer.reading.names.lexicon import ABBREVIATED, HONORIFICS, SPEECH
from summarizer.reading.names.mention import Mention
from summarizer.reading.names.nouns import OFFICES
from summarizer.reading.names.words import Word

MAX_ROLE = 16
"""Words of an apposition; a longer one is not an office."""

_PREPOSITIONS = frozenset(
    "of for at in on under with to from by within into and who which that since".split()
)
_ENDS = frozenset("who which that whose was is were has had said says told but when while".split())
_OF_THINGS = frozenset(
    "leader owner producer partner member winner champion principal defender expert editor chair "
    "specialist designer resident executive witness victim rebel general judge".split()
)
"""Heads that companies, countries and places have too: "Acme, a leader in steel"."""
_MODIFIERS = frozenset(
    "chief senior deputy vice former company police government party opposition union general "
    "prime foreign defense defence interior finance health assistant executive managing ministry "
    "army military team club school city state county district campaign lead acting retired "
    "local university hospital bank business political security human rights press media "
    "navy airline department agency".split()
)


def find_roles(text: str, words: Sequence[Word], mentions: Sequence[Mention]) -> None:
    """Give people their roles; an office beside it makes a name a person's."""
    for index, mention in enumerate(mentions):
        if mention.sure and mention.kind != "person":
            continue
        if mention.first == mention.last and mention.kind is None and not mention.trusted:
            continue
        after = _after(text, words, mention)
        before = _before(words, mentions, index)
        role = after or (before if mention.role is None else None)
        if role is None:
            continue
        mention.kind, mention.sure, mention.trusted = "person", True, True
        if role is before and index and mentions[index - 1].start == role[0]:
            mentions[index - 1].trusted = True
            mentions[index - 1].vote("organization", 2)
        mention.role = mention.role or role
        if mention.gender is None:
            mention.gender = _gender(text[role[0] : role[1]])


def _gender(role: str) -> Gender | None:
    """What the office says: "spokeswoman"."""
    marks = {HONORIFICS[word] for word in role.lower().split() if word in HONORIFICS}
    return marks.pop() if len(marks) == 1 else None


def _after(text: str, words: Sequence[Word], mention: Mention) -> tuple[int, int] | None:
    """An apposition that an office heads, to the comma or the full stop that ends it."""
    i = mention.last + 1
    if i >= len(words) or words[i].gap not in (", ", ",\n") or words[mention.last].possessive:
        return None
    if words[i].lower in ("a", "an", "the", "its", "his", "her", "their", "one"):
        head = _head(words, i + 1)
    else:
        head = _head(words, i)
    if head is None or (words[head].lower in _OF_THINGS and mention.kind != "person"):
        return None
    end = head
    while end + 1 < len(words) and end - i < MAX_ROLE:
        following = words[end + 1]
        if following.first or not _SPACE.issuperset(following.gap):
            return words[i].start, _stop(text, words[end])
        if following.lower in _ENDS or following.lower in SPEECH:
            return None
        end += 1
    return (words[i].start, _stop(text, words[end])) if end + 1 == len(words) else None


_SPACE = frozenset(" \n\r\u00a0&")


def _head(words: Sequence[Word], i: int) -> int | None:
    """The noun that heads the phrase beginning at `i`, when it is an office."""
    end = i
    while end < len(words) and end - i < 8:
        word = words[end]
        if word.lower in _PREPOSITIONS or (end > i and not _SPACE.issuperset(word.gap)):
            break
        if word.lower in _ENDS or word.lower in SPEECH:
            return None
        end += 1
    if end == i or words[end - 1].lower not in OFFICES or words[end - 1].possessive:
        return None
    if words[end - 1].capital and (end == len(words) or words[end].lower not in ("of", "for")):
        return None
    return end - 1


def _stop(text: str, word: Word) -> int:
    if word.lower in ABBREVIATED and text[word.end : word.end + 1] == ".":
        return word.end + 1
    return word.end


def _before(
    words: Sequence[Word], mentions: Sequence[Mention], index: int
) -> tuple[int, int] | None:
    """An office in small letters before the name, with what belongs to it."""
    mention = mentions[index]
    i = mention.first - 1
    comma = words[mention.first].gap == ", "
    if i < 0 or not (words[mention.first].gap == " " or comma):
        return None
    office = words[i]
    if office.lower not in OFFICES or office.capital or office.possessive:
        return None
    begin = i
    while begin and words[begin].gap == " " and words[begin - 1].lower in _MODIFIERS:
        begin -= 1
        if words[begin].capital:
            break
    if index and mentions[index - 1].last == begin - 1 and words[begin].gap == " ":
        begin = mentions[index - 1].first
    if comma and not (begin and _opens(words, begin - 1, mention)):
        return None
    return words[begin].start, office.end


def _opens(words: Sequence[Word], i: int, mention: Mention) -> bool:
    """Whether an office that is set off from the name begins behind word `i`.

    As in "the mayor, X"; "the mill's owner, X," where the name is set off on both sides.
    """
    if words[i].lower in ("the", "a", "an", "his", "her"):
        return True
    closed = mention.last + 1 == len(words) or words[mention.last + 1].gap[:1] in ",.;)"
    return closed and (words[i].possessive or words[i].lower in ("its", "their", "whose"))
