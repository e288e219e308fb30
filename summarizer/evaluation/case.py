"""A folder of cases to checked cases, each with its article and what is expected of its briefing.

    FOLDER/evals.yaml                   settings; may be missing
    FOLDER/baseline.json                accepted scores, written by `accept`
    FOLDER/cases/NAME/article.txt       the article
    FOLDER/cases/NAME/case.yaml         what is known of it, its tags, hard assertions
    FOLDER/cases/NAME/expected.json     the expected briefing, in the schema of `--json`
    FOLDER/cases/NAME/recordings/       what models answered

Does not run anything.
"""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import Field, field_validator

from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.errors import CaseError, ConfigError, InputError
from summarizer.evaluation.assertions import Pattern
from summarizer.evaluation.marked import (
    at_line,
    line_of,
    read_json,
    read_text,
    read_yaml,
)
from summarizer.evaluation.matching import COMPARED, Named, main_words, units
from summarizer.evaluation.scorers import BY_NAME
from summarizer.facets import FACETS, Event
from summarizer.frozen import Frozen
from summarizer.intake import load
from summarizer.item import Item, Link
from summarizer.reading import Reading, read

SETTINGS, BASELINE, CASES = "evals.yaml", "baseline.json", "cases"
CASE, EXPECTED = "case.yaml", "expected.json"


Allowance = Annotated[float, Field(ge=0, allow_inf_nan=False, strict=True)]


class Settings(Frozen):
    """What a folder of cases asks for; every key may be left out."""

    tags: tuple[str, ...] | None = None
    """The tags that a case may have; None: any."""
    model: str | None = None
    """The model whose recorded answers are replayed, where they came from a server; None: the
    default model. A relayed answer fits any."""
    prompt: str | None = None
    """The prompt whose recorded replies are replayed; None: the default prompt."""
    prompts: tuple[str, ...] = ()
    """Files of other prompts, whose recordings may lie beside."""
    rounds: int = Field(default=0, ge=0)
    """Rounds of repair. Above 0 the replies to repairs must be recorded too: they depend on the
    rules, so that a changed rule makes them stale."""
    tolerance: Allowance = 0.01
    """How much a share (precision, exactness) may lose before the gate closes, whatever the
    interval says; in shares: from 0.95 to 0.94."""
    growth: Allowance = 0.1
    """How much a mean (characters, warnings) may grow, as a share of the mean accepted."""
    tolerances: dict[str, Allowance | None] = Field(default_factory=dict)
    """The same for single scores, by name; null: the gate does not look at it."""

    @field_validator("tolerances")
    @classmethod
    def _are_of_scores(cls, tolerances: dict[str, float | None]) -> dict[str, float | None]:
        if unknown := tolerances.keys() - BY_NAME.keys():
            raise ValueError(f"there is no score {min(unknown)!r}")
        return tolerances


class Known(Frozen):
    """A rule that is wrong about expected items: the program reads otherwise than the readers."""

    rule: str
    items: tuple[str, ...]
    """What the items are called: name, surface or text; `headline` is the headline."""
    why: str


