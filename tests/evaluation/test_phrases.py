import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.evaluation.phrases import is_speech, same_answer, same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Silva", "ana silva"),
        ("Ms. Silva", "Ana Silva"),
        ("Gov. Ana Silva (D-Utah)", "Silva"),
        ("the ministry", "Ministry"),
        ("The Ministry of Defence", "the ministry"),
        ("Silva\u2019s office", "Silva's office"),
        ("U.N.", "UN"),
        ("President Silva", "the president"),
    ],
)
def test_one_name_contains_the_other(one: str, other: str) -> None:
    assert same_name(one, other)
    assert same_name(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana", "Anatoly"),
        ("Silva", "Silvia"),
        ("", "Silva"),
        ("the", "the ministry"),
        ("Mr.", "Mr. Silva"),
        ("...", "Silva"),
    ],
)
def test_parts_of_words_and_empty_names_are_nobody(one: str, other: str) -> None:
    assert not same_name(one, other)
    assert not same_name(other, one)


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_strings_are_compared_alike_from_both_sides(one: str, other: str) -> None:
    assert same_name(one, other) is same_name(other, one)
    assert same_answer(one, other) is same_answer(other, one)


def test_an_answer_shares_half_of_its_words() -> None:
    assert same_answer("Flood destroys the bridge", "flood destroys bridge in Porto")
    assert not same_answer("Flood", "the bridge of the town fell in a flood")
    assert not same_answer("", "")


def test_a_repeated_word_counts_once_for_each_time() -> None:
    assert not same_answer("bridge bridge bridge bridge", "bridge of stone fell down")


@pytest.mark.parametrize(
    "cue",
    ["said", "has also said", "according to", "tells", "wrote in a letter", "denied", "admitting",
     "SAID", "argues", "replies", "swore", "was announced"],
)  # fmt: skip
def test_cues_of_speech(cue: str) -> None:
    assert is_speech(cue)


@pytest.mark.parametrize("cue", ["hopes", "seemed", "has fired", ":", "refuses", "view", "", "in"])
def test_cues_of_thought_and_deed(cue: str) -> None:
    assert not is_speech(cue)
