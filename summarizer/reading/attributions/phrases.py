"""Where a noun phrase begins and ends, to the left and to the right of a place among tokens.

By function words, capitals and marks alone; knows no parts of speech, and does not look further
than a phrase can reach.
"""

from summarizer.reading.attributions.cues import CUES
from summarizer.reading.attributions.tokens import Token
from summarizer.reading.attributions.words import (
    ADVERBS,
    ANONYMOUS,
    AUXILIARIES,
    CONTRACTIONS,
    COORDINATORS,
    DAYS,
    DETERMINERS,
    IRREGULAR,
    MEDIA,
    NEGATIONS,
    OFFICES,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    TIME_OPENERS,
    TIMES,
    TITLES,
)

Part = tuple[int, int]
"""From one token to another, the last exclusive."""

_LONGEST = 30  # tokens of a phrase
_BARE = 4  # tokens of a phrase that has no article and no name
_LONGEST_ASIDE = 40
_RELATIVE = 8  # tokens from "who" to where the object of its verb begins
_INNER_MARKS = frozenset(". ' \u2019 & / ( ) -".split())
_DASHES = frozenset(["--", "\u2014", "\u2013"])
COMMAS = _DASHES | {","}
_NO_ADVERBS = frozenset(
    "family italy july assembly ally early daily weekly monthly reply elderly supply friendly "
    "only likely deadly holy fly rally apply comply imply rely july butterfly monopoly".split()
)
_BOUNDS = AUXILIARIES | PRONOUNS | SUBORDINATORS | CONTRACTIONS
_NO_NOUNS = (
    PREPOSITIONS | SUBORDINATORS | TIMES | (TIME_OPENERS - {"this"}) | AUXILIARIES | CONTRACTIONS
)
_STOPS_RIGHT = frozenset("after before during on when as while because if since until to".split())


def is_adverb(token: Token) -> bool:
    """Whether it may stand within a verb: "also", "repeatedly"."""
    if token.kind != "w":
        return False
    word = token.word
    return (
        word in ADVERBS
        or word in NEGATIONS
        or (word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERBS)
    )


def shows_verb(tokens: list[Token], first: int, last: int) -> bool:
    """Whether some word there is plainly a finite verb."""
    return any(
        token.word in AUXILIARIES
        or token.word in IRREGULAR
        or token.word in CONTRACTIONS
        or (token.kind == "w" and not token.capital and token.word.endswith("ed"))
        or ((cue := CUES.get(token.word)) is not None and not cue.ambiguous and cue.form != "ing")
        for token in tokens[first:last]
    )


def without_times(tokens: list[Token], end: int, low: int) -> int:
    """The end of what stands before "on Tuesday", "late Monday", "last week"."""
    while end > low and _is_time(tokens[end - 1]) and end - low > 1:
        end -= 1
        while end - low > 1 and tokens[end - 1].word in TIME_OPENERS:
            end -= 1
    return end


def _is_time(token: Token) -> bool:
    return token.word in TIMES and (token.capital or token.word not in ("march", "may"))


def phrase_left(tokens: list[Token], end: int, low: int) -> Part | None:
    """The noun phrase that ends before `end`; an apposition and a relative clause are in it."""
    end = without_times(tokens, end, low)
    if end <= low:
        return None
    if tokens[end - 1].word in COMMAS:
        return _with_aside(tokens, end, low)
    if tokens[end - 1].word in PRONOUNS:
        return end - 1, end
    start = end
    while start > low and end - start < _LONGEST and not _bounds(tokens, start - 1, low):
        start -= 1
    if (relative := _relative_start(tokens, start, end, low)) is not None:
        start = relative
    elif end - start == 1 and tokens[start].kind == "n" and start - 1 > low:
        return _with_age(tokens, start, end, low)
    else:
        start = _named_from(tokens, _trimmed(tokens, start, end), end)
    return (start, end) if start < end and _is_noun(tokens[end - 1]) else None


def _with_age(tokens: list[Token], start: int, end: int, low: int) -> Part | None:
    """As "Keller, 61": with whose age a bare number behind a comma is."""
    if tokens[start - 1].word != "," or not tokens[start - 2].capital:
        return start, end
    head = phrase_left(tokens, start - 1, low)
    return (head[0], end) if head else None


def _relative_start(tokens: list[Token], start: int, end: int, low: int) -> int | None:
    """Where "men who were on the pier" begins, when `start` stands behind its verb."""
    if end < len(tokens) and tokens[end].word in RELATIVES:
        return None  # "X, who was among officials who said": they are who says it
    if start - 1 <= low or tokens[start - 1].kind != "w" or tokens[start - 1].word == "who":
        return None
    for index in range(start - 1, max(low, start - _RELATIVE), -1):
        token = tokens[index]
        if token.word == "who":
            head = phrase_left(tokens, index, low) if tokens[index - 1].kind == "w" else None
            return head[0] if head and tokens[head[0]].kind == "w" else None
        if token.kind not in "wn" or token.word in CUES:
            return None
    return None


