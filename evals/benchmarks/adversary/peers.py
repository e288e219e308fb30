"""What other libraries' own grounding says of the same planted words, in the same run.

LangExtract aligns an extraction with the text; instructor's `CitationMixin` keeps or drops a quote.
Each gets the planted words with up to five words around them, as a quotation of the article, and,
as a control, the same words as the article has them. That they check nothing of the other classes
is from reading their code (langextract 1.7 `resolver.py`, instructor 1.17 `dsl/citation.py`), not
from a run.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module

from evals.benchmarks.adversary.planted import Planted
from summarizer.reading import Reading

Keeps = Callable[[str, str], bool]
"""Whether a library keeps a quotation (first) of a text (second)."""

AROUND = 5
"""Words on each side."""
MOST = 60
"""Quotations of a class that are tried: a misquoted one takes CitationMixin some 70 ms."""


@dataclass(frozen=True)
class Quotation:
    """Planted words as a quotation."""

    faked: str
    true: str
    text: str
    """Of the article."""


def quotation(planted: Planted, reading: Reading) -> Quotation | None:
    """The first evidence that the article does not have, with words around it."""
    text = reading.article.text
    items = (item for item in planted.briefing.items() if item.id == planted.item)
    for evidence in (e for item in items for e in item.evidence):
        there = text[evidence.start : evidence.end]
        if there != evidence.exact:
            before = " ".join(re.split(r"\s+", text[: evidence.start])[-AROUND - 1 :])
            after = " ".join(re.split(r"\s+", text[evidence.end :])[: AROUND + 1])
            return Quotation(
                f"{before}{evidence.exact}{after}".strip(), f"{before}{there}{after}".strip(), text
            )
    return None


def libraries() -> dict[str, Keeps]:
    """Those that are installed."""
    found: dict[str, Keeps] = {}
    try:
        found["LangExtract"] = _langextract()
        found["LX strict"] = _langextract(enable_fuzzy_alignment=False, accept_match_lesser=False)
    except ImportError:
        print("no langextract to compare with: pip install -r requirements-bench.txt")
    try:
        found["CitationMixin"] = _citations()
    except ImportError:
        print("no instructor to compare with: pip install instructor")
    return found


def _langextract(**settings: bool) -> Keeps:
    resolver = import_module("langextract.resolver")
    data = import_module("langextract.core.data")

    def keeps(quote: str, text: str) -> bool:
        extraction = data.Extraction(extraction_class="quote", extraction_text=quote)
        aligned = resolver.WordAligner().align_extractions([[extraction]], text, **settings)
        return aligned[0][0].char_interval is not None

    return keeps


def _citations() -> Keeps:
    mixin = import_module("instructor.dsl.citation").CitationMixin

    def keeps(quote: str, text: str) -> bool:
        cited = mixin.model_validate({"substring_quotes": [quote]}, context={"context": text})
        return bool(cited.substring_quotes)

    return keeps


def table(found: dict[str, tuple[str, Sequence[Quotation]]]) -> Iterator[str]:
    """Per class of words that a peer looks at: the share that it refuses, of faked and of true.

    Args:
        found: by the title of a class, the share that our rules found, and the quotations.
    """
    known = libraries()
    yield f"\nRefused by others, faked words / the article's own\n{'':52} {'rules':>9}" + "".join(
        f"{name:>17}" for name in known
    )
    for title, (ours, quotations) in found.items():
        tried = [q for q in quotations if len(q.text) < _LONG][:MOST]
        columns = ""
        for keeps in known.values():
            faked = sum(not keeps(q.faked, q.text) for q in tried)
            true = sum(not keeps(q.true, q.text) for q in tried)
            share = (
                f"{100 * faked / len(tried):.0f} / {100 * true / len(tried):.0f} %"
                if tried
                else "-"
            )
            columns += f"{share:>17}"
        yield f"{title:52} {ours:>9}{columns}"
    yield f"{'every other class':52} {'above':>9}" + f"{'no check':>17}" * len(known)
    yield "(`no check` is from reading their code, not from a run)"


_LONG = 8_000
"""Characters of an article above which a misquotation takes CitationMixin seconds."""
