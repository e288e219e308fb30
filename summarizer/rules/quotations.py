"""SUM: what a text puts in quotation marks, and whether its sentences speak of the same at all."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from summarizer.briefing import Briefing
from summarizer.normalise import normalise
from summarizer.reading import Reading
from summarizer.rules._shared import shared
from summarizer.rules._written import find_written
from summarizer.rules.registry import Complaint, rule

_QUOTED = re.compile('["\u201c]([^"\u201c\u201d]+)["\u201d]')
_LEFT_OUT = re.compile(r"\[[^\]]*\]|\.\.\.|\u2026")  # "[the ministry]", "..."
_WORD = re.compile(r"[^\W_]+")


@rule("SUM014", "quotation that the article does not have", severity="error")
def quotation_not_in_the_article(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A headline, summary or event has words in quotation marks that nobody says in the article.

    Why: quotation marks promise somebody's very words.
    Example: the minister called it "a total failure", of an article that has "a failure".
    Instead: quote as printed; leave out with "..." or in brackets, or take the marks away.
    """
    whole = _plain(" ".join(filter(None, (reading.article.text, reading.article.title))))
    for text in find_written(briefing, reading):
        for quoted in _QUOTED.finditer(text.text):
            parts = (_plain(part) for part in _LEFT_OUT.split(quoted[1]))
            if not all(part in whole for part in parts):
                yield Complaint(f"{quoted[1][:80]!r} is nowhere in the article", text.item)


@rule("SUM015", "text that cites sentences about something else", severity="warning", repair=True)
def text_of_other_sentences(briefing: Briefing, reading: Reading) -> Iterator[Complaint]:
    """A summary or event shares hardly a word with its sentences, and many with another one.

    Why: who looks it up finds something else, and cannot tell whether it is true.
    Example: "The bridge was closed for repairs.", citing "Two officials left."
    Instead: cite the sentence that says it.
    """
    index = _sentences_with(briefing, reading)
    for text in find_written(briefing, reading):
        if text.item is None or text.is_copied:
            continue
        said = _stems(text.text)
        if len(said) < _FEW:
            continue
        numbers = {e.sentence for e in text.item.evidence if e.field == "text"}
        held: Counter[int] = Counter(number for stem in said for number in index.get(stem, ()))
        near = len(said & _stems(text.cited))
        best, most = max(held.items(), key=lambda pair: pair[1], default=(0, 0))
        if near < _HARDLY * len(said) and best not in numbers and most >= _CLEARLY * max(near, 1):
            yield Complaint(f"it is about sentence {best}, and does not cite it", text.item)


_FEW = 4
"""Words below which a text is too short to be compared."""
_HARDLY = 0.35
"""Share of a text's words that its own sentences have at least; of hand readings and a model's
answers (evals/cases), some 3 in 1,000 have less."""
_CLEARLY = 2
"""How many times as many of them another sentence has."""
_FIRST = 5
"""Letters by which two forms of a word are known."""


@shared
def _sentences_with(briefing: Briefing, reading: Reading) -> dict[str, list[int]]:
    """The numbers of the sentences that have a word, by its stem."""
    del briefing
    index: defaultdict[str, list[int]] = defaultdict(list)
    for sentence in reading.sentences:
        for stem in _stems(reading.words(sentence)):
            index[stem].append(sentence.number)
    return dict(index)


def _stems(words: str) -> set[str]:
    return {word.casefold()[:_FIRST] for word in _WORD.findall(words) if len(word) >= _FIRST - 1}


def _plain(words: str) -> str:
    return " ".join(_WORD.findall(normalise(words).text.casefold()))
