"""A briefing on a terminal, for a person."""

from collections.abc import Iterator, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from summarizer.briefing import Briefing
from summarizer.plain import one_line, piece
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


def print_terminal(briefing: Briefing, text: str, console: Console | None = None) -> None:
    """Print to standard output; colours only where they are wanted (NO_COLOR, pipes).

    Args:
        text: the article's text; evidence is shown in its words.
    """
    console = console or Console(highlight=False)
    for part in _parts(briefing, text):
        console.print(part)


def _parts(briefing: Briefing, text: str) -> Iterator[RenderableType]:
    yield Text(one_line(briefing.headline or briefing.article.title or "(no headline)"), "bold")
    yield Text(_about(briefing), "dim")
    yield from _section("Summary", [_cited(s.text, sentences_of(s)) for s in briefing.summary])
    if briefing.figures:
        yield from _section("Figures", [_figures(briefing)])
    yield from _section(
        "What",
        [
            Text.assemble(
                (f"{event.status}: " if event.status != "reported" else "", "yellow"),
                one_line(event.text),
                (f" {sentences_of(event)} ", "dim"),
                (claimed_by(event, briefing), "cyan"),
            )
            for event in briefing.what
        ],
    )
    yield from _section("Who", [_cited(named(a), sentences_of(a)) for a in briefing.who])
    yield from _section("Where", [_cited(named(p), sentences_of(p)) for p in briefing.where])
    yield from _section(
        "When",
        [
            _cited(f"{t.edtf or '(not read)'} {one_line(t.surface)}", sentences_of(t))
            for t in briefing.when
        ],
    )
    yield from _section(
        "Sources",
        [
            _cited(chain(s, briefing) + named(s).removeprefix(one_line(s.name)), sentences_of(s))
            for s in briefing.sources
        ],
    )
    added: dict[str, list[RenderableType]] = {}
    for facet, words in added_facets(briefing):
        added.setdefault(facet, []).append(Text(words))
    for facet, rows in added.items():
        yield from _section(facet.capitalize(), rows)
    yield from _section("They differ", [Text(one_line(d.message)) for d in briefing.discrepancies])
    yield from _section("Not stated", [Text(one_line(words)) for words in briefing.not_stated])
    yield from _section("Evidence of the figures", list(_quotes(briefing, text)))
    yield from _section(
        "Rejected (not in the briefing)",
        [Text(f"{r.facet}: {one_line(r.reason)}", "red") for r in briefing.rejected],
    )
    styles = {"error": "red", "warning": "yellow", "info": "dim"}
    yield from _section("Left out (in no item)", [Text(line) for line in left_out(briefing)])
    yield from _section(
        "Findings",
        [Text(one_line(words), styles[severity]) for words, severity in told_findings(briefing)],
    )


def _about(briefing: Briefing) -> str:
    article = briefing.article
    published = article.published.isoformat() if article.published else None
    parts = [article.publisher, published, article.url, f"{article.sentences} sentences"]
    return one_line(" · ".join(part for part in parts if part))


def _section(title: str, rows: Sequence[RenderableType]) -> Iterator[RenderableType]:
    if rows:
        yield Text()
        yield Text(title, "bold underline")
        yield Padding(Group(*rows), (0, 0, 0, 2), expand=False)


def _cited(words: str, sentences: str) -> Text:
    return Text.assemble(one_line(words), (f" {sentences}", "dim"))


def _figures(briefing: Briefing) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for column in ("number", "of what", "claimed by", "", "in"):
        table.add_column(column, overflow="fold")
    for figure in briefing.figures:
        table.add_row(
            Text(quantity(figure), "bold"),
            Text(measured(figure)),
            Text(claimed_by(figure, briefing), "cyan"),
            Text(about_figure(figure, briefing)),
            Text(sentences_of(figure), "dim"),
        )
    return table


CONTEXT = 40
"""Characters of the article that are shown on each side of the words of a figure."""


def _quotes(briefing: Briefing, text: str) -> Iterator[Text]:
    """The article around the figures, sentence by sentence, with the words that carry them bold."""
    spans: dict[int, set[tuple[int, int]]] = {}
    for figure in briefing.figures:
        for evidence in figure.evidence:
            spans.setdefault(evidence.sentence, set()).add((evidence.start, evidence.end))
    for sentence, found in sorted(spans.items()):
        begin = _word_start(text, max(0, min(found)[0] - CONTEXT))
        stop = _word_start(text, min(len(text), max(end for _, end in found) + CONTEXT))
        line = Text.assemble((f"[{sentence}] ", "dim"), "..." if begin else "")
        at = begin
        for start, end in sorted(found):
            line.append(piece(text[at : max(at, start)]))
            line.append(piece(text[max(at, start) : end]), "bold")
            at = max(at, end)
        line.append(piece(text[at:stop]).rstrip())
        line.append("..." if stop < len(text.rstrip()) else "")
        yield line


def _word_start(text: str, offset: int) -> int:
    """The first offset from here on at which a word begins, or the end of the text."""
    while 0 < offset < len(text) and not text[offset - 1].isspace():
        offset += 1
    return offset
