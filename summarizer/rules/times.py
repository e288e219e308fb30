"""TIM: what a time says against what its words say."""

from collections.abc import Iterator

from summarizer.briefing import Briefing
from summarizer.facets import Time
from summarizer.reading import Reading, TimeExpression
from summarizer.rules.registry import Complaint, rule


@rule("TIM001", "as-of time without a date", severity="warning")
def time_without_a_date(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A figure is said to hold at a time in whose words no date can be read.

    Why: nobody can say when the figure held; the words may be no time at all.
    Example: "as of last night", or "as of" pointed at "died".
    Instead: give the publication date, or look the words up in the sentence.
    """
    del reading
    held = {figure.as_of for figure in briefing.figures}
    for time in briefing.when:
        if time.edtf is None and time.id in held:
            yield Complaint(f"no date can be read in {time.surface!r}", time)


@rule("TIM002", "date that its words do not say", severity="error")
def date_not_of_its_words(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The EDTF of a time is not what its words, and the publication date, give.

    Why: a day too early or too late makes another event of it.
    Example: `edtf` XXXX-09-15 for the words "September 14"; `edtf` "September", which is no EDTF.
    Instead: give the date of the words, as ISO 8601-2 (EDTF) has it.
    """
    for time, read in _read(briefing, reading):
        if time.edtf != read.edtf and not _adds_a_year(time.edtf, read.edtf):
            message = f"edtf is {time.edtf}, the words {read.surface!r} say {read.edtf}"
            yield Complaint(message, time)


@rule("TIM003", "year that nothing gives", severity="error")
def year_out_of_nothing(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A time has a year that neither its words nor the publication date give.

    Why: an invented year turns an old report into news.
    Example: `edtf` 2022-09-14 for "September 14", in an article without a publication date.
    Instead: leave the year open: XXXX-09-14; or give the publication date.
    """
    for time, read in _read(briefing, reading):
        if _adds_a_year(time.edtf, read.edtf):
            message = f"edtf is {time.edtf}, but no year is known of {read.surface!r}: {read.edtf}"
            yield Complaint(message, time)


@rule("TIM004", "precision or basis that its words do not have", severity="error")
def precision_not_of_its_words(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A time is said to be more or less exact than its words, or known in another way.

    Why: "in September" is no day, and a date that was computed was not stated.
    Example: `precision` "day" for the words "in September 2020".
    Instead: give what the words say.
    """
    for time, read in _read(briefing, reading):
        for field in ("precision", "basis"):
            said, known = getattr(time, field), getattr(read, field)
            if said not in (None, known):
                yield Complaint(f"{field} is {said}, of {read.surface!r} it is {known}", time)


@rule("TIM005", "as-of date that is not beside its figure", severity="warning", repair=True)
def as_of_from_elsewhere(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The date at which a figure is said to hold stands in none of the figure's sentences.

    Why: a date belongs to the count beside which it stands, not to every count of the article.
    Example: "50 killed" as of September 14, when only the sentence about the 105 has that date.
    Instead: leave `as_of` empty unless the article dates this count.
    """
    del reading
    times = {time.id: time for time in briefing.when}
    for figure in briefing.figures:
        time = times.get(figure.as_of or "")
        if time is None:
            continue
        own = {e.sentence for e in figure.evidence}
        if not any(e.sentence in own for e in time.evidence):
            message = f"as of {time.surface!r}, which stands in none of its sentences"
            yield Complaint(message, figure)


@rule("TIM006", "as-of date that the sentence does not give its figure", severity="info")
def as_of_without_words(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A figure without an as-of date, in a sentence that says as of when its numbers hold.

    Why: a toll without its date is compared with a later one.
    Example: "As of Monday, 12 had died", with `as_of` left out.
    Instead: point `as_of` at the date.
    """
    for figure in briefing.figures:
        if figure.as_of is not None:
            continue
        for evidence in figure.evidence:
            if evidence.field != "surface" or not 0 <= evidence.start < len(reading.article.text):
                continue
            sentence = reading.sentence_at(evidence.start)
            held = [t for t in reading.times_in(sentence.start, sentence.end) if t.as_of]
            before = [t for t in held if t.start < evidence.start]
            if before:
                yield Complaint(f"{before[-1].surface!r} may be when this held", figure)


def _read(briefing: Briefing, reading: Reading) -> Iterator[tuple[Time, TimeExpression]]:
    """The times with what the article has at each of their words."""
    for time in briefing.when:
        told = False
        for evidence in time.evidence:
            for read in reading.times_in(evidence.start, evidence.end):
                if not told and read.start == evidence.start:
                    told = True
                    yield time, read


def _adds_a_year(said: str | None, known: str | None) -> bool:
    """Whether the date is the known one with a year in place of XXXX."""
    return bool(said and known and known.startswith("XXXX") and said[4:] == known[4:] != "") and (
        said != known
    )
