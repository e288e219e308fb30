"""Plant, check, print; 1 when a decidable class falls short or correct items are errors."""

import argparse
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from evals.benchmarks.adversary import (  # noqa: F401  # registers the classes, file by file
    dates,
    evidence,
    figures,
    omissions,
    peers,
    report,
    sources,
    told_sense,
    told_values,
)
from evals.benchmarks.adversary.attack import Outcome, attack
from evals.benchmarks.adversary.briefings import Correct, from_cases, from_corpora


def attacked(correct: Correct, *, most: int, seed: int, only: str = "") -> list[Outcome]:
    """All that was planted into one briefing; into one of the offline engine, one of each class."""
    most = 1 if correct.origin == "offline" else most
    return list(attack(correct, most=most, seed=seed, only=only))


def main() -> None:
    """Run it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", type=Path, nargs="?", help="holds NAME/dev.jsonl")
    parser.add_argument("--per-class", type=int, default=3, help="errors per class and briefing")
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--failures", type=int, default=0, help="misses of each class to print")
    parser.add_argument("--only", default="", help="classes with these words in their title")
    options = parser.parse_args()

    correct = list(_correct(options.corpora))
    run = partial(attacked, most=options.per_class, seed=options.seed, only=options.only)
    with ProcessPoolExecutor() as pool:
        outcomes = [o for found in pool.map(run, correct, chunksize=4) for o in found]
    tables = (
        report.classes(outcomes),
        report.alarms(correct),
        peers.table(report.quotations(outcomes)),
    )
    for part in tables:
        print("\n".join(part))
    if options.failures:
        print("\n".join(report.misses(outcomes, options.failures)))
        print("\nfindings on correct items")
        print("\n".join(report.false_alarms(correct, options.failures)))
    short = report.short_of(outcomes)
    if short or report.too_many(correct):
        sys.exit(f"\nshort of the target: {', '.join(short) or 'false alarms'}")


def _correct(corpora: Path | None) -> Iterator[Correct]:
    yield from from_cases()
    if corpora is not None:
        yield from from_corpora(corpora)


if __name__ == "__main__":
    main()
