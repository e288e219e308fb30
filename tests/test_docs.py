"""What the documents say is what the program does."""

import re
from pathlib import Path

import pytest

from summarizer.rules import RULES
from tests.conftest import ROOT
from tests.readme import (
    EVALS_PAGE,
    EVALS_PARTS,
    FAMILIES,
    README,
    RULES_PAGE,
    rewritten,
    rules_page,
)

DOCUMENTS = sorted(
    path
    for pattern in ("*.md", "docs/*.md", "prompts/*/README.md", "evals/*.md")
    for path in ROOT.glob(pattern)
)


def test_the_readme_shows_what_is_printed() -> None:
    text = README.read_text(encoding="utf-8")
    assert rewritten(text) == text, "run: make docs"


def test_every_score_says_how_it_is_counted() -> None:
    text = EVALS_PAGE.read_text(encoding="utf-8")
    assert rewritten(text, EVALS_PARTS) == text, "run: make docs"


def test_every_rule_has_its_page() -> None:
    assert RULES_PAGE.read_text(encoding="utf-8") == rules_page(), "run: make docs"
    assert {code[:3] for code in RULES} == set(FAMILIES)


def test_the_example_of_the_readme_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(ROOT)
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102  # our own README
    printed = capsys.readouterr().out
    assert printed.splitlines()[-1] == "105 losses_unspecified Armenian government [12]"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_documents_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text(encoding="utf-8")):
        assert (path.parent / target).exists(), target


def test_every_target_of_make_is_listed() -> None:
    makefile = (ROOT / "Makefile").read_text()
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)
    assert phony is not None
    explained = set(re.findall(r"^([\w-]+):.*## ", makefile, re.MULTILINE))
    assert explained | {"help"} == set(phony[1].split())
