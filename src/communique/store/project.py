"""The folders of a newsroom, and where each file of a release lies."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from communique.errors import OutputError, UsageError
from communique.store.files import read_bytes, remove_leftovers
from communique.store.settings import FILE_NAME, Settings, parse_settings

LOCK_SECONDS = 60.0
"""How long a run waits for another one in the same project."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """One newsroom on disk."""

    root: Path
    settings: Settings

    @property
    def content(self) -> Path:
        """Folder of the releases as written."""
        return self.root / "content"

    @property
    def locales(self) -> Path:
        """Folder of templates and catalogs."""
        return self.root / "locales"

    @property
    def dist(self) -> Path:
        """Folder of assembled releases."""
        return self.root / "dist"

    @property
    def models(self) -> Path:
        """Folder of packages that belong to the project."""
        return self.root / "models"

    @property
    def cache(self) -> Path:
        """Folder that can be deleted at any moment."""
        return self.root / ".communique"

    def template(self, slug: str) -> Path:
        """The POT of a release."""
        return self.locales / f"{slug}.pot"

    def catalog(self, slug: str, locale: str) -> Path:
        """The PO of a release for a locale."""
        return self.locales / locale / "LC_MESSAGES" / f"{slug}.po"

    def ledger(self, slug: str, locale: str) -> Path:
        """The drafts ledger beside that PO."""
        return self.locales / locale / "LC_MESSAGES" / f"{slug}.drafts.jsonl"

    def shown(self, path: Path) -> str:
        """A path as people see it: from the working folder when it lies below, with ``/``."""
        for base in (Path.cwd(), self.root):
            if path.is_relative_to(base):
                return path.relative_to(base).as_posix()
        return path.as_posix()

    def relative(self, path: Path) -> str:
        """A path from the project's root, with ``/``; this is what catalogs store."""
        return path.relative_to(self.root).as_posix()


def find_project(start: Path | None = None) -> Path | None:
    """The nearest folder at or above ``start`` that holds a ``communique.toml``."""
    folder = (start or Path.cwd()).resolve()
    return next((parent for parent in (folder, *folder.parents) if (parent / FILE_NAME).is_file()), None)


def open_project(option: Path | None = None) -> Project:
    """The project that ``--project`` names, or the one that the working folder lies in.

    Raises:
        UsageError: there is none.
        InputError: its settings cannot be read.
    """
    root = find_project() if option is None else option.resolve()
    if root is None or not (root / FILE_NAME).is_file():
        where = Path.cwd() if option is None else option
        raise UsageError(
            f"No {FILE_NAME} here or in a folder above." if option is None else f"No {FILE_NAME} in this folder.",
            place=str(where),
            remedy="Make a newsroom with `communique init`, or name one with `--project DIR`.",
        )
    path = root / FILE_NAME
    return Project(root=root, settings=parse_settings(read_bytes(path), place=str(path)))


@contextmanager
def locked(project: Project, *, waiting: Callable[[], None] | None = None) -> Iterator[None]:
    """Hold the project's lock: one run that writes at a time. ``waiting`` is called when another run holds it.

    The operating system frees the lock when a run is killed.

    Raises:
        OutputError: another run held it for :data:`LOCK_SECONDS`, or the lock cannot be made.
    """
    from filelock import FileLock, Timeout

    path = project.cache / "lock"
    try:
        project.cache.mkdir(exist_ok=True)
        ignore = project.cache / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
        lock = FileLock(path)
        try:
            lock.acquire(timeout=0)
        except Timeout:
            if waiting is not None:
                waiting()
            lock.acquire(timeout=_lock_seconds())
    except Timeout:
        raise OutputError(
            "Another communique run is at work in this project.",
            place=project.shown(path),
            remedy="Wait until it has finished, then run the command again.",
        ) from None
    except OSError as error:
        raise OutputError(
            f"Cannot be written: {(error.strerror or str(error)).lower()}.",
            place=project.shown(path),
            remedy=f"Make {project.root} writable and free some space.",
        ) from error
    try:
        remove_leftovers(project.locales)
        yield
    finally:
        lock.release()


def _lock_seconds() -> float:
    """Seconds to wait; ``COMMUNIQUE_LOCK_SECONDS`` sets another number, for scripts that would rather fail at once."""
    try:
        return float(os.environ.get("COMMUNIQUE_LOCK_SECONDS", LOCK_SECONDS))
    except ValueError:
        return LOCK_SECONDS
