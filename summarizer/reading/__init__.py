"""What a program can read in an article without a model: sentences, numbers, times.

Knows nothing of drafts, models or briefings; everything it finds is offsets into the text.
"""

from summarizer.reading._reading import Reading, outside_dates, read
from summarizer.reading.measures import parse_measure
from summarizer.reading.numbers import Number, Qualifier, find_numbers, parse_number
from summarizer.reading.sentences import Sentence, find_sentences
from summarizer.reading.times import Basis, Precision, TimeExpression, find_times

__all__ = [
    "Basis",
    "Number",
    "Precision",
    "Qualifier",
    "Reading",
    "Sentence",
    "TimeExpression",
    "find_numbers",
    "find_sentences",
    "find_times",
    "outside_dates",
    "parse_measure",
    "parse_number",
    "read",
]
