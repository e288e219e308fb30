"""Prompt files to what a model is asked: system text, user text and schema.

A prompt is a Markdown file with strict front matter and two sections, `# system` and `# user`,
each a Jinja2 template. Does not send anything.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml
from jinja2 import StrictUndefined, TemplateError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import ValidationError

from summarizer.draft import Draft, asks, draft_type, written
from summarizer.errors import ConfigError
from summarizer.facets import FACETS, Source
from summarizer.frozen import Frozen, explain
from summarizer.item import Item
from summarizer.plain import one_line
from summarizer.reading import Reading
from summarizer.repair import Fault, repaired_facets

DEFAULT_PROMPT = "briefing/v2"
REPAIR_PROMPT = "repair/v1"

REPAIR_SHARE = 0.25
"""A repair has at most this share of the characters of the request before it, whatever failed."""

VARIABLES = frozenset(
    {"added", "failing", "fence", "omitted", "publisher", "sentences", "sources", "title"}
)
"""What a template may use: `added` are the facets that the file itself does not describe;
`failing`, `omitted` and `sources` are those of a repair.

The publication date is not among them: dates are the program's work, and a model that knows the
date writes it into its text.
"""

_LAYOUT = re.compile(
    r"\A---\n(?P<front>.*?)\n---\n+# system\n(?P<system>.*?)\n# user\n(?P<user>.*)\Z", re.DOTALL
)


class FrontMatter(Frozen):
    """The head of a prompt file; an unknown or missing key is an error."""

    name: str
    version: int
    description: str
    facets: tuple[str, ...]
    """The facets that the text describes; others are introduced by their docstrings."""
    variables: tuple[str, ...]
    """Exactly the variables that the two templates use."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A prompt file, checked."""

    front: FrontMatter
    system: str
    user: str

    @property
    def id(self) -> str:
        """`briefing/v1`."""
        return f"{self.front.name}/v{self.front.version}"

    @property
    def digest(self) -> str:
        """The beginning of the SHA-256 of both templates; an edit changes it."""
        return hashlib.sha256(f"{self.system}\0{self.user}".encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Request:
    """All that a model is told, apart from the parameters of the call."""

    prompt: str
    """Name and version of the prompt; not told to the model."""
    article: str
    """SHA-256 of the article's text; not told to the model."""
    system: str
    user: str
    schema: dict[str, Any]

    def as_text(self) -> str:
        """The request as one text, to be pasted to any model: what `summarizer prompt` prints."""
        return f"{self.system}\n\n{self.user}\n\n{compact_json(self.schema)}\n"

    @property
    def tokens(self) -> int:
        """About how many tokens it is, where nobody counted: a quarter of the characters."""
        return len(self.as_text()) // 4


def compact_json(value: object) -> str:
    """JSON without white space, non-ASCII kept."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def load_prompt(name: str = DEFAULT_PROMPT) -> Prompt:
    """Load a prompt that ships with the package, or one from a file.

    Args:
        name: `briefing/v1`, or the path of a `.md` file.

    Raises:
        ConfigError: there is no such prompt, or its file breaks the rules above.
    """
    if name.endswith(".md"):
        path: Path | resources.abc.Traversable = Path(name)
    else:
        path = _shipped().joinpath(*f"{name}.md".split("/"))
    try:
        return _parse(name, path.read_text(encoding="utf-8"))
    except OSError:
        hint = f"give a shipped one ({DEFAULT_PROMPT}) or a .md file"
        raise ConfigError(f"no prompt {name[:80]!r}: {hint}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"prompt {name}: not UTF-8 text") from None


def render(prompt: Prompt, reading: Reading, facets: tuple[type[Item], ...] = FACETS) -> Request:
    """Fill a prompt in for one article. The system text is the same for every article."""
    article = reading.article
    added = [
        {
            "name": facet.facet,
            "says": " ".join((facet.__doc__ or "").split("\n\n")[0].split()),
            "fields": [ask.key for ask in asks(facet)],
        }
        for facet in facets
        if facet.asked and facet.facet not in prompt.front.facets
    ]
    values = {
        "added": added,
        # Each line of the article begins with its number, so that no line of it is the fence.
        "fence": article.sha256[:8],
        "publisher": one_line(article.publisher or "") or None,
        "title": one_line(article.title or "") or None,
        "sentences": [(s.number, one_line(reading.words(s))) for s in reading.sentences],
    }
    return Request(
        prompt=prompt.id,
        article=article.sha256,
        system=_fill(prompt, prompt.system, values),
        user=_fill(prompt, prompt.user, values),
        schema=draft_type(facets).model_json_schema(),
    )


def render_repair(
    prompt: Prompt, reading: Reading, faults: Sequence[Fault], draft: Draft, *, limit: int
) -> tuple[Request, tuple[Fault, ...]]:
    """Fill the prompt of a repair in: the faults and their sentences, and nothing else.

    Args:
        limit: characters that the request may have; as many faults are asked about as fit, in
            their order, and one at least.

    Returns:
        The request, and the faults that it asks about.
    """
    chosen: tuple[Fault, ...] = ()
    request: Request | None = None
    for fault in faults:
        trial = _repair(prompt, reading, (*chosen, fault), draft)
        if request is None or len(trial.as_text()) <= limit:
            chosen, request = (*chosen, fault), trial
    if request is None:
        raise ValueError("nothing is to be repaired")
    return request, chosen


def _repair(prompt: Prompt, reading: Reading, faults: Sequence[Fault], draft: Draft) -> Request:
    numbers = sorted({n for fault in faults for n in fault.sentences})
    shown = [reading.sentences[n - 1] for n in numbers if 1 <= n <= len(reading.sentences)]
    facets = repaired_facets(faults, type(draft).facets)
    values = {
        "failing": [
            f"{fault.facet} {fault.place} {compact_json(fault.draft)}: {one_line(fault.reason)}"
            for fault in faults
            if fault.place is not None
        ],
        "omitted": ", ".join(
            f"{one_line(f.reason)} [{f.sentences[0]}]" for f in faults if not f.place
        ),
        "fence": reading.article.sha256[:8],
        "sources": _sources_near(draft, numbers) if Source in facets else "",
        "sentences": [(s.number, one_line(reading.words(s))) for s in shown],
    }
    return Request(
        prompt=prompt.id,
        article=reading.article.sha256,
        system=_fill(prompt, prompt.system, values),
        user=_fill(prompt, prompt.user, values),
        schema=draft_type(facets, repairs=True).model_json_schema(),
    )


_NEAR = 3
"""Sentences around those of a fault in which the source of a figure is looked for."""


def _sources_near(draft: Draft, numbers: Sequence[int]) -> str:
    """The ids and names of the sources that a mended figure may need."""
    near = [
        f"{item.id} {one_line(written(item, 'name') or '')}"
        for item in draft.items.get(Source.facet, ())
        if item.id and any(abs(at - n) <= _NEAR for at in item.at for n in numbers)
    ]
    return ", ".join(near)


@cache
def _shipped() -> Any:
    """The folder of prompts: inside the installed package, or beside it in a checkout."""
    inside = resources.files("summarizer") / "prompts"
    return inside if inside.is_dir() else Path(__file__).parents[1] / "prompts"


def _parse(name: str, text: str) -> Prompt:
    layout = _LAYOUT.match(text)
    if layout is None:
        raise ConfigError(f"prompt {name}: expected front matter between ---, # system and # user")
    try:
        front = FrontMatter.model_validate(yaml.safe_load(layout["front"]))
    except yaml.YAMLError as error:
        raise ConfigError(f"prompt {name}: front matter is not YAML: {error}") from error
    except ValidationError as error:
        raise ConfigError(f"prompt {name}: {explain(error)}") from error
    prompt = Prompt(front, layout["system"].strip(), layout["user"].strip())
    try:
        used = {
            variable
            for template in (prompt.system, prompt.user)
            for variable in meta.find_undeclared_variables(_environment().parse(template))
        }
    except TemplateError as error:
        raise ConfigError(f"prompt {name}: {error}") from error
    if used != set(front.variables) or not used <= VARIABLES:
        raise ConfigError(
            f"prompt {name}: uses {sorted(used)}, declares {sorted(front.variables)}, "
            f"may use {sorted(VARIABLES)}"
        )
    return prompt


@cache
def _environment() -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, autoescape=False
    )


def _fill(prompt: Prompt, template: str, values: dict[str, Any]) -> str:
    try:
        return _environment().from_string(template).render(values).strip()
    except Exception as error:  # a template is a program of the user's, and may fail in any way
        raise ConfigError(f"prompt {prompt.id}: {type(error).__name__}: {error}") from error
