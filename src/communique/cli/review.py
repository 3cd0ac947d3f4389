"""``communique review``: what waits for a person."""

from __future__ import annotations

from typing import Annotated

import typer

from communique.cli.console import Console
from communique.cli.options import Json, ProjectDir, Quiet, Releases, To, Verbose

app = typer.Typer(help="See what waits for a person.", no_args_is_help=True, rich_markup_mode=None)

_HEAD = ("risk", "state", "place", "source", "target")
_WIDTH = 40
"""Cells of a text in the table."""


@app.callback()
def _group() -> None:
    """See what waits for a person."""


@app.command("list")
def list_(
    releases: Releases = None,
    *,
    to: To = None,
    riskiest: Annotated[
        bool, typer.Option("--riskiest", help="The riskiest first, instead of document order.")
    ] = False,
    most: Annotated[int, typer.Option("-n", "--most", min=0, metavar="N", help="So many at most; 0: all of them.")] = 0,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """List drafts and what needs review, each with its risk from 0 to 100.

    A risk with ~ rests on the texts alone; the packages that drafted were not asked, or the text was edited since.
    """
    from communique.cli.steps.plan import make_plan
    from communique.cli.steps.reviewing import riskiest as by_risk
    from communique.cli.steps.reviewing import waiting

    console = Console(quiet=quiet, verbose=verbose, as_json=as_json)
    found = waiting(make_plan(project, releases, to, console), console)
    shown = by_risk(found) if riskiest else found
    shown = shown[:most] if most else shown
    if as_json:
        console.document({"units": [one.record() for one in shown], "waiting": len(found)})
        return
    rows = [
        (
            f"{'' if one.weighed else '~'}{one.risk}",
            one.unit.state.label,
            one.place,
            _shortened(one.unit.key.source),
            _shortened(one.unit.target),
        )
        for one in shown
    ]
    if rows:
        console.table(_HEAD, rows, right={0})
    more = f" {len(found) - len(shown)} more are not shown." if len(found) > len(shown) else ""
    console.say(f"{len(found)} wait for a person.{more}" if found else "Nothing waits for a person.")


def _shortened(text: str) -> str:
    """A text in one line and at most so many cells."""
    from rich.cells import cell_len, set_cell_size

    line = " ".join(text.split())
    return line if cell_len(line) <= _WIDTH else f"{set_cell_size(line, _WIDTH - 1).rstrip()}…"
