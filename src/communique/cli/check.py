"""``communique check``: what is wrong with translations."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.console import Console
from communique.cli.options import Jobs, Json, ProjectDir, Quiet, To, Verbose
from communique.errors import ExitCode, UsageError
from communique.model import Severity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from communique.checks.silences import Silence
    from communique.cli.steps.checking import Asked, Outcome
    from communique.model import Finding

NAME = "check"

_NOTES = "--verbose shows notes, too."


class Format(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    JUNIT = "junit"
    GITHUB = "github"


def command(
    targets: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[RELEASE|FILE.po|-]...",
            help="Releases, PO files of any project, or - for pairs on stdin; all releases when none is named.",
        ),
    ] = None,
    *,
    to: To = None,
    source: Annotated[
        str | None, typer.Option("--source", metavar="LOCALE", help="Locale of the sources, where no header says it.")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Mend first what is safe to mend.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="With --fix: write nothing; end with 5 if something would change.")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="End with 1 on warnings, too.")] = False,
    exit_zero: Annotated[bool, typer.Option("--exit-zero", help="End with 0 whatever is found.")] = False,
    off: Annotated[
        list[str] | None,
        typer.Option("--off", metavar="RULE", help="Rule or family that does not run, repeatable."),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="How findings are printed.")] = Format.TEXT,
    terms: Annotated[
        Path | None, typer.Option("--terms", metavar="FILE.csv", help="A termbase, instead of the project's own.")
    ] = None,
    jobs: Jobs = 0,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Find what is wrong with translations.

    Looks at all targets, drafts and reviewed ones. A translator silences a finding with the comment
    `# communique: ignore RULE reason` in the PO file, a project with a [[checks.ignore]] section in communique.toml.
    """
    from communique.checks.registry import refuse_unknown
    from communique.cli.steps.checking import Asked, check_files, check_releases

    shape = Format.JSON if as_json else format_
    console = Console(quiet=quiet, verbose=verbose, as_json=shape is Format.JSON)
    refuse_unknown(off or ())
    asked = Asked(project=project, source=source, to=to, off=frozenset(off or ()), terms=terms, dry=check)
    names = list(targets or ())
    if check and not fix:
        raise UsageError("--check is for what --fix would write.", remedy="Give both, or neither.")
    if "-" in names:
        if len(names) > 1 or fix:
            raise UsageError("Pairs from stdin are checked by themselves.", remedy="Leave out --fix and other names.")
        worst = _check_stdin(asked, console, shape)
    else:
        files = [Path(name) for name in names if name.lower().endswith(".po")]
        if files and len(files) < len(names):
            raise UsageError("PO files and releases are checked apart.", remedy="Run the command once for each.")
        if files:
            outcome = check_files(files, asked, console, fixing=fix, jobs=jobs)
        else:
            outcome = check_releases(names, asked, console, fixing=fix, jobs=jobs)
        _show(outcome, console, shape, dry=check)
        if check and outcome.fixed:
            raise typer.Exit(ExitCode.STALE)
        worst = {finding.severity for finding in outcome.findings}
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if worst & failing and not exit_zero:
        raise typer.Exit(ExitCode.FINDINGS)


def _check_stdin(asked: Asked, console: Console, shape: Format) -> set[Severity]:
    """Check the pairs of stdin; as JSON, one line for each pair."""
    import json

    from communique.checks.reports import finding_record
    from communique.cli.steps.checking import options_of
    from communique.cli.steps.checking_rows import check_rows
    from communique.formats.encoding import decode
    from communique.store.project import find_project, open_project
    from communique.store.settings import Settings
    from communique.store.terms import terms_for

    project = open_project(asked.project) if asked.project or find_project() else None
    settings = project.settings if project else Settings()
    terms = terms_for(project, asked.terms)
    text = decode(sys.stdin.buffer.read(), place="stdin").removeprefix("\ufeff")
    found: list[Finding] = []
    for row in check_rows(text, asked, options_of(settings, asked.off), terms):
        found += row.findings
        if shape is Format.JSON:
            records = [finding_record(finding) for finding in row.findings]
            console.result(json.dumps({"id": row.name, "findings": records}, ensure_ascii=False))
        elif shape is Format.TEXT:
            for finding in row.findings:
                _print(finding, row.source, row.target, console)
    if shape is Format.TEXT:
        _sum_up(found, console)
    elif shape is not Format.JSON:
        _put(_written(found, ["stdin"], shape), console)
    return {finding.severity for finding in found}


