"""The project that ``communique models`` is about; packages also do without one."""

from __future__ import annotations

from pathlib import Path

from communique.errors import UsageError


def project_root(option: Path | None) -> Path | None:
    """Folder of the project that ``--project`` names or the working folder lies in; packages also do without one.

    Raises:
        UsageError: the folder that was named does not exist.
    """
    from communique.store.project import find_project

    if option is None:
        return find_project()
    if not option.is_dir():
        raise UsageError("There is no such folder.", place=str(option), remedy="Name one that exists.")
    return option.resolve()
