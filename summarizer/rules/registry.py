"""How a function becomes a rule, which rules are wanted, and how they are run."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from typing import Literal, NamedTuple

from summarizer.briefing import Briefing, Finding
from summarizer.errors import ConfigError
from summarizer.item import Evidence, Item
from summarizer.reading import Reading

Severity = Literal["error", "warning", "info"]
"""`error`: the item says what the article does not; it is repaired or rejected. `warning`: a person
should look. `info`: true, and good to know."""


class Complaint(NamedTuple):
    """What a rule yields."""

    message: str
    item: Item | None = None
    """The item that it is about; None: the briefing as a whole, or its headline."""
    evidence: tuple[Evidence, ...] | None = None
    """The words that show it; None: the evidence of the item."""


Check = Callable[[Briefing, Reading], Iterator[Complaint]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with its code, its title (the fault it finds) and its severity."""

    code: str
    title: str
    severity: Severity
    page: str
    """Why, an example, and what to do instead."""
    check: Check | None
    """None: the fault is found while a draft is grounded; a finished briefing does not show it."""
    repair: bool
    """Whether a model is asked to mend it."""


RULES: dict[str, Rule] = {}
"""All rules by their code, in the order in which they run. A code is never used again."""


def rule(
    code: str, title: str, *, severity: Severity, repair: bool | None = None
) -> Callable[[Check], Check]:
    """Register a check under a code; its docstring is its page.

    Args:
        repair: whether a model is asked to mend it; None: if it is an error.
    """

    def register(function: Check) -> Check:
        page = cleandoc(function.__doc__ or "")
        _add(Rule(code, title, severity, page, function, _default(repair, severity)))
        return function

    return register


def grounding_rule(code: str, title: str, page: str, *, repair: bool = False) -> None:
    """Register the page of a warning that grounding gives by itself."""
    _add(Rule(code, title, "warning", cleandoc(page), None, repair))


def _default(repair: bool | None, severity: Severity) -> bool:
    return severity == "error" if repair is None else repair


def _add(known: Rule) -> None:
    if known.code in RULES:
        raise ValueError(f"rule {known.code} exists: {RULES[known.code].title}")
    RULES[known.code] = known


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules are wanted, as users of ruff know it: by codes or their beginnings, or `ALL`.

    Of two that fit a code, the longer one decides; of two equal ones, `ignore`.

    Raises:
        ConfigError: no rule begins so.
    """

    select: tuple[str, ...] = ("ALL",)
    ignore: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for prefix in (*self.select, *self.ignore):
            if prefix != "ALL" and not any(code.startswith(prefix) for code in RULES):
                families = ", ".join(sorted({code[:3] for code in RULES}))
                raise ConfigError(
                    f"no rule begins with {prefix[:20]!r}: give a code, a family ({families}) or "
                    "ALL; `summarizer rules` lists them"
                )

    def wants(self, code: str) -> bool:
        """Whether the rule is to be run."""
        return self._fit(code, self.select) > self._fit(code, self.ignore)

    @staticmethod
    def _fit(code: str, prefixes: tuple[str, ...]) -> int:
        """How exactly a code is meant; -1: not at all."""
        fits = [0 if p == "ALL" else len(p) for p in prefixes if p == "ALL" or code.startswith(p)]
        return max(fits, default=-1)


EVERY_RULE = Selection()


def find(briefing: Briefing, reading: Reading, selection: Selection = EVERY_RULE) -> list[Finding]:
    """The findings of the wanted rules, in their order. Costs about 1.5 times what reading does."""
    return [
        Finding(
            rule=known.code,
            severity=known.severity,
            message=said.message,
            item=said.item.id if said.item else None,
            evidence=_evidence(said),
        )
        for known in RULES.values()
        if known.check is not None and selection.wants(known.code)
        for said in known.check(briefing, reading)
    ]


def _evidence(said: Complaint) -> tuple[Evidence, ...]:
    if said.evidence is not None:
        return said.evidence
    return said.item.evidence if said.item else ()
