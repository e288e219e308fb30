"""Whether a form that may attribute is a verb in its place, and which words belong to that verb.

"Reports", "claims" and "estimates" are nouns as well, "reported" an adjective. Looks at the words
beside the form alone; who its subject is, `clauses` finds.
"""

from summarizer.reading.attributions.cues import Cue
from summarizer.reading.attributions.phrases import COMMAS, is_adverb, phrase_left
from summarizer.reading.attributions.tokens import Token
from summarizer.reading.attributions.words import (
    AUXILIARIES,
    DETERMINERS,
    MEDIA,
    PREPOSITIONS,
    PRONOUNS,
)

_GOES_ON = frozenset("on continued continues came proceeded wishes wish".split())
_ALONE = frozenset(
    "this that all both many some others most another one few several two three four five six "
    "seven eight nine ten".split()
)
"""Determiners that may be a subject by themselves."""
_TAKE_VERBS = frozenset("by while without after before".split())
"""Prepositions behind which a participle may stand: "by saying that"."""
_BEFORE_ADJECTIVES = frozenset("own first new more most less".split())


def verb_group(tokens: list[Token], index: int, low: int) -> tuple[int, set[str]]:
    """Where the verb with its auxiliaries and adverbs begins, and the words before its head."""
    first = index
    while first > low:
        token = tokens[first - 1]
        if token.word in AUXILIARIES or is_adverb(token):
            first -= 1
        elif token.word == "to" and first - 1 > low:
            before = tokens[first - 2].word
            if before in _GOES_ON:
                first -= 3 if before == "on" and first - 3 >= low else 2
            else:
                first -= 1
                break
        else:
            break
    return first, {token.word for token in tokens[first:index]}


def is_verb(tokens: list[Token], first: int, index: int, cue: Cue) -> bool:
    """Whether the form at `index`, whose verb begins at `first`, is one."""
    if cue.ambiguous and tokens[index].capital and not _is_headline(tokens):
        return False  # "the United States"
    if first < index and tokens[first].word in AUXILIARIES:
        return True
    if first == 0:
        return False
    before = tokens[first - 1]
    if _makes_noun(before, cue):
        return False
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if after is not None and after.word == "by" and cue.form == "past":
        # "The debts reported by the club", but "the mayor said by phone".
        return any(token.word in MEDIA for token in tokens[index + 2 : index + 4])
    return not cue.ambiguous or _acts(tokens, first, after, cue)


def _is_headline(tokens: list[Token]) -> bool:
    """Whether most words are in capitals, so that a capital says nothing."""
    words = [token.capital for token in tokens if token.kind == "w"]
    return 2 * sum(words) > len(words)


def _makes_noun(before: Token, cue: Cue) -> bool:
    """Whether the word before shows that the form is a noun, or an adjective."""
    word = before.word
    if word in DETERMINERS:
        return word not in _ALONE or (cue.ambiguous and word not in _PLURALS)
    if word in PREPOSITIONS:
        return word not in _TAKE_VERBS or cue.form != "ing"
    if before.kind == "w" and word.endswith("'s"):
        return True
    return cue.form == "past" and (before.kind == "n" or word in _BEFORE_ADJECTIVES)


def _acts(tokens: list[Token], first: int, after: Token | None, cue: Cue) -> bool:
    """Whether an ambiguous form stands as a verb does, between a subject and what it takes."""
    before = tokens[first - 1]
    if before.word in PRONOUNS or before.word in ("who", "which"):
        return before.word == "who" or (cue.form == "s") == (before.word in ("he", "she", "it"))
    if not _may_take(before, after, cue):
        return False
    if before.word in COMMAS:
        return True
    if before.kind != "w" or before.word.endswith("ss"):
        return False
    if cue.form == "base":
        return before.word.endswith("s") or _is_plural(tokens, first)
    subject = phrase_left(tokens, first, 0)
    return subject is not None and _is_singular(tokens[subject[0] : subject[1]])


def _may_take(before: Token, after: Token | None, cue: Cue) -> bool:
    return after is None or (
        after.kind in "qn"
        or after.word in (".", ";")
        or after.word in DETERMINERS
        or after.word in PRONOUNS
        or after.word in cue.prepositions
        or after.word in ("that", "to")
        or after.capital
        or (after.word in COMMAS and before.capital and cue.form == "s")
    )


_PLURALS = frozenset("other many some several few those these two three all both most".split())


def _is_singular(subject: list[Token]) -> bool:
    """Whether the words are a subject of one: "the army claims", not "alleviating fears"."""
    opening = subject[0]
    if opening.word in _PLURALS or not (opening.capital or opening.word in DETERMINERS):
        return False
    return not any(token.word.endswith(("ed", "ing")) and not token.capital for token in subject)


def _is_plural(tokens: list[Token], first: int) -> bool:
    """Whether the subject is one of many: "files from the firm", "people", "many"."""
    subject = phrase_left(tokens, first, 0)
    if subject is None:
        return False
    for token in tokens[subject[0] : subject[1]]:
        if token.word in PREPOSITIONS:
            return False
        if token.word in _PLURALS or token.word == "people":
            return True
        if token.word.endswith("s") and not (token.capital or token.word.endswith(("ss", "'s"))):
            return True
    return False
