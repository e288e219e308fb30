"""Verbs that attribute without the one who speaks as their subject.

"X is said to C", "it was announced that C", "X was quoted by Y as saying C", "Y quoted X as
saying C".
"""

from summarizer.reading.attributions.clause import Clause
from summarizer.reading.attributions.cues import PASSIVE, Cue
from summarizer.reading.attributions.phrases import phrase_left
from summarizer.reading.attributions.tokens import Token
from summarizer.reading.attributions.words import DETERMINERS


def passive(tokens: list[Token], first: int, index: int, cue: Cue) -> Clause | None:
    """The clause of a verb in the passive that begins at `first`; its source stays open."""
    words = [token.word for token in tokens[index + 1 : index + 30]]
    if cue.lemma == "quote" and "as" in words[:12]:
        return _was_quoted(tokens, first, index, words)
    if cue.lemma not in PASSIVE:
        return None
    if words[:1] == ["to"] and _is_infinitive(tokens[index + 2 : index + 3]):
        subject = phrase_left(tokens, first, 0)
        if subject is None:
            return None
        clause = Clause(first, index + 1, None, takes="i", lemma="passive")
        clause.content.append(subject)
        return clause
    if "that" in words[:12] and first and tokens[first - 1].word == "it":
        return Clause(first, index + 1, None, takes="c", lemma="passive")
    return None


def _is_infinitive(following: list[Token]) -> bool:
    """Whether the word behind "to" may be a verb: not in "was revealed to the court"."""
    return any(
        token.kind == "w" and not token.capital and token.word not in DETERMINERS
        for token in following
    )


def _was_quoted(tokens: list[Token], first: int, index: int, words: list[str]) -> Clause | None:
    """As "X was quoted by Y as saying C"."""
    place = words.index("as")
    source = phrase_left(tokens, first, 0)
    if source is None or words[place + 1 : place + 2] != ["saying"]:
        return None
    via = (index + 2, index + 1 + place) if words[0] == "by" and place > 1 else None
    return Clause(first, index + place + 3, source, lemma="say", via=via)


def quoted(tokens: list[Token], clause: Clause) -> Clause | None:
    """As "Y quoted X as saying C"."""
    words = [token.word for token in tokens[clause.last : clause.last + 25]]
    for place, word in enumerate(words[:-1]):
        if word == "as" and words[place + 1] == "saying" and place:
            said = (clause.last, clause.last + place)
            via = clause.source
            return Clause(
                clause.first, clause.last + place + 2, said, lemma="say", via=via, takes="cb"
            )
    return None if clause.lemma == "cite" and clause.last >= len(tokens) else clause
