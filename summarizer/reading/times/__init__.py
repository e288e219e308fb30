"""Dates and times of a text, as EDTF."""

from summarizer.reading.times.dateline import Dateline, find_dateline
from summarizer.reading.times.find import find_times
from summarizer.reading.times.time import Basis, Precision, TimeExpression, TimeKind

__all__ = [
    "Basis",
    "Dateline",
    "Precision",
    "TimeExpression",
    "TimeKind",
    "find_dateline",
    "find_times",
]
