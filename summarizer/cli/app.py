"""What every command shares: the application, its options, and how answers and errors are told."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer import __version__
from summarizer.errors import SummarizerError
from summarizer.plain import one_line

if TYPE_CHECKING:
    from summarizer.article import Article
    from summarizer.rules import Selection

app = typer.Typer(
    help="Typed briefings of news articles: who claims what, in the article's own words.",
    epilog="Exit codes: 0 done, 1 error findings or rejects (with --strict), 2 unusable article or "
    "wrong usage, 3 recording missing or stale, 4 nobody answered, 5 an answer that is no draft.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

ArticleArgument = Annotated[
    str, typer.Argument(metavar="ARTICLE", help="A .txt, .md, .html or .json file, or - for stdin.")
]
Title = Annotated[str | None, typer.Option(help="Headline, if the file does not carry it.")]
Publisher = Annotated[str | None, typer.Option(help="Who published the article.")]
Published = Annotated[
    str | None, typer.Option(metavar="DATE", help="Publication date, as 2022-09-14.")
]
Url = Annotated[str | None, typer.Option(help="Where the article was found.")]
PromptName = Annotated[
    str | None, typer.Option("--prompt", metavar="NAME", help="A shipped prompt, or a .md file.")
]
Select = Annotated[
    str | None,
    typer.Option(metavar="CODES", help="Run these rules only: FIG,SUM003; or ALL."),
]
Ignore = Annotated[str | None, typer.Option(metavar="CODES", help="Do not run these: ATT006,COV.")]
Strict = Annotated[
    bool | None,
    typer.Option("--strict/--no-strict", help="Exit with 1 on error findings or rejects."),
]


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    """Typed briefings of news articles: who claims what, in the article's own words."""
    if show:
        print(__version__)
        raise typer.Exit


def load_article(article: str, **metadata: str | None) -> "Article":
    """The article of a file or of standard input, with what the options say of it."""
    from summarizer.intake import load

    source: str | Path = article if article == "-" else Path(article)
    return load(source, **metadata)


def selected(
    select: str | None, ignore: str | None, strict: bool | None
) -> "tuple[Selection, bool]":
    """The rules that are wanted, and whether errors give exit 1: by option, else by project."""
    from summarizer.rules import Selection
    from summarizer.settings import find_settings

    project = find_settings(Path.cwd())
    rules = Selection(
        project.select if select is None else _codes(select),
        project.ignore if ignore is None else _codes(ignore),
    )
    return rules, project.strict if strict is None else strict


def _codes(listed: str) -> tuple[str, ...]:
    return tuple(code.strip() for code in listed.split(",") if code.strip())


def print_answer(text: str) -> None:
    """The answer, in UTF-8 whatever the terminal thinks."""
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def note(text: str) -> None:
    """A line on standard error."""
    print(f"summarizer: {one_line(text)}", file=sys.stderr)


@contextmanager
def reporting() -> Iterator[None]:
    """Notes and errors go to standard error, a line each; an error leaves with its exit code."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("summarizer: %(message)s"))
    logger = logging.getLogger("summarizer")
    logger.addHandler(handler)
    try:
        yield
    except SummarizerError as error:
        note(f"error: {error}")
        raise typer.Exit(error.exit_code) from None
    except OSError as error:  # the answer could not be written; a closed pipe is nobody's fault
        if not isinstance(error, BrokenPipeError):
            note(f"error: cannot write: {error.strerror}")
        raise typer.Exit(2) from None
    finally:
        logger.removeHandler(handler)
