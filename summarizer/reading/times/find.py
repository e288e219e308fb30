"""Dates and times of a text as EDTF (ISO 8601-2; Library of Congress specification, 2019).

Reads what is printed, what is counted from the day of publication, and what is counted from
another date of the text. Does not invent a year, and gives no date rather than a wrong one.
"""

from collections.abc import Iterator
from datetime import date

from summarizer.reading.times.clock_pairs import Moment, pair_clocks
from summarizer.reading.times.context import Context
from summarizer.reading.times.dateline import find_dateline, is_date_line
from summarizer.reading.times.grammar import find_phrases
from summarizer.reading.times.meaning import Phrase, Printed, Recurring, Step, is_day_meaning
from summarizer.reading.times.quarters import without_own_quarters
from summarizer.reading.times.resolve import resolve, turns_on_tense
from summarizer.reading.times.tense import tense
from summarizer.reading.times.time import TimeExpression
from summarizer.reading.times.tokens import Tokens
from summarizer.reading.times.value import Around, Value

_FILED_WITHIN = 7
"""Days from the dateline to publication; a date further away is none of filing."""


def find_times(text: str, published: date | None = None) -> tuple[TimeExpression, ...]:
    """All times of `text`, left to right, without overlap. Linear in the text.

    Args:
        published: the publication date. Weekdays, "yesterday" and days without a year are counted
            from it (basis "published"); without it, from the dateline when that has a year.
    """
    t = Tokens(text)
    phrases = without_own_quarters(t, _with_shared_years(t, list(find_phrases(t))))
    filed = _filed(t, phrases)
    anchor = _anchor(filed, published)
    moments = pair_clocks(t, list(_moments(t, phrases, anchor)))
    return tuple(_expression(t, moment, filed) for moment in moments)


def _filed(t: Tokens, phrases: list[Phrase]) -> Phrase | None:
    """The expression that says when the article was filed: of the dateline or on its own line."""
    dateline = find_dateline(t.text)
    for phrase in phrases[:12]:
        if not isinstance(phrase.meaning, Printed) or phrase.meaning.day is None:
            continue
        start, end = t.starts[phrase.start], t.ends[phrase.end - 1]
        if dateline and dateline.start <= start and end <= dateline.end:
            return phrase
        if is_date_line(t.text, start, end):
            return phrase
    return None


def _with_shared_years(t: Tokens, phrases: list[Phrase]) -> list[Phrase]:
    """`January and February 2022`, "May 3, June 5 and July 7, 2021": one year for all."""
    shared = list(phrases)
    for i in range(len(shared) - 2, -1, -1):
        first, second = shared[i].meaning, shared[i + 1].meaning
        if not (isinstance(first, Printed) and isinstance(second, Printed)):
            continue
        between = t.low[shared[i].end : shared[i + 1].start][:3]
        alike = (first.day is None) == (second.day is None) and first.code == second.code
        if not alike or not between or any(word not in (",", "and", "or", "&") for word in between):
            continue
        lendable = second.year is not None and second.month is not None and first.month is not None
        if lendable and first.year is None and first.short_year is None and first.of is None:
            shared[i] = shared[i]._replace(meaning=first._replace(year=second.year))
    return shared


def _anchor(filed: Phrase | None, published: date | None) -> date | None:
    """The day from which the article counts: of the dateline, when it fits the publication."""
    if filed is None or filed.meaning is None:
        return published
    value = resolve(filed.meaning, Around(published, None, -1))
    day = value.when.date if value.when else None
    if day is None or published is None:
        return day or published
    return day if 0 <= (published - day).days <= _FILED_WITHIN else published


def _moments(t: Tokens, phrases: list[Phrase], anchor: date | None) -> Iterator[Moment]:
    context = Context()
    for phrase in phrases:
        asked = turns_on_tense(phrase.meaning)
        said = tense(t, phrase.start, phrase.end) if asked else 0
        around = context.around(t, phrase.start, phrase.meaning, anchor, said)
        if phrase.meaning is None:
            value = _bare_clock(t, phrase, around)
        else:
            value = resolve(phrase.meaning, around)
        yield Moment(phrase, value)
        if not isinstance(phrase.meaning, Recurring):
            context.keep(phrase.meaning, value)


def _bare_clock(t: Tokens, phrase: Phrase, around: Around) -> Value:
    """A time of day without its day has that of the date before it, when it may be that one."""
    none = Value(None, phrase.clock.precision if phrase.clock else "minute")
    at = around.context
    if at is None or at.day is None or t.low[phrase.end] == "on":  # "at noon on polling day"
        return none
    return resolve(Step(0, "day", "context"), around)._replace(precision=none.precision)


def _expression(t: Tokens, moment: Moment, filed: Phrase | None) -> TimeExpression:
    phrase, value = moment.phrase, moment.value
    start, end = t.starts[phrase.start], t.ends[phrase.end - 1]
    edtf = value.edtf
    if edtf and phrase.about and edtf[0].isdigit() and "/" not in edtf:
        edtf += "~"
    clock, zone = moment.clock, moment.zone
    timed = phrase.clock is not None or (
        phrase.part is not None and (phrase.meaning is None or is_day_meaning(phrase.meaning))
    )
    precision = value.precision
    if phrase.clock is not None:
        precision = phrase.clock.precision
    elif phrase.part is not None and precision == "day":
        precision = "part_of_day"
    return TimeExpression(
        start=start,
        end=end,
        surface=t.text[start:end],
        edtf=edtf,
        precision=precision,
        basis=value.basis if edtf else "stated",
        kind="time" if timed and value.kind == "date" else value.kind,
        readings=value.readings,
        as_of=_says_as_of(t, phrase.start),
        dateline=phrase is filed,
        clock=clock,
        zone=zone,
        timex=_timex(phrase, value, clock, zone),
    )


def _timex(phrase: Phrase, value: Value, clock: str | None, zone: str | None) -> str | None:
    day = value.when.edtf if value.when and value.when.day and not value.readings else ""
    if phrase.clock is not None:
        return f"{day}T{clock}{zone or ''}" if clock else None
    if phrase.part and value.kind != "range" and day:
        return f"{day}T{phrase.part}"
    return value.timex


def _says_as_of(t: Tokens, i: int) -> bool:
    before = t.low[i - 1] if i and t.near(i - 1) else ""
    return before == "by" or (before in ("of", "at", "on") and i > 1 and t.low[i - 2] == "as")
