"""The segmentation rules that a project sets: its own additions to ours, or an SRX file in their place."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from communique.errors import InputError, UsageError
from communique.formats import FormatOptions
from communique.segmentation import UserRules
from communique.segmentation.srx import SrxRules, read_srx
from communique.segmentation.user import compile_rules
from communique.store.files import read_bytes
from communique.store.project import Project
from communique.store.settings import FILE_NAME


def format_options(project: Project) -> FormatOptions:
    """What a project sets about reading releases.

    Raises:
        InputError: a rule or the SRX file is broken.
    """
    return FormatOptions(
        front_matter_keys=project.settings.front_matter,
        rules=segmentation_rules(project),
        tracked_changes=project.settings.tracked_changes,
    )


def segmentation_rules(project: Project) -> UserRules | SrxRules | None:
    """The project's rules; None where it sets none.

    Raises:
        InputError: a rule or the SRX file is broken.
    """
    settings = project.settings
    if settings.srx:
        path = project.root / settings.srx
        return _srx(path, project.shown(path), path.stat().st_mtime_ns if path.exists() else 0)
    rules = UserRules(
        abbreviations=frozenset(settings.abbreviations),
        no_break=settings.no_break,
        do_not_split=settings.do_not_split,
        split_here=settings.split_here,
    )
    if rules == UserRules():
        return None
    try:
        compile_rules(rules)
    except UsageError as error:
        place = project.shown(project.root / FILE_NAME)
        raise InputError(f"[segmentation]: {error.cause}", place=place, remedy=error.remedy) from None
    return rules


def read_srx_file(path: Path, *, shown: str = "") -> SrxRules:
    """The rules of an SRX file.

    Raises:
        InputError: it cannot be read.
    """
    shown = shown or str(path)
    try:
        return read_srx(read_bytes(path, shown=shown).decode("utf-8-sig"), place=shown)
    except UnicodeDecodeError as error:
        raise InputError("Is not UTF-8.", place=shown, remedy="Save it as UTF-8.") from error


@lru_cache(maxsize=4)
def _srx(path: Path, shown: str, changed: int) -> SrxRules:  # noqa: ARG001 - the time is what tells versions apart
    return read_srx_file(path, shown=shown)
