"""A run of capitalised words to mentions: first words of sentences, calendar words, titles off.

"On Tuesday Norwegian Prime Minister Anders Holm" gives Anders Holm, with his title and role.
"""

from collections.abc import Iterator, Sequence

from summarizer.reading.names.compounds import border, regime, seat, state_body
from summarizer.reading.names.forms import form_of
from summarizer.reading.names.gazetteer import (
    demonyms,
    given_names,
    is_given,
    key,
    organizations,
    places,
    state_abbreviations,
)
from summarizer.reading.names.lexicon import (
    ADJECTIVES,
    HEADS,
    HONORIFICS,
    METONYMS,
    MONTHS,
    ORGANIZATION_HEADS,
    STARTERS,
    SUFFIXES,
    TITLE_MODIFIERS,
    TITLES,
)
from summarizer.reading.names.mention import Mention, is_state, mention_of
from summarizer.reading.names.nouns import OFFICES, PEOPLE
from summarizer.reading.names.titles import find_title
from summarizer.reading.names.words import Word

_QUALITIES = frozenset("former current acting outgoing incoming late ex-president then".split())
_OUTLETS = frozenset("times post news herald express telegraph mail tribune night mirror".split())
_CURRENCY = frozenset("$\u20ac\u00a3\u00a5")
"""Behind letters these make them a currency: "US$"."""


