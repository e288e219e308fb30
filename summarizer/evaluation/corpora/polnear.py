"""polnear: who said what, exhaustively annotated, in political news.

Contents are compared by characters over all their spans: one is found when at least half of the
shorter of both is shared. Gold sources are mentions, not persons: where only a pronoun is given or
nobody, the source is not scored.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from summarizer.article import Article
from summarizer.evaluation.corpora.overlap import Offsets, merged, shared, size, trimmed
from summarizer.evaluation.corpora.record import AnnotatedArticle, Gold, GoldSpan
from summarizer.evaluation.corpora.score import Outcome, Score, both_ways
from summarizer.evaluation.phrases import is_speech, same_name
from summarizer.reading import Attribution, Reading, Span, read

NAME = "polnear"
ROLES = {
    "content": "CofeNet 0.729, CoreNLP 0.175",
    "source": "CofeNet 0.832, CoreNLP 0.139",
    "cue": "CofeNet 0.753, rules 0.228",
}
"""The roles of an attribution, with the exact-span F1 of others (Wang et al., COLING 2022)."""


class GoldAttribution(Gold):
    """One attribution; a role may have several spans, or none."""

    source: tuple[GoldSpan, ...]
    cue: tuple[GoldSpan, ...]
    content: tuple[GoldSpan, ...]

    def shown(self) -> str:
        """Source, cue and content in one line."""
        return " · ".join(_joined(role) or "-" for role in (self.source, self.cue, self.content))


class SpeechGold(Gold):
    """What is annotated."""

    sources: tuple[GoldAttribution, ...]


class AttributedNumber(GoldSpan):
    """Digits inside a content; `attribution` is its position in the gold."""

    attribution: int
    year_like: bool


class Derived(Gold):
    """What was computed from the gold."""

    attributed_numbers: tuple[AttributedNumber, ...]
    pronoun_source: frozenset[int]


class Record(AnnotatedArticle):
    """An article with its attributions."""

    gold: SpeechGold
    derived: Derived

    def named(self, position: int) -> bool:
        """Whether the source of this attribution is given, and by more than a pronoun."""
        known = 0 <= position < len(self.gold.sources)
        return (
            known
            and bool(self.gold.sources[position].source)
            and position not in self.derived.pronoun_source
        )


@dataclass(frozen=True, slots=True)
class _Match:
    """A gold attribution and the reading whose content shares most with it, if any is found."""

    record: Record
    position: int
    found: Attribution | None

    @property
    def gold(self) -> GoldAttribution:
        return self.record.gold.sources[self.position]


def scores(
    records: Sequence[Record], reader: Callable[[Article], Reading] = read
) -> tuple[Score, ...]:
    """Contents found, sources right, numbers with their source, and exact spans."""
    done = [(record, reader(record.article)) for record in records]
    matches = [match for record, reading in done for match in _matches(record, reading)]
    speech = [match for match in matches if is_speech(_joined(match.gold.cue))]
    sources = "source right, among found"
    numbers = "attributed number has the right source"
    return (
        Score.of(NAME, "content found, recall (speech cues)", _found(speech), target="0.80"),
        Score.of(NAME, "content found, recall (all)", _found(matches)),
        Score.of(NAME, "content found, precision", _precision(done), target="0.75"),
        Score.of(NAME, sources, _sources(matches), target="0.85"),
        Score.of(NAME, numbers, _numbers(done), target="0.75"),
        *(_exact(done, role) for role in ROLES),
    )


def _joined(spans: Sequence[GoldSpan]) -> str:
    return " ".join(span.text for span in spans)


def _is_found(gold: Offsets, given: Offsets) -> bool:
    """Whether at least half of the shorter one is shared."""
    return 0 < min(size(gold), size(given)) <= 2 * shared(gold, given)


def _matches(record: Record, reading: Reading) -> Iterator[_Match]:
    given = [(merged(found.content), found) for found in reading.attributions]
    for position, gold in enumerate(record.gold.sources):
        if not gold.content:
            continue  # nothing that could be found
        content = merged(gold.content)
        fitting = [(shared(content, one), found) for one, found in given if _is_found(content, one)]
        best = max(fitting, key=lambda pair: pair[0], default=(0, None))
        yield _Match(record, position, best[1])


def _found(matches: Iterable[_Match]) -> Iterable[Outcome]:
    for match in matches:
        miss = f"{match.record.id}: not found: {match.gold.shown()}"
        yield Outcome(match.found is not None, miss)


def _precision(done: Iterable[tuple[Record, Reading]]) -> Iterable[Outcome]:
    """Of the attributions that are given, those whose content is the content of a gold one."""
    for record, reading in done:
        golds = [merged(gold.content) for gold in record.gold.sources]
        for found in reading.attributions:
            content = merged(found.content)
            right = any(_is_found(gold, content) for gold in golds)
            yield Outcome(right, f"{record.id}: given and not in the gold: {found.surface!r}")


def _sources(matches: Iterable[_Match]) -> Iterable[Outcome]:
    for match in matches:
        if match.found is not None and match.record.named(match.position):
            gold, found = match.gold, match.found
            yield Outcome(
                _same_source(found, gold),
                f"{match.record.id}: {_joined(gold.content)!r} is of {_joined(gold.source)!r}, "
                f"given to {_given(found)!r}",
            )


def _given(found: Attribution) -> str | None:
    return found.name or (found.source.surface if found.source else None)


def _same_source(found: Attribution, gold: GoldAttribution) -> bool:
    """By the full name, or by the words of the source as printed here, which is all gold has."""
    given = (found.name, found.source.surface if found.source else None)
    return any(same_name(name, _joined(gold.source)) for name in given if name)


def _numbers(done: Iterable[tuple[Record, Reading]]) -> Iterable[Outcome]:
    """Is the number read, and is the innermost attribution around it of the right source?"""
    for record, reading in done:
        for number in record.derived.attributed_numbers:
            if number.year_like or not record.named(number.attribution):
                continue
            gold = record.gold.sources[number.attribution]
            around = [found for found in reading.attributions if _holds(found, number)]
            inner = min(around, key=lambda found: size(merged(found.content)), default=None)
            right = inner is not None and _is_read(number, reading) and _same_source(inner, gold)
            given = _given(inner) if inner else None
            yield Outcome(
                right,
                f"{record.id}: {number.text!r} is of {_joined(gold.source)!r}, given to {given!r}",
            )


def _holds(found: Attribution, number: GoldSpan) -> bool:
    return any(span.overlaps(number.start, number.end) for span in found.content)


def _is_read(number: GoldSpan, reading: Reading) -> bool:
    """Whether a number of any kind, or a date, was read at these digits."""
    return any(
        span.overlaps(number.start, number.end) for span in (*reading.numbers, *reading.times)
    )


def _spans(found: Attribution, role: str) -> Sequence[Span]:
    if role == "content":
        return found.content
    span: Span | None = getattr(found, role)
    return (span,) if span else ()


def _exact(done: Iterable[tuple[Record, Reading]], role: str) -> Score:
    """F1 of single spans with the same first and last character, white space apart."""
    wanted: list[Outcome] = []
    given: list[Outcome] = []
    for record, reading in done:
        golds = {
            trimmed(span.start, span.text): span.text
            for gold in record.gold.sources
            for span in getattr(gold, role)
        }
        spans = {
            trimmed(span.start, span.surface): span.surface
            for found in reading.attributions
            for span in _spans(found, role)
        }
        wanted += [Outcome(at in spans, f"{record.id}: {golds[at]!r} not found") for at in golds]
        given += [Outcome(at in golds, f"{record.id}: {spans[at]!r} not in gold") for at in spans]
    return both_ways(NAME, f"exact {role}", wanted, given, reference=ROLES[role])[-1]
