"""Prompts to files for a model that is out of reach, and its answers from files to recordings.

    NAME.prompt.txt  ->  any model, by hand  ->  NAME.reply.txt  ->  a recording

Several answers to one prompt, each of a new conversation, are NAME.reply.txt, NAME.reply-2.txt and
so on. Asks nobody. An answer is kept as it came: one that is no draft is what a model answered too.
"""

import asyncio
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.article import Article
from summarizer.engines import Task
from summarizer.engines.reply import ReplyEngine, keep_pasted
from summarizer.errors import ConfigError, DraftError, InputError
from summarizer.facets import FACETS
from summarizer.intake import read_reply
from summarizer.reading import read
from summarizer.recordings import Shelf, key_of_request
from summarizer.reply import is_cut_off

PROMPT = ".prompt.txt"
REPLY = ".reply.txt"

_UNSAFE = re.compile(r"[^\w.-]+")
_ANSWER = re.compile(r"(?P<name>.+)\.reply(?:-[0-9]+)?\.txt")


@dataclass(frozen=True, slots=True)
class Asked:
    """An article that a model is to be asked about."""

    name: str
    """What the names of its files begin with; `file_name` makes one of any words."""
    article: Article
    recordings: Path | None = None
    """The folder of its recording, which need not be there yet; None: nothing is recorded."""
    label: str | None = None
    """What the file of its recording is called; None: as the article."""

    def task(self, prompt: str | None) -> Task:
        """What is asked, as `summarizer brief` would ask it."""
        return Task(read(self.article), FACETS, prompt)


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer that became a recording."""

    file: Path
    """The file that it came in."""
    problem: str | None = None
    """Why it is no draft; None: it is one."""


def file_name(*parts: str) -> str:
    """The parts with dots between them, without what a file's name cannot hold everywhere."""
    return ".".join(_UNSAFE.sub("-", part).strip("-") for part in parts)


def write_prompts(
    asked: Sequence[Asked], folder: Path, *, prompt: str | None = None
) -> tuple[Path, ...]:
    """Write what a model is asked about each article: the text that `summarizer prompt` prints.

    What is recorded already, as an answer to just this request, is passed over.

    Returns:
        The files that were written.

    Raises:
        ConfigError: no such prompt, two articles of one name, or a file that cannot be written.
        RecordingError: a file among the recordings is damaged.
    """
    _check_names(asked)
    shelves = _shelves(asked)
    written: list[Path] = []
    for each in asked:
        request = each.task(prompt).request
        if each.recordings is not None and shelves[each.recordings].replies_to(
            key_of_request(request)
        ):
            continue
        path = folder / f"{each.name}{PROMPT}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(request.as_text(), encoding="utf-8", newline="")
        except OSError as error:
            raise ConfigError(f"cannot write {path}: {error.strerror}") from None
        written.append(path)
    return tuple(written)


def keep_replies(
    asked: Sequence[Asked],
    folder: Path,
    *,
    prompt: str | None = None,
    begins: Sequence[str] = ("",),
    others: Collection[str] = (),
    more: bool = False,
) -> tuple[Kept, ...]:
    """Make recordings of the answers in a folder; all are looked at before the first is kept.

    Args:
        asked: articles with a folder of recordings; those without an answer are passed over.
        prompt: the prompt that was answered.
        begins: what the names of the files may begin with; the others are not looked at.
        others: names of articles whose answers stay where they are.
        more: whether they may come to answers that are recorded already.

    Raises:
        InputError: an answer that is empty, cut off, unreadable or of no article, or no answer.
        ConfigError: an answer to this request is recorded already, two articles of one name, or no
            such prompt.
        RecordingError: a file among the recordings is damaged, or one cannot be written.
    """
    _check_names(asked)
    files = _answers(folder, tuple(begins))
    known = {each.name: each for each in asked}
    if strangers := sorted({name for name, _ in files} - known.keys() - {*others}):
        raise InputError(f"no article has the name of these answers: {_listed(strangers, REPLY)}")
    answers = [(path, known[name], read_reply(path)) for name, path in files if name in known]
    if not answers:
        raise InputError(f"no answer to these articles in {folder}: name each NAME{REPLY}")
    if empty := [path.name for path, _, reply in answers if not reply.strip()]:
        raise InputError(f"empty answers in {folder}: {_listed(empty)}")
    if cut := [path.name for path, _, reply in answers if is_cut_off(reply)]:
        raise InputError(f"cut off in {folder}: {_listed(cut)}; bring the whole answers")
    tasks = {each.name: each.task(prompt) for _, each, _ in answers}
    shelves = _shelves(each for _, each, _ in answers)
    recorded = [
        path.name
        for path, each, _ in answers
        if (place := each.recordings)
        and shelves[place].replies_to(key_of_request(tasks[each.name].request))
    ]
    if recorded and not more:
        raise ConfigError(
            f"recorded already: {_listed(recorded)}; remove what is not new, or say --more"
        )
    return tuple(Kept(path, _keep(each, tasks[each.name], reply)) for path, each, reply in answers)


def _keep(asked: Asked, task: Task, reply: str) -> str | None:
    """Keep an answer; why it is no draft, or None."""
    if asked.recordings is None:
        raise ValueError(f"{asked.name} has no folder of recordings")
    shelf = Shelf(asked.recordings, "record", asked.label or asked.name)
    keep_pasted(shelf, task.request, reply)
    try:
        asyncio.run(ReplyEngine(reply).answer(task))
    except DraftError as error:
        return error.problems[0]
    return None


def _answers(folder: Path, begins: tuple[str, ...]) -> list[tuple[str, Path]]:
    """Whom each answer in a folder is about, and its file, in the order of their names."""
    if not folder.is_dir():
        raise InputError(f"no folder of answers: {folder}")
    return [
        (found["name"], path)
        for path in sorted(folder.iterdir())
        if (found := _ANSWER.fullmatch(path.name)) and path.name.startswith(begins)
    ]


def _check_names(asked: Iterable[Asked]) -> None:
    names = Counter(each.name for each in asked)
    if twice := [name for name, count in names.items() if count > 1]:
        raise ConfigError(f"two articles would have the same files: {_listed(twice)}")


def _shelves(asked: Iterable[Asked]) -> dict[Path, Shelf]:
    """What is recorded, folder by folder; one that is not there yet is empty."""
    folders = {each.recordings for each in asked if each.recordings is not None}
    return {folder: Shelf(folder, "record") for folder in folders}


def _listed(names: Sequence[str], ending: str = "") -> str:
    """The first of them, for a message of one line."""
    more = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(f"{name}{ending}" for name in names[:3]) + more