class Segmenter:
    """Reads the runs of one text."""

    def __init__(self, text: str, words: Sequence[Word]) -> None:
        self._text = text
        self._words = words
        self._plain = {word.lower for word in words if not word.capital}

    def mentions(self, first: int, last: int) -> Iterator[Mention]:
        """The mentions of one run, left to right."""
        for begin, end in self._calendar(first, last):
            start = self._begin(begin, end)
            if start <= end:
                yield from self._titled(start, end)

    def _calendar(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The run cut at months and weekdays, unless they are part of a name."""
        begin = first
        for i in range(first, last + 1):
            word = self._words[i]
            if word.lower not in MONTHS:
                continue
            if i < last and self._words[last].lower in _OUTLETS:
                continue
            if i > begin and self._words[i - 1].lower in given_names():
                continue
            if i < last and word.lower in given_names() and i == begin and not word.first:
                continue
            if begin < i:
                yield begin, i - 1
            begin = i + 1
        if begin <= last:
            yield begin, last

    def _begin(self, first: int, last: int) -> int:
        """Where the name begins: not at a word that has its capital from the sentence alone."""
        if self._words[first].lower in _QUALITIES:
            return first + 1
        if first == last or self._is_known(first, last) or not self._words[first + 1].capital:
            return first
        headed = self._words[last].lower in HEADS
        extra = not headed and self._is_extra(first)
        return first + 1 if extra else self._after(first, last)

    def _is_extra(self, first: int) -> bool:
        """Whether the first word is none of the name, which has no head word to say so."""
        word, following = self._words[first], self._words[first + 1].lower
        if is_given(following) and word.lower in TITLE_MODIFIERS - TITLES:
            return True  # "secretary of State Dana Cole"
        if not word.first or self._is_own(word):
            return False
        if is_given(following):
            return key(word.lower) not in places()
        if word.lower.endswith("ing") and len(word.text) > 5 and key(word.lower) not in places():
            return True  # "Joining Acme"
        common = word.lower in STARTERS or word.lower in self._plain
        return common and not (following in TITLES and word.lower in TITLE_MODIFIERS)

    def _after(self, first: int, last: int) -> int:
        """Behind the first word, when it is common and what follows is known."""
        word = self._words[first]
        if not word.first or self._is_own(word) or word.lower in TITLE_MODIFIERS:
            return first
        common = word.lower in STARTERS or word.lower in self._plain
        return first + 1 if common and self._is_known(first + 1, last) else first

    @staticmethod
    def _is_own(word: Word) -> bool:
        """Whether it begins names: given names, titles, adjectives of countries."""
        lower = word.lower
        return lower in given_names() or lower in TITLES or key(lower) in demonyms()

    def _is_known(self, first: int, last: int) -> bool:
        whole = self._key(first, last)
        return whole in places() or whole in organizations() or whole in METONYMS

    def _key(self, first: int, last: int) -> str:
        return key(" ".join(word.lower for word in self._words[first : last + 1]))

    def _titled(self, first: int, last: int) -> Iterator[Mention]:
        """A person with titles before the name, or the mentions of a run without titles."""
        found = None if self._is_known(first, last) else find_title(self._words, first, last)
        if found is None:
            yield from self._untitled(first, last)
            return
        begin, end = found  # the words of the title
        if begin > first:
            yield from self._untitled(first, begin - 1)
        if end < last and self._words[end + 1].capital:
            yield self._person(first, begin, end, last)

    def _person(self, first: int, begin: int, end: int, last: int) -> Mention:
        mention = mention_of(self._text, self._words, end + 1, last)
        form = form_of([word.text for word in self._words[end + 1 : last + 1]])
        title = self._words[begin : end + 1]
        mention.kind, mention.sure, mention.country = "person", True, None
        mention.trusted = True
        marks = [HONORIFICS[word.lower] for word in title if word.lower in HONORIFICS]
        mention.gender = "m" if "m" in marks else "f" if marks else form.gender
        mention.title = (title[0].start, self._stop(end))
        if begin > first:
            mention.role = (self._words[first].start, self._stop(end))
        return mention

    def _stop(self, i: int) -> int:
        """The end of a word, with the full stop of an abbreviated title."""
        word = self._words[i]
        if len(word.text) <= 8 and self._text[word.end : word.end + 1] == ".":
            return word.end + 1
        return word.end

    def _untitled(self, first: int, last: int) -> Iterator[Mention]:
        """One mention, or a body and the person who speaks for it."""
        words = self._words
        end, last = last, self._one_case(first, last)
        places_in = seat(self._text, words, first)
        if places_in is not None:
            yield from places_in
            first += 1
        if first > last:
            return
        body = self._spoken_for(first, last)
        if body is not None:
            yield from self._named(first, body)
            first = body + 1
        yield from self._named(first, last)
        if last < end and self._is_known(last + 1, end):
            yield from self._named(last + 1, end)  # "By Anna Berg OSLO"

    def _one_case(self, first: int, last: int) -> int:
        """The last word of a person's name before a change of case: "Anna Berg CLEARED"."""
        words = self._words
        if not is_given(words[first].lower):
            return last
        shouted = words[first].text.isupper()
        for i in range(first + 2, last + 1):
            text = words[i].text
            if len(text) > 2 and text.isupper() != shouted and words[i].lower not in SUFFIXES:
                return i - 1
        return last

    def _spoken_for(self, first: int, last: int) -> int | None:
        """The last word of a body that a person's name follows."""
        words = self._words
        if words[first].lower in given_names() or words[last].lower in HEADS:
            return None
        for i in range(first + 1, last):
            if words[i].lower in ORGANIZATION_HEADS and words[i + 1].lower in given_names():
                return i
        return None

    def _named(self, first: int, last: int) -> Iterator[Mention]:
        words = self._words
        if self._is_national(first, last):
            first += 1  # "Kenyan Eliud ..."
        mention = mention_of(self._text, self._words, first, last)
        if first == last and mention.surface in state_abbreviations() and is_state(words, last):
            mention.kind, mention.sure = "place", True
            yield mention
            return
        form = form_of([word.text for word in words[first : last + 1]])
        if self._text[mention.end : mention.end + 1] in _CURRENCY:
            return
        if form.no_name or (first == last and not form.sure and self._common(first)):
            body = border(self._text, words, first, last) or state_body(
                self._text, words, first, last
            )
            if body is not None:
                yield body
            return
        mention.kind, mention.sure = form.kind, form.sure
        mention.country, mention.gender = form.country, form.gender
        if form.place_head:
            mention.place_kind = (words[last].start, words[last].end)
        mention.trusted = not (
            first == last
            and words[first].first
            and not form.sure
            and (form.kind is None or form.kind == "organization")
            and not words[first].text.isupper()
        )
        yield regime(self._text, words, mention) or mention

    def _is_national(self, first: int, last: int) -> bool:
        """Whether an adjective of a country stands before a person's name."""
        words = self._words[first : last + 1]
        if len(words) < 2:
            return False
        if key(words[0].lower) not in demonyms() and words[0].lower not in ADJECTIVES:
            return False
        return words[1].lower in given_names() and words[-1].lower not in HEADS

    def _common(self, i: int) -> bool:
        """Whether one capitalised word is an office, a people noun or another common word."""
        word = self._words[i]
        if word.lower in TITLES or word.lower in OFFICES or word.lower in PEOPLE:
            return True
        if not word.first and not (word.text.isupper() and len(word.text) > 3):
            return False
        return word.lower in STARTERS or word.lower in self._plain
