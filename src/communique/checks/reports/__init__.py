"""Findings as text that people and programs read."""

from __future__ import annotations

from communique.checks.reports.annotations import write_annotations
from communique.checks.reports.caret import caret_lines
from communique.checks.reports.junit import write_junit
from communique.checks.reports.record import finding_record
from communique.checks.reports.sarif import write_sarif

__all__ = ["caret_lines", "finding_record", "write_annotations", "write_junit", "write_sarif"]
