r"""Tables of sentences and what must be read in them: `tests/reading/tables/*.txt`.

    # a comment, or the title of a group
    At least 1,234 people were killed.
        At least 1,234 | value=1234 qualifier=at_least counted="people" outcome="were killed"
    They live in Route 66.
        -

A line at the margin is a text (`\n` is a line break in it). Below it, indented, one line for each
span that must be found, in the order of the text: its words, then the fields that are compared.
All that is to be found is listed: one more or one less fails. `-` alone: nothing is to be found.
A field of words (a `Span`) is compared by its words, several of them joined by ` / `; `None` is
None. Words may stand in backticks, when they hold quotation marks themselves.
A text may begin with `[published=2022-09-14]`.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from summarizer.reading import Span

TABLES = Path(__file__).parent / "tables"

_FIELD = re.compile(r'(?P<name>\w+)=(?:"(?P<quoted>[^"]*)"|`(?P<ticked>[^`]*)`|(?P<bare>\S+))')
_PUBLISHED = re.compile(r"\[published=(?P<date>\S+)\] ")


@dataclass(frozen=True, slots=True)
class Expected:
    """One span that must be found."""

    surface: str
    fields: dict[str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """A text, and all that must be found in it."""

    text: str
    published: date | None
    expected: tuple[Expected, ...]


def rows(name: str) -> list[Row]:
    """The rows of one table."""
    found: list[tuple[str, list[Expected]]] = []
    for number, line in enumerate((TABLES / f"{name}.txt").read_text("utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            found.append((line, []))
        elif line.strip() != "-":
            surface, _, fields = line.strip().partition(" | ")
            rest = _FIELD.sub("", fields).strip()
            if rest or not found:
                raise ValueError(f"{name}.txt, line {number}: cannot read {rest or line!r}")
            said = {
                field["name"]: field["bare"] or field["quoted"] or field["ticked"] or ""
                for field in _FIELD.finditer(fields)
            }
            found[-1][1].append(Expected(surface.replace("\\n", "\n"), said))
    return [_row(text, expected) for text, expected in found]


def _row(line: str, expected: list[Expected]) -> Row:
    published = _PUBLISHED.match(line)
    text = line[published.end() :] if published else line
    return Row(
        text.replace("\\n", "\n"),
        date.fromisoformat(published["date"]) if published else None,
        tuple(expected),
    )


def shown(value: object) -> str:
    """A field as a table writes it."""
    if isinstance(value, Span):
        return value.surface
    if isinstance(value, tuple):
        return " / ".join(shown(part) for part in value)
    return str(value)


def compare(row: Row, found: tuple[Any, ...]) -> None:
    """Fails unless exactly the expected spans were found, with the expected fields."""
    got = [
        Expected(span.surface, {name: shown(getattr(span, name)) for name in expected.fields})
        for span, expected in zip(found, row.expected, strict=False)
    ]
    got += [Expected(span.surface, {}) for span in found[len(row.expected) :]]
    assert got == list(row.expected), row.text
    for span in found:
        assert row.text[span.start : span.end] == span.surface
