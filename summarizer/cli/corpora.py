"""`summarizer eval corpus`, `export` and `import`: public corpora, and answers about them."""

from pathlib import Path
from typing import Annotated

import typer

from summarizer.cli.app import PromptName, note, print_answer, reporting
from summarizer.cli.evaluate import eval_app

Limit = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="Take the first N articles of each corpus.")
]
Only = Annotated[
    list[str] | None, typer.Option(metavar="ID", help="Take this article; may be given again.")
]
CorpusOption = Annotated[
    tuple[str, Path],
    typer.Option(
        "--corpus", metavar="NAME PATH", help="A corpus and where it is, as in eval corpus."
    ),
]


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
    limit: Limit = None,
    only: Only = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
    failures: Annotated[
        int, typer.Option(min=0, metavar="N", help="Show the first N misses of each score.")
    ] = 0,
) -> None:
    """Score what is read in a public corpus; each score with its numerator and denominator."""
    with reporting():
        from summarizer.evaluation.corpora import Choice, evaluate
        from summarizer.evaluation.corpora.report import as_json as json_of
        from summarizer.evaluation.corpora.report import as_text

        report = evaluate(name, path, Choice(limit, tuple(only or ())))
        print_answer((json_of if as_json else as_text)(report, failures=failures))


@eval_app.command()
def export(
    corpus: CorpusOption,
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where to write the prompts.")],
    prompt: PromptName = None,
    recordings: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Pass over the articles that are answered here."),
    ] = None,
    limit: Limit = None,
    only: Only = None,
) -> None:
    """Write what a model is asked about each article of a corpus, for a model out of reach."""
    with reporting():
        from summarizer.evaluation.corpora.choose import Choice, choose
        from summarizer.evaluation.exchange import write_prompts

        chosen = choose(*corpus, Choice(limit, tuple(only or ())))
        asked = [each for one in chosen for each in one.asked(recordings)]
        written = write_prompts(asked, out, prompt=prompt)
        print_answer("".join(f"{path}\n" for path in written))
        if len(written) < len(asked):
            note(f"{len(asked) - len(written)} of {len(asked)} are answered in {recordings}")
