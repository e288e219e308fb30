"""What a facet's items are made of: who fills each field, and the evidence behind it.

A facet is one class derived from `Item`. From its fields come the draft, the schema that a model is
sent, grounding and output. Does not know any facet in particular.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar

from summarizer.frozen import Frozen
from summarizer.reading import Reading

# --- who fills a field ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Words:
    """The model copies words of the article; grounding finds them in a cited sentence."""

    key: str | None = None
    """The field's name in the draft, where it has a shorter one there."""
    in_each: bool = False
    """Evidence from each cited sentence that has the words; else from one place only."""


@dataclass(frozen=True, slots=True)
class Text:
    """The model writes this itself; its evidence is the sentences that it cites."""


@dataclass(frozen=True, slots=True)
class Link:
    """The model points at an item of `facet`: by the id it gave it, or by its words."""

    facet: str
    vital: bool = False
    """An item whose vital link leads nowhere is rejected: a claim without its source is another."""


@dataclass(frozen=True, slots=True)
class Read:
    """The program fills this; a model is never asked for it."""


# --- evidence and items -----------------------------------------------------------------------


class Pointless(ValueError):
    """The words can carry no item of this facet, whatever else is said of them.

    Unlike a misquote it cannot be mended: the message is the reason, and nobody is asked again.
    """


class Evidence(Frozen):
    """Words of the article: `article.text[start:end] == exact`, always.

    Offsets after the W3C Web Annotation Data Model (TextPositionSelector, TextQuoteSelector).
    """

    sentence: int
    """Number of the sentence in which the words begin, from 1."""
    start: int
    """Offset in `article.text`, Python characters, from 0."""
    end: int
    """Exclusive."""
    exact: str
    field: str
    """The field of the item that these words carry."""


class Item(Frozen):
    """One entry of a facet. Derive from it to add a facet of your own.

    The docstring's first paragraph is what the model is told about the facet. A `str` field
    without a marker holds words of the article; a field with a default may be left out.
    """

    facet: ClassVar[str] = ""
    """Name of the list in the draft and in the briefing; the class name in lower case if empty."""
    prefix: ClassVar[str] = ""
    """What the ids of this facet begin with; the facet's name if empty."""
    most: ClassVar[int | None] = None
    """At most so many items are asked for."""
    asked: ClassVar[bool] = True
    """Whether a model is asked for this facet; the program fills the others from the reading."""
    names_itself: ClassVar[bool] = False
    """Whether the model gives each item an id, so that others can point at it."""

    id: Annotated[str, Read()]
    evidence: Annotated[tuple[Evidence, ...], Read()]

    @classmethod
    def __pydantic_init_subclass__(cls, **kwargs: Any) -> None:
        super().__pydantic_init_subclass__(**kwargs)
        if "facet" not in cls.__dict__:
            cls.facet = cls.__name__.lower()
        if "prefix" not in cls.__dict__:
            cls.prefix = cls.facet

    @classmethod
    def stands_for(cls, words: Mapping[str, Evidence], reading: Reading) -> tuple[int, int] | None:
        """The span of which the leading words only say again what it says; None: they say it.

        For a figure: the "$11" of "900 rupees ($11)" is the 900 rupees. An item is grounded at
        both, and rejected when another one has the first.
        """
        del words, reading
        return None

    @classmethod
    def widen(
        cls, words: Mapping[str, Evidence], reading: Reading
    ) -> Mapping[str, tuple[int, int] | None]:
        """Spans of fields whose words the program reads further than the model pointed.

        For a figure: "1,234" pointed at in "at least 1,234 people" is "at least 1,234". None: the
        field is left out, because its words are part of those of another field and add nothing.

        Raises:
            ValueError: the words cannot carry this item; the message is the reason.
            Pointless: nor could they in any other item.
        """
        del words, reading
        return {}

    @classmethod
    def read(cls, words: Mapping[str, Evidence], reading: Reading) -> Mapping[str, object]:
        """The values of the `Read` fields, from the words that were found and widened.

        Args:
            words: evidence of each `Words` field that the model filled and that was found.
        """
        del words, reading
        return {}
