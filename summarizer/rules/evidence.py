"""GRD: whether the words of an item stand where it says that they stand.

What grounding itself leaves out, and says so, has its page here too.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache

from summarizer.briefing import Briefing
from summarizer.facets import Actor, Source
from summarizer.item import Evidence, Item, Link, Text, Words
from summarizer.normalise import normalise
from summarizer.reading import Name, Reading
from summarizer.rules.registry import Complaint, grounding_rule, rule

grounding_rule(
    "GRD001",
    "words of an optional field that the cited sentence does not have",
    """The model pointed at words that do not stand in the sentence it cited; the field is left out.

    Why: words from somewhere else would say something of somebody else.
    Example: `side` "Armenia", citing a sentence that names no side.
    Instead: cite the sentence that has the words, or leave the field out.
    """,
)
grounding_rule(
    "GRD002",
    "link that leads nowhere",
    """The model linked an item to another that is not in the briefing, or may be two.

    Why: a link to the wrong item joins what the article keeps apart.
    Example: `part_of` "the total", when no figure has these words.
    Instead: link by the id of the other item, or by its very words.
    """,
)
grounding_rule(
    "GRD003",
    "link that leads back to its own item",
    """Following a link of the draft comes back to where it began; it is left out.

    Why: nothing is part of itself.
    Example: 42 part of 50, and 50 part of 42.
    Instead: link the part to the total only.
    """,
)
grounding_rule(
    "GRD005",
    "words that stand in several places",
    """The words of a figure stand in more than one place of the cited sentences.

    Why: two 8s may count two things; the place nearest to the other words was taken.
    Example: "8" in "8 soldiers and 8 tanks".
    Instead: point at more words: "8 tanks".
    """,
)


@rule("GRD006", "words from another sentence than the item's own", severity="info")
def words_of_another_sentence(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A figure takes its number from one sentence and what it counts from another.

    Why: the words of the other sentence may be about another number.
    Example: "105" of the last sentence, with `counted` "servicemen" of the tenth.
    Instead: point at the words beside the number.
    """
    del reading
    for item in briefing.items():
        fields = [field for field, how in _hows(type(item)) if isinstance(how, Words)]
        # A name means the same wherever it stands; the program's own items have many mentions.
        if not fields or not item.asked or _is_in_each(item, fields[0]):
            continue
        home = {e.sentence for e in item.evidence if e.field == fields[0]}
        for evidence in item.evidence:
            if evidence.field in fields and home and evidence.sentence not in home:
                message = f"{evidence.field} stands in another sentence than the {fields[0]}"
                yield Complaint(message, item)


