"""FIG: what a figure says against what its words say.

The arithmetic between figures is in `totals`.
"""

import re
from collections.abc import Iterator

from summarizer.briefing import Briefing
from summarizer.facets import Figure, measure_of, numbers_at
from summarizer.item import Evidence
from summarizer.reading import Number, Reading, parse_measure
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
            yield Complaint(f"no number can be read in {figure.surface!r}", figure)


@rule("FIG002", "value that its words do not say", severity="error")
def value_not_of_its_words(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The value or a bound of a figure differs from the number that stands in the article.

    Why: a number that is not in the article is what ruins a reader first.
    Example: `value` 52 for the words "50"; a midpoint of 25 for "20 to 30".
    Instead: give the number of the words; a range has bounds and no value.
    """
    for figure, number in _read(briefing, reading):
        for field in ("value", "low", "high"):
            said, read = getattr(figure, field), getattr(number, field)
            if said != read:
                yield Complaint(
                    f"{field} is {said}, the words {number.surface!r} say {read}", figure
                )


@rule("FIG003", "qualifier that its words do not have", severity="error")
def qualifier_not_of_its_words(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The words around a number bound it, and the figure does not, or does so otherwise.

    Why: "at least 40" that becomes "40" is a lower claim, and nobody made it.
    Example: `surface` "1,234", where the article has "at least 1,234".
    Instead: take the words that bound the number into the surface.
    """
    for figure, number in _read(briefing, reading):
        if figure.qualifier != number.qualifier:
            said = f"{figure.qualifier}, the words {number.surface!r} say {number.qualifier}"
            yield Complaint(f"the qualifier is {said}", figure)
        elif not _holds(figure, number):
            yield Complaint(f"the article has {number.surface!r}, not {figure.surface!r}", figure)


@rule("FIG004", "unit or currency that its words do not have", severity="error")
def unit_not_of_its_words(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The unit or the currency of a figure is not the one that is printed.

    Why: two percentage points are not two percent, and dollars are not euros.
    Example: `unit` "percent" for "2 percentage points".
    Instead: give what stands at the number.
    """
    for figure, number in _read(briefing, reading):
        for field in ("unit", "currency"):
            said, read = getattr(figure, field), getattr(number, field)
            if said != read:
                yield Complaint(
                    f"{field} is {said}, the words {number.surface!r} say {read}", figure
                )


@rule("FIG005", "measure that its words do not say", severity="error")
def measure_not_of_its_words(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The measure of a figure is not what its `measure_surface` says.

    Why: "losses" may be dead, wounded or missing; a reader who is told "killed" counts dead.
    Example: `measure` "killed", with the words "losses".
    Instead: leave it as the words say: `losses_unspecified`.
    """
    del reading
    for figure in briefing.figures:
        words = figure.measure_surface
        read = measure_of(words, figure.counted, figure.currency)
        if figure.measure != read:
            yield Complaint(f"measure is {figure.measure}, the words {words!r} say {read}", figure)


@rule("FIG006", "words that are no figure", severity="error")
def words_that_are_no_figure(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The words of a figure are an age, an ordinal, a date, a name, a rate, or two numbers.

    Why: they count nothing, and somebody would add them up.
    Example: "19" of "a 19-year-old"; "737" of "Boeing 737".
    Instead: leave it out.
    """
    for figure in briefing.figures:
        surface = _surface(figure)
        if surface is None:
            continue
        try:
            Figure.widen({"surface": surface}, reading)
        except ValueError as error:
            yield Complaint(str(error), figure)


@rule("FIG009", "number that the article takes back", severity="error")
def number_taken_back(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A correction says that this number was wrong.

    Why: a retracted figure that is passed on is the error that the article apologises for.
    Example: "31" of "corrects the toll to 13, not 31".
    Instead: take the corrected number, or link it to this one as the one that it supersedes.
    """
    replaced = {figure.supersedes for figure in briefing.figures}
    for figure, number in _read(briefing, reading):
        if number.polarity == "retracted" and figure.id not in replaced:
            yield Complaint(f"the article takes {number.surface!r} back", figure)


@rule(
    "FIG010",
    "measure that the sentence does not say of its number",
    severity="warning",
    repair=True,
)
def measure_of_other_words(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The sentence says of the number that something else happened to those counted.

    Why: the words of the measure stand in the article, but of other people.
    Example: "105 losses", with the measure "killed" of the sentence before.
    Instead: point at the words that say what happened to these.
    """
    for figure, number in _read(briefing, reading):
        said = parse_measure(number.outcome.surface) if number.outcome else None
        words = next((e for e in figure.evidence if e.field == "measure_surface"), None)
        if words and figure.measure and reading.sentence_at(number.start).number != words.sentence:
            here = _measures(reading.words(reading.sentence_at(number.start)))
            if here and figure.measure not in here:
                other = f"its sentence says {', '.join(sorted(here))}"
                yield Complaint(f"measure is {figure.measure} of another sentence; {other}", figure)
                continue
        if said is None or figure.measure in (None, said) or words is None or not number.outcome:
            continue
        if not number.outcome.overlaps(words.start, words.end):
            message = f"measure is {figure.measure}, but {number.outcome.surface!r} says {said}"
            yield Complaint(message, figure)


@rule("FIG011", "losses of which the kind is not said", severity="info")
def losses_not_specified(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The article says "losses" or "casualties" and not whether they are dead.

    Why: a coder who needs deaths cannot take this figure for them.
    Example: "105 losses among military personnel".
    Instead: keep it apart from the killed; look for another report.
    """
    del reading
    for figure in briefing.figures:
        if figure.measure in ("losses_unspecified", "casualties"):
            message = (
                f"{figure.surface} {figure.measure_surface}: not said how many of them are dead"
            )
            yield Complaint(message, figure)


def _measures(sentence: str) -> set[str]:
    """What the single words of a sentence measure; "lost" alone may be homes, seats or a match."""
    words = (word for word in _WORD.findall(sentence) if word.lower() not in _LOSING)
    found = {parse_measure(word) for word in words}
    return {measure for measure in found if measure is not None}


_LOSING = frozenset({"lose", "loses", "losing", "lost"})
_WORD = re.compile(r"[^\W\d_]+")


def _surface(figure: Figure) -> Evidence | None:
    return next((e for e in figure.evidence if e.field == "surface"), None)


def _read(briefing: Briefing, reading: Reading) -> Iterator[tuple[Figure, Number]]:
    """The figures whose words hold one number, with that number as the article has it."""
    for figure in briefing.figures:
        surface = _surface(figure)
        figures = numbers_at(surface, reading) if surface else ()
        if len(figures) == 1:
            yield figure, figures[0]


def _holds(figure: Figure, number: Number) -> bool:
    """Whether the surface has all the words of its number."""
    surface = _surface(figure)
    return surface is None or (surface.start <= number.start and number.end <= surface.end)
