"""The dates of an article, as items of the briefing: one for each date, with all its mentions.

Lengths of time, what recurs, and "now" are no dates.
"""

from summarizer.facets import Time
from summarizer.grounding.candidate import Candidate
from summarizer.grounding.locate import Locator
from summarizer.reading import Reading


def find_time_items(reading: Reading, locator: Locator) -> list[Candidate]:
    """Every date that the reading found; mentions of one date at one precision are one item.

    What has no date ("last Tuesday", with no day to count from) is told apart by its words.
    """
    items: dict[tuple[str, str], Candidate] = {}
    for time in reading.times:
        if time.kind in ("duration", "set") or time.timex == "PRESENT_REF":
            continue
        key = (time.edtf or time.surface.lower(), time.precision)
        evidence = locator.evidence((time.start, time.end), "surface")
        if key in items:
            items[key].evidence.append(evidence)
            continue
        items[key] = Candidate(
            facet=Time,
            id=f"{Time.prefix}{len(items) + 1}",
            values={
                "surface": time.surface,
                "edtf": time.edtf,
                "precision": time.precision,
                "basis": time.basis,
            },
            evidence=[evidence],
        )
    return list(items.values())
