"""What is left out in silence: a figure, a date, a speaker."""

from collections.abc import Iterator
from random import Random

from evals.benchmarks.adversary.planted import Planted, error_class, shown, without
from summarizer.briefing import Briefing
from summarizer.reading import Reading


@error_class("figure left out")
def figure_omitted(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Every number of the article has an owner.

    Not a figure whose number is printed twice, nor one that the article takes back.
    """
    del random
    back = {n.start for n in reading.numbers if n.polarity == "retracted"}
    for figure in briefing.figures:
        home = shown(figure, "surface")
        if home is None or home.start in back or figure.qualifier is None:  # no number in it
            continue
        same = [n for n in reading.numbers if n.value is not None and n.value == figure.value]
        if len(same) < 2 and not _is_repeated(figure.surface, reading.article.text):
            said = f"{figure.surface!r} of sentence {home.sentence}"
            yield Planted(None, said, without(briefing, figure))


@error_class("date left out")
def date_omitted(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Every date of the article has an owner. Not one that stands there in other words too."""
    del random, reading
    for time in briefing.when:
        same = [other for other in briefing.when if other.edtf == time.edtf]
        if time.edtf is not None and len(same) == 1:
            yield Planted(None, time.surface, without(briefing, time))


@error_class("speaker left out")
def speaker_omitted(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Everybody who is cited is a source. Only who stands beside a word of saying."""
    del random
    speakers = {said.start for a in reading.attributions if (said := a.source) is not None}
    for source in briefing.sources:
        if any(e.start in speakers for e in source.evidence if e.field == "name"):
            yield Planted(None, source.name, without(briefing, source))


def _is_repeated(surface: str, text: str) -> bool:
    return text.casefold().count(surface.casefold()) > 1
