"""ATT: who claims what, against who the article says does."""

import re
from collections.abc import Iterable, Iterator

from summarizer.briefing import Briefing
from summarizer.facets import Event, Figure, Source
from summarizer.item import Evidence
from summarizer.reading import Attribution, Reading
from summarizer.rules._speakers import Speakers, is_known, says_behind, speakers_of
from summarizer.rules.registry import Complaint, rule


@rule("ATT001", "claim without the source that the article gives", severity="warning", repair=True)
def claim_without_its_source(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A figure has no source, and the article says who claims it.

    Why: a claim that lost its source reads as a fact.
    Example: "50 were killed, the ministry said", with `source` left out.
    Instead: give the source that the sentence names.
    """
    speakers = speakers_of(briefing, reading)
    for figure in briefing.figures:
        if figure.source is not None:
            continue
        holding = _holding(figure, speakers)
        who = _named_before(figure, speakers)
        if holding:
            who = holding[0].name or _words(holding[0])
        if who is not None:
            yield Complaint(f"the article has it from {who!r}", figure)


@rule("ATT002", "claim of another source than the article gives", severity="warning", repair=True)
def claim_of_another_source(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The article says that somebody else claims the figure.

    Why: two parties claim the opposite of each other; a swapped source makes a party say it.
    Example: "the ministry said 50 were killed", with the government of the other side as `source`.
    Instead: give the source that the sentence names.
    """
    speakers = speakers_of(briefing, reading)
    for figure in briefing.figures:
        source = speakers.sources.get(figure.source or "")
        holding = _holding(figure, speakers)
        if source is None or not all(is_known(a) or speakers.of(a) for a in holding) or not holding:
            continue
        if not any(_is_or_cites(source, attribution, speakers) for attribution in holding):
            who = holding[0].name or _words(holding[0])
            yield Complaint(
                f"its source is {source.name!r}; the article has it from {who!r}", figure
            )


@rule(
    "ATT004", "claim of a source that the sentence does not name", severity="warning", repair=True
)
def claim_of_nobody_near(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """Neither a figure's sentence nor those just before it cite or name the source that is given.

    Why: what an article says in its own voice is not a party's claim, nor the other way round.
    Example: "Two people were hurt.", with the police of another paragraph as `source`.
    Instead: leave `source` out; the article itself says it.
    """
    speakers = speakers_of(briefing, reading)
    for figure in briefing.figures:
        source = speakers.sources.get(figure.source or "")
        surface = _surface(figure)
        if source is None or surface is None or source.kind == "media":
            continue
        near = range(surface.sentence - _CARRIES, surface.sentence + 2)
        beside = _beside(figure, source, speakers)
        if beside is not None:
            message = f"sentence {surface.sentence} has it from {beside.name!r}; its source is"
            yield Complaint(f"{message} {source.name!r}", figure)
            continue
        if speakers.within(surface.sentence) or speakers.named_in(source, near):
            continue
        if not any(speakers.is_same(source, a) for number in near for a in speakers.within(number)):
            message = f"sentence {surface.sentence} cites nobody; its source is {source.name!r}"
            yield Complaint(message, figure)


def _named_before(figure: Figure, speakers: Speakers) -> str | None:
    """The source whose name, a word of saying and the number stand in a row in one clause."""
    surface = _surface(figure)
    text = speakers.reading.article.text
    if surface is None:
        return None
    for source, evidence in speakers.names_in(surface.sentence):
        before = evidence.end < surface.start and says_behind(text, evidence.end)
        if before and not _BREAKS.search(text, evidence.end, surface.start):
            return source.name
    return None


_BREAKS = re.compile(r"[;:.!?\u201c\u201d\"]|, (?:and|but|while|as|which|who) ")


def _beside(figure: Figure, source: Source, speakers: Speakers) -> Source | None:
    """Another source whose name a word of saying follows in the figure's sentence.

    None if the figure's own source, or one that it is passed on by, is named or cited there too.
    """
    surface = _surface(figure)
    if surface is None or speakers.named_in(source, [surface.sentence]):
        return None
    if any(_is_or_cites(source, a, speakers) for a in speakers.within(surface.sentence)):
        return None
    for other, evidence in speakers.names_in(surface.sentence):
        apart = other.id not in (source.id, source.via) and other.via != source.id
        if apart and says_behind(speakers.reading.article.text, evidence.end):
            return other
    return None


_CARRIES = 3
"""Sentences over which a source may be understood to go on; in hand readings it seldom does so
over more."""


HEDGE = re.compile(
    r"\b(?:alleg(?:ed|edly|es|e|ing|ations?)|accus(?:ed|es|ing|ations?)|purported(?:ly)?|suspected"
    r"|reportedly|supposed(?:ly)?|claim(?:ed|s|ing)?|apparently|rumou?red|so-called|unconfirmed"
    r"|unverified)\b",
    re.IGNORECASE,
)
"""Words by which a news text keeps its distance (evidentials and verbs of doubtful saying)."""


@rule("ATT005", "allegation told as a fact", severity="warning", repair=True)
def allegation_told_as_fact(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """Every sentence behind an event keeps its distance, and the event does not.

    Why: `alleged` is often the only word between a report and a libel.
    Example: "He allegedly shot two men.", as the `reported` event "He shot two men."
    Instead: mark the event as alleged, and say so in its text.
    """
    for event in briefing.what:
        if event.status != "reported" or HEDGE.search(event.text):
            continue
        sentences = _sentences(event, reading)
        hedges = [HEDGE.search(words) for words in sentences]
        if sentences and all(hedges):
            word = next(h.group() for h in hedges if h)
            yield Complaint(f"the article says {word!r}; the event is {event.status}", event)


@rule("ATT006", "sentences in the article's own voice", severity="info")
def own_voice(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """Sentences that tell of the parties and cite nobody, in an article that cites one of them.

    Why: an outlet that has one source often tells that source's story in its own voice.
    Example: "The provocation was crushed.", behind sentences that the ministry is cited for.
    Instead: claim it of nobody; the message names the source that it may go back to.
    """
    speakers = speakers_of(briefing, reading)
    media = {s.id for s in briefing.sources if s.kind in ("media", "document")}
    entities, words = _parties(briefing, reading)
    last: Source | None = None
    found: dict[str, list[Evidence]] = {}
    cited = _cited(reading, speakers)
    for sentence in reading.sentences:
        if sentence.number in cited:
            last = cited[sentence.number] or last
            continue
        names = reading.names_in(sentence.start, sentence.end)
        printed = reading.words(sentence)
        told = any(name.entity in entities for name in names) or any(w in printed for w in words)
        spoken = speakers.within(sentence.number) or sentence.number in speakers.naming
        if last is not None and last.id not in media and told and not spoken:
            evidence = Evidence(
                sentence=sentence.number,
                start=sentence.start,
                end=sentence.end,
                exact=reading.words(sentence),
                field="text",
            )
            found.setdefault(last.name, []).append(evidence)
    for name, sentences in found.items():
        numbers = ", ".join(str(e.sentence) for e in sentences)
        message = f"sentences {numbers} cite nobody; they may go back to {name!r}"
        yield Complaint(message, None, tuple(sentences))


@rule("ATT007", "unnamed source that is given as named", severity="warning")
def unnamed_given_as_named(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A source is marked as named, and the article names it by what it is only.

    Why: who stays unnamed answers for nothing; a reader must see that.
    Example: "two officials", with `anonymity` "named".
    Instead: `role_only` for an office without a name, `anonymous` for neither.
    """
    unnamed = {
        attribution.source.start
        for attribution in reading.attributions
        if attribution.anonymity == "anonymous" and attribution.source is not None
    }
    for source in briefing.sources:
        spans = [(e.start, e.end) for e in source.evidence if e.field == "name"]
        told = any(start <= place < end for start, end in spans for place in unnamed)
        if source.anonymity == "named" and (told or _is_nameless(source, spans, reading)):
            yield Complaint(f"{source.name!r} is given as named", source)


def _is_nameless(source: Source, spans: Iterable[tuple[int, int]], reading: Reading) -> bool:
    """Whether people are called by what they are, with no name in the words."""
    if source.kind not in ("person", "group"):
        return False
    names = [name for span in spans for name in reading.names_in(*span)]
    capitals = any(word[:1].isupper() for word in source.name.split()[1:])
    return not capitals and all(name.kind == "group" or name.inferred for name in names)


def _surface(figure: Figure) -> Evidence | None:
    return next((e for e in figure.evidence if e.field == "surface"), None)


def _holding(figure: Figure, speakers: Speakers) -> list[Attribution]:
    """The attributions whose content holds the number, that name somebody."""
    surface = _surface(figure)
    held = speakers.at(surface.start) if surface else []
    return [attribution for attribution in held if attribution.source is not None]


def _is_or_cites(source: Source, attribution: Attribution, speakers: Speakers) -> bool:
    """Whether the source is the one of the attribution, or one further up its chain."""
    if speakers.is_same(source, attribution):
        return True
    return speakers.is_or_cites(source, speakers.of(attribution))


def _words(attribution: Attribution) -> str:
    return attribution.source.surface if attribution.source else "nobody"


def _sentences(event: Event, reading: Reading) -> list[str]:
    """The sentences that an event cites, as printed."""
    numbers = sorted({e.sentence for e in event.evidence})
    last = len(reading.sentences)
    return [reading.words(reading.sentences[n - 1]) for n in numbers if 1 <= n <= last]


def _parties(briefing: Briefing, reading: Reading) -> tuple[set[int], set[str]]:
    """Who acts or is acted upon: the entities, and the words that name them."""
    actors = [actor for actor in briefing.who if actor.part != "mentioned"]
    entities = {
        name.entity
        for actor in actors
        for evidence in actor.evidence
        if evidence.field == "name"
        for name in reading.names_in(evidence.start, evidence.end)
    }
    return entities, {actor.name for actor in actors}


def _cited(reading: Reading, speakers: Speakers) -> dict[int, Source | None]:
    """The sentences with an attribution in them, and the last source of the briefing there."""
    cited: dict[int, Source | None] = {}
    for attribution in reading.attributions:
        source = speakers.of(attribution)
        for part in attribution.content:
            number = reading.sentence_at(part.start).number
            cited[number] = source or cited.get(number)
    return cited
