"""Attributions of a text: source, cue, content."""

from summarizer.reading.attributions.attribution import Anonymity, Attribution, QuoteType
from summarizer.reading.attributions.claims import innermost
from summarizer.reading.attributions.find import find_attributions

__all__ = ["Anonymity", "Attribution", "QuoteType", "find_attributions", "innermost"]
