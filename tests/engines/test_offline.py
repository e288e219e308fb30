"""A briefing without a model: the seed, read by the program alone."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest
from typer.testing import CliRunner

from summarizer import Article, Briefing, OfflineEngine, brief
from summarizer.cli import app
from tests.conftest import SEED


@pytest.fixture(scope="module")
def seed() -> dict[str, Any]:
    result = CliRunner().invoke(app, ["brief", str(SEED), "--model", "offline", "--json"])
    assert (result.exit_code, result.stderr) == (0, "")
    briefing: dict[str, Any] = json.loads(result.stdout)
    return briefing


def offline(text: str, **known: Any) -> Briefing:
    return brief(Article(text=text, **known), engine=OfflineEngine())


def names(items: Any) -> dict[str, str]:
    return {item["id"]: item["name"] for item in items}


def test_the_figures_of_the_seed(seed: dict[str, Any]) -> None:
    sources = names(seed["sources"])
    figures = {figure["surface"]: figure for figure in seed["figures"]}
    assert list(figures) == ["50", "42", "8", "105"]
    for surface, counted in [
        ("50", "armed forces personnel"),
        ("42", "Azerbaijan Army servicemen"),
        ("8", "State Border Service personnel"),
    ]:
        figure = figures[surface]
        assert (figure["value"], figure["measure"]) == (surface, "killed")
        assert figure["counted"] == counted
        assert sources[figure["source"]] == "Azerbaijani Defense Ministry"
        assert figure["as_of"] is None
    assert figures["42"]["part_of"] == figures["8"]["part_of"] == figures["50"]["id"]
    losses = figures["105"]
    assert (losses["measure"], losses["part_of"]) == ("losses_unspecified", None)
    assert sources[losses["source"]] == "Armenian government"
    times = {time["id"]: time["edtf"] for time in seed["when"]}
    assert times[losses["as_of"]] == "XXXX-09-14"


def test_the_times_of_the_seed(seed: dict[str, Any]) -> None:
    assert {time["edtf"] for time in seed["when"]} == {"XXXX-09-14", "XXXX-09-13", "2020-11-10"}


def test_the_places_of_the_seed(seed: dict[str, Any]) -> None:
    places = set(names(seed["where"]).values())
    assert {"Dashkasan", "Kalbajar", "Lachin", "Zangilan"} < places
    assert any("border" in place for place in places)


def test_the_sources_of_the_seed(seed: dict[str, Any]) -> None:
    sources = names(seed["sources"])
    via = {source["name"]: sources.get(source["via"]) for source in seed["sources"]}
    assert via["Azerbaijani Defense Ministry"] == "Azernews"
    assert {"Azernews", "Huseyn Mahmudov", "Armenian government"} < via.keys()


def test_nothing_is_rejected_and_the_engine_is_named(seed: dict[str, Any]) -> None:
    assert seed["rejected"] == []
    assert [f for f in seed["findings"] if f["severity"] == "error"] == []
    assert (seed["engine"]["name"], seed["prompt"], seed["usage"]) == ("offline", None, None)


def test_without_a_key_the_program_reads_by_itself_and_says_so() -> None:
    result = CliRunner().invoke(app, ["brief", str(SEED), "--json"])
    assert result.exit_code == 0
    assert json.loads(result.stdout)["engine"]["name"] == "offline"
    (line,) = result.stderr.splitlines()
    assert "no model was asked" in line
    assert "OPENAI_API_KEY" in line


def test_the_environment_may_choose_offline() -> None:
    result = CliRunner().invoke(
        app, ["brief", str(SEED)], env={"SUMMARIZER_MODEL": "offline", "OPENAI_API_KEY": "sk-x"}
    )
    assert (result.exit_code, result.stderr) == (0, "")


def test_it_loads_no_client() -> None:
    code = (
        "import sys\nfrom summarizer.cli import app\n"
        f"try:\n    app(['brief', {str(SEED)!r}, '--model', 'offline', '--json'])\n"
        "except SystemExit as end:\n    assert not end.code\n"
        "print(sorted({m.split('.')[0] for m in sys.modules}), file=sys.stderr)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True, env=os.environ
    )
    loaded = set(json.loads(run.stderr.replace("'", '"')))
    assert not loaded & {"openai", "instructor", "httpx", "httpx2", "jinja2", "yaml", "rich"}


def test_a_pronoun_left_open_does_not_make_its_claim_the_articles() -> None:
    briefing = offline(
        "Anna Berg met Carla Roth in Oslo. She said that 40 people were missing after the flood."
    )
    (figure,) = briefing.figures
    assert figure.source is not None


def test_what_the_article_takes_back_is_no_claim() -> None:
    briefing = offline("This story corrects the toll in paragraph 3 to 13, not 31.")
    assert [figure.surface for figure in briefing.figures] == ["13"]


def test_an_amount_in_two_currencies_is_one_figure() -> None:
    briefing = offline("The bridge cost 250,000 pounds ($310,000).")
    assert [figure.currency for figure in briefing.figures] == ["GBP"]


def test_a_toll_that_was_updated_replaces_the_earlier_one() -> None:
    briefing = offline("The death toll rose to at least 1,234 from 980, officials said.")
    new, old = briefing.figures
    assert (new.surface, old.surface) == ("at least 1,234", "980")
    assert (new.supersedes, old.supersedes) == (old.id, None)


def test_who_is_quoted_within_a_quotation_says_it_by_way_of_who_quotes() -> None:
    briefing = offline("\"The general told me 'we lost 12 men',\" the mayor said.")
    sources = {source.id: source for source in briefing.sources}
    (figure,) = briefing.figures
    assert figure.source is not None
    general = sources[figure.source]
    assert "general" in general.name
    assert general.via is not None
    assert "mayor" in sources[general.via].name


def test_the_headline_is_the_main_event() -> None:
    briefing = offline(
        "Flood kills nine in Lower Town\n\nNine people were killed on Monday when the river Ora "
        "rose over its banks, police said.\n\nSchools will stay closed until Friday."
    )
    assert briefing.headline == "Flood kills nine in Lower Town"
    assert briefing.what[0].text == "Flood kills nine in Lower Town"


@pytest.mark.parametrize(
    "text", ["x", "50", "a\x00b", "多くの人", "x 🙂 50", "\u202eab", "\n\nx.\n"]
)
def test_any_article_has_a_briefing(text: str) -> None:
    briefing = offline(text)
    for item in briefing.items():
        for evidence in item.evidence:
            assert text[evidence.start : evidence.end] == evidence.exact
