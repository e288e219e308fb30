"""Who says it: the subject of a verb that attributes, before or behind it, or an earlier verb's.

Sets the source of a clause, and where another voice begins with it. Does not look for contents.
"""

from summarizer.reading.attributions.clause import Clause
from summarizer.reading.attributions.cues import CUES, INVERTED, Cue
from summarizer.reading.attributions.phrases import (
    COMMAS,
    Part,
    is_adverb,
    phrase_left,
    phrase_right,
    shows_verb,
)
from summarizer.reading.attributions.tokens import Token
from summarizer.reading.attributions.words import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_OPENERS,
    TIMES,
)

_NOBODY = frozenset("nobody none neither".split())
_ANYBODY = frozenset("everyone everybody anyone anybody no no-one".split())
# What may follow 'said Keller' in its clause.
_BEHIND_SOURCE = PREPOSITIONS | COORDINATORS | TIMES | TIME_OPENERS | {"when", "as", "while", "who"}


def give_source(
    tokens: list[Token], clause: Clause, cue: Cue, group: set[str], clauses: list[Clause]
) -> bool:
    """Finds the subject of the clause; whether it is one."""
    first = clause.first
    before = tokens[first - 1]
    if (cue.form == "ing" and not group & BE) or "having" in group:
        return _share_participle(tokens, clause, before, clauses)
    parted = before.kind == "q" or before.word in COMMAS
    if parted and cue.lemma in INVERTED and _invert(tokens, clause, before):
        return True
    if before.word in COORDINATORS:
        if before.word == "or":
            return False
        clause.edge = first - 2 if first > 1 and tokens[first - 2].word in COMMAS else first - 1
        clause.source, clause.shared = _shared(tokens, first - 1, clauses), True
    elif before.word in ("who", "which") or (
        before.word == "that" and _quotes(tokens, clause.last)
    ):
        end = first - 1
        apart = end > 0 and tokens[end - 1].word == ","
        clause.source = phrase_left(tokens, end - apart, 0) if end else None
        clause.until = _comma(tokens, clause.last) if apart else None
    else:
        clause.source = phrase_left(tokens, first, _floor(clauses, first))
        clause.edge = _edge(tokens, clause.source) if clause.source else None
    if clause.source is None:
        return False
    return not _is_nobody(tokens[clause.source[0] : clause.source[1]])


def _is_nobody(source: list[Token]) -> bool:
    """Whether nobody in particular speaks: "no group", "everyone"; but "No 10" does."""
    if any(token.word in _NOBODY for token in source):
        return True
    numbered = len(source) > 1 and (source[1].kind == "n" or source[1].word == ".")
    return source[0].word in _ANYBODY and not numbered


def _comma(tokens: list[Token], start: int) -> int | None:
    """The comma that ends what began with one."""
    for index in range(start + 2, min(len(tokens), start + 40)):
        if tokens[index].word == ",":
            return index
    return None


def _floor(clauses: list[Clause], first: int) -> int:
    """Where the words of an earlier clause end: its source and cue are no part of a later one."""
    for clause in reversed(clauses[-3:]):
        if clause.lemma != "citing" and clause.end <= first:
            return clause.end
    return 0


def _quotes(tokens: list[Token], last: int) -> bool:
    return any(token.kind == "q" for token in tokens[last : last + 2])


def _edge(tokens: list[Token], source: Part) -> int | None:
    """Where an earlier content ends, when a mark or a conjunction parts the two."""
    start = source[0]
    if start == 0:
        return 0
    before = tokens[start - 1].word
    if before in COORDINATORS or before in ("while", "though", "although", "whereas"):
        return start - 2 if start > 1 and tokens[start - 2].word in COMMAS else start - 1
    return start - 1 if before == ";" else None


def _share_participle(
    tokens: list[Token], clause: Clause, before: Token, clauses: list[Clause]
) -> bool:
    """As "..., adding that": the subject of the clause before."""
    first = clause.first
    joined = before.word in COMMAS or before.kind == "q" or before.word in COORDINATORS
    if not joined and before.word not in ("by", "while", "when", "as", "after", "before"):
        if clause.lemma != "say" or before.word in AUXILIARIES:
            return False
        clause.source = phrase_left(tokens, first, _floor(clauses, first))
        return clause.source is not None
    clause.edge = first - 1
    clause.source, clause.shared = _shared(tokens, first - 1, clauses), True
    return clause.source is not None


def _shared(tokens: list[Token], end: int, clauses: list[Clause]) -> Part | None:
    """The subject of an earlier verb: of the last clause, else of the sentence."""
    for clause in reversed(clauses[-3:]):
        if clause.source is not None and not clause.free and clause.lemma not in ("citing", "noun"):
            return clause.source
    return opening_phrase(tokens, end)


def opening_phrase(tokens: list[Token], end: int) -> Part | None:
    """The subject with which a sentence begins, as far as a first verb shows where it ends."""
    limit = min(end, 40)
    for index in range(limit):
        if tokens[index].word in AUXILIARIES or (index and shows_verb(tokens, index, index + 1)):
            while index and is_adverb(tokens[index - 1]):
                index -= 1
            return phrase_left(tokens, index, 0)
    end = 0
    while end < limit and tokens[end].capital and not _opens_clause(tokens[end]):
        end += 1
    return (0, end) if end else None


def _opens_clause(token: Token) -> bool:
    word = token.word
    return (
        word in PREPOSITIONS
        or word in SUBORDINATORS
        or word in COORDINATORS
        or word in DETERMINERS
        or word in CUES
        or is_adverb(token)
    )


def _before_aside(tokens: list[Token], comma: int) -> int:
    """Where "The firm, based in Weston," has its first comma; else its last."""
    for index in range(comma - 1, max(0, comma - 20), -1):
        if tokens[index].word in COMMAS:
            opening = tokens[index + 1]
            aside = opening.word.endswith("ed") or opening.word in ("known", "led", "run")
            return index if aside and not opening.capital else comma
    return comma


def _invert(tokens: list[Token], clause: Clause, before: Token) -> bool:
    """'"...," said Keller' and "..., said Keller, the mayor.": gives the source behind the cue."""
    source = phrase_right(tokens, clause.last, len(tokens))
    if source is None:
        return False
    after = tokens[source[1]] if source[1] < len(tokens) else None
    if after is not None and after.kind in "wn" and after.word not in _BEHIND_SOURCE:
        return False
    if before.kind != "q" and not shows_verb(tokens, 0, _before_aside(tokens, clause.first - 1)):
        # "Keller, the mayor, said the bridge fell": a phrase stands before it, no clause.
        capital = tokens[clause.last].capital
        if not capital or (after is not None and after.kind == "w"):
            return False
    clause.source = source
    clause.inverted = True
    return True
