"""The command line: the answer on standard output, everything else on standard error.

Loads nothing heavy until a command needs it.
"""

import io
import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from summarizer import __version__
from summarizer.errors import ConfigError, InputError, SummarizerError
from summarizer.plain import one_line

if TYPE_CHECKING:
    from summarizer.article import Article
    from summarizer.briefing import Briefing
    from summarizer.engines import Engine

app = typer.Typer(
    help="Typed briefings of news articles: who claims what, in the article's own words.",
    epilog="Exit codes: 0 done, 1 error findings or rejects (with --strict), 2 unusable article or "
    "wrong usage, 3 recording missing or stale, 4 nobody answered, 5 an answer that is no draft.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)

eval_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.add_typer(eval_app, name="eval", help="Score the program against annotated articles.")

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


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that knows no "é" shows "?"
            stream.reconfigure(errors="replace")
    app()
    raise SystemExit(0)  # typer leaves by itself; this is for the type checker


@app.callback(invoke_without_command=True)
def version(
    show: Annotated[bool, typer.Option("--version", help="Print the version and leave.")] = False,
) -> None:
    """Typed briefings of news articles: who claims what, in the article's own words."""
    if show:
        print(__version__)
        raise typer.Exit


@app.command()
def brief(
    article: ArticleArgument,
    as_json: Annotated[bool, typer.Option("--json", help="Print the briefing as JSON.")] = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="Print it as Markdown.")] = False,
    model: Annotated[
        str | None,
        typer.Option(
            help="The model to ask, as its server names it, or offline to ask none; else "
            "SUMMARIZER_MODEL, else a default with a key and offline without."
        ),
    ] = None,
    base_url: Annotated[
        str | None, typer.Option(help="An OpenAI-compatible server, such as http://host/v1.")
    ] = None,
    timeout: Annotated[
        float, typer.Option(min=0.001, help="Seconds to wait for one answer.")
    ] = 120.0,
    reply: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Take this answer of a model instead of asking one."),
    ] = None,
    replay: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Answer from recordings; never ask.")
    ] = None,
    record: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Answer from there; ask, and keep the answer, if not."),
    ] = None,
    rewrite: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Ask, and keep the answer in place of another."),
    ] = None,
    strict: Annotated[bool, typer.Option(help="Exit with 1 on error findings or rejects.")] = False,
    with_text: Annotated[bool, typer.Option(help="Carry the article's text in the JSON.")] = False,
    title: Title = None,
    publisher: Publisher = None,
    published: Published = None,
    url: Url = None,
    prompt: PromptName = None,
) -> None:
    """Brief one article."""
    with _reporting():
        if as_json and as_markdown:
            raise ConfigError("give --json or --markdown, not both")
        source = _load(article, title=title, publisher=publisher, published=published, url=url)
        engine = _engine(
            model=model,
            base_url=base_url,
            timeout=timeout,
            reply=reply,
            folders={"replay": replay, "record": record, "rewrite": rewrite},
            label="article" if article == "-" else Path(article).stem,
        )
        from summarizer.pipeline import brief as run

        briefing = run(source, engine=engine, prompt=prompt)
        if briefing.engine.recorded:
            _note(f"replayed a recorded answer ({briefing.engine.recorded}); no model was asked")
        if with_text:
            record_of_text = briefing.article.model_copy(update={"text": source.text})
            briefing = briefing.model_copy(update={"article": record_of_text})
        _print_briefing(briefing, source, as_json=as_json, as_markdown=as_markdown)
        failed = briefing.rejected or any(f.severity == "error" for f in briefing.findings)
        if strict and failed:
            raise typer.Exit(1)


@app.command()
def read(
    article: ArticleArgument,
    as_json: Annotated[bool, typer.Option("--json", help="Print the reading as JSON.")] = False,
    title: Title = None,
    publisher: Publisher = None,
    published: Published = None,
    url: Url = None,
) -> None:
    """Show what the program reads by itself: sentences, numbers, times, names, attributions."""
    with _reporting():
        source = _load(article, title=title, publisher=publisher, published=published, url=url)
        from summarizer.reading import NOT_ENGLISH
        from summarizer.reading import read as read_article
        from summarizer.render.reading import print_reading, reading_json

        reading = read_article(source)
        if reading.language == "und":
            _note(NOT_ENGLISH)
        if as_json:
            _print(reading_json(reading))
        else:
            print_reading(reading)


