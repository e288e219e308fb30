"""What polnear annotates: attributions, each with a source, a cue and a content. Does not score.

Sources are mentions, not persons, and many are pronouns.
"""

import re
from collections.abc import Iterator
from typing import Literal

from summarizer.evaluation.corpora.record import AnnotatedArticle, Gold, GoldSpan
from summarizer.evaluation.phrases import is_speech

Role = Literal["source", "cue", "content"]
_DIGITS = re.compile(r"[0-9](?:.*[0-9])?")

ROLES: tuple[Role, ...] = ("source", "cue", "content")


class GoldAttribution(Gold):
    """One attribution; a role may have several spans, or none."""

    source: tuple[GoldSpan, ...]
    cue: tuple[GoldSpan, ...]
    content: tuple[GoldSpan, ...]

    def words(self, role: Role) -> str:
        """The words of a role, over all its spans; empty when it has none."""
        spans: tuple[GoldSpan, ...] = getattr(self, role)
        return " ".join(span.text for span in spans)

    def shown(self) -> str:
        """Source, cue and content in one line."""
        return " · ".join(self.words(role) or "-" for role in ROLES)


class SpeechGold(Gold):
    """What is annotated."""

    sources: tuple[GoldAttribution, ...]


class AttributedNumber(GoldSpan):
    """A number in digits inside a content; `attribution` is its position in the gold."""

    attribution: int
    year_like: bool

    @property
    def digits(self) -> tuple[int, int]:
        """Start and end of it without sign, unit and scale: the "1.5" of "$1.5 billion"."""
        found = _DIGITS.search(self.text)
        return (self.start + found.start(), self.start + found.end()) if found else (0, 0)


class Derived(Gold):
    """What was computed from the gold."""

    attributed_numbers: tuple[AttributedNumber, ...]
    pronoun_source: frozenset[int]


class Record(AnnotatedArticle):
    """An article with its attributions."""

    gold: SpeechGold
    derived: Derived

    def speakers(self) -> tuple[str, ...]:
        """Who has a speech cue and is more than a pronoun, as printed, each wording once."""
        said = {
            words.lower(): words
            for position, gold in enumerate(self.gold.sources)
            if self.named(position) and is_speech(gold.words("cue"))
            for words in [gold.words("source")]
        }
        return tuple(said.values())

    def claimed_numbers(self) -> Iterator[tuple[AttributedNumber, str]]:
        """Numbers that look like no year, with the words of the source, if it is named."""
        for number in self.derived.attributed_numbers:
            if not number.year_like and self.named(number.attribution):
                yield number, self.gold.sources[number.attribution].words("source")

    def named(self, position: int) -> bool:
        """Whether the source of this attribution is given, and by more than a pronoun."""
        known = 0 <= position < len(self.gold.sources)
        return (
            known
            and bool(self.gold.sources[position].source)
            and position not in self.derived.pronoun_source
        )
