"""`summarizer check` and `rules`: a briefing against its article, and what is checked."""

from pathlib import Path
from typing import Annotated

import typer

from summarizer import __version__
from summarizer.cli.app import (
    Ignore,
    Published,
    Select,
    Strict,
    app,
    load_article,
    print_answer,
    reporting,
    selected,
)
from summarizer.errors import ConfigError


@app.command()
def check(
    briefing: Annotated[
        Path, typer.Argument(metavar="BRIEFING", help="A briefing as JSON, ours or anybody's.")
    ],
    article: Annotated[
        str, typer.Option(metavar="ARTICLE", help="The article that it is of; - for stdin.")
    ],
    form: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="text, json, github or sarif.")
    ] = "text",
    select: Select = None,
    ignore: Ignore = None,
    strict: Strict = None,
    published: Published = None,
) -> None:
    """Check a briefing against its article, without a model."""
    with reporting():
        from summarizer.intake import read_limited
        from summarizer.reading import read
        from summarizer.render.findings import FORMATS, Report
        from summarizer.rules import RULES
        from summarizer.rules import check as run
        from summarizer.stored import MAX_BYTES, parse_briefing

        if form not in FORMATS:
            raise ConfigError(f"no format {form[:20]!r}: it is {', '.join(FORMATS)}")
        rules, strictly = selected(select, ignore, strict)
        source = load_article(article, published=published)
        stored = parse_briefing(read_limited(briefing, most=MAX_BYTES), source)
        if published is None and stored.article.published is not None:
            source = source.model_copy(update={"published": stored.article.published})
        checked = run(stored, read(source), rules)
        pages = {code: (known.title, known.page) for code, known in RULES.items()}
        print_answer(FORMATS[form](Report(checked, source.text, article, pages, __version__)))
        if strictly and any(f.severity == "error" for f in checked.findings):
            raise typer.Exit(1)


@app.command()
def rules(
    code: Annotated[
        str | None, typer.Argument(metavar="[CODE]", help="A rule, as FIG007, or a family.")
    ] = None,
) -> None:
    """List the rules, or explain one."""
    with reporting():
        from summarizer.rules import RULES, Selection

        if code is None:
            lines = (f"{r.code} {r.severity:7} {r.title}" for r in RULES.values())
            print_answer("".join(f"{line}\n" for line in sorted(lines)))
            return
        wanted = Selection(select=(code,))
        pages = (
            f"{r.code} {r.title} ({r.severity})\n\n{r.page}\n"
            for r in sorted(RULES.values(), key=lambda known: known.code)
            if wanted.wants(r.code)
        )
        print_answer("\n\n".join(pages))
