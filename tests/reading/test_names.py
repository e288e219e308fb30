from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading import Name, Sentence, find_names, find_sentences
from tests.reading.table import Row, compare, rows


@pytest.mark.parametrize("row", rows("names"), ids=lambda row: row.text)
def test_names_are_read_as_a_careful_reader_reads_them(row: Row) -> None:
    compare(row, find_names(row.text, find_sentences(row.text)))


SEED = (Path(__file__).parents[2] / "seeds" / "azernews-briefing.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def seed() -> tuple[Name, ...]:
    return find_names(SEED, find_sentences(SEED))


def _mentions(names: tuple[Name, ...], full: str) -> list[tuple[str, bool]]:
    return [(name.surface, name.inferred) for name in names if name.full == full]


def test_the_general_of_the_briefing_keeps_his_rank_and_his_office(seed: tuple[Name, ...]) -> None:
    general = next(name for name in seed if name.kind == "person")
    assert general.surface == "Huseyn Mahmudov"
    assert general.title is not None
    assert general.title.surface == "Maj-Gen"
    assert general.role is not None
    assert general.role.surface.startswith(
        "Chief of the International Military Cooperation Department"
    )


def test_the_official_and_mahmudov_are_the_general(seed: tuple[Name, ...]) -> None:
    assert _mentions(seed, "Huseyn Mahmudov") == [
        ("Huseyn Mahmudov", False),
        ("The official", True),
        ("Mahmudov", True),
    ]


def test_the_ministry_is_that_of_the_first_sentence(seed: tuple[Name, ...]) -> None:
    assert _mentions(seed, "Azerbaijani Defense Ministry") == [
        ("Azerbaijani Defense Ministry", False),
        ("the ministry", True),
        ("the ministry", True),
        ("Defense Ministry", True),
        ("the ministry", True),
        ("the ministry", True),
    ]


def test_the_directions_of_the_briefing_are_places(seed: tuple[Name, ...]) -> None:
    kinds: dict[str, set[str]] = {}
    for name in seed:
        if name.place_kind is not None:
            kinds.setdefault(name.full, set()).add(name.place_kind.surface)
    assert kinds == {
        "Dashkasan": {"directions"},
        "Kalbajar": {"directions", "districts"},
        "Lachin": {"directions", "districts"},
        "Zangilan": {"directions"},
        "Azerbaijani-Armenian state border": {"border"},
    }


def test_the_bodies_of_the_briefing_are_organizations(seed: tuple[Name, ...]) -> None:
    assert {name.full for name in seed if name.kind == "organization"} == {
        "Azerbaijani Defense Ministry",
        "Azernews",
        "International Military Cooperation Department",
        "Armenian armed forces",
        "Azerbaijani army",
        "Azerbaijani armed forces",
        "State Border Service",
        "Armenian government",
    }


_PIECES = st.sampled_from(
    [
        *"Ab .,;:'’\"“”()-–—&\n\r\t\x00\u200f中😀أ",
        "Anna Berg",
        "the Norwegian Defense Ministry",
        "Mr. ",
        "U.S.",
        " (UN) ",
        "near Tarn district ",
        ", chief of ",
        " said ",
        "The official ",
        "OSLO, May 5 (X) - ",
        "al-Sharif's",
        "7th Army",
        " and ",
        " of the ",
        "two officials",
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join) | st.text(st.characters()))
def test_any_text_gives_names_in_order_at_their_offsets(text: str) -> None:
    names = find_names(text, (Sentence(1, 0, len(text)),))
    for name in names:
        parts = (name, name.title, name.role, name.place_kind)
        assert all(text[p.start : p.end] == p.surface for p in parts if p is not None)
    assert all(before.end <= after.start for before, after in pairwise(names))


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_entities_are_numbered_as_they_are_first_mentioned(text: str) -> None:
    seen: list[int] = []
    for name in find_names(text, find_sentences(text)):
        if name.entity not in seen:
            seen.append(name.entity)
    assert seen == list(range(1, len(seen) + 1))
