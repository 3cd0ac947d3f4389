"""Archives in a project's ``models/``, unpacked on first use into a cache that can be deleted at any moment."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from communique.engines.package import Package
from communique.errors import CommuniqueError, OutputError, PackageError
from communique.store.files import read_bytes_if_any, replace_bytes
from communique.store.package_archive import file_sha256, unpack_archive
from communique.store.package_metadata import read_package

SUFFIX = ".argosmodel"

_LOCK = ".lock"
_NEW = ".new-"
"""Begin of the names of folders that a run is unpacking into; what a killed run left is removed by the next."""
_SEEN = "archives.json"
"""Checksums of archives by name, size and time of change, so that unchanged ones are not read at every run."""

Stamp = tuple[int, int, str]
"""Size, time of change in nanoseconds, SHA-256."""


def cached_packages(root: Path) -> tuple[list[Package], list[CommuniqueError]]:
    """The packages of the archives in ``models/``, unpacked; and what is wrong with the others."""
    archives = sorted(path for path in (root / "models").glob(f"*{SUFFIX}") if path.is_file())
    if not archives:
        return [], []
    folder = root / ".communique" / "packages"
    content = read_bytes_if_any(folder / _SEEN) if folder.is_dir() else None
    seen = _parse_seen(content)
    stamps: dict[str, Stamp] = {}
    packages: list[Package] = []
    problems: list[CommuniqueError] = []
    for archive in archives:
        try:
            stamps[archive.name] = _stamp(archive, seen.get(archive.name))
        except CommuniqueError as error:
            problems.append(error)
    keep = frozenset(_key(stamp[2]) for stamp in stamps.values())
    for name, stamp in stamps.items():
        try:
            packages.append(_unpacked(folder, root / "models" / name, stamp[2], keep))
        except CommuniqueError as error:
            problems.append(error)
    _note(folder / _SEEN, stamps, content)
    return packages, problems


@contextmanager
def folder_lock(folder: Path) -> Iterator[None]:
    """One run at a time changes the packages in a folder; the operating system frees the lock of a killed run.

    Raises:
        OutputError: the folder cannot be written, or another run holds the lock for a minute.
    """
    from filelock import FileLock, Timeout

    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = FileLock(folder / _LOCK)
        lock.acquire(timeout=60)
    except Timeout:
        raise OutputError(
            "Another run is installing packages here.", place=str(folder), remedy="Wait until it has finished."
        ) from None
    except OSError as error:
        raise OutputError(
            f"Cannot be written: {(error.strerror or str(error)).lower()}.",
            place=str(folder),
            remedy="Make the folder writable and free some space.",
        ) from error
    try:
        yield
    finally:
        lock.release()


def _key(digest: str) -> str:
    """Name of the folder for an archive."""
    return digest[:16]


def _unpacked(folder: Path, archive: Path, digest: str, keep: frozenset[str]) -> Package:
    """The package of an archive; unpacked now when the cache does not hold it whole.

    Raises:
        CommuniqueError: the archive is no safe package, or the cache cannot be written.
    """
    target = folder / _key(digest)
    package = _read(target, archive, digest)
    if package is None:
        with folder_lock(folder):
            package = _read(target, archive, digest)
            if package is None:
                _unpack(folder, target, archive, keep)
                package = _read(target, archive, digest)
    if package is None:
        raise PackageError("Was changed while it was unpacked.", place=str(archive), remedy="Run the command again.")
    return package


def _read(target: Path, archive: Path, digest: str) -> Package | None:
    """The package in a cache folder; None when it is not there whole."""
    try:
        return read_package(target, sha256=digest, archive=archive)
    except PackageError:
        return None


def _unpack(folder: Path, target: Path, archive: Path, keep: frozenset[str]) -> None:
    """Unpack beside the target and rename; folders of archives that are gone and of killed runs are removed."""
    ignore = folder.parent / ".gitignore"
    try:
        if not ignore.exists():
            ignore.write_text("*\n", encoding="utf-8")
        for other in folder.iterdir():
            if other.is_dir() and other.name not in keep:
                shutil.rmtree(other)
        new = Path(tempfile.mkdtemp(prefix=_NEW, dir=folder))
        try:
            unpack_archive(archive, new / "package")
            shutil.rmtree(target, ignore_errors=True)
            (new / "package").rename(target)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        raise OutputError(
            f"The package cannot be unpacked: {(error.strerror or str(error)).lower()}.",
            place=str(folder),
            remedy="Make the folder writable and free some space.",
        ) from error


def _stamp(archive: Path, seen: Stamp | None) -> Stamp:
    """Size, time and SHA-256 of an archive, which is read only when the first two are not those seen before.

    Raises:
        PackageError: it cannot be read.
    """
    try:
        status = archive.stat()
        if seen is not None and seen[:2] == (status.st_size, status.st_mtime_ns):
            return seen
        return status.st_size, status.st_mtime_ns, file_sha256(archive)
    except OSError as error:
        cause = f"Cannot be read: {(error.strerror or str(error)).lower()}."
        raise PackageError(cause, place=str(archive), remedy="Check its permissions.") from error


def _note(path: Path, stamps: Mapping[str, Stamp], content: bytes | None) -> None:
    """Keep the checksums for the next run, which reads the archives again when this fails."""
    written = json.dumps(stamps, sort_keys=True).encode()
    if written != content and path.parent.is_dir():
        with suppress(OutputError):
            replace_bytes(path, written, expected=content)


def _parse_seen(content: bytes | None) -> dict[str, Stamp]:
    """The checksums of the last run; what is torn counts as never seen."""
    try:
        seen = json.loads(content or b"{}")
        return {name: (int(size), int(time), str(sha256)) for name, (size, time, sha256) in seen.items()}
    except (ValueError, TypeError, AttributeError):
        return {}
