"""Replies of a model, kept as readable files, and found again by what was asked.

A recording is what a model answered to exactly one request, unedited. A request is known by the
digests of its parts, so that a miss can say which part changed. Does not talk to a server.
"""

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from summarizer.errors import RecordingError
from summarizer.frozen import Frozen, explain
from summarizer.prompts import Request

Mode = Literal["replay", "record", "rewrite"]
"""`replay` never asks a model; `record` asks for what is missing; `rewrite` asks for everything."""


_PARTS = {
    "system": "the system text of the prompt",
    "user": "the user text of the prompt (its words, or the article's title or publisher)",
    "schema": "the schema of the draft",
    "model": "the model",
    "parameters": "the parameters of the call",
}


def named_parts(parts: Iterable[str]) -> str:
    """Parts of a request, for a person."""
    return " and ".join(_PARTS[part] for part in parts)


class Key(Frozen):
    """Digests of the parts of a request; None: the recording fits any (a relayed reply's model)."""

    system: str
    user: str
    schema_: str = Field(alias="schema")  # a model's `schema` is taken by pydantic
    model: str | None = None
    parameters: str | None = None

    def changed(self, asked: "Key") -> tuple[str, ...]:
        """The names of the parts in which a request differs from this recording."""
        mine, theirs = self.model_dump(by_alias=True), asked.model_dump(by_alias=True)
        return tuple(
            part for part, digest in mine.items() if digest is not None and digest != theirs[part]
        )

    def changed_text(self, asked: "Key") -> tuple[str, ...]:
        """The same, of what is told to a model; whom it is told, and how, may differ."""
        told = asked.model_copy(update={"model": self.model, "parameters": self.parameters})
        return self.changed(told)


class Reply(Frozen):
    """One answer of the server, without ids and headers."""

    turn: int
    """From 1; 2 and up answer a correction of what was said before."""
    content: tuple[str, ...] | None
    """The text, in pieces for reading; joined they are the text, character for character."""
    finish_reason: str | None
    refusal: str | None = None
    usage: dict[str, Any] | None = None

    def completion(self, model: str) -> dict[str, Any]:
        """The answer in the shape of a chat completion."""
        content = None if self.content is None else "".join(self.content)
        message = {"role": "assistant", "content": content, "refusal": self.refusal}
        choice = {"index": 0, "finish_reason": self.finish_reason, "message": message}
        return {
            "id": "recorded",
            "object": "chat.completion",
            "created": 0,
            "model": model,
            "choices": [choice],
            "usage": self.usage,
        }


class Provenance(Frozen):
    """Where a recorded reply comes from."""

    how: Literal["api", "pasted"]
    """`pasted`: a person put the printed prompt to a model and brought back its answer."""
    date: date
    provider: str | None = None
    """Host of the server; None when not known."""
    model: str | None = None
    """As the server named it; None when not known."""

    def __str__(self) -> str:
        who = self.model or "model unknown"
        return f"{self.how} {self.date.isoformat()}, {who}"


class Recording(Frozen):
    """One file: a request, known by its digests, and the replies to it in their order."""

    format: Literal[1] = 1
    prompt: str
    """Name and version of the prompt, for the reader; the digests of its text decide."""
    article: str
    """SHA-256 of the article's text: tells a stale recording from one of another article."""
    provenance: Provenance
    request: Key
    replies: tuple[Reply, ...] = Field(min_length=1)


def key_of(
    *,
    system: str,
    user: str,
    schema: Mapping[str, Any],
    model: str | None = None,
    parameters: Mapping[str, Any] | None = None,
) -> Key:
    """The key of a request. JSON parts are digested in canonical form (keys sorted)."""
    return Key(
        system=_digest(system),
        user=_digest(user),
        schema=_digest(_canonical(schema)),
        model=None if model is None else _digest(model),
        parameters=None if parameters is None else _digest(_canonical(parameters)),
    )


def key_of_request(request: Request) -> Key:
    """The key of a request, whichever model is asked."""
    return key_of(system=request.system, user=request.user, schema=request.schema)


def split_content(text: str) -> tuple[str, ...]:
    """A reply in pieces that a reviewer can read: cut after the items of its lists."""
    return tuple(re.split(r"(?<=[}\]],)|(?<=\n)", text))


