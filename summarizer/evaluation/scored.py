"""What a run scored, without texts: what a baseline keeps, and two runs are compared by.

One JSON file, for people to read in a diff: sorted, a line for each score of a case, no times.
"""

import json
import math
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from summarizer import __version__
from summarizer.errors import CaseError, ConfigError
from summarizer.evaluation.bootstrap import LEVEL, RESAMPLES, SEED, Share, interval
from summarizer.evaluation.marked import read_json
from summarizer.evaluation.run import RECORDED, CaseResult, Result
from summarizer.evaluation.scorers import BY_NAME, SCORERS_VERSION, Count
from summarizer.evaluation.settings import Settings
from summarizer.frozen import Frozen
from summarizer.prompts import load_prompt
from summarizer.stored import VERSION


class Signature(Frozen):
    """All that shaped the scores; which of it must be equal for two runs to be comparable."""

    scorers: int = SCORERS_VERSION
    """Must be equal: a score that counts otherwise is another score."""
    schema_: str = VERSION
    """Must be equal: of the briefing."""
    summarizer: str = __version__
    """May differ: it is what is compared."""
    engine: str
    """May differ."""
    model: str | None
    """May differ; whose recorded answers were replayed, as the settings say; None: they do not."""
    rounds: int
    """Must be equal: rounds of repair."""
    prompt: str | None
    """May differ; name and version, and the beginning of the SHA-256 of its text."""
    answered_by: tuple[str, ...]
    """May differ; models and dates of the replies."""

    def __str__(self) -> str:
        parts = {
            "summarizer": self.summarizer,
            "scorers": self.scorers,
            "schema": self.schema_,
            "engine": self.engine,
            "model": self.model or "-",
            "rounds": self.rounds,
            "prompt": self.prompt or "-",
            "by": "; ".join(self.answered_by),
            "bootstrap": f"{RESAMPLES}:{LEVEL}:seed={SEED}",
        }
        return "|".join(f"{name}:{value}" for name, value in parts.items())


class ScoredCase(Frozen):
    """One case: its scores, reply by reply."""

    digest: str
    """Of article, expectation and assertions; must be equal."""
    replies: int = Field(ge=1)
    failing: Mapping[str, int]
    """The hard assertions that do not hold, and in how many of the replies."""
    scores: Mapping[str, tuple[Count, ...]]
    """`hits` and `total` of each reply; a score with nothing to count is left out."""

    @model_validator(mode="after")
    def _is_of_its_replies(self) -> Self:
        """Counts are of each reply, and none is below 0."""
        for name, counts in self.scores.items():
            if len(counts) != self.replies:
                raise ValueError(f"{name}: {len(counts)} counts of {self.replies} replies")
            if any(count.hits < 0 or count.total < 0 for count in counts):
                raise ValueError(f"{name}: a count is below 0")
        return self

    def share(self, score: str) -> Share:
        """Hits and total over all replies; 0 of 0 if there was nothing to count."""
        counts = self.scores.get(score, ())
        return Share(sum(count.hits for count in counts), sum(count.total for count in counts))


class Estimated(Frozen):
    """One score of a run."""

    value: float | None
    """None: there was nothing to count."""
    low: float | None
    """Of the 95 % interval over the cases; None: too few cases have the score."""
    high: float | None
    hits: float
    """A case with several replies counts as the mean of them."""
    total: float


