"""Times of day: "3 p.m. EDT", "1530 GMT", "02:30 local time", "noon".

Does not know the day.
"""

import re

from summarizer.reading.times.meaning import Clock, Phrase
from summarizer.reading.times.time import Precision
from summarizer.reading.times.tokens import Tokens
from summarizer.reading.times.words import OFFSETS, OPEN_ZONES

_CLOCK = re.compile(
    r"(?P<hour>[0-2]?\d)(?:[:.](?P<minute>[0-5]\d)(?::[0-5]\d)?)?"
    r"[^\S\n]?(?P<half>[ap])(?:\.[^\S\n]?m\.|m\b\.?(?!\w))",
    re.ASCII | re.IGNORECASE,
)
_DIGITAL = re.compile(
    r"(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\w:%/-]|\.\d)", re.ASCII
)
_MILITARY = re.compile(r"(?P<hour>[0-2]\d)\.?(?P<minute>[0-5]\d)(?:hrs|h)?(?!\w|[.,:]\d)", re.ASCII)
_WORDS = {"noon": 720, "midday": 720, "midnight": 1440}
_LEADS = frozenset("at around by before after until till from about approximately since".split())
_REGIONS = frozenset("eastern central mountain pacific".split())


def find_clock(t: Tokens, i: int) -> Phrase | None:
    """A time of day with its zone."""
    word = t.low[i]
    if word in _WORDS:
        return _zoned(t, i, i + 1, _WORDS[word], "hour") if _is_hour(t, i) else None
    if not word[:1].isdigit() or not word.isascii() or len(word) > 6 or t.hangs(i):
        return None
    start = t.starts[i]
    if found := _CLOCK.match(t.text, start):
        return _twelve(t, i, found)
    if found := _DIGITAL.match(t.text, start):
        return _digital(t, i, found)
    if found := _MILITARY.match(t.text, start):
        end = _token_at(t, i, found.end())
        minutes = 60 * int(found["hour"]) + int(found["minute"])
        phrase = _zoned(t, i, end, minutes, "minute") if minutes < 1440 else None
        marked = found.group()[-1] in "hs" or t.low[end] in ("hours", "hrs")
        return phrase if phrase and (phrase.end > end or marked) else None
    if t.low[i + 1] == "o" and t.low[i + 3] == "clock" and (t.number(i) or 13) <= 12:
        return Phrase(i, i + 4, None, clock=Clock(None, "hour"))
    return None


def _is_hour(t: Tokens, i: int) -> bool:
    """`Midnight` in a name ("Midnight Express") or before a noun ("a midnight raid") is none."""
    return not t.capital(i) or t.low[i - 1] in ("", ".", "\u201c", '"')


def _twelve(t: Tokens, i: int, found: re.Match[str]) -> Phrase | None:
    hour = int(found["hour"])
    if not 1 <= hour <= 12:
        return None
    minutes = hour % 12 * 60 + int(found["minute"] or 0) + 720 * (found["half"] in "pP")
    precision = "minute" if found["minute"] else "hour"
    end = _token_at(t, i, found.end())
    return _zoned(t, i, end, minutes, precision)


def _digital(t: Tokens, i: int, found: re.Match[str]) -> Phrase | None:
    """With a colon: beside a zone, or where a time of day is asked for; else it is a score."""
    hour, minute = int(found["hour"]), int(found["minute"])
    if hour > 23:
        return None
    end = _token_at(t, i, found.end())
    # "at 3:30" may be either half of the day; "03:30" and "15:30" are of the whole one.
    whole = len(found["hour"]) == 2 or hour == 0
    phrase = _zoned(t, i, end, 60 * hour + minute if whole else None, "minute")
    led = t.low[i - 1] in _LEADS and t.near(i - 1)
    return phrase if led or phrase.end > end else None


def _zoned(t: Tokens, i: int, end: int, minutes: int | None, precision: str) -> Phrase:
    """The clock with what says its zone."""
    kind: Precision = "hour" if precision == "hour" else "minute"
    offset, zoned = None, False
    at = end + (t.low[end] in ("hours", "hrs"))
    at += t.low[at] == "," and t.words[at + 1].isupper()
    if t.near(at - 1):
        name = t.low[at]
        if (name in OFFSETS or name in OPEN_ZONES) and t.words[at].isupper() and len(name) > 1:
            offset, zoned, end = OFFSETS.get(name), True, at + 1
            offset, end = _shifted(t, offset, end)
        elif name == "local" and t.low[at + 1] == "time":
            end = at + 2
        elif name in _REGIONS and t.low[at + 1] == "time":
            zoned, end = True, at + 2
        elif name in _REGIONS and t.low[at + 2] == "time":  # "Eastern Standard Time"
            zoned, end = True, at + 3
        elif at > end:
            end = at if t.low[at - 1] != "," else end
    return Phrase(i, end, None, clock=Clock(minutes, kind, offset, zoned))


def _shifted(t: Tokens, offset: int | None, i: int) -> tuple[int | None, int]:
    """`GMT+4`, "UTC -5"."""
    hours = t.number(i + 1)
    if offset != 0 or t.low[i] not in ("+", "-", "\u2212") or hours is None or hours > 14:
        return offset, i
    if not t.tight(i) or t.goes_on(i + 1):
        return offset, i
    return (60 if t.low[i] == "+" else -60) * hours, i + 2


def _token_at(t: Tokens, i: int, offset: int) -> int:
    """The first token that begins at `offset` or behind it."""
    while i < t.size and t.starts[i] < offset:
        i += 1
    return i
