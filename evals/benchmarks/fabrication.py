"""Whether words that no article says get into a briefing: true spans, their variants, mutations.

    python -m evals.benchmarks.fabrication [FOLDER | FILE.jsonl ...]

A folder's `.txt` files are articles, and each line of a `.jsonl` file, an object with `text`;
without arguments, the articles of this repository. Everything goes the way of a model's reply:
JSON, draft, ground, briefing; one reply for each article and row, in random order, as `figures`
(the number, with what is counted) and as a user's facet of quoted words (windows of 4 to 12 words).
Three columns:

- pointer: the item is in the briefing, and its evidence is words of the sentence that was cited;
- surface: these words are those that were claimed, as an independent plain comparison sees it;
- value: of figures, how many have the value that their surface has when it is read by itself;
  without those that say none by themselves ("half", "scores").

Control: all of it, verbatim and as a reader may retype it; for NFC and NFD, the articles have an
accent on each e, in every other one as a character of its own. Fabrications: none. A mutation that
stands in the cited sentence all the same ("8" for "42", of "50, including 42 and 8") is none, and
counted as excluded. Exits with 1 if a fabrication is accepted, or if the control does not pass: a
filter that rejects everything accepts no fabrication either.

Peers judge a sample of the same rows, whole articles at a time and without pointers, so that of
mutations they see only those that stand nowhere in the article. LangExtract default and strict
(neither fuzzy nor lesser matches): has an interval. CitationMixin of instructor: keeps a quote.
Substring: stands in the article.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import cycle
from pathlib import Path
from random import Random

from evals.benchmarks.mutations import (
    MUTATIONS,
    VARIANTS,
    Case,
    Change,
    figures,
    values_of,
    windows,
)
from summarizer import Article, Item
from summarizer.briefing import EngineRecord
from summarizer.draft import draft_type
from summarizer.facets import FACETS, Figure
from summarizer.grounding import ground
from summarizer.reading import Reading, read

ROOT = Path(__file__).parents[2]
OWN = [ROOT / "seeds", ROOT / "tests/articles"]
SEED = 20220914
MOST = 12
"""Cases that one article gives to a row."""
SAMPLE = 100
"""Cases of a row that the peers judge, at least: CitationMixin takes a second for some ten."""


class Quote(Item):
    """Words of the article."""

    words: str


FACETS_ASKED = (*FACETS, Quote)


# --- the independent check ------------------------------------------------------------------------


def plain(text: str) -> str:
    """The words and numbers of a text between spaces: `a in b` is "stands there, whole".

    Knows nothing of `summarizer`: passes over punctuation, so it excludes rather too much.
    """
    folded = re.sub("[\u00ad\u200b-\u200f\ufeff]", "", unicodedata.normalize("NFKC", text))
    bare = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", folded)
    words = re.findall(r"\d+(?:[.,:/]\d+)*|[^\W\d_]+", bare)
    return f" {' '.join(words)} "


# --- one row --------------------------------------------------------------------------------------


@dataclass
class Row:
    """What came of one kind of case."""

    name: str
    cases: int = 0
    figures: int = 0
    kept: int = 0
    pointer: int = 0
    surface: int = 0
    value: int = 0
    excluded: int = 0
    kept_anyway: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    for_peers: list[tuple[str, list[str]]] = field(default_factory=list)
    """Texts and what is claimed of each."""

    @property
    def whole(self) -> bool:
        """Whether everything was accepted, where it stands and with its value."""
        return self.cases == self.pointer == self.surface and self.figures == self.value

    def judge(self, cases: Sequence[Case], reading: Reading) -> None:
        """Send the cases as one reply and count what is in the briefing."""
        kept = grounded(cases, reading)
        for case, item in zip(cases, kept, strict=True):
            self.cases += 1
            self.figures += case.has_value
            if item is None:
                self.lost.append(case.surface)
                continue
            self.kept += 1
            self.kept_anyway.append(case.surface)
            words = next(e for e in item.evidence if e.field in ("words", "surface"))
            there = reading.article.text[words.start : words.end] == words.exact
            self.pointer += there and words.sentence == case.sentence
            claimed, found = plain(case.surface), plain(words.exact)
            self.surface += claimed in found if case.figure else claimed == found
            if isinstance(item, Figure) and case.has_value:
                said = (item.value, item.low, item.high, item.qualifier)
                self.value += [said] == values_of(item.surface)


def grounded(cases: Sequence[Case], reading: Reading) -> list[Item | None]:
    """For each case its item in the briefing that the reply leads to, or None if rejected."""
    lists: dict[str, list[dict[str, object]]] = {"figures": [], "quote": []}
    for case in cases:
        lists["figures" if case.figure else "quote"].append(_claim(case))
    draft = draft_type(FACETS_ASKED).parse(json.dumps(lists, ensure_ascii=False))
    briefing = ground(draft, reading, engine=EngineRecord(name="reply"), prompt=None).briefing
    rejected = [(rejected.facet, rejected.draft) for rejected in briefing.rejected]
    kept: dict[str, Iterator[Item]] = {
        "figures": iter(briefing.figures),
        "quote": iter(briefing.facet(Quote)),
    }
    items: list[Item | None] = []
    for case in cases:
        facet = "figures" if case.figure else "quote"
        items.append(None if (facet, _claim(case)) in rejected else next(kept[facet]))
    if left := [item for facet in kept.values() for item in facet]:
        raise SystemExit(f"the briefing has items that nobody claimed: {left}")
    return items


def _claim(case: Case) -> dict[str, object]:
    """The case as a model writes it."""
    if not case.figure:
        return {"words": case.surface, "at": [case.sentence]}
    counted = {"counted": case.counted} if case.counted else {}
    return {"surface": case.surface, **counted, "at": [case.sentence]}


def fill(row: Row, change: Change, reading: Reading, random: Random, *, control: bool) -> None:
    """Add the cases of one article to a row."""
    true = [*windows(reading, random), *figures(reading)]
    random.shuffle(true)
    cases: list[Case] = []
    for case in true:
        if len(cases) == MOST:
            break
        surface = change(case.surface, reading, random)
        if surface == case.surface and row.name != "verbatim":
            continue
        sentence = reading.sentences[case.sentence - 1]
        if not control and plain(surface) in plain(reading.words(sentence)):
            row.excluded += 1
            continue
        cases.append(replace(case, surface=surface))
    row.judge(cases, reading)
    text = reading.article.text
    nowhere = [c.surface for c in cases if control or plain(c.surface) not in plain(text)]
    row.for_peers.append((text, nowhere))


# --- peers ----------------------------------------------------------------------------------------

Peer = Callable[[Sequence[str], str], int]
"""How many of the claims about a text it accepts."""


def peers() -> dict[str, Peer]:
    """Those that can be imported."""
    found: dict[str, Peer] = {"substring": lambda claims, text: sum(c in text for c in claims)}
    for add in (_citation_mixin, _langextract):
        try:
            found |= add()
        except ImportError as error:
            print(f"no {error.name} to compare with: pip install -r requirements-bench.txt")
    return found


def _citation_mixin() -> dict[str, Peer]:
    from instructor import CitationMixin

    def keeps(claims: Sequence[str], text: str) -> int:
        quotes = ({"substring_quotes": [claim]} for claim in claims)
        kept = (CitationMixin.model_validate(q, context={"context": text}) for q in quotes)
        return sum(bool(cited.substring_quotes) for cited in kept)

    return {"CitationMixin": keeps}


def _langextract() -> dict[str, Peer]:
    from langextract.data import Extraction
    from langextract.resolver import WordAligner

    def aligns(claims: Sequence[str], text: str, *, lenient: bool) -> int:
        groups = WordAligner().align_extractions(
            [[Extraction("words", claim) for claim in claims]],
            text,
            enable_fuzzy_alignment=lenient,
            accept_match_lesser=lenient,
        )
        return sum(found.char_interval is not None for group in groups for found in group)

    return {
        "LX default": partial(aligns, lenient=True),
        "LX strict": partial(aligns, lenient=False),
    }


def judged(peer: Peer, row: Row) -> str:
    """What a peer accepts of a sample of the row."""
    accepted = seen = 0
    for text, claims in Random(SEED).sample(row.for_peers, len(row.for_peers)):
        if seen >= SAMPLE:
            break
        accepted += peer(claims, text) if claims else 0
        seen += len(claims)
    return f"{accepted}/{seen}" if seen else ""


# --- the table ------------------------------------------------------------------------------------


def articles(paths: Iterable[Path]) -> Iterator[str]:
    """The texts of folders and .jsonl files."""
    for path in paths:
        if path.is_dir():
            yield from (file.read_text(encoding="utf-8") for file in sorted(path.glob("*.txt")))
        else:
            with path.open(encoding="utf-8") as lines:
                yield from (json.loads(line)["text"] for line in lines if line.strip())


def table(readings: Sequence[Reading], found: Mapping[str, Peer]) -> Iterator[tuple[bool, Row]]:
    """Print the rows as they are made; whether each is a control, and the row."""
    heads = "".join(f"{head:>16}" for head in ("pointer", "surface", "value of", *found))
    print(f"{'':34}{'cases':>7}{heads}{'excluded':>10}")
    for control, changes in ((True, VARIANTS), (False, MUTATIONS)):
        for name, change in changes.items():
            row = Row(name)
            used = accented(readings) if name == "NFC or NFD" else readings
            for index, reading in enumerate(used):
                random = Random(f"{SEED} {index} {name}")
                fill(row, change, reading, random, control=control)
            values = [str(row.pointer), str(row.surface), f"{row.value}/{row.figures}"]
            values += [judged(peer, row) for peer in found.values()]
            cells = "".join(f"{value:>16}" for value in values)
            excluded = "" if control else str(row.excluded)
            print(f"{name:34}{row.cases:>7}{cells}{excluded:>10}", flush=True)
            yield control, row


def accented(readings: Sequence[Reading]) -> Iterator[Reading]:
    """The same articles with accents, composed and decomposed in turn."""
    for reading, accent in zip(readings, cycle(("\u00e9", "e\u0301")), strict=False):
        yield read(Article(text=reading.article.text.replace("e", accent)))


def main() -> int:
    """Print the table; 1 if a fabrication was accepted, or the control does not pass."""
    texts = list(articles([Path(path) for path in sys.argv[1:]] or OWN))
    rows = list(table([read(Article(text=text)) for text in texts], peers()))
    mutations = [row for control, row in rows if not control]
    total, kept = sum(row.cases for row in mutations), sum(row.kept for row in mutations)
    print(f"{len(texts)} articles, {total:,} mutations, {kept} accepted; seed {SEED}")
    failing = [row for control, row in rows if control and not row.whole]
    for row in failing:
        print(f"{row.name}: not in full; rejected {row.lost[:5]}", file=sys.stderr)
    if failing:
        print("the control does not pass: the figures above are void", file=sys.stderr)
    for row in mutations:
        if row.kept:
            print(f"{row.name}: accepted {row.kept_anyway[:5]}", file=sys.stderr)
    return int(bool(failing or kept or not total))


if __name__ == "__main__":
    sys.exit(main())
