"""A YAML or JSON file to a checked value, with faults that name their line.

JSON is read as YAML is (of which it is nearly a subset) only to find the line of a fault.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from summarizer.errors import CaseError

ModelT = TypeVar("ModelT", bound=BaseModel)


def read_yaml(path: Path, kind: type[ModelT]) -> ModelT:
    """A YAML file as a value of this type.

    Raises:
        CaseError: unreadable, not YAML, or not of this shape.
    """
    text = read_text(path)
    try:
        whole: Any = yaml.load(text, Loader=_Loader)  # noqa: S506 # derived from the safe one
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "not YAML"
        raise CaseError(f"{at_line(path, mark.line + 1 if mark else 1)}: {what}") from None
    except RecursionError:
        raise CaseError(f"{at_line(path, 1)}: nested too deep") from None
    return _checked({} if whole is None else whole, kind, path, text)


def read_json(path: Path, kind: type[ModelT]) -> ModelT:
    """A JSON file as a value of this type.

    Raises:
        CaseError: unreadable, not JSON, or not of this shape.
    """
    text = read_text(path)
    try:
        whole: Any = json.loads(text, object_pairs_hook=_object)
    except RecursionError:
        raise CaseError(f"{at_line(path, 1)}: nested too deep") from None
    except _Twice as twice:
        line = _line_of_second(text, twice.args[0])
        raise CaseError(f"{at_line(path, line)}: {twice.args[0]!r} stands there twice") from None
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise CaseError(f"{at_line(path, line)}: not JSON: {error}") from None
    return _checked(whole, kind, path, text)


class _Loader(yaml.SafeLoader):
    """Refuses a key that stands in a mapping twice: YAML would take the last in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                problem = f"{key.value!r} stands there twice"
                raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep=deep)


class _Twice(Exception):
    """A key of a JSON object stands there twice."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    whole: dict[str, Any] = {}
    for key, value in pairs:
        if key in whole:
            raise _Twice(key)
        whole[key] = value
    return whole


def _line_of_second(text: str, key: str) -> int:
    """The line of the second mapping key of this name in one object, from 1."""

    def find(node: yaml.Node | None) -> int | None:
        if isinstance(node, yaml.MappingNode):
            same = [k for k, _ in node.value if k.value == key]
            if len(same) > 1:
                return int(same[1].start_mark.line) + 1
            return next((line for _, v in node.value if (line := find(v))), None)
        if isinstance(node, yaml.SequenceNode):
            return next((line for v in node.value if (line := find(v))), None)
        return None

    try:
        return find(yaml.compose(text, Loader=yaml.SafeLoader)) or 1
    except (yaml.YAMLError, RecursionError):
        return 1


def read_text(path: Path) -> str:
    """The text of a file in UTF-8.

    Raises:
        CaseError: it cannot be read.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise CaseError(f"there is no {path}") from None
    except OSError as error:
        raise CaseError(f"cannot read {path}: {error.strerror}") from None
    except UnicodeDecodeError:
        raise CaseError(f"{path} is not UTF-8 text") from None


def at_line(path: Path, line: int) -> str:
    """How a place in a file is named, as compilers do: `file:line`."""
    return f"{path}:{line}"


def line_of(text: str, place: Sequence[str | int]) -> int:
    """The line, from 1, at which a value of a YAML or JSON text stands.

    Of what is not there, the line of what would hold it.

    Args:
        place: keys and positions that lead to it, as pydantic gives them.
    """
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError):
        return 1
    line = node.start_mark.line if node is not None else 0
    for step in place:
        key, node = _step(node, step)
        if node is None:
            break
        line = (key or node).start_mark.line
    return line + 1


def _step(node: yaml.Node | None, step: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    """The key that leads on, where it has one, and what it leads to."""
    if isinstance(node, yaml.MappingNode):
        return next(((k, v) for k, v in node.value if k.value == str(step)), (None, None))
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None, None


def _checked(whole: object, kind: type[ModelT], path: Path, text: str) -> ModelT:
    try:
        return kind.model_validate(whole)
    except ValidationError as error:
        fault = error.errors(include_url=False, include_input=False)[0]
        where = at_line(path, line_of(text, fault["loc"]))
        field = ".".join(map(str, fault["loc"]))
        said = fault["msg"].removeprefix("Value error, ")
        more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
        named = f"{field}: " if field else ""
        raise CaseError(f"{where}: {named}{said}{more}") from None
