"""polnear: who said what, exhaustively annotated, in political news.

Contents are compared by characters over all their spans: one is found when at least half of the
shorter of both is shared. Gold sources are mentions, not persons: where only a pronoun is given or
nobody, the source is not scored.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.evaluation.corpora.overlap import Offsets, merged, shared, size, trimmed
from summarizer.evaluation.corpora.polnear_gold import GoldAttribution, Record, Role
from summarizer.evaluation.corpora.record import GoldSpan
from summarizer.evaluation.corpora.score import Outcome, Score, both_ways
from summarizer.evaluation.phrases import is_speech, same_as_any, same_name
from summarizer.reading import Attribution, Reading, Span, read

NAME = "polnear"
REFERENCES: Mapping[Role, str] = {
    "content": "CofeNet 0.729, CoreNLP 0.175",
    "source": "CofeNet 0.832, CoreNLP 0.139",
    "cue": "CofeNet 0.753, rules 0.228",
}
"""The exact-span F1 of others (Wang et al., COLING 2022)."""


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
    speech = [match for match in matches if is_speech(match.gold.words("cue"))]
    sources = "source right, among found"
    numbers = "attributed number has the right source"
    return (
        Score.of(NAME, "content found, recall (speech cues)", _found(speech), target="0.80"),
        Score.of(NAME, "content found, recall (all)", _found(matches)),
        Score.of(NAME, "content found, precision", _precision(done), target="0.75"),
        Score.of(NAME, sources, _sources(matches), target="0.85"),
        Score.of(NAME, numbers, _numbers(done), target="0.75"),
        *(_exact(done, role) for role in REFERENCES),
    )


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
        miss = f"not found: {match.gold.shown()}"
        yield Outcome(match.record.id, match.found is not None, miss)


def _precision(done: Iterable[tuple[Record, Reading]]) -> Iterable[Outcome]:
    """Of the attributions that are given, those whose content is the content of a gold one."""
    for record, reading in done:
        golds = [merged(gold.content) for gold in record.gold.sources]
        for found in reading.attributions:
            content = merged(found.content)
            right = any(_is_found(gold, content) for gold in golds)
            yield Outcome(record.id, right, f"given and not in the gold: {found.surface!r}")


def _sources(matches: Iterable[_Match]) -> Iterable[Outcome]:
    for match in matches:
        if match.found is not None and match.record.named(match.position):
            gold, found = match.gold, match.found
            yield Outcome(
                match.record.id,
                _same_source(found, gold.words("source")),
                f"{gold.words('content')!r} is of {gold.words('source')!r}, "
                f"given to {_given(found)!r}",
            )


def _given(found: Attribution) -> str | None:
    return found.name or (found.source.surface if found.source else None)


def _same_source(found: Attribution, source: str) -> bool:
    """By the full name, or by the words of the source as printed here, which is all gold has."""
    given = (found.name, found.source.surface if found.source else None)
    return any(same_name(name, source) for name in given if name)


def _numbers(done: Iterable[tuple[Record, Reading]]) -> Iterable[Outcome]:
    """Is the number read, and is the innermost attribution around it of the right source?"""
    for record, reading in done:
        for number, source in record.claimed_numbers():
            around = [found for found in reading.attributions if _holds(found, number)]
            inner = min(around, key=lambda found: size(merged(found.content)), default=None)
            right = inner is not None and _is_read(number, reading) and _same_source(inner, source)
            given = _given(inner) if inner else None
            yield Outcome(record.id, right, f"{number.text!r} is of {source!r}, given to {given!r}")


def _holds(found: Attribution, number: GoldSpan) -> bool:
    return any(span.overlaps(number.start, number.end) for span in found.content)


def _is_read(number: GoldSpan, reading: Reading) -> bool:
    """Whether a number of any kind, or a date, was read at these digits."""
    return any(
        span.overlaps(number.start, number.end) for span in (*reading.numbers, *reading.times)
    )


def _spans(found: Attribution, role: Role) -> Sequence[Span]:
    if role == "content":
        return found.content
    span: Span | None = getattr(found, role)
    return (span,) if span else ()


def _exact(done: Iterable[tuple[Record, Reading]], role: Role) -> Score:
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
        wanted += [Outcome(record.id, at in spans, f"{golds[at]!r} not found") for at in golds]
        given += [Outcome(record.id, at in golds, f"{spans[at]!r} not in gold") for at in spans]
    return both_ways(NAME, f"exact {role}", wanted, given, reference=REFERENCES[role])[-1]


def briefing_scores(done: Sequence[tuple[Record, Briefing]]) -> tuple[Score, ...]:
    """Speakers found, sources that are some, and claimed numbers with and without their source."""
    claims = [claim for record, briefing in done for claim in _claims(record, briefing)]
    found = [claim for claim in claims if claim.given]
    numbers = "attributed numbers"
    return (
        Score.of(NAME, "speakers, recall (speech cues)", _speakers(done)),
        Score.of(NAME, "sources, precision", _listed(done)),
        Score.of(NAME, f"{numbers}, found", (claim.found() for claim in claims)),
        Score.of(NAME, f"{numbers}, source right among found", (one.right() for one in found)),
        Score.of(NAME, f"{numbers}, found with the right source", (one.right() for one in claims)),
    )


def _speakers(done: Iterable[tuple[Record, Briefing]]) -> Iterable[Outcome]:
    """Is each speaker the name of a source of the briefing?"""
    for record, briefing in done:
        names = [source.name for source in briefing.sources]
        for speaker in record.speakers():
            yield Outcome(record.id, same_as_any(speaker, names), f"{speaker!r} not found")


def _listed(done: Iterable[tuple[Record, Briefing]]) -> Iterable[Outcome]:
    """Is each source of the briefing the source of any attribution of the gold?"""
    for record, briefing in done:
        golds = [gold.words("source") for gold in record.gold.sources]
        for source in briefing.sources:
            right = same_as_any(source.name, golds)
            yield Outcome(record.id, right, f"{source.name!r} is no source")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A number that somebody claims, and what a briefing makes of it."""

    article: str
    number: str
    source: str
    given: tuple[str, ...]
    """Names of the sources of the figures at these digits; empty without a figure there, and ""
    for one without a source."""

    def found(self) -> Outcome:
        return Outcome(self.article, bool(self.given), f"{self.number!r} is in no figure")

    def right(self) -> Outcome:
        right = same_as_any(self.source, self.given)
        said = " and ".join(filter(None, self.given)) or "nobody"
        return Outcome(
            self.article, right, f"{self.number!r} is of {self.source!r}, given to {said}"
        )


def _claims(record: Record, briefing: Briefing) -> Iterator[_Claim]:
    names = {source.id: source.name for source in briefing.sources}
    for number, source in record.claimed_numbers():
        start, end = number.digits
        given = tuple(
            names.get(figure.source or "", "")
            for figure in briefing.figures
            if any(
                at.field == "surface" and at.start <= start and end <= at.end
                for at in figure.evidence
            )
        )
        yield _Claim(record.id, number.text, source, given)
