"""The checks on a finished briefing: pure functions that yield findings.

Knows nothing of engines. What the checks cannot see is the meaning of a paraphrase.
"""

from summarizer.rules.registry import RULES, Rule, check, rule

from summarizer.rules import figures, text, times  # isort: skip  # registers the rules

__all__ = ["RULES", "Rule", "check", "figures", "rule", "text", "times"]
