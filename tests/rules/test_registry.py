"""How rules are registered, chosen and explained."""

import pytest

from summarizer.errors import ConfigError
from summarizer.rules import RULES, Selection, rule


def test_every_rule_is_a_page() -> None:
    for code, known in RULES.items():
        assert code == known.code
        for part in ("Why:", "Example:", "Instead:"):
            assert part in known.page, code


def test_a_code_is_never_used_twice() -> None:
    with pytest.raises(ValueError, match="rule SUM001 exists"):
        rule("SUM001", "another", severity="info")(lambda *_: iter(()))


@pytest.mark.parametrize(
    ("select", "ignore", "wanted", "unwanted"),
    [
        pytest.param(("ALL",), (), {"FIG002", "SUM001"}, set(), id="all"),
        pytest.param(("FIG",), (), {"FIG002"}, {"SUM001"}, id="a family"),
        pytest.param(("ALL",), ("FIG",), {"SUM001"}, {"FIG002"}, id="all but a family"),
        pytest.param(("FIG002",), ("FIG",), {"FIG002"}, {"FIG003"}, id="a code beats its family"),
        pytest.param(("FIG",), ("FIG002",), {"FIG003"}, {"FIG002"}, id="and the other way round"),
        pytest.param(("FIG",), ("FIG",), set(), {"FIG002"}, id="of two equal ones, ignore"),
        pytest.param(("FIG00",), (), {"FIG002"}, {"FIG012"}, id="the beginning of a code"),
        pytest.param(("FIG",), ("ALL",), {"FIG002"}, {"SUM001"}, id="all are ignored but these"),
    ],
)
def test_rules_are_chosen_as_users_of_ruff_expect(
    select: tuple[str, ...], ignore: tuple[str, ...], wanted: set[str], unwanted: set[str]
) -> None:
    chosen = Selection(select, ignore)
    assert {code for code in wanted | unwanted if chosen.wants(code)} == wanted


def test_a_rule_that_does_not_exist_is_named() -> None:
    with pytest.raises(ConfigError, match="no rule begins with 'XYZ'"):
        Selection(select=("XYZ",))
    with pytest.raises(ConfigError, match="summarizer rules"):
        Selection(ignore=("FIG999",))
