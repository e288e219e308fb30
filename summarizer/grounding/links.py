"""Follows what one item says of another: claimed by, part of, as of, named in.

A link is an id that the model gave, or the words of the other item. A link that leads nowhere
is left out and named in a finding; the item stays.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from summarizer.briefing import Finding
from summarizer.draft import Ask, asks
from summarizer.facets import Event, Time
from summarizer.grounding.candidate import Candidate
from summarizer.grounding.locate import Locator, NotInSentence
from summarizer.item import Item, Link
from summarizer.normalise import normalise
from summarizer.reading import Reading, find_times

ItemT = TypeVar("ItemT", bound=Item)


class Linker:
    """Turns candidates into items; collects a finding for each link that leads nowhere."""

    def __init__(
        self, candidates: Mapping[str, list[Candidate]], reading: Reading, locator: Locator
    ) -> None:
        self._candidates = candidates
        self._reading = reading
        self._locator = locator
        self.findings: list[Finding] = []
        for facet in candidates.values():
            self._name_twins(facet)
            for candidate in facet:
                candidate.values |= self._links(candidate)
        for facet in candidates.values():
            self._break_cycles(facet)

    def items(self, facet: type[ItemT]) -> tuple[ItemT, ...]:
        """The finished items of a facet."""
        return tuple(
            facet.model_validate(
                {"id": candidate.id, "evidence": tuple(candidate.evidence), **candidate.values}
            )
            for candidate in self._candidates[facet.facet]
        )

    def _links(self, candidate: Candidate) -> dict[str, Any]:
        links: dict[str, Any] = {}
        if candidate.draft is None:
            return links
        for ask in asks(candidate.facet):
            pointed = candidate.draft.value(ask.field)
            if not isinstance(ask.how, Link) or pointed is None:
                continue
            if ask.how.facet == Time.facet:
                target = self._time(candidate, ask.field, pointed)
            else:
                target = self._target(candidate, ask.how.facet, pointed)
                if target is None:
                    self._lost(candidate, ask, pointed)
            if target is not None:
                links[ask.field] = target
        if issubclass(candidate.facet, Event):
            links |= self._named(candidate)
        return links

    def _target(self, candidate: Candidate, facet: str, pointed: str) -> str | None:
        """The id of the item that is meant: the one with this id, else the nearest so named."""
        pool = [c for c in self._candidates.get(facet, []) if c is not candidate]
        for other in pool:
            if other.draft is not None and other.draft.id == pointed:
                return other.id
        wanted = _plain(pointed)
        meant = [c for c in pool if any(_plain(name) == wanted for name in c.names)]
        meant = meant or [c for c in pool if self._stands_at(pointed, c)]
        if not meant:
            return None
        return min(meant, key=lambda other: _distance(candidate.at, other.at)).id

    def _stands_at(self, words: str, candidate: Candidate) -> bool:
        """Whether the words stand where the item stands: "50 personnel" at the figure 50."""
        try:
            places = self._locator.occurrences(words, candidate.at)
        except NotInSentence:
            return False
        lead = candidate.evidence[0]
        return any(start < lead.end and lead.start < end for start, end in places)

    def _time(self, candidate: Candidate, field: str, words: str) -> str | None:
        """The id of the time at these words of a cited sentence; a new one if none was read."""
        try:
            span = self._locator.occurrences(words, candidate.at)[0]
        except NotInSentence as error:
            self._find("GRD001", "warning", f"{field} is left out: {error}", candidate)
            return None
        candidate.evidence.append(self._locator.evidence(span, field))
        times = self._candidates[Time.facet]
        for read in self._reading.times_in(*span):
            for time in times:
                if any(e.start == read.start for e in time.evidence):
                    return time.id
        surface = self._locator.evidence(span, "surface")
        for time in times:
            if "edtf" not in time.values and _plain(time.names[0]) == _plain(surface.exact):
                if surface not in time.evidence:
                    time.evidence.append(surface)
                return time.id
        new = Candidate(
            Time, f"{Time.prefix}{len(times) + 1}", {"surface": surface.exact}, [surface]
        )
        times.append(new)
        return new.id

    def _named(self, event: Candidate) -> dict[str, Any]:
        """Who, where and when of an event: the items whose names or dates its text holds."""
        text = _plain(str(event.values["text"]))
        dates = {time.edtf for time in find_times(str(event.values["text"]), self._published)}
        when = [
            time.id
            for time in self._candidates[Time.facet]
            if time.values.get("edtf") in dates
            and any(e.sentence in event.at for e in time.evidence)
        ]
        return {
            "who": self._standing_in(text, "who"),
            "where": self._standing_in(text, "where"),
            "when": when[0] if when else None,
        }

    @property
    def _published(self) -> Any:
        return self._reading.article.published

    def _standing_in(self, text: str, facet: str) -> tuple[str, ...]:
        return tuple(
            candidate.id
            for candidate in self._candidates.get(facet, [])
            if any(_stands_in(form, text) for form in _forms(candidate))
        )

    def _break_cycles(self, candidates: Sequence[Candidate]) -> None:
        """A link that leads back to where it began is left out: nothing is part of itself."""
        by_id = {candidate.id: candidate for candidate in candidates}
        for candidate in candidates:
            for ask in asks(candidate.facet) if candidate.draft else ():
                if not (isinstance(ask.how, Link) and ask.how.facet == candidate.facet.facet):
                    continue
                seen, step = {candidate.id}, candidate.values.get(ask.field)
                while isinstance(step, str) and step not in seen:
                    seen.add(step)
                    step = by_id[step].values.get(ask.field)
                if step == candidate.id:
                    candidate.values[ask.field] = None
                    message = f"{ask.key} is left out: it leads back to the item itself"
                    self._find("GRD003", "warning", message, candidate)

    def _name_twins(self, candidates: Sequence[Candidate]) -> None:
        """Two items with one id: whoever points at it may have meant the other one."""
        first: dict[str, Candidate] = {}
        for candidate in candidates:
            name = candidate.draft.id if candidate.draft else None
            if name and first.setdefault(name, candidate) is not candidate:
                message = f"the model called {first[name].id} {name!r} too; links go to that one"
                self._find("GRD004", "warning", message, candidate)

    def _lost(self, candidate: Candidate, ask: Ask, pointed: str) -> None:
        message = f"{ask.key} is left out: {pointed!r} is no item of the briefing"
        # A figure or an event that lost its source is what ruins a reader.
        severity = "error" if ask.field == "source" else "warning"
        self._find("GRD002", severity, message, candidate)

    def _find(self, rule: str, severity: Any, message: str, candidate: Candidate) -> None:
        self.findings.append(
            Finding(rule=rule, severity=severity, message=message, item=candidate.id)
        )


_DETERMINER = re.compile(r"^(?:the|a|an) ")


def _plain(words: str) -> str:
    """Words for comparing names: normalised, without case and without a leading article."""
    return _DETERMINER.sub("", normalise(words).text.strip().casefold())


def _forms(candidate: Candidate) -> set[str]:
    """The forms under which a text may name an item: its name; a person by the last name too."""
    forms = {_plain(name) for name in candidate.names}
    if candidate.values.get("kind") == "person":
        forms |= {form.split()[-1] for form in forms if form}
    return forms - {""}


def _stands_in(form: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) is not None


def _distance(a: Sequence[int], b: Sequence[int]) -> int:
    """Sentences between two citations; 0 when they share one."""
    return min((abs(x - y) for x in a for y in b), default=0)
