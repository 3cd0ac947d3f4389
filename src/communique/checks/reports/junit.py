"""JUnit XML, which build servers read as tests: one suite for each file, one failed case for each finding."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from communique.checks.reports.sarif import place_parts
from communique.model import Finding, Severity

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_junit(findings: Sequence[Finding], *, checked: Sequence[str]) -> str:
    """Findings by file; a file of ``checked`` without one is a case that passed. Notes do not fail."""
    files: dict[str, list[Finding]] = {path: [] for path in checked}
    for finding in findings:
        files.setdefault(place_parts(finding.place)[0] or "stdin", []).append(finding)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>"]
    for path, found in files.items():
        failures = sum(finding.severity is not Severity.NOTE for finding in found)
        lines.append(f'  <testsuite name={_quoted(path)} tests="{len(found) or 1}" failures="{failures}">')
        if not found:
            lines.append(f'    <testcase classname={_quoted(path)} name="check"/>')
        for finding in found:
            name = f"{finding.rule} ({place_parts(finding.place)[1] or 1})"
            lines.append(f"    <testcase classname={_quoted(path)} name={_quoted(name)}>")
            text = _clean(f"{finding.place}: {finding.message} {finding.remedy}".strip())
            if finding.severity is Severity.NOTE:
                lines.append(f"      <system-out>{escape(text)}</system-out>")
            else:
                kind = finding.severity.value
                lines.append(
                    f"      <failure type={_quoted(kind)} message={_quoted(finding.message)}>{escape(text)}</failure>"
                )
            lines.append("    </testcase>")
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>"])


def _clean(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)


def _quoted(text: str) -> str:
    return quoteattr(_clean(text))
