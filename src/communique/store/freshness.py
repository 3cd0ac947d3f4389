"""Which releases need not be extracted again: a cache of what their files looked like when they were up to date."""

from __future__ import annotations

import contextlib
import hashlib
import json
import time
from collections.abc import Iterable
from pathlib import Path

import communique
from communique.errors import CommuniqueError
from communique.store.files import read_bytes_if_any, replace_bytes
from communique.store.project import Project

_FILE = "extracted.json"
_TICK = 2_000_000_000
"""Nanoseconds; a file that changed so shortly before it was looked at may change again without showing it."""


class Freshness:
    """Remembers, by release, the files that ``extract`` found to need no change.

    A file is the same when size, modification time and inode are; when it was modified just before it was remembered,
    its content is compared as well. Anything that is wrong with the cache only means that work is done again.
    """

    def __init__(self, project: Project, *, locales: Iterable[str]) -> None:
        self._project = project
        self._path = project.cache / _FILE
        self._conditions = _conditions(project, locales)
        self._content: bytes | None = None
        self._known: dict[str, dict[str, list[object]]] = {}
        self._read()

    def is_fresh(self, slug: str, paths: Iterable[Path]) -> bool:
        """Every file of the release is as it was when it was up to date."""
        known = self._known.get(slug)
        if known is None:
            return False
        wanted = {self._project.relative(path): path for path in paths}
        return wanted.keys() == known.keys() and all(_same(path, known[name]) for name, path in wanted.items())

    def remember(self, slug: str, paths: Iterable[Path]) -> None:
        """The release is up to date with its files as they are now."""
        self._known[slug] = {self._project.relative(path): _look(path) for path in paths}

    def save(self) -> None:
        """Write the cache; that it cannot be written is no reason to stop."""
        document = {"conditions": self._conditions, "releases": self._known}
        content = json.dumps(document, ensure_ascii=False).encode()
        with contextlib.suppress(CommuniqueError):
            if content != self._content:
                replace_bytes(self._path, content, expected=self._content)

    def _read(self) -> None:
        with contextlib.suppress(CommuniqueError, ValueError, KeyError, TypeError, AttributeError):
            self._content = read_bytes_if_any(self._path)
            document = json.loads(self._content or b"{}")
            if document.get("conditions") == self._conditions:
                self._known = {slug: dict(files) for slug, files in document["releases"].items()}


def _conditions(project: Project, locales: Iterable[str]) -> str:
    """What else an extract depends on: the code, the settings, the locales asked for."""
    package = Path(communique.__file__).parent
    code = sorted((str(path), path.stat().st_mtime_ns, path.stat().st_size) for path in package.rglob("*.py"))
    srx = project.root / project.settings.srx
    rules = srx.stat().st_mtime_ns if project.settings.srx and srx.is_file() else 0
    asked = (communique.__version__, code, repr(project.settings), rules, sorted(locales))
    return hashlib.sha256(repr(asked).encode()).hexdigest()


def _look(path: Path) -> list[object]:
    """Size, modification time, inode, and the content's hash where the time alone cannot be trusted."""
    try:
        seen = path.stat()
    except OSError:
        return []
    recent = time.time_ns() - seen.st_mtime_ns < _TICK
    return [seen.st_size, seen.st_mtime_ns, seen.st_ino, _hash(path) if recent else ""]


def _same(path: Path, known: list[object]) -> bool:
    try:
        seen = path.stat()
    except OSError:
        return not known
    if len(known) != 4 or known[:3] != [seen.st_size, seen.st_mtime_ns, seen.st_ino]:  # noqa: PLR2004 - as _look gives
        return False
    return not known[3] or known[3] == _hash(path)


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
