"""The command line: the answer on standard output, everything else on standard error.

Loads nothing heavy until a command needs it.
"""

import io
import sys
from typing import NoReturn

from summarizer.cli.app import app

from summarizer.cli import brief, check, corpora, evals, evaluate, read  # isort: skip  # adds commands

__all__ = ["app", "brief", "check", "corpora", "evals", "evaluate", "main", "read"]


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that knows no "é" shows "?"
            stream.reconfigure(errors="replace")
    app()
    raise SystemExit(0)  # typer leaves by itself; this is for the type checker
