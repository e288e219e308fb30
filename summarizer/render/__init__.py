"""Briefings for people: on a terminal, and as Markdown. Knows only briefings."""

from summarizer.render.markdown import markdown
from summarizer.render.terminal import print_terminal

__all__ = ["markdown", "print_terminal"]
