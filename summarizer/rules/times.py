"""TIM: what a time says against what its words say."""

from collections.abc import Iterator

from summarizer.briefing import Briefing
from summarizer.reading import Reading
from summarizer.rules.registry import Complaint, rule


@rule("TIM001", "time without a date", severity="warning")
def time_without_a_date(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """No date can be read in the words that were given as a time.

    Why: nobody can say when the figure held; the words may be no time at all.
    Example: "as of last night", or "as of" pointed at "died".
    Instead: give the publication date, or look the words up in the sentence.
    """
    del reading
    for time in briefing.when:
        if time.edtf is None:
            yield f"no date can be read in {time.surface!r}", time
