import pytest
from typer.testing import CliRunner

from summarizer.cli import app
from summarizer.reading import Reading, find_language

# The first article of the Universal Declaration of Human Rights, and what follows it.
OTHERS = {
    "French": "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont "
    "doués de raison et de conscience et doivent agir les uns envers les autres.",
    "German": "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit "
    "Vernunft und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen.",
    "Spanish": "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados "
    "como están de razón y conciencia, deben comportarse fraternalmente los unos con los otros.",
    "Dutch": "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn "
    "begiftigd met verstand en geweten, en behoren zich jegens elkander zo te gedragen.",
    "Azerbaijani": "Bütün insanlar ləyaqət və hüquqlarına görə azad və bərabər doğulurlar. Onların "
    "şüurları və vicdanları var və bir-birlərinə münasibətdə qardaşlıq ruhunda davranmalıdırlar.",
    "Russian": "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены "
    "разумом и совестью и должны поступать в отношении друг друга в духе братства.",
}


def test_the_seed_is_english(reading: Reading) -> None:
    assert reading.language == "en"


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS.keys())
def test_another_language_is_not_taken_for_english(text: str) -> None:
    assert find_language(text) == "und"


def test_of_a_few_words_nothing_is_said() -> None:
    assert find_language("Toll rises to 40") is None


def test_capitals_are_english_too() -> None:
    text = (
        "THE POLICE SAID THAT THE BOMB HAD BEEN LEFT IN A CAR NEAR THE EMBASSY AND THAT IT WENT "
        "OFF BEFORE THEY WERE ABLE TO CLEAR THE STREET"
    )
    assert find_language(text) == "en"


def test_numbers_and_sentences_of_another_language_are_read_and_the_reader_is_told() -> None:
    text = f"{OTHERS['French']} Selon le ministère, 1,234 personnes ont été tuées."
    result = CliRunner().invoke(app, ["read", "-", "--json"], input=text)
    assert result.exit_code == 0
    assert '"1,234' in result.stdout
    assert "does not look like English" in result.stderr
