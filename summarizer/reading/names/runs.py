"""Words to runs of capitalised words, with the small words that hold a name together.

"Ministry of Foreign Affairs", "Ludwig van der Meer", "Barlow & Sons, Inc." are one run each. Does
not say what a run is, nor take off titles and first words of sentences (`names.py` does).
"""

from collections.abc import Iterator, Sequence

from summarizer.reading.names.gazetteer import given_names, key, phrases, places
from summarizer.reading.names.lexicon import (
    COMPANY,
    FIRST_HEADS,
    ORGANIZATION_HEADS,
    PARTICLES,
    PLACE_OF,
    SUFFIXES,
    TITLE_MODIFIERS,
    TITLES,
)
from summarizer.reading.names.words import Word, joined

MAX_RUN = 14
"""Words; the longest official names have fewer."""

_OFFICES_OF = frozenset("secretary minister chief director".split())
_EVENTS_OF = frozenset(
    "battle treaty siege feast order declaration bill church house knights".split()
)
_OF = FIRST_HEADS | PLACE_OF | _EVENTS_OF
_FOR = FIRST_HEADS | {"fund", "movement", "ministers"}
_ON = frozenset("committee commission council conference convention subcommittee board".split())
_ORDINAL = ("st", "nd", "rd", "th", "d")


def find_runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """First and last word of each run, left to right."""
    i, count = 0, len(words)
    while i < count:
        word = words[i]
        if word.capital or (word.text[0].isdigit() and _numbered(words, i)):
            last = _end(words, i)
            yield i, last
            i = last + 1
        else:
            i += 1


def _numbered(words: Sequence[Word], i: int) -> bool:
    """Whether it is the "7th" of "7th Army"."""
    word = words[i]
    return (
        len(word.text) < 7
        and word.lower.endswith(_ORDINAL)
        and i + 1 < len(words)
        and words[i + 1].capital
        and joined(word, words[i + 1])
        and any(
            later.lower in ORGANIZATION_HEADS for later in words[i + 1 : i + 3] if later.capital
        )
    )


def _end(words: Sequence[Word], first: int) -> int:
    """The last word of the run that begins at `first`."""
    last = first
    while last - first < MAX_RUN:
        following = _next(words, first, last)
        if following is None:
            break
        last = following
    return last


def _next(words: Sequence[Word], first: int, last: int) -> int | None:
    """The next capitalised word of the run, across what may stand between."""
    k = last + 1
    if k >= len(words):
        return None
    word, before = words[k], words[last]
    if before.possessive:
        inside = before.lower in _OWNERS and word.capital and word.gap in ("'s ", "\u2019s ")
        return k if inside and word.lower in _OWNED else None
    if word.gap in (", ", ","):
        return k if word.capital and word.lower in _AFTER_COMMA else None
    if not joined(before, word):
        return None
    if word.capital:
        return k
    if word.lower in PARTICLES:
        return _after_particles(words, k)
    if word.lower in ("of", "for", "on", "and"):
        return _after_connector(words, first, last)
    return None


_OWNERS = frozenset(
    "people children women men farmers workers teachers veterans king queen girls boys writers "
    "mothers lawyers journalists players shepherd john mary paul peter luke thomas".split()
)
_OWNED = ORGANIZATION_HEADS | {"bay", "cathedral", "cross"}
"""A possessive within a name: "People's Court", "St. John's College"."""
_AFTER_COMMA = (COMPANY | SUFFIXES) - {"sa", "co", "company", "limited", "ab", "v", "md"}


def _after_particles(words: Sequence[Word], k: int) -> int | None:
    """In "van der Meer" the capital behind at most three particles."""
    for m in range(k, min(k + 4, len(words))):
        if m > k and not joined(words[m - 1], words[m]):
            return None
        if words[m].capital:
            return m
        if words[m].lower not in PARTICLES:
            return None
    return None


def _after_connector(words: Sequence[Word], first: int, last: int) -> int | None:
    """The capital behind "of", "for", "on" or "and", when the words before ask for it."""
    connector = words[last + 1].lower
    m = last + 2
    if m < len(words) and words[m].lower == "the" and connector != "and":
        m += 1
    if m >= len(words) or not words[m].capital:
        return None
    if not all(joined(words[i], words[i + 1]) for i in range(last + 1, m)):
        return None
    if connector == "and":
        return m if _coordinated(words, first, last, m) else None
    heads = _OF if connector == "of" else _FOR if connector == "for" else _ON
    head = words[last].lower
    if head in _OFFICES_OF and words[m].lower in TITLE_MODIFIERS and connector == "of":
        return m
    if head not in heads or (first < last and words[last - 1].lower in TITLES):
        return m if _known(words, first, m) else None
    return m


def _known(words: Sequence[Word], first: int, m: int) -> bool:
    """Whether the words from the run's start to `m` are a known name or begin one."""
    if words[first].lower not in phrases():
        return False
    phrase = key(" ".join(word.lower for word in words[first : m + 1]))
    return phrase in places()


def _coordinated(words: Sequence[Word], first: int, last: int, m: int) -> bool:
    """Whether "and" is inside the name: "Health and Human Services", "Trinidad and Tobago"."""
    if _known(words, last, m):
        return True
    following = words[m].lower
    if following in FIRST_HEADS and m + 1 < len(words) and words[m + 1].lower in ("of", "for"):
        return False
    if following in given_names() or following in TITLES or key(following) in places():
        return False
    inside = {word.lower for word in words[first : last + 1]}
    if not inside.isdisjoint(("of", "for", "on")) and not inside.isdisjoint(_DOUBLE):
        return True
    return last - first < 3 and _headed(words, first, last, m)


_DOUBLE = frozenset(
    "ministry department centers centres center centre bureau office institute committee "
    "commission board school agency faculty organization administration society "
    "secretary council".split()
)


def _headed(words: Sequence[Word], first: int, last: int, m: int) -> bool:
    """As "Food and Drug Administration": unknown words, and a head at the end."""
    for word in words[first : last + 1]:
        if word.lower in given_names() or key(word.text) in places() or word.first:
            return False
        if word.text.isupper() or word.lower in ORGANIZATION_HEADS:
            return False
    end = m
    while end + 1 < len(words) and end - m < 3 and words[end + 1].capital:
        if not joined(words[end], words[end + 1]):
            break
        end += 1
    return end > m and words[end].lower in ORGANIZATION_HEADS
