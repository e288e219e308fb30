"""Text of others made harmless for one line: of a prompt, a terminal, a message."""

import re

# Control characters could move the cursor, recolour the terminal or start a line of their own;
# bidi controls could show the words in another order.
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What is never printed as it is."""


def one_line(text: str) -> str:
    """The text with every control character and every run of white space as one space."""
    return " ".join(CONTROL.sub(" ", text).split())


def piece(text: str) -> str:
    """`one_line`, with the space at the ends kept: for pieces that are joined again."""
    lead = " " if text[:1].isspace() else ""
    tail = " " if text[-1:].isspace() and len(text) > 1 else ""
    return f"{lead}{one_line(text)}{tail}"


def many(count: int, word: str) -> str:
    """`1 case`, `2 cases`, `2 replies`."""
    if count == 1:
        return f"1 {word}"
    plural = f"{word[:-1]}ies" if word.endswith("y") else f"{word}s"
    return f"{count} {plural}"
