"""One unit to its attributing clauses: which tokens are source and cue.

Finds the cues, of whatever kind, and asks `subjects` who speaks. Where a content begins and ends is
for `contents`; who a source is, for `speakers`.
"""

from summarizer.reading.attributions.clause import Clause
from summarizer.reading.attributions.cues import ADVERBS, CUES, NOUNS, SURVEYS, Cue
from summarizer.reading.attributions.passives import passive, quoted
from summarizer.reading.attributions.phrases import (
    COMMAS,
    Part,
    phrase_left,
    phrase_right,
    shows_verb,
)
from summarizer.reading.attributions.senses import fits
from summarizer.reading.attributions.subjects import give_source
from summarizer.reading.attributions.tokens import Token
from summarizer.reading.attributions.verbs import is_verb, verb_group
from summarizer.reading.attributions.words import (
    BE,
    COORDINATORS,
    DETERMINERS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
)

_PASSED_ON = ("citing", "quoting")
_PREPOSITIONAL = ("according", "per", "in")
_MAY = frozenset("can may should must".split())
_TRIGGERS = frozenset([*CUES, *NOUNS, *ADVERBS, *_PASSED_ON, *_PREPOSITIONAL])


def find_clauses(tokens: list[Token]) -> list[Clause]:
    """The attributing clauses of one unit, in the order of their cues."""
    clauses: list[Clause] = []
    behind = 0
    for index, token in enumerate(tokens):
        if token.word not in _TRIGGERS or token.kind != "w" or index < behind:
            continue
        clause = _clause(tokens, index, clauses)
        if clause is not None:
            clauses.append(clause)
            behind = clause.end
    return clauses


def _clause(tokens: list[Token], index: int, clauses: list[Clause]) -> Clause | None:
    word = tokens[index].word
    if word in _PREPOSITIONAL:
        return _prepositional(tokens, index)
    if word in _PASSED_ON and index and tokens[index - 1].word in COMMAS:
        return _passed_on(tokens, index)
    if word in ADVERBS:
        return Clause(index, index + 1, None, free=True, lemma=word)
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    if word in NOUNS and following == "that":
        return _noun(tokens, index, clauses)
    cue = CUES.get(word)
    if cue is None or following == "-":
        return None
    return _verb(tokens, index, cue, clauses)


def _prepositional(tokens: list[Token], index: int) -> Clause | None:
    following = [token.word for token in tokens[index + 1 : index + 4]]
    word = tokens[index].word
    if word == "according" and following[:1] == ["to"]:
        last = index + 2
    elif word == "in" and following == ["the", "words", "of"]:
        last = index + 4
    elif word == "in" and index + 1 < len(tokens) and tokens[index + 1].word in DETERMINERS:
        return _surveyed(tokens, index)
    elif word == "per" and index + 1 < len(tokens) and _sets_off(tokens, index):
        last = index + 1
    else:
        return None
    source = phrase_right(tokens, last, len(tokens))
    if source is None:
        return None
    edge = index - 1 if index and tokens[index - 1].word in COMMAS else index
    return Clause(index, last, source, edge=edge, inverted=True, free=True, lemma=word)


def _surveyed(tokens: list[Token], index: int) -> Clause | None:
    """As "In a survey by the institute, C"."""
    if index > 1 or any(
        token.kind == "w" and token.word not in COORDINATORS for token in tokens[:index]
    ):
        return None
    source = phrase_right(tokens, index + 1, len(tokens))
    if source is None or source[1] >= len(tokens) or tokens[source[1]].word != ",":
        return None
    if all(token.word not in SURVEYS for token in tokens[source[0] : source[1]]):
        return None
    return Clause(index, index + 1, source, edge=index, inverted=True, free=True, lemma="in")


def _sets_off(tokens: list[Token], index: int) -> bool:
    """Whether "per" says who: ", per Keller"; not "miles per hour"."""
    after = tokens[index + 1]
    return (index == 0 or tokens[index - 1].word == ",") and (after.capital or after.word == "the")


def _passed_on(tokens: list[Token], index: int) -> Clause | None:
    source = phrase_right(tokens, index + 1, len(tokens))
    if source is None:
        return None
    return Clause(index, index + 1, source, edge=index - 1, inverted=True, lemma="citing")


def _noun(tokens: list[Token], index: int, clauses: list[Clause]) -> Clause | None:
    """As "the minister's claim that ..."."""
    before = tokens[index - 1].word if index else ""
    if clauses and any(
        token.word in PREPOSITIONS for token in tokens[clauses[-1].last : index][-4:][:3]
    ):
        return None  # "said in a statement that"
    source: Part | None = None
    if before in POSSESSIVES:
        source = (index - 1, index)
    elif before.endswith(("'s", "s'")):
        source = phrase_left(tokens, index, 0)
    return Clause(index, index + 1, source, takes="c", lemma="noun")


def _verb(tokens: list[Token], index: int, cue: Cue, clauses: list[Clause]) -> Clause | None:
    first, group = verb_group(tokens, index, clauses[-1].end if clauses else 0)
    negated = bool(group & NEGATIONS) or any(word.endswith("n't") for word in group)
    if cue.lemma == "ask" and group & _MAY:
        return None  # "can ask about the credit"
    if cue.lemma == "ask" and [token.word for token in tokens[index + 1 : index + 3]] == [
        "not",
        "to",
    ]:
        return None  # "who asked not to be named"
    if "to" in group and tokens[first].word == "to":
        return None
    if cue.form == "past" and group & BE:
        return None if negated else passive(tokens, first, index, cue)
    if first == 0 and cue.form == "ing":
        return _fronted(tokens, index, cue)
    if not is_verb(tokens, first, index, cue) or (negated and "o" not in cue.takes):
        return None
    clause = Clause(
        first,
        index + 1,
        None,
        takes=cue.takes,
        prepositions=cue.prepositions,
        lemma=cue.lemma,
        denied=("d" in cue.takes) or negated,
    )
    if not give_source(tokens, clause, cue, group, clauses):
        return None
    if cue.lemma in ("quote", "cite"):
        return quoted(tokens, clause)
    return clause if fits(tokens, clause) else None


def _fronted(tokens: list[Token], index: int, cue: Cue) -> Clause | None:
    """As "Noting that C, X left."."""
    if "c" not in cue.takes or index + 1 >= len(tokens) or tokens[index + 1].word != "that":
        return None
    for comma in range(index + 3, min(len(tokens) - 1, index + 40)):
        if tokens[comma].word == ",":
            source = _subject_right(tokens, comma + 1)
            if source is not None:
                content = [(index + 1, comma)]
                return Clause(index, index + 1, source, lemma="fronted", content=content)
    return None


def _subject_right(tokens: list[Token], start: int) -> Part | None:
    """The subject that begins at `start`, when a verb follows it."""
    source = phrase_right(tokens, start, len(tokens))
    if source is None or not shows_verb(tokens, source[1], source[1] + 1):
        return None
    return source
