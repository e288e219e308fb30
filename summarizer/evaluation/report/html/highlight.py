"""A text and spans of it to HTML: every character of the text once, and marks around its words.

Spans may overlap and nest: the text is cut wherever one begins or ends, and each piece names all
the items that point at it. Does not know what an item is.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from markupsafe import Markup, escape

from summarizer.plain import CONTROL

State = Literal["missing", "extra", "differs", "same", "spare"]
"""Of an item: expected only, given only, wrong in a field, right, or left out and optional."""

STATES: tuple[State, ...] = ("missing", "extra", "differs", "same", "spare")
"""What weighs most comes first: words that several items point at are marked by it."""

Part = Literal["words", "sentence", "detail"]
"""Of an item: words that it is called by, sentences that it tells, words of its other fields."""


@dataclass(frozen=True, slots=True)
class Span:
    """Words that an item points at."""

    start: int
    """Offset in the text, Python characters, from 0."""
    end: int
    """Exclusive."""
    row: int
    """Number of the item on the page, in this reply."""
    state: State
    part: Part


def words_id(reply: str, start: int) -> str:
    """The id of the words that begin at an offset."""
    return f"{reply}w{start}"


def row_id(reply: str, row: int) -> str:
    """The id of an item."""
    return f"{reply}i{row}"


def highlight(text: str, spans: Iterable[Span], reply: str) -> Markup:
    """The text with its marks; without its tags it is the text again.

    Each piece that an item is called by is a link to the item. `data-i` has the numbers of the
    items that are called by it, `data-t` of those that tell it, `data-q` of those of which it is a
    detail. NUL, which HTML has not, becomes U+FFFD.

    Args:
        spans: outside the text they are cut off.
        reply: what the ids of the reply begin with; letters and digits.
    """
    size = len(text)
    within = [span for span in spans if max(span.start, 0) < min(span.end, size)]
    pieces = (
        _piece(text[start:end], start, covering, reply)
        for start, end, covering in _pieces(size, within)
    )
    return Markup("".join(pieces))  # noqa: S704  # each piece escaped its words


def _pieces(size: int, spans: Sequence[Span]) -> Iterator[tuple[int, int, list[Span]]]:
    """The text cut at every border, with the spans that cover each piece."""
    opening: defaultdict[int, list[int]] = defaultdict(list)
    closing: defaultdict[int, list[int]] = defaultdict(list)
    for number, span in enumerate(spans):
        opening[max(span.start, 0)].append(number)
        closing[min(span.end, size)].append(number)
    borders = sorted({0, size, *opening, *closing})
    covering: dict[int, Span] = {}
    for start, end in pairwise(borders):
        for number in closing[start]:
            del covering[number]
        covering |= {number: spans[number] for number in opening[start]}
        yield start, end, list(covering.values())


def _piece(text: str, start: int, spans: Sequence[Span], reply: str) -> str:
    if not spans:
        return _shown(text)
    named = [span for span in spans if span.part == "words"]
    told = [span for span in spans if span.part == "sentence"]
    worst = min(named or told or spans, key=lambda span: (STATES.index(span.state), span.row))
    classes = ["m" if named else "t" if told else "q"]
    if named or told:
        classes.append(worst.state)
    if any(max(span.start, 0) == start and span.state == worst.state for span in named):
        classes.append("b")
    attributes = f'class="{" ".join(classes)}"'
    if any(max(span.start, 0) == start for span in (*named, *told)):
        attributes += f' id="{words_id(reply, start)}"'
    if named:
        attributes += f' href="#{row_id(reply, worst.row)}" data-i="{_rows(named)}"'
    if told:
        attributes += f' data-t="{_rows(told)}"'
    if details := [span for span in spans if span.part == "detail"]:
        attributes += f' data-q="{_rows(details)}"'
    tag = "a" if named else "span"
    return f"<{tag} {attributes}>{_shown(text)}</{tag}>"


def _rows(spans: Sequence[Span]) -> str:
    return " ".join(str(row) for row in sorted({span.row for span in spans}))


def _shown(text: str) -> str:
    """Escaped, with each control character in a box of its own, where it can turn nothing round."""
    return CONTROL.sub(_boxed, str(escape(text)))


def _boxed(found: re.Match[str]) -> str:
    character = found.group()
    if character in "\n\t":
        return character
    if character == "\r":  # a bare one is read as a line feed
        return "&#13;"
    kept = "\ufffd" if character == "\0" else character
    return f'<bdi class="c" data-c="U+{ord(character):04X}">{kept}</bdi>'
