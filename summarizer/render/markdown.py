"""A briefing as Markdown (CommonMark, with the table extension of GFM)."""

import re
from collections.abc import Iterable, Iterator

from summarizer.briefing import Briefing
from summarizer.plain import one_line
from summarizer.render.words import (
    about_figure,
    added_facets,
    chain,
    claimed_by,
    left_out,
    measured,
    named,
    quantity,
    sentences_of,
    told_findings,
)


def markdown(briefing: Briefing) -> str:
    """The whole briefing; text of the article or the model cannot become markup."""
    return "\n".join(_lines(briefing)).rstrip() + "\n"


def _lines(briefing: Briefing) -> Iterator[str]:
    yield f"# {_escape(briefing.headline or briefing.article.title or 'Briefing')}"
    yield ""
    yield from _list("", (f"{s.text} {sentences_of(s)}" for s in briefing.summary))
    if briefing.figures:
        yield "## Figures"
        yield ""
        yield "| number | of what | claimed by | | in |"
        yield "|---|---|---|---|---|"
        for figure in briefing.figures:
            cells = (
                quantity(figure),
                measured(figure),
                claimed_by(figure, briefing),
                about_figure(figure, briefing),
                sentences_of(figure),
            )
            yield "| " + " | ".join(_escape(cell) for cell in cells) + " |"
        yield ""
    yield from _list(
        "What",
        (
            f"{'' if e.status == 'reported' else e.status + ': '}{e.text} {sentences_of(e)} "
            f"({claimed_by(e, briefing)})"
            for e in briefing.what
        ),
    )
    yield from _list("Who", (f"{named(a)} {sentences_of(a)}" for a in briefing.who))
    yield from _list("Where", (f"{named(p)} {sentences_of(p)}" for p in briefing.where))
    yield from _list(
        "When",
        (f"{t.edtf or 'not read'}: {t.surface} {sentences_of(t)}" for t in briefing.when),
    )
    yield from _list(
        "Sources", (f"{chain(s, briefing)} {sentences_of(s)}" for s in briefing.sources)
    )
    added: dict[str, list[str]] = {}
    for facet, words in added_facets(briefing):
        added.setdefault(facet, []).append(words)
    for facet, rows in added.items():
        yield from _list(facet.capitalize(), rows)
    yield from _list("They differ", (d.message for d in briefing.discrepancies))
    yield from _list("Not stated", briefing.not_stated)
    yield from _list("Rejected", (f"{r.facet}: {r.reason}" for r in briefing.rejected))
    yield from _list("Left out", left_out(briefing))
    yield from _list("Findings", (words for words, _ in told_findings(briefing)))


def _list(title: str, rows: Iterable[str]) -> Iterator[str]:
    listed = [f"- {_escape(row)}" for row in rows]
    if listed:
        if title:
            yield f"## {title}"
            yield ""
        yield from listed
        yield ""


# What could be markup in the middle of a line, or an address that becomes a link by itself. Numbers
# of sentences, "[1, 2]", are none, unless "(", ":" or "[" makes a link of them.
# Backslash escapes: CommonMark 0.31, section 2.4.
_MARKUP = re.compile(r"[\\`*_{}<>#|~!&]|\[(?!\d[\d, ]*\](?![(:\[]))|(?<=:)/(?=/)|(?<=\bwww)\.")
# ... and what could at its beginning: a list, a rule, a heading.
_LEAD = re.compile(r"^(?:[-+=]|\d+(?=[.)]))")


def _escape(text: str) -> str:
    """Plain text for Markdown: on one line, and with every character escaped that marks up."""
    line = one_line(text)
    line = _MARKUP.sub(r"\\\g<0>", line)
    lead = _LEAD.match(line)
    if lead is None:
        return line
    if lead.group().isdigit():
        return f"{lead.group()}\\{line[lead.end() :]}"
    return f"\\{line}"
