"""Whether two items of two briefings say the same, field by field.

Does not pair items (`matching`) and does not count (`scorers`).
"""

from summarizer.evaluation.dates import same_day
from summarizer.evaluation.matching import Compared
from summarizer.evaluation.phrases import same_name, share_a_word
from summarizer.facets import Event, Figure, Source, Time
from summarizer.item import Item


def same_value(expected: Figure, given: Figure) -> bool:
    """Equal numbers; of a range both bounds."""
    if expected.value is None and given.value is None:
        return (expected.low, expected.high) == (given.low, given.high)
    return expected.value == given.value


def same_unit(expected: Figure, given: Figure) -> bool:
    """Equal unit and equal currency."""
    return (expected.unit, expected.currency) == (given.unit, given.currency)


def same_counted(expected: Figure, given: Figure) -> bool:
    """A word in common; where nothing is expected, anything is right.

    A rate counts nothing: its name ("headline inflation") may be given as the words of its measure.
    """
    if expected.counted is None:
        return True
    told = given.counted or given.measure_surface
    return told is not None and share_a_word(expected.counted, told)


def is_target(compared: Compared, facet: str, expected: str | None, given: str | None) -> bool:
    """Whether a link leads to the partner of the expected target; None leads nowhere."""
    if expected is None or given is None:
        return expected is given
    return compared.partner(facet, expected) == given


def same_source(compared: Compared, expected: Figure | Event, given: Figure | Event) -> bool:
    """The partner of the expected source, or one with the same name; none where none is."""
    if is_target(compared, Source.facet, expected.source, given.source):
        return True
    if expected.source is None or given.source is None:
        return False
    names = [
        next(source.name for source in briefing.sources if source.id == wanted)
        for briefing, wanted in (
            (compared.expected, expected.source),
            (compared.given, given.source),
        )
    ]
    return same_name(*names)


def same_time(one: Time | None, other: Time | None) -> bool:
    """Equal to the day; what has no date equals nothing."""
    if one is None or other is None:
        return False
    return same_day(one.edtf, other.edtf)


def stands(item: Item, text: str) -> bool:
    """Whether an item points at words of the article, and all of them stand where it says."""
    return bool(item.evidence) and all(
        text[one.start : one.end] == one.exact for one in item.evidence
    )
