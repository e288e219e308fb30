"""What is said: where the content of each clause of a unit begins and ends.

Right of the cue up to where another voice begins, left of the source back to where the last clause
ended, or both when the source interrupts it.
"""

from summarizer.reading.attributions.circumstances import (
    PREPOSED,
    behind_circumstances,
    behind_hearer,
)
from summarizer.reading.attributions.clause import Clause
from summarizer.reading.attributions.phrases import COMMAS, Part, shows_verb
from summarizer.reading.attributions.tokens import Token
from summarizer.reading.attributions.words import (
    AUXILIARIES,
    COORDINATORS,
    DETERMINERS,
    IRREGULAR,
    PARTICLES,
    PREPOSITIONS,
    SUBORDINATORS,
)

_DEEPEST = 8  # contents of one unit that lie in each other
_ENDS = frozenset(". ! ? ; ) ]".split())
_QUESTIONS = frozenset("whether if what how why who where when".split())
_CLOSED = (".", ",", "!", "?", "..", "...")
_ASIDE = 10  # tokens between two commas
_CLAUSE = 6  # tokens that can hardly be a noun phrase alone
_EMPTY = frozenset("nothing so anything little goodbye hello".split())
_LEADS = COORDINATORS | {"that"}


def give_contents(tokens: list[Token], clauses: list[Clause]) -> list[Clause]:
    """The clauses that have a content, with it."""
    before = [list(clause.content) for clause in clauses]
    kept = _given(tokens, clauses)
    if len(kept) == len(clauses):
        return kept
    # What says nothing ends nobody's content: read again without it.
    for clause, content in zip(clauses, before, strict=True):
        clause.content = content
    return _given(tokens, kept)


def _given(tokens: list[Token], clauses: list[Clause]) -> list[Clause]:
    ends = _ends(tokens, clauses)
    kept: list[Clause] = []
    low = 0
    for clause, limit in zip(clauses, ends, strict=True):
        if clause.lemma == "fronted":
            pass
        elif clause.free:
            _around(tokens, clause, low, limit)
        elif clause.lemma == "citing":
            if kept and not _is_late(tokens, clause):
                clause.content = list(kept[-1].content)
        else:
            _beside(tokens, clause, low, limit)
        clause.content = [part for part in clause.content if part[0] < part[1]]
        if clause.content:
            kept.append(clause)
            low = max(clause.end, low)
    _pass_on(clauses, kept)
    return [clause for clause in clauses if clause.content]


def _is_late(tokens: list[Token], clause: Clause) -> bool:
    """As "The Herald, citing officials, reported that": its content is still to come."""
    return clause.end + 1 < len(tokens) and tokens[clause.end].word in COMMAS


def _pass_on(clauses: list[Clause], kept: list[Clause]) -> None:
    """Gives "citing X" what the clause beside it says, and the source that cites."""
    for index, clause in enumerate(clauses):
        if clause.lemma != "citing":
            continue
        before = clauses[index - 1] if index else None
        after = clauses[index + 1] if index + 1 < len(clauses) else None
        if not clause.content and after is not None and after in kept:
            clause.content, clause.via = list(after.content), after.source
        elif before is not None and before.content:
            clause.content, clause.via = list(before.content), before.source


def _ends(tokens: list[Token], clauses: list[Clause]) -> list[int]:
    """For each clause, where a content to its right must end at the latest."""
    last = len(tokens)
    while last and (tokens[last - 1].word in _ENDS or tokens[last - 1].word in COMMAS):
        last -= 1
    ends = [last] * len(clauses)
    edge = last
    nested = 0
    for index in range(len(clauses) - 1, -1, -1):
        clause = clauses[index]
        if nested >= _DEEPEST:
            edge, nested = min(edge, clauses[index + 1].begin), 0
        ends[index] = max(min(edge, clause.until or edge), clause.end)
        nested += 1
        if clause.edge is not None and clause.edge < clause.first:
            edge, nested = clause.edge, 0
    return ends


