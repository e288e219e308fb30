"""How a function becomes a rule, and how rules are run."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from summarizer.briefing import Briefing, Finding
from summarizer.item import Item
from summarizer.reading import Reading

Complaint = tuple[str, Item | None]
"""What a rule yields: a message, and the item that it is about."""

Check = Callable[[Briefing, Reading], Iterator[Complaint]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its code, its title (the fault it finds) and its severity."""

    code: str
    title: str
    severity: Literal["error", "warning", "info"]
    check: Check


RULES: dict[str, Rule] = {}
"""All rules by their code, in the order in which they run. A code is never used again."""


def rule(
    code: str, title: str, *, severity: Literal["error", "warning", "info"]
) -> Callable[[Check], Check]:
    """Register a check under a code."""

    def register(function: Check) -> Check:
        if code in RULES:
            raise ValueError(f"rule {code} exists: {RULES[code].title}")
        RULES[code] = Rule(code, title, severity, function)
        return function

    return register


def check(briefing: Briefing, reading: Reading) -> Briefing:
    """The briefing with the findings of all rules behind those it has."""
    findings = [
        Finding(
            rule=known.code,
            severity=known.severity,
            message=message,
            item=item.id if item else None,
            evidence=item.evidence if item else (),
        )
        for known in RULES.values()
        for message, item in known.check(briefing, reading)
    ]
    return briefing.model_copy(update={"findings": (*briefing.findings, *findings)})
