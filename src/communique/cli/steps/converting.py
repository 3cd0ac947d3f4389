"""Sources in another encoding, rewritten as UTF-8 on request."""

from __future__ import annotations

from communique.cli.console import Console
from communique.cli.steps.plan import Plan
from communique.errors import EncodingError
from communique.formats.contract import PackedFormat
from communique.formats.encoding import convert, decode
from communique.formats.registry import get_format
from communique.store.changes import Changes
from communique.store.files import LARGEST_RELEASE, read_bytes


def convert_releases(plan: Plan, changes: Changes, console: Console, *, encoding: str | None) -> None:
    """Rewrite every source of the plan that is not UTF-8; the conversion is verified to be exactly reversible."""
    for release in plan.releases:
        if isinstance(get_format(release.format), PackedFormat):
            continue
        place = plan.project.shown(release.path)
        data = read_bytes(release.path, shown=place, most=LARGEST_RELEASE)
        try:
            decode(data, place=place)
        except EncodingError as error:
            name = encoding or error.encoding
            changes.replace(release.path, convert(data, encoding=name or None, place=place), expected=data)
            console.say(f"{place}: was {name}, is UTF-8 now.")
