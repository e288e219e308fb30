"""A run of capitalised words to mentions: first words of sentences, calendar words, titles off.

"On Tuesday Norwegian Prime Minister Anders Holm" gives Anders Holm, with his title and role.
"""

from collections.abc import Iterator, Sequence

from summarizer.reading.names.forms import PARTICIPLES, form_of
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
    ABBREVIATED,
    ADJECTIVES,
    COMPANY,
    HONORIFICS,
    METONYMS,
    MONTHS,
    NO_NAME_AFTER_TITLE,
    ORGANIZATION_HEADS,
    PLACE_HEADS,
    STARTERS,
    SUFFIXES,
    TITLE_MODIFIERS,
    TITLES,
)
from summarizer.reading.names.mention import Mention
from summarizer.reading.names.nouns import OFFICES, PEOPLE, STATE_BODIES, STATE_PHRASES
from summarizer.reading.names.words import Word

_BEFORE_MODIFIERS = frozenset("of for attorney foreign and".split())
_QUALITIES = frozenset("former current acting outgoing incoming late ex-president then".split())
_HEADS = ORGANIZATION_HEADS | PLACE_HEADS | COMPANY
_OUTLETS = frozenset("times post news herald express telegraph mail tribune night mirror".split())
_CURRENCY = frozenset("$\u20ac\u00a3\u00a5")
"""Behind letters these make them a currency: "US$"."""
_REGIMES = frozenset("administration regime government campaign".split())


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
        headed = self._words[last].lower in _HEADS
        return first + 1 if not headed and self._is_extra(first, last) else self._after(first, last)

    def _is_extra(self, first: int, last: int) -> bool:
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
        found = None if self._is_known(first, last) else self._title(first, last)
        if found is None:
            yield from self._untitled(first, last)
            return
        begin, end = found  # the words of the title
        if begin > first:
            yield from self._untitled(first, begin - 1)
        if end < last and self._words[end + 1].capital:
            yield self._person(first, begin, end, last)

    def _title(self, first: int, last: int) -> tuple[int, int] | None:
        """The first and last word of the title in this run."""
        words = self._words
        if words[first].lower in given_names() and words[first].lower not in TITLES:
            return None
        heads = (i for i in range(first, last + 1) if words[i].lower in TITLES)
        head = next((i for i in heads if i == first or words[i - 1].capital), None)
        if head is None:
            return None
        begin, end = head, head
        while begin > first and words[begin - 1].lower in TITLE_MODIFIERS:
            if begin - 1 > first and not words[begin - 2].capital:
                break  # "Department of State Spokesperson"
            begin -= 1
        while end < last and self._continues(end + 1, last):
            end += 1
        end = self._last_title(end, last)
        named = words[end + 1 : last + 1]
        other = named and (named[0].lower in NO_NAME_AFTER_TITLE or named[-1].lower in _HEADS)
        return None if other and named[-1].lower not in SUFFIXES else (begin, end)

    def _last_title(self, end: int, last: int) -> int:
        """A title of several words ends with a title: "Chief Investment Officer"."""
        for i in range(end + 1, min(end + 4, last + 1)):
            lower = self._words[i].lower
            if lower in TITLES:
                return i
            if is_given(lower) or not self._words[i].capital:
                break
        return end

    def _continues(self, i: int, last: int) -> bool:
        """Whether the title goes on: "Secretary of State", "Maj. Gen.", "Chief of Staff"."""
        word = self._words[i].lower
        if word in ("of", "for", "the", "and"):
            return i < last and self._words[i + 1].lower in TITLE_MODIFIERS | {"the"}
        if word in TITLES:
            return True
        before = self._words[i - 1].lower
        return word in TITLE_MODIFIERS and before in _BEFORE_MODIFIERS

    def _person(self, first: int, begin: int, end: int, last: int) -> Mention:
        mention = self._mention(end + 1, last)
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
        last = self._one_case(first, last)
        seat = self._seat(first)
        if seat is not None:
            yield from seat
            first += 1
        if first > last:
            return
        body = self._spoken_for(first, last)
        if body is not None:
            yield from self._named(first, body)
            first = body + 1
        yield from self._named(first, last)

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

    def _seat(self, i: int) -> list[Mention] | None:
        """The place in "Calgary-based", if it is known; None: the word is no such compound."""
        word = self._words[i]
        head, hyphen, tail = word.text.replace("\u2010", "-").rpartition("-")
        if not hyphen or tail not in PARTICIPLES:
            return None
        place = places().get(key(head))
        if place is None:
            return []
        end = word.start + len(head)
        surface = self._text[word.start : end]
        mention = Mention(i, i, word.start, end, surface, key(head), "place", sure=True)
        mention.country = place.country
        return [mention]

    def _spoken_for(self, first: int, last: int) -> int | None:
        """The last word of a body that a person's name follows."""
        words = self._words
        if words[first].lower in given_names() or words[last].lower in _HEADS:
            return None
        for i in range(first + 1, last):
            if words[i].lower in ORGANIZATION_HEADS and words[i + 1].lower in given_names():
                return i
        return None

    def _named(self, first: int, last: int) -> Iterator[Mention]:
        words = self._words
        if self._is_national(first, last):
            first += 1  # "Kenyan Eliud ..."
        mention = self._mention(first, last)
        if self._is_state(first, mention):
            mention.kind, mention.sure = "place", True
            yield mention
            return
        form = form_of([word.text for word in words[first : last + 1]])
        if self._text[mention.end : mention.end + 1] in _CURRENCY:
            return
        if form.no_name or (first == last and not form.sure and self._common(first)):
            body = self._border(first, last) or self._state_body(first, last)
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
        yield self._regime(mention) or mention

    def _is_national(self, first: int, last: int) -> bool:
        """Whether an adjective of a country stands before a person's name."""
        words = self._words[first : last + 1]
        if len(words) < 2:
            return False
        if key(words[0].lower) not in demonyms() and words[0].lower not in ADJECTIVES:
            return False
        return words[1].lower in given_names() and words[-1].lower not in _HEADS

    def _common(self, i: int) -> bool:
        """Whether one capitalised word is an office, a people noun or another common word."""
        word = self._words[i]
        if word.lower in TITLES or word.lower in OFFICES or word.lower in PEOPLE:
            return True
        if not word.first and not (word.text.isupper() and len(word.text) > 3):
            return False
        return word.lower in STARTERS or word.lower in self._plain

    def _state_body(self, first: int, last: int) -> Mention | None:
        """Reads "Armenian armed forces": an adjective of a country, a body in small letters."""
        country = demonyms().get(self._key(first, last))
        if country is None:
            return None
        end = self._body_end(last)
        if end is None:
            return None
        mention = self._mention(first, end)
        mention.kind, mention.sure, mention.country = "organization", True, country
        return mention

    def _border(self, first: int, last: int) -> Mention | None:
        """Reads "Azerbaijani-Armenian state border"."""
        parts = self._words[last].lower.replace("\u2013", "-").split("-")
        following = self._words[last + 1 : last + 3]
        if parts[-1] not in demonyms() or not following:
            return None
        end = last + 2 if following[0].lower in ("state", "land") else last + 1
        if end >= len(self._words) or self._words[end].lower not in ("border", "frontier"):
            return None
        if any(word.gap not in (" ", "\n") for word in self._words[last + 1 : end + 1]):
            return None
        mention = self._mention(first, end)
        mention.kind, mention.sure = "place", True
        mention.place_kind = (self._words[end].start, self._words[end].end)
        return mention

    def _body_end(self, last: int) -> int | None:
        following = self._words[last + 1 : last + 3]
        lowers = tuple(word.lower for word in following)
        if not following or following[0].gap not in (" ", "\n"):
            return None
        if len(following) == 2 and following[1].gap in (" ", "\n") and lowers in STATE_PHRASES:
            return last + 2
        return last + 1 if lowers[0] in STATE_BODIES else None

    def _regime(self, mention: Mention) -> Mention | None:
        """Reads "the Hollis administration": who holds an office, for those who work there."""
        i = mention.last + 1
        if mention.sure or i >= len(self._words) or mention.first == 0:
            return None
        after, before = self._words[i], self._words[mention.first - 1]
        if after.gap != " " or after.lower not in _REGIMES or before.lower != "the":
            return None
        regime = self._mention(mention.first, i)
        regime.kind, regime.sure = "organization", True
        return regime

    def _is_state(self, first: int, mention: Mention) -> bool:
        """Whether it is a state's short form behind a comma: "Md."."""
        if self._words[first].gap not in (", ", ",") or first != mention.last:
            return False
        return mention.surface in state_abbreviations()

    def _mention(self, first: int, last: int) -> Mention:
        start, end = self._words[first].start, self._words[last].end
        word = self._words[last]
        if self._text[end : end + 1] == ".":
            abbreviated = word.lower in ABBREVIATED
            state = (
                self._words[first].gap in (", ", ",") and word.text + "." in state_abbreviations()
            )
            if abbreviated or state:
                end += 1
        surface = self._text[start:end]
        return Mention(first, last, start, end, surface, self._key(first, last))
