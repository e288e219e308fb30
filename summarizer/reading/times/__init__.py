"""Dates and times of a text, as EDTF."""

from summarizer.reading.times.find import find_times
from summarizer.reading.times.time import Basis, Precision, TimeExpression, TimeKind

__all__ = ["Basis", "Precision", "TimeExpression", "TimeKind", "find_times"]
