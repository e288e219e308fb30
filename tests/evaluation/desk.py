"""A small corpus with its prompts, answers and recordings, as somebody without a key has them."""

import json
from pathlib import Path

from typer.testing import CliRunner, Result

from summarizer.cli import app
from summarizer.prompts import DEFAULT_PROMPT
from tests.conftest import ROOT
from tests.evaluation.corpora.made import gold

TEXTS = {
    "one": "It rained in Porto. Ana Silva, the mayor, said that 12 people died on 18 March 2013.",
    "two/b c": "It burned in Braga. Rui Costa said that 40 houses burned. Help came from Lisbon.",
    "three": "They voted in Faro. Nobody said a word.",
}
DRAFT = '{"where": [{"name": "Porto", "at": 1}], "sources": [{"name": "Ana Silva", "at": 2}]}'


def corpus(folder: Path) -> Path:
    """Places of three articles, in a corpus like geowebnews."""
    lines = []
    for name, text in TEXTS.items():
        town = text.split()[3].strip(".")
        place = {"accept": [town], "kinds": ["Literal"], "spans": [gold(text, town)] * 2}
        record = {"id": f"geowebnews/{name}", "text": text, "gold": {"where": [place]}}
        lines.append(json.dumps(record))
    path = folder / "geowebnews" / "dev.jsonl"
    path.parent.mkdir(parents=True)
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def run(command: str, *arguments: object) -> Result:
    return CliRunner().invoke(app, ["eval", command, *map(str, arguments)])


class Desk:
    """A corpus, and the folders of its prompts, answers and recordings."""

    def __init__(self, folder: Path) -> None:
        self.corpus = corpus(folder)
        self.out, self.kept = folder / "out", folder / "kept"

    def export(self, *more: object) -> Result:
        return run("export", "--corpus", "geowebnews", self.corpus, "--out", self.out, *more)

    def answer(self, name: str, text: str = DRAFT) -> None:
        self.out.mkdir(exist_ok=True)
        (self.out / f"geowebnews.{name}.reply.txt").write_bytes(text.encode())

    def take(self, *more: object) -> Result:
        return run(
            "import", "--corpus", "geowebnews", self.corpus,
            "--from", self.out, "--recordings", self.kept, *more,
        )  # fmt: skip

    def recorded(self) -> list[str]:
        return sorted(path.name for path in self.kept.glob("*"))

    def scored(self, *more: object) -> Result:
        return run("corpus", "geowebnews", self.corpus, *more)


def edited_prompt(folder: Path) -> Path:
    path = folder / "mine.md"
    shipped = (ROOT / "prompts" / f"{DEFAULT_PROMPT}.md").read_text(encoding="utf-8")
    path.write_text(shipped.replace("invent nothing", "invent little"), encoding="utf-8")
    return path
