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
    drafts: list[_Draft] = []
    before: _Draft | None = None
    for unit in find_units(tokens, quotations, sentences):
        quoted = _quoted_alone(text, unit)
        if quoted is not None and before is not None and before.goes_on(unit):
            if before.attribution.quote != "direct":
                before = _Draft(_following(before.attribution), unit)
                drafts.append(before)
            before.more.append(quoted)
            before.unit = unit
            continue
        read = [_Draft(_attribution(text, unit.tokens, one), unit) for one in _clauses(unit)]
        drafts += read
        before = read[-1] if read else None
    found = [_covering(text, draft) for draft in drafts]
    return tuple(resolve(_nested(found), names))


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


def _following(attribution: Attribution) -> Attribution:
    """What only follows what somebody said, without a cue of its own."""
    return Attribution(0, 0, "", attribution.source, None, (), "direct", inferred=True)


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
    content = (*draft.attribution.content, *draft.more)
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