@rule("GRD017", "role that stands beside nobody of that name", severity="warning")
def role_of_somebody_else(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The words of a role stand in sentences that name somebody else, and not the one who has it.

    Why: an office that is given to another makes somebody else say or do what he did not.
    Example: `name` "Ana Sola" of the first sentence, `role` "mayor" of the fourth.
    Instead: point at the sentence that has both, or leave the role out.
    """
    items: tuple[Source | Actor, ...] = (*briefing.sources, *briefing.who)
    for item in items:
        named = {e.sentence for e in item.evidence if e.field == "name"}
        held = {e.sentence for e in item.evidence if e.field == "role"}
        if not named or not held or named & held or max(held) > len(reading.sentences):
            continue
        own = {n.entity for e in item.evidence if e.field == "name" for n in _names(e, reading)}
        spans = [reading.sentences[number - 1] for number in held if number > 0]
        there = [n for span in spans for n in reading.names_in(span.start, span.end)]
        others = any(n.kind == "person" for n in there)
        if others and not own & {n.entity for n in there}:
            yield Complaint(f"no sentence has both {item.name!r} and {item.role!r}", item)


def _names(evidence: Evidence, reading: Reading) -> tuple[Name, ...]:
    return reading.names_in(evidence.start, evidence.end)


@rule("GRD010", "evidence that is not the article's words", severity="error")
def evidence_not_of_the_article(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The words at the offsets of an evidence are other words, or the offsets are no place in it.

    Why: a quotation that the article does not have is what a briefing must never show.
    Example: `exact` "60 killed" at offsets where the article has "50 killed".
    Instead: copy the words at the offsets; offsets count Unicode code points from 0, end exclusive.
    """
    text = reading.article.text
    for item in briefing.items():
        for evidence in item.evidence:
            if not 0 <= evidence.start < evidence.end <= len(text):
                span = f"{evidence.start}:{evidence.end}"
                message = f"{span} is no place in an article of {len(text)} characters"
                yield Complaint(message, item, ())
            elif text[evidence.start : evidence.end] != evidence.exact:
                there = text[evidence.start : evidence.end]
                message = f"the article has {_short(there)}, not {_short(evidence.exact)}"
                yield Complaint(message, item, ())


@rule("GRD011", "item without evidence", severity="error")
def item_without_evidence(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """An item shows no words of the article.

    Why: without words behind it nobody can look it up, so it is no better than invented.
    Example: a source "Reuters" with an empty list of evidence.
    Instead: show the words that name it, or leave the item out.
    """
    del reading
    for item in briefing.items():
        if not item.evidence:
            yield Complaint("it shows no words of the article", item)


@rule("GRD012", "evidence with the number of another sentence", severity="error")
def evidence_of_another_sentence(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The words do not begin in the sentence whose number the evidence gives.

    Why: a reader who looks the sentence up finds nothing there.
    Example: `sentence` 4 for words of the fifth.
    Instead: give the sentence in which the words begin; sentences count from 1.
    """
    for item in briefing.items():
        for evidence in item.evidence:
            if not 0 <= evidence.start < len(reading.article.text):
                continue
            number = reading.sentence_at(evidence.start).number
            if number != evidence.sentence:
                message = f"its words stand in sentence {number}, not {evidence.sentence}"
                yield Complaint(message, item)


@rule("GRD013", "field that its evidence does not have", severity="error")
def field_without_its_words(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A field that holds words of the article has no evidence with these words.

    Why: the quotation below an item would be true, and the item itself not.
    Example: `name` "Gen. Sorin", with the evidence "Gen. Dragan".
    Instead: give the field the words of its evidence.
    """
    del reading
    for item in briefing.items():
        shown = _shown(item)
        for field, how in _hows(type(item)):
            value = getattr(item, field)
            if not isinstance(how, Words) or not isinstance(value, str):
                continue
            if not any(_same(value, exact) for exact in shown.get(field, ())):
                yield Complaint(f"{field} {_short(value)} has no evidence with these words", item)


@rule("GRD014", "id that two items have", severity="error")
def id_of_two_items(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """Two items have one id.

    Why: nobody can tell which of them claims the figure.
    Example: two sources with the id s1.
    Instead: give each item an id of its own.
    """
    del reading
    taken = Counter(item.id for item in briefing.items())
    told: set[str] = set()
    for item in briefing.items():
        if taken[item.id] > 1 and item.id not in told:
            told.add(item.id)
            yield Complaint(f"{taken[item.id]} items have the id {item.id!r}", item)


@rule("GRD015", "link to an item that is not there", severity="error")
def link_to_nothing(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """An item points at an id that no item of the other facet has.

    Why: a figure whose source cannot be looked up has lost who claims it.
    Example: `source` s9, in a briefing with four sources.
    Instead: point at an item of the briefing, or leave the link out.
    """
    del reading
    ids = _ids(briefing)
    for item in briefing.items():
        for field, facet, target in _links(item):
            if target not in ids.get(facet, ()):
                yield Complaint(f"{field} {target[:40]!r} is no item of {facet}", item)


@rule("GRD016", "link that leads in a circle", severity="error")
def link_in_a_circle(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """Following `via`, `part_of` or `supersedes` comes back to the item itself.

    Why: a chain of sources that has no end has no origin.
    Example: s1 via s2, and s2 via s1.
    Instead: end the chain at who said it first.
    """
    del reading
    steps: dict[str, dict[str, str]] = {}
    for item in briefing.items():
        for field, facet, target in _links(item):
            if facet == item.facet:
                steps.setdefault(field, {})[item.id] = target
    circling = {(field, name) for field, step in steps.items() for name in _in_circles(step)}
    for item in briefing.items():
        for field in steps:
            if (field, item.id) in circling and getattr(item, field, None):
                yield Complaint(f"{field} leads back to the item itself", item)


def _in_circles(steps: Mapping[str, str]) -> set[str]:
    """The ids on a circle; each id is walked over once."""
    circling: set[str] = set()
    done: set[str] = set()
    for start in steps:
        path: dict[str, int] = {}
        at: str | None = start
        while at is not None and at not in path and at not in done:
            path[at] = len(path)
            at = steps.get(at)
        if at in path:
            circling |= {name for name, place in path.items() if place >= path[at]}
        done |= path.keys()
    return circling


@cache
def _hows(kind: type[Item]) -> tuple[tuple[str, object], ...]:
    """The fields of a facet, and who fills each; a bare text is words of the article."""
    hows: list[tuple[str, object]] = []
    for field, info in kind.model_fields.items():
        how = next((m for m in info.metadata if isinstance(m, Words | Text | Link)), None)
        if how is None and info.annotation is str and not info.metadata:
            how = Words()
        if how is not None:
            hows.append((field, how))
    return tuple(hows)


def _is_in_each(item: Item, field: str) -> bool:
    return any(
        isinstance(how, Words) and how.in_each for name, how in _hows(type(item)) if name == field
    )


def _links(item: Item) -> Iterator[tuple[str, str, str]]:
    """Each link that an item has: its field, the facet it leads to, and the id."""
    for field, facet in _link_fields(type(item)):
        targets = getattr(item, field)
        for target in (targets,) if isinstance(targets, str) else targets or ():
            yield field, facet, target


@cache
def _link_fields(kind: type[Item]) -> tuple[tuple[str, str], ...]:
    """The fields that lead to other items, and the facets of these; an event's names among them."""
    links = [(field, how.facet) for field, how in _hows(kind) if isinstance(how, Link)]
    named = [(field, field) for field in ("who", "where", "when") if field in kind.model_fields]
    return (*links, *named)


_NAMED = ("who", "where", "when")
"""What an event names."""


def _ids(briefing: Briefing) -> Mapping[str, set[str]]:
    ids: dict[str, set[str]] = {}
    for item in briefing.items():
        ids.setdefault(item.facet, set()).add(item.id)
    return ids


def _shown(item: Item) -> Mapping[str, list[str]]:
    shown: dict[str, list[str]] = {}
    for evidence in item.evidence:
        shown.setdefault(evidence.field, []).append(evidence.exact)
    return shown


def _same(value: str, exact: str) -> bool:
    return value == exact or normalise(value).text.strip() == normalise(exact).text.strip()


def _short(words: str) -> str:
    return repr(words if len(words) <= 60 else f"{words[:57]}...")
