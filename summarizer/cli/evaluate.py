"""`summarizer eval`: what its commands have in common."""

import typer

from summarizer.cli.app import app

eval_app = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
app.add_typer(eval_app, name="eval", help="Score the program against annotated articles.")
