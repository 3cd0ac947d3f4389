"""Results that several commands render alike."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

from communique.cli.console import Console
from communique.errors import CommuniqueError, ExitCode

if TYPE_CHECKING:
    from communique.model import Finding
    from communique.store.changes import Changes


def end_with_changes(console: Console, changes: Changes) -> None:
    """Print the files that were written, or with ``--check`` would be, and end with the exit code for that."""
    paths = [changes.project.shown(path) for path in changes.paths]
    if console.as_json:
        console.document({"checked" if changes.dry else "written": paths})
    elif changes.dry:
        for path in paths:
            console.result(f"would change: {path}")
    else:
        for path in paths:
            console.result(path)
    if not paths:
        console.say("Nothing to change." if changes.dry else "Everything was up to date.")
    if changes.dry and paths:
        raise typer.Exit(ExitCode.STALE)


def finding_lines(findings: Sequence[Finding], *, most: int = 0) -> list[str]:
    """Findings as lines, ``place: severity: message [rule]``; at most ``most``, 0 for all."""
    shown = findings if most == 0 else findings[:most]
    lines = [f"{finding.place}: {finding.severity.value}: {finding.message} [{finding.rule}]" for finding in shown]
    if len(findings) > len(shown):
        lines.append(f"… and {len(findings) - len(shown)} more")
    return lines


def raise_missing(missing: Sequence[CommuniqueError]) -> None:
    """Raise the first of several errors of one kind with the causes and remedies of all."""
    if not missing:
        return
    first = missing[0]
    causes = list(dict.fromkeys(error.cause for error in missing))
    remedies = list(dict.fromkeys(error.remedy for error in missing if error.remedy))
    raise type(first)(" ".join(causes), place=first.place, remedy="\n  ".join(remedies))
