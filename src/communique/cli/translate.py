"""``communique translate``: drafts for what is empty."""

from __future__ import annotations

from typing import Annotated

import typer

from communique.cli.console import Console
from communique.cli.options import Check, Device, EngineName, Jobs, Json, ProjectDir, Quiet, Releases, To, Verbose
from communique.cli.render import end_with_changes, raise_missing

NAME = "translate"


def command(
    releases: Releases = None,
    *,
    to: To = None,
    engine: EngineName = None,
    device: Device = None,
    jobs: Jobs = 0,
    redraft: Annotated[
        bool, typer.Option("--redraft", help="Draft anew, too, what nobody has touched since it was drafted.")
    ] = False,
    check: Check = False,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Fill what is empty with drafts.

    Every draft is fuzzy until a person accepts it. What a person wrote is never touched. Once better packages are
    installed, --redraft renews the drafts that are still the machine's own.
    """
    from communique.cli.steps.plan import changing, make_plan
    from communique.cli.steps.translating import translate_releases
    from communique.store.engines import Engines

    console = Console(quiet=quiet, verbose=verbose, as_json=as_json)
    plan = make_plan(project, releases, to, console)
    with changing(plan, console, dry=check) as changes:
        outcome = translate_releases(
            plan,
            changes,
            Engines(plan.project, name=engine, device=device, jobs=jobs, warn=console.say),
            console,
            anew=redraft,
        )
    console.say(f"Sentences {'that would be drafted' if check else 'drafted'}: {outcome.drafted}.")
    for way, count in outcome.ways.most_common():
        console.detail(f"  {way}: {count}")
    if outcome.refused:
        console.say(f"Left empty, because the engine gave nothing worth keeping: {len(outcome.refused)}.")
        for unit in outcome.refused:
            console.detail(f"  {unit.slug} → {unit.locale}: {unit.key.source}")
    if not outcome.missing:
        end_with_changes(console, changes)
    raise_missing(outcome.missing)
