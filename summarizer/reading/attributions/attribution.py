"""Who says what in a text: source, cue and content, after PARC 3.0 and PolNeAR."""

from dataclasses import dataclass
from typing import Literal

from summarizer.reading.span import Span

QuoteType = Literal["direct", "indirect", "mixed"]
Anonymity = Literal["named", "role_only", "anonymous"]


@dataclass(frozen=True, slots=True)
class Attribution(Span):
    """One attribution; its span covers source, cue and content.

    A content that the source interrupts has two spans, and so has a quotation that is taken up
    again in the next sentence ("...," she said. "...").
    """

    source: Span | None
    """The words that name the source here ("the ministry", "he"); None: nobody is named."""
    cue: Span | None
    """The words that say so ("said", "according to"); None: the quotation only follows another."""
    content: tuple[Span, ...]
    quote: QuoteType
    entity: int | None = None
    """The `entity` of the name that the source is, when it is one; else None."""
    name: str | None = None
    """The source in full: "Huseyn Mahmudov" for "he". None: it is left open."""
    inferred: bool = False
    """Whether a rule, not the words themselves, says who it is."""
    anonymity: Anonymity = "named"
    """`role_only`: an office without a name ("the ministry"). `anonymous`: neither name nor office
    ("two officials", "sources")."""
    via: int | None = None
    """The `start` of the attribution's source that passed these words on: of the outlet in
    "Azernews reports, citing the ministry"."""
    nested_in: int | None = None
    """Position, in the list of attributions, of the one whose content holds this one."""
    denied: bool = False
    """Whether the source denies the content."""
