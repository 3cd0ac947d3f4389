"""``communique status``: what is translated, drafted, reviewed; what is left."""

from __future__ import annotations

from communique.cli.console import Console
from communique.cli.options import Json, ProjectDir, Quiet, Releases, To, Verbose

NAME = "status"

_HEAD = ("release", "from", "to", "units", "reviewed", "review", "draft", "empty", "words left", "chars left", "")


def command(
    releases: Releases = None,
    *,
    to: To = None,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Show how far each release is, and what is left."""
    from communique.cli.steps.counting import count_releases
    from communique.cli.steps.plan import make_plan

    console = Console(quiet=quiet, verbose=verbose, as_json=as_json)
    plan = make_plan(project, releases, to, console)
    rows = count_releases(plan, console)
    if as_json:
        console.document({"catalogs": [row.record() for row in rows]})
        return
    lines = [(row.slug, row.source_locale, row.locale, *map(str, row.numbers), row.remark) for row in rows]
    console.table(_HEAD, lines, right=range(3, 10))
