"""Attributions: who says what, with the words that say so.

Units of the text to clauses, clauses to spans, and what follows over several sentences.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from summarizer.reading.attributions.attribution import Attribution, QuoteType
from summarizer.reading.attributions.clause import Clause
from summarizer.reading.attributions.clauses import find_clauses
from summarizer.reading.attributions.contents import give_contents
from summarizer.reading.attributions.headlines import headline_clause
from summarizer.reading.attributions.phrases import Part
from summarizer.reading.attributions.quotations import find_quotations
from summarizer.reading.attributions.speakers import resolve
from summarizer.reading.attributions.subjects import opening_phrase
from summarizer.reading.attributions.tokens import Token, tokenise
from summarizer.reading.attributions.units import Unit, find_units
from summarizer.reading.names import Name
from summarizer.reading.sentences import Sentence
from summarizer.reading.span import Span

_STOPS = frozenset(".,!?\u2026")
"""What a quotation ends with that is a sentence; another is a title or a word."""


def find_attributions(
    text: str, sentences: Sequence[Sentence], names: Sequence[Name]
) -> tuple[Attribution, ...]:
    """All attributions of `text`, in the order of their start. Linear in the text."""
    tokens = tokenise(text)
    quotations = find_quotations(text, tokens)
    people = {name.start: name.end for name in names if name.kind == "person"}
    drafts: list[_Draft] = []
    before: _Draft | None = None
    previous: Unit | None = None
    open_: list[Span] = []  # paragraphs of a quotation that goes on in the next
    for unit in find_units(tokens, quotations, sentences):
        quoted = _quoted_alone(text, unit)
        if before is None and (speaker := _speaker(text, unit, previous, quoted, people)):
            before = _Draft(_following(speaker), unit)
            drafts.append(before)
        previous = unit
        if quoted is not None and before is not None and before.goes_on(unit):
            if before.attribution.quote != "direct":
                before = _Draft(_following(before.attribution.source), unit)
                drafts.append(before)
            before.more.append(quoted)
            before.unit = unit
            continue
        read = [_Draft(_attribution(text, unit.tokens, one), unit) for one in _clauses(unit)]
        read = read or _announced(text, unit, people)
        content = read[0].attribution.content if read else ()
        if content and content[0].start == unit.tokens[0].start and unit.tokens[0].kind == "q":
            read[0].more += open_
        if quoted is None or unit.depth or not _is_left_open(quoted):
            open_ = []
        else:
            open_.append(quoted)
        drafts += read
        before = read[-1] if read else None
    found = [_covering(text, draft) for draft in drafts]
    return tuple(resolve(text, _nested(found), names))


@dataclass(slots=True)
class _Draft:
    """An attribution that may go on in the next units."""

    attribution: Attribution
    unit: Unit
    more: list[Span] = field(default_factory=list)

    def goes_on(self, unit: Unit) -> bool:
        """Whether a unit that is nothing but quotation is said by the same."""
        if self.attribution.source is None or self.unit.depth != unit.depth:
            return False
        return self.attribution.quote == "direct" or not unit.opens


def _quoted_alone(text: str, unit: Unit) -> Span | None:
    """The quotation that the unit is, when it is one, and a sentence."""
    first, last = unit.tokens[0], unit.tokens[-1]
    if first.kind != "q" or any(token.kind in "wn" for token in unit.tokens):
        return None
    if first.word[-1] not in _STOPS:
        return None
    return Span.of(text, first.start, last.end if last.kind == "q" else first.end)


def _is_left_open(quoted: Span) -> bool:
    """Whether its paragraph ends before the quotation does."""
    return quoted.surface[-1] in _STOPS


def _speaker(
    text: str, unit: Unit, previous: Unit | None, quoted: Span | None, people: dict[int, int]
) -> Span | None:
    """Whom the sentence before a quotation is about, when it is the first thing that it names.

    As "Keller shook her head. 'It leaks.'": a person, in the same paragraph.
    """
    if quoted is None or previous is None or unit.opens or unit.depth or previous.depth:
        return None
    return _subject(text, previous.tokens, people)


def _announced(text: str, unit: Unit, people: dict[int, int]) -> list[_Draft]:
    """As "Keller was blunt: 'It leaks.'"."""
    tokens = unit.tokens
    if unit.depth or len(tokens) < 3 or tokens[-1].kind != "q" or tokens[-2].word != ":":
        return []
    speaker = _subject(text, tokens, people) if tokens[-1].word[-1] in _STOPS else None
    if speaker is None:
        return []
    quoted = Span.of(text, tokens[-1].start, tokens[-1].end)
    return [_Draft(_following(speaker), unit, [quoted])]


def _subject(text: str, tokens: list[Token], people: dict[int, int]) -> Span | None:
    if tokens[0].word in ("he", "she"):
        return _span(text, tokens, (0, 1))
    end = people.get(tokens[0].start)
    if end is None:
        return None
    phrase = opening_phrase(tokens, len(tokens))
    if phrase is None or phrase[0] != 0 or text[end : end + 2] in ("'s", "\u2019s"):
        return None
    return _span(text, tokens, phrase)


def _following(source: Span | None) -> Attribution:
    """What only follows what somebody said or did, without a cue of its own."""
    return Attribution(0, 0, "", source, None, (), "direct", inferred=True)


def _clauses(unit: Unit) -> list[Clause]:
    clauses = give_contents(unit.tokens, find_clauses(unit.tokens))
    headline = headline_clause(unit) if not clauses or unit.first else None
    if headline is not None:
        return [headline]
    if unit.depth:  # "I think" within a quotation is said by the one who is quoted
        clauses = [one for one in clauses if not _is_self(unit.tokens, one)]
    return clauses


def _is_self(tokens: list[Token], clause: Clause) -> bool:
    return clause.source is not None and tokens[clause.source[0]].word in ("i", "we")


def _attribution(text: str, tokens: list[Token], clause: Clause) -> Attribution:
    return Attribution(
        0,
        0,
        "",
        source=_span(text, tokens, clause.source) if clause.source else None,
        cue=_span(text, tokens, (clause.first, clause.last)),
        content=tuple(_span(text, tokens, part) for part in sorted(clause.content)),
        quote=_quote_type(tokens, clause.content),
        via=tokens[clause.via[0]].start if clause.via else None,
        denied=clause.denied,
    )


def _covering(text: str, draft: _Draft) -> Attribution:
    """The attribution with all it says, and the span from its first word to its last."""
    content = tuple(sorted((*draft.attribution.content, *draft.more), key=lambda span: span.start))
    parts = [*content, draft.attribution.source, draft.attribution.cue]
    start = min(part.start for part in parts if part is not None)
    end = max(part.end for part in parts if part is not None)
    return replace(
        draft.attribution, start=start, end=end, surface=text[start:end], content=content
    )


def _span(text: str, tokens: list[Token], part: Part) -> Span:
    return Span.of(text, tokens[part[0]].start, tokens[part[1] - 1].end)


def _quote_type(tokens: list[Token], content: Iterable[Part]) -> QuoteType:
    kinds = {token.kind for first, last in content for token in tokens[first:last]}
    if "q" not in kinds:
        return "indirect"
    return "mixed" if kinds & {"w", "n"} else "direct"


def _nested(found: list[Attribution]) -> list[Attribution]:
    """In the order of the text, each with the innermost whose content holds its cue."""
    ordered = sorted(found, key=lambda one: (one.start, one.end))
    contents = sorted(
        (span.start, -span.end, place) for place, one in enumerate(ordered) for span in one.content
    )
    starts = [start for start, _, _ in contents]
    holders: dict[int, int] = {}
    places = sorted(
        (one.cue.start, place) for place, one in enumerate(ordered) if one.cue is not None
    )
    stack: list[tuple[int, int]] = []
    index = 0
    for start, place in places:
        reached = bisect_right(starts, start)
        for _, end, holder in contents[index:reached]:
            stack.append((-end, holder))
        index = max(index, reached)
        while stack and stack[-1][0] <= start:
            stack.pop()
        holder = next((held for end, held in stack[-4:][::-1] if end > start and held != place), -1)
        if holder >= 0:
            holders[place] = holder
    return [replace(one, nested_in=holders.get(place)) for place, one in enumerate(ordered)]
