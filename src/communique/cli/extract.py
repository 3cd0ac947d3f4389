"""``communique extract``: content → templates → merged catalogs."""

from __future__ import annotations

from typing import Annotated

import typer

from communique.cli.console import Console
from communique.cli.options import Check, Jobs, Json, ProjectDir, Quiet, Releases, To, Verbose
from communique.cli.render import end_with_changes

NAME = "extract"


def command(
    releases: Releases = None,
    *,
    to: To = None,
    convert: Annotated[
        bool,
        typer.Option(
            "--convert", help="First rewrite sources that are not UTF-8 (GB18030, Big5, Windows-1251…) as UTF-8."
        ),
    ] = False,
    encoding: Annotated[
        str | None,
        typer.Option(
            "--encoding", metavar="NAME", help="With --convert: what they are encoded in, if the guess is wrong."
        ),
    ] = None,
    jobs: Jobs = 0,
    check: Check = False,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Bring templates and catalogs up to the releases.

    What did not change stays as it is; what changed becomes fuzzy, with its old source beside it.
    """
    from communique.cli.steps.converting import convert_releases
    from communique.cli.steps.extracting import extract_releases
    from communique.cli.steps.plan import changing, make_plan

    console = Console(quiet=quiet, verbose=verbose, as_json=as_json)
    plan = make_plan(project, releases, to, console)
    with changing(plan, console, dry=check) as changes:
        if convert:
            convert_releases(plan, changes, console, encoding=encoding)
        extract_releases(plan, changes, console, jobs=jobs)
    console.say(f"Releases: {len(plan.releases)}. Catalogs: {len(plan.pairs)}.")
    end_with_changes(console, changes)
