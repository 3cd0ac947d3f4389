"""The termbase of a project on disk."""

from __future__ import annotations

from pathlib import Path

from communique.errors import InputError
from communique.store.files import read_bytes, read_bytes_if_any
from communique.store.project import Project
from communique.store.settings import Settings
from communique.terms.reading import read_termbase
from communique.terms.termbase import NO_TERMS, Termbase


def terms_path(project: Project) -> Path:
    """The CSV file that the settings name."""
    return project.root / project.settings.terms


def terms_for(project: Project | None, file: Path | None = None) -> Termbase:
    """The termbase in a file, or else of a project; no terms where there is neither.

    Raises:
        InputError: it cannot be read, or the settings name a file that is not there.
    """
    if file is not None:
        return read_terms(file, shown=file.as_posix())
    if project is None:
        return NO_TERMS
    path = terms_path(project)
    shown = project.shown(path)
    content = read_bytes_if_any(path, shown=shown)
    if content is None and project.settings.terms != Settings().terms:
        raise InputError("There is no such file.", place=shown, remedy="Check [terms] file in communique.toml.")
    return read_termbase(content, place=shown) if content else NO_TERMS


def read_terms(path: Path, *, shown: str) -> Termbase:
    """The termbase in a CSV file.

    Raises:
        InputError: it cannot be read.
    """
    return read_termbase(read_bytes(path, shown=shown), place=shown)
