"""Names that a word with a capital forms with small letters or a hyphen behind it.

"Armenian armed forces", "Azerbaijani-Armenian state border", "the Hollis administration", and the
place in "Calgary-based".
"""

from collections.abc import Sequence

from summarizer.reading.names.forms import PARTICIPLES
from summarizer.reading.names.gazetteer import demonyms, key, places
from summarizer.reading.names.mention import Mention, mention_of
from summarizer.reading.names.nouns import STATE_BODIES, STATE_PHRASES
from summarizer.reading.names.words import Word

_REGIMES = frozenset("administration regime government campaign".split())
_SPACES = (" ", "\n")


def seat(text: str, words: Sequence[Word], i: int) -> list[Mention] | None:
    """The place in "Calgary-based", if it is known; None: the word is no such compound."""
    word = words[i]
    head, hyphen, tail = word.text.replace("\u2010", "-").rpartition("-")
    if not hyphen or tail not in PARTICIPLES:
        return None
    place = places().get(key(head))
    if place is None:
        return []
    end = word.start + len(head)
    mention = Mention(i, i, word.start, end, text[word.start : end], key(head), "place", sure=True)
    mention.country = place.country
    return [mention]


def border(text: str, words: Sequence[Word], first: int, last: int) -> Mention | None:
    """The border of countries that adjectives name."""
    parts = words[last].lower.replace("\u2013", "-").split("-")
    following = words[last + 1 : last + 3]
    if parts[-1] not in demonyms() or not following:
        return None
    end = last + 2 if following[0].lower in ("state", "land") else last + 1
    if end >= len(words) or words[end].lower not in ("border", "frontier"):
        return None
    if any(word.gap not in _SPACES for word in words[last + 1 : end + 1]):
        return None
    mention = mention_of(text, words, first, end)
    mention.kind, mention.sure = "place", True
    mention.place_kind = (words[end].start, words[end].end)
    return mention


def state_body(text: str, words: Sequence[Word], first: int, last: int) -> Mention | None:
    """An adjective of a country, and a body of state in small letters."""
    country = demonyms().get(mention_of(text, words, first, last).key)
    end = _body_end(words, last)
    if country is None or end is None:
        return None
    mention = mention_of(text, words, first, end)
    mention.kind, mention.sure, mention.country = "organization", True, country
    return mention


def _body_end(words: Sequence[Word], last: int) -> int | None:
    following = words[last + 1 : last + 3]
    lowers = tuple(word.lower for word in following)
    if not following or following[0].gap not in _SPACES:
        return None
    if len(following) == 2 and following[1].gap in _SPACES and lowers in STATE_PHRASES:
        return last + 2
    return last + 1 if lowers[0] in STATE_BODIES else None


def regime(text: str, words: Sequence[Word], mention: Mention) -> Mention | None:
    """Who holds an office, for those who work there."""
    i = mention.last + 1
    if mention.sure or i >= len(words) or mention.first == 0:
        return None
    after, before = words[i], words[mention.first - 1]
    if after.gap != " " or after.lower not in _REGIMES or before.lower != "the":
        return None
    found = mention_of(text, words, mention.first, i)
    found.kind, found.sure = "organization", True
    return found
