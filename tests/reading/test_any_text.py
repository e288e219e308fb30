"""Any string is readable, and everything that is read in it is a part of it."""

from collections.abc import Iterator
from dataclasses import fields
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.article import Article
from summarizer.reading import Reading, Span, read

# Pieces that begin, join and end what is looked for, so that chance finds how they collide.
_WORDS = """
50 killed at least no casualties 1,234 12:30 3-1 $5 £ bn % Mr. Gen. John Smith the Ministry of
Defense (UN) said that according to “ ” ‘ ’ " ' , . ; : - – — ( ) [ ] Monday last night Sept 14
2022 XXXX Q3 am p.m. GMT he told they 日本 مرحبا 🙂 é
"""
PIECES = st.sampled_from(
    [*_WORDS.split(), "\n", "\r\n", "\t", "\x00", "\u202e", "\ufeff", "\u00a0"]
)
TEXTS = st.one_of(
    st.text(st.characters(codec=None), max_size=120),  # lone surrogates too
    st.lists(PIECES, max_size=40).map(" ".join),
    st.lists(PIECES, max_size=40).map("".join),
)


def reading_of(text: str) -> Reading:
    """A reading of any string; an `Article` has no lone surrogates."""
    return read(Article.model_construct(text=text))


def spans_within(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
        for field in fields(value):
            yield from spans_within(getattr(value, field.name))
    elif isinstance(value, tuple):
        for part in value:
            yield from spans_within(part)


@given(TEXTS)
def test_every_span_is_a_part_of_the_text(text: str) -> None:
    reading = reading_of(text)
    lists = (reading.numbers, reading.times, reading.names, reading.attributions)
    for span in spans_within(lists):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.surface


@given(TEXTS)
def test_what_is_read_stands_in_the_order_of_the_text_and_apart(text: str) -> None:
    reading = reading_of(text)
    for spans in (reading.numbers, reading.times, reading.names):
        for before, after in pairwise(spans):
            assert before.end <= after.start
    starts = [attribution.start for attribution in reading.attributions]
    assert starts == sorted(starts)


@given(TEXTS)
def test_what_points_at_another_finds_it(text: str) -> None:
    reading = reading_of(text)
    starts = {number.start for number in reading.numbers}
    for number in reading.numbers:
        assert (number.relation is None) == (number.related is None)
        assert number.related is None or number.related in starts
    sources = {a.source.start for a in reading.attributions if a.source}
    for attribution in reading.attributions:
        assert attribution.via is None or attribution.via in sources
        assert attribution.nested_in is None or attribution.nested_in < len(reading.attributions)


@pytest.mark.parametrize(
    "text", ["", " ", "x", "\x00", "\ud800", "\u202e", "\r\n\r", "5", "”", "“", "日", "🙂", "é" * 3]
)
def test_the_smallest_texts(text: str) -> None:
    reading = reading_of(text)
    assert len(reading.sentences) == (1 if text.strip() else 0)
