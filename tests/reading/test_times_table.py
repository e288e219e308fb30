import pytest

from summarizer.reading import find_times
from tests.reading.table import Row, compare, rows


@pytest.mark.parametrize("row", rows("times"), ids=lambda row: row.text[:60])
def test_the_times_of_a_sentence_are_read_as_written_down(row: Row) -> None:
    compare(row, find_times(row.text, row.published))
