"""`summarizer eval`: scores against annotated articles."""

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.app import app, print_answer, reporting

eval_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.add_typer(eval_app, name="eval", help="Score the program against annotated articles.")


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
    with reporting():
        from summarizer.evaluation.corpora import evaluate
        from summarizer.evaluation.corpora.report import as_json as json_of
        from summarizer.evaluation.corpora.report import as_text

        report = evaluate(name, path)
        print_answer((json_of if as_json else as_text)(report, failures=failures))
