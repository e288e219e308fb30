"""Follows what one item says of another: claimed by, part of, as of, named in.

A link is an id that the model gave, or the words of the other item. One that leads nowhere, or to
two items, is left out and named in a finding; if it is vital, the item is rejected.
"""

import re
from calendar import month_name
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from summarizer.briefing import Finding, Rejected
from summarizer.draft import Ask, DraftItem, asks, written
from summarizer.facets import Event, Time
from summarizer.grounding.candidate import Candidate, rejected
from summarizer.grounding.locate import Locator, NotInSentence
from summarizer.item import Item, Link
from summarizer.normalise import normalise
from summarizer.reading import Reading, find_times

ItemT = TypeVar("ItemT", bound=Item)


class LeadsNowhere(LookupError):
    """A link that no item of the briefing answers to, or more than one."""


class Linker:
    """Turns candidates into items; collects a finding for each link that leads nowhere."""

    def __init__(
        self,
        candidates: Mapping[str, list[Candidate]],
        declared: Mapping[str, Counter[str]],
        reading: Reading,
        locator: Locator,
    ) -> None:
        """Follow all links.

        Args:
            declared: how often the model gave an id in a facet, to items that were rejected too.
        """
        self._candidates = candidates
        self._declared = declared
        self._reading = reading
        self._locator = locator
        self.findings: list[Finding] = []
        self.rejected: list[Rejected] = []
        # A rejected item may be what another one needs: again, until nothing more is rejected.
        while any(self._reject_the_lost(facet) for facet in candidates.values()):
            pass
        for facet in candidates.values():
            for candidate in facet:
                self._follow(candidate)
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

    def _reject_the_lost(self, facet: list[Candidate]) -> bool:
        """Take the items out that lost a vital link; whether there were any."""
        kept = [candidate for candidate in facet if self._keeps_vital_links(candidate)]
        lost = len(kept) < len(facet)
        facet[:] = kept
        return lost

    def _keeps_vital_links(self, candidate: Candidate) -> bool:
        """Whether every vital link leads somewhere; else the item is rejected."""
        for draft, ask, link, pointed in _links(candidate):
            if not (link.vital or ask.required):
                continue
            try:
                target = self._target(candidate, link.facet, pointed, strict=True)
                candidate.values[ask.field] = target
            except LeadsNowhere as error:
                self.rejected.append(rejected(candidate.facet, draft, f"{ask.key}: {error}"))
                return False
        return True

    def _follow(self, candidate: Candidate) -> None:
        """Follow the links that an item can do without, and find what an event names."""
        for _, ask, link, pointed in _links(candidate):
            if ask.field in candidate.values:
                continue
            try:
                if link.facet == Time.facet:
                    candidate.values[ask.field] = self._time(candidate, ask.field, pointed)
                else:
                    candidate.values[ask.field] = self._target(candidate, link.facet, pointed)
            except (LeadsNowhere, NotInSentence) as error:
                rule = "GRD001" if isinstance(error, NotInSentence) else "GRD002"
                self._find(rule, f"{ask.key} is left out: {error}", candidate)
        if issubclass(candidate.facet, Event):
            candidate.values |= self._named(candidate)

    def _target(
        self, candidate: Candidate, facet: str, pointed: str, *, strict: bool = False
    ) -> str:
        """The id of the item that is meant: the one with this id, else the one so named.

        Args:
            strict: take only the very name, and of two items with it neither.

        Raises:
            LeadsNowhere: no item, several that are equally near, or the item itself.
        """
        pool = self._candidates.get(facet, [])
        if same := self._declared[facet][pointed]:
            # Never by its words when it is an id: they would find somebody else of that name.
            meant = [c for c in pool if c.draft is not None and c.draft.id == pointed]
            if same > 1:
                raise LeadsNowhere(f"{pointed!r} is the id of {same} items")
        else:
            wanted = _plain(pointed)
            meant = [c for c in pool if any(_plain(name) == wanted for name in c.names)]
            if not (meant or strict):
                meant = [c for c in pool if self._stands_at(pointed, c)]
        others = [c for c in meant if c is not candidate]
        if not others:
            what = "is the item itself" if meant else "is no item of the briefing"
            raise LeadsNowhere(f"{pointed!r} {what}")
        nearest = min(_distance(candidate, other) for other in others)
        near = [c for c in others if strict or _distance(candidate, c) == nearest]
        if len(near) > 1:
            raise LeadsNowhere(f"{pointed!r} may be {' or '.join(other.id for other in near)}")
        return near[0].id

    def _stands_at(self, words: str, candidate: Candidate) -> bool:
        """Whether the words stand where the item stands: "50 personnel" at the figure 50."""
        try:
            places = self._locator.occurrences(words, candidate.at)
        except NotInSentence:
            return False
        lead = candidate.evidence[0]
        return any(start < lead.end and lead.start < end for start, end in places)

    def _time(self, candidate: Candidate, field: str, words: str) -> str:
        """The id of the time at these words of a cited sentence; a new one if none was read.

        Raises:
            NotInSentence: the words are not there.
            LeadsNowhere: there are two dates at the words, or time that is no date.
        """
        spans = self._locator.occurrences(words, candidate.at)
        dates = {
            read.edtf or read.surface for span in spans for read in self._reading.times_in(*span)
        }
        if len(dates) > 1:
            raise LeadsNowhere(f"{words!r} may be {' or '.join(sorted(dates))}")
        span = spans[0]
        candidate.evidence.append(self._locator.evidence(span, field))
        times = self._candidates[Time.facet]
        for read in self._reading.times_in(*span):
            for time in times:
                if any(e.start == read.start for e in time.evidence):
                    return time.id
        if self._reading.times_in(*span):  # a length of time, what recurs, "now"
            raise LeadsNowhere(f"{words!r} is no date")
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
        text = normalise(str(event.values["text"])).text
        published = self._reading.article.published
        times = find_times(str(event.values["text"]), published)
        dates = {time.edtf for time in times if time.edtf}
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

    def _standing_in(self, text: str, facet: str) -> tuple[str, ...]:
        return tuple(
            candidate.id
            for candidate in self._candidates.get(facet, [])
            if any(_stands_in(form, text) for form in self._forms(candidate, facet))
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
                    self._find("GRD003", message, candidate)

    def _forms(self, candidate: Candidate, facet: str) -> set[str]:
        """How a text may name an item: its name; a person by a last name that nobody shares."""
        forms = {_bare(name) for name in candidate.names} - {""}
        if candidate.values.get("kind") == "person":
            lasts = [_bare(n).split()[-1:] for c in self._candidates[facet] for n in c.names]
            own = {form.split()[-1] for form in forms}
            # Theresa May is not meant by "in May".
            forms |= {last for last in own if lasts.count([last]) == 1 and last not in _MONTHS}
        # "officials" may begin a sentence; "Reading" the town is no reading.
        return forms | {form[0].upper() + form[1:] for form in forms}

    def _find(self, rule: str, message: str, candidate: Candidate) -> None:
        self.findings.append(
            Finding(rule=rule, severity="warning", message=message, item=candidate.id)
        )


def _links(candidate: Candidate) -> Iterator[tuple[DraftItem, Ask, Link, str]]:
    """The links that the model gave an item."""
    draft = candidate.draft
    for ask in asks(candidate.facet) if draft else ():
        if draft and isinstance(ask.how, Link) and (pointed := written(draft, ask.field)):
            yield draft, ask, ask.how, pointed


_MONTHS = frozenset(month_name)
_DETERMINER = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


def _bare(words: str) -> str:
    """A name normalised, without a leading article."""
    return _DETERMINER.sub("", normalise(words).text.strip())


def _plain(words: str) -> str:
    """A name for comparing it with another: bare, and without case."""
    return _bare(words).casefold()


def _stands_in(form: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", text) is not None


def _distance(a: Candidate, b: Candidate) -> int:
    """Sentences between the words of two items; 0 when they share a sentence."""
    return min(abs(x.sentence - y.sentence) for x in a.evidence for y in b.evidence)
