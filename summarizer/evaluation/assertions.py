"""Hard assertions of a case: what its briefing must hold, and must not.

    must:
      - figures: {value: 97, qualifier: at_least, source: officials}
      - sources: {name: Huseyn Mahmudov, via: Defense Ministry}
    must_not:
      - figures: {value: 105, measure: killed}
      - text: glorious

One entry names a facet, and what an item of it says: all of it, of one item. How a field is
compared follows from who fills it: words of the article by whole words within each other, a link
by the words or the date that it leads to, all else by equality, numbers by value. `text` is whole
words of the headline, the summary or an event.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal, get_args, get_origin

from pydantic import RootModel, field_validator, model_validator

from summarizer.briefing import Briefing
from summarizer.evaluation.phrases import same_name
from summarizer.facets import FACETS
from summarizer.item import Item, Link, Text, Words
from summarizer.reading import MEASURES

TEXT = "text"

_FACETS = {facet.facet: facet for facet in FACETS}


class Pattern(RootModel[dict[str, dict[str, str | None] | str]]):
    """One entry: a facet with what an item of it says, or `text` with words."""

    model_config = {"frozen": True}

    @model_validator(mode="before")
    @classmethod
    def _as_written(cls, entry: Any) -> Any:
        """YAML makes numbers and dates of plain scalars; they are compared as they are printed."""
        if not isinstance(entry, dict) or len(entry) != 1:
            raise ValueError("an entry has one key: a facet, or text")
        ((name, said),) = entry.items()
        if isinstance(said, dict):
            return {name: {str(field): _scalar(value) for field, value in said.items()}}
        return {name: said}

    @field_validator("root")
    @classmethod
    def _is_known(
        cls, entry: dict[str, dict[str, str | None] | str]
    ) -> dict[str, dict[str, str | None] | str]:
        ((name, said),) = entry.items()
        if name == TEXT:
            if not isinstance(said, str) or not said.strip():
                raise ValueError("text is words")
            return entry
        facet = _FACETS.get(name)
        if facet is None:
            raise ValueError(f"no facet {name!r}: it is {TEXT}, {', '.join(_FACETS)}")
        if not isinstance(said, dict) or not said:
            raise ValueError(f"{name} says something of an item: {{field: value}}")
        fields = [field for field in facet.model_fields if field not in ("id", "evidence")]
        if unknown := [field for field in said if field not in fields]:
            raise ValueError(f"{name} have no field {unknown[0]!r}: it is {', '.join(fields)}")
        for field, value in said.items():
            _check_value(facet, field, value)
        return entry

    def __str__(self) -> str:
        ((name, said),) = self.root.items()
        if isinstance(said, str):
            return f"{name} {said!r}"
        return f"{name} " + " ".join(f"{field}={value}" for field, value in said.items())

    def holds(self, briefing: Briefing) -> bool:
        """Whether the briefing has it."""
        ((name, said),) = self.root.items()
        if isinstance(said, str):
            return any(_holds_words(text, said) for text in _texts(briefing))
        items: tuple[Item, ...] = getattr(briefing, name)
        return any(_fits(item, said, briefing) for item in items)


def _check_value(facet: type[Item], field: str, value: str | None) -> None:
    """A value that the field can never have would make an assertion that cannot fail.

    Raises:
        ValueError: it is one.
    """
    if value is None:
        return
    annotation = facet.model_fields[field].annotation
    types = {annotation, *get_args(annotation)}
    choices = next((get_args(one) for one in types if get_origin(one) is Literal), ())
    if field == "measure":
        choices = MEASURES
    if choices and value not in choices:
        raise ValueError(f"{field} is never {value!r}: it is {', '.join(map(str, choices))}")
    if Decimal in types and ((number := _decimal(value)) is None or not number.is_finite()):
        raise ValueError(f"{field} is a number, written plainly (12000, 0.5), not {value!r}")


def _scalar(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float | date):
        raise ValueError(f"{value!r} is no word, number or date")
    return value.isoformat() if isinstance(value, date) else str(value)


def _texts(briefing: Briefing) -> Iterator[str]:
    """Everything that a model wrote in its own words."""
    if briefing.headline:
        yield briefing.headline
    yield from (statement.text for statement in briefing.summary)
    yield from (event.text for event in briefing.what)


def _holds_words(text: str, words: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE) is not None


def _fits(item: Item, said: Mapping[str, str | None], briefing: Briefing) -> bool:
    return all(_says(item, field, wanted, briefing) for field, wanted in said.items())


def _says(item: Item, field: str, wanted: str | None, briefing: Briefing) -> bool:
    value = getattr(item, field)
    if wanted is None or value is None or value == ():
        return wanted is None and value in (None, ())
    info = type(item).model_fields[field]
    how = next((mark for mark in info.metadata if isinstance(mark, Words | Text | Link)), None)
    if isinstance(how, Link) or isinstance(value, tuple) or field == "when":
        targets = {value} if isinstance(value, str) else set(value)
        return any(_named(other, wanted) for other in briefing.items() if other.id in targets)
    if isinstance(value, Decimal):
        return value == _decimal(wanted)
    if isinstance(how, Words):
        return same_name(str(value), wanted)
    if isinstance(how, Text):
        return _holds_words(str(value), wanted)
    return str(value) == wanted


def _decimal(wanted: str) -> Decimal | None:
    try:
        return Decimal(wanted)
    except ArithmeticError:
        return None


def _named(item: Item, wanted: str) -> bool:
    """Whether the words of an item, or its date or value, are these."""
    value = getattr(item, "value", None)
    if isinstance(value, Decimal) and value == _decimal(wanted):
        return True
    if getattr(item, "edtf", None) == wanted:
        return True
    return any(same_name(words.exact, wanted) for words in item.evidence)
