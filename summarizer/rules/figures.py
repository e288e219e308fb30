"""FIG: what a figure says against what its words say."""

from collections.abc import Iterator

from summarizer.briefing import Briefing
from summarizer.reading import Reading
from summarizer.rules.registry import Complaint, rule


@rule("FIG001", "figure without a number", severity="warning")
def figure_without_a_number(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """No number can be read in the words of a figure, so it has no value.

    Why: nothing can be computed from it, and nobody else's number may stand in.
    Example: "several villages", pointed at as a figure.
    Instead: leave it out, or point at the number itself.
    """
    del reading
    for figure in briefing.figures:
        if figure.qualifier is None:
            yield f"no number can be read in {figure.surface!r}", figure
