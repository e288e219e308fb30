"""Whether a verb says something with this subject and what follows it.

"The army put the dead at 23", not "put the dead in tents"; "a poll shows", not "a man shows".
"""

from summarizer.reading.attributions.clause import Clause
from summarizer.reading.attributions.cues import DOCUMENTS
from summarizer.reading.attributions.phrases import Part
from summarizer.reading.attributions.tokens import Token
from summarizer.reading.attributions.words import ANONYMOUS, NUMERALS, OFFICES, PRONOUNS

_NAMING = frozenset("call dub label brand term".split())
_PHRASAL: dict[str, list[tuple[str, ...]]] = {
    "put": [("it",)],
    "point": [("out",)],
    "make": [("clear",), ("it", "clear"), ("plain",)],
    "spell": [("out",)],
}


def fits(tokens: list[Token], clause: Clause) -> bool:
    """Whether this source says, with this verb, what follows."""
    if clause.source is None or tokens[clause.source[0]].word in ("let", "us"):
        return False
    following = tokens[clause.last] if clause.last < len(tokens) else None
    if clause.lemma in _NAMING and following is not None and following.kind == "q":
        return False  # 'a bomb called "Russian Cheese"'
    if clause.lemma == "plead" and following is not None and following.word in ("guilty", "not"):
        return False
    if clause.lemma == "admit" and following is not None and _is_number(following):
        return False  # "the clinic admitted 40 children"
    if clause.lemma in _PHRASAL:
        return _with_particle(tokens, clause)
    if "p" in clause.takes:
        that = following is not None and following.word == "that"
        return that or _is_somebody(tokens, clause.source)
    return "e" not in clause.takes or _is_evidence(tokens, clause)


def _with_particle(tokens: list[Token], clause: Clause) -> bool:
    """Whether the words follow that make the verb one of speech; they are part of the cue."""
    words = tuple(token.word for token in tokens[clause.last : clause.last + 2])
    for particle in _PHRASAL[clause.lemma]:
        if words[: len(particle)] == particle:
            clause.last += len(particle)
            return True
    return clause.lemma == "put" and _puts(tokens, clause)


def _puts(tokens: list[Token], clause: Clause) -> bool:
    """Whether a number follows: "put the dead at 23", "put the mayor on 56 percent"."""
    words = tokens[clause.last : clause.last + 14]
    return any(
        (token.word == "at" and words[place + 1 : place + 2] and words[place + 1].kind == "q")
        or (token.word == "at" and any(_is_number(after) for after in words[place : place + 5]))
        or (token.word == "on" and _is_number(words[min(place + 1, len(words) - 1)]))
        for place, token in enumerate(words)
    )


def _is_number(token: Token) -> bool:
    return token.kind == "n" or token.word in NUMERALS


def _is_somebody(tokens: list[Token], source: Part) -> bool:
    return any(
        (token.capital and index > 0)
        or token.word in PRONOUNS - {"it"}
        or token.word in OFFICES
        or token.word in ANONYMOUS
        for index, token in enumerate(tokens[source[0] : source[1]], start=source[0])
    )


def _is_evidence(tokens: list[Token], clause: Clause) -> bool:
    """Whether what "shows" and "finds" is a document, or a that-clause follows."""
    if clause.source is None:
        return False
    follows = tokens[clause.last].word if clause.last < len(tokens) else ""
    return follows == "that" or any(
        token.word in DOCUMENTS for token in tokens[clause.source[0] : clause.source[1]]
    )
