"""Prompt files to what a model is asked: system text, user text and schema.

A prompt is a Markdown file with strict front matter and two sections, `# system` and `# user`,
each a Jinja2 template. Does not send anything.
"""

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import yaml
from jinja2 import StrictUndefined, TemplateError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment
from pydantic import ValidationError

from summarizer.draft import asks, draft_type
from summarizer.errors import ConfigError
from summarizer.facets import FACETS
from summarizer.frozen import Frozen, explain
from summarizer.item import Item
from summarizer.plain import one_line
from summarizer.reading import Reading

DEFAULT_PROMPT = "briefing/v1"

VARIABLES = frozenset({"added", "fence", "publisher", "sentences", "title"})
"""What a template may use: `added` are the facets that the file itself does not describe.

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
