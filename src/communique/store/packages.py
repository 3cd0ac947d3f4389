"""Which packages are there, and which of them is used for a pair."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from communique.engines.package import Package
from communique.errors import CommuniqueError, PackageError
from communique.store.package_cache import cached_packages
from communique.store.package_lock import Lock, read_lock
from communique.store.package_metadata import METADATA, Pair, read_package, version_key
from communique.store.package_places import ArgosPlaces, argos_places


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """Every package that was found, and every folder or archive that is not one but should be."""

    packages: tuple[Package, ...]
    """By pair; within a pair the one that is used comes first."""
    problems: tuple[CommuniqueError, ...]
    """Each with its place; what they concern is not in ``packages``."""
    lock: Lock
    """The project's lock; empty without one."""

    @property
    def used(self) -> dict[Pair, Package]:
        """The package that each pair is translated with."""
        used: dict[Pair, Package] = {}
        for package in self.packages:
            used.setdefault((package.from_code, package.to_code), package)
        return used


def find_packages(root: Path | None = None, *, places: ArgosPlaces | None = None) -> list[Package]:
    """Packages of the project at ``root`` and of argostranslate; within a pair the one to use comes first.

    Raises:
        InputError: the project's ``models.lock`` is broken.
    """
    return list(survey_packages(root, places=places).packages)


def survey_packages(root: Path | None = None, *, places: ArgosPlaces | None = None, use_lock: bool = True) -> Survey:
    """As :func:`find_packages`, with what could not be read. Archives in ``models/`` are unpacked when they are new.

    Within a pair the package that ``models.lock`` names comes first, then the newest version, then the order of places:
    the project's ``models/``, argostranslate's folder, its further folders. ``use_lock=False`` leaves the lock out.

    Raises:
        InputError: the project's ``models.lock`` is broken.
    """
    places = places or argos_places()
    lock = read_lock(root) if use_lock else {}
    packages: list[Package] = []
    problems = list(places.problems)
    if root is not None:
        own, wrong = cached_packages(root)
        packages += own
        problems += wrong
        _search(root / "models", packages, problems, strict=False)
    for folder in places.folders:
        _search(folder, packages, problems, strict=True)
    calibrated = [_with_forms(package, lock) for package in in_order(packages, lock)]
    return Survey(packages=tuple(calibrated), problems=tuple(problems), lock=lock)


def in_order(packages: Iterable[Package], lock: Lock) -> list[Package]:
    """Sort by pair, and within a pair by preference; packages that are alike keep their order."""
    newest_first = sorted(packages, key=lambda package: version_key(package.version), reverse=True)
    return sorted(newest_first, key=lambda package: (package.from_code, package.to_code, not _is_locked(package, lock)))


def package_size(package: Package) -> int:
    """Bytes that a package takes on disk."""
    return sum(path.stat().st_size for path in package.path.rglob("*") if path.is_file())


def _with_forms(package: Package, lock: Lock) -> Package:
    """The package with the forms of placeholders that the lock has for it."""
    if not _is_locked(package, lock):
        return package
    return replace(package, forms=lock[package.from_code, package.to_code].placeholders)


def _is_locked(package: Package, lock: Lock) -> bool:
    locked = lock.get((package.from_code, package.to_code))
    return locked is not None and locked.admits(package)


def _search(folder: Path, packages: list[Package], problems: list[CommuniqueError], *, strict: bool) -> None:
    """Add the packages in a folder; with ``strict`` every folder in it should be one."""
    try:
        inside = sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        cause = f"Cannot be read: {(error.strerror or str(error)).lower()}."
        problems.append(PackageError(cause, place=str(folder), remedy="Check its permissions."))
        return
    for path in inside:
        if not strict and not (path / METADATA).is_file():
            continue
        try:
            package = read_package(path)
        except PackageError as error:
            problems.append(error)
        else:
            packages += [package] if package is not None else []
