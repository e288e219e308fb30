"""When the gate closes, and what it says; on scores made by hand."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import CaseError, NotComparable
from summarizer.evaluation.gate import compare_runs
from summarizer.evaluation.scored import Scored, ScoredCase, Signature, as_json, read_scored
from summarizer.evaluation.scorers import BY_NAME, SCORERS, Count
from summarizer.evaluation.settings import Settings

NAMES = tuple(f"case-{n:02}" for n in range(20))
EXACT = "figures, exact"
Scores = Mapping[str, tuple[Count, ...]]


def scored(
    cases: Mapping[str, Scores],
    *,
    failing: Mapping[str, tuple[str, ...]] | None = None,
    digest: str = "d",
    **signature: object,
) -> Scored:
    fields = {
        "engine": "recorded",
        "model": None,
        "rounds": 0,
        "prompt": "briefing/v1:x",
        "answered_by": ("pasted",),
    }
    return Scored(
        signature=Signature.model_validate(fields | signature),
        cases={
            name: ScoredCase(
                digest=digest,
                replies=max((len(counts) for counts in scores.values()), default=1),
                failing=dict.fromkeys((failing or {}).get(name, ()), 1),
                scores=scores,
            )
            for name, scores in cases.items()
        },
    )


def even(hits: int, total: int = 20, score: str = EXACT, **more: object) -> Scored:
    """Twenty cases that are all alike."""
    return scored({name: {score: (Count(hits, total),)} for name in NAMES}, **more)  # type: ignore[arg-type]  # of several types


def one_worse(hits: int, total: int = 20) -> Scored:
    """All right but for the first case."""
    counts = {name: Count(total, total) for name in NAMES} | {NAMES[0]: Count(hits, total)}
    return scored({name: {EXACT: (count,)} for name, count in counts.items()})


def test_a_run_that_changed_nothing_passes() -> None:
    comparison = compare_runs(even(18), even(18), Settings())
    assert comparison.passes
    assert [change for change in comparison.changes if change.cases] == []
    assert all(change.verdict == "same" for change in comparison.changes)


def test_a_loss_above_the_tolerance_closes() -> None:
    comparison = compare_runs(one_worse(20), one_worse(15), Settings())
    (change,) = comparison.closing
    assert change.scorer.name == EXACT
    assert change.closes == "lost more than 0.01"
    assert comparison.worse_cases == (NAMES[0],)
    assert (change.before.value, change.after.value) == (1.0, 395 / 400)
    assert [(c.case, c.before, c.after) for c in change.cases] == [(NAMES[0], 1.0, 0.75)]


def test_a_loss_within_the_tolerance_and_within_chance_passes() -> None:
    comparison = compare_runs(one_worse(20), one_worse(19), Settings())
    assert comparison.passes
    (change,) = [change for change in comparison.changes if change.cases]
    assert change.verdict == "worse"
    assert change.difference is not None
    assert change.difference.low < 0 == change.difference.high


def test_a_small_loss_in_every_case_is_beyond_chance() -> None:
    before, after = even(2000, 2000), even(1995, 2000)
    (change,) = compare_runs(before, after, Settings()).closing
    assert change.closes == "lost beyond chance"
    assert compare_runs(after, before, Settings()).passes


@pytest.mark.parametrize(
    ("tolerances", "passes"), [({}, False), ({EXACT: 0.02}, True), ({EXACT: None}, True)]
)
def test_a_tolerance_of_its_own(tolerances: dict[str, float | None], passes: bool) -> None:
    settings = Settings(tolerances=tolerances)
    assert compare_runs(one_worse(20), one_worse(15), settings).passes is passes


def test_more_of_what_should_be_little_closes() -> None:
    """A mean may grow by a tenth, and may grow in every case."""
    for after, passes in ((100, True), (110, True), (111, False), (60, True)):
        before = scored({name: {"warnings": (Count(100, 1),)} for name in NAMES})
        now = scored({name: {"warnings": (Count(after, 1),)} for name in NAMES})
        assert compare_runs(before, now, Settings()).passes is passes, after


def test_a_score_of_which_nothing_is_left_closes() -> None:
    comparison = compare_runs(even(20), even(20, score="where, F1"), Settings())
    (change,) = comparison.closing
    assert change.closes == "nothing is left to count"
    assert comparison.worse_cases == NAMES


def test_a_score_that_is_new_is_no_loss() -> None:
    assert compare_runs(
        scored({NAMES[0]: {}}), scored({NAMES[0]: {EXACT: (Count(0, 5),)}}), Settings()
    ).passes


def test_an_assertion_that_held_and_does_not_closes_whatever_the_scores_say() -> None:
    before, after = even(18), even(20, failing={NAMES[3]: ("must: x",)})
    comparison = compare_runs(before, after, Settings())
    assert not comparison.passes
    assert comparison.worse_cases == (NAMES[3],)
    assert compare_runs(after, after, Settings()).passes
    mended = compare_runs(after, before, Settings(tolerance=1))
    assert [(flip.case, flip.holds) for flip in mended.flips] == [(NAMES[3], True)]


def test_a_new_case_is_held_to_its_assertions_and_is_in_no_difference() -> None:
    new = {"new": {EXACT: (Count(0, 20),)}}
    both = scored({**{n: {EXACT: (Count(20, 20),)} for n in NAMES}, **new})
    comparison = compare_runs(even(20), both, Settings())
    assert comparison.passes
    assert comparison.added == ("new",)
    failing = both.model_copy(
        update={
            "cases": {
                **both.cases,
                "new": both.cases["new"].model_copy(update={"failing": {"must: y": 1}}),
            }
        }
    )
    assert compare_runs(even(20), failing, Settings()).worse_cases == ("new",)


def test_a_case_that_is_gone_closes_unless_cases_were_picked() -> None:
    fewer = scored({name: {EXACT: (Count(20, 20),)} for name in NAMES[1:]})
    assert compare_runs(even(20), fewer, Settings()).worse_cases == (NAMES[0],)
    assert compare_runs(even(20), fewer, Settings(), picked=True).passes


@pytest.mark.parametrize(
    ("after", "reason"),
    [
        (even(20, scorers=99), "scorers 1 against 99"),
        (even(20, schema_="2"), "briefing schema 1 against 2"),
        (even(20, digest="e"), "changed of case-00, case-01"),
        (scored({"other": {}}), "no case is in both"),
        (even(20, rounds=2), "rounds of repair 0 against 2"),
    ],
)
def test_what_cannot_be_compared_says_why(after: Scored, reason: str) -> None:
    with pytest.raises(NotComparable, match=reason):
        compare_runs(even(20), after, Settings())


def test_other_prompts_models_and_versions_can_be_compared() -> None:
    other = even(20, prompt="briefing/v2:y", engine="offline", summarizer="9", answered_by=())
    assert compare_runs(even(20), other, Settings()).passes


def test_edited_cases_may_be_left_out() -> None:
    """So that an accepted edit of one case does not let the others fall unseen."""
    before, after = one_worse(20), one_worse(0)
    edited = after.cases[NAMES[0]].model_copy(update={"digest": "e"})
    touched = after.model_copy(update={"cases": {**after.cases, NAMES[0]: edited}})
    comparison = compare_runs(before, touched, Settings(), edited=True)
    assert (comparison.passes, comparison.edited) == (True, (NAMES[0],))
    other = before.cases[NAMES[1]].model_copy(update={"digest": "e"})
    touched = after.model_copy(update={"cases": {**after.cases, NAMES[1]: other}})
    assert not compare_runs(before, touched, Settings(), edited=True).passes


def test_an_assertion_that_fails_in_one_more_reply_closes() -> None:
    def failing(replies: int) -> Scored:
        run = scored({"a": {EXACT: (Count(1, 1),) * 3}})
        case = run.cases["a"].model_copy(update={"failing": {"must: x": replies}})
        return run.model_copy(update={"cases": {"a": case}})

    assert compare_runs(failing(2), failing(2), Settings()).passes
    assert compare_runs(failing(2), failing(1), Settings()).passes
    assert compare_runs(failing(2), failing(3), Settings()).worse_cases == ("a",)


def test_replies_that_are_gone_close() -> None:
    three, one = (scored({"a": {EXACT: (Count(1, 1),) * n}}) for n in (3, 1))
    assert compare_runs(three, one, Settings()).worse_cases == ("a",)
    assert compare_runs(one, three, Settings()).passes


@pytest.mark.parametrize("total", [100, 200, 500])
def test_a_loss_of_just_the_tolerance_passes(total: int) -> None:
    for hits in range(total // 2, total + 1):
        before, after = ({"a": {EXACT: (Count(h, total),)}} for h in (hits, hits - total // 100))
        assert compare_runs(scored(before), scored(after), Settings()).passes, hits


def test_a_case_with_three_replies_weighs_like_one_with_one() -> None:
    one, three = (Count(10, 10),), (Count(0, 10), Count(0, 10), Count(3, 10))
    run = scored({"a": {EXACT: one}, "b": {EXACT: three}})
    estimate = run.estimate(EXACT)
    assert estimate.value == pytest.approx((1.0 + 0.1) / 2)
    assert (estimate.hits, estimate.total) == (11, 20)
    assert run.spread(EXACT) == pytest.approx(0.3 / 3**0.5)
    assert even(3).spread(EXACT) is None


counts = st.integers(0, 30).flatmap(lambda n: st.builds(Count, st.integers(0, n), st.just(n)))
runs = st.dictionaries(
    st.sampled_from(NAMES),
    st.dictionaries(
        st.sampled_from([s.name for s in SCORERS]),
        st.lists(counts, min_size=2, max_size=2).map(tuple),
        max_size=4,
    ),
    min_size=1,
    max_size=6,
).map(scored)


@given(runs)
def test_scores_are_read_as_they_were_written(
    tmp_path_factory: pytest.TempPathFactory, run: Scored
) -> None:
    path = tmp_path_factory.mktemp("scored") / "baseline.json"
    path.write_text(as_json(run), encoding="utf-8")
    assert read_scored(path) == run
    assert as_json(read_scored(path)) == as_json(run)


@given(runs)
def test_no_run_is_worse_than_itself(run: Scored) -> None:
    assert compare_runs(run, run, Settings(tolerance=0)).passes


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('"format": 1', '"format": 2', "baseline.json:2: format"),
        (f'"{EXACT}"', '"figures, exactly"', "no score 'figures, exactly'"),
        ('"replies": 1', '"replies": "one"', "replies"),
        ('"replies": 1', '"replies": 0', "replies"),
        ("[[20, 20]]", "[[20, 20], [20, 20]]", "2 counts of 1 replies"),
        ("[[20, 20]]", "[[-20, 20]]", "a count is below 0"),
        ("{", "[", "not JSON"),
    ],
)
def test_a_baseline_that_is_none_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = tmp_path / "baseline.json"
    path.write_text(as_json(even(20)).replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CaseError, match=message):
        read_scored(path)


def test_every_score_knows_what_is_better() -> None:
    assert {name for name, scorer in BY_NAME.items() if scorer.better == "lower"} == {
        "warnings",
        "repair rounds",
        "characters asked",
        "characters answered",
        "tokens",
    }
