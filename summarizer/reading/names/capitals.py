"""Texts written in capitals throughout: no word shows by its letters that it is a name.

There a name is what is known, what follows a title or a given name, and what a head word makes one.
"""

from collections.abc import Sequence

from summarizer.reading.names.gazetteer import (
    demonyms,
    given_names,
    key,
    organizations,
    phrases,
    places,
    plural_demonyms,
)
from summarizer.reading.names.headlines import MAX_PHRASE, longest
from summarizer.reading.names.lexicon import (
    FIRST_HEADS,
    FUNCTION,
    HEADS,
    MONTHS,
    ORGANIZATION_HEADS,
    PARTICLES,
    PLACE_FIRST,
    SPEECH,
    STARTERS,
    TITLES,
)
from summarizer.reading.names.nouns import OFFICES, PARTISANS, PEOPLE, STATE_BODIES
from summarizer.reading.names.words import Word

SAMPLE = 400
"""Words by which a text is judged to be in capitals."""


def in_capitals(words: Sequence[Word]) -> bool:
    """Whether the text is written in capitals throughout, as old wire reports are."""
    long = [word.text for word in words[:SAMPLE] if len(word.text) > 2]
    small = sum(not text.isupper() for text in long)
    return len(long) > 3 and small * 10 < len(long)


def mark_capitals(words: Sequence[Word]) -> None:
    """In a text in capitals, leave `capital` to the words that are known to belong to names."""
    for word in words:
        word.capital = False
    for i in range(len(words)):
        if words[i].lower in FUNCTION or words[i].lower in MONTHS:
            continue
        for end in _extent(words, i):
            words[end].capital = True


def _extent(words: Sequence[Word], i: int) -> range:
    """The words of the name that begins at `i`, if one does."""
    lower = words[i].lower
    plain = key(lower)
    if plain in phrases() or plain in places() or plain in organizations():
        end = longest(words, i, min(len(words) - 1, i + MAX_PHRASE), set())
        if end is not None:
            return range(i, end + 1)
    if plain in demonyms() or plain in plural_demonyms() or plain in PARTISANS:
        return _body(words, i)
    if lower in TITLES or (lower in given_names() and lower not in _ORDINARY):
        return _personal(words, i)
    if lower in FIRST_HEADS and i + 2 < len(words) and words[i + 1].lower == "of":
        return _of(words, i)
    if lower in PLACE_FIRST and i + 1 < len(words) and _unknown(words[i + 1]):
        return range(i, i + 2) if words[i + 1].gap in (" ", ". ") else range(0)
    return range(0)


_ORDINARY = frozenset(
    "mark ray rod frank drew dean earl guy dale christian major roman grant jack june april daisy "
    "violet rosemary sue eve park young long sun ray rich art bill bob jean max rod lance chase "
    "hui min pat li jo sandy sam sung ping angel paz gale val lee van lei ha kim christian jesus "
    "santiago salvador san trevor".split()
)
"""Given names that in capitals cannot be told from other words or from places."""


def _unknown(word: Word) -> bool:
    """Whether it may be part of a name: no word of a closed class, and no verb of speech."""
    lower = word.lower
    return not (
        lower in FUNCTION
        or lower in MONTHS
        or lower in SPEECH
        or lower in STARTERS
        or lower in PEOPLE
        or lower in STATE_BODIES
        or lower in OFFICES
        or lower.isdigit()
        or lower.endswith(("ed", "ing", "ly"))
    )


def _body(words: Sequence[Word], i: int) -> range:
    """As "ARMENIAN GOVERNMENT"; an adjective alone is left to the groups."""
    for end in range(i + 1, min(len(words), i + 5)):
        if words[end].gap != " " or words[end].lower in FUNCTION:
            break
        if words[end].lower in ORGANIZATION_HEADS:
            return range(i, end + 1)
    return range(i, i + 1)


def _personal(words: Sequence[Word], i: int) -> range:
    """A title or a given name, more given names and initials, and one word behind them."""
    end = i
    named = 0
    for k in range(i, min(len(words), i + 6)):
        word = words[k]
        if k > i and (word.gap not in (" ", ". ") or word.lower in HEADS):
            break
        if word.lower in TITLES and not named:
            continue
        if word.lower in PARTICLES and named and k + 1 < len(words) and _unknown(words[k + 1]):
            continue
        if not _unknown(word) or (named and key(word.lower) in places()):
            break
        end = k
        named += 1
        if word.lower not in given_names() and len(word.text) > 1:
            break  # a surname: what follows is another word
    return range(i, end + 1) if named and end > i else range(0)


def _of(words: Sequence[Word], i: int) -> range:
    """As "MINISTRY OF DEFENSE": one word behind "of", or two."""
    end = i + 2
    if words[end].lower == "the" and end + 1 < len(words):
        end += 1
    if not _unknown(words[end]):
        return range(0)
    return range(i, end + 1)
