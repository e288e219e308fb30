"""The two tables: planted errors found, and correct items flagged.

Prints; measures nothing.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from evals.benchmarks.adversary.attack import Outcome, by_class
from evals.benchmarks.adversary.briefings import Correct, Origin
from evals.benchmarks.adversary.peers import Quotation
from evals.benchmarks.adversary.planted import CLASSES

TARGET = 0.95
FALSE_ALARMS = 0.01
NAMES: dict[Origin, str] = {
    "hand": "read by hand",
    "model": "answered by a model",
    "offline": "offline engine (the reading judged by itself)",
}


def share(found: int, of: int) -> str:
    """A share in percent; of nothing there is none."""
    return f"{100 * found / of:5.1f} %" if of else "    -  "


def classes(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Per class: how many were planted and found, by which rules; decidable classes first."""
    for decidable, heading in (
        (True, "Decidable by a program: target 95 %"),
        (False, "Not decidable by these rules: found by chance, no target"),
    ):
        columns = "planted  found   share   hand  model  offl.  rules"
        yield f"\n{heading}\n{'':68} {columns}"
        for kind in CLASSES:
            if kind.decidable == decidable:
                yield _class(kind.title, outcomes, decidable=decidable)


def quotations(
    outcomes: Sequence[Outcome],
) -> dict[str, tuple[str, Sequence[Quotation]]]:
    """Of the classes that peers look at: our share, and the quotations for them."""
    found: dict[str, tuple[str, Sequence[Quotation]]] = {}
    judged = by_class([outcome for outcome in outcomes if outcome.origin != "offline"])
    for kind in CLASSES:
        mine = judged.get(kind.title, [])
        if kind.peers and mine:
            ours = share(sum(bool(o.rules) for o in mine), len(mine))
            found[kind.title] = ours, [o.quotation for o in mine if o.quotation is not None]
    return found


def _class(title: str, outcomes: Sequence[Outcome], *, decidable: bool) -> str:
    mine = [outcome for outcome in outcomes if outcome.title == title]
    judged = [outcome for outcome in mine if outcome.origin != "offline"]
    found = sum(bool(outcome.rules) for outcome in judged)
    mark = ("+" if is_kept(judged) else "-") if decidable and judged else " "
    apart = " ".join(_apart(mine, origin) for origin in NAMES)
    rules = Counter(rule for outcome in mine for rule in outcome.rules)
    named = " ".join(rule for rule, _ in rules.most_common(4))
    said = f"{len(judged):7} {found:6} {share(found, len(judged))} {mark} {apart}  {named}"
    return f"{title:68} {said}"


def _apart(outcomes: Sequence[Outcome], origin: Origin) -> str:
    own = [outcome for outcome in outcomes if outcome.origin == origin]
    return f"{100 * sum(bool(o.rules) for o in own) / len(own):5.1f}" if own else "    -"


def is_kept(outcomes: Sequence[Outcome]) -> bool:
    """Whether enough of a class was found; of none, nothing can be said against it."""
    return sum(bool(o.rules) for o in outcomes) >= TARGET * len(outcomes)


def short_of(outcomes: Sequence[Outcome]) -> list[str]:
    """The decidable classes that fall short, on the readings by hand and the model's together."""
    judged = by_class([outcome for outcome in outcomes if outcome.origin != "offline"])
    return [k.title for k in CLASSES if k.decidable and not is_kept(judged.get(k.title, []))]


def alarms(correct: Sequence[Correct]) -> Iterator[str]:
    """Per origin: the items, and how many of them a finding or grounding is about."""
    yield "\nCorrect items: target at most 1 % with an error"
    yield f"{'':46} items  error    warning  rejected"
    for origin, name in NAMES.items():
        own = [one for one in correct if one.origin == origin]
        if not own:
            continue
        items = sum(one.items for one in own)
        wrong = sum(len(flagged(one, "error")) for one in own)
        doubted = sum(len(flagged(one, "warning")) for one in own)
        refused = sum(one.rejected for one in own)
        mark = "" if origin == "offline" else " +" if wrong <= FALSE_ALARMS * items else " -"
        yield (
            f"{name:46} {items:5} {share(wrong, items)} {share(doubted, items)} "
            f"{share(refused, items)}{mark}"
        )
        for severity in ("error", "warning"):
            yield f"    {severity}: {_blamed(own, severity)}"


def _blamed(correct: Sequence[Correct], severity: str) -> str:
    rules = Counter(
        finding.rule
        for one in correct
        for finding in one.grounded.findings
        if finding.severity == severity and finding.rule[:3] not in ("COV", "INJ")
    )
    return " ".join(f"{rule} {count}" for rule, count in rules.most_common()) or "none"


def flagged(correct: Correct, severity: str) -> set[str | None]:
    """The items that a finding of a severity is about; None: the headline.

    Of what was left out (COV) and what the article says to machines (INJ001) no item is at fault.
    """
    return {
        finding.item
        for finding in correct.grounded.findings
        if finding.severity == severity and finding.rule[:3] not in ("COV", "INJ")
    }


def too_many(correct: Sequence[Correct]) -> bool:
    """Whether more than the target of the correct items are errors, by hand and model together."""
    judged = [one for one in correct if one.origin != "offline"]
    wrong = sum(len(flagged(one, "error")) for one in judged)
    return wrong > FALSE_ALARMS * sum(one.items for one in judged)


def misses(outcomes: Sequence[Outcome], most: int) -> Iterator[str]:
    """The first misses of each class, and what was planted."""
    for title, mine in by_class(list(outcomes)).items():
        missed = [o for o in mine if not o.rules and o.origin != "offline"]
        if missed and most:
            yield f"\nmissed: {title}"
            yield from (f"  {o.case} ({o.origin}): {o.description}" for o in missed[:most])


def false_alarms(correct: Sequence[Correct], most: int) -> Iterator[str]:
    """The first findings of each rule on correct items."""
    told: Counter[str] = Counter()
    for one in correct:
        for finding in one.grounded.findings:
            if finding.severity == "info" or finding.rule[:3] == "COV" or one.origin == "offline":
                continue
            told[finding.rule] += 1
            if told[finding.rule] <= most:
                words = next((i for i in one.grounded.items() if i.id == finding.item), None)
                text = getattr(words, "text", "") or getattr(words, "surface", "")
                yield (
                    f"  {finding.rule} {finding.severity} {one.name} ({one.origin}) "
                    f"{finding.item}: {finding.message} | {text}"
                )
        for entry in one.grounded.rejected:
            told["rejected"] += 1
            if told["rejected"] <= most and one.origin != "offline":
                yield f"  rejected {one.name} ({one.origin}): {entry.reason}"
