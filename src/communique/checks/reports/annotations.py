"""Workflow commands that GitHub shows as annotations beside the changed lines."""

from __future__ import annotations

from collections.abc import Sequence

from communique.checks.reports.sarif import place_parts
from communique.model import Finding, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write_annotations(findings: Sequence[Finding]) -> str:
    """One line for each finding: ``::error file=…,line=…,title=…::message``."""
    lines = []
    for finding in findings:
        path, line = place_parts(finding.place)
        place = f"file={_property(path)},line={line or 1}," if path else ""
        message = _message(f"{finding.message} {finding.remedy}".strip())
        lines.append(f"::{_COMMANDS[finding.severity]} {place}title={_property(finding.rule)}::{message}")
    return "\n".join(lines)


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
