"""A folder of cases with its baseline, for the tests of runs."""

from pathlib import Path

import pytest

from tests.evaluation.folder import make_folder, run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two cases and their baseline."""
    make_folder(tmp_path)
    assert run("accept", tmp_path).exit_code == 0
    return tmp_path
