"""Two briefings of one article to counts: how much of what was expected is right.

Every score is a share or a mean: `hits` over `total`, summed over the cases before it is divided,
so that a case weighs as much as it holds. With nothing to count there is no score, never 0 or 1.
A scorer is one pure function; its docstring states the formula. `SCORERS` names them all.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeVar

from summarizer.evaluation.alike import (
    is_target,
    same_counted,
    same_source,
    same_time,
    same_unit,
    same_value,
    stands,
)
from summarizer.evaluation.matching import COMPARED, Compared
from summarizer.facets import Event, Figure, Source, Time
from summarizer.item import Item

SCORERS_VERSION = 1
"""Raised whenever a score begins to count otherwise."""

ItemT = TypeVar("ItemT", bound=Item)
Better = Literal["higher", "lower"]


class Count(NamedTuple):
    """`hits` of `total`; what no score can be made of is 0 of 0."""

    hits: int
    total: int


@dataclass(frozen=True, slots=True)
class Cost:
    """What an answer cost, over all requests."""

    asked: int
    """Characters of the requests, schemas included."""
    answered: int
    """Characters of the replies."""
    tokens: int | None
    """Input and output, as the provider counted; None: it did not say."""

    def __add__(self, other: "Cost") -> "Cost":
        """Both together; tokens that one of them does not know are not known of both."""
        known = self.tokens is not None and other.tokens is not None
        return Cost(
            self.asked + other.asked,
            self.answered + other.answered,
            (self.tokens or 0) + (other.tokens or 0) if known else None,
        )


Measure = Callable[[Compared, Cost | None], Count]


@dataclass(frozen=True, slots=True)
class Scorer:
    """A score: its name, what is better, and how it is counted."""

    name: str
    measure: Measure
    better: Better = "higher"
    share: bool = True
    """Whether it is a share from 0 to 1; else a mean for each briefing."""

    @property
    def formula(self) -> str:
        """The docstring of the function, in one line."""
        return " ".join((self.measure.__doc__ or "").split())


# --- items ----------------------------------------------------------------------------------------


def recall(facet: str) -> Measure:
    """Paired / expected."""

    def measure(compared: Compared, _: Cost | None) -> Count:
        """Expected items that are given / expected items; without those that are optional."""
        found = compared.facets[facet]
        return Count(len(found.pairs), len(found.pairs) + len(found.missing))

    return measure


def precision(facet: str) -> Measure:
    """Paired / given."""

    def measure(compared: Compared, _: Cost | None) -> Count:
        """Given items that are expected / given items; without those that are optional."""
        found = compared.facets[facet]
        return Count(len(found.pairs), len(found.pairs) + len(found.extra))

    return measure


def f1(facet: str) -> Measure:
    """The harmonic mean of recall and precision."""

    def measure(compared: Compared, _: Cost | None) -> Count:
        """2 paired / (expected + given), which is 2PR / (P + R)."""
        found = compared.facets[facet]
        paired = 2 * len(found.pairs)
        return Count(paired, paired + len(found.missing) + len(found.extra))

    return measure


# --- figures --------------------------------------------------------------------------------------


def figure_value(compared: Compared, _: Cost | None) -> Count:
    """Paired figures with the expected value, or bounds of a range / paired figures."""
    return _share(same_value(*pair) for pair in _pairs(compared, Figure))


def figure_qualifier(compared: Compared, _: Cost | None) -> Count:
    """Paired figures with the expected qualifier / paired figures."""
    return _share(one.qualifier == other.qualifier for one, other in _pairs(compared, Figure))


def figure_unit(compared: Compared, _: Cost | None) -> Count:
    """Paired figures with the expected unit and currency / paired figures."""
    return _share(same_unit(*pair) for pair in _pairs(compared, Figure))


def figure_counted(compared: Compared, _: Cost | None) -> Count:
    """Paired figures whose counted words share one with those expected / those that expect any."""
    return _share(same_counted(*pair) for pair in _pairs(compared, Figure) if pair[0].counted)


def figure_measure(compared: Compared, _: Cost | None) -> Count:
    """Paired figures with the expected measure / those where either has one."""
    return _share(
        one.measure == other.measure
        for one, other in _pairs(compared, Figure)
        if one.measure or other.measure
    )


def figure_exact(compared: Compared, _: Cost | None) -> Count:
    """Paired figures with value, qualifier, unit, counted and measure right / paired figures."""
    return _share(
        same_value(one, other)
        and one.qualifier == other.qualifier
        and same_unit(one, other)
        and same_counted(one, other)
        and one.measure == other.measure
        for one, other in _pairs(compared, Figure)
    )


# --- who claims it --------------------------------------------------------------------------------


def figure_source(compared: Compared, _: Cost | None) -> Count:
    """Paired figures with the expected source, or with none where none is / paired figures."""
    return _share(same_source(compared, *pair) for pair in _pairs(compared, Figure))


def event_source(compared: Compared, _: Cost | None) -> Count:
    """Paired events with the expected source, or with none where none is / paired events."""
    return _share(same_source(compared, one, other) for one, other in _pairs(compared, Event))


def event_status(compared: Compared, _: Cost | None) -> Count:
    """Paired events with the expected status / paired events."""
    return _share(one.status == other.status for one, other in _pairs(compared, Event))


def source_chain(compared: Compared, _: Cost | None) -> Count:
    """Paired sources with the expected `via` / those where either has one."""
    return _share(
        is_target(compared, Source.facet, one.via, other.via)
        for one, other in _pairs(compared, Source)
        if one.via or other.via
    )


def source_anonymity(compared: Compared, _: Cost | None) -> Count:
    """Paired sources that are named, nameless in an office, or anonymous as expected / paired."""
    return _share(one.anonymity == other.anonymity for one, other in _pairs(compared, Source))


# --- links and dates ------------------------------------------------------------------------------


def figure_part_of(compared: Compared, _: Cost | None) -> Count:
    """Paired figures that are part of the expected total / those where either is part of one."""
    return _share(
        is_target(compared, Figure.facet, one.part_of, other.part_of)
        for one, other in _pairs(compared, Figure)
        if one.part_of or other.part_of
    )


def figure_supersedes(compared: Compared, _: Cost | None) -> Count:
    """Paired figures that replace the expected one / those where either replaces one."""
    return _share(
        is_target(compared, Figure.facet, one.supersedes, other.supersedes)
        for one, other in _pairs(compared, Figure)
        if one.supersedes or other.supersedes
    )


def figure_as_of(compared: Compared, _: Cost | None) -> Count:
    """Paired figures that held on the expected date / those where either has a date."""
    times = [_times(compared.expected.when), _times(compared.given.when)]
    return _share(
        same_time(times[0].get(one.as_of), times[1].get(other.as_of))
        for one, other in _pairs(compared, Figure)
        if one.as_of or other.as_of
    )


def date_exact(compared: Compared, _: Cost | None) -> Count:
    """Paired mentions of dates with the expected EDTF, compared to the day / paired mentions."""
    return _share(same_time(one, other) for one, other in _pairs(compared, Time))


# --- the briefing as a whole ----------------------------------------------------------------------


def grounded(compared: Compared, _: Cost | None) -> Count:
    """Items with evidence, all of which stands at its offsets / items."""
    return _share(stands(item, compared.text) for item in compared.given.items())


def accepted(compared: Compared, _: Cost | None) -> Count:
    """Items that a model was asked for and that were grounded and kept / those and the rejected."""
    kept = sum(item.asked for item in compared.given.items())
    return Count(kept, kept + len(compared.given.rejected))


def coverage(compared: Compared, _: Cost | None) -> Count:
    """Numbers, dates and speakers of the article that an item or a reason answers for / all."""
    return _share(not entry.left_out for entry in compared.given.coverage)


def warnings(compared: Compared, _: Cost | None) -> Count:
    """Findings that are warnings, a briefing."""
    return Count(sum(f.severity == "warning" for f in compared.given.findings), 1)


def repair_rounds(compared: Compared, _: Cost | None) -> Count:
    """Rounds of repair, a briefing."""
    return Count(len(compared.given.repairs), 1)


def asked_characters(_: Compared, cost: Cost | None) -> Count:
    """Characters of all requests, a briefing."""
    return Count(cost.asked, 1) if cost else Count(0, 0)


def answered_characters(_: Compared, cost: Cost | None) -> Count:
    """Characters of all replies, a briefing."""
    return Count(cost.answered, 1) if cost else Count(0, 0)


def tokens(_: Compared, cost: Cost | None) -> Count:
    """Tokens of all requests and replies as the provider counted them, a briefing."""
    return Count(0, 0) if cost is None or cost.tokens is None else Count(cost.tokens, 1)


def _facet_scorers(facet: str) -> tuple[Scorer, Scorer, Scorer]:
    return (
        Scorer(f"{facet}, recall", recall(facet)),
        Scorer(f"{facet}, precision", precision(facet)),
        Scorer(f"{facet}, F1", f1(facet)),
    )


SCORERS: tuple[Scorer, ...] = (
    *(scorer for facet in COMPARED for scorer in _facet_scorers(facet)),
    Scorer("figures, exact", figure_exact),
    Scorer("figures, value", figure_value),
    Scorer("figures, qualifier", figure_qualifier),
    Scorer("figures, unit", figure_unit),
    Scorer("figures, counted", figure_counted),
    Scorer("figures, measure", figure_measure),
    Scorer("figures, source", figure_source),
    Scorer("figures, part of", figure_part_of),
    Scorer("figures, supersedes", figure_supersedes),
    Scorer("figures, as of", figure_as_of),
    Scorer("what, source", event_source),
    Scorer("what, status", event_status),
    Scorer("sources, via", source_chain),
    Scorer("sources, anonymity", source_anonymity),
    Scorer("when, exact", date_exact),
    Scorer("grounded", grounded),
    Scorer("accepted", accepted),
    Scorer("coverage", coverage),
    Scorer("warnings", warnings, better="lower", share=False),
    Scorer("repair rounds", repair_rounds, better="lower", share=False),
    Scorer("characters asked", asked_characters, better="lower", share=False),
    Scorer("characters answered", answered_characters, better="lower", share=False),
    Scorer("tokens", tokens, better="lower", share=False),
)
"""All scores, in the order in which they are printed."""

BY_NAME: Mapping[str, Scorer] = {scorer.name: scorer for scorer in SCORERS}


def score(compared: Compared, cost: Cost | None) -> dict[str, Count]:
    """Every score of one briefing, by name."""
    return {scorer.name: scorer.measure(compared, cost) for scorer in SCORERS}


def _pairs(compared: Compared, kind: type[ItemT]) -> Iterator[tuple[ItemT, ItemT]]:
    """The paired items of a facet, as what they are."""
    for expected, given in compared.facets[kind.facet].pairs:
        if isinstance(expected, kind) and isinstance(given, kind):
            yield expected, given


def _share(outcomes: Iterator[bool]) -> Count:
    known = list(outcomes)
    return Count(sum(known), len(known))


def _times(times: tuple[Time, ...]) -> Mapping[str | None, Time]:
    return {time.id: time for time in times}
