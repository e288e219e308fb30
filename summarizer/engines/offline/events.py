"""Which sentences carry the events: the headline, the lead, and those that say most.

Chooses sentences and writes none: the text of an event is the article's own.
"""

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from summarizer.reading import Reading, Sentence

MOST_EVENTS = 5
MOST_STATEMENTS = 3
LEAD_SENTENCES = 8
"""How far into the body the day of the main event is looked for."""

RECENT = 7
"""News is of the last days: a day further from publication than this is not the event's."""

FEWEST_WORDS = 5
"""A shorter sentence carries no event of its own."""

_DAYS = frozenset({"day", "part_of_day", "hour", "minute"})
_WORD = re.compile(r"[^\W\d_][^\W_]{3,}")  # words of three letters and less say little
_QUOTED = re.compile(r"[\"\u201c]")
_DENIAL = re.compile(r"\b(?:alleged(?:ly)?|accus\w+|claim\w*)\b", re.IGNORECASE)
_PLAN = re.compile(r"\b(?:will|plans? to|is to|are to|going to|due to|set to)\b", re.IGNORECASE)


class Events:
    """The sentences of an article, weighed."""

    def __init__(
        self, reading: Reading, source_of: Mapping[int, str], headline: Sentence | None
    ) -> None:
        self.reading = reading
        self.headline = headline
        self._source_of = source_of
        body = [s for s in reading.sentences if s != headline]
        self.lead = next((s for s in body if self._carries(s)), body[0] if body else None)
        weights = self._weights(body)
        others = sorted(
            (s for s in body if s != self.lead and self._carries(s)),
            key=lambda s: (-weights[s.number], s.number),
        )
        first = [s for s in (headline, self.lead) if s is not None]
        self.chosen = (*first, *others[: max(0, MOST_EVENTS - len(first))])
        """The main event first."""
        self.dated = next((s for s in body[:LEAD_SENTENCES] if self._dates(s)), None)
        """The first sentence near the beginning that says on which day something happened."""

    def items(self) -> list[dict[str, Any]]:
        """The events as items of a draft; the main one cites the sentence that dates it too."""
        items = [self._item(sentence) for sentence in self.chosen]
        if items and self.dated is not None:
            items[0]["at"] = sorted({*items[0]["at"], self.dated.number})
        return items

    def summary(self) -> list[dict[str, Any]]:
        """The lead and what says most beside it, in the order of the article."""
        told = [s for s in self.chosen if s != self.headline][:MOST_STATEMENTS]
        return [
            {"text": _flat(self.reading.words(s)), "at": [s.number]}
            for s in sorted(told, key=lambda s: s.number)
        ]

    def _item(self, sentence: Sentence) -> dict[str, Any]:
        text = _flat(self.reading.words(sentence))
        claim = next(self.reading.claims([_middle(sentence)]))
        attribution = self.reading.attributions[claim] if claim is not None else None
        source = self._source_of.get(claim) if claim is not None else None
        status = None
        if attribution is not None and attribution.denied:
            status = "denied"
        elif (
            attribution is not None and attribution.cue and _DENIAL.search(attribution.cue.surface)
        ):
            status = "alleged"
        elif _PLAN.search(text):
            status = "planned"
        item = {"text": text, "status": status, "source": source, "at": [sentence.number]}
        return {key: value for key, value in item.items() if value is not None}

    def _dates(self, sentence: Sentence) -> bool:
        """Whether it names a day, close to publication where that is known."""
        published = self.reading.article.published
        for time in self.reading.times_in(sentence.start, sentence.end):
            if time.dateline or time.precision not in _DAYS or not time.edtf:
                continue
            if published is None or not time.edtf[:4].isdigit():
                return True
            try:
                day = date.fromisoformat(time.edtf[:10])
            except ValueError:
                continue
            if abs((day - published).days) <= RECENT:
                return True
        return False

    def _carries(self, sentence: Sentence) -> bool:
        """Whether it may carry an event: long enough, a statement, not only somebody's words."""
        words = self.reading.words(sentence)
        return (
            len(words.split()) >= FEWEST_WORDS
            and not words.endswith("?")
            and not _QUOTED.match(words)
        )

    def _weights(self, sentences: list[Sentence]) -> Mapping[int, float]:
        """How much a sentence says.

        The mean frequency of its words in the article (SumBasic; Nenkova and Vanderwende 2005),
        more when it counts, dates or places something, less the later it stands.
        """
        reading = self.reading
        words = {s.number: _content(reading.words(s)) for s in reading.sentences}
        frequency = Counter(word for found in words.values() for word in set(found))
        total = max(1, len(reading.sentences))
        weights = {}
        for sentence in sentences:
            found = words[sentence.number]
            mean = sum(frequency[word] for word in found) / total / max(8, len(found))
            span = sentence.start, sentence.end
            counted = sum(n.outcome is not None for n in reading.numbers_in(*span))
            dated = bool(reading.times_in(*span))
            placed = any(name.kind == "place" for name in reading.names_in(*span))
            late = sentence.number / total
            told = 1 + 0.5 * min(counted, 3) + 0.25 * (dated + placed)
            weights[sentence.number] = mean * told * (1.5 - late)
        return weights


def _middle(sentence: Sentence) -> int:
    return (sentence.start + sentence.end) // 2


def _content(words: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(words)]


def _flat(words: str) -> str:
    return " ".join(words.split())
