"""A finding as a record for JSON."""

from __future__ import annotations

from communique.checks.silences import Silence
from communique.model import Finding


def finding_record(
    finding: Finding, *, source: str = "", target: str = "", silence: Silence | None = None
) -> dict[str, object]:
    """A finding with its texts, and with the silence that answers it; spans count characters from 0."""
    record: dict[str, object] = {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
    }
    if finding.place:
        record["place"] = finding.place
    if finding.remedy:
        record["remedy"] = finding.remedy
    if finding.span is not None:
        record["start"], record["end"] = finding.span
    if finding.source_span is not None:
        record["source_start"], record["source_end"] = finding.source_span
    if finding.fix is not None:
        record["fix"] = finding.fix
    if source or target:
        record["source"], record["target"] = source, target
    if silence is not None:
        record["reason"] = silence.reason
        record["silenced_in"] = "file" if silence.in_file else "settings"
    return record