def _show(outcome: Outcome, console: Console, shape: Format, *, dry: bool = False) -> None:
    from communique.checks.reports import finding_record

    if shape is Format.JSON:
        records = [
            finding_record(result.finding, source=result.source, target=result.target)
            for checked in outcome.checked
            for result in checked.results
        ]
        console.document(
            {
                "findings": records + [finding_record(finding) for finding in outcome.notes],
                "units": sum(checked.units for checked in outcome.checked),
                "silenced": [
                    finding_record(result.finding, source=result.source, target=result.target, silence=result.silence)
                    for result in outcome.silenced
                ],
                "fixed": outcome.fixed,
            }
        )
        return
    if shape is not Format.TEXT:
        silenced = [(one.finding, one.silence) for one in outcome.silenced if one.silence is not None]
        _put(_written(outcome.findings, [checked.path for checked in outcome.checked], shape, silenced), console)
        return
    for checked in outcome.checked:
        for result in checked.results:
            _print(result.finding, result.source, result.target, console)
    for finding in outcome.notes:
        _print(finding, "", "", console)
    for path in outcome.fixed:
        console.result(f"{'would mend' if dry else 'mended'}: {path}")
    _sum_up(outcome.findings, console, checked=sum(checked.units for checked in outcome.checked))
    if outcome.silenced:
        console.say(f"{len(outcome.silenced)} silenced by reviewers.")
    for result in outcome.silenced:
        if result.silence is not None:
            reason = result.silence.reason or "no reason is given"
            console.detail(
                f"{result.finding.place}: silenced: {result.finding.message} [{result.finding.rule}] {reason}"
            )


def _written(
    findings: Sequence[Finding],
    checked: Sequence[str],
    shape: Format,
    silenced: Sequence[tuple[Finding, Silence]] = (),
) -> str:
    from communique import __version__
    from communique.checks.registry import all_rules, catalog_rules
    from communique.checks.reports import write_annotations, write_junit, write_sarif

    if shape is Format.SARIF:
        return write_sarif(findings, (*all_rules(), *catalog_rules()), version=__version__, silenced=silenced)
    if shape is Format.JUNIT:
        return write_junit(findings, checked=checked)
    return write_annotations(findings)


def _put(report: str, console: Console) -> None:
    """A report as it is; no empty line where there is nothing to report."""
    if report:
        console.result(report)


def _print(finding: Finding, source: str, target: str, console: Console) -> None:
    """A finding, and below it the text with carets under what is wrong."""
    from communique.checks.reports import caret_lines

    if finding.severity is Severity.NOTE and not console.verbose:
        return
    console.result(f"{finding.place}: {finding.severity.value}: {finding.message} [{finding.rule}]")
    text, span = (target, finding.span) if finding.span is not None else (source, finding.source_span)
    if span is not None and text:
        for line in caret_lines(text, span):
            console.result(f"    {line}")
    if finding.remedy:
        console.result(f"    {finding.remedy}")


def _sum_up(findings: Sequence[Finding], console: Console, *, checked: int | None = None) -> None:
    counts = [sum(finding.severity is severity for finding in findings) for severity in Severity]
    units = f"{checked} units checked: " if checked is not None else ""
    hidden = f" {_NOTES}" if counts[2] and not console.verbose else ""
    console.say(f"{units}{counts[0]} errors, {counts[1]} warnings, {counts[2]} notes.{hidden}")
