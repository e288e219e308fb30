"""Scores of the reading and of briefings against public corpora that others annotated.

Knows the whole package; nothing but the command line knows it. Does not fetch corpora, and keeps
nothing of them. What each score is: docs/scores.md.
"""

from summarizer.evaluation.evaluate import CORPORA, evaluate
from summarizer.evaluation.report import Report
from summarizer.evaluation.score import Score

__all__ = ["CORPORA", "Report", "Score", "evaluate"]
