"""Two texts compared as a reader would: the published normalisation, with a map back.

Folds what typesetting changes and nothing that changes meaning. Does not fold case, accents,
or superscripts ("50²" is not 502), and never alters the text that evidence is cut from.

The rules, in this order:
1. Unicode NFKC (Unicode Standard Annex #15), except for superscripts and for numbers outside
   category Nd, which stay.
2. Invisible format characters (soft hyphen, zero-width, byte order mark, bidi marks) vanish.
3. Quotation marks become " or ', dashes and minus signs become -, an ellipsis becomes three dots.
4. Thousands separators inside a number vanish: 1,234 is 1234, with comma, no-break or thin space.
5. A run of white space becomes one space.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_DOUBLE_QUOTES = "“”„‟«»″‶〝〞＂"
_SINGLE_QUOTES = "‘’‚‛‹›′‵`´＇ʼ"
# Separators of digit groups that are not plain spaces; a plain space may be a word break.
_GROUP_SPACES = "\u00a0\u2007\u2009\u202f"
_GROUP_MARK = "\ue000"  # private use: stands for a group space until numbers are known

_FOLD: dict[str, str] = (
    dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_GROUP_SPACES, _GROUP_MARK)
)

# What a rule may touch: anything beyond printable ASCII, the backtick, and runs of white space.
_SPECIAL = re.compile(r"[^!-_a-~ ]+|[ \t\r\n\f\v]{2,}")
# It begins with a digit, not with what may not stand before one: a search skips to digits then.
_GROUPED = re.compile(rf"\d(?<![\d.,]\d)\d{{0,2}}(?:[,{_GROUP_MARK}]\d{{3}})+(?![\d])")
_SPACES = re.compile(rf"[\s{_GROUP_MARK}]{{2,}}|[^\S ]|{_GROUP_MARK}")  # all but a plain space


@dataclass(frozen=True, slots=True)
class Normalised:
    """A folded text that knows where each of its characters came from."""

    text: str
    # Runs of equal shift: text[cuts[i]:cuts[i+1]] came from the original at spans[i].
    _cuts: tuple[int, ...]
    _spans: tuple[tuple[int, int, bool], ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the original that `text[start:end]` came from (start < end)."""
        return self._origin(start)[0], self._origin(end - 1)[1]

    def _origin(self, index: int) -> tuple[int, int]:
        run = bisect_right(self._cuts, index) - 1
        first, last, plain = self._spans[run]
        if plain:
            offset = first + index - self._cuts[run]
            return offset, offset + 1
        return first, last


class _Builder:
    """Collects pieces of folded text with their origin."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.cuts: list[int] = []
        self.spans: list[tuple[int, int, bool]] = []
        self.length = 0

    def add(self, piece: str, first: int, last: int, *, plain: bool) -> None:
        if piece:
            self.cuts.append(self.length)
            self.spans.append((first, last, plain))
            self.pieces.append(piece)
            self.length += len(piece)

    def build(self) -> Normalised:
        return Normalised("".join(self.pieces), tuple(self.cuts), tuple(self.spans))


def normalise(text: str) -> Normalised:
    """Fold `text` by the rules above. Linear in the text; idempotent."""
    if "," not in text and not _SPECIAL.search(text):
        return Normalised(text, (0,), ((0, len(text), True),))  # no rule applies
    return _without_separators(_folded(text))


def _folded(text: str) -> Normalised:
    """Rules 1 to 3; group spaces are marked, other white space is left for rule 5."""
    built = _Builder()
    done = 0
    for special in _SPECIAL.finditer(text):
        start = special.start()
        # A combining mark composes with the letter before it, which may be plain ASCII.
        if start > done and unicodedata.combining(text[start]):
            start -= 1
        built.add(text[done:start], done, start, plain=True)
        for first, last in _clusters(text, start, special.end()):
            built.add(_fold(text[first:last]), first, last, plain=False)
        done = special.end()
    built.add(text[done:], done, len(text), plain=True)
    return built.build()


def _clusters(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Spans that NFKC may compose: a character with its combining marks, or a run of jamo."""
    clusters: list[tuple[int, int]] = []
    for index in range(start, end):
        joins = unicodedata.combining(text[index]) or "\u1160" <= text[index] <= "\u11ff"
        if joins and clusters:
            clusters[-1] = (clusters[-1][0], index + 1)
        else:
            clusters.append((index, index + 1))
    return clusters


def _fold(cluster: str) -> str:
    if cluster in _FOLD:
        return _FOLD[cluster]
    category = unicodedata.category(cluster[0])
    if category == "Cf":
        return ""
    if category == "Pd" or cluster == "\u2212":
        return "-"
    # "Wire™" does not end in the letters TM, nor "1º" in an o.
    if category in ("No", "Nl") or unicodedata.decomposition(cluster[0]).startswith("<super>"):
        return cluster
    folded = unicodedata.normalize("NFKC", cluster)
    return "".join(_FOLD.get(character, character) for character in folded)


def _without_separators(folded: Normalised) -> Normalised:
    """Rules 4 and 5, on a text that has been through rules 1 to 3."""
    text = folded.text
    cuts = [
        index
        for number in _GROUPED.finditer(text)
        for index in range(number.start(), number.end())
        if not text[index].isdigit()
    ]
    edits = [(index, index + 1, "") for index in cuts]
    edits += [(run.start(), run.end(), " ") for run in _SPACES.finditer(text)]
    if not edits:
        return folded
    dropped = set(cuts)
    built = _Builder()
    done = 0
    for first, last, replacement in sorted(edits):
        if replacement and first in dropped:
            continue  # a group space inside a number: rule 4 has spoken
        _copy(folded, done, first, built)
        built.add(replacement, *folded.span(first, last), plain=False)
        done = last
    _copy(folded, done, len(text), built)
    return built.build()


def _copy(folded: Normalised, start: int, end: int, built: _Builder) -> None:
    """Take `folded.text[start:end]` over run by run, so that the map stays as short as it was."""
    while start < end:
        run = bisect_right(folded._cuts, start) - 1
        limit = folded._cuts[run + 1] if run + 1 < len(folded._cuts) else len(folded.text)
        stop = min(end, limit)
        first, last, plain = folded._spans[run]
        if plain:
            first += start - folded._cuts[run]
            last = first + stop - start
        built.add(folded.text[start:stop], first, last, plain=plain)
        start = stop