def _bounds(tokens: list[Token], index: int, low: int) -> bool:
    """Whether the token stands outside of a noun phrase to its right."""
    token = tokens[index]
    word = token.word
    if word == ".":
        return not _abbreviates(tokens, index)
    if token.kind == "p":
        return word not in _INNER_MARKS
    if token.kind != "w":
        return token.kind != "n"
    if word in COORDINATORS:
        return word != "and" or not _joins(tokens, index, low)
    if word == "to":
        return not (tokens[index + 1].capital or tokens[index + 1].word in DETERMINERS)
    if word in _BOUNDS:
        return True
    cue = CUES.get(word)
    if word not in IRREGULAR and (cue is None or cue.ambiguous or cue.form == "ing"):
        return False
    before = tokens[index - 1].word if index > low else ""
    return before not in DETERMINERS and tokens[index + 1].word != "by"


def _abbreviates(tokens: list[Token], stop: int) -> bool:
    """Whether a full stop belongs to the word before it: "Gov.", "J."."""
    before = tokens[stop - 1].word if stop else ""
    after = tokens[stop + 1].word if stop + 1 < len(tokens) else ""
    return len(before) == 1 or before in TITLES or "." in before or after == ")"


def _joins(tokens: list[Token], index: int, low: int) -> bool:
    """Whether "and" joins two nouns: what stands before it, back to a mark, holds no verb."""
    start = index
    while start > low and index - start < 8 and tokens[start - 1].kind in "wn":
        start -= 1
        if tokens[start].word in SUBORDINATORS:
            start += 1
            break
    if start == index or (start > low and tokens[start - 1].kind in "wn" and index - start >= 8):
        return False
    return not shows_verb(tokens, start, index) and not any(
        token.word in PRONOUNS or token.word in PREPOSITIONS - {"of", "for"}
        for token in tokens[start:index]
    )


def _trimmed(tokens: list[Token], start: int, end: int) -> int:
    """Without an adverb or a prepositional phrase that opens the clause."""
    while start < end and (
        is_adverb(tokens[start]) or tokens[start].kind == "p" or tokens[start].word in DAYS
    ):
        start += 1
    if start >= end or tokens[start].word not in PREPOSITIONS:
        return start
    for index in range(start + 2, end):
        token, before = tokens[index], tokens[index - 1]
        if before.word in PREPOSITIONS or before.word in DETERMINERS:
            continue
        if token.word in DETERMINERS or (token.capital and not before.capital):
            return index
        if before.word in DAYS or (before.capital and not token.capital and token.kind == "w"):
            return index if token.word not in PREPOSITIONS else end
    return end


def _named_from(tokens: list[Token], start: int, end: int) -> int:
    """Where the phrase begins, when a bare word in lower case opens it: that may be a verb.

    "resigned yesterday the mayor" begins with its last article or name; "state media" stays.
    """
    opening = tokens[min(start, end - 1)]
    if end - start <= _BARE or opening.capital or opening.kind != "w":
        return start
    if opening.word in DETERMINERS or opening.word in OFFICES or opening.word in ANONYMOUS:
        return start
    parted = start > 0 and (tokens[start - 1].kind == "q" or tokens[start - 1].word in COMMAS)
    for index in range(end - 1, start, -1):
        token, before = tokens[index], tokens[index - 1]
        if parted and token.capital and before.word in OFFICES and not before.capital:
            return start  # ", deputy transport director Joan Keller said"
        opens = token.word in DETERMINERS or (token.capital and not before.capital)
        if opens and before.word not in PREPOSITIONS and before.word not in DETERMINERS:
            return index
    return end


def _is_noun(token: Token) -> bool:
    if token.kind not in "wn":
        return token.word in (")", "'", "\u2019", ".")
    word = token.word
    return not (
        word in PREPOSITIONS
        or word in POSSESSIVES
        or word in ("the", "a", "an")
        or is_adverb(token)
    )


def _with_aside(tokens: list[Token], end: int, low: int) -> Part | None:
    """As "Keller, the mayor," and "Keller, who ...,": the phrase with what is set off behind it."""
    comma = -1
    for index in range(end - 2, max(low, end - _LONGEST_ASIDE) - 1, -1):
        token = tokens[index]
        if token.word in COMMAS and index + 1 < end - 1:
            if tokens[index + 1].word in ("who", "which", "whose"):
                comma = index
                break
            if comma < 0:
                comma = index
        elif token.kind == "q":
            break
    if comma <= low:
        return None
    opening = tokens[comma + 1]
    if opening.word in ("who", "which", "whose"):
        head = phrase_left(tokens, comma, low)
        return (head[0], end - 1) if head else None
    if (
        opening.word in COORDINATORS
        or opening.word in PRONOUNS
        or opening.word in SUBORDINATORS
        or _is_clause(tokens, comma + 1, end - 1)
    ):
        return None
    head = phrase_left(tokens, comma, low)
    if head is None:
        return None
    passing = opening.word in PREPOSITIONS or opening.word.endswith("ing") or opening.word in TIMES
    return (head[0], comma if passing else end - 1)


