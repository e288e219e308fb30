"""What reading costs: against dateparser on the same text, as the text grows, and at its worst.

Budgets: 50 times as fast as `dateparser.search.search_dates`, which finds dates only, on 500 words
of a text with dates in each sentence, and of the seed; it costs by its candidates for dates, of
which the seed has few, so that the two rows differ widely. Each as it is called by default, and,
without a budget, with its language named, which saves it the detection. At most x2.2 for a text
twice as long, up to 5 million characters, hostile texts included; at most 60 bytes of memory for a
character. Run it with `make bench`. Times are processor time, the best of several runs in turns;
each size of the seed is read in a fresh process, so that its peak of memory is its own.
"""

import gc
import json
import math
import re
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from summarizer.article import Article
from summarizer.reading import read

SEED = Path(__file__).parents[2] / "seeds" / "azernews-briefing.txt"
DATED = (
    "The river rose on 3 March 2021 and fell again by Friday. Two days later the mayor said that "
    "the bridge, built in 1954, would stay closed until the end of June. It had last been closed "
    "in the winter of 2009, after the storm of January 14. The council meets next Tuesday. "
)
WORDS = 500
SIZES = [1_250_000, 2_500_000, 5_000_000]
RATIO, DOUBLING, MEMORY = 50.0, 2.2, 60.0

_NO_STOPS = str.maketrans(".\n", "  ")
HOSTILE: dict[str, tuple[str, int]] = {
    "digits": ("1", 100_000),
    "digits and commas": ("1,", 100_000),
    "groups of digits": ("1,234 ", 120_000),
    "number words": ("twenty-", 120_000),
    "hundreds": ("a hundred and ", 120_000),
    "parts": ("5 men, including ", 120_000),
    "negations": ("no more ", 120_000),
    "years": ("2010-", 120_000),
    "nights": ("the night of ", 120_000),
    "open quotes": ("\u201cA ", 150_000),
    "quotations": ("\u201cwe go,\u201d he said, ", 120_000),
    "open brackets": ("([{", 120_000),
    "relative clauses": ("X, who said ", 120_000),
    "one claim": ("General Smith said ", 120_000),
    "one word": ("word ", 120_000),
    "initials": ("A.", 120_000),
    "capitals": ("A ", 120_000),
    "spaces": (" ", 120_000),
    "line breaks": ("\n", 120_000),
    "commas": (",", 120_000),
}
"""A part that is repeated, and the longer of the two lengths; the other is a quarter of it."""


def _seed() -> str:
    return SEED.read_text(encoding="utf-8")