def _beside(tokens: list[Token], clause: Clause, low: int, limit: int) -> None:
    if clause.inverted:
        _left(tokens, clause, low)
        _resumed(tokens, clause, clause.end, limit)
        return
    right = _right(tokens, clause, limit)
    begin = clause.begin
    said = begin > 0 and tokens[begin - 1].kind == "q" and tokens[begin - 1].word[1:] in _CLOSED
    if said and right is not None and tokens[right[0]].kind != "q":
        right = None  # '"...," Keller said of the plan'
    if right is not None:
        listed = tokens[clause.last].word == ":" and tokens[right[0]].kind != "q"
        if begin and listed and not clause.shared and tokens[begin - 1].word == ",":
            _left(tokens, clause, low)  # "The deal has two stages, he said: a pause and a vote"
            if not any(shows_verb(tokens, *part) for part in clause.content):
                clause.content = []
        elif begin and tokens[right[0]].kind == "q" and tokens[begin - 1].word == '",':
            _left(tokens, clause, low)  # '"The dam," Keller said, "will not last."'
        clause.content.append(right)
        return
    if clause.lemma in ("passive", "noun"):
        clause.content = []
        return
    if set("qbc") & set(clause.takes) and (said or _is_last(tokens, clause, limit)):
        _left(tokens, clause, low)
        if clause.content:
            _resumed(tokens, clause, clause.end, limit)


def _is_last(tokens: list[Token], clause: Clause, limit: int) -> bool:
    """Whether no object follows the verb: it has had what it takes before."""
    index = behind_circumstances(tokens, clause.last, limit)
    return (
        index >= limit
        or tokens[index].kind == "p"
        or tokens[index].word in PREPOSITIONS | COORDINATORS | SUBORDINATORS
        or (index == clause.last and "h" in clause.takes)
    )


def _left(tokens: list[Token], clause: Clause, low: int) -> None:
    """'C, X said': what stands before the source, set off from it."""
    end = clause.begin
    if end and tokens[end - 1].word == "as":
        end -= 1
    if not end or not (tokens[end - 1].kind == "q" or tokens[end - 1].word in COMMAS):
        return
    while end and tokens[end - 1].word in COMMAS:
        end -= 1
    start = low
    while start < end and (tokens[start].kind == "p" or tokens[start].word in COORDINATORS):
        start += 1
    # "In 2008, Keller said, the dam leaked": the time is part of what she said.
    interrupts = clause.end < len(tokens) and tokens[clause.end].word in COMMAS
    if start < end and (interrupts or not _is_circumstance(tokens, start, end)):
        clause.content.append((start, end))


def _is_circumstance(tokens: list[Token], start: int, end: int) -> bool:
    """As "During a rally in May, Keller said": when or where, and not what."""
    if tokens[start].word not in PREPOSITIONS or shows_verb(tokens, start, end):
        return False
    return all(token.kind != "q" for token in tokens[start:end])


def _resumed(tokens: list[Token], clause: Clause, index: int, limit: int) -> None:
    """Adds what goes on behind 'C, X said, ': not what only says when or where."""
    index = behind_circumstances(tokens, index, limit)
    if index >= limit or not clause.content:
        return
    token = tokens[index]
    if token.kind == "q":
        clause.content.append((index, limit))
        return
    if token.word not in COMMAS or index + 1 >= limit:
        return
    after = tokens[index + 1]
    before = tokens[clause.content[-1][1] - 1]
    if before.kind == "q" and before.word[1:] in _CLOSED and after.kind != "q":
        return  # '"...," Keller said, a smile on her face'
    apart = (
        after.word in COORDINATORS
        or after.word in SUBORDINATORS
        or after.word.endswith("ing")
        or after.word in ("cited", "quoted")
    )
    if after.kind == "q" or not apart:
        clause.content.append((index + 1, limit))


def _right(tokens: list[Token], clause: Clause, limit: int) -> Part | None:
    """What the verb takes behind it."""
    start = clause.last
    behind = tokens[start] if start < limit else None
    if behind is None:
        return None
    if clause.begin and tokens[clause.begin - 1].word == "as":
        comma = behind_circumstances(tokens, start, limit)
        if comma < limit and tokens[comma].word in COMMAS:
            return (comma + 1, limit) if comma + 1 < limit else None
    if "h" in clause.takes:
        start = behind_hearer(tokens, clause, start, limit)
    start = behind_circumstances(tokens, start, limit)
    if start >= limit:
        return None
    return _opened(tokens, clause, start, limit)


