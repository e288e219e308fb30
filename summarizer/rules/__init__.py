"""The checks on a finished briefing: pure functions that yield findings.

Knows nothing of engines. What the checks cannot see is the meaning of a paraphrase.
"""

from summarizer.rules.registry import EVERY_RULE, RULES, Complaint, Rule, Selection, Severity, rule

from summarizer.rules import (  # isort: skip  # registers the rules, family by family
    evidence,
    figures,
    totals,
    discrepancies,
    times,
    attribution,
    chains,
    voices,
    coverage,
    written_numbers,
    written_names,
    written_words,
    negations,
    quotations,
    injection,
)
from summarizer.rules.check import REPAIRABLE, check, reject  # isort: skip  # needs the families

__all__ = [
    "EVERY_RULE",
    "REPAIRABLE",
    "RULES",
    "Complaint",
    "Rule",
    "Selection",
    "Severity",
    "attribution",
    "chains",
    "check",
    "coverage",
    "discrepancies",
    "evidence",
    "figures",
    "injection",
    "negations",
    "quotations",
    "reject",
    "rule",
    "times",
    "totals",
    "voices",
    "written_names",
    "written_numbers",
    "written_words",
]
