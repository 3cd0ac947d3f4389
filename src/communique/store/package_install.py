"""Installing a package from its archive, and removing one; at every instant a package is there whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from communique.engines.package import Package
from communique.errors import InputError, OutputError, PackageError, PackageMissingError
from communique.store.package_archive import check_archive, file_sha256, inspect_archive, unpack_archive
from communique.store.package_cache import SUFFIX, folder_lock
from communique.store.package_lock import Lock
from communique.store.package_metadata import RECORD, Metadata, Pair, read_package, version_key

_STAGING = ".communique-staging-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """What an install did."""

    pair: Pair
    version: str
    place: Path
    """Folder of the package, or its archive in the project."""
    sha256: str
    """Of the archive."""
    replaced: tuple[str, ...] = ()
    """Names of the packages of the same pair that it took the place of."""
    changed: bool = True
    """False when this very package was there already."""

    @property
    def name(self) -> str:
        """As :attr:`Package.name`."""
        return f"{self.pair[0]}_{self.pair[1]} {self.version}"


def install_file(path: Path, destination: Path, *, force: bool = False, lock: Lock | None = None) -> Installation:
    """Unpack an archive into a folder of packages, such as argostranslate's.

    Older packages of the same pair in that folder are removed once the new one is in place; one of the same or a newer
    version is replaced only with ``force``. With a ``lock``, the package must be the one that it names for the pair.

    Raises:
        InputError: there is no such file.
        PackageError: it is no package, not a safe one, not the locked one, or it would replace a newer one.
        OutputError: the folder cannot be written.
    """
    inspected = inspect_archive(path)
    sha256 = file_sha256(path)
    metadata = inspected.metadata
    check_lock(metadata, sha256, lock or {}, place=str(path))
    with folder_lock(destination):
        present = _packages_in(destination, metadata.pair)
        for package in present:
            if package.sha256 == sha256 and not force:
                return _result(metadata, package.path, sha256, changed=False)
        _refuse_older(metadata, [(package.version, package.path) for package in present], force=force)
        with _staging(destination) as staging:
            new = staging / "new"
            unpack_archive(path, new)
            (new / RECORD).write_text(json.dumps({"sha256": sha256}) + "\n", encoding="utf-8")
            target = _free_name(destination / metadata.folder_name)
            new.rename(target)
            for number, package in enumerate(present):
                package.path.rename(staging / f"old-{number}")
    return _result(metadata, target, sha256, replaced=tuple(package.name for package in present))


def add_archive(path: Path, models: Path, *, force: bool = False, lock: Lock | None = None) -> Installation:
    """Copy an archive into a project's ``models/``, where it is used from; the same rules hold as for installing.

    Raises:
        InputError: there is no such file.
        PackageError: it is no package, not a safe one, not the locked one, or it would replace a newer one.
        OutputError: the folder cannot be written.
    """
    metadata = check_archive(path).metadata
    sha256 = file_sha256(path)
    check_lock(metadata, sha256, lock or {}, place=str(path))
    with folder_lock(models.parent / ".communique" / "packages"), _writing(models):
        models.mkdir(exist_ok=True)
        present = _archives_in(models, metadata.pair)
        for archive in present:
            if file_sha256(archive) == sha256 and not force:
                return _result(metadata, archive, sha256, changed=False)
        versions = {archive: inspect_archive(archive).metadata.version for archive in present}
        _refuse_older(metadata, [(version, archive) for archive, version in versions.items()], force=force)
        target = models / f"{metadata.folder_name}{SUFFIX}"
        handle, name = tempfile.mkstemp(prefix=_STAGING, dir=models)
        try:
            with os.fdopen(handle, "wb") as stream, path.open("rb") as source:
                shutil.copyfileobj(source, stream, 1024**2)
            Path(name).chmod(0o644)
            Path(name).replace(target)
        finally:
            Path(name).unlink(missing_ok=True)
        for archive in present:
            if archive != target:
                archive.unlink()
    replaced = tuple(f"{metadata.from_code}_{metadata.to_code} {version}" for version in versions.values())
    return _result(metadata, target, sha256, replaced=replaced)


def remove_packages(pair: Pair, destination: Path) -> list[Package]:
    """Remove every package of a pair from a folder of packages; each vanishes at once, never half.

    Raises:
        PackageMissingError: there is none.
        OutputError: the folder cannot be written.
    """
    if destination.is_dir():
        with folder_lock(destination):
            present = _packages_in(destination, pair)
            if present:
                with _staging(destination) as staging:
                    for number, package in enumerate(present):
                        package.path.rename(staging / f"old-{number}")
                return present
    raise _not_there(pair, destination)


def remove_archives(pair: Pair, models: Path) -> list[Path]:
    """Remove every archive of a pair from a project's ``models/``.

    Raises:
        PackageMissingError: there is none.
        OutputError: the folder cannot be written.
    """
    present = _archives_in(models, pair)
    if not present:
        raise _not_there(pair, models)
    with _writing(models):
        for archive in present:
            archive.unlink()
    return present


def check_lock(metadata: Metadata, sha256: str, lock: Lock, *, place: str) -> None:
    """Refuse an archive that is not the one a lock names for its pair.

    Raises:
        PackageError: version or checksum differs.
    """
    locked = lock.get(metadata.pair)
    if locked is None:
        return
    if metadata.version != locked.version:
        cause = f"Is version {metadata.version}; models.lock names {locked.name}."
    elif not locked.admits_archive(sha256):
        cause = f"Its SHA-256 is {sha256}; models.lock names {locked.archive}. It was not installed."
    else:
        return
    raise PackageError(
        cause, place=place, remedy="Use the locked package, or pass --relock to install this one and lock it."
    )


def _refuse_older(metadata: Metadata, present: list[tuple[str, Path]], *, force: bool) -> None:
    for version, place in present:
        if not force and version_key(version) >= version_key(metadata.version):
            age = "Another package of the same version" if version == metadata.version else f"Version {version}"
            raise PackageError(
                f"{age} is there already; {metadata.from_code}_{metadata.to_code} {metadata.version} would replace it.",
                place=str(place),
                remedy="Pass --force to replace it.",
            )


def _packages_in(folder: Path, pair: Pair) -> list[Package]:
    """The packages of a pair that lie in a folder; broken ones are left to ``models list`` to tell of."""
    found = []
    for path in sorted(folder.iterdir()):
        if path.is_dir() and not path.name.startswith("."):
            try:
                package = read_package(path)
            except PackageError:
                continue
            if package is not None and (package.from_code, package.to_code) == pair:
                found.append(package)
    return found


def _archives_in(models: Path, pair: Pair) -> list[Path]:
    found = []
    for path in sorted(models.glob(f"*{SUFFIX}")):
        try:
            metadata = inspect_archive(path).metadata
        except (InputError, PackageError):
            continue
        if metadata.pair == pair:
            found.append(path)
    return found


@contextmanager
def _staging(destination: Path) -> Iterator[Path]:
    """A folder on the same disk as ``destination`` to build in and to move away to; it is removed in the end.

    It lies beside ``destination`` where that can be, because argostranslate stops at a folder in it that is no package
    yet. What a killed run left is removed by the next, under the same lock.
    """
    beside = destination.parent
    if not os.access(beside, os.W_OK) or beside.stat().st_dev != destination.stat().st_dev:
        beside = destination
    mark = f"{_STAGING}{hashlib.sha256(os.fsencode(destination.resolve())).hexdigest()[:8]}-"
    with _writing(destination):
        for left in beside.glob(f"{mark}*"):
            shutil.rmtree(left, ignore_errors=True)
        staging = Path(tempfile.mkdtemp(prefix=mark, dir=beside))
        try:
            yield staging
        finally:
            shutil.rmtree(staging, ignore_errors=True)


@contextmanager
def _writing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError(
            f"Cannot be written: {(error.strerror or str(error)).lower()}.",
            place=str(error.filename or folder),
            remedy="Make the folder writable and free some space, then run the command again.",
        ) from error


def _free_name(wanted: Path) -> Path:
    """The name itself, or with a number when that is taken."""
    number, path = 1, wanted
    while path.exists():
        number += 1
        path = wanted.with_name(f"{wanted.name}-{number}")
    return path


def _result(
    metadata: Metadata, place: Path, sha256: str, *, replaced: tuple[str, ...] = (), changed: bool = True
) -> Installation:
    return Installation(
        pair=metadata.pair,
        version=metadata.version,
        place=place,
        sha256=sha256,
        replaced=replaced,
        changed=changed,
    )


def _not_there(pair: Pair, place: Path) -> PackageMissingError:
    return PackageMissingError(
        f"No package {pair[0]}_{pair[1]} lies here.",
        place=str(place),
        remedy="See what is there: communique models list",
    )
