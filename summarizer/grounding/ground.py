"""Follows the pointers of a draft, facet by facet, and builds the items of the briefing."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.briefing import (
    ArticleRecord,
    Briefing,
    EngineRecord,
    Finding,
    Rejected,
    Usage,
    briefing_type,
)
from summarizer.draft import Draft, DraftItem, asks, written
from summarizer.facets import FACETS, Event, Time
from summarizer.grounding.candidate import Candidate, rejected
from summarizer.grounding.links import Linker
from summarizer.grounding.locate import Locator, NoSuchSentence, NotInSentence, Span
from summarizer.grounding.times import find_time_items
from summarizer.item import Evidence, Item, Pointless, Text, Words
from summarizer.reading import Reading


@dataclass(frozen=True, slots=True)
class Grounded:
    """A briefing, and which entry of the draft each of its items is."""

    briefing: Briefing
    drafts: Mapping[str, DraftItem]
    """By the id of the item; the program's own items have none."""


def ground(
    draft: Draft,
    reading: Reading,
    *,
    engine: EngineRecord,
    prompt: str | None,
    usage: Usage | None = None,
) -> Grounded:
    """Build the briefing that a draft points at.

    Never raises for what a draft says: an item without its words goes to `rejected`, a lesser
    part of an item that cannot be grounded is left out and named in a finding.
    Linear in the article plus the sentences that the draft cites.
    """
    facets = type(draft).facets
    grounder = _Grounder(reading)
    grounder.rejected += (
        Rejected(facet=problem.facet, place=problem.place, reason=problem.reason, draft=problem.raw)
        for problem in draft.problems
    )
    candidates = {
        facet.facet: grounder.candidates(facet, draft.items.get(facet.facet, ()))
        for facet in facets
        if facet.asked
    }
    main = candidates.get(Event.facet, [])[:1]
    cited = {e.sentence for event in main for e in event.evidence}
    candidates[Time.facet] = find_time_items(reading, grounder.locator, first=cited)
    declared: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for name, drafts in draft.items.items():
        declared[name].update(item.id for item in drafts if item.id)
    for problem in draft.problems:
        declared[problem.facet].update([problem.id] if problem.id else [])
    linker = Linker(candidates, declared, reading, grounder.locator)
    items = {facet.facet: linker.items(facet) for facet in facets}
    added = tuple(facet for facet in facets if facet not in FACETS)
    briefing = briefing_type(added)(
        engine=engine,
        prompt=prompt,
        article=_record(reading),
        headline=draft.headline,
        not_stated=draft.not_stated,
        rejected=(*grounder.rejected, *linker.rejected),
        findings=_about_kept((*grounder.findings, *linker.findings), items),
        usage=usage,
        **items,  # type: ignore[arg-type]  # one list for each facet, by its name
    )
    written = {c.id: c.draft for facet in candidates.values() for c in facet if c.draft}
    return Grounded(briefing, written)


def _about_kept(
    findings: Iterable[Finding], items: Mapping[str, Sequence[Item]]
) -> tuple[Finding, ...]:
    """Without the findings about items that were rejected after all."""
    kept = {item.id for facet in items.values() for item in facet}
    return tuple(finding for finding in findings if finding.item in kept)


def _record(reading: Reading) -> ArticleRecord:
    article = reading.article
    return ArticleRecord(
        title=article.title,
        publisher=article.publisher,
        published=article.published,
        url=article.url,
        sha256=article.sha256,
        characters=len(article.text),
        sentences=len(reading.sentences),
    )


@dataclass(frozen=True, slots=True)
class _Located:
    """An item of the draft whose words were found, and what of it was not."""

    draft: DraftItem
    words: dict[str, list[Evidence]]
    left_out: list[tuple[str, str]]

    @property
    def first(self) -> dict[str, Evidence]:
        """Of each field the place that counts."""
        return {field: places[0] for field, places in self.words.items()}


