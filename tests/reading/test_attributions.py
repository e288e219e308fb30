import pytest

from summarizer.reading import Attribution, find_attributions, find_sentences
from tests.reading.table import Row, compare, rows

TABLE = rows("attributions")


def attributions(text: str) -> tuple[Attribution, ...]:
    return find_attributions(text, find_sentences(text), ())


@pytest.mark.parametrize("row", TABLE, ids=[row.text[:60] for row in TABLE])
def test_who_says_what(row: Row) -> None:
    compare(row, attributions(row.text))
