"""A draft and a reading to a briefing: every pointer is followed, every value is read.

What cannot be grounded is kept in `rejected` with its reason, or named in a finding.
"""

from summarizer.grounding.ground import Grounded, ground
from summarizer.grounding.locate import Locator, NoSuchSentence, NotInSentence

__all__ = ["Grounded", "Locator", "NoSuchSentence", "NotInSentence", "ground"]
