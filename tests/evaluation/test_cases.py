"""What is wrong with a folder of cases is named with file and line, before anything is run."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from summarizer.evaluation.case import read_cases
from summarizer.evaluation.settings import Settings
from tests.evaluation.folder import FLOOD, READ, add_case, article_of, make_folder, reply_of, run

Spoil = Callable[[Path], None]


def rewrite(name: str, old: str, new: str) -> Spoil:
    """Change a file of the case `flood`."""

    def spoil(folder: Path) -> None:
        path = folder / "cases" / "flood" / name
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return spoil


def settings(text: str) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / "evals.yaml").write_text(text, encoding="utf-8")

    return spoil


def gone(name: str) -> Spoil:
    return lambda folder: (folder / "cases" / "flood" / name).unlink()


ABOUT = "tags: [disaster]\n"
BAD: list[tuple[str, Spoil, str]] = [
    ("no article", gone("article.txt"), "flood/case.yaml:1: no such file"),
    ("no case.yaml", gone("case.yaml"), "there is no"),
    ("no expectation", gone("expected.json"), "there is no"),
    ("not YAML", rewrite("case.yaml", ABOUT, "tags: [disaster\n"), "flood/case.yaml:3:"),
    ("unknown key", rewrite("case.yaml", ABOUT, ABOUT + "tag: x\n"), "flood/case.yaml:3: tag: "),
    ("unknown tag", settings("tags: [sport]\n"), "fire/case.yaml:2: unknown tag 'disaster'"),
    (
        "no date",
        rewrite("case.yaml", "2024-05-07", "May"),
        "flood/case.yaml:1: published: ",
    ),
    (
        "an assertion of no facet",
        rewrite(
            "case.yaml", ABOUT, ABOUT + "must:\n  - figures: {value: 12}\n  - tolls: {value: 1}\n"
        ),
        "flood/case.yaml:5: must.1: no facet 'tolls'",
    ),
    (
        "an assertion about no field",
        rewrite("case.yaml", ABOUT, ABOUT + "must:\n  - figures: {number: 12}\n"),
        "flood/case.yaml:4: must.0: figures have no field 'number'",
    ),
    (
        "an assertion twice",
        rewrite("case.yaml", ABOUT, ABOUT + "must_not:\n  - text: huge\n  - text: huge\n"),
        "flood/case.yaml:5: text 'huge' stands there twice",
    ),
    (
        "a spared item that is not expected",
        rewrite("case.yaml", ABOUT, ABOUT + "optional:\n  who:\n    - mayors\n"),
        "flood/case.yaml:5: no who 'mayors' is expected",
    ),
    (
        "an article that was changed",
        rewrite("article.txt", "300 homes", "301 homes"),
        "expected.json:",
    ),
    ("not JSON", rewrite("expected.json", '"who": [', '"who": [,'), "not JSON"),
    (
        "a field that a briefing has not",
        rewrite("expected.json", '"surface": "300"', '"amount": "300"'),
        "figures.1.surface: Field required",
    ),
    (
        "an id twice",
        rewrite("expected.json", '"id": "s2"', '"id": "s1"'),
        "the id 's1' is given twice",
    ),
    ("settings", settings("tolerance: wide\n"), "evals.yaml:1: tolerance: "),
    ("no settings", settings("- tolerance\n"), "evals.yaml:1: "),
    ("a tolerance that is none", settings("growth: .nan\n"), "evals.yaml:1: growth: "),
    ("a tolerance below 0", settings("tolerance: -1.0\n"), "evals.yaml:1: tolerance: "),
    ("a tolerance of no score", settings("tolerances: {recall: 0.1}\n"), "no score 'recall'"),
    ("a key twice", settings("growth: 0.1\ngrowth: 0.2\n"), "evals.yaml:2: 'growth' stands there"),
    (
        "assertions twice",
        rewrite("case.yaml", ABOUT, ABOUT + "must:\n  - text: killed\nmust: []\n"),
        "flood/case.yaml:5: 'must' stands there twice",
    ),
    (
        "an item twice",
        rewrite("expected.json", '"surface": "300"', '"surface": "300",\n"surface": "300"'),
        "'surface' stands there twice",
    ),
    (
        "a value that no figure can have",
        rewrite("case.yaml", ABOUT, ABOUT + 'must_not:\n  - figures: {value: "12,000"}\n'),
        "flood/case.yaml:4: must_not.0: value is a number, written plainly",
    ),
    (
        "a code that there is not",
        rewrite("case.yaml", ABOUT, ABOUT + "must_not:\n  - figures: {measure: kiled}\n"),
        "measure is never 'kiled'",
    ),
    (
        "a choice that there is not",
        rewrite("case.yaml", ABOUT, ABOUT + "must_not:\n  - figures: {qualifier: at_leest}\n"),
        "qualifier is never 'at_leest'",
    ),
    (
        "something spared that is not compared",
        rewrite("case.yaml", ABOUT, ABOUT + "optional:\n  summary: [x]\n"),
        "'summary' is not compared",
    ),
    (
        "evidence that does not stand",
        rewrite("expected.json", '"exact": "300"', '"exact": "301"'),
        "'301' does not stand at these offsets",
    ),
    (
        "a link that leads nowhere",
        rewrite("expected.json", '"source": "s2"', '"source": "s9"'),
        "source: there is no item 's9'",
    ),
    ("a prompt that is none", settings("prompt: briefing/v99\n"), "no prompt 'briefing/v99'"),
]


@pytest.mark.parametrize(("spoil", "message"), [b[1:] for b in BAD], ids=[b[0] for b in BAD])
def test_a_fault_is_named_and_nothing_is_written(
    tmp_path: Path, spoil: Spoil, message: str
) -> None:
    make_folder(tmp_path)
    assert run("accept", tmp_path).exit_code == 0
    before = (tmp_path / "baseline.json").read_bytes()
    spoil(tmp_path)
    for command in ("run", "accept"):
        result = run(command, tmp_path)
        assert result.exit_code == 2, result.output
        assert message in result.stderr
        assert "Traceback" not in result.output
    assert (tmp_path / "baseline.json").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".json") == [
        "baseline.json"
    ]


def test_the_line_of_an_id_given_twice_is_that_of_the_second(tmp_path: Path) -> None:
    make_folder(tmp_path)
    rewrite("expected.json", '"id": "s2"', '"id": "s1"')(tmp_path)
    lines = (tmp_path / "cases" / "flood" / "expected.json").read_text().splitlines()
    second = [number for number, line in enumerate(lines, 1) if '"id": "s1"' in line][1]
    assert f"expected.json:{second}: the id 's1'" in run("run", tmp_path).stderr


def test_a_folder_without_cases(tmp_path: Path) -> None:
    assert run("run", tmp_path).exit_code == 2
    (tmp_path / "cases").mkdir()
    result = run("run", tmp_path)
    assert result.exit_code == 2
    assert "holds no case" in result.stderr


def test_cases_are_picked_by_name_and_tag(tmp_path: Path) -> None:
    make_folder(tmp_path)
    add_case(tmp_path, "quake", FLOOD, READ, reply_of(READ), about="published: 2024-05-07\n")
    every = read_cases(tmp_path, Settings())
    assert [case.name for case in every] == ["fire", "flood", "quake"]
    assert [case.name for case in read_cases(tmp_path, Settings(), names=["flood"])] == ["flood"]
    tagged = read_cases(tmp_path, Settings(), tags=["disaster"])
    assert [case.name for case in tagged] == ["fire", "flood"]
    assert "no case 'storm'" in run("run", tmp_path, "--case", "storm").stderr
    assert "no case with these tags" in run("run", tmp_path, "--tag", "sport").stderr


def test_an_expectation_that_breaks_a_rule_is_named(tmp_path: Path) -> None:
    make_folder(tmp_path)
    rewrite("expected.json", '"value": "300"', '"value": "303"')(tmp_path)
    result = run("check", tmp_path)
    assert result.exit_code == 2
    assert "FIG002" in result.stderr
    known = 'known:\n  - {rule: FIG002, items: ["300"], why: the reader knows better}\n'
    rewrite("case.yaml", ABOUT, ABOUT + known)(tmp_path)
    assert run("check", tmp_path).exit_code == 0
    rewrite("expected.json", '"value": "303"', '"value": "300"')(tmp_path)
    assert "FIG002 has nothing against '300'" in run("check", tmp_path).stderr


def test_an_expectation_is_written_from_a_reading(tmp_path: Path) -> None:
    case = add_case(tmp_path, "flood", FLOOD, READ)
    (case / "expected.json").unlink()
    reading = tmp_path / "reading.json"
    reading.write_text(json.dumps({**READ, "notes": ["any"]}), encoding="utf-8")
    assert run("expect", case, "--from", reading).exit_code == 0
    (read,) = read_cases(tmp_path, Settings())
    assert [str(figure.value) for figure in read.expected.figures] == ["12", "300"]
    assert read.expected.when[0].edtf == "2024-05-04"
    assert read.expected.engine.name == "hand"
    assert read.article == article_of(FLOOD)


@pytest.mark.parametrize(
    ("key", "entry", "message"),
    [
        ("when", {"surface": "May 5", "edtf": None, "at": [1]}, "'May 5' is not in sentence 1"),
        ("figures", {"surface": "13", "at": [1]}, "'13' is not in sentence 1"),
        ("figures", {"surface": "12", "value": "many", "at": [1]}, "figures 1: value"),
        ("sources", {"name": "fire service", "at": [9]}, "sentence 9"),
        ("where", {"name": "Riverton", "kind": "port", "at": [1]}, "kind is left out"),
        ("sauces", {"name": "fire service", "at": [1]}, "'sauces' is none of"),
        ("headline", 3, "not a reading"),
        ("when", "May 4", "when is no list of objects"),
    ],
)
def test_a_reading_that_does_not_stand_in_the_article_writes_nothing(
    tmp_path: Path, key: str, entry: object, message: str
) -> None:
    case = add_case(tmp_path, "flood", FLOOD, READ)
    before = (case / "expected.json").read_bytes()
    reading = tmp_path / "reading.json"
    text = json.dumps({"who": [], key: [entry]} if isinstance(entry, dict) else {key: entry})
    reading.write_text(text, encoding="utf-8")
    result = run("expect", case, "--from", reading)
    assert result.exit_code == 2
    assert message in result.stderr
    assert (case / "expected.json").read_bytes() == before
