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

_GAP = r"[^\S\n]"
_NAME = r"[^\W\d_][^\n()\d,:;\u2014]"
_MONTH_DAY = rf"(?:\d{{1,2}}{_GAP}[^\W\d_]{{3,9}}\.?|[^\W\d_]{{3,9}}\.?{_GAP}\d{{1,2}})"
_DATE = rf"(?:[^\W\d_]{{3,9}}\.?,?{_GAP})?{_MONTH_DAY}(?:,?{_GAP}(?:\d{{4}}|\d\d))?"
_COUNTRY = rf"(?:,{_GAP}+{_NAME}{{1,30}}?|{_GAP}\([^\n()\d]{{1,30}}\)(?=,|{_GAP}\())"
_DATELINE = re.compile(
    rf"(?P<place>{_NAME}{{1,40}}?){_COUNTRY}?(?:,{_GAP}(?P<date>{_DATE}))?"
    rf"{_GAP}?(?:\((?P<agency>[^\n()]{{2,40}})\){_GAP}?)?"
    r"(?P<rule>--?|\u2013|\u2014|/PRNewswire)(?!\w)"
)
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
    found = _DATELINE.match(head)
    if found is None or not found["place"][0].isupper():
        return None
    if found["date"] and not _MONTH.search(found["date"]):
        return None
    if found["date"] or found["agency"]:
        return found
    # Without a date or an agency only a name in capitals is a place: "WASHINGTON -- ...".
    return found if found["place"].isupper() and found["rule"] in ("--", "\u2014") else None


def _dateline(text: str, start: int, found: re.Match[str]) -> Dateline:
    spans = {
        name: Span.of(text, start + found.start(name), start + found.end(name))
        for name in ("place", "date", "agency")
        if found[name]
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
