"""A draft that was tried: grounded, checked, and mended by whoever wrote it.

Does not read an article and does not decide what is a fault.
"""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace

from summarizer.briefing import Briefing, Round
from summarizer.draft import Draft, DraftItem, as_json
from summarizer.engines import Answer, Engine, Task
from summarizer.errors import DraftError, EngineError
from summarizer.grounding import ground
from summarizer.repair import Entry, Fault, find_faults, fixes, mended
from summarizer.rules import REPAIRABLE, Selection, check, reject

logger = logging.getLogger("summarizer")


@dataclass(frozen=True)
class Attempt:
    """What a draft came to."""

    task: Task
    answer: Answer
    rules: Selection
    draft: Draft
    briefing: Briefing
    """Grounded and checked; nothing that a rule refutes is rejected yet."""
    drafts: Mapping[str, DraftItem]
    """The entry of the draft that each item is, by the item's id."""
    faults: tuple[Fault, ...]
    """What a model may still be asked about."""
    declined: tuple[Fault, ...] = ()
    """What it was asked about in the last round and did not mend."""

    def finished(self) -> Briefing:
        """The briefing without the items that are still in error."""
        written = {name: as_json(draft) for name, draft in self.drafts.items()}
        return reject(self.briefing, self.task.reading, written, self.rules)

    def sound(self) -> set[Entry]:
        """The entries of the draft that are in the briefing and in no error."""
        wrong = {f.item for f in self.briefing.findings if f.severity == "error"}
        facets = {item.id: item.facet for item in self.briefing.items()}
        return {
            (facets[name], draft.place)
            for name, draft in self.drafts.items()
            if name in facets and name not in wrong and draft.place is not None
        }


def attempt(task: Task, answer: Answer, rules: Selection) -> Attempt:
    """Ground the draft of an answer, and check what comes of it."""
    return _tried(task, answer, rules, answer.draft, ())


async def repaired(
    before: Attempt, engine: Engine, *, max_tokens: int | None = None
) -> Attempt | None:
    """The attempt after one more round; None: nothing is to be mended, or it would cost too much.

    An entry that was sound stays as it was when its repair would lose it. A fault that comes back
    the same is not asked about again.

    Raises:
        RecordingError: only recorded answers were allowed, and there is none to this repair.
    """
    if not (before.faults and engine.can_repair):
        return None
    task = before.task.repairing(before.draft, before.faults)
    if max_tokens is not None and _spent(before) + 2 * task.request.tokens > max_tokens:
        return None
    try:
        answer = await engine.answer(task)
    except (EngineError, DraftError) as error:  # what was answered before is not lost for it
        logger.warning("what failed was not mended: %s", error)
        return None
    asked = {fault.entry for fault in task.asked if fault.entry is not None}
    after = _mended(before, answer, asked, task.asked)
    if worse := fixes(answer.draft) & before.sound() - after.sound():
        after = _mended(before, answer, asked - worse, task.asked)
    return after


def _mended(
    before: Attempt, answer: Answer, replaceable: set[Entry], asked: tuple[Fault, ...]
) -> Attempt:
    """The attempt with the entries that the answer gives for these."""
    draft = mended(before.draft, answer.draft, replaceable)
    usage = before.answer.usage
    if usage is not None and answer.usage is not None:
        usage = usage + answer.usage
    known = replace(before.answer, usage=usage)
    after = _tried(before.task, known, before.rules, draft, asked)
    left = {fault.key for fault in _faults(after.briefing, after.drafts, after.task)}
    declined = tuple(fault for fault in asked if fault.key in left)
    this = Round(asked=len(asked), mended=len(asked) - len(declined), usage=answer.usage)
    repairs = (*before.briefing.repairs, this)
    briefing = after.briefing.model_copy(update={"repairs": repairs})
    return replace(after, briefing=briefing, declined=declined)


def _tried(
    task: Task, answer: Answer, rules: Selection, draft: Draft, asked: tuple[Fault, ...]
) -> Attempt:
    grounded = ground(
        draft, task.reading, engine=answer.engine, prompt=answer.prompt, usage=answer.usage
    )
    briefing = check(grounded.briefing, task.reading, rules)
    said = {(fault.key, fault.reason) for fault in asked}
    faults = tuple(
        fault
        for fault in _faults(briefing, grounded.drafts, task)
        if (fault.key, fault.reason) not in said
    )
    return Attempt(task, answer, rules, draft, briefing, grounded.drafts, faults)


def _faults(briefing: Briefing, drafts: Mapping[str, DraftItem], task: Task) -> list[Fault]:
    return find_faults(briefing, drafts, task.reading, REPAIRABLE)


def _spent(before: Attempt) -> int:
    """Tokens so far: as the provider counted, else a quarter of the characters."""
    usage = before.answer.usage
    if usage is None or usage.input_tokens is None or usage.output_tokens is None:
        return before.task.request.tokens + len(before.draft.reply) // 4
    return usage.input_tokens + usage.output_tokens
