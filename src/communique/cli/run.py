"""``communique run``: extract, translate, check, build --draft, in one go."""

from __future__ import annotations

import time
from collections import Counter

from communique.cli.build import show_outcome
from communique.cli.console import Console
from communique.cli.options import Device, EngineName, Jobs, Json, ProjectDir, Quiet, Releases, To, Verbose
from communique.cli.render import raise_missing

NAME = "run"


def command(
    releases: Releases = None,
    *,
    to: To = None,
    engine: EngineName = None,
    device: Device = None,
    jobs: Jobs = 0,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Extract, translate, check, assemble drafts, in one go."""
    from communique.cli.steps.assembling import build_releases
    from communique.cli.steps.checking import check_plan, options_of
    from communique.cli.steps.extracting import extract_releases
    from communique.cli.steps.plan import changing, make_plan
    from communique.cli.steps.translating import translate_releases
    from communique.model import Severity
    from communique.store.engines import Engines

    start = time.monotonic()
    console = Console(quiet=quiet, verbose=verbose, as_json=as_json)
    plan = make_plan(project, releases, to, console)
    with changing(plan, console, dry=False) as changes:
        extract_releases(plan, changes, console, jobs=jobs)
        drafts = translate_releases(
            plan, changes, Engines(plan.project, name=engine, device=device, jobs=jobs, warn=console.say), console
        )
        outcome = build_releases(plan, changes, console, draft=True)
    checked = check_plan(plan, options_of(plan.project.settings), console, jobs=jobs)
    found = Counter(result.finding.severity for catalog in checked for result in catalog.results)
    errors, warnings = found[Severity.ERROR], found[Severity.WARNING]
    if as_json:
        console.document(
            {
                "written": [plan.project.shown(path) for path in changes.paths],
                "drafted": drafts.drafted,
                "left_empty": len(drafts.refused),
                "findings": {"error": errors, "warning": warnings},
                "releases": outcome.entries,
            }
        )
    else:
        show_outcome(console, outcome)
    seconds = time.monotonic() - start
    console.say(f"Releases: {len(plan.releases)}. Sentences drafted: {drafts.drafted}. Seconds: {seconds:.1f}.")
    if drafts.refused:
        console.say(f"Left empty, because the engine gave nothing worth keeping: {len(drafts.refused)}.")
    if errors or warnings:
        console.say(f"Findings: {errors} errors, {warnings} warnings; `communique check` shows them.")
    waiting = [plan.project.shown(plan.project.catalog(str(entry["release"]), str(entry["locale"])))
               for entry in outcome.entries if entry["draft"]]  # fmt: skip
    if waiting:
        console.say(f"Next: review {waiting[0]} in a PO editor (Poedit, say), then `communique build`.")
    raise_missing(drafts.missing)
