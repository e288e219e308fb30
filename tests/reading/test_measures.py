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
    ],
)
def test_what_happened_to_those_counted(surface: str, measure: str | None) -> None:
    assert parse_measure(surface) == measure
