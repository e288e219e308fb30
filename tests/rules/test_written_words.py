"""SUM: names, negation, distance and loaded words in the model's own texts."""

from typing import Any

import pytest

from tests.rules.checking import checked, codes

TEXT = (
    "Gen. Petar Dragan said the bridge near Velin was not closed. "
    "Ilya Sorin, a spokesman in Brod, confirmed the attack. "
    "He allegedly shot two men. The World Health Organization sent aid to Armenia. "
    "Dragan called it a provocation that was crushed."
)


def found(text: str, at: int | list[int], **more: Any) -> list[str]:
    summary = [{"text": text, "at": at, **more}]
    return [code for code, _ in codes(checked(TEXT, summary=summary), "SUM")]


@pytest.mark.parametrize(
    ("text", "at", "rules"),
    [
        pytest.param("Dragan said a bridge was not closed.", 1, [], id="a last name"),
        pytest.param("Petrov said a bridge was not closed.", 1, ["SUM003"], id="from nowhere"),
        pytest.param("Another said a bridge was not closed.", 1, [], id="a pronoun"),
        pytest.param("Sorin said a bridge was not closed.", 1, ["SUM008"], id="swapped"),
        pytest.param("In Brod a bridge was not closed.", 1, ["SUM008"], id="another place"),
        pytest.param("In Velin, Dragan spoke of a bridge.", 1, [], id="both of the sentence"),
        pytest.param("The WHO sent aid to Armenia.", 4, [], id="initials"),
        pytest.param("Armenian towns got aid from the WHO.", 4, [], id="a demonym"),
        pytest.param("On Monday in May the WHO sent aid.", 4, [], id="the calendar names nobody"),
    ],
)
def test_a_name_is_one_of_the_article(text: str, at: int, rules: list[str]) -> None:
    assert [code for code in found(text, at) if code in ("SUM003", "SUM008")] == rules


@pytest.mark.parametrize(
    ("text", "at", "rules"),
    [
        pytest.param("Sorin did not confirm the attack.", 2, ["SUM004"], id="added"),
        pytest.param("Dragan said the bridge was closed.", 1, ["SUM005"], id="dropped"),
        pytest.param("Dragan denied that the bridge was closed.", 1, [], id="in other words"),
        pytest.param("Dragan said the bridge was not closed.", 1, [], id="kept"),
        pytest.param("Sorin confirmed the attack.", 2, [], id="nothing is negated"),
    ],
)
def test_a_negation_stays_where_it_is(text: str, at: int, rules: list[str]) -> None:
    assert [code for code in found(text, at) if code in ("SUM004", "SUM005")] == rules


def test_what_is_denied_is_told_without_its_not() -> None:
    event = {"text": "The bridge near Velin was closed.", "status": "denied", "at": 1}
    assert codes(checked(TEXT, what=[event]), "SUM") == []


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        pytest.param("He shot two men.", ["SUM006"], id="dropped"),
        pytest.param("He is alleged to have shot two men.", [], id="kept"),
    ],
)
def test_a_distance_is_kept(text: str, rules: list[str]) -> None:
    assert found(text, 3) == rules


@pytest.mark.parametrize(
    ("text", "at", "rules"),
    [
        pytest.param("The provocation was crushed.", 5, ["SUM009"], id="a side is taken"),
        pytest.param("Dragan said that a provocation was crushed.", 5, [], id="his own words"),
        pytest.param("Dragan spoke of a provocation.", 1, ["SUM009"], id="never said so"),
        pytest.param('There was a "provocation" near Velin.', 1, [], id="in quotation marks"),
        pytest.param("There was an attack near Velin.", 1, [], id="a neutral word"),
    ],
)
def test_a_loaded_word_is_somebodys(text: str, at: int, rules: list[str]) -> None:
    assert [code for code in found(text, at) if code == "SUM009"] == rules


def test_words_of_the_article_need_no_check() -> None:
    text = "Gen. Petar Dragan said the bridge near Velin was not closed."
    assert found(text, 1) == []
