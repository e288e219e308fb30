"""A report to the text of its page: templates, style and script of this folder, put into one."""

import base64
import hashlib
import json
import re
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from summarizer.evaluation.bootstrap import LEVEL, RESAMPLES
from summarizer.evaluation.report.html.cases import view_cases
from summarizer.evaluation.report.html.chart import charts, means
from summarizer.evaluation.report.html.highlight import row_id, words_id
from summarizer.evaluation.report.report import Report, said, said_interval
from summarizer.evaluation.scorers import BY_NAME
from summarizer.plain import piece

_ROOM = "summarizer.evaluation.report.html"
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_LONGEST = 400
"""Characters of a rejected item that are shown."""


def as_html(report: Report) -> str:
    """The page; the same run gives the same page."""
    style, script = _file("page.css"), _file("page.js")
    cases = view_cases(report)
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            report=report,
            cases=cases,
            case_ids={view.case.name: view.id for view in cases},
            charts=charts(report),
            means=means(report),
            style=Markup(style),  # noqa: S704  # a file of ours
            script=Markup(script),  # noqa: S704  # a file of ours
            policy=_policy(style, script),
        )
    )


def _policy(style: str, script: str) -> str:
    """A Content-Security-Policy: nothing is loaded, and nothing runs but our own script."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _file(name: str) -> str:
    return resources.files(_ROOM).joinpath(name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader(_ROOM, ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_plain,
    )
    environment.globals |= {
        "said": said,
        "said_interval": said_interval,
        "row_id": row_id,
        "words_id": words_id,
        "scorers": BY_NAME,
        "RESAMPLES": RESAMPLES,
        "LEVEL": LEVEL,
    }
    environment.filters |= {"drafted": _drafted, "joined": _joined}
    return environment


def _plain(value: Any) -> str:
    """What others wrote, harmless and on one line; markup of our own as it is."""
    if isinstance(value, Markup):
        return value
    return piece(_SURROGATE.sub("\ufffd", str(value)))


def _joined(values: Iterable[object], between: str) -> str:
    """As Jinja's `join`, which gives markup, and so nothing that `_plain` would look at."""
    return between.join(map(str, values))


def _drafted(draft: Any) -> str:
    """A rejected item as the model wrote it."""
    text = json.dumps(draft, ensure_ascii=False, default=str)
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]} ..."
