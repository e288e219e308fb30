"""What reading costs: against dateparser on the same text, as the text grows, and at its worst.

Budgets: 50 times as fast as `dateparser.search.search_dates`, which finds dates only, on 500 words
of the seed (and, beside it, of a text with dates in each sentence); at most x2.2 for a text twice
as long, up to 5 million characters, hostile texts included; at most 60 bytes of memory for a
character. Run it with `make bench`. Times are processor time, the best of several runs in turns;
each size of the seed is read in a fresh process, so that its peak of memory is its own.
"""

import json
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
HOSTILE: dict[str, tuple[Callable[[int], str], int]] = {
    "one line": (lambda n: _seed_of(n).replace("\n", " "), 1_000_000),
    "one line without a full stop": (lambda n: _seed_of(n).translate(_NO_STOPS), 1_000_000),
    "digits": (lambda n: "1" * n, 100_000),
    "groups of digits": (lambda n: "1,234 " * (n // 6), 300_000),
    "open quotes": (lambda n: "“A " * (n // 3), 150_000),
    "nested brackets": (lambda n: "(" * (n // 2) + ")" * (n // 2), 200_000),
    "one word": (lambda n: "word " * (n // 5), 1_000_000),
    "one claim": (lambda n: "General Smith said " * (n // 19), 1_000_000),
    "spaces": (lambda n: " " * n, 1_000_000),
    "line breaks": (lambda n: "\n" * n, 1_000_000),
    "commas": (lambda n: "," * n, 1_000_000),
    "capitals": (lambda n: "A " * (n // 2), 1_000_000),
}
"""Texts of about n characters, and the larger of the two n that are compared."""


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


def seconds(*calls: Callable[[], Any], runs: int = 5, enough: float = 1.0) -> list[float]:
    """The best time of each, in turns; no more of them once they took long enough together."""
    times: list[list[float]] = []
    while not times or (len(times) < runs and sum(map(sum, times)) < enough):
        times.append([_seconds(call) for call in calls])
    return [min(column) for column in zip(*times, strict=True)]


def _seconds(call: Callable[[], Any]) -> float:
    begin = time.process_time()
    call()
    return time.process_time() - begin


def reading(*texts: str) -> list[float]:
    """Seconds that reading an article takes, of each of these texts."""
    return seconds(*(partial(read, Article(text=text)) for text in texts))


def in_this_process(characters: int) -> dict[str, float]:
    """Seconds that the seed takes at this length and at half, and its bytes of memory."""
    unit = 1 if sys.platform == "darwin" else 1024  # of ru_maxrss
    read(Article(text=_of_words(_seed(), WORDS)))  # modules and patterns belong to no text
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    (whole,) = reading(_seed_of(characters))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    (half,) = reading(_seed_of(characters // 2))
    return {"half": half, "whole": whole, "bytes": peak * unit}


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


def growth() -> Iterator[str]:
    """Time and memory of the seed at growing lengths."""
    for size in SIZES:
        measured = in_a_fresh_process(size)
        half, whole, peak = measured["half"], measured["whole"], measured["bytes"]
        yield row(f"{size:,} of the seed, over half", _ms(whole), whole / half, DOUBLING)
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
        search = partial(search_dates, text, languages=["en"])
        search()  # it loads its languages at the first call
        theirs, ours = seconds(search, partial(read, Article(text=text)), runs=10)
        said = f"{_ms(theirs)} / {ours * 1000:.1f} ms"
        what = f"dateparser over ours, {WORDS} words of {name}"
        yield row(what, said, theirs / ours, RATIO, least=True)


def hostile() -> Iterator[str]:
    """Texts that make a careless pattern quadratic."""
    for name, (text, size) in HOSTILE.items():
        half, whole = reading(text(size // 2), text(size))
        yield row(f"{size:,} {name}, over half", _ms(whole), whole / half, DOUBLING)


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
