"""Reads every article of a folder of corpora, as `summarizer read` does, and checks each span.

    python -m evals.read_corpora PATH       PATH holds NAME/dev.jsonl, one JSON article per line

Prints how many articles were read and what was found in them; any failure ends it.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from summarizer.cli import app


def articles(folder: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each article of each corpus, with where it stands."""
    for path in sorted(folder.glob("*/dev.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            yield f"{path.parent.name}:{number}", json.loads(line)


def spans(value: object) -> Iterator[dict[str, Any]]:
    """Every span in the JSON of a reading, the nested ones too."""
    if isinstance(value, dict):
        if "surface" in value:
            yield value
        for part in value.values():
            yield from spans(part)
    elif isinstance(value, list):
        for part in value:
            yield from spans(part)


def read(name: str, text: str) -> Counter[str]:
    """Run both forms of the command on one text; how many spans of each kind there are."""
    runner = CliRunner()
    shown = runner.invoke(app, ["read", "-"], input=text)
    printed = runner.invoke(app, ["read", "-", "--json"], input=text)
    if shown.exit_code or printed.exit_code:
        sys.exit(f"{name}: {shown.exception or printed.exception!r}")
    reading = json.loads(printed.stdout)
    for span in spans(reading):
        if text[span["start"] : span["end"]] != span["surface"]:
            sys.exit(f"{name}: {span['surface']!r} does not stand at {span['start']}")
    return Counter({key: len(part) for key, part in reading.items() if isinstance(part, list)})


def main() -> None:
    """Read them all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    folder = parser.parse_args().path
    found: Counter[str] = Counter()
    for name, article in articles(folder):
        found += read(name, article["text"]) + Counter(articles=1)
    if not found:
        sys.exit(f"no articles below {folder}: give the folder that holds NAME/dev.jsonl")
    print(", ".join(f"{count:,} {kind}" for kind, count in sorted(found.items())))


if __name__ == "__main__":
    main()
