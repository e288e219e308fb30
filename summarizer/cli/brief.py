"""`summarizer brief`, `prompt` and `schema`: one article, and what a model is asked about it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from summarizer.cli.app import (
    ArticleArgument,
    Ignore,
    PromptName,
    Published,
    Publisher,
    Select,
    Strict,
    Title,
    Url,
    app,
    load_article,
    note,
    print_answer,
    reporting,
    selected,
)
from summarizer.errors import ConfigError

if TYPE_CHECKING:
    from summarizer.article import Article
    from summarizer.briefing import Briefing
    from summarizer.engines import Engine


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
        list[Path] | None,
        typer.Option(
            metavar="FILE",
            help="Take this answer of a model instead of asking one; give it again for the answer "
            "to a repair.",
        ),
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
    rounds: Annotated[
        int, typer.Option(min=0, help="Ask so often, at most, to mend what failed.")
    ] = 2,
    max_tokens: Annotated[
        int | None, typer.Option(min=1, help="Begin no repair that would take more in all.")
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    strict: Strict = None,
    with_text: Annotated[bool, typer.Option(help="Carry the article's text in the JSON.")] = False,
    title: Title = None,
    publisher: Publisher = None,
    published: Published = None,
    url: Url = None,
    prompt: PromptName = None,
) -> None:
    """Brief one article."""
    with reporting():
        if as_json and as_markdown:
            raise ConfigError("give --json or --markdown, not both")
        rules, strictly = selected(select, ignore, strict)
        source = load_article(
            article, title=title, publisher=publisher, published=published, url=url
        )
        engine = _engine(
            model=model,
            base_url=base_url,
            timeout=timeout,
            replies=reply or [],
            folders={"replay": replay, "record": record, "rewrite": rewrite},
            label="article" if article == "-" else Path(article).stem,
        )
        from summarizer.pipeline import brief as run

        briefing = run(
            source,
            engine=engine,
            prompt=prompt,
            rules=rules,
            rounds=rounds,
            max_tokens=max_tokens,
        )
        if briefing.engine.recorded:
            note(f"replayed a recorded answer ({briefing.engine.recorded}); no model was asked")
        if with_text:
            record_of_text = briefing.article.model_copy(update={"text": source.text})
            briefing = briefing.model_copy(update={"article": record_of_text})
        _print_briefing(briefing, source, as_json=as_json, as_markdown=as_markdown)
        failed = briefing.rejected or any(f.severity == "error" for f in briefing.findings)
        if strictly and failed:
            raise typer.Exit(1)


@app.command("prompt")
def print_prompt(
    article: ArticleArgument,
    title: Title = None,
    publisher: Publisher = None,
    published: Published = None,
    url: Url = None,
    prompt: PromptName = None,
    reply: Annotated[
        list[Path] | None,
        typer.Option(metavar="FILE", help="Print the repair that follows this answer."),
    ] = None,
) -> None:
    """Print exactly what a model is asked, schema included; bring its answer back with --reply."""
    with reporting():
        source = load_article(
            article, title=title, publisher=publisher, published=published, url=url
        )
        from summarizer.intake import read_reply
        from summarizer.pipeline import next_request

        replies = [read_reply(path) for path in reply or []]
        request = next_request(source, replies, prompt=prompt)
        if request is None:
            note("nothing is to be mended: there is nothing more to ask")
        else:
            print_answer(request.as_text())


@app.command()
def schema(
    kind: Annotated[str, typer.Argument(metavar="[draft|briefing]")] = "briefing",
) -> None:
    """Print the JSON Schema of a briefing, or of the draft that a model is asked for."""
    with reporting():
        import json

        from summarizer.briefing import Briefing
        from summarizer.draft import Draft

        schemas = {
            "draft": Draft.model_json_schema,
            "briefing": lambda: Briefing.model_json_schema(mode="serialization"),
        }
        if kind not in schemas:
            raise ConfigError(f"no schema {kind!r}: it is draft or briefing")
        print_answer(json.dumps(schemas[kind](), indent=2, ensure_ascii=False) + "\n")


def _engine(
    *,
    model: str | None,
    base_url: str | None,
    timeout: float,
    replies: list[Path],
    folders: dict[str, Path | None],
    label: str,
) -> "Engine":
    """Who is to answer, by the options; some of them exclude each other."""
    given = [(mode, folder) for mode, folder in folders.items() if folder is not None]
    if len(given) > 1:
        raise ConfigError("give one of --replay, --record and --rewrite")
    if not (replies or given) and base_url is None:
        from summarizer.engines import choose_engine

        return choose_engine(model, timeout=timeout)
    from summarizer.engines.model import ModelEngine
    from summarizer.engines.reply import ReplyEngine
    from summarizer.intake import read_reply
    from summarizer.recordings import Shelf

    shelf = None
    if given:
        mode, folder = given[0]
        shelf = Shelf(
            folder,
            "replay" if mode == "replay" else "record" if mode == "record" else "rewrite",
            label,
        )
    if not replies:
        return ModelEngine(model, base_url=base_url, timeout=timeout, shelf=shelf)
    if model or base_url:
        raise ConfigError("--reply is an answer already; leave out --model and --base-url")
    if shelf is not None and shelf.mode == "replay":
        raise ConfigError("give --reply or --replay, not both")
    return ReplyEngine(*map(read_reply, replies), shelf=shelf)


def _print_briefing(
    briefing: "Briefing", source: "Article", *, as_json: bool, as_markdown: bool
) -> None:
    if as_json:
        print_answer(briefing.model_dump_json(indent=2) + "\n")
    elif as_markdown:
        from summarizer.render import markdown

        print_answer(markdown(briefing))
    else:
        from summarizer.render import print_terminal

        print_terminal(briefing, source.text)
