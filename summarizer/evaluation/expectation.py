"""A reading by hand to the briefing that is expected, and whether such a briefing holds.

People write what they read as a model does, as pointers (`summarizer schema draft`), and beside it
what a model is never asked for, because the program reads it, and here is to be judged by it:

    figures   value, low, high (decimal strings), qualifier, unit, currency, measure_code
    when      surface, edtf, at

`expected.json` holds these values as they were read by hand, never the program's.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

from pydantic import Field, ValidationError

from summarizer.article import Article
from summarizer.briefing import Briefing, EngineRecord
from summarizer.draft import Draft, DraftItem
from summarizer.errors import InputError
from summarizer.evaluation.case import Case
from summarizer.evaluation.dates import same_day
from summarizer.evaluation.matching import main_words
from summarizer.facets import Event, Figure, Time
from summarizer.frozen import Frozen, explain
from summarizer.grounding import ground
from summarizer.grounding.locate import Locator, NoSuchSentence, NotInSentence, Span
from summarizer.item import Evidence
from summarizer.reading import Qualifier, Reading, read
from summarizer.rules import check

_KindT = TypeVar("_KindT", bound=Frozen)

NOTES = frozenset({"notes", "doubts", "differences"})
HAND = EngineRecord(name="hand")
_OPEN_BELOW = ("at_most", "less_than")
_OPEN_ABOVE = ("at_least", "more_than")


class FigureByHand(Frozen):
    """What a number says, as a person read it."""

    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    qualifier: Qualifier = "exact"
    unit: str | None = None
    currency: str | None = None
    measure_code: str | None = None

    @property
    def bounds(self) -> tuple[Decimal | None, Decimal | None]:
        """Low and high: those of a range, or what value and qualifier come to."""
        if self.value is None:
            return self.low, self.high
        low = None if self.qualifier in (*_OPEN_BELOW, "about") else self.value
        high = None if self.qualifier in (*_OPEN_ABOVE, "about") else self.value
        return low, high


class DateByHand(Frozen):
    """A date as a person read it."""

    surface: str = Field(min_length=1)
    edtf: str | None = None
    at: tuple[int, ...] = Field(min_length=1)


@dataclass(frozen=True, slots=True)
class ByHand:
    """A reading by hand."""

    draft: Draft
    """What a model is asked for."""
    figures: tuple[FigureByHand, ...]
    """What the numbers of its figures say, in their order."""
    dates: tuple[DateByHand, ...]


def parse_by_hand(text: str) -> ByHand:
    """A reading by hand from its JSON; what stands under a name of `NOTES` is not looked at.

    Raises:
        InputError: it is none.
    """
    whole = _object(text)
    entries = _list(whole, Figure.facet)
    figures = [_taken(entry, FigureByHand, f"figures {n}") for n, entry in enumerate(entries, 1)]
    dates = [_valid(entry, DateByHand, "when") for entry in _list(whole, Time.facet)]
    asked = {facet.facet for facet in Draft.facets if facet.asked} | {"headline", "not_stated"}
    if unknown := whole.keys() - asked - {Time.facet} - NOTES:
        known = ", ".join(sorted(asked | {Time.facet}))
        raise InputError(f"not a reading: {min(unknown)!r} is none of {known}; notes are `notes`")
    kept = {key: part for key, part in whole.items() if key in asked}
    try:
        draft = Draft.parse(json.dumps(kept))
    except ValidationError as error:
        raise InputError(f"not a reading: {explain(error)}") from None
    return ByHand(draft, tuple(figures), tuple(dates))


def expect(text: str, article: Article) -> Briefing:
    """The expected briefing that a reading by hand describes.

    Raises:
        InputError: not a reading, or something in it does not stand in the article; names it all.
    """
    by_hand, reading = parse_by_hand(text), read(article)
    grounded = ground(by_hand.draft, reading, engine=HAND, prompt=None)
    briefing = grounded.briefing
    faults = [f"{r.facet} {r.place or ''}: {r.reason}" for r in briefing.rejected]
    faults += [f"{f.item}: {f.message}" for f in briefing.findings if f.rule != "GRD005"]
    times = list(_times(by_hand.dates, reading, faults))
    if faults:
        raise InputError("not an expectation: " + "; ".join(faults))
    return briefing.model_copy(
        update={
            "when": tuple(times),
            "figures": tuple(
                _as_read(figure, by_hand.figures, grounded.drafts, briefing, times)
                for figure in briefing.figures
            ),
            "what": tuple(_redated(event, briefing, times) for event in briefing.what),
            "findings": (),
        }
    )


def faults_of(case: Case) -> Iterator[str]:
    """What the rules say against the expected briefing of a case, but for what the case knows of.

    Every item of it must be grounded and pass every rule that finds errors: an expectation that
    breaks the rules would ask a model to break them.
    """
    checked = check(case.expected, case.reading)
    names = {item.id: main_words(item) for item in case.expected.items()}
    known = {(entry.rule, name) for entry in case.about.known for name in entry.items}
    found: set[tuple[str, str]] = set()
    for finding in checked.findings:
        if finding.severity != "error":
            continue
        name = names[finding.item] if finding.item else "headline"
        found.add((finding.rule, name))
        if (finding.rule, name) not in known:
            yield f"{name!r}: {finding.rule}: {finding.message}"
    for rule, name in sorted(known - found):
        yield f"known: {rule} has nothing against {name!r}: take it out"


def _object(text: str) -> dict[str, Any]:
    try:
        whole = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InputError(f"not a reading: not JSON: {error}") from None
    if not isinstance(whole, dict):
        raise InputError("not a reading: not a JSON object")
    return whole


def _list(whole: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    entries = whole.get(name, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise InputError(f"not a reading: {name} is no list of objects")
    return entries


def _valid(entry: Mapping[str, Any], kind: type[_KindT], name: str) -> _KindT:
    try:
        return kind.model_validate(entry)
    except ValidationError as error:
        raise InputError(f"not a reading: {name}: {explain(error)}") from None


def _taken(entry: dict[str, Any], kind: type[_KindT], name: str) -> _KindT:
    """What was read by hand, taken out of an entry of the draft."""
    mine = {key: entry.pop(key) for key in kind.model_fields if key in entry}
    return _valid(mine, kind, name)


def _times(dates: Sequence[DateByHand], reading: Reading, faults: list[str]) -> Iterator[Time]:
    """The dates that were read, one item for each, with all its mentions in their order."""
    locator = Locator(reading)
    mentions: dict[str, list[Evidence]] = {}
    edtf: dict[str, str | None] = {}
    taken: list[Span] = []
    # The longer words first: "Thursday" is not the one of "by noon on Thursday".
    for date in sorted(dates, key=lambda date: -len(date.surface)):
        try:
            spans = _free(locator.occurrences(date.surface, date.at), taken, reading)
        except (NotInSentence, NoSuchSentence) as error:
            faults.append(f"when: {error}")
            continue
        if not spans:
            faults.append(f"when: {date.surface!r} is part of another date there, or given twice")
        taken += spans
        key = date.edtf or date.surface.lower()
        edtf[key] = date.edtf
        found = mentions.setdefault(key, [])
        found += (locator.evidence(span, "surface") for span in spans)
    for one in mentions.values():
        one.sort(key=lambda evidence: evidence.start)
    ordered = sorted(mentions.items(), key=lambda entry: entry[1][0].start if entry[1] else 0)
    for number, (key, evidence) in enumerate(ordered, start=1):
        if evidence:
            yield Time(
                id=f"{Time.prefix}{number}",
                evidence=tuple(evidence),
                surface=evidence[0].exact,
                edtf=edtf[key],
            )


def _free(spans: Sequence[Span], taken: Sequence[Span], reading: Reading) -> list[Span]:
    """In each sentence the first of the places that no other date has."""
    free: dict[int, Span] = {}
    for span in spans:
        if not any(span[0] < end and start < span[1] for start, end in taken):
            free.setdefault(reading.sentence_at(span[0]).number, span)
    return list(free.values())


def _as_read(
    figure: Figure,
    by_hand: Sequence[FigureByHand],
    drafts: Mapping[str, DraftItem],
    briefing: Briefing,
    times: Sequence[Time],
) -> Figure:
    """The figure with the values that a person read, and the date of theirs that it held on."""
    mine = by_hand[(drafts[figure.id].place or 1) - 1]
    low, high = mine.bounds
    return figure.model_copy(
        update={
            "value": mine.value,
            "low": low,
            "high": high,
            "qualifier": mine.qualifier,
            "unit": mine.unit,
            "currency": mine.currency,
            "measure": mine.measure_code,
            "as_of": _by_hand(figure.as_of, briefing, times),
        }
    )


def _redated(event: Event, briefing: Briefing, times: Sequence[Time]) -> Event:
    return event.model_copy(update={"when": _by_hand(event.when, briefing, times)})


def _by_hand(wanted: str | None, briefing: Briefing, times: Sequence[Time]) -> str | None:
    """The id of the date by hand that is the program's date `wanted`: by its words, or its day."""
    program = next((time for time in briefing.when if time.id == wanted), None)
    if program is None:
        return None
    same = [time for time in times if _share_words(time, program)] or [
        time for time in times if time.edtf and same_day(time.edtf, program.edtf)
    ]
    return same[0].id if same else None


def _share_words(one: Time, other: Time) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.evidence for b in other.evidence)
