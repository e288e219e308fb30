"""Cases to scored results: each article briefed by whoever is to answer, and compared.

Does not judge the scores and does not print.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from itertools import repeat

from summarizer.briefing import Briefing, EngineRecord, Usage
from summarizer.engines import Answer, Engine, Task
from summarizer.engines.choose import OFFLINE
from summarizer.engines.model import ModelEngine
from summarizer.engines.offline import OfflineEngine
from summarizer.errors import (
    DraftError,
    RecordingError,
    Refused,
    SummarizerError,
    Truncated,
    Unfit,
)
from summarizer.evaluation.alike import stands
from summarizer.evaluation.case import Case
from summarizer.evaluation.matching import Compared, compare
from summarizer.evaluation.scorers import Cost, Count, score
from summarizer.evaluation.settings import Settings
from summarizer.evaluation.shelves import (
    find_troubles,
    open_shelf,
    request_of,
)
from summarizer.pipeline import abrief
from summarizer.prompts import DEFAULT_PROMPT, load_prompt
from summarizer.recordings import Shelf, key_of_request
from summarizer.rules import check

RECORDED = "recorded"
"""The engine that replays the recordings of the cases."""

AT_ONCE = 8
"""Cases that a model is asked about at the same time."""

ANSWERED = "the reply is a draft"
STANDS = "every item stands in the article"
NO_ERROR = "no error is left in the briefing"


@dataclass(frozen=True, slots=True)
class Column:
    """Who answers: an engine, and the prompt that it is given."""

    engine: str
    """`recorded`, `offline`, or the name of a model to be asked."""
    prompt: str | None
    """Name or file; None: nobody is asked."""

    def __str__(self) -> str:
        return self.engine if self.prompt is None else f"{self.engine} {self.prompt}"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a run is done, whatever is run."""

    settings: Settings
    base_url: str | None = None
    """The server of the models that are asked; None: as `ModelEngine`."""
    repeat: int = 1
    """How often a model is asked about a case; what is recorded is replayed as often as it is."""
    record: bool = False
    """Whether answers of models are kept in the recordings of their cases."""


@dataclass(frozen=True, slots=True)
class Replied:
    """One reply to one case."""

    compared: Compared
    counts: Mapping[str, Count]
    assertions: Mapping[str, bool]
    by: str
    """Provenance of the reply, or the engine."""
    fault: str | None
    """Why there is no briefing, so that all that was expected is missing; None: there is one."""


@dataclass(frozen=True, slots=True)
class CaseResult:
    """All replies to one case."""

    case: Case
    replies: tuple[Replied, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """What a column came to."""

    column: Column
    prompt: str | None
    """Name and version of the prompt; None: nobody was asked."""
    cases: tuple[CaseResult, ...]


def choose_columns(
    engines: Sequence[str], prompts: Sequence[str], settings: Settings
) -> tuple[Column, ...]:
    """The columns that options ask for, in their order.

    Each engine has a column; one that answers prompts has a column for each prompt. Without an
    engine that does, prompts mean the recorded replies to them.
    """
    answering = [engine for engine in engines if engine != OFFLINE]
    if not answering and (prompts or not engines):
        engines = [RECORDED, *engines]
    asked = list(prompts) or [settings.prompt or DEFAULT_PROMPT]
    columns = [
        Column(engine, prompt)
        for engine in engines
        for prompt in ([None] if engine == OFFLINE else asked)
    ]
    return tuple(dict.fromkeys(columns))


def run(
    cases: Sequence[Case],
    columns: Sequence[Column],
    how: Manner,
    progress: Callable[[], None] = lambda: None,
) -> tuple[Result, ...]:
    """Brief every case in every column, and score what comes of it.

    Args:
        progress: called after each case of each column.

    Raises:
        Unfit: recordings are missing, stale, or orphaned.
        CaseError: a recorded reply was cut off.
        ConfigError: no such prompt, or nobody to ask.
        EngineError: a model could not be reached.
    """
    replayed = [c.prompt for c in columns if c.engine == RECORDED and c.prompt is not None]
    if replayed:
        _check_recordings(cases, replayed, how.settings)

    async def all_columns() -> list[Result]:
        return [await _run_column(cases, column, how, progress) for column in columns]

    try:
        return tuple(asyncio.run(all_columns()))
    except* SummarizerError as several:
        # One is told; the others have the same cause, or are told when this one is mended.
        raise _first(several) from None


def _first(several: BaseExceptionGroup[SummarizerError]) -> SummarizerError:
    first = several.exceptions[0]
    return _first(first) if isinstance(first, BaseExceptionGroup) else first


def _check_recordings(cases: Sequence[Case], prompts: Sequence[str], settings: Settings) -> None:
    asked = [load_prompt(name) for name in prompts]
    troubles = [
        trouble
        for case in cases
        for trouble in find_troubles(case, open_shelf(case), asked, settings.prompts)
    ]
    if troubles:
        states = [trouble.state for trouble in troubles]
        told = ", ".join(f"{states.count(state)} {state}" for state in dict.fromkeys(states))
        raise Unfit(
            f"recordings do not fit ({told}): record what is asked now (`eval export` and "
            "`eval import`, or `eval run --record`), and take out what nobody asks any more",
            tuple(map(str, troubles)),
        )


async def _run_column(
    cases: Sequence[Case], column: Column, how: Manner, progress: Callable[[], None]
) -> Result:
    at_once = asyncio.Semaphore(AT_ONCE)
    async with AsyncExitStack() as stack:
        shared: ModelEngine | None = None
        if column.engine not in (RECORDED, OFFLINE) and not how.record:
            live = ModelEngine(column.engine, base_url=how.base_url)
            shared = await stack.enter_async_context(live)

        async def one(case: Case) -> CaseResult:
            async with at_once:
                engines = _engines(case, column, how, shared)
                replies = [await _reply(case, e, column.prompt, how.settings) for e in engines]
            progress()
            return CaseResult(case, tuple(replies))

        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(case)) for case in cases]
    prompt = None if column.prompt is None else load_prompt(column.prompt).id
    return Result(column, prompt, tuple(task.result() for task in tasks))