class Scored(Frozen):
    """One run of one column."""

    format: Literal[1] = 1
    signature: Signature
    cases: Mapping[str, ScoredCase]

    def shares(self, score: str, names: tuple[str, ...] | None = None) -> list[Share]:
        """Of each case, by name; a case weighs the same however many replies it has.

        Args:
            names: the cases, in this order; None: all.
        """
        chosen = sorted(self.cases) if names is None else names
        scale = math.lcm(*(self.cases[name].replies or 1 for name in chosen)) if chosen else 1
        shares = []
        for name in chosen:
            case = self.cases[name]
            factor = scale // (case.replies or 1)
            share = case.share(score)
            shares.append(Share(share.hits * factor, share.total * factor))
        return shares

    def estimate(self, score: str, names: tuple[str, ...] | None = None) -> Estimated:
        """The score over all cases, with its interval."""
        shares = self.shares(score, names)
        chosen = self.cases if names is None else names
        scale = math.lcm(*(self.cases[name].replies or 1 for name in chosen)) if chosen else 1
        hits, total = sum(s.hits for s in shares), sum(s.total for s in shares)
        found = interval(shares)
        return Estimated(
            value=hits / total if total else None,
            low=found.low if found else None,
            high=found.high if found else None,
            hits=hits / scale,
            total=total / scale,
        )

    def spread(self, score: str) -> float | None:
        """The standard deviation between replies to one case, over the cases with several.

        Square root of the mean variance within a case (n - 1). None: no case has several replies
        in which there was something to count.
        """
        variances = []
        for case in self.cases.values():
            values = [c.hits / c.total for c in case.scores.get(score, ()) if c.total]
            if len(values) > 1:
                mean = sum(values) / len(values)
                variances.append(sum((v - mean) ** 2 for v in values) / (len(values) - 1))
        return math.sqrt(sum(variances) / len(variances)) if variances else None


def scored(result: Result, settings: Settings) -> Scored:
    """The scores of a run that was made with these settings."""
    by = {replied.by for case in result.cases for replied in case.replies}
    prompt = None
    if result.column.prompt is not None:
        prompt = f"{result.prompt}:{load_prompt(result.column.prompt).digest}"
    return Scored(
        signature=Signature(
            engine=result.column.engine,
            model=settings.model if result.column.engine == RECORDED else None,
            rounds=settings.rounds,
            prompt=prompt,
            answered_by=tuple(sorted(by)),
        ),
        cases={
            result_of.case.name: ScoredCase(
                digest=result_of.case.digest,
                replies=len(result_of.replies),
                failing=_failing(result_of),
                scores={
                    name: tuple(replied.counts[name] for replied in result_of.replies)
                    for name in BY_NAME
                    if any(replied.counts[name].total for replied in result_of.replies)
                },
            )
            for result_of in result.cases
        },
    )


def _failing(result: CaseResult) -> dict[str, int]:
    replies = [replied.assertions for replied in result.replies]
    counts = {name: sum(not held[name] for held in replies) for name in sorted(replies[0])}
    return {name: count for name, count in counts.items() if count}


def read_scored(path: Path) -> Scored:
    """A file of scores.

    Raises:
        CaseError: it is missing or none; names file and line.
    """
    found = read_json(path, Scored)
    if unknown := {name for case in found.cases.values() for name in case.scores} - BY_NAME.keys():
        raise CaseError(f"{path}: there is no score {min(unknown)!r} any more: accept a new one")
    return found


def as_json(run: Scored) -> str:
    """The file's text."""
    lines = ["{", f' "format": {run.format},', ' "signature": {']
    signature = run.signature.model_dump(mode="json")
    lines += [*_block(signature, 2), " },", ' "cases": {']
    for place, (name, case) in enumerate(sorted(run.cases.items()), 1):
        lines.append(f"  {_dump(name)}: {{")
        fields = {"digest": case.digest, "replies": case.replies, "failing": dict(case.failing)}
        lines += [f"   {_dump(key)}: {_dump(value)}," for key, value in fields.items()]
        lines += ['   "scores": {', *_block(dict(case.scores), 4), "   }"]
        lines.append("  }," if place < len(run.cases) else "  }")
    return "\n".join([*lines, " }", "}", ""])


def write(path: Path, text: str) -> None:
    """Write a file whole or not at all.

    Raises:
        ConfigError: it cannot be written.
    """
    check_writable(path)
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_text(text, encoding="utf-8")
        os.replace(part, path)
    except OSError as error:
        raise ConfigError(f"cannot write {path}: {error.strerror}") from None


def check_writable(path: Path) -> None:
    """Tell before a run what would be told after it.

    Raises:
        ConfigError: there is no such folder, or it is one.
    """
    if not path.name or path.is_dir():
        raise ConfigError(f"{path} is a folder; name a file in it")
    if not path.parent.is_dir():
        raise ConfigError(f"cannot write {path}: there is no folder {path.parent}")


def _block(fields: Mapping[str, object], indent: int) -> list[str]:
    rows = [f"{' ' * indent}{_dump(key)}: {_dump(value)}" for key, value in fields.items()]
    return [row + "," for row in rows[:-1]] + rows[-1:]


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
