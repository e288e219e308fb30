import pytest

from summarizer.reading import parse_measure


@pytest.mark.parametrize(
    ("surface", "measure"),
    [
        ("were killed", "killed"),
        ("dead", "killed"),
        ("deaths", "killed"),
        ("injured", "wounded"),
        ("losses", "losses_unspecified"),
        ("casualties", "casualties"),
        ("missing", "missing"),
        ("profit", None),
        ("killed or wounded", None),
        ("were not killed", None),
        ("weren't hurt", None),
        ("no deaths", None),
        ("skilled", None),
        ("death toll", "killed"),
        ("were found dead", "killed"),
        ("people have been injured", "wounded"),
        ("death sentence", None),
        ("could be killed", None),
        ("escaped death", None),
        ("hostages released", None),
        ("captured the town", None),
        ("loss of life", None),
        ("toll road", None),
        ("weren\u2019t hurt", None),
    ],
)
def test_what_happened_to_those_counted(surface: str, measure: str | None) -> None:
    assert parse_measure(surface) == measure
