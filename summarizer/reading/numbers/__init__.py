"""Numbers of a text: their values, kinds, and what they count."""

from summarizer.reading.numbers.currencies import Money
from summarizer.reading.numbers.find import find_numbers, parse_number
from summarizer.reading.numbers.measures import MEASURES, parse_measure
from summarizer.reading.numbers.number import Number, NumberKind, Polarity, Qualifier, Relation
from summarizer.reading.numbers.words import read_word

__all__ = [
    "MEASURES",
    "Money",
    "Number",
    "NumberKind",
    "Polarity",
    "Qualifier",
    "Relation",
    "find_numbers",
    "parse_measure",
    "parse_number",
    "read_word",
]
