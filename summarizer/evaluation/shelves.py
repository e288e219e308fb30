"""The recordings of a case: current, missing, stale, orphaned, or cut off.

A recording is current when it answers what is asked today with the prompt that it names, whichever
prompt is run: what lies beside the cases fits them, or is told.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from summarizer.errors import CaseError, ConfigError
from summarizer.evaluation.case import Case
from summarizer.evaluation.marked import at_line, line_of, read_text
from summarizer.facets import FACETS
from summarizer.prompts import REPAIR_PROMPT, Prompt, Request, load_prompt, render
from summarizer.recordings import Key, Recording, Shelf, key_of_request, named_parts
from summarizer.reply import is_cut_off

State = Literal["missing", "stale", "orphan"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the recordings of a case cannot be replayed, or should not be there."""

    case: str
    state: State
    message: str

    def __str__(self) -> str:
        return f"{self.case}: {self.state}: {self.message}"


def request_of(case: Case, prompt: Prompt) -> Request:
    """What a model is asked about the article of a case, first."""
    return render(prompt, case.reading, FACETS)


def open_shelf(case: Case) -> Shelf | None:
    """The recordings of a case; None: it has no folder of them.

    Raises:
        RecordingError: a file in it is no recording.
        CaseError: a reply in it was cut off; names file and line.
    """
    if not case.recordings.is_dir():
        return None
    shelf = Shelf(case.recordings)
    for path, recording in shelf.recordings.items():
        for place, reply in enumerate(recording.replies):
            if reply.finish_reason == "length" or is_cut_off("".join(reply.content or ())):
                line = line_of(read_text(path), ("replies", place))
                raise CaseError(
                    f"{at_line(path, line)}: a reply that was cut off: delete it, and record it "
                    "again, whole"
                )
    return shelf


def find_troubles(
    case: Case, shelf: Shelf | None, asked: Iterable[Prompt], known: Iterable[str]
) -> Iterator[Trouble]:
    """What is wrong with the recordings of a case.

    Args:
        asked: the prompts that are to be replayed: each must have an answer.
        known: names or files of other prompts, whose recordings may lie there.

    Of answers to repairs only the article is looked at: what they answer follows from the run.
    """
    prompts = {prompt.id: prompt for prompt in asked}
    wanted = set(prompts)
    prompts |= {prompt.id: prompt for prompt in map(load_prompt, known)}
    keys = _Keys(case, prompts)
    answered: set[str] = set()
    stale: dict[str, list[Trouble]] = {}
    for path, recording in (shelf.recordings if shelf else {}).items():
        if recording.article != case.article.sha256:
            yield Trouble(case.name, "orphan", f"{path} is about another text of the article")
        elif recording.prompt == REPAIR_PROMPT:
            continue
        elif (key := keys.get(recording.prompt)) is None:
            message = f"{path} answers {recording.prompt}, and there is no such prompt"
            yield Trouble(case.name, "orphan", message)
        elif changed := recording.request.changed_text(key):
            stale.setdefault(recording.prompt, []).append(
                _stale(case, str(path), recording, changed)
            )
        elif any(reply.turn == 1 for reply in recording.replies):
            answered.add(recording.prompt)
    for name in sorted(wanted - answered - stale.keys()):
        where = case.recordings
        yield Trouble(case.name, "missing", f"no recording of an answer to {name} in {where}")
    for found in stale.values():
        yield from found


class _Keys:
    """The key of the first request with each prompt; a shipped one is looked up by its name."""

    def __init__(self, case: Case, prompts: Mapping[str, Prompt]) -> None:
        self._case, self._prompts = case, prompts
        self._keys: dict[str, Key | None] = {}

    def get(self, name: str) -> Key | None:
        if name not in self._keys:
            self._keys[name] = self._make(name)
        return self._keys[name]

    def _make(self, name: str) -> Key | None:
        prompt = self._prompts.get(name)
        if prompt is None:
            try:
                prompt = load_prompt(name)
            except ConfigError:
                return None
        return key_of_request(request_of(self._case, prompt))


def _stale(case: Case, path: str, recording: Recording, changed: tuple[str, ...]) -> Trouble:
    since = f"{path} ({recording.prompt}, {recording.provenance})"
    return Trouble(case.name, "stale", f"{named_parts(changed)} changed since {since}")
