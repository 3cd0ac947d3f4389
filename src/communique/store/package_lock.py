"""``models.lock``: which packages a project's drafts are made with, down to every file's checksum."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from communique.engines.package import Package
from communique.errors import InputError
from communique.store.files import read_bytes_if_any
from communique.store.package_archive import file_sha256
from communique.store.package_metadata import RECORD, Pair

LOCK_NAME = "models.lock"

_FORMAT = 1
_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class LockedPackage:
    """One package as it was when the lock was written."""

    from_code: str
    to_code: str
    version: str
    archive: str
    """SHA-256 of the ``.argosmodel``; empty when it was installed by another tool, which keeps none."""
    files: Mapping[str, str]
    """SHA-256 of each file, by its name from the package's folder, with ``/``."""
    placeholders: tuple[str, ...] = ()
    """Forms of placeholders that it keeps, the best first, as ``models calibrate`` found; empty when it never ran."""

    @property
    def pair(self) -> Pair:
        """What it translates."""
        return self.from_code, self.to_code

    @property
    def name(self) -> str:
        """As :attr:`Package.name`."""
        return f"{self.from_code}_{self.to_code} {self.version}"

    def admits(self, package: Package) -> bool:
        """Whether version and, where both are known, archive are the locked ones; files are not read."""
        return (
            (package.from_code, package.to_code, package.version) == (self.from_code, self.to_code, self.version)
        ) and self.admits_archive(package.sha256)

    def admits_archive(self, sha256: str) -> bool:
        """Whether an archive is the locked one, as far as both checksums are known."""
        return not (sha256 and self.archive) or sha256 == self.archive


Lock = Mapping[Pair, LockedPackage]
"""What a lock file holds; empty where there is none."""


def parse_lock(data: bytes, *, place: str = LOCK_NAME) -> Lock:
    """The lock from its bytes.

    Raises:
        InputError: it is no JSON, or not of the form that :func:`format_lock` writes.
    """
    try:
        content = json.loads(data.decode("utf-8"))
    except json.JSONDecodeError as error:
        raise _broken(f"Is not valid JSON: {error.msg}.", f"{place}:{error.lineno}") from error
    except (ValueError, RecursionError) as error:
        raise _broken(f"Is not valid JSON: {error}.", place) from error
    if not isinstance(content, dict) or content.get("format") != _FORMAT:
        raise _broken(f"Is no lock of format {_FORMAT}.", place)
    try:
        locked = [_parse_entry(entry) for entry in content["packages"]]
    except (KeyError, TypeError, ValueError) as error:
        raise _broken(f"A package in it is not described as it must be: {error}.", place) from error
    return {entry.pair: entry for entry in locked}


def format_lock(locked: Iterable[LockedPackage]) -> bytes:
    """The bytes of a lock file; the same packages give the same bytes."""
    content = {
        "format": _FORMAT,
        "packages": [
            {
                "from": entry.from_code,
                "to": entry.to_code,
                "version": entry.version,
                "archive": entry.archive or None,
                **({"placeholders": list(entry.placeholders)} if entry.placeholders else {}),
                "files": dict(sorted(entry.files.items())),
            }
            for entry in sorted(locked, key=lambda entry: entry.pair)
        ],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def read_lock(root: Path | None) -> Lock:
    """The lock of the project at ``root``; empty without a project or a lock file.

    Raises:
        InputError: it cannot be read, or is broken.
    """
    if root is None:
        return {}
    path = root / LOCK_NAME
    content = read_bytes_if_any(path)
    return {} if content is None else parse_lock(content, place=str(path))


def lock_package(package: Package) -> LockedPackage:
    """Read every file of a package.

    Raises:
        InputError: one cannot be read.
    """
    return LockedPackage(
        from_code=package.from_code,
        to_code=package.to_code,
        version=package.version,
        archive=package.sha256,
        files=file_tree(package.path),
    )


def calibrated(entry: LockedPackage, known: Lock) -> LockedPackage:
    """An entry with the forms of placeholders that a lock has for the very same files."""
    before = known.get(entry.pair)
    if before is None or before.files != entry.files:
        return entry
    return replace(entry, placeholders=before.placeholders)


def file_tree(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below a folder, by name, without the record of our install."""
    try:
        return {
            path.relative_to(folder).as_posix(): file_sha256(path)
            for path in sorted(folder.rglob("*"))
            if path.is_file() and path != folder / RECORD
        }
    except OSError as error:
        cause = f"Cannot be read: {(error.strerror or str(error)).lower()}."
        raise InputError(cause, place=str(error.filename or folder), remedy="Check its permissions.") from error


def differences(locked: LockedPackage, package: Package) -> list[str]:
    """How a package on disk differs from its lock, in words; every file is read. Empty: it does not.

    Raises:
        InputError: a file cannot be read.
    """
    if package.version != locked.version:
        return [f"version {package.version} instead of {locked.version}"]
    found = []
    if not locked.admits_archive(package.sha256):
        found.append(f"archive with SHA-256 {package.sha256[:16]}… instead of {locked.archive[:16]}…")
    if package.archive is not None and file_sha256(package.archive) != package.sha256:
        found.append(f"{package.archive.name} was changed without its time or size")
    files = file_tree(package.path)
    found += [f"{name} is missing" for name in sorted(locked.files.keys() - files.keys())]
    found += [f"{name} is not in the lock" for name in sorted(files.keys() - locked.files.keys())]
    found += [
        f"{name} differs" for name in sorted(locked.files.keys() & files.keys()) if files[name] != locked.files[name]
    ]
    return found


def _parse_entry(entry: dict[str, object]) -> LockedPackage:
    archive = entry["archive"] or ""
    files = entry["files"]
    texts = [entry[name] for name in ("from", "to", "version")]
    if not isinstance(files, dict) or not all(isinstance(text, str) and text for text in texts):
        raise ValueError("from, to, version or files")
    for sha256 in (archive, *files.values()):
        if not isinstance(sha256, str) or (sha256 and not _SHA256.fullmatch(sha256)):
            raise ValueError(f"{sha256!r} is no SHA-256")
    forms = entry.get("placeholders", [])
    if not isinstance(forms, list) or not all(isinstance(form, str) and form.count("{n}") == 1 for form in forms):
        raise ValueError(f"placeholders {forms!r}")
    from_code, to_code, version = map(str, texts)
    return LockedPackage(
        from_code=from_code,
        to_code=to_code,
        version=version,
        archive=str(archive),
        files=files,
        placeholders=tuple(forms),
    )


def _broken(cause: str, place: str) -> InputError:
    return InputError(
        cause, place=place, remedy="Restore it from version control, or write it again: communique models lock"
    )