class _Grounder:
    """Finds the words of each item; keeps what it rejected and what it had to leave out."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.locator = Locator(reading)
        self.rejected: list[Rejected] = []
        self.findings: list[Finding] = []

    def candidates(self, facet: type[Item], drafts: Iterable[DraftItem]) -> list[Candidate]:
        """The items of one facet that can be grounded, with ids in the order of the draft."""
        kept: list[Candidate] = []
        items = [*self._located(facet, drafts)]
        meant = self._meant(facet, items)
        for located in items:
            name = f"{facet.prefix}{len(kept) + 1}"
            try:
                self._lead(facet, located, meant)
                kept.append(self._candidate(facet, located, name))
            except ValueError as error:
                final = isinstance(error, Pointless)
                self.rejected.append(rejected(facet, located.draft, str(error), final=final))
            else:
                self.findings += (
                    Finding(rule=rule, severity="warning", message=reason, item=name)
                    for rule, reason in located.left_out
                )
        return kept

    def _located(self, facet: type[Item], drafts: Iterable[DraftItem]) -> Iterator[_Located]:
        """Those whose words stand in the sentences that they cite."""
        taken: set[Span] = set()
        for draft in drafts:
            left_out: list[tuple[str, str]] = []
            try:
                for number in draft.at:
                    self.locator.sentence(number)
                yield _Located(draft, self._words(facet, draft, taken, left_out), left_out)
            except NotInSentence as error:
                self.rejected.append(rejected(facet, draft, str(error), error.elsewhere))
            except (NoSuchSentence, ValueError) as error:
                self.rejected.append(rejected(facet, draft, str(error)))

    def _meant(self, facet: type[Item], items: Iterable[_Located]) -> set[int]:
        """Every character that the leading words of an item hold in their own right."""
        meant: set[int] = set()
        for located in items:
            if located.words and facet.stands_for(located.first, self.reading) is None:
                leading = next(iter(located.first.values()))
                meant.update(range(leading.start, leading.end))
        return meant

    def _lead(self, facet: type[Item], located: _Located, meant: set[int]) -> None:
        """Leads the words on to those for which they stand, and further than the model pointed.

        Raises:
            ValueError: another item says the same, or the words cannot carry the item.
        """
        if not located.words:
            return
        span = facet.stands_for(located.first, self.reading)
        if span is not None:
            field = next(iter(located.words))
            both = self.locator.evidence(span, field)
            if not meant.isdisjoint(range(*span)):
                raise Pointless(f"another item has the same, {both.exact!r}")
            meant.update(range(*span))
            located.words[field][0] = both
        for field, widened in facet.widen(located.first, self.reading).items():
            if widened is None:
                del located.words[field]
            else:
                located.words[field][0] = self.locator.evidence(widened, field)

    def _candidate(self, facet: type[Item], located: _Located, name: str) -> Candidate:
        draft, found = located.draft, located.words
        cited = [self.locator.sentence(number) for number in draft.at]
        words = {field: places[0] for field, places in found.items()}
        values: dict[str, object] = {field: place.exact for field, place in words.items()}
        evidence = [place for places in found.values() for place in places]
        for ask in asks(facet):
            text = written(draft, ask.field)
            if isinstance(ask.how, Text) and text is not None:
                values[ask.field] = text
                evidence += (
                    self.locator.evidence((sentence.start, sentence.end), ask.field)
                    for sentence in cited
                )
            elif ask.choices and text is not None:
                values[ask.field] = text
        if not evidence:
            raise ValueError("none of its words stand in the article")
        if words:
            values |= facet.read(words, self.reading)
        return Candidate(facet, name, values, evidence, draft)

    def _words(
        self, facet: type[Item], draft: DraftItem, taken: set[Span], left_out: list[tuple[str, str]]
    ) -> dict[str, list[Evidence]]:
        """Evidence of every field that holds words of the article; the first field leads."""
        places: dict[str, list[Span]] = {}
        for ask in asks(facet):
            surface = written(draft, ask.field)
            if not isinstance(ask.how, Words) or surface is None:
                continue
            try:
                places[ask.field] = self.locator.occurrences(surface, draft.at)
            except NotInSentence as error:
                if ask.required:
                    raise
                left_out.append(("GRD001", f"{ask.key} is left out: {error}"))
        if not places:
            return {}
        leading = next(iter(places))
        how = next(ask.how for ask in asks(facet) if ask.field == leading)
        # A name means the same wherever it stands; a number does not.
        once = isinstance(how, Words) and not how.in_each
        if once:
            places[leading] = _whole(places[leading], self.reading.article.text)
        chosen = _choose(places, leading, taken)
        if once:
            left_out += (("GRD005", doubt) for doubt in _doubts(places, leading, chosen, taken))
        taken.add(chosen[leading])
        evidence = {field: [self.locator.evidence(span, field)] for field, span in chosen.items()}
        for ask in asks(facet):
            if isinstance(ask.how, Words) and ask.how.in_each and ask.field in places:
                evidence[ask.field] += self._elsewhere(ask.field, places, evidence)
        return evidence

    def _elsewhere(
        self,
        field: str,
        places: Mapping[str, Sequence[Span]],
        evidence: Mapping[str, Sequence[Evidence]],
    ) -> list[Evidence]:
        """The same words in the other sentences that were cited, once in each."""
        more = {e.sentence: e for e in evidence[field]}
        for span in places[field]:
            found = self.locator.evidence(span, field)
            more.setdefault(found.sentence, found)
        return list(more.values())[1:]


def _whole(spans: list[Span], text: str) -> list[Span]:
    """The places at which the words stand by themselves, if there are any.

    The "eight" of "thirty-eight were found, eight are missing" is the second one.
    """
    alone = [
        (start, end)
        for start, end in spans
        if not (_JOINS.match(text, start - 1) if start else None) and not _JOINS.match(text, end)
    ]
    return alone or spans


_JOINS = re.compile(r"\w|[-\u2010\u2011](?=\w)")


def _choose(
    places: Mapping[str, Sequence[Span]], leading: str, taken: set[Span]
) -> dict[str, Span]:
    """One place for each field, where a surface stands more than once.

    The leading words go to a place that no other item of the facet has, as close as can be to
    the other words of the item: of two 8s, the one beside "tanks" when tanks are counted.
    """
    lead = min(places[leading], key=lambda span: _nearness(span, places, leading, taken))
    return {
        field: lead if field == leading else min(found, key=lambda span: _gap(lead, span))
        for field, found in places.items()
    }


def _nearness(
    span: Span, places: Mapping[str, Sequence[Span]], leading: str, taken: set[Span]
) -> tuple[bool, int]:
    """Whether the place is taken, and how far the other words of the item are from it."""
    others = (found for field, found in places.items() if field != leading)
    return span in taken, sum(min(_gap(span, other) for other in found) for found in others)


def _doubts(
    places: Mapping[str, Sequence[Span]], leading: str, chosen: Mapping[str, Span], taken: set[Span]
) -> Iterator[str]:
    """Why the place that was chosen may not be the one that was meant."""
    best = _nearness(chosen[leading], places, leading, taken)
    same = [s for s in places[leading] if _nearness(s, places, leading, taken) == best]
    if chosen[leading] in taken:
        yield "another item points at the same words"
    elif len(same) > 1:
        yield f"the words stand in {len(same)} places of the cited sentences; the first is taken"


def _gap(a: Span, b: Span) -> int:
    """Characters between two spans; 0 when they touch or overlap."""
    return max(0, b[0] - a[1], a[0] - b[1])
