"""`evals.yaml`: what a folder of cases asks for. Reads no case."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, field_validator

from summarizer.evaluation.marked import read_yaml
from summarizer.evaluation.scorers import BY_NAME
from summarizer.frozen import Frozen

SETTINGS = "evals.yaml"

Allowance = Annotated[float, Field(ge=0, allow_inf_nan=False, strict=True)]


class Settings(Frozen):
    """What a folder of cases asks for; every key may be left out."""

    tags: tuple[str, ...] | None = None
    """The tags that a case may have; None: any."""
    model: str | None = None
    """The model whose recorded answers are replayed, where they came from a server; None: the
    default model. A relayed answer fits any."""
    prompt: str | None = None
    """The prompt whose recorded replies are replayed; None: the default prompt."""
    prompts: tuple[str, ...] = ()
    """Files of other prompts, whose recordings may lie beside."""
    rounds: int = Field(default=0, ge=0)
    """Rounds of repair. Above 0 the replies to repairs must be recorded too: they depend on the
    rules, so that a changed rule makes them stale."""
    tolerance: Allowance = 0.01
    """How much a share (precision, exactness) may lose before the gate closes, whatever the
    interval says; in shares: from 0.95 to 0.94."""
    growth: Allowance = 0.1
    """How much a mean (characters, warnings) may grow, as a share of the mean accepted."""
    tolerances: dict[str, Allowance | None] = Field(default_factory=dict)
    """The same for single scores, by name; null: the gate does not look at it."""

    @field_validator("tolerances")
    @classmethod
    def _are_of_scores(cls, tolerances: dict[str, float | None]) -> dict[str, float | None]:
        if unknown := tolerances.keys() - BY_NAME.keys():
            raise ValueError(f"there is no score {min(unknown)!r}")
        return tolerances


def read_settings(folder: Path) -> Settings:
    """The settings of a folder of cases; the defaults if it has none.

    Files of prompts are named from the folder.

    Raises:
        CaseError: the file has a key or a value that it cannot have.
    """
    path = folder / SETTINGS
    if not path.is_file():
        return Settings()
    settings = read_yaml(path, Settings)
    prompt = None if settings.prompt is None else _from(folder, settings.prompt)
    prompts = tuple(_from(folder, name) for name in settings.prompts)
    return settings.model_copy(update={"prompt": prompt, "prompts": prompts})


def _from(folder: Path, prompt: str) -> str:
    return str(folder / prompt) if prompt.endswith(".md") else prompt