class CaseFile(Frozen):
    """`case.yaml`."""

    article: str = "article.txt"
    """Where the article is, from the folder of the case."""
    recordings: str = "recordings"
    """Where the recordings are, from the folder of the case."""
    title: str | None = None
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    tags: tuple[str, ...] = ()
    optional: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Expected items that a briefing may have or not: facet, and what they are called there (name,
    surface or text). They count neither for it nor against it."""
    must: tuple[Pattern, ...] = ()
    must_not: tuple[Pattern, ...] = ()
    known: tuple[Known, ...] = ()
    """Where rules complain of the expected briefing without being right."""

    @field_validator("optional")
    @classmethod
    def _are_of_facets(cls, optional: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
        if unknown := optional.keys() - set(COMPARED):
            raise ValueError(f"{min(unknown)!r} is not compared: it is {', '.join(COMPARED)}")
        return optional


@dataclass(frozen=True)
class Case:
    """One article, and what is expected of its briefing."""

    folder: Path
    about: CaseFile
    article: Article

    @property
    def name(self) -> str:
        """The name of its folder."""
        return self.folder.name

    @property
    def path(self) -> Path:
        """Its `case.yaml`: where a reader looks first."""
        return self.folder / CASE

    @property
    def recordings(self) -> Path:
        """The folder of its recordings."""
        return self.folder / self.about.recordings

    @cached_property
    def reading(self) -> Reading:
        """What the program reads in the article."""
        return read(self.article)

    @cached_property
    def expected(self) -> Briefing:
        """The expected briefing.

        Raises:
            CaseError: it is missing, no briefing, or of another text of the article.
        """
        return _expected(self.folder / EXPECTED, self.article)

    @property
    def optional(self) -> frozenset[Named]:
        """The expected items that a briefing may have or not."""
        return frozenset(
            (facet, name) for facet, all_ in self.about.optional.items() for name in all_
        )

    @cached_property
    def digest(self) -> str:
        """Of the article and of all that is expected: a case that was changed is another one."""
        parts = [
            self.article.sha256,
            self.article.model_dump_json(),
            self.about.model_dump_json(include={"optional", "must", "must_not"}),
            self.expected.model_dump_json(),
        ]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def read_settings(folder: Path) -> Settings:
    """The settings of a folder of cases; the defaults if it has none.

    Files of prompts are named from the folder.

    Raises:
        CaseError: the file has a key or a value that it cannot have.
    """
    path = folder / SETTINGS
    if not path.is_file():
        return Settings()
    settings = read_yaml(path, Settings)
    prompt = None if settings.prompt is None else _from(folder, settings.prompt)
    prompts = tuple(_from(folder, name) for name in settings.prompts)
    return settings.model_copy(update={"prompt": prompt, "prompts": prompts})


def _from(folder: Path, prompt: str) -> str:
    return str(folder / prompt) if prompt.endswith(".md") else prompt


def read_cases(
    folder: Path,
    settings: Settings,
    *,
    names: Collection[str] = (),
    tags: Collection[str] = (),
) -> tuple[Case, ...]:
    """The cases of a folder, in the order of their names, with their expectations checked.

    Args:
        names: these only; empty: all.
        tags: those with one of these tags only; empty: all.

    Raises:
        ConfigError: there is no such folder or case, or none with the tags.
        CaseError: a case that is not what it has to be; names file and line.
    """
    found = _case_folders(folder)
    if missing := set(names) - {path.name for path in found}:
        raise ConfigError(f"no case {min(missing)!r} in {folder / CASES}")
    wanted = [path for path in found if not names or path.name in names]
    cases = [_read_case(path, settings) for path in wanted]
    chosen = tuple(case for case in cases if not tags or set(tags) & set(case.about.tags))
    if not chosen:
        raise ConfigError(f"{folder / CASES} holds no case with these tags")
    for case in chosen:
        _check_optional(case)
    return chosen


def _case_folders(folder: Path) -> list[Path]:
    """The folders of the cases, by name.

    Raises:
        ConfigError: there is none.
    """
    root = folder / CASES
    if not root.is_dir():
        raise ConfigError(f"no folder of cases: there is no {root}")
    found = sorted(path for path in root.iterdir() if path.is_dir() and path.name[0] not in "._")
    if odd := next((path for path in found if not _is_unicode(path.name)), None):
        raise ConfigError(f"the name of a case is not Unicode: {str(odd)!a}")
    if not found:
        raise ConfigError(f"{root} holds no case")
    return found


def _is_unicode(name: str) -> bool:
    """Whether a name can be written to a report; a file system may hold others."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def read_articles(folder: Path, settings: Settings) -> dict[str, tuple[Article, Path]]:
    """The article of each case and the folder of its recordings; expectations are not looked at.

    Raises:
        ConfigError: there is no such folder, or nothing in it.
        CaseError: a case that is not what it has to be.
    """
    cases = [_read_case(path, settings) for path in _case_folders(folder)]
    return {case.name: (case.article, case.recordings) for case in cases}


