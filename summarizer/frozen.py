"""The base of every value that crosses the public face, and how its faults are said in a line."""

from pydantic import BaseModel, ConfigDict, ValidationError


class Frozen(BaseModel):
    """A pydantic model that cannot be changed and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def explain(error: ValidationError) -> str:
    """The faults of one value in a line: where, and what is wrong; without the value itself."""
    faults = error.errors(include_url=False, include_input=False)
    said = [(".".join(map(str, f["loc"])), f["msg"].removeprefix("Value error, ")) for f in faults]
    return "; ".join(": ".join(part for part in where_what if part) for where_what in said)