class Shelf:
    """The recordings in one folder, and which of their replies have been handed out.

    Raises:
        RecordingError: the folder does not exist (for `replay`), or a file in it is damaged.
    """

    def __init__(self, folder: Path, mode: Mode = "replay", label: str = "article") -> None:
        if mode == "replay" and not folder.is_dir():
            raise RecordingError(f"no folder of recordings: {folder}")
        self.folder, self.mode, self._label = folder, mode, label
        found = {path: _load(path) for path in sorted(folder.glob("*.json"))}
        # What is to be rewritten is not known, but its place is.
        self._files = {} if mode == "rewrite" else found
        self._old = found if mode == "rewrite" else {}
        self._given: Counter[tuple[Path, int]] = Counter()

    @property
    def recordings(self) -> Mapping[Path, Recording]:
        """All that may be handed out, by file."""
        return self._files

    def replies_to(self, asked: Key) -> int:
        """How many first replies to a request there are, whichever model gave them."""
        return sum(
            reply.turn == 1
            for recording in self._files.values()
            if not recording.request.changed_text(asked)
            for reply in recording.replies
        )

    def find(self, asked: Key, turn: int) -> tuple[Recording, Reply] | None:
        """The next reply to this request at this turn; several come in the order of the file."""
        for path, recording in self._files.items():
            if recording.request.changed(asked):
                continue
            replies = [reply for reply in recording.replies if reply.turn == turn]
            given = self._given[path, turn]
            if given < len(replies):
                self._given[path, turn] += 1
                return recording, replies[given]
        return None

    def miss(self, asked: Key, request: Request, turn: int = 1) -> RecordingError:
        """Why there is no reply: never recorded, stale (and what changed), or used up.

        Args:
            turn: 2 and up, when the reply before is no draft and was to be corrected.
        """
        again = "record it again with --record DIR, or --reply FILE --record DIR"
        same = {p: r for p, r in self._files.items() if r.article == request.article}
        if not same:
            return RecordingError(f"no recording of this article in {self.folder}: {again}")
        # An answer to another prompt is not stale: it was never one to this prompt.
        named = {p: r for p, r in same.items() if r.prompt == request.prompt}
        if not named:
            others = ", ".join(sorted({r.prompt for r in same.values()}))
            return RecordingError(
                f"no recording of an answer to {request.prompt} about this article in "
                f"{self.folder}, only to {others}: {again}"
            )
        path, nearest = min(named.items(), key=lambda item: len(item[1].request.changed(asked)))
        changed = nearest.request.changed(asked)
        where = f"{path} ({nearest.prompt}, {nearest.provenance})"
        if not changed and turn > 1:
            return RecordingError(
                f"the reply in {where} is no draft, and no answer to its correction is recorded: "
                f"{again.replace('--record DIR', '--rewrite DIR')}",
                turn=turn,
            )
        if not changed:
            return RecordingError(f"all replies of {where} have been used: {again}")
        return RecordingError(
            f"stale recording: {named_parts(changed)} changed since {where}: {again}", changed
        )

    def add(self, asked: Key, request: Request, provenance: Provenance, reply: Reply) -> Path:
        """Keep a reply: behind others to the same request, or in a new file."""
        for path, recording in self._files.items():
            if recording.request == asked and recording.provenance == provenance:
                replies = (*recording.replies, reply)
                return self._save(path, recording.model_copy(update={"replies": replies}))
        recording = Recording(
            prompt=request.prompt,
            article=request.article,
            provenance=provenance,
            request=asked,
            replies=(reply,),
        )
        return self._save(self._place_for(recording), recording)

    def _place_for(self, recording: Recording) -> Path:
        """The file that is to be rewritten, or a name for a new one.

        Rewritten is the answer to this request, else the only one to a request about this article.
        """
        same = [path for path, old in self._old.items() if old.article == recording.article]
        for path in same:
            if not self._old[path].request.changed(recording.request):
                return path
        if len(same) == 1:
            return same[0]
        names = chain([self._label], (f"{self._label}-{n}" for n in count(2)))
        paths = (self.folder / f"{name}.json" for name in names)
        return next(path for path in paths if path not in self._files | self._old)

    def _save(self, path: Path, recording: Recording) -> Path:
        whole = recording.model_dump(mode="json", by_alias=True)
        text = json.dumps(whole, ensure_ascii=False, indent=1)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            raise RecordingError(f"cannot write {path}: {error.strerror}") from error
        self._files[path] = recording
        replies = [reply.turn for reply in recording.replies]
        self._given.update({(path, turn): replies.count(turn) for turn in set(replies)})
        return path


def _load(path: Path) -> Recording:
    try:
        return Recording.model_validate_json(path.read_bytes())
    except OSError as error:
        raise RecordingError(f"cannot read {path}: {error.strerror}") from error
    except ValidationError as error:
        raise RecordingError(f"not a recording: {path}: {explain(error)}") from error


def _canonical(value: Mapping[str, Any]) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