def _seed_of(characters: int) -> str:
    """The seed, repeated to this length."""
    seed = _seed()
    return (seed * (characters // len(seed) + 1))[:characters]


def _of_words(text: str, words: int) -> str:
    """The text, repeated to so many words, with its line breaks."""
    pieces = re.findall(r"\S+\s*", text.rstrip() + "\n\n")
    return "".join(islice(cycle(pieces), words))


def seconds(
    *calls: Callable[[], Any], least: int = 3, runs: int = 9, enough: float = 3.0
) -> list[float]:
    """The best time of each, in turns; after the least, no more once they took long enough."""
    times: list[list[float]] = []
    while len(times) < least or (len(times) < runs and sum(map(sum, times)) < enough):
        times.append([_seconds(call) for call in calls])
    return [min(column) for column in zip(*times, strict=True)]


def _seconds(call: Callable[[], Any]) -> float:
    gc.collect()  # what an earlier call left behind is not this one's cost
    begin = time.process_time()
    call()
    return time.process_time() - begin


def reading(*texts: str, least: int = 3) -> list[float]:
    """Seconds that reading an article takes, of each of these texts."""
    return seconds(*(partial(read, Article(text=text)) for text in texts), least=least)


def in_this_process(characters: int) -> dict[str, float]:
    """Seconds that the seed takes at this length and at a quarter, and its bytes of memory."""
    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss
    read(Article(text=_of_words(_seed(), WORDS)))  # modules and patterns belong to no text
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    (whole,) = reading(_seed_of(characters), least=1)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    (quarter,) = reading(_seed_of(characters // 4), least=1)
    return {"quarter": quarter, "whole": whole, "bytes": peak * unit}


def in_a_fresh_process(characters: int) -> dict[str, float]:
    """The same, in an interpreter of its own."""
    command = [sys.executable, __file__, str(characters)]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    measured: dict[str, float] = json.loads(run.stdout)
    return measured


def row(what: str, said: str, value: float, budget: float, *, least: bool = False) -> str:
    """A line of the table; `+` and `-` say whether the budget is kept."""
    kept = value >= budget if least else value <= budget
    bound = "at least" if least else "at most"
    return f"{what:46} {said:>16}  x{value:<6.2f} {bound} x{budget:<4g} {'+' if kept else '-'}"


def doubling(quarter: float, whole: float) -> float:
    """How many times as long a text twice as long takes: the mean over two doublings."""
    return math.sqrt(whole / quarter)


def growth() -> Iterator[str]:
    """Time and memory of the seed at growing lengths."""
    for size in SIZES:
        measured = in_a_fresh_process(size)
        quarter, whole, peak = measured["quarter"], measured["whole"], measured["bytes"]
        grown = doubling(quarter, whole)
        yield row(f"{size:,} of the seed, per doubling", _ms(whole), grown, DOUBLING)
        said = f"{peak / 2**20:,.0f} MiB"
        yield row(f"{size:,} of the seed, bytes each", said, peak / size, MEMORY)


def rival() -> Iterator[str]:
    """Reading 500 words, and only searching for dates in them."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        print("no dateparser to compare with: pip install -r requirements-bench.txt")
        return
    for name, source in {"the seed": _seed(), "dates": DATED}.items():
        text = _of_words(source, WORDS)
        detecting = partial(search_dates, text)
        told = partial(search_dates, text, languages=["en"])
        detecting(), told()  # it loads its languages at the first call
        ours, theirs, least = seconds(
            partial(read, Article(text=text)), detecting, told, runs=10, enough=10.0
        )
        what = f"dateparser over ours, {WORDS} words of {name}"
        said = f"{_ms(theirs)} / {ours * 1000:.1f} ms"
        yield row(what, said, theirs / ours, RATIO, least=True)
        yield f"{'    with its language named':46} {_ms(least):>16}  x{least / ours:<6.2f}"


def hostile() -> Iterator[str]:
    """Texts that make a careless pattern quadratic."""
    seed, brackets = _seed_of(1_000_000), "(" * 100_000 + ")" * 100_000
    texts = {
        "one line": (seed.replace("\n", " "), seed[:250_000].replace("\n", " ")),
        "one line without a full stop": (
            seed.translate(_NO_STOPS),
            seed[:250_000].translate(_NO_STOPS),
        ),
        "nested brackets": (brackets, brackets[75_000:-75_000]),
    }
    for name, (part, size) in HOSTILE.items():
        text = part * (size // len(part))
        texts[name] = text, text[: len(text) // 4]
    for name, (long, short) in texts.items():
        quarter, whole = reading(short, long)
        grown = doubling(quarter, whole)
        yield row(f"{len(long):,} {name}, per doubling", _ms(whole), grown, DOUBLING)


def _ms(taken: float) -> str:
    return f"{taken * 1000:,.0f} ms"


def main() -> None:
    """Print the table, or, in a process of its own, what one length takes."""
    if sys.argv[1:]:
        print(json.dumps(in_this_process(int(sys.argv[1]))))
        return
    for part in (growth, rival, hostile):  # growth first: a child begins with its parent's peak
        for line in part():
            print(line, flush=True)


if __name__ == "__main__":
    main()
