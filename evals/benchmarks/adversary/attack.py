"""Plants errors into a correct briefing and says which findings are new.

An `info` finding is true of correct briefings too, so that it finds nothing here.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from evals.benchmarks.adversary.briefings import Correct, Origin
from evals.benchmarks.adversary.peers import Quotation, quotation
from evals.benchmarks.adversary.planted import CLASSES, ErrorClass, Planted
from summarizer.briefing import Briefing, Finding
from summarizer.reading import Reading
from summarizer.rules import check

Told = tuple[str, str | None, str]
"""Rule, item and message of a finding."""


@dataclass(frozen=True)
class Outcome:
    """What became of one planted error."""

    title: str
    """Of its class."""
    case: str
    origin: Origin
    description: str
    rules: tuple[str, ...]
    """Those that found it, each once; empty: it was missed."""
    quotation: Quotation | None = None
    """For other libraries, where they look at such words."""


def attack(correct: Correct, *, most: int, seed: int, only: str = "") -> Iterator[Outcome]:
    """Plant at most `most` errors of each class into one briefing, and check each."""
    briefing = correct.briefing
    known = {id(correct.reading): _told(briefing)}
    for kind in (kind for kind in CLASSES if only in kind.title):
        random = Random(f"{seed} {kind.title} {correct.origin} {correct.name}")  # seeded
        for planted in _some(kind, briefing, correct.reading, random, most):
            reading = planted.reading or correct.reading
            if id(reading) not in known:
                known[id(reading)] = _told(check(briefing, reading))
            found = find(planted, reading, known[id(reading)])
            quoted = quotation(planted, reading) if kind.peers else None
            said = planted.description
            yield Outcome(kind.title, correct.name, correct.origin, said, found, quoted)


def _some(
    kind: ErrorClass, briefing: Briefing, reading: Reading, random: Random, most: int
) -> list[Planted]:
    planted = list(kind.plant(briefing, reading, random))
    return planted if len(planted) <= most else random.sample(planted, most)


def find(planted: Planted, reading: Reading, known: set[Told]) -> tuple[str, ...]:
    """The rules that say something new of what was planted."""
    about = {planted.item, *planted.touches}
    new = [
        finding
        for finding in check(planted.briefing, reading).findings
        if finding.severity != "info"
        and _key(finding) not in known
        and (finding.item in about or finding.item is None)
    ]
    return tuple(dict.fromkeys(finding.rule for finding in new))


def _told(briefing: Briefing) -> set[Told]:
    return {_key(finding) for finding in briefing.findings}


def _key(finding: Finding) -> Told:
    return finding.rule, finding.item, finding.message


def by_class(outcomes: list[Outcome]) -> dict[str, list[Outcome]]:
    """The outcomes of each class."""
    found: defaultdict[str, list[Outcome]] = defaultdict(list)
    for outcome in outcomes:
        found[outcome.title].append(outcome)
    return found