def read_article(folder: Path) -> Article:
    """The article of a case, with what its `case.yaml` knows of it.

    Raises:
        CaseError: `case.yaml` is not what it has to be, or there is no article.
    """
    return _article(folder, read_yaml(folder / CASE, CaseFile))


def _read_case(folder: Path, settings: Settings) -> Case:
    path = folder / CASE
    about = read_yaml(path, CaseFile)
    for place, tag in enumerate(about.tags):
        if settings.tags is not None and tag not in settings.tags:
            where = at_line(path, line_of(read_text(path), ("tags", place)))
            raise CaseError(f"{where}: unknown tag {tag!r}: {SETTINGS} lists the tags")
    seen: set[str] = set()
    for key, patterns in (("must", about.must), ("must_not", about.must_not)):
        for place, pattern in enumerate(patterns):
            if str(pattern) in seen:
                where = at_line(path, line_of(read_text(path), (key, place)))
                raise CaseError(f"{where}: {pattern} stands there twice")
            seen.add(str(pattern))
    return Case(folder, about, _article(folder, about))


def _article(folder: Path, about: CaseFile) -> Article:
    metadata = about.model_dump(include={"title", "publisher", "published", "url"})
    try:
        return load(folder / about.article, **metadata)
    except InputError as error:
        path = folder / CASE
        where = at_line(path, line_of(read_text(path), ("article",)))
        raise CaseError(f"{where}: {error}") from None


def _check_optional(case: Case) -> None:
    """What may be missing must be expected: a misspelt name would excuse nothing in silence.

    Raises:
        CaseError: it is not; or the expectation is not what it has to be.
    """
    expected = case.expected
    for facet, names in case.about.optional.items():
        items: tuple[Item, ...] = getattr(expected, facet, ())
        known = {main_words(item) for item in units(items)}
        for place, name in enumerate(names):
            if name not in known:
                line = line_of(read_text(case.path), ("optional", facet, place))
                raise CaseError(f"{at_line(case.path, line)}: no {facet} {name!r} is expected")


def _expected(path: Path, article: Article) -> Briefing:
    briefing = read_json(path, Briefing)
    text = read_text(path)
    if briefing.article.sha256 != article.sha256:
        raise CaseError(
            f"{at_line(path, line_of(text, ('article', 'sha256')))}: the article was changed after "
            "its expectation was written: read it again, and write the expectation anew"
        )
    seen: set[str] = set()
    for facet in FACETS:
        items: tuple[Item, ...] = getattr(briefing, facet.facet)
        for place, item in enumerate(items):
            if item.id in seen:
                where = at_line(path, line_of(text, (facet.facet, place, "id")))
                raise CaseError(f"{where}: the id {item.id!r} is given twice")
            seen.add(item.id)
    _check_pointers(path, text, briefing, article)
    return briefing


def _check_pointers(path: Path, text: str, briefing: Briefing, article: Article) -> None:
    """Evidence stands in the article, and links lead to items: a gold that is off scores nothing.

    Raises:
        CaseError: the first that does not.
    """
    ids = {item.id for item in briefing.items()}
    for facet in FACETS:
        items: tuple[Item, ...] = getattr(briefing, facet.facet)
        for place, item in enumerate(items):
            for number, one in enumerate(item.evidence):
                if article.text[one.start : one.end] != one.exact:
                    where = at_line(path, line_of(text, (facet.facet, place, "evidence", number)))
                    raise CaseError(f"{where}: {one.exact!r} does not stand at these offsets")
            for field, target in _links(item):
                if target not in ids:
                    where = at_line(path, line_of(text, (facet.facet, place, field)))
                    raise CaseError(f"{where}: {field}: there is no item {target!r}")


def _links(item: Item) -> Iterator[tuple[str, str]]:
    """The fields of an item that lead to others, and where they lead."""
    for field, info in type(item).model_fields.items():
        value = getattr(item, field)
        if value is not None and any(isinstance(mark, Link) for mark in info.metadata):
            yield field, value
    if isinstance(item, Event):
        yield from (("who", actor) for actor in item.who)
        yield from (("where", place) for place in item.where)
        yield from (("when", time) for time in [item.when] if time is not None)
