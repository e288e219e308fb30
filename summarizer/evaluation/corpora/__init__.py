"""Scores of the reading and of briefings against public corpora that others annotated.

One file for each corpus: the shape of its gold, and its scores. Does not fetch corpora, and keeps
nothing of them. What each score is: docs/scores.md.
"""

from summarizer.evaluation.corpora.choose import CORPORA, Choice
from summarizer.evaluation.corpora.compare import compare
from summarizer.evaluation.corpora.evaluate import evaluate
from summarizer.evaluation.corpora.report import Report
from summarizer.evaluation.corpora.score import Score

__all__ = ["CORPORA", "Choice", "Report", "Score", "compare", "evaluate"]
