"""What a model is asked for: pointers and relations, never a value, a date or an offset.

The shape of the draft follows from the facets. A reply is taken item by item: a bad one is a
`Problem` and costs no other. Does not look at the article.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar, Literal, Self, get_args, get_origin

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    PrivateAttr,
    ValidationError,
    create_model,
    model_validator,
)

from summarizer.facets import FACETS
from summarizer.frozen import explain
from summarizer.item import Item, Link, Read, Text, Words
from summarizer.normalise import normalise
from summarizer.reply import find_object


@dataclass(frozen=True, slots=True)
class Ask:
    """One field of an item, as a model is asked for it."""

    field: str
    key: str
    """Its name in the draft."""
    how: Words | Text | Link | None
    """None: one of `choices`."""
    choices: tuple[str, ...]
    required: bool
    spare: bool
    """Whether the item still says the same without it: not so for a required field, for who
    claims it, or for a choice whose default says something ("reported")."""


RESERVED = frozenset(
    {"at", "id", "fix", "evidence", "facet", "prefix", "most", "asked", "names_itself"}
)
"""Names that a field of a facet cannot have: every item has them."""


@cache
def asks(facet: type[Item]) -> tuple[Ask, ...]:
    """What a model is asked about each item of `facet`, in the order of its fields.

    Raises:
        TypeError: a field that a model may not fill (a number, say) is not marked `Read`.
    """
    return tuple(ask for field in facet.model_fields if (ask := _ask(facet, field)))


def _ask(facet: type[Item], field: str) -> Ask | None:
    info = facet.model_fields[field]
    how = next((m for m in info.metadata if isinstance(m, Words | Text | Link | Read)), None)
    if isinstance(how, Read):
        return None
    types = set(get_args(info.annotation)) - {type(None)} if info.annotation else set()
    choices = next((get_args(t) for t in (info.annotation, *types) if get_origin(t) is Literal), ())
    if how is None and not choices:
        if info.annotation is not str and types != {str}:
            raise TypeError(
                f"{facet.__name__}.{field}: a model fills text, a Literal or a link; "
                "mark it Annotated[..., Read()] if the program fills it"
            )
        how = Words()
    if isinstance(how, Link) and info.is_required() and how.facet == facet.facet:
        raise TypeError(
            f"{facet.__name__}.{field}: a link to its own facet needs a default, or the first "
            "item could never be there"
        )
    key = how.key if isinstance(how, Words) and how.key else field
    if key in RESERVED:
        raise TypeError(f"{facet.__name__}.{field}: {key!r} is taken by every item; rename it")
    # A choice that has a default is left out of the reply when it is the default.
    offered = tuple(choice for choice in choices if choice != info.default)
    vital = info.is_required() or (isinstance(how, Link) and how.vital)
    spare = not vital and (not choices or info.default is None)
    return Ask(field, key, how, offered or choices, info.is_required(), spare)


class DraftItem(BaseModel):
    """One item as a model wrote it: what it says, and the sentences that it points at."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    at: tuple[int, ...] = Field(min_length=1)
    """Numbers of the cited sentences, from 1."""
    id: str | None = None
    fix: int | None = None
    """In a repair, the place of the entry that this one replaces; None: it is new."""

    _place: int | None = PrivateAttr(default=None)

    @property
    def place(self) -> int | None:
        """Its place in the model's list, from 1; None: it was not read from a list."""
        return self._place

    @model_validator(mode="before")
    @classmethod
    def _as_written(cls, value: Any) -> Any:
        """`"at": 4` is `"at": [4]`, a bare whole number is its digits, and nothing is left out."""
        if not isinstance(value, dict):
            raise ValueError("an item is a JSON object")
        kept = {key: part for key, part in value.items() if not _is_nothing(part)}
        for key, part in kept.items():
            if key != "fix" and isinstance(part, int) and not isinstance(part, bool):
                kept[key] = [part] if key == "at" else str(part)
        return kept


def _is_nothing(part: object) -> bool:
    return (
        part is None or part == [] or (isinstance(part, str) and not normalise(part).text.strip())
    )


def written(item: DraftItem, field: str) -> str | None:
    """What the model wrote for a field of the facet; None: left out."""
    value = getattr(item, field)
    return value if isinstance(value, str) else None


def as_json(item: DraftItem) -> dict[str, Any]:
    """The item as the model wrote it, without what it left out."""
    said = item.model_dump(mode="json", exclude_none=True, by_alias=True)
    at = said.pop("at")
    return {**said, "at": at}  # behind the words that it is for, as the prompt shows it


@cache
def draft_item(facet: type[Item]) -> type[DraftItem]:
    """The shape of one item of `facet` in a draft."""
    fields: dict[str, Any] = {}
    for ask in asks(facet):
        info = facet.model_fields[ask.field]
        kind: Any = info.annotation if ask.choices else str
        default = ... if ask.required else None
        fields[ask.field] = (
            kind if ask.required else kind | None,
            Field(default=default, alias=ask.key, min_length=None if ask.choices else 1),
        )
    return create_model(f"Draft{facet.__name__}", __base__=DraftItem, **fields)


@dataclass(frozen=True, slots=True)
class Problem:
    """A part of the reply that does not fit, and why."""

    facet: str
    reason: str
    raw: object
    id: str | None = None
    """The id that the model gave the item, if it is an item that was lost."""
    place: int | None = None
    """Its place in the model's list, from 1, if it is an item that was lost."""


