"""``communique init``: a newsroom."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from communique.cli.console import Console
from communique.cli.options import Quiet
from communique.errors import OutputError, UsageError

NAME = "init"

_SETTINGS = """\
# A newsroom. Every setting has a default; what is commented out shows it.

[project]
name = "{name}"
# targets = ["en", "zh_CN", "ru"]   # locales that releases are translated to; default: all but a release's own

[markdown]
# front-matter = ["title", "description", "summary", "lead"]   # keys whose text is translated

[docx]
# tracked-changes = "refuse"   # or "accept": read Word documents as if all tracked changes were accepted

[segmentation]
# abbreviations = ["SPb."]                 # no sentence ends after these
# do-not-split = ["signed. The parties"]   # an example of text that stays in one sentence
# split-here = ["in 2017.|SPbPU"]          # an example with | where a sentence ends

[translate]
# engine = "argos"   # "pseudo" tries the way of a release without any package; "libretranslate" asks a server
# url = "http://127.0.0.1:5000"   # that server: on this machine, or in your own network
# pivot = "en"       # the middle language of pairs that have no package of their own
# beam = 4           # hypotheses that decoding keeps in play

[terms]
# file = "locales/terms.csv"   # the termbase

[gate]
# require = "reviewed"   # the least state of every sentence before `communique build` assembles a release
"""

_TERMS = "concept,en,zh_CN,ru,status,short-of,note\n"

_IGNORED = "/dist/\n/.communique/\n"


def command(
    folder: Annotated[
        Path, typer.Argument(metavar="[DIR]", help="Folder of the newsroom; it is made if need be.")
    ] = Path(),
    *,
    quiet: Quiet = False,
) -> None:
    """Make a newsroom.

    That is: communique.toml, content/, locales/, terms.csv. Nothing that exists is touched.
    """
    from communique.store.files import replace_bytes
    from communique.store.settings import FILE_NAME

    if (folder / FILE_NAME).exists():
        raise UsageError("Is a newsroom already.", place=str(folder / FILE_NAME), remedy="Nothing was changed.")
    try:
        for name in ("content", "locales"):
            (folder / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"Cannot be made: {(error.strerror or str(error)).lower()}.",
            place=str(folder),
            remedy="Choose a folder that you may write to.",
        ) from error
    for path, text in (
        (folder / "locales" / "terms.csv", _TERMS),
        (folder / ".gitignore", _IGNORED),
        (folder / FILE_NAME, _SETTINGS.format(name=_name(folder))),
    ):
        if not path.exists():
            replace_bytes(path, text.encode("utf-8"), expected=None)
    console = Console(quiet=quiet)
    console.say(f"A newsroom stands in {folder.resolve()}.")
    console.say(
        "Put a release into content/ as <slug>.<language>.<txt|md|html|docx>, for example 2017-06-09-mou.en.txt;"
    )
    console.say("then `communique run --to zh_CN --to ru` drafts it.")


def _name(folder: Path) -> str:
    """The folder's name as a TOML text."""
    return folder.resolve().name.replace("\\", "\\\\").replace('"', '\\"')
