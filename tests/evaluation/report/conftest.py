"""Reports of our own cases, made once."""

import pytest

from summarizer.evaluation.report import Report
from summarizer.evaluation.run import Result
from summarizer.evaluation.scored import scored
from summarizer.evaluation.settings import Settings
from tests.evaluation.report.made import OFFLINE, RECORDED, evil_report, report_of, run_ours


@pytest.fixture(scope="session")
def results() -> tuple[Result, ...]:
    """What was recorded, and the offline engine."""
    return run_ours(RECORDED, OFFLINE)


@pytest.fixture(scope="session")
def closed(results: tuple[Result, ...]) -> Report:
    """The offline engine against a baseline of what was recorded; two columns."""
    recorded, offline = results
    return report_of((offline, recorded), scored(recorded, Settings()))


@pytest.fixture(scope="session")
def unjudged(results: tuple[Result, ...]) -> Report:
    """What was recorded, with no baseline."""
    return report_of(results[:1])


@pytest.fixture(scope="session")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """Hostile texts in every place that has texts."""
    return evil_report(tmp_path_factory.mktemp("evil"))
