"""A corpus by name and a path to its scores. Does not print."""

from pathlib import Path

from summarizer.evaluation.corpora.choose import EVERY_ARTICLE, Choice, choose
from summarizer.evaluation.corpora.report import Report


def evaluate(name: str, path: Path, choice: Choice = EVERY_ARTICLE) -> Report:
    """Score what is read in one corpus, or in `all` of them.

    Args:
        path: the folder of the corpora, the folder of the one, or its file.

    Raises:
        ConfigError: no such corpus, it is not at `path`, or it has no such article.
        InputError: a file that is not what its corpus documents; names the line.
    """
    corpora = choose(name, path, choice)
    return Report(
        tuple(score for each in corpora for score in each.kind.scores(each.records)),
        tuple(each.data for each in corpora),
    )
