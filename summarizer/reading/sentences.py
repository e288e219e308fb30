"""Text to sentences with offsets: sentencex, plus the few joins that it misses.

Does not change the text. A wrong split is harmless by design: evidence is kept as offsets, and
a surface may run across the sentences that were cited together.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sentencex import get_sentence_boundaries


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article: `text[start:end]`, without the white space around it."""

    number: int  # from 1, as a reader counts
    start: int
    end: int


# sentencex ends a sentence after these; a name or a day that follows belongs to it.
# Military and police ranks as news agencies abbreviate them (AP Stylebook, "military titles").
_RANK = re.compile(
    r"\b(?:Maj|Brig|Gen|Lt|Col|Capt|Cmdr|Cpl|Sgt|Pvt|Adm|Supt|Insp|Det|Gov|Sen|Rep|Rev|Hon|Pres)\.$"
)
_NOON = re.compile(r"\b[ap]\.m\.$", re.IGNORECASE)
_DAY_OR_ZONE = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|[A-Z]{2,4}\b|(?:local|Eastern|Pacific) time"
)
MAX_BLOCK = 8_000
"""Characters that are split at a time; most articles are shorter."""

_CUTS = [
    re.compile(r"\n\s*\n"),
    re.compile(r"[.!?][\"'\u201d\u2019)]*\s+(?=[A-Z])"),
    re.compile(r"\s+"),
]
_SURROGATE = re.compile("[\ud800-\udfff]")  # alone it is no character, and sentencex fails
_CAPITAL = re.compile(r"[A-Z]")


def find_sentences(text: str) -> tuple[Sentence, ...]:
    """Split `text`; every character that is not white space lies in exactly one sentence."""
    spans = _joined(text, list(_pieces(text)))
    return tuple(Sentence(n, start, end) for n, (start, end) in enumerate(spans, start=1))


def _pieces(text: str) -> list[tuple[int, int]]:
    """What sentencex finds, trimmed, without its blank pieces and paragraph breaks."""
    cuts = [
        begin + boundary["start_index"]
        for begin, end in _blocks(text)
        for boundary in get_sentence_boundaries("en", _SURROGATE.sub("\ufffd", text[begin:end]))
    ] + [len(text)]
    pieces: list[tuple[int, int]] = []
    for start, end in pairwise(cuts):
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        if stripped := piece.strip():
            pieces.append((start + lead, start + lead + len(stripped)))
    return pieces


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """The text in parts that sentencex can take: its cost grows with the square of open quotes.

    Cut at the last blank line, else the last end of a sentence, else the last white space, in the
    second half of a block; 50,000 open quotes take under a second.
    """
    begin = 0
    while len(text) - begin > MAX_BLOCK:
        half, limit = begin + MAX_BLOCK // 2, begin + MAX_BLOCK
        ends = (list(pattern.finditer(text, half, limit)) for pattern in _CUTS)
        end = next((found[-1].end() for found in ends if found), limit)
        yield begin, end
        begin = end
    yield begin, len(text)


def _joined(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for start, end in pieces:
        if spans and _belongs(text, spans[-1], start):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return spans


def _belongs(text: str, before: tuple[int, int], start: int) -> bool:
    """Whether the piece at `start` goes on with the sentence before it."""
    if "\n\n" in text[before[1] : start].replace("\r", ""):
        return False
    tail = text[max(before[0], before[1] - 16) : before[1]]
    if _RANK.search(tail):
        return bool(_CAPITAL.match(text, start))
    return bool(_NOON.search(tail) and _DAY_OR_ZONE.match(text, start))
