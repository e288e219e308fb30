"""What locating costs: against bare `str.find`, against LangExtract, and for a misquote.

Budgets, for 30 surfaces in any order at 500, 5,000 and 50,000 words: at most x10 of `str.find` of
the same surfaces over the text; at least x500 as fast as LangExtract's aligner, which is given the
whole text, as one coherent briefing needs it; a surface with one number or one name changed, or
`not` inserted, so that it stands nowhere, at most x20 of a verbatim one, the reason for its
rejection included; at most x10 for ten times the text.

At 50,000 words a misquote is over its budget: to say that it stands nowhere, the text must be
searched, and one search for one word takes longer there than 20 verbatim surfaces, which are looked
for in their sentences alone. The indented lines show what `str.find` of the misquotes takes.

The text is the seed and the articles of the tests, one after the other, as often as it takes. Each
time after the first, every sixth word in lower case and every other name is exchanged for one from
elsewhere in them, and all digits are drawn anew: so that a surface of 6 to 14 words stands in one
place, as in a text that was written, while its words keep the frequencies of news. Surfaces that
stand twice are passed over. Run it with `make bench`. Times are processor time, the best of
several runs in turns; no place and no folded sentence is known from an earlier run.
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice, pairwise
from pathlib import Path
from random import Random

from evals.benchmarks.reading import row, seconds
from summarizer.article import Article
from summarizer.grounding import Locator, NotInSentence
from summarizer.reading import Reading, read

ROOT = Path(__file__).parents[2]
SOURCES = [ROOT / "seeds/azernews-briefing.txt", *sorted((ROOT / "tests/articles").glob("*.txt"))]
SIZES = [500, 5_000, 50_000]
COUNT = 30
RUNS = 60
OVER_FIND, OVER_LANGEXTRACT, OVER_VERBATIM, TENFOLD = 10.0, 500.0, 20.0, 10.0

_WORD = re.compile(r"[^\W\d_]+|\d")
_NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")

Cited = tuple[str, int]
"""A surface, and the number of the sentence that is cited for it."""


def text_of(words: int, random: Random) -> str:
    """So many words of the articles, made as the module says."""
    once = "\n\n".join(source.read_text(encoding="utf-8").strip() for source in SOURCES)
    found: list[str] = _WORD.findall(once)
    plain, names = [w for w in found if w.islower()], [w for w in found if w.istitle()]

    def exchanged(match: re.Match[str]) -> str:
        word = match.group()
        if word.isdigit():
            return str(random.randint(1, 9))
        if word.islower() and not random.randrange(6):
            return random.choice(plain)
        if word.istitle() and random.randrange(2):
            return random.choice(names)
        return word

    texts = [once]
    while len(texts) * len(once.split()) < words:
        texts.append(_WORD.sub(exchanged, once))
    pieces = re.finditer(r"\S+\s*", "\n\n".join(texts))
    return "".join(piece.group() for piece in islice(pieces, words)).rstrip()


def surfaces(reading: Reading, random: Random, holding: str = "") -> list[Cited]:
    """Verbatim surfaces that stand once, in random order.

    Args:
        holding: a pattern that each of them holds.
    """
    text, found = reading.article.text, set[Cited]()
    while len(found) < COUNT:
        sentence = random.choice(reading.sentences)
        words = list(re.finditer(r"\w+(?:['\u2019.,-]\w+)*", reading.words(sentence)))
        if len(words) < 6:
            continue
        length = random.randint(6, min(14, len(words)))
        first = random.randint(0, len(words) - length)
        start, end = words[first].start(), words[first + length - 1].end()
        surface = reading.words(sentence)[start:end]
        if text.count(surface) == 1 and re.search(holding, surface):
            found.add((surface, sentence.number))
    return random.sample(sorted(found), COUNT)


def misquoted(reading: Reading, random: Random, kind: str) -> list[Cited]:
    """Surfaces with one thing changed, which stand nowhere."""
    text, holding = reading.article.text, {"number": r"\d", "name": _NAME.pattern}.get(kind, "")
    names = [match.group() for match in _NAME.finditer(text)]

    def changed(surface: str) -> str:
        if kind == "number":
            place = random.choice([m.start() for m in re.finditer(r"\d", surface)])
            return surface[:place] + str(random.randint(0, 9)) + surface[place + 1 :]
        if kind == "name":
            name = random.choice(list(_NAME.finditer(surface)))
            other = random.choice(names)
            return surface[: name.start()] + other + surface[name.end() :]
        words = surface.split(" ")
        words.insert(random.randrange(1, len(words)), "not")
        return " ".join(words)

    found: list[Cited] = []
    for surface, number in surfaces(reading, random, holding):
        changes = (changed(surface) for _ in range(1_000))
        found.append((next(change for change in changes if change not in text), number))
    return found


def find(text: str, cited: Sequence[Cited]) -> None:
    """The floor: each surface searched for in the text."""
    for surface, _ in cited:
        text.find(surface)


def locate(reading: Reading, cited: Sequence[Cited]) -> int:
    """Locate each; how many are there. The reason why one is not is made, as a briefing does."""
    locator, located = Locator(reading), 0
    for surface, number in cited:
        try:
            locator.occurrences(surface, [number])
            located += 1
        except NotInSentence as error:
            str(error)
    return located


def ours(size: int, reading: Reading) -> tuple[list[str], list[float]]:
    """The lines of one size, and the times that must grow no faster than the text."""
    cited = surfaces(reading, Random(size))
    kinds = ["number", "name", "not"]
    wrong = [misquoted(reading, Random(size), kind) for kind in kinds]
    if locate(reading, cited) < COUNT or any(locate(reading, some) for some in wrong):
        raise SystemExit("a verbatim surface was not located, or a misquoted one was")
    bare, verbatim, *misses = seconds(
        partial(find, reading.article.text, cited),
        *(partial(locate, reading, some) for some in (cited, *wrong)),
        runs=RUNS,
    )
    words = f"{size:,} words"
    said = f"{_ms(verbatim)} / {_ms(bare)}"
    lines = [row(f"{words}: {COUNT} verbatim over str.find", said, verbatim / bare, OVER_FIND)]
    for kind, taken, some in zip(kinds, misses, wrong, strict=True):
        said, what = f"{_ms(taken)} / {_ms(verbatim)}", f"{words}: misquoted ({kind}) over verbatim"
        lines.append(row(what, said, taken / verbatim, OVER_VERBATIM))
        (least,) = seconds(partial(find, reading.article.text, some), runs=RUNS)
        lines.append(f"{'    str.find of them':46} {_ms(least):>16}  x{least / verbatim:<6.2f}")
    return lines, [verbatim, *misses]


def langextract(size: int, reading: Reading) -> Iterator[str]:
    """LangExtract's aligner on the same surfaces, in the same order."""
    from langextract.data import Extraction
    from langextract.resolver import WordAligner

    text, cited = reading.article.text, surfaces(reading, Random(size))

    def align() -> None:
        extractions = [Extraction("words", surface) for surface, _ in cited]
        WordAligner().align_extractions([extractions], text)

    theirs, verbatim = seconds(align, partial(locate, reading, cited))
    said = f"{_ms(theirs)} / {_ms(verbatim)}"
    what = f"{size:,} words: LangExtract over ours"
    yield row(what, said, theirs / verbatim, OVER_LANGEXTRACT, least=True)


def _ms(taken: float) -> str:
    return f"{taken * 1000:,.2f} ms"


def main() -> None:
    """Print the table."""
    readings = {size: read(Article(text=text_of(size, Random(size)))) for size in SIZES}
    times = {}
    for size, reading in readings.items():
        lines, times[size] = ours(size, reading)
        print("\n".join(lines), flush=True)
    for small, large in pairwise(SIZES):
        grown = max(b / a for a, b in zip(times[small], times[large], strict=True))
        print(row(f"{large:,} words over {small:,}, the worst row", "", grown, TENFOLD))
    try:
        for size, reading in readings.items():
            for line in langextract(size, reading):
                print(line, flush=True)
    except ImportError:
        print("no langextract to compare with: pip install -r requirements-bench.txt")


if __name__ == "__main__":
    main()
