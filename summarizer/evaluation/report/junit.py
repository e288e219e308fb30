"""A run as JUnit XML: a test for each hard assertion, and one for each score.

A column is a test suite. What fails is what closes the gate, or, without a baseline, what does not
hold. The shape is that of the `junit-10.xsd` of Jenkins' xUnit plugin, which CI systems read.
"""

import re
from xml.etree import ElementTree as ET

from summarizer.evaluation.report.report import Report, said, said_cases, said_change
from summarizer.evaluation.run import Result
from summarizer.evaluation.scored import Scored
from summarizer.evaluation.scorers import SCORERS
from summarizer.plain import one_line


def as_junit(report: Report) -> str:
    """The file's text."""
    root = ET.Element("testsuites", name="summarizer eval")
    for place, (result, run) in enumerate(zip(report.results, report.scored, strict=True)):
        root.append(_suite(report if place == 0 else None, result, run))
    ET.indent(root)
    return ET.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def _suite(gated: Report | None, result: Result, run: Scored) -> ET.Element:
    suite = ET.Element("testsuite", name=str(result.column))
    for case in result.cases:
        scored = run.cases[case.case.name]
        for assertion in case.replies[0].assertions:
            failed = assertion in scored.failing
            # Only the first column is held to anything.
            known = failed and not (gated and _broke(gated, case.case.name, assertion))
            _test(
                suite,
                classname=f"cases.{case.case.name}",
                name=assertion,
                failure=f"{case.case.path}: does not hold" if failed and not known else None,
                skipped="does not hold, and closes no gate" if known else None,
            )
    comparison = gated.comparison if gated else None
    for name in comparison.removed if comparison else ():
        _test(suite, classname=f"cases.{name}", name="is there", failure="the case is gone")
    for name in comparison.fewer if comparison else ():
        _test(suite, classname=f"cases.{name}", name="replies", failure="there were more before")
    changes = {change.scorer.name: change for change in comparison.changes} if comparison else {}
    for scorer in SCORERS:
        estimate = run.estimate(scorer.name)
        change = changes.get(scorer.name)
        failure = None
        if change is not None and change.closes:
            failure = f"{said_change(change)}: {said_cases(change.cases, scorer)}"
        if estimate.value is not None or failure:
            _test(
                suite,
                classname="scores",
                name=scorer.name,
                failure=failure,
                output=said(estimate.value, scorer),
            )
    tests = list(suite)
    suite.set("tests", str(len(tests)))
    suite.set("failures", str(sum(test.find("failure") is not None for test in tests)))
    suite.set("skipped", str(sum(test.find("skipped") is not None for test in tests)))
    return suite


def _broke(report: Report, case: str, assertion: str) -> bool:
    """Whether a failed assertion closes the gate; without a baseline each does."""
    if report.comparison is None:
        return True
    return any(
        flip.case == case and flip.assertion == assertion for flip in report.comparison.broken
    )


def _test(
    suite: ET.Element,
    *,
    classname: str,
    name: str,
    failure: str | None = None,
    skipped: str | None = None,
    output: str | None = None,
) -> None:
    test = ET.SubElement(suite, "testcase", classname=_xml(classname), name=_xml(name))
    if failure is not None:
        ET.SubElement(test, "failure", message=_xml(failure)).text = _xml(failure)
    if skipped is not None:
        ET.SubElement(test, "skipped", message=_xml(skipped))
    if output is not None:
        ET.SubElement(test, "system-out").text = _xml(output)


# Characters that XML 1.0 (2.2, Char) has not, but for those that `one_line` takes out.
_NO_XML = re.compile(r"[\ud800-\udfff\ufffe\uffff]")


def _xml(text: str) -> str:
    return _NO_XML.sub("\ufffd", one_line(text))