def _opened(tokens: list[Token], clause: Clause, start: int, limit: int) -> Part | None:
    token = tokens[start]
    word = token.word
    if word in COMMAS or word == ":":
        after = tokens[start + 1] if start + 1 < limit else None
        if after is not None and (after.kind == "q" or word == ":"):
            return _quoted(tokens, start + 1, limit)
        return _behind_aside(tokens, clause, start, limit) if word == "," else None
    if token.kind == "q":
        return _quoted(tokens, start, limit)
    if token.kind not in "wn" and word not in ("(", "[", "-", "'"):
        return None
    if not _takes(clause, tokens, start):
        return None
    return start, _before_next_verb(tokens, start, limit) if "n" in clause.takes else limit


def _before_next_verb(tokens: list[Token], start: int, limit: int) -> int:
    """Where an object ends, when "and" leads on to what the same one did: "and was released"."""
    for index in range(start + 1, limit - 2):
        if shows_verb(tokens, index - 1, index) or tokens[index].kind in "pq":
            break  # a clause, whose verbs may be joined
        if tokens[index].word == "and" and _begins_verb(tokens, index + 1):
            return index
    return limit


def _begins_verb(tokens: list[Token], index: int) -> bool:
    word, after = tokens[index].word, tokens[index + 1].word
    if word in AUXILIARIES or word in IRREGULAR:
        return True
    return word.endswith("ed") and (after in DETERMINERS or after in PREPOSITIONS)


def _behind_aside(tokens: list[Token], clause: Clause, comma: int, limit: int) -> Part | None:
    """As "adds, without a source, that": the that-clause behind what is set off."""
    for index in range(comma + 1, min(limit - 1, comma + _ASIDE)):
        token = tokens[index]
        if token.word == "," and tokens[index + 1].word == "that":
            return (index + 1, limit) if "c" in clause.takes else None
        if token.kind not in "wn" or token.word in AUXILIARIES:
            break
    return None


def _takes(clause: Clause, tokens: list[Token], start: int) -> bool:
    """Whether the verb may take what begins at `start`."""
    token = tokens[start]
    word = token.word
    if word in clause.prepositions:
        return True
    if word == "that" or word in _QUESTIONS:
        return "c" in clause.takes or ("n" in clause.takes and word == "that")
    if word == "to":
        return "i" in clause.takes
    following = tokens[start + 1].word if start + 1 < len(tokens) else ""
    if word == "as" and following in ("many", "much", "few", "little"):
        return "b" in clause.takes  # "said as many as 90 ships sank"
    if word in SUBORDINATORS or word in COORDINATORS:
        return False
    if word in PARTICLES or word in AUXILIARIES or word in _EMPTY:
        return False
    if word in PREPOSED:
        return "b" in clause.takes and shows_verb(tokens, start, len(tokens))
    if "n" in clause.takes:
        return True
    # "has added three rooms" says nothing; a clause has a verb, or is long enough to hold one.
    return "b" in clause.takes and (
        len(tokens) - start >= _CLAUSE or shows_verb(tokens, start, len(tokens))
    )


def _quoted(tokens: list[Token], start: int, limit: int) -> Part:
    """A quotation that ends its own sentence ends the content as well."""
    token = tokens[start]
    if token.kind == "q" and (token.word[1:] in _CLOSED or start + 1 >= limit):
        end = start + 1
        while end < limit and tokens[end].kind == "q":
            end += 1
        return start, end
    return start, limit


def _around(tokens: list[Token], clause: Clause, low: int, limit: int) -> None:
    """What "according to X" and "reportedly" stand in: before, behind, or both."""
    begin, end = clause.begin, clause.end
    left = begin
    while left > low and tokens[left - 1].word in COMMAS:
        left -= 1
    if (
        clause.source is not None
        and tokens[clause.first].capital
        and not tokens[clause.last - 1].capital
    ):
        low = begin  # a sentence begins here, which nobody has split
    closing = end >= limit and clause.source is not None
    start = 0 if closing else low  # "X said that C, according to Y": Y says all of it
    while start < left and (tokens[start].kind == "p" or tokens[start].word in _LEADS):
        start += 1
    if start < left:
        clause.content.append((start, left))
    comma = end < limit and (tokens[end].word in COMMAS or tokens[end].word == ":")
    right = end + 1 if comma else end
    if right >= limit or (clause.source is not None and not comma):
        return
    if start >= left or clause.source is None or tokens[right].word not in COORDINATORS:
        clause.content.append((right, limit))
