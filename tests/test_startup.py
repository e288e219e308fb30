"""Nothing heavy is loaded before it is needed."""

import os
import subprocess
import sys

HEAVY = {"openai", "instructor", "httpx2", "httpx", "pydantic", "rich", "jinja2", "typer"}


def modules_after(code: str) -> set[str]:
    printing = f"import sys\n{code}\nprint(' '.join(sys.modules))"
    run = subprocess.run(
        [sys.executable, "-c", printing], capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in run.stdout.splitlines()[-1].split()}


def test_importing_the_package_loads_nothing_heavy() -> None:
    assert not modules_after("import summarizer") & HEAVY


def test_help_loads_nothing_but_the_command_line() -> None:
    code = (
        "from summarizer.cli import app\n"
        "try:\n    app(['--help'])\nexcept SystemExit as end:\n    assert end.code == 0"
    )
    assert modules_after(code) & HEAVY == {"typer"}


def test_a_pasted_reply_needs_no_provider() -> None:
    code = (
        "from summarizer import Article, ReplyEngine, brief\n"
        'reply = \'{"who": [{"name": "Ana", "at": 1}]}\'\n'
        "assert brief(Article(text='Ana left.'), engine=ReplyEngine(reply)).who[0].name == 'Ana'"
    )
    assert not modules_after(code) & {"openai", "instructor", "httpx2", "rich", "typer"}


def test_importing_asks_no_server() -> None:
    """An audit hook sees every look-up and connection."""
    code = (
        "import sys\n"
        "sys.addaudithook(lambda event, _: event.startswith('socket.') and sys.exit(event))\n"
        "import summarizer, summarizer.cli, summarizer.pipeline\n"
    )
    environment = os.environ | {"OPENAI_API_KEY": "none"}
    run = subprocess.run([sys.executable, "-c", code], check=False, env=environment)
    assert run.returncode == 0
