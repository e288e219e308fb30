"""The dates of an article, as items of the briefing: one for each date, with all its mentions.

Lengths of time, what recurs, "now" and "some hours later" are no dates.
"""

from collections.abc import Collection

from summarizer.facets import Time
from summarizer.grounding.candidate import Candidate
from summarizer.grounding.locate import Locator
from summarizer.reading import Reading, TimeExpression


def find_time_items(
    reading: Reading, locator: Locator, *, first: Collection[int] = ()
) -> list[Candidate]:
    """Every date that the reading found; mentions of one date at one precision are one item.

    Args:
        first: the sentences of the main event; the dates that stand there lead the list.

    What has no date ("last Tuesday", with no day to count from) is told apart by its words.
    """
    mentions: dict[tuple[str | None, str], list[TimeExpression]] = {}
    for time in reading.times:
        if _is_date(time):
            key = (time.edtf or time.surface.lower(), time.precision)
            mentions.setdefault(key, []).append(time)

    def later(times: list[TimeExpression]) -> bool:
        return all(reading.sentence_at(time.start).number not in first for time in times)

    return [
        Candidate(
            facet=Time,
            id=f"{Time.prefix}{number}",
            values={
                "surface": times[0].surface,
                "edtf": times[0].edtf,
                "precision": times[0].precision,
                "basis": times[0].basis,
            },
            evidence=[locator.evidence((time.start, time.end), "surface") for time in times],
        )
        for number, times in enumerate(sorted(mentions.values(), key=later), start=1)
    ]


def _is_date(time: TimeExpression) -> bool:
    if time.kind in ("duration", "set") or time.timex == "PRESENT_REF":
        return False
    hours = time.precision in ("hour", "minute") and time.clock is None  # "two hours ago"
    return time.edtf is not None or not hours
