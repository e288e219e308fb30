import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.normalise import normalise


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        pytest.param("“We won’t”", '"We won\'t"', id="curly quotes"),
        pytest.param("«oui»", '"oui"', id="guillemets"),
        pytest.param("a–b—c−d‐e", "a-b-c-d-e", id="dashes"),
        pytest.param("a \n\t b", "a b", id="white space"),
        pytest.param("so…", "so...", id="ellipsis"),
        pytest.param("peo\u00adple\u200b", "people", id="invisible"),
        pytest.param("cafe\u0301", "café", id="combining accent"),
        pytest.param("ﬁnance Ｆｕｌｌ", "finance Full", id="compatibility letters"),
        pytest.param("５０", "50", id="full-width digits"),
        pytest.param("1,234,567", "1234567", id="comma groups"),
        pytest.param("1\u00a0234 and 1\u202f234", "1234 and 1234", id="space groups"),
        pytest.param("in\u00a02020", "in 2020", id="no-break space between words"),
        pytest.param("12,34 and 1,2345", "12,34 and 1,2345", id="no groups of three"),
        pytest.param("3,5", "3,5", id="decimal comma"),
        pytest.param("50² ½ ①", "50² ½ ①", id="a footnote is not a digit"),
        pytest.param("Straße", "Straße", id="case stays"),
        pytest.param("각", "각", id="jamo"),
    ],
)
def test_what_typesetting_changes_is_folded(printed: str, folded: str) -> None:
    assert normalise(printed).text == folded


@given(st.text())
def test_every_folded_character_comes_from_the_text(text: str) -> None:
    folded = normalise(text)
    last = 0
    for index in range(len(folded.text)):
        start, end = folded.span(index, index + 1)
        assert 0 <= start < end <= len(text)
        assert start >= last or (start, end) == folded.span(index - 1, index)
        last = start


MIXED = st.text(st.sampled_from("ab1234,. -–“'\u00a0\u202f\n\u0301²é５…"), max_size=30)


@given(MIXED)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = normalise(text).text
    assert normalise(once).text == once


@given(MIXED, MIXED)
def test_digits_are_never_made_or_lost(before: str, after: str) -> None:
    text = f"{before}7{after}"
    ascii_digits = [c for c in text.replace("５", "5") if c in "0123456789"]
    assert [c for c in normalise(text).text if c in "0123456789"] == ascii_digits