def _engines(
    case: Case, column: Column, how: Manner, shared: ModelEngine | None
) -> Iterator[Engine]:
    """Who answers about a case, once for each reply."""
    if column.prompt is None:
        yield OfflineEngine()
    elif column.engine == RECORDED:
        shelf = Shelf(case.recordings)
        key = key_of_request(request_of(case, load_prompt(column.prompt)))
        engine = ModelEngine(how.settings.model, shelf=shelf)
        yield from repeat(engine, shelf.replies_to(key))
    elif shared is not None:
        yield from repeat(shared, how.repeat)
    else:
        shelf = Shelf(case.recordings, "record")
        engine = ModelEngine(column.engine, base_url=how.base_url, shelf=shelf)
        yield from repeat(engine, how.repeat)


@dataclass
class _Metered:
    """An engine, and what its answers cost."""

    engine: Engine
    cost: Cost | None = None
    """None: nobody was asked."""

    @property
    def can_repair(self) -> bool:
        return self.engine.can_repair

    async def answer(self, task: Task) -> Answer:
        answer = await self.engine.answer(task)
        if answer.prompt is not None:  # somebody was asked
            asked, answered = len(task.request.as_text()), len(answer.draft.reply)
            spent = Cost(asked, answered, _tokens(answer.usage))
            self.cost = spent if self.cost is None else self.cost + spent
        return answer


def _tokens(usage: Usage | None) -> int | None:
    if usage is None or usage.input_tokens is None or usage.output_tokens is None:
        return None
    return usage.input_tokens + usage.output_tokens


async def _reply(case: Case, engine: Engine, prompt: str | None, settings: Settings) -> Replied:
    metered, fault = _Metered(engine), None
    try:
        briefing = await abrief(case.article, engine=metered, prompt=prompt, rounds=settings.rounds)
    except (DraftError, Refused, Truncated) as error:
        briefing, fault = _nothing(case), str(error)
    except RecordingError as error:
        if error.turn == 1:
            raise
        # There is an answer, and it is no draft: what a model answered, not a fault of the folder.
        briefing, fault = _nothing(case), str(error)
    compared = compare(case.article.text, case.expected, briefing, case.optional)
    by = briefing.engine.recorded or briefing.engine.model or briefing.engine.name
    assertions = dict(_assertions(case, compared, fault))
    return Replied(compared, score(compared, metered.cost), assertions, by, fault)


def _nothing(case: Case) -> Briefing:
    """The briefing of an answer that is none: all that is expected is missing."""
    empty = Briefing(engine=EngineRecord(name="model"), article=case.expected.article)
    return check(empty, case.reading)


def _assertions(case: Case, compared: Compared, fault: str | None) -> Iterator[tuple[str, bool]]:
    """The hard assertions: three of every briefing, and those of the case."""
    given = compared.given
    yield ANSWERED, fault is None
    yield STANDS, all(stands(item, compared.text) for item in given.items())
    yield NO_ERROR, not any(finding.severity == "error" for finding in given.findings)
    for pattern in case.about.must:
        yield f"must: {pattern}", pattern.holds(given)
    for pattern in case.about.must_not:
        yield f"must not: {pattern}", not pattern.holds(given)
