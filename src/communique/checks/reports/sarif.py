"""SARIF 2.1.0, which code hosts and editors show beside the file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from urllib.parse import quote

from communique.checks.contract import Rule
from communique.checks.document import CatalogRule
from communique.checks.silences import Silence
from communique.model import Finding

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write_sarif(
    findings: Sequence[Finding],
    rules: Iterable[Rule | CatalogRule],
    *,
    version: str,
    silenced: Sequence[tuple[Finding, Silence]] = (),
) -> str:
    """One run with the rules that found something, and their findings; those that were silenced say why.

    Either every result of a run has ``suppressions`` or none (SARIF 2.1.0, 3.27.23).
    """
    found = {finding.rule for finding in findings} | {finding.rule for finding, _ in silenced}
    described = [
        {
            "id": rule.id,
            "shortDescription": {"text": rule.why},
            "defaultConfiguration": {"level": rule.severity.value},
        }
        for rule in rules
        if rule.id in found
    ]
    numbers = {str(rule["id"]): number for number, rule in enumerate(described)}
    results = [_result(finding, numbers) for finding in findings]
    if silenced:
        results = [{**result, "suppressions": []} for result in results]
        results += [{**_result(finding, numbers), "suppressions": [_suppression(by)]} for finding, by in silenced]
    run = {
        "tool": {"driver": {"name": "communique", "version": version, "rules": described}},
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(document, ensure_ascii=False, indent=2)


def _result(finding: Finding, numbers: dict[str, int]) -> dict[str, object]:
    path, line = place_parts(finding.place)
    text = f"{finding.message} {finding.remedy}".strip()
    result: dict[str, object] = {
        "ruleId": finding.rule,
        "level": finding.severity.value,
        "message": {"text": text},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(path or "stdin")},
                    "region": {"startLine": line or 1},
                }
            }
        ],
    }
    if finding.rule in numbers:
        result["ruleIndex"] = numbers[finding.rule]
    return result


def _suppression(silence: Silence) -> dict[str, str]:
    suppression = {"kind": "inSource" if silence.in_file else "external"}
    return {**suppression, "justification": silence.reason} if silence.reason else suppression


def place_parts(place: str) -> tuple[str, int]:
    """Path and line of a place; 0 where it has no line."""
    path, _, line = place.rpartition(":")
    return (path, int(line)) if path and line.isdigit() else (place, 0)
