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
from functools import cached_property
from pathlib import Path

from summarizer.article import Article
from summarizer.briefing import Briefing
from summarizer.errors import CaseError, ConfigError, InputError
from summarizer.evaluation.case_file import CaseFile
from summarizer.evaluation.marked import (
    at_line,
    line_of,
    read_json,
    read_text,
    read_yaml,
)
from summarizer.evaluation.matching import Named, main_words, units
from summarizer.evaluation.settings import SETTINGS, Settings
from summarizer.facets import FACETS, Event
from summarizer.intake import load
from summarizer.item import Item, Link
from summarizer.reading import Reading, read

BASELINE, CASES = "baseline.json", "cases"
CASE, EXPECTED = "case.yaml", "expected.json"


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
