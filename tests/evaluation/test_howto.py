"""docs/evals.md is followed from an empty folder, word for word."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

GUIDE = (ROOT / "docs" / "evals.md").read_text(encoding="utf-8")


def commands() -> str:
    """What the guide types, as a shell script: the lines behind `$ ` and what they read."""
    blocks = re.findall(r"```console\n(.*?)```", GUIDE, re.DOTALL)
    return "\n".join(line.removeprefix("$ ") for block in blocks for line in block.splitlines())


def test_a_stranger_gets_from_an_empty_folder_to_an_open_gate(tmp_path: Path) -> None:
    binaries = tmp_path / "bin"
    binaries.mkdir()
    command = binaries / "summarizer"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m summarizer "$@"\n')
    command.chmod(0o755)
    place = tmp_path / "empty"
    place.mkdir()
    path = f"{binaries}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["/bin/sh", "-e"],
        input=commands(),
        cwd=place,
        env={**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "1 case: every expected item is grounded and passes the rules" in done.stderr
    assert done.stdout.count("no baseline") == 1
    assert done.stdout.count("the gate is open: nothing is worse than it may be") == 1
    assert sorted(path.name for path in place.iterdir()) == [
        "baseline.json",
        "cases",
        "reading.json",
    ]