@app.command("prompt")
def print_prompt(
    article: ArticleArgument,
    title: Title = None,
    publisher: Publisher = None,
    published: Published = None,
    url: Url = None,
    prompt: PromptName = None,
) -> None:
    """Print exactly what a model is asked, schema included; bring its answer back with --reply."""
    with _reporting():
        source = _load(article, title=title, publisher=publisher, published=published, url=url)
        from summarizer.prompts import DEFAULT_PROMPT, load_prompt, render
        from summarizer.reading import read

        _print(render(load_prompt(prompt or DEFAULT_PROMPT), read(source)).as_text())


@app.command()
def schema(
    kind: Annotated[str, typer.Argument(metavar="[draft|briefing]")] = "briefing",
) -> None:
    """Print the JSON Schema of a briefing, or of the draft that a model is asked for."""
    with _reporting():
        import json

        from summarizer.briefing import Briefing
        from summarizer.draft import Draft

        schemas = {
            "draft": Draft.model_json_schema,
            "briefing": lambda: Briefing.model_json_schema(mode="serialization"),
        }
        if kind not in schemas:
            raise ConfigError(f"no schema {kind!r}: it is draft or briefing")
        _print(json.dumps(schemas[kind](), indent=2, ensure_ascii=False) + "\n")


@eval_app.command()
def corpus(
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="te3-platinum, meantime, polnear, muc4, geowebnews, giveme5w1h, or all.",
        ),
    ],
    path: Annotated[
        Path,
        typer.Argument(
            metavar="PATH", help="The folder of the corpora, the folder of one, or a .jsonl file."
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
    failures: Annotated[
        int, typer.Option(min=0, metavar="N", help="Show the first N misses of each score.")
    ] = 0,
) -> None:
    """Score what is read in a public corpus; each score with its numerator and denominator."""
    with _reporting():
        from summarizer.evaluation import evaluate
        from summarizer.evaluation.report import as_json as json_of
        from summarizer.evaluation.report import as_text

        report = evaluate(name, path)
        _print((json_of if as_json else as_text)(report, failures=failures))


def _load(article: str, **metadata: str | None) -> "Article":
    from summarizer.intake import load

    source: str | Path = article if article == "-" else Path(article)
    return load(source, **metadata)


def _engine(
    *,
    model: str | None,
    base_url: str | None,
    timeout: float,
    reply: Path | None,
    folders: dict[str, Path | None],
    label: str,
) -> "Engine":
    """Who is to answer, by the options; some of them exclude each other."""
    given = [(mode, folder) for mode, folder in folders.items() if folder is not None]
    if len(given) > 1:
        raise ConfigError("give one of --replay, --record and --rewrite")
    if reply is None and not given and base_url is None:
        from summarizer.engines import choose_engine

        return choose_engine(model, timeout=timeout)
    from summarizer.engines.model import ModelEngine
    from summarizer.engines.reply import ReplyEngine
    from summarizer.intake import read_limited
    from summarizer.recordings import Shelf

    shelf = None
    if given:
        mode, folder = given[0]
        shelf = Shelf(
            folder,
            "replay" if mode == "replay" else "record" if mode == "record" else "rewrite",
            label,
        )
    if reply is None:
        return ModelEngine(model, base_url=base_url, timeout=timeout, shelf=shelf)
    if model or base_url:
        raise ConfigError("--reply is an answer already; leave out --model and --base-url")
    if shelf is not None and shelf.mode == "replay":
        raise ConfigError("give --reply or --replay, not both")
    try:
        return ReplyEngine(read_limited(reply).decode("utf-8-sig"), shelf)
    except UnicodeDecodeError:
        raise InputError(f"{reply} is not UTF-8 text") from None


def _print_briefing(
    briefing: "Briefing", source: "Article", *, as_json: bool, as_markdown: bool
) -> None:
    if as_json:
        _print(briefing.model_dump_json(indent=2) + "\n")
    elif as_markdown:
        from summarizer.render import markdown

        _print(markdown(briefing))
    else:
        from summarizer.render import print_terminal

        print_terminal(briefing, source.text)


def _print(text: str) -> None:
    """The answer, in UTF-8 whatever the terminal thinks."""
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()


def _note(text: str) -> None:
    print(f"summarizer: {one_line(text)}", file=sys.stderr)


@contextmanager
def _reporting() -> Iterator[None]:
    """Notes and errors go to standard error, a line each; an error leaves with its exit code."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("summarizer: %(message)s"))
    logger = logging.getLogger("summarizer")
    logger.addHandler(handler)
    try:
        yield
    except SummarizerError as error:
        _note(f"error: {error}")
        raise typer.Exit(error.exit_code) from None
    except OSError as error:  # the answer could not be written; a closed pipe is nobody's fault
        if not isinstance(error, BrokenPipeError):
            _note(f"error: cannot write: {error.strerror}")
        raise typer.Exit(2) from None
    finally:
        logger.removeHandler(handler)
