"""A briefing with all that the rules say of it, and one without what they refute."""

from collections.abc import Mapping

from summarizer.briefing import Briefing, Finding, Rejected
from summarizer.item import Item, Link
from summarizer.reading import Reading
from summarizer.rules.coverage import cover
from summarizer.rules.discrepancies import find_discrepancies
from summarizer.rules.registry import EVERY_RULE, RULES, Selection, find

REPAIRABLE = frozenset(code for code, known in RULES.items() if known.repair)
"""The rules about whose findings a model is asked again."""


def check(briefing: Briefing, reading: Reading, selection: Selection = EVERY_RULE) -> Briefing:
    """The briefing with its coverage, its discrepancies and the findings of the wanted rules.

    What grounding found stays; what rules found before is found anew. Idempotent.
    """
    whole = briefing.model_copy(
        update={
            "coverage": cover(briefing, reading),
            "discrepancies": find_discrepancies(briefing),
        }
    )
    grounding = [f for f in briefing.findings if _is_of_grounding(f) and selection.wants(f.rule)]
    findings = (*grounding, *find(whole, reading, selection))
    return whole.model_copy(update={"findings": findings})


def _is_of_grounding(finding: Finding) -> bool:
    return finding.rule in RULES and RULES[finding.rule].check is None


def reject(
    briefing: Briefing,
    reading: Reading,
    drafts: Mapping[str, object],
    selection: Selection = EVERY_RULE,
) -> Briefing:
    """The briefing without the items that an error finding is about, each with its reason.

    An item that cannot do without a rejected one (who claims it) goes with it; a lesser link to one
    is left empty. Then the rest is checked again, until no error is left.

    Args:
        drafts: what the model wrote for an item, by its id.
    """
    while errors := [f for f in briefing.findings if f.severity == "error"]:
        reasons = {f.item: f"{f.rule}: {f.message}" for f in reversed(errors)}
        briefing = check(_without(briefing, reasons, drafts), reading, selection)
    return briefing


def _without(
    briefing: Briefing, reasons: Mapping[str | None, str], drafts: Mapping[str, object]
) -> Briefing:
    """The briefing without these items, and the headline if None is among them."""
    rejected = list(briefing.rejected)
    update: dict[str, object] = {}
    if None in reasons:
        rejected.append(Rejected(facet="headline", reason=reasons[None], draft=briefing.headline))
        update["headline"] = None
    lost = {item.id: reasons[item.id] for item in briefing.items() if item.id in reasons}
    lost |= _dependants(briefing, set(lost))
    for item in briefing.items():
        if item.id in lost:
            rejected.append(
                Rejected(
                    facet=item.facet,
                    reason=lost[item.id],
                    draft=drafts.get(item.id, item.model_dump(mode="json")),
                )
            )
    for facet in {item.facet for item in briefing.items()}:
        items: tuple[Item, ...] = getattr(briefing, facet)
        update[facet] = tuple(_unlinked(item, set(lost)) for item in items if item.id not in lost)
    kept = tuple(f for f in briefing.findings if f.item is None or f.item not in lost)
    return briefing.model_copy(update={**update, "rejected": tuple(rejected), "findings": kept})


def _dependants(briefing: Briefing, lost: set[str]) -> dict[str, str]:
    """The items whose vital links lead to a lost one, and those that lead to these."""
    reasons: dict[str, str] = {}
    while True:
        more = {
            item.id: f"{field}: {target!r} was rejected"
            for item in briefing.items()
            if item.id not in lost
            for field, link in _links(item)
            if (target := getattr(item, field)) in lost
            and (link.vital or type(item).model_fields[field].is_required())
        }
        if not more:
            return reasons
        reasons |= more
        lost = lost | more.keys()


def _unlinked(item: Item, lost: set[str]) -> Item:
    """The item without links to lost ones."""
    update: dict[str, object] = {
        field: None for field, _ in _links(item) if getattr(item, field) in lost
    }
    for field in ("who", "where"):  # what an event names
        targets = getattr(item, field, None)
        if isinstance(targets, tuple) and lost.intersection(targets):
            update[field] = tuple(target for target in targets if target not in lost)
    if getattr(item, "when", None) in lost:
        update["when"] = None
    return item.model_copy(update=update) if update else item


def _links(item: Item) -> list[tuple[str, Link]]:
    return [
        (field, how)
        for field, info in type(item).model_fields.items()
        for how in info.metadata
        if isinstance(how, Link)
    ]
