"""`summarizer eval corpus`, `export` and `import`: public corpora, and answers about them."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from summarizer.cli.app import PromptName, note, print_answer, reporting
from summarizer.cli.evaluate import eval_app
from summarizer.errors import ConfigError

if TYPE_CHECKING:
    from summarizer.evaluation.corpora.briefings import Column
    from summarizer.evaluation.exchange import Asked

Limit = Annotated[
    int | None, typer.Option(min=1, metavar="N", help="Take the first N articles of each corpus.")
]
Only = Annotated[
    list[str] | None, typer.Option(metavar="ID", help="Take this article; may be given again.")
]
CaseFolder = Annotated[
    Path | None, typer.Argument(metavar="[FOLDER]", help="A folder of cases, as in eval run.")
]
CorpusOption = Annotated[
    tuple[str, Path] | None,
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
    engine: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Score the briefings of this engine instead: offline, or the name of a model; "
            "give it again for another beside it.",
        ),
    ] = None,
    replies: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Score the answers recorded here; only their articles."),
    ] = None,
    prompt: PromptName = None,
    limit: Limit = None,
    only: Only = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
    failures: Annotated[
        int, typer.Option(min=0, metavar="N", help="Show the first N misses of each score.")
    ] = 0,
) -> None:
    """Score what is read in a public corpus, or briefings of its articles."""
    with reporting():
        from summarizer.evaluation.corpora import Choice, compare, evaluate, report, side_by_side

        choice = Choice(limit, tuple(only or ()))
        if columns := _columns(engine or [], replies, prompt):
            compared = compare(name, path, columns, choice)
            show = side_by_side.as_json if as_json else side_by_side.as_text
            print_answer(show(compared, failures=failures))
        else:
            scored = evaluate(name, path, choice)
            print_answer((report.as_json if as_json else report.as_text)(scored, failures=failures))


def _columns(engines: list[str], replies: Path | None, prompt: str | None) -> "list[Column]":
    """Who is to be scored, by the options."""
    from summarizer.engines import OFFLINE
    from summarizer.evaluation.corpora.briefings import Column

    if prompt is not None and replies is None and {*engines} <= {OFFLINE}:
        raise ConfigError("--prompt is for a model: name it with --engine, or give --replies DIR")
    columns = [Column.asking(name, prompt) for name in engines]
    if replies is not None:
        columns.append(Column.replaying(replies, prompt))
    return columns


@eval_app.command()
def export(
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where to write the prompts.")],
    folder: CaseFolder = None,
    corpus: CorpusOption = None,
    prompt: PromptName = None,
    recordings: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Pass over the articles that are answered here."),
    ] = None,
    limit: Limit = None,
    only: Only = None,
) -> None:
    """Write what a model is asked about each article, for a model out of reach."""
    with reporting():
        from summarizer.evaluation.exchange import write_prompts

        asked = _asked(folder, corpus, recordings, prompt, limit, only).asked
        written = write_prompts(asked, out, prompt=prompt)
        print_answer("".join(f"{path}\n" for path in written))
        if len(written) < len(asked):
            note(f"{len(asked) - len(written)} of {len(asked)} are answered already")


@eval_app.command("import")
def take(
    replies: Annotated[
        Path,
        typer.Option("--from", metavar="DIR", help="Where the answers are, as NAME.reply.txt."),
    ],
    folder: CaseFolder = None,
    corpus: CorpusOption = None,
    recordings: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Where to keep those about a corpus."),
    ] = None,
    prompt: PromptName = None,
    limit: Limit = None,
    only: Only = None,
    more: Annotated[
        bool, typer.Option("--more", help="Keep them behind answers to the same prompt.")
    ] = False,
) -> None:
    """Keep what a model answered to prompts that were exported, as recordings."""
    with reporting():
        from summarizer.evaluation.exchange import keep_replies

        if corpus is not None and recordings is None:
            raise ConfigError("name the folder for the recordings with --recordings DIR")
        wanted = _asked(folder, corpus, recordings, prompt, limit, only)
        kept = keep_replies(
            wanted.asked,
            replies,
            prompt=prompt,
            begins=wanted.begins,
            others=wanted.others,
            more=more,
        )
        print_answer("".join(f"{answer.file}\n" for answer in kept))
        for answer in kept:
            if answer.problem:
                note(f"{answer.file} is no draft, and was kept all the same: {answer.problem}")


class _Wanted(NamedTuple):
    """Articles, and which answers in a folder are looked at."""

    asked: "list[Asked]"
    begins: list[str]
    others: list[str]


def _asked(
    folder: Path | None,
    corpus: tuple[str, Path] | None,
    recordings: Path | None,
    prompt: str | None,
    limit: int | None,
    only: list[str] | None,
) -> _Wanted:
    """The articles of a corpus, or of a folder of cases, which knows where its recordings are."""
    if (folder is None) == (corpus is None):
        raise ConfigError("give a folder of cases, or --corpus NAME PATH")
    if corpus is not None:
        from summarizer.evaluation.corpora.choose import Choice, choose

        chosen = choose(*corpus, Choice(limit, tuple(only or ())))
        return _Wanted(
            [each for part in chosen for each in part.asked(recordings)],
            [f"{part.kind.name}." for part in chosen],
            [name for part in chosen for name in part.others()],
        )
    if folder is None or recordings is not None or limit is not None:
        raise ConfigError("--recordings and --limit are for a corpus")
    from summarizer.evaluation.case import read_articles
    from summarizer.evaluation.exchange import Asked
    from summarizer.evaluation.settings import read_settings
    from summarizer.prompts import load_prompt

    name = load_prompt(prompt).id if prompt else load_prompt().id
    label = name.replace("/", "-")
    articles = read_articles(folder, read_settings(folder))
    if unknown := set(only or ()) - articles.keys():
        raise ConfigError(f"no case {min(unknown)!r} in {folder}")
    asked = {
        each: Asked(each, article, place, label) for each, (article, place) in articles.items()
    }
    wanted = [asked[each] for each in asked if not only or each in only]
    return _Wanted(wanted, [""], [each for each in asked if only and each not in only])
