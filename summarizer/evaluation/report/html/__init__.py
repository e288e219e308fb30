"""A run as one page of HTML that needs nothing else: for a desk, for an engineer, for an archive.

No text of an article, a model or a file can become markup, and the page asks for nothing.
"""

from summarizer.evaluation.report.html.page import as_html

__all__ = ["as_html"]
