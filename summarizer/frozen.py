"""The base of every value that crosses the public face: immutable, and strict about its fields."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """A pydantic model that cannot be changed and refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")
