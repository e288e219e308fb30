"""`summarizer read`: what the program reads by itself."""

from typing import Annotated

import typer

from summarizer.cli.app import (
    ArticleArgument,
    Published,
    Publisher,
    Title,
    Url,
    app,
    load_article,
    note,
    print_answer,
    reporting,
)


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
    with reporting():
        source = load_article(
            article, title=title, publisher=publisher, published=published, url=url
        )
        from summarizer.reading import NOT_ENGLISH
        from summarizer.reading import read as read_article
        from summarizer.render.reading import print_reading, reading_json

        reading = read_article(source)
        if reading.language == "und":
            note(NOT_ENGLISH)
        if as_json:
            print_answer(reading_json(reading))
        else:
            print_reading(reading)