def _is_clause(tokens: list[Token], first: int, last: int) -> bool:
    """Whether a verb of its own stands there, in no relative clause: no apposition."""
    for token in tokens[first:last]:
        if token.word in RELATIVES:
            return False
        if token.word in AUXILIARIES or token.word in CONTRACTIONS:
            return True
    return False


def phrase_right(tokens: list[Token], start: int, high: int) -> Part | None:
    """The noun phrase that begins at `start`, with its appositions."""
    if start >= high:
        return None
    opening = tokens[start]
    if opening.word in PRONOUNS:
        return start, start + 1
    if opening.kind not in "wn" or opening.word in _NO_NOUNS:
        return None
    following = tokens[start + 1].word if start + 1 < high else "."
    if opening.word in TIME_OPENERS and following in TIMES | {".", ","}:
        return None  # "announced last week"; but "according to early returns"
    end = _run_right(tokens, start, high)
    while end < high - 1 and tokens[end].word in COMMAS and _is_apposition(tokens, end + 1, high):
        end = _run_right(tokens, end + 1, high)
    return (start, end) if end > start else None


def _run_right(tokens: list[Token], start: int, high: int) -> int:
    end = start
    while end < high and end - start < _LONGEST:
        token = tokens[end]
        word = token.word
        if word == "who":
            return _relative_end(tokens, end, high)
        if token.kind != "n" and (end == start or token.kind != "w"):
            if not _goes_on(tokens, end, start, high):
                break
        elif end > start and _ends_right(tokens, end, high):
            break
        end += 1
    return end


def _goes_on(tokens: list[Token], index: int, start: int, high: int) -> bool:
    """Whether the phrase may begin with this word, or go on behind this mark or quotation."""
    token = tokens[index]
    if token.kind == "w":
        return True
    if index == start or index + 1 >= high:
        return False
    if token.kind == "q":  # 'the "clawback" plan'
        return token.word == '"' and tokens[index + 1].kind == "w"
    if token.word == ".":
        return _abbreviates(tokens, index)
    return token.kind == "p" and token.word in _INNER_MARKS


def _ends_right(tokens: list[Token], index: int, high: int) -> bool:
    word = tokens[index].word
    if word in AUXILIARIES or word in _STOPS_RIGHT or word in SUBORDINATORS or word in DAYS:
        return True
    if word in COORDINATORS:
        return word != "and" or index + 1 >= high or not tokens[index + 1].capital
    if word in TIME_OPENERS:
        return index + 1 < high and tokens[index + 1].word in TIMES
    if word in ("in", "at", "by", "through", "via"):
        return any(
            token.word in MEDIA or token.word in TIMES for token in tokens[index : index + 5]
        )
    cue = CUES.get(word)
    if cue is None or cue.ambiguous or tokens[index - 1].word in DETERMINERS:
        return False
    return not (index + 1 < high and tokens[index + 1].word == "by")  # "a poll reported by"


def _relative_end(tokens: list[Token], start: int, high: int) -> int:
    end = start
    while end < min(high, start + _LONGEST) and tokens[end].word not in COMMAS | {"."}:
        if tokens[end].kind in "qb":
            break
        end += 1
    return end


def _opens_apposition(tokens: list[Token], start: int) -> bool:
    """A name, an article, an age, or a noun without any: "director of", "mother of"."""
    opening = tokens[start]
    if opening.capital or opening.kind == "n" or opening.word in DETERMINERS:
        return True
    return opening.word in OFFICES | ANONYMOUS or any(
        token.word in ("of", "for", "at", "to") for token in tokens[start + 1 : start + 4]
    )


def _is_apposition(tokens: list[Token], start: int, high: int) -> bool:
    opening = tokens[start]
    if opening.word == "who":
        return True
    if opening.kind not in "wn" or opening.word in COORDINATORS | PRONOUNS | SUBORDINATORS | TIMES:
        return False
    if opening.kind == "n" and not (start + 1 < high and tokens[start + 1].word == ","):
        return False  # "Keller, 61, said"; but "according to the poll, 46 percent of voters"
    if opening.word in PREPOSITIONS | AUXILIARIES or opening.word.endswith("ing"):
        return False
    if is_adverb(opening) or ((cue := CUES.get(opening.word)) and not cue.ambiguous):
        return False
    if not _opens_apposition(tokens, start):
        return False
    end = _run_right(tokens, start, high)
    stops = (
        end >= high
        or tokens[end].kind in "pq"
        or tokens[end].word in _STOPS_RIGHT | COORDINATORS | PREPOSITIONS
    )
    return stops and not _is_clause(tokens, start, end)
