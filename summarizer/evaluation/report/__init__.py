"""What a run came to, for people and for machines: terminal, JUnit XML, GitHub, HTML.

Knows results and verdicts; computes no score and judges nothing.
"""

from summarizer.evaluation.report.report import Report

__all__ = ["Report"]
