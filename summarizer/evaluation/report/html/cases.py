"""Results to what a page shows of each case: its replies, and how they fare; the worst case first.

Does not decide what is worse: the gate does.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from summarizer.evaluation.case import Case
from summarizer.evaluation.gate import CaseChange, Flip
from summarizer.evaluation.report.html.highlight import State, highlight
from summarizer.evaluation.report.html.rows import Table, numbers_by_id, tables
from summarizer.evaluation.report.report import Report
from summarizer.evaluation.run import Column, Replied


@dataclass(frozen=True, slots=True)
class ReplyView:
    """One reply."""

    id: str
    column: Column
    place: int
    """Of the column, from 0."""
    which: str
    """`reply 2 of 3`; empty: there is one."""
    replied: Replied
    article: Markup
    tables: tuple[Table, ...]
    rows: Mapping[str, int]
    """The row of each given item, by its id."""
    failing: tuple[str, ...]
    """The hard assertions that do not hold."""

    @property
    def counts(self) -> Counter[State]:
        """The rows of all facets, by their state."""
        return sum((table.counts for table in self.tables), Counter())

    @property
    def faults(self) -> int:
        """Items that are not right, and assertions that do not hold."""
        counts = self.counts
        wrong = counts["missing"] + counts["extra"] + counts["differs"]
        return wrong + len(self.failing)


@dataclass(frozen=True, slots=True)
class CaseView:
    """One case."""

    id: str
    case: Case
    replies: tuple[ReplyView, ...]
    """Of all columns."""
    flips: tuple[Flip, ...]
    changes: tuple[CaseChange, ...]
    closing: bool
    """Whether the gate closes on it."""

    @property
    def counted(self) -> ReplyView | None:
        """The worst reply of the first column; None: there is none."""
        mine = [reply for reply in self.replies if reply.place == 0]
        return max(mine, key=lambda reply: reply.faults, default=None)

    @property
    def weight(self) -> tuple[bool, bool, int, int]:
        """What comes first on the page is the greatest."""
        counted = self.counted
        failing = len(counted.failing) if counted else 0
        changed = bool(self.flips or self.changes)
        return self.closing, changed, failing, counted.faults if counted else 0


def view_cases(report: Report) -> tuple[CaseView, ...]:
    """All cases; those that close the gate first, then the changed, then the worst."""
    ids = _ids(report.names)
    comparison = report.comparison
    worse = comparison.worse_cases if comparison else ()
    views = []
    for place, result in enumerate(report.results[0].cases):
        name = result.case.name
        flips = [flip for flip in comparison.flips if flip.case == name] if comparison else []
        changes = [
            case
            for change in (comparison.changes if comparison else ())
            for case in change.cases
            if case.case == name
        ]
        views.append(
            CaseView(
                id=ids[name],
                case=result.case,
                replies=_replies(report, place),
                flips=tuple(flips),
                changes=tuple(changes),
                closing=name in worse,
            )
        )
    return tuple(sorted(views, key=lambda view: view.weight, reverse=True))


def _replies(report: Report, case: int) -> tuple[ReplyView, ...]:
    views: list[ReplyView] = []
    for place, result in enumerate(report.results):
        replies = result.cases[case].replies
        for number, replied in enumerate(replies, 1):
            which = f"reply {number} of {len(replies)}" if len(replies) > 1 else ""
            views.append(_reply(f"c{case}r{len(views)}", result.column, place, which, replied))
    return tuple(views)


def _reply(id_: str, column: Column, place: int, which: str, replied: Replied) -> ReplyView:
    found = tables(replied.compared)
    spans = [span for table in found for row in table.rows for span in row.spans]
    return ReplyView(
        id=id_,
        column=column,
        place=place,
        which=which,
        replied=replied,
        article=highlight(replied.compared.text, spans, id_),
        tables=found,
        rows=numbers_by_id(found),
        failing=tuple(name for name, holds in replied.assertions.items() if not holds),
    )


def _ids(names: tuple[str, ...]) -> dict[str, str]:
    """An id for each case, of its name where that can be in an address."""
    ids: dict[str, str] = {}
    for name in names:
        slug = "case-" + (re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-") or "unnamed")
        taken = set(ids.values())
        ids[name] = next(
            one
            for n in range(1, len(names) + 2)
            if (one := slug if n == 1 else f"{slug}-{n}") not in taken
        )
    return ids
