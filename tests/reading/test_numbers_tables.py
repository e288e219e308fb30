"""What is read in the sentences of `tables/numbers*.txt`."""

import pytest

from summarizer.reading import find_numbers
from tests.reading.table import Row, compare, rows


@pytest.mark.parametrize(
    "row", [*rows("numbers"), *rows("numbers_of_people")], ids=lambda row: row.text[:60]
)
def test_a_sentence_is_read_as_its_table_says(row: Row) -> None:
    compare(row, find_numbers(row.text))
