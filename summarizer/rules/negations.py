"""SUM: what a text denies or affirms, against the same words of the cited sentences.

A word is compared with itself only: "did not sign" with "signed". Whether "refused to join" denies
"joined" the sense decides, which these rules do not know.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from summarizer.briefing import Briefing
from summarizer.facets import Event
from summarizer.reading import Reading
from summarizer.rules._written import find_written
from summarizer.rules.registry import Complaint, rule

_NOT = r"(?:\b(?:not|never|cannot|no|none|neither|nor|nobody|nothing|without)\b|n['\u2019]t\b)"
# Verbs that deny what follows them: no denial of the word is missing beside one of them.
_DENYING = (
    r"\b(?:den(?:y|ies|ied|ying)|reject\w*|refus\w+|fail(?:s|ed|ing)?|declin\w+|unable|hardly"
    r"|barely|yet to|prevent\w*|avoid\w*|rul(?:ed|ing|es) out|dismiss\w*|disput\w+|doubt\w*|stop\w*"
    r"|rather than|instead of|only|ban(?:s|ned)?)\b"
)
_TOKEN = re.compile(
    rf"(?P<no>{_NOT})|(?P<verb>{_DENYING})|(?P<stop>[,;:.!?\u201c\u201d\"()])|(?P<word>[^\W\d_]+?(?=n['\u2019]t\b)|[^\W\d_]+)",
    re.IGNORECASE,
)
_DENIED = re.compile(_NOT, re.IGNORECASE)
_PLAIN = re.compile(r"(?:not|never|cannot|n['\u2019]t)$", re.IGNORECASE)
_REACH = 6
"""Words over which a negation is taken to reach, within its clause."""
_LEAST = 4
"""Letters of a word that says something."""
_STEM = 5
"""Letters by which two forms of a word are known: "signed", "signing"."""
_FILLING = frozenset("been being have does that this there just more less even from with".split())


@rule(
    "SUM012",
    "word that is denied, and the cited sentences affirm it",
    severity="warning",
    repair=True,
)
def word_denied(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A summary or event says "not" before a word that its sentences say without one.

    Why: one word turns a claim into its opposite, and another "not" beside it hides that.
    Example: "The pact was not signed, as neither would wait.", citing "The pact was signed, as
    neither would wait."
    Instead: say what the sentence says of this word.
    """
    for text in find_written(briefing, reading):
        if text.item is None or not _DENIED.search(text.text) or text.is_copied:
            continue
        cited = _senses(text.cited)
        for word in _senses(text.text).values():
            there = cited.get(word.stem)
            if word.denied and there and word.least > there.most:
                message = f"{word.surface!r} is denied; the article says {there.surface!r}"
                yield Complaint(message, text.item)


@rule(
    "SUM013",
    "word that is affirmed, and the cited sentences deny it",
    severity="warning",
    repair=True,
)
def word_affirmed(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A summary or event says a word without the "not" that its sentences have before it.

    Why: one word turns a claim into its opposite, and another "not" beside it hides that.
    Example: "Nobody was hurt; the bridge was closed.", citing "Nobody was hurt; the bridge was not
    closed."
    Instead: keep the negation of this word.
    """
    for text in find_written(briefing, reading):
        if text.item is None or not _DENIED.search(text.cited) or text.is_copied:
            continue
        if isinstance(text.item, Event) and text.item.status in ("denied", "hypothetical"):
            continue  # the text is what is denied
        written = _senses(text.text)
        for there in _senses(text.cited).values():
            word = written.get(there.stem)
            if there.denied and word and word.most < there.least:
                yield Complaint(f"the article denies {there.surface!r}", text.item)


class _Sense(NamedTuple):
    """How a text uses a word, over all its forms and places."""

    stem: str
    surface: str
    denied: bool
    """A plain "not" governs it somewhere: no other word that says something stands between."""
    least: int
    """Words that say no before it in its clause, at the place with the fewest."""
    most: int
    """The same, at the place with the most: a denial twice over is another than one."""


@lru_cache(maxsize=256)  # a text is checked again after each repair
def _senses(words: str) -> dict[str, _Sense]:
    senses: dict[str, _Sense] = {}
    governing = False
    reach: list[int] = []
    for token in _TOKEN.finditer(words):
        if token["stop"]:
            governing, reach = False, []
            continue
        word = token["word"] or token["verb"]
        if word and len(word) >= _LEAST and word.casefold() not in _FILLING:
            stem = word.casefold()[:_STEM]
            old = senses.get(stem)
            senses[stem] = _Sense(
                stem,
                word,
                denied=governing or (old is not None and old.denied),
                least=len(reach) if old is None else min(old.least, len(reach)),
                most=len(reach) if old is None else max(old.most, len(reach)),
            )
            governing = governing and word.endswith("ly")
        reach = [left - 1 for left in reach if left > 1]
        if not token["word"]:
            governing = token["no"] is not None and _PLAIN.search(token["no"]) is not None
            reach.append(_REACH)
    return senses
