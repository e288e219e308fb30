"""The dateline of an article: where and when it was filed, and by which agency.

`BAKU, Sept 14 (Reuters) - ...`, `WASHINGTON (AP) - ...`, `Santiago, 12 Nov 88 (EFE) -- ...`.
Looks at the heads of the first paragraphs only. Its place is where the reporter sat, not where
things happened.
"""

import re
from dataclasses import dataclass

from summarizer.reading.span import Span

_HEAD = 3_000
"""Characters in which a dateline is looked for: a title and a summary may stand before it."""
_LONGEST = 140
_LINES = 12

_PLACE = r"(?P<place>[^\W\d_][^\n()\d,:;\u2014]{1,40}?)"
_REGION = r"(?:,[^\S\n]+[^\W\d_][^\n()\d,:;\u2014]{1,30}?|[^\S\n]\([^\n()\d]{1,30}\))?"
_DATE = (
    r"(?P<date>(?:[^\W\d_]{3,9}\.?,?[^\S\n])?"
    r"(?:\d{1,2}[^\S\n][^\W\d_]{3,9}\.?|[^\W\d_]{3,9}\.?[^\S\n]\d{1,2})"
    r"(?:,?[^\S\n](?:\d{4}|\d\d))?)"
)
_AGENCY = r"\((?P<agency>[^\n()]{2,40})\)"
_RULE = r"(?:--?|\u2013|\u2014)"
_DATELINES = [
    re.compile(pattern)
    for pattern in (
        rf"{_PLACE}{_REGION},[^\S\n]{_DATE}[^\S\n]?{_AGENCY}[^\S\n]?{_RULE}",
        rf"{_PLACE}{_REGION}[^\S\n]{_AGENCY}[^\S\n]?{_RULE}",
        rf"{_PLACE}{_REGION},[^\S\n]{_DATE}[^\S\n]?(?:{_RULE}[^\S\n]|/PRNewswire)",
        rf"{_PLACE}{_REGION}[^\S\n]?(?:\u2014|--)[^\S\n]?(?=\S)",
    )
]
_MONTH = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dateline(Span):
    """The head of a paragraph that says where and when the article was filed."""

    place: Span
    """The city as printed, without its region or country."""
    date: Span | None = None
    agency: Span | None = None


def find_dateline(text: str) -> Dateline | None:
    """The first dateline; None when no paragraph of the head begins with one."""
    start = 0
    for _ in range(_LINES):
        head = text[start : start + _LONGEST]
        if found := _match(head):
            return _dateline(text, start, found)
        line = text.find("\n", start, _HEAD)
        if line < 0:
            return None
        start = line + 1
    return None


def _match(head: str) -> re.Match[str] | None:
    for rank, pattern in enumerate(_DATELINES):
        found = pattern.match(head)
        if found is None or not found["place"][0].isupper():
            continue
        if "date" in found.groupdict() and not _MONTH.search(found["date"]):
            continue
        # Without a date or an agency only a name in capitals is a place: "WASHINGTON -- ...".
        if rank == len(_DATELINES) - 1 and not found["place"].isupper():
            continue
        return found
    return None


def _dateline(text: str, start: int, found: re.Match[str]) -> Dateline:
    spans = {
        name: Span.of(text, start + found.start(name), start + found.end(name))
        for name in found.groupdict()
    }
    begin, end = start + found.start(), start + found.end()
    return Dateline(
        begin, end, text[begin:end], spans["place"], spans.get("date"), spans.get("agency")
    )


def is_date_line(text: str, start: int, end: int) -> bool:
    """Whether the span is a line of its own in the head of the text."""
    if start > _HEAD // 2 or text.count("\n", 0, start) > _LINES:
        return False
    before = text[max(0, start - 24) : start].rpartition("\n")[2].strip().lower()
    after = text[end : end + 4].partition("\n")[0].strip()
    return before in ("", "published", "posted", "updated", "date:", "published:") and (
        after in ("", ".") and (start > 0 or "\n" in text[end : end + 4])
    )
