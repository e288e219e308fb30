"""SUM: negation, distance and loaded words in what the model wrote itself.

Words are compared, not meanings: what a paraphrase means is beyond these rules.
"""

import re
from collections.abc import Iterator

from summarizer.briefing import Briefing
from summarizer.facets import Event
from summarizer.normalise import normalise
from summarizer.reading import Reading
from summarizer.rules._written import Written, find_written
from summarizer.rules.attribution import HEDGE
from summarizer.rules.registry import Complaint, rule

_NOT = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['\u2019]t\b",
    re.IGNORECASE,
)
# Words that say no without "not": verbs of denial, refusal and lack, and negative prefixes.
_NEGATIVE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|reject\w*|refus\w+|fail\w*|lack\w*|absen\w+|unable|yet to"
    r"|refut\w+|dismiss\w*|hardly|barely|rather than|instead of|stop\w*|halt\w*|ban(?:s|ned|ning)?"
    r"|prevent\w*|avoid\w*|declin\w+|withh\w+|oppos\w+|against|un\w{4,}|in(?:conclusive|valid"
    r"|eligible|complete)|im(?:possible)|dis(?:puted?|agree\w*)|few\w*|little|zero|cleared"
    r"|acquitt\w+|exclud\w+|ruled out|free of|out of|missing|only|still|but|doubt\w*)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"(?:\b(?:not|never|cannot)|n['\u2019]t)\s+(?:(?:be|been|being|have|has|had|yet|to|the|a|an"
    r"|any|ever|also|only)\s+)*(?!there|that|this|only|just|more|less|even)(?P<word>[^\W\d_]{4,})",
    re.IGNORECASE,
)
_STEM = 4


@rule("SUM004", "negation that the cited sentences do not have", severity="error")
def negation_added(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A headline, summary or event says no, and nothing in its sentences does.

    Why: one word turns a claim into its opposite, and every name and number stays right.
    Example: "The ministry did not confirm it.", citing "The ministry confirmed it."
    Instead: say what the sentence says.
    """
    for text in find_written(briefing, reading):
        no = _NOT.search(text.text)
        if no and not text.is_copied and not (_NOT.search(text.cited) or _says_no(text.cited)):
            yield Complaint(f"nothing in the cited sentences says {no.group()!r}", text.item)


@rule("SUM005", "negation of the cited sentences that is dropped", severity="error")
def negation_dropped(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """The cited sentence says that something is not so, and the text says that it is.

    Why: one word turns a claim into its opposite, and every name and number stays right.
    Example: "The bridge was closed.", citing "The bridge was not closed."
    Instead: keep the negation.
    """
    for text in find_written(briefing, reading):
        if text.item is None or not _NEGATED.search(text.cited):
            continue
        if text.is_copied or _NOT.search(text.text) or _says_no(text.text):
            continue
        if isinstance(text.item, Event) and text.item.status in ("denied", "hypothetical"):
            continue  # the text is what is denied
        said = {word.casefold()[: _STEM + 1] for word in re.findall(r"[^\W\d_]{4,}", text.text)}
        rest = _NEGATED.sub(" ", text.cited)
        kept = {word.casefold()[: _STEM + 1] for word in re.findall(r"[^\W\d_]{4,}", rest)}
        for negated in _NEGATED.finditer(text.cited):
            stem = negated["word"].casefold()[: _STEM + 1]
            if stem in said and stem not in kept:
                yield Complaint(f"the article says {negated.group()!r}", text.item)


@rule("SUM006", "distance of the cited sentences that is dropped", severity="warning", repair=True)
def distance_dropped(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """Every cited sentence keeps its distance ("allegedly"), and the text does not.

    Or one sentence does, and the text has the words around "allegedly" without it.

    Why: `alleged` is often the only word between a report and a libel.
    Example: "He shot two men.", citing "He allegedly shot two men."
    Instead: keep the word, or say who alleges it.
    """
    for text in find_written(briefing, reading):
        if text.item is None or getattr(text.item, "status", "reported") != "reported":
            continue
        if dropped := _dropped_hedge(text):
            yield Complaint(f"the article says {dropped!r}", text.item)
            continue
        if isinstance(text.item, Event) or HEDGE.search(text.text):  # an event: ATT005
            continue
        words = [reading.article.text[slice(*span)] for span in text.spans]
        hedges = [HEDGE.search(sentence) for sentence in words]
        if hedges and all(hedges):
            word = next(hedge.group() for hedge in hedges if hedge)
            yield Complaint(f"the article says {word!r}", text.item)


_HEDGED = re.compile(
    r"(?:(?P<before>[\w,.%]+)\s+)?\b(?P<hedge>allegedly|alleged|reportedly|purportedly|purported"
    r"|supposedly|suspected|unconfirmed|apparently)\s+(?P<after>\w{3,})",
    re.IGNORECASE,
)


def _dropped_hedge(text: Written) -> str | None:
    """The hedge of a cited sentence between two words that the text has side by side."""
    if not HEDGE.search(text.cited):
        return None
    said = " ".join(normalise(text.text).text.casefold().split())
    for hedged in _HEDGED.finditer(text.cited):
        before, after = hedged["before"], hedged["after"].casefold()
        if before and re.search(rf"(?<!\w){re.escape(before.casefold())} {after}\b", said):
            return hedged.group()
    return None


_LOADED = re.compile(
    r"\b(?:terrorists?|terrorism|martyr(?:s|ed|dom)?|regimes?|occupiers?|aggressors?|aggression"
    r"|provocations?|saboteurs?|puppets?|barbar(?:ic|ians?|ism)|heroic(?:ally)?|heroes"
    r"|coward(?:s|ly)|treacherous(?:ly)?|traitors?|fascists?|nazis?|infidels?|bandits?|thugs?"
    r"|mercenar(?:y|ies)|crusaders?|liberat(?:ed|ors?|ion)|neutrali[sz]ed|vermin|crushed"
    r"|decisive(?:ly)?|unprovoked|massacre[ds]?|butcher(?:s|ed|y)?|vicious(?:ly)?|despicable"
    r"|evil|savage(?:s|ly|ry)?|bloodthirsty|glorious(?:ly)?|ruthless(?:ly)?|shameful(?:ly)?"
    r"|shameless(?:ly)?|murderous|brutal(?:ly|ity)?|heinous|monstrous|atrocious|cruel(?:ly)?"
    r"|disgraceful|outrageous(?:ly)?|fanatic(?:s|al)?|extremists?|criminals|valiant(?:ly)?)\b",
    re.IGNORECASE,
)
"""Words that take a side: those that news agencies' style guides ask to attribute or to avoid."""
_ATTRIBUTED = re.compile(
    r"\b(?:said|says?|saying|according to|called|calls|calling|described|describes|accus\w+"
    r"|alleg\w+|claim\w*|told|blam\w+|what \w+ call\w*|held)\b",
    re.IGNORECASE,
)


@rule(
    "SUM009", "loaded word of a party in the briefing's own voice", severity="warning", repair=True
)
def loaded_word(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A headline, summary or event takes over a word that only one side would use.

    Why: a briefing that says "provocation" has taken a side for its reader.
    Example: "Armenia's provocation was crushed."
    Instead: neutral words ("attack", "was stopped"), or say who calls it so, in quotation marks.
    A party's own word may stand in what is told as its claim; one that it did not say may not.
    """
    for text in find_written(briefing, reading):
        if text.is_copied:
            continue
        claimed = isinstance(text.item, Event) and text.item.source is not None
        claimed = claimed or _ATTRIBUTED.search(text.text) is not None
        for loaded in _LOADED.finditer(text.unquoted):
            if not (claimed and loaded.group().casefold()[:_STEM] in text.cited.casefold()):
                yield Complaint(f"{loaded.group()!r} takes a side", text.item)
                break


def _says_no(words: str) -> bool:
    return _NEGATIVE.search(words) is not None
