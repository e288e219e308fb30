"""Briefings of several engines on the same articles, scored side by side. Does not print.

Every score has an interval over articles; every engine but the first, its difference to the first.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from summarizer.errors import ConfigError, RecordingError
from summarizer.evaluation.bootstrap import LEVEL, RESAMPLES, SEED, Estimate
from summarizer.evaluation.corpora.briefings import Briefed, Column, briefed
from summarizer.evaluation.corpora.choose import EVERY_ARTICLE, Choice, Chosen, choose
from summarizer.evaluation.corpora.report import Data, signature
from summarizer.evaluation.corpora.score import Score


@dataclass(frozen=True)
class Row:
    """One score, of every engine."""

    scores: tuple[Score, ...]
    """In the order of the columns."""
    articles: tuple[str, ...]
    """Ids of the articles that were scored, of which the samples are drawn."""

    @cached_property
    def intervals(self) -> tuple[Estimate | None, ...]:
        """Of each engine."""
        return tuple(score.interval(self.articles) for score in self.scores)

    @cached_property
    def differences(self) -> tuple[Estimate | None, ...]:
        """Of each engine but the first, to the first."""
        first, *others = self.scores
        return tuple(first.difference(other, self.articles) for other in others)


@dataclass(frozen=True, slots=True)
class Answers:
    """Who answered, and how often there was no draft."""

    label: str
    engines: tuple[str, ...]
    """Kinds of engines: `offline`, `model`."""
    models: tuple[str, ...]
    """As the provider named them; `unknown`: a person relayed the answers and did not say."""
    prompts: tuple[str, ...]
    recordings: str | None
    """SHA-256 of what was replayed; None: nothing was."""
    problems: tuple[str, ...]
    """`id of the article: why there is no draft`."""

    def __str__(self) -> str:
        known = {"engine": self.engines, "model": self.models, "prompt": self.prompts}
        parts = [f"{name}={','.join(values)}" for name, values in known.items() if values]
        if self.recordings is not None:
            parts.append(f"recordings={self.recordings[:12]}")
        return ":".join([self.label, *parts])


@dataclass(frozen=True, slots=True)
class Comparison:
    """The scores of one run, side by side."""

    columns: tuple[Answers, ...]
    rows: tuple[Row, ...]
    data: tuple[Data, ...]

    @property
    def signature(self) -> str:
        """Versions, who answered, what was scored, and how the intervals were made."""
        samples = f"bootstrap:percentile:resamples={RESAMPLES}:level={LEVEL}:seed={SEED}"
        return signature(*map(str, self.columns), "rounds=0", *map(str, self.data), samples)


def compare(
    name: str, path: Path, columns: Sequence[Column], choice: Choice = EVERY_ARTICLE
) -> Comparison:
    """Score briefings of one corpus, or of `all` of them.

    With recordings among the columns, only the articles that are recorded are scored, for every
    engine, so that the columns are paired.

    Args:
        path: the folder of the corpora, the folder of the one, or its file.
        columns: one or more engines.

    Raises:
        ConfigError: no such corpus or article or prompt, or two columns with one label.
        InputError: a file that is not what its corpus documents; names the line.
        EngineError: nobody answered.
        RecordingError: none of the articles is recorded, or a recording is stale.
    """
    labels = [column.label for column in columns]
    if len(set(labels)) < len(labels):
        raise ConfigError(f"an engine is named twice: {', '.join(labels)}")
    corpora = _recorded(choose(name, path, choice), columns)
    articles = [record.article for corpus in corpora for record in corpus.records]
    ids = [record.id for corpus in corpora for record in corpus.records]
    done = [briefed(column, articles) for column in columns]
    return Comparison(
        tuple(
            _answers(column, answers, ids, column.digest(articles))
            for column, answers in zip(columns, done, strict=True)
        ),
        tuple(_rows(corpora, done)),
        tuple(corpus.data for corpus in corpora),
    )


def _recorded(corpora: Sequence[Chosen], columns: Sequence[Column]) -> list[Chosen]:
    """The articles of which every column that replays has a recording, whatever its prompt."""
    for column in columns:
        if column.recordings is not None:
            known = {recording.article for recording in column.recordings}
            corpora = [left for corpus in corpora if (left := corpus.among(known)).records]
            if not corpora:
                raise RecordingError(f"none of these articles is recorded in {column.label}")
    return list(corpora)


def _rows(corpora: Sequence[Chosen], done: Sequence[Sequence[Briefed]]) -> Iterable[Row]:
    begin = 0
    for corpus in corpora:
        end = begin + len(corpus.records)
        scored = [
            corpus.kind.briefing_scores(
                [
                    (record, answer.briefing)
                    for record, answer in zip(corpus.records, answers[begin:end], strict=True)
                ]
            )
            for answers in done
        ]
        yield from (Row(scores, corpus.data.ids) for scores in zip(*scored, strict=True))
        begin = end


def _answers(
    column: Column, done: Sequence[Briefed], ids: Sequence[str], digest: str | None
) -> Answers:
    answered = [each.briefing for each in done if each.problem is None]
    engines = {briefing.engine.name for briefing in answered}
    models = {briefing.engine.model or "unknown" for briefing in answered}
    return Answers(
        column.label,
        engines=tuple(sorted(engines)),
        models=tuple(sorted(models)) if engines != {"offline"} else (),
        prompts=tuple(sorted({briefing.prompt for briefing in answered if briefing.prompt})),
        recordings=digest,
        problems=tuple(
            f"{article}: {each.problem}"
            for article, each in zip(ids, done, strict=True)
            if each.problem
        ),
    )
