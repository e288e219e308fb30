"""Errors in a time: its date, its year, its precision, and the figure that it is said to date."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from evals.benchmarks.adversary.planted import (
    Planted,
    changed,
    error_class,
    evidence_at,
    showing,
    shown,
)
from summarizer.briefing import Briefing
from summarizer.reading import Reading


@error_class("date shifted: edtf")
def edtf_shifted(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A day or more later or earlier than the words say. The words can be read again."""
    del reading
    for time in briefing.when:
        if other := _shifted(time.edtf or "", random.choice((-7, -1, 1, 7))):
            said = f"{time.surface!r} {time.edtf}: {other}"
            yield Planted(time.id, said, changed(briefing, time, edtf=other))


@error_class("date shifted: evidence")
def evidence_shifted(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """The words and their evidence are those of another date; the date itself stays."""
    for time in briefing.when:
        others = [t for t in reading.times if t.edtf and t.edtf != time.edtf]
        if time.edtf and others:
            other = random.choice(others)
            evidence = evidence_at(reading, other.start, other.end, "surface")
            fields = {"surface": other.surface, "evidence": showing(time, "surface", evidence)}
            said = f"{time.surface!r} {time.edtf}: {other.surface!r}"
            yield Planted(time.id, said, changed(briefing, time, **fields))


@error_class("year changed")
def year_changed(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Another year than words and publication date give. Both are known."""
    del reading
    for time in briefing.when:
        edtf = time.edtf or ""
        if edtf[:4].isdigit() and "/" not in edtf:
            other = f"{int(edtf[:4]) + random.choice((-2, -1, 1, 2)):04}{edtf[4:]}"
            said = f"{time.surface!r} {edtf}: {other}"
            yield Planted(time.id, said, changed(briefing, time, edtf=other))


@error_class("year invented")
def year_invented(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A year for a day that has none, in an article without a publication date."""
    for time in briefing.when:
        if (time.edtf or "").startswith("XXXX-"):
            other = f"{random.choice((2019, 2021, 2024))}{(time.edtf or '')[4:]}"
            said = f"{time.surface!r} {time.edtf}: {other}"
            yield Planted(time.id, said, changed(briefing, time, edtf=other))
    del reading


@error_class("precision or basis changed")
def precision_changed(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A date is said to be finer or coarser, or known otherwise. The words say how fine it is."""
    del reading
    for time in briefing.when:
        if time.edtf and time.precision:
            if random.random() < 0.5:
                precision = random.choice(
                    [p for p in ("day", "month", "year") if p != time.precision]
                )
                said = f"{time.surface!r}: precision {precision}"
                yield Planted(time.id, said, changed(briefing, time, precision=precision))
            else:
                others = [b for b in ("stated", "resolved", "partial") if b != time.basis]
                basis = random.choice(others)
                said = f"{time.surface!r}: basis {basis}"
                yield Planted(time.id, said, changed(briefing, time, basis=basis))


@error_class("as_of moved to a date of another sentence")
def as_of_moved(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """A figure is dated by a date that stands in none of its sentences."""
    del reading
    for figure in briefing.figures:
        own = {e.sentence for e in figure.evidence}
        afar = [t for t in briefing.when if t.edtf and not own & {e.sentence for e in t.evidence}]
        if afar and figure.value is not None:
            time = random.choice(afar)
            said = f"{figure.surface!r} as of {time.surface!r}"
            yield Planted(figure.id, said, changed(briefing, figure, as_of=time.id), (time.id,))


@error_class("as_of moved to another date of the sentence", decidable=False)
def as_of_nearby(briefing: Briefing, reading: Reading, random: Random) -> Iterator[Planted]:
    """Both dates stand beside the figure: which of them dates it is grammar."""
    del reading
    for figure in briefing.figures:
        home = shown(figure, "surface")
        near = [
            time
            for time in briefing.when
            if home
            and time.id != figure.as_of
            and home.sentence in {e.sentence for e in time.evidence}
        ]
        if figure.as_of and near:
            time = random.choice(near)
            said = f"{figure.surface!r} as of {time.surface!r}"
            yield Planted(figure.id, said, changed(briefing, figure, as_of=time.id), (time.id,))


def _shifted(edtf: str, days: int) -> str | None:
    """A day moved by some days; a month or a year by one; else None."""
    year = edtf[:4]
    try:
        if len(edtf) == 10:
            day = date.fromisoformat(f"2021{edtf[4:]}" if year == "XXXX" else edtf)
            moved = (day + timedelta(days=days)).isoformat()
            return f"{year}{moved[4:]}" if year == "XXXX" else moved
        if len(edtf) == 7 and edtf[5:].isdigit():
            return f"{edtf[:5]}{int(edtf[5:]) % 12 + 1:02}"
        return f"{int(edtf) + 1:04}" if len(edtf) == 4 and edtf.isdigit() else None
    except ValueError:
        return None
