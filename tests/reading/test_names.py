import pytest

from summarizer.reading import find_names, find_sentences
from tests.reading.table import Row, compare, rows


@pytest.mark.parametrize("row", rows("names"), ids=lambda row: row.text)
def test_names_are_read_as_a_careful_reader_reads_them(row: Row) -> None:
    compare(row, find_names(row.text, find_sentences(row.text)))
