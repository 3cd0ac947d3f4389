"""``communique build``: assemble what passes its gate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.console import Console
from communique.cli.options import Check, Json, ProjectDir, Quiet, Releases, To, Verbose
from communique.cli.render import end_with_changes, finding_lines
from communique.errors import ExitCode

if TYPE_CHECKING:
    from communique.cli.steps.assembling import Outcome
    from communique.model import Finding

NAME = "build"

_SHOWN = 10
"""Findings shown for each release and locale, unless ``--verbose``."""


def command(
    releases: Releases = None,
    *,
    to: To = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="Assemble all, with a notice on what is not reviewed.")
    ] = False,
    check: Check = False,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Assemble what is reviewed; list what is not."""
    from communique.cli.steps.assembling import build_releases
    from communique.cli.steps.plan import changing, make_plan

    console = Console(quiet=quiet, verbose=verbose, as_json=as_json)
    plan = make_plan(project, releases, to, console)
    with changing(plan, console, dry=check) as changes:
        outcome = build_releases(plan, changes, console, draft=draft)
    if as_json:
        console.document(
            {
                "releases": outcome.entries,
                "findings": [_record(finding) for findings in outcome.findings.values() for finding in findings],
                "warnings": [_record(finding) for finding in outcome.warnings],
            }
        )
    else:
        show_outcome(console, outcome)
    if outcome.findings:
        raise typer.Exit(ExitCode.FINDINGS)
    if check and not as_json:
        end_with_changes(console, changes)
    if check and changes.paths:
        raise typer.Exit(ExitCode.STALE)


def _record(finding: Finding) -> dict[str, object]:
    """A finding of the gate for JSON, with the key of its unit."""
    from communique.checks.reports import finding_record

    key = {} if finding.unit is None else {"source": finding.unit.source, "context": finding.unit.context}
    return finding_record(finding) | key


def show_outcome(console: Console, outcome: Outcome) -> None:
    """Print what was assembled and what the gate held back."""
    for entry in outcome.entries:
        label = "draft" if entry["draft"] else "reviewed"
        console.result(f"{entry['path']}  {label}, {entry['reviewed']} of {entry['sentences']} sentences reviewed")
    for line in finding_lines(outcome.warnings, most=0):
        console.result(line)
    for remedy in dict.fromkeys(finding.remedy for finding in outcome.warnings):
        console.say(remedy)
    for (slug, locale), findings in outcome.findings.items():
        console.result(f"{slug} → {locale}: not assembled, {len(findings)} findings")
        for line in finding_lines(findings, most=0 if console.verbose else _SHOWN):
            console.result(f"  {line}")
        for remedy in dict.fromkeys(finding.remedy for finding in findings):
            console.say(f"  {remedy}")
    if outcome.findings:
        console.say("`communique build --draft` assembles them with a notice.")
