from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading import Attribution, Span
from summarizer.reading.attributions import innermost

TEXT = "x" * 60


def attribution(*parts: tuple[int, int]) -> Attribution:
    spans = tuple(Span.of(TEXT, *part) for part in parts)
    return Attribution(0, 60, TEXT, None, None, spans, "indirect")


def test_a_quotation_within_a_quotation_is_the_inner_speakers() -> None:
    outer, inner = attribution((0, 40)), attribution((10, 20))
    assert list(innermost([outer, inner], [5, 15, 25, 45])) == [0, 1, 0, None]


def test_the_end_of_the_content_is_outside() -> None:
    assert list(innermost([attribution((10, 20))], [9, 10, 19, 20])) == [None, 0, 0, None]


def test_a_content_in_two_parts_leaves_out_what_is_between() -> None:
    assert list(innermost([attribution((0, 5), (10, 15))], [2, 7, 12])) == [0, None, 0]


part = st.tuples(st.integers(0, 30), st.integers(1, 30)).map(lambda p: (p[0], p[0] + p[1]))


@given(st.lists(st.lists(part, min_size=1, max_size=3), max_size=8), st.lists(st.integers(0, 60)))
def test_it_is_the_shortest_content_around_the_place(
    contents: list[list[tuple[int, int]]], offsets: list[int]
) -> None:
    attributions = [attribution(*parts) for parts in contents]
    for offset, position in zip(offsets, innermost(attributions, offsets), strict=True):
        around = [
            end - start for parts in contents for start, end in parts if start <= offset < end
        ]
        if position is None:
            assert not around
        else:
            held = [e - s for s, e in contents[position] if s <= offset < e]
            assert min(held) == min(around)
