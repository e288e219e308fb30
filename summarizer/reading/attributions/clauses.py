"""One unit to its attributing clauses: which tokens are source, cue and content.

Finds the cues, and for each the subject before or behind it. Where a content begins and ends is for
`contents`; who a source is, for `speakers`.
"""

from dataclasses import dataclass, field

from summarizer.reading.attributions.cues import (
    ADVERBS,
    CUES,
    DOCUMENTS,
    INVERTED,
    NOUNS,
    PASSIVE,
    SURVEYS,
    Cue,
)
from summarizer.reading.attributions.phrases import (
    COMMAS,
    Part,
    is_adverb,
    phrase_left,
    phrase_right,
    shows_verb,
)
from summarizer.reading.attributions.tokens import Token
from summarizer.reading.attributions.verbs import is_verb, verb_group
from summarizer.reading.attributions.words import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DETERMINERS,
    NEGATIONS,
    POSSESSIVES,
    PREPOSITIONS,
    SUBORDINATORS,
    TIME_OPENERS,
    TIMES,
)

_NOBODY = frozenset("nobody none neither".split())
# What may follow 'said Keller' in its clause.
_BEHIND_SOURCE = PREPOSITIONS | COORDINATORS | TIMES | TIME_OPENERS | {"when", "as", "while", "who"}
_PASSED_ON = ("citing", "quoting")
_PREPOSITIONAL = ("according", "per", "in")
_TRIGGERS = frozenset([*CUES, *NOUNS, *ADVERBS, *_PASSED_ON, *_PREPOSITIONAL])


@dataclass(slots=True)
class Clause:
    """A source and a cue in one unit, as places among its tokens."""

    first: int
    last: int
    """The cue, the last exclusive."""
    source: Part | None
    takes: str = "cb"
    prepositions: frozenset[str] = frozenset()
    lemma: str = ""
    edge: int | None = None
    """Where the content of an earlier clause must end, since another voice begins."""
    inverted: bool = False
    """Whether the source stands behind the cue, so that the content stands before it."""
    free: bool = False
    """Whether it may stand anywhere in its content: "according to X", "reportedly"."""
    via: Part | None = None
    denied: bool = False
    content: list[Part] = field(default_factory=list)

    @property
    def end(self) -> int:
        """Behind source and cue."""
        return max(self.last, self.source[1] if self.source and self.inverted else 0)

    @property
    def begin(self) -> int:
        """Before source and cue."""
        return min(self.first, self.source[0] if self.source else self.first)


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
    if cue.lemma == "ask" and [token.word for token in tokens[index + 1 : index + 3]] == [
        "not",
        "to",
    ]:
        return None  # "who asked not to be named"
    if "to" in group and tokens[first].word == "to":
        return None
    if cue.form == "past" and group & BE:
        return None if negated else _passive(tokens, first, index, cue)
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
    if not _give_source(tokens, clause, cue, group, clauses):
        return None
    if cue.lemma in ("quote", "cite"):
        return _quoted(tokens, clause)
    if "e" in cue.takes and not _is_evidence(tokens, clause):
        return None
    return clause


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


def _passive(tokens: list[Token], first: int, index: int, cue: Cue) -> Clause | None:
    words = [token.word for token in tokens[index + 1 : index + 30]]
    if cue.lemma == "quote" and "as" in words[:12]:
        return _was_quoted(tokens, first, index, words)
    if cue.lemma not in PASSIVE:
        return None
    if words[:1] == ["to"]:
        subject = phrase_left(tokens, first, 0)
        if subject is None:
            return None
        clause = Clause(first, index + 1, None, takes="i", lemma="passive")
        clause.content.append(subject)
        return clause
    if "that" in words[:12] and first and tokens[first - 1].word == "it":
        return Clause(first, index + 1, None, takes="c", lemma="passive")
    return None


def _was_quoted(tokens: list[Token], first: int, index: int, words: list[str]) -> Clause | None:
    """As "X was quoted by Y as saying C"."""
    place = words.index("as")
    source = phrase_left(tokens, first, 0)
    if source is None or words[place + 1 : place + 2] != ["saying"]:
        return None
    via = (index + 2, index + 1 + place) if words[0] == "by" and place > 1 else None
    return Clause(first, index + place + 3, source, lemma="say", via=via)


def _quoted(tokens: list[Token], clause: Clause) -> Clause | None:
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


def _is_evidence(tokens: list[Token], clause: Clause) -> bool:
    """Whether what "shows" and "finds" is a document, or a that-clause follows."""
    if clause.source is None:
        return False
    follows = tokens[clause.last].word if clause.last < len(tokens) else ""
    return follows == "that" or any(
        token.word in DOCUMENTS for token in tokens[clause.source[0] : clause.source[1]]
    )


def _give_source(
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
        clause.source = _shared(tokens, first - 1, clauses)
    elif before.word in ("who", "which") or (
        before.word == "that" and _quotes(tokens, clause.last)
    ):
        end = first - 1
        clause.source = phrase_left(tokens, end - (tokens[end - 1].word == ","), 0) if end else None
    else:
        clause.source = phrase_left(tokens, first, _floor(clauses, first))
        clause.edge = _edge(tokens, clause.source) if clause.source else None
    if clause.source is None:
        return False
    return not any(token.word in _NOBODY for token in tokens[clause.source[0] : clause.source[1]])


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
    clause.source = _shared(tokens, first - 1, clauses)
    return clause.source is not None


def _shared(tokens: list[Token], end: int, clauses: list[Clause]) -> Part | None:
    """The subject of an earlier verb: of the last clause, else of the sentence."""
    for clause in reversed(clauses[-3:]):
        if clause.source is not None and not clause.free and clause.lemma not in ("citing", "noun"):
            return clause.source
    return _opening_phrase(tokens, end)


def _opening_phrase(tokens: list[Token], end: int) -> Part | None:
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


def _invert(tokens: list[Token], clause: Clause, before: Token) -> bool:
    """'"...," said Keller' and "..., said Keller, the mayor.": gives the source behind the cue."""
    source = phrase_right(tokens, clause.last, len(tokens))
    if source is None:
        return False
    after = tokens[source[1]] if source[1] < len(tokens) else None
    if after is not None and after.kind in "wn" and after.word not in _BEHIND_SOURCE:
        return False
    if before.kind != "q" and not shows_verb(tokens, 0, clause.first - 1):
        # "Keller, the mayor, said the bridge fell": a phrase stands before it, no clause.
        capital = tokens[clause.last].capital
        if not capital or (after is not None and after.kind == "w"):
            return False
    clause.source = source
    clause.inverted = True
    return True
