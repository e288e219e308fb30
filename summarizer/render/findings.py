"""Findings for people, for programs, for GitHub and for code scanning.

Does not decide anything: it shows what the rules found, with the article's words.
"""

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from summarizer.briefing import Briefing, Finding
from summarizer.plain import one_line

MOST_WORDS = 100
"""Characters of the article that are shown with a finding."""

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


@dataclass(frozen=True, slots=True)
class Report:
    """The findings of one briefing, with what it takes to show where they are."""

    briefing: Briefing
    text: str
    """The article's text."""
    name: str
    """The article's file, as it was given."""
    rules: Mapping[str, tuple[str, str]]
    """Title and page of each rule, by its code."""
    version: str
    """Of the program that found them."""


def findings_text(report: Report) -> str:
    """A line for each finding, its words below it, and a line that counts them."""
    return "".join(f"{line}\n" for line in _text_lines(report))


def findings_json(report: Report) -> str:
    """The findings, the discrepancies and what was left out, as JSON."""
    whole = {
        "article": {"name": report.name, "sha256": report.briefing.article.sha256},
        "findings": [finding.model_dump(mode="json") for finding in report.briefing.findings],
        "discrepancies": [d.model_dump(mode="json") for d in report.briefing.discrepancies],
        "left_out": [entry.model_dump(mode="json") for entry in report.briefing.left_out()],
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def findings_github(report: Report) -> str:
    """Workflow commands that annotate the article's lines in a pull request.

    https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
    """
    lines = _Lines(report.text)
    kinds = {"error": "error", "warning": "warning", "info": "notice"}
    return "".join(
        f"::{kinds[f.severity]} {_properties(f, lines, report.name)}::{_data(_said(f))}\n"
        for f in report.briefing.findings
    )


def findings_sarif(report: Report) -> str:
    """SARIF 2.1.0 (OASIS), as GitHub code scanning takes it; offsets are Unicode code points."""
    codes = sorted({f.rule for f in report.briefing.findings})
    driver = {
        "name": "summarizer",
        "version": report.version,
        "rules": [_sarif_rule(code, report) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [
            _sarif_result(f, codes.index(f.rule), report, _Lines(report.text))
            for f in report.briefing.findings
        ],
    }
    whole = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


FORMATS: Mapping[str, Callable[[Report], str]] = {
    "text": findings_text,
    "json": findings_json,
    "github": findings_github,
    "sarif": findings_sarif,
}


def _text_lines(report: Report) -> Iterator[str]:
    findings = report.briefing.findings
    for finding in findings:
        where = f" [{finding.evidence[0].sentence}]" if finding.evidence else ""
        yield f"{finding.rule} {finding.severity}{where} {one_line(_said(finding))}"
        if finding.evidence:
            words = one_line(finding.evidence[0].exact)
            yield f"    {words if len(words) <= MOST_WORDS else words[: MOST_WORDS - 3] + '...'}"
    left_out = report.briefing.left_out()
    counts = [sum(f.severity == kind for f in findings) for kind in ("error", "warning", "info")]
    said = ", ".join(
        f"{count} {kind}" for count, kind in zip(counts, ("error", "warning", "info"), strict=True)
    )
    yield f"{said}; {len(left_out)} of {len(report.briefing.coverage)} not covered"


def _said(finding: Finding) -> str:
    return f"{finding.item}: {finding.message}" if finding.item else finding.message


class _Lines:
    """Offsets of a text to lines and columns, both from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(i + 1 for i, character in enumerate(text) if character == "\n")]
        self._length = len(text)

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset; of one outside the text, of its nearest end."""
        offset = min(max(0, offset), self._length)
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def _properties(finding: Finding, lines: _Lines, name: str) -> str:
    line, column = lines.at(finding.evidence[0].start) if finding.evidence else (1, 1)
    said = {"file": name, "line": line, "col": column, "title": finding.rule}
    return ",".join(f"{key}={_property(str(value))}" for key, value in said.items())


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")


def _sarif_rule(code: str, report: Report) -> dict[str, Any]:
    title, page = report.rules.get(code, (code, code))
    return {
        "id": code,
        "shortDescription": {"text": title},
        "fullDescription": {"text": page},
        "help": {"text": page},
    }


def _sarif_result(finding: Finding, index: int, report: Report, lines: _Lines) -> dict[str, Any]:
    region: dict[str, Any] = {"startLine": 1}
    if finding.evidence:
        first = finding.evidence[0]
        (line, column), (last, stop) = lines.at(first.start), lines.at(first.end)
        region = {
            "startLine": line,
            "startColumn": column,
            "endLine": last,
            "endColumn": stop,
            "charOffset": max(0, first.start),
            "charLength": max(0, first.end - first.start),
        }
    place = {"artifactLocation": {"uri": report.name}, "region": region}
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": _said(finding)},
        "locations": [{"physicalLocation": place}],
    }
