"""What a project asks for in `[tool.summarizer]` of its pyproject.toml.

    [tool.summarizer]
    select = ["ALL"]
    ignore = ["ATT006"]
    strict = true

The nearest pyproject.toml from the working directory upwards counts; an option of the command line
goes before it.
"""

import tomllib
from pathlib import Path

from pydantic import ValidationError

from summarizer.errors import ConfigError
from summarizer.frozen import Frozen, explain


class Settings(Frozen):
    """The table; an unknown key is an error."""

    select: tuple[str, ...] = ("ALL",)
    ignore: tuple[str, ...] = ()
    strict: bool = False


def find_settings(start: Path) -> Settings:
    """The settings of the project that a folder belongs to; the defaults if it has none.

    Raises:
        ConfigError: the file is not TOML, or the table has a key or value that it cannot have.
    """
    for folder in (start, *start.parents):
        path = folder / "pyproject.toml"
        if path.is_file():
            return _parse(path)
    return Settings()


def _parse(path: Path) -> Settings:
    try:
        whole = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(f"{path} cannot be read: {error}") from None
    table = whole.get("tool", {}).get("summarizer", {})
    try:
        return Settings.model_validate(table)
    except ValidationError as error:
        raise ConfigError(f"{path}: [tool.summarizer]: {explain(error)}") from None
