import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading import Reading, find_sentences


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in find_sentences(text)]


def test_the_seed_has_twelve_sentences(reading: Reading) -> None:
    first_words = [reading.words(s).split()[:2] for s in reading.sentences]
    assert first_words == [
        ["The", "Azerbaijani"],
        ["The", "meeting"],
        ["Maj-Gen", "Huseyn"],
        ["The", "official"],
        ["Following", "the"],
        ["Mahmudov", "emphasized"],
        ["To", "recap,"],
        ["At", "night,"],
        ["The", "clashes"],
        ["As", "a"],
        ["The", "Azerbaijan"],
        ["As", "of"],
    ]


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(["He left at 5 p.m. Monday.", "She stayed."], id="noon and day"),
        pytest.param(["It fell at 9 a.m. EST today."], id="noon and zone"),
        pytest.param(["He left at 5 p.m.", "Nobody saw him."], id="noon ends a sentence"),
        pytest.param(["Brig. Gen. John Smith spoke.", "Then he left."], id="ranks"),
        pytest.param(["Dr. A. B. Jones of the U.S. Army said so."], id="initials"),
        pytest.param(["“We won’t stop.” he said.", "They did."], id="quote"),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_a_blank_line_ends_a_headline() -> None:
    assert split("Two killed in raid\n\nThe army said so.") == [
        "Two killed in raid",
        "The army said so.",
    ]
    assert split("Spoke to Gen.\r\n\r\nSmith was not there.")[1] == "Smith was not there."


def test_a_hard_wrapped_line_ends_nothing() -> None:
    assert split("The army said\nit left.") == ["The army said\nit left."]


def test_a_long_text_is_split_as_a_short_one(reading: Reading) -> None:
    text = reading.article.text
    twenty = find_sentences("\n\n".join([text] * 20))
    assert len(twenty) == 20 * len(reading.sentences)
    one_paragraph = find_sentences(" ".join([" ".join(text.split())] * 20))
    assert len(one_paragraph) == 20 * len(reading.sentences)


@given(st.text(st.sampled_from("aB1.?! \n\r\t“”é\x00🙂م國"), max_size=80))
def test_every_visible_character_is_in_one_sentence(text: str) -> None:
    sentences = find_sentences(text)
    covered = "".join(text[s.start : s.end] for s in sentences)
    assert "".join(covered.split()) == "".join(text.split())
    assert [s.number for s in sentences] == list(range(1, len(sentences) + 1))
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() for s in sentences)
