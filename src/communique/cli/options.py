"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Releases = Annotated[
    list[str] | None,
    typer.Argument(metavar="[RELEASE]...", help="Slugs, paths or globs; all releases when none is named."),
]
To = Annotated[
    list[str] | None,
    typer.Option(
        "--to", metavar="LOCALE", help="Target locale, repeatable: zh_CN, ru, en, or an alias such as zh-Hans."
    ),
]
ProjectDir = Annotated[
    Path | None,
    typer.Option(
        "--project", metavar="DIR", help="Folder of the newsroom; else the nearest one above the working folder."
    ),
]
Json = Annotated[bool, typer.Option("--json", help="Print the result as JSON.")]
Check = Annotated[bool, typer.Option("--check", help="Write nothing; end with 5 if something would change.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Say nothing but results and errors.")]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say more.")]
Jobs = Annotated[
    int, typer.Option("--jobs", min=0, metavar="N", help="Processes, or threads of decoding; 0: all cores.")
]
Device = Annotated[
    str | None,
    typer.Option(
        "--device", metavar="NAME", help="Where decoding runs, instead of communique.toml: auto, cpu or cuda."
    ),
]
EngineName = Annotated[
    str | None,
    typer.Option(
        "--engine",
        metavar="NAME",
        help="Engine, instead of the one in communique.toml: argos, libretranslate or pseudo.",
    ),
]
