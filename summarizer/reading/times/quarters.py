"""Quarters without a year: "the fourth quarter", "third-quarter revenue".

A quarter is the nearest one: past, or coming where the words speak of the future. Whose year does
not begin in January says "fiscal", and games have quarters too: in such texts none has a date.
"""

from datetime import MAXYEAR, MINYEAR

from summarizer.reading.times.days import When
from summarizer.reading.times.meaning import Known, Meaning, Phrase, Quarter
from summarizer.reading.times.tokens import Tokens
from summarizer.reading.times.value import Around, Value

_FISCAL = frozenset("year years quarter first second third fourth q".split())
_GAMES = frozenset(
    "basketball halftime nba nfl offense playoff playoffs quarterback quarterbacks rebounds "
    "touchdown touchdowns wnba".split()
)


def resolve_quarter(quarter: Quarter, around: Around) -> Value:
    """The quarter nearest to publication that fits the tense, when only one does."""
    year = _year(quarter, around)
    if year is None or not MINYEAR <= year <= MAXYEAR:
        return Value(None, "quarter", timex=f"XXXX-Q{quarter.number}")
    timex = f"{year:04}-Q{quarter.number}"
    return Value(
        f"{year:04}-{32 + quarter.number}", "quarter", "published", timex=timex, when=When(year)
    )


def _year(quarter: Quarter, around: Around) -> int | None:
    if around.published is None:
        return None
    near = around.published
    running = (near.month + 2) // 3
    if around.tense > 0:
        return near.year + (quarter.number < running)
    back = (running - quarter.number) % 4
    year = near.year - (quarter.number > running)
    # A company reports on the quarter that just ended; what is three quarters off may be the next.
    if back == 0 or back > (1 if quarter.attributive else 2 + (year == near.year)):
        return None
    named = around.named
    elsewhere = named and named.basis != "published" and named.when and named.when.year != year
    return None if elsewhere else year


def without_own_quarters(t: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """The quarters of a text that counts them in its own way have no date."""
    if not any(isinstance(phrase.meaning, Quarter) for phrase in phrases) or not _has_own(t):
        return phrases
    return [phrase._replace(meaning=_undated(phrase.meaning)) for phrase in phrases]


def _undated(meaning: Meaning | None) -> Meaning | None:
    if isinstance(meaning, Quarter):
        return Known(None, "quarter", f"XXXX-Q{meaning.number}")
    return meaning


def _has_own(t: Tokens) -> bool:
    if not _GAMES.isdisjoint(t.low):
        return True
    return any(
        t.low[i] in ("fiscal", "financial") and (t.low[i + 1] in _FISCAL or t.low[i + 1].isdigit())
        for i in range(t.size)
    )