class Draft(BaseModel):
    """A model's reply, read item by item. Made by `parse` or by instructor, for given facets."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    facets: ClassVar[tuple[type[Item], ...]] = FACETS
    repairs: ClassVar[bool] = False
    """Whether it replaces and adds entries of another draft."""

    headline: str | None = None
    not_stated: tuple[str, ...] = ()
    items: dict[str, tuple[DraftItem, ...]] = Field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    reply: str = ""
    """The reply as it came."""

    @classmethod
    def parse(cls, reply: str) -> Self:
        """Read a reply; text and code fences around the JSON object are passed over.

        Raises:
            pydantic.ValidationError: there is no JSON object in it, or nothing that was asked for.
        """
        return cls.model_validate({"reply": reply})

    @classmethod
    def model_validate_json(  # what instructor calls with the text of a completion
        cls, json_data: str | bytes | bytearray, **_: Any
    ) -> Self:
        """`parse`, under the name that instructor knows."""
        return cls.parse(json_data if isinstance(json_data, str) else json_data.decode())

    @classmethod
    def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
        """The schema that is sent with the request: as short as it can be and still say all."""
        return _repair_schema(cls.facets) if cls.repairs else _schema(cls.facets)

    @model_validator(mode="before")
    @classmethod
    def _read_reply(cls, value: Any) -> Any:
        reply = value["reply"]
        asked = {facet.facet: facet for facet in cls.facets if facet.asked}
        whole = find_object(reply, asked.keys())
        problems: list[Problem] = []
        items = {
            name: tuple(_items(facet, whole.get(name, []), problems))
            for name, facet in asked.items()
        }
        known = {*asked, "headline", "not_stated"}
        problems += [
            Problem(name, "no such list was asked for", part)
            for name, part in whole.items()
            if name not in known
        ]
        headline = whole.get("headline")
        if headline is not None and not isinstance(headline, str):
            problems.append(Problem("headline", "not a text", headline))
            headline = None
        not_stated = list(_texts("not_stated", whole.get("not_stated") or [], problems))
        return {
            "headline": headline,
            "not_stated": tuple(not_stated),
            "items": items,
            "problems": tuple(problems),
            "reply": reply,
        }


@cache
def draft_type(facets: tuple[type[Item], ...] = FACETS, *, repairs: bool = False) -> type[Draft]:
    """The draft of a briefing with these facets, or of a repair of one."""
    own = {"facets": facets, "repairs": repairs}
    return type("Draft", (Draft,), {**own, "__module__": __name__, "__doc__": Draft.__doc__})


# --- reading a reply, item by item --------------------------------------------------------------


def _items(facet: type[Item], raw: object, problems: list[Problem]) -> Iterator[DraftItem]:
    if not isinstance(raw, list):
        problems.append(Problem(facet.facet, "not a list", raw))
        return
    for place, entry in enumerate(raw, start=1):
        try:
            item = _item(facet, entry, problems)
        except ValidationError as error:
            name = entry.get("id") if isinstance(entry, dict) else None
            lost = None if name is None else str(name)
            problems.append(Problem(facet.facet, explain(error), entry, lost, place))
        else:
            item._place = place
            yield item


def _item(facet: type[Item], raw: object, problems: list[Problem]) -> DraftItem:
    """One item; a fault in a field that can be spared costs that field only."""
    shape = draft_item(facet)
    try:
        return shape.model_validate(raw)
    except ValidationError as error:
        spare = {ask.key for ask in asks(facet) if ask.spare} | {"id"}
        faults = {str(fault["loc"][0]): fault for fault in error.errors() if fault["loc"]}
        unknown = {key for key, fault in faults.items() if fault["type"] == "extra_forbidden"}
        if not isinstance(raw, dict) or not faults or not faults.keys() <= spare | unknown:
            raise
        for key, fault in faults.items():
            reason = "was not asked for" if key in unknown else fault["msg"]
            reason = f"{key} is left out: {reason}"
            problems.append(Problem(facet.facet, reason, raw))
        return shape.model_validate({key: raw[key] for key in raw if key not in faults})


def _texts(name: str, raw: object, problems: list[Problem]) -> Iterator[str]:
    for text in raw if isinstance(raw, list) else [raw]:
        if isinstance(text, str):
            yield text
        else:
            problems.append(Problem(name, "not a text", text))


# --- the schema -------------------------------------------------------------------------------


_AT = {"type": "array", "items": {"type": "integer"}}


def _schema(facets: Sequence[type[Item]]) -> dict[str, Any]:
    properties: dict[str, Any] = {}
    for facet in facets:
        if facet.asked:
            properties[facet.facet] = _list_schema(facet)
    properties |= {
        "headline": {"type": "string"},
        "not_stated": {"type": "array", "items": {"type": "string"}, "maxItems": 3},
    }
    return {"type": "object", "properties": properties, "$defs": {"at": _AT}}


def _repair_schema(facets: Sequence[type[Item]]) -> dict[str, Any]:
    """Of a repair, the lists alone: the prompt shows the entries, each is checked as it comes."""
    lists = {facet.facet: {"type": "array"} for facet in facets}
    return {"type": "object", "properties": lists}


def _list_schema(facet: type[Item]) -> Mapping[str, Any]:
    fields: dict[str, Any] = {"id": {"type": "string"}} if facet.names_itself else {}
    for ask in asks(facet):
        fields[ask.key] = {"enum": list(ask.choices)} if ask.choices else {"type": "string"}
    fields["at"] = {"$ref": "#/$defs/at"}
    required = [ask.key for ask in asks(facet) if ask.required] + ["at"]
    items = {"type": "object", "properties": fields, "required": required}
    listed: dict[str, Any] = {"type": "array", "items": items}
    if facet.most is not None:
        listed["maxItems"] = facet.most
    return listed
