"""Quotation marks to quotations: which mark opens, which closes, which lies within which.

An apostrophe is no mark. A double quotation that its paragraph leaves open ends with the paragraph;
a single one that is never closed is none.
"""

from dataclasses import dataclass, field

from summarizer.reading.attributions.tokens import Token

_OPENERS = {
    "\u201c": "\u201d",
    "\u201e": "\u201d",
    "\u00ab": "\u00bb",
    "\u2018": "\u2019",
    "``": "''",
}
_CLOSERS = frozenset("\u201d\u00bb\u2019")
_STRAIGHT = frozenset(['"', "'", "''"])
_SINGLE = frozenset("\u2018\u2019'")
_DEEPEST = 4


@dataclass(slots=True)
class Quotation:
    """Tokens `first` to `last` (exclusive), the marks among them, and what is quoted within."""

    first: int
    last: int
    closed: bool = True
    children: list["Quotation"] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    first: int
    mark: str
    children: list[Quotation]


def find_quotations(text: str, tokens: list[Token]) -> list[Quotation]:
    """The quotations that lie in no other, in order."""
    found: list[Quotation] = []
    stack: list[_Open] = []
    for index, token in enumerate(tokens):
        if token.kind == "b":
            _end_paragraph(stack, index, found)
        elif token.kind == "p":
            _mark(text, index, token, stack, found)
    _end_paragraph(stack, len(tokens), found)
    return found


def _mark(text: str, index: int, token: Token, stack: list[_Open], found: list[Quotation]) -> None:
    mark = token.word
    if mark in _CLOSERS or mark in _STRAIGHT:
        depth = _opener(stack, mark)
        if depth is not None and not (mark in _STRAIGHT and _opens(text, token)):
            _close(stack, depth, index, found)
            return
        if mark not in _STRAIGHT or not _opens(text, token):
            return
        if depth is not None:  # opened twice: the first was never closed, and is none
            children = stack[depth].children
            del stack[depth:]
            (stack[-1].children if stack else found).extend(children)
    elif mark not in _OPENERS or (stack and stack[-1].mark == mark):
        return
    if len(stack) < _DEEPEST:
        stack.append(_Open(index, mark, []))


def _opener(stack: list[_Open], mark: str) -> int | None:
    """The place on the stack of what `mark` may close."""
    for depth in range(len(stack) - 1, -1, -1):
        opened = stack[depth].mark
        if opened == mark or _OPENERS.get(opened) == mark:
            return depth
    return None


def _opens(text: str, token: Token) -> bool:
    """Whether a straight mark stands where one opens: behind white space, before a word."""
    before = text[token.start - 1] if token.start else " "
    after = text[token.end] if token.end < len(text) else " "
    return not after.isspace() and (before.isspace() or before in '([{\u2014\u2013-\u201c"\u2018')


def _close(stack: list[_Open], depth: int, index: int, found: list[Quotation]) -> None:
    opened = stack[depth]
    for lost in stack[depth + 1 :]:
        opened.children.extend(lost.children)
    del stack[depth:]
    home = stack[-1].children if stack else found
    home.append(Quotation(opened.first, index + 1, True, opened.children))


def _end_paragraph(stack: list[_Open], index: int, found: list[Quotation]) -> None:
    while stack:
        opened = stack.pop()
        home = stack[-1].children if stack else found
        if opened.mark in _SINGLE:
            home.extend(opened.children)
        else:
            home.append(Quotation(opened.first, index, False, opened.children))
