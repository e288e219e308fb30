"""Errors in the sense of what the model wrote itself: negation, distance, quotation, judgement."""

import re
from collections.abc import Iterator
from random import Random

from evals.benchmarks.adversary.planted import (
    Planted,
    changed,
    cited,
    error_class,
    put,
    texts,
)
from summarizer.briefing import Briefing
from summarizer.facets import Event
from summarizer.reading import Reading


@error_class("not inserted, before a word of the cited sentences")
def not_inserted(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The text denies a word that the cited sentences have and do not deny."""
    del random
    for item in texts(briefing):
        near = cited(item, reading).casefold()
        for found in _AUXILIARY.finditer(item.text):
            stem = found["word"].casefold()[:5]
            if re.search(rf"\b{re.escape(stem)}", near) and not _is_negated(stem, near):
                yield put(briefing, item, found["aux"], f"{found['aux']} not", found.start("aux"))


@error_class("not inserted, before a word of the model's own", decidable=False)
def not_inserted_afar(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The cited sentences do not have the word: whether they deny it is what they mean."""
    del random
    for item in texts(briefing):
        near = cited(item, reading).casefold()
        for found in _AUXILIARY.finditer(item.text):
            stem = found["word"].casefold()[:5]
            if not re.search(rf"\b{re.escape(stem)}", near):
                yield put(briefing, item, found["aux"], f"{found['aux']} not", found.start("aux"))


@error_class("not removed, before a word that the cited sentences negate")
def not_removed(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The text affirms a word before which the cited sentences say "not".

    Not of an event that is denied or did not come: its text may be what is denied.
    """
    del random
    for item in texts(briefing):
        if isinstance(item, Event) and item.status in ("denied", "hypothetical"):
            continue
        near = cited(item, reading).casefold()
        for found in _NEGATED.finditer(item.text):
            if _is_negated(found["word"].casefold()[:5], near):
                yield put(briefing, item, found["no"], "", found.start("no"))


@error_class("not removed, before a word of the model's own", decidable=False)
def not_removed_afar(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The cited sentences say it otherwise ("refused to"): it is their meaning that denies it."""
    del random
    for item in texts(briefing):
        near = cited(item, reading).casefold()
        for found in _NEGATED.finditer(item.text):
            if not _is_negated(found["word"].casefold()[:5], near):
                yield put(briefing, item, found["no"], "", found.start("no"))


@error_class("not inserted in a quoted span", peers=True)
def not_in_quotation(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The quoted evidence of a text gets a "not". The article has other words at the offsets."""
    del random
    for item in texts(briefing):
        evidence = item.evidence[0]
        found = _AUXILIARY.search(evidence.exact)
        if found:
            end = found.end("aux")
            faked = f"{evidence.exact[:end]} not{evidence.exact[end:]}"
            quoted = (evidence.model_copy(update={"exact": faked}), *item.evidence[1:])
            yield Planted(item.id, faked, changed(briefing, item, evidence=quoted))
    del reading


@error_class("alleged dropped: the word, in a summary")
def hedge_dropped(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The text says "shot" for "allegedly shot", and nothing else in it keeps the distance."""
    del random
    for item in texts(briefing):
        for found in _HEDGE.finditer(item.text):
            rest = item.text[: found.start()] + item.text[found.end() :]
            if not _HEDGES.search(rest) and _HEDGE.search(cited(item, reading)):
                planted = put(briefing, item, found.group(), "", found.start())
                if isinstance(item, Event):
                    event = next(e for e in planted.briefing.what if e.id == item.id)
                    told = changed(planted.briefing, event, status="reported")
                    planted = Planted(item.id, planted.description, told)
                yield planted


@error_class("loaded word put into a text")
def loaded(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A word of judgement before a noun, that the cited sentences do not have.

    The words are a closed list, all of them known to the rule: another word is not decidable.
    """
    for item in texts(briefing):
        near = cited(item, reading).casefold()
        words = [word for word in _LOADED if word not in near]
        found = re.search(r"\b(?:the|a|an) (?=[a-z])", item.text)
        if found:
            planted = f"the {random.choice(words)} "
            yield put(briefing, item, found.group(), planted, found.start())


@error_class("words in quotation marks that nobody said")
def misquoted(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A word of a quotation is replaced. What stands in quotation marks can be looked up."""
    del reading
    for item in texts(briefing):
        for found in re.finditer('["\u201c]([^"\u201c\u201d]{8,})["\u201d]', item.text):
            words = found[1].split()
            place = random.randrange(len(words))
            faked = " ".join([*words[:place], "certainly", *words[place + 1 :]])
            yield put(briefing, item, found[1], faked, found.start(1))


@error_class("verb turned into its opposite", decidable=False)
def antonym(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The text says "rejected" for "accepted": every name and number stays."""
    del reading, random
    for item in texts(briefing):
        for word, other in _OPPOSITES.items():
            if found := re.search(rf"\b{word}\b", item.text):
                yield put(briefing, item, word, other, found.start())


_AUXILIARY = re.compile(
    r"\b(?P<aux>was|were|is|are|has|have|had|will|would|could|can|been|be) "
    r"(?!not\b|no\b|never\b)(?:\w+ly )?(?P<word>[a-z]{4,})"
)
_NEGATED = re.compile(
    r"\b(?:was|were|is|are|has|have|had|will|would|could|can|did|does|do|may|must|should) "
    r"(?P<no>not|never) (?:\w+ly |been |be |yet )*(?P<word>[a-z]{4,})"
)
_HEDGE = re.compile(
    r"\b(?:allegedly|reportedly|purportedly|purported|suspected|supposedly|unconfirmed"
    r"|alleged(?! (?:that|he|she|it|they|the)\b)) ?"
)
_HEDGES = re.compile(
    r"\b(?:alleg\w+|accus\w+|claim\w*|report\w+|suspect\w*|purport\w*|rumou?r\w*)\b"
)
_LOADED = (
    "terrorist heroic barbaric cowardly treacherous fascist vicious despicable evil savage "
    "bloodthirsty glorious ruthless shameful murderous"
).split()
"""Words of judgement that style guides of news agencies ask to leave to those who use them."""
_OPPOSITES = {
    "accepted": "rejected",
    "rejected": "accepted",
    "approved": "refused",
    "rose": "fell",
    "fell": "rose",
    "increased": "decreased",
    "raised": "lowered",
    "cut": "raised",
    "won": "lost",
    "lost": "won",
    "before": "after",
    "after": "before",
    "supported": "opposed",
    "opened": "closed",
    "closed": "opened",
    "released": "detained",
    "denied": "admitted",
    "confirmed": "denied",
    "began": "ended",
}


def _is_negated(stem: str, words: str) -> bool:
    negation = r"(?:\b(?:not|never|cannot)|n['\u2019]t)"
    return bool(re.search(rf"{negation} (?:\w+ ){{0,3}}{re.escape(stem)}", words))
