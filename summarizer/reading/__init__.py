"""What a program can read in an article without a model.

Sentences, numbers, times, names, attributions. Knows nothing of drafts, models or briefings;
everything it finds is offsets into the text.
"""

from summarizer.reading._reading import Reading, read
from summarizer.reading.attributions import Anonymity, Attribution, QuoteType, find_attributions
from summarizer.reading.language import NOT_ENGLISH, find_language
from summarizer.reading.names import Name, NameKind, find_names
from summarizer.reading.numbers import (
    MEASURES,
    Money,
    Number,
    NumberKind,
    Polarity,
    Qualifier,
    Relation,
    find_numbers,
    parse_measure,
    parse_number,
    read_word,
)
from summarizer.reading.sentences import Sentence, find_sentences
from summarizer.reading.span import Span
from summarizer.reading.times import Basis, Precision, TimeExpression, TimeKind, find_times

__all__ = [
    "MEASURES",
    "NOT_ENGLISH",
    "Anonymity",
    "Attribution",
    "Basis",
    "Money",
    "Name",
    "NameKind",
    "Number",
    "NumberKind",
    "Polarity",
    "Precision",
    "Qualifier",
    "QuoteType",
    "Reading",
    "Relation",
    "Sentence",
    "Span",
    "TimeExpression",
    "TimeKind",
    "find_attributions",
    "find_language",
    "find_names",
    "find_numbers",
    "find_sentences",
    "find_times",
    "parse_measure",
    "parse_number",
    "read",
    "read_word",
]
