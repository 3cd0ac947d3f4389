"""What the ``models`` commands do between their arguments and what they print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from communique.cli.console import Console
from communique.errors import InputError, PackageMissingError, UsageError
from communique.languages import LANGUAGES, find_language, get_language, language_of_argos

if TYPE_CHECKING:
    from communique.engines.package import Package
    from communique.store.package_index import AvailablePackage, Index
    from communique.store.package_install import Installation
    from communique.store.package_lock import Lock
    from communique.store.package_metadata import Pair
    from communique.store.packages import Survey


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where packages are installed to, and what may be replaced there."""

    root: Path | None
    """The project's folder."""
    here: bool
    """Into the project's ``models/`` instead of Argos Translate's folder."""
    force: bool
    lock: Lock
    """What each package must be; empty when it may be anything."""

    def install(self, path: Path) -> Installation:
        """Install one archive."""
        from communique.store.package_install import add_archive, install_file
        from communique.store.package_places import argos_places

        if self.here and self.root is not None:
            return add_archive(path, self.root / "models", force=self.force, lock=self.lock)
        return install_file(path, argos_places().packages, force=self.force, lock=self.lock)


def named_files(arguments: Sequence[str]) -> list[Path]:
    """The arguments as files when one of them looks like one (it has a folder or a suffix); else none of them."""
    paths = [Path(argument) for argument in arguments]
    return paths if any(path.suffix or len(path.parts) > 1 for path in paths) else []


def parse_pair(arguments: Sequence[str]) -> Pair:
    """The Argos codes that ``en zh`` or ``en_zh`` means.

    Raises:
        UsageError: these are not two languages.
    """
    names = list(arguments)
    if len(names) == 1 and find_language(names[0]) is None:
        names = names[0].replace("-", "_").split("_", 1)
    if len(names) != len(("from", "to")):
        raise UsageError(f"{' '.join(arguments)!r} is not two languages.", remedy="Name both, such as: en zh")
    source, target = (get_language(name).argos for name in names)
    if source == target:
        raise UsageError(f"Both are {source}.", remedy="Name two languages, such as: en zh")
    return source, target


def install_pair(console: Console, target: Target, pair: Pair) -> list[Installation]:
    """Install what translates a pair from the Argos index: one package, or both legs through a middle language.

    Raises:
        PackageMissingError: the index has neither.
    """
    from communique.store.package_index import read_index, route
    from communique.store.package_places import argos_places
    from communique.store.packages import survey_packages

    survey = survey_packages(target.root)
    index = read_index(argos_places().index_url)
    there = {leg: package for leg, package in survey.used.items() if package.archive is not None or not target.here}
    legs = route({*index, *there}, pair, [language.argos for language in LANGUAGES])
    if not legs:
        raise PackageMissingError(
            f"The index has no package for {_arrow(pair)}, nor both legs through a middle language.",
            place=argos_places().index_url,
            remedy="See what there is: communique models list --available",
        )
    if len(legs) > 1:
        console.say(f"No package translates {_arrow(pair)} directly; both legs: {', '.join(map(_arrow, legs))}.")
    return [_install_leg(console, target, leg, there.get(leg), index) for leg in legs]


def _install_leg(console: Console, target: Target, leg: Pair, there: Package | None, index: Index) -> Installation:
    """Install one package, unless what is there will do."""
    from communique.store.package_install import Installation, check_lock

    offered = index.get(leg)
    if there is not None and (offered is None or (not target.force and _will_do(target.lock, leg, there, offered))):
        return Installation(
            pair=leg,
            version=there.version,
            place=there.archive or there.path,
            sha256=there.sha256,
            changed=False,
        )
    if offered is None:
        raise PackageMissingError(f"The index has no package for {_arrow(leg)}.")
    check_lock(offered.metadata, "", target.lock, place=offered.name)
    archive = _download(console, target.lock, offered)
    done = target.install(archive)
    archive.unlink(missing_ok=True)
    return done


def _download(console: Console, lock: Lock, offered: AvailablePackage) -> Path:
    from communique.cli.download_progress import reporter
    from communique.store.package_index import download_package
    from communique.store.package_places import downloads_folder

    with reporter(console) as progress:
        return download_package(offered, downloads_folder(), lock=lock, progress=progress)


def _will_do(lock: Lock, leg: Pair, there: Package, offered: AvailablePackage) -> bool:
    """Whether an installed package makes a download needless: it is the locked one, or as new as what is offered."""
    from communique.store.package_metadata import version_key

    locked = lock.get(leg)
    if locked is not None:
        return locked.admits(there)
    return version_key(there.version) >= version_key(offered.metadata.version)


def of_our_languages(survey: Survey) -> dict[Pair, Package]:
    """The packages in use whose languages are both among ours."""
    return {pair: package for pair, package in survey.used.items() if all(language_of_argos(code) for code in pair)}


def lock_state(survey: Survey, package: Package) -> str:
    """What ``models.lock`` says of a package, by version and archive; its files are left to ``verify``."""
    locked = survey.lock.get((package.from_code, package.to_code))
    if locked is None:
        return "none"
    return "locked" if locked.admits(package) else "other"


def rewrite_lock(console: Console, root: Path, *, dry: bool = False) -> tuple[list[str], bool]:
    """Lock the packages that are used when no lock prefers others; their names, and whether the file changes.

    Raises:
        PackageMissingError: there is nothing to lock.
    """
    from communique.store.files import read_bytes_if_any, replace_bytes
    from communique.store.package_lock import LOCK_NAME, calibrated, format_lock, lock_package, read_lock
    from communique.store.packages import survey_packages

    survey = survey_packages(root, use_lock=False)
    tell_problems(console, survey)
    used = of_our_languages(survey)
    if not used:
        raise PackageMissingError(
            "No package is installed, so there is nothing to lock.", remedy="Run: communique models install en zh"
        )
    try:
        known = read_lock(root)
    except InputError:  # a broken lock is written anew
        known = {}
    content = format_lock(calibrated(lock_package(package), known) for package in used.values())
    old = read_bytes_if_any(root / LOCK_NAME)
    if content != old and not dry:
        replace_bytes(root / LOCK_NAME, content, expected=old)
    return [package.name for package in used.values()], content != old


def tell_problems(console: Console, survey: Survey) -> None:
    """Say on stderr what could not be read; it stops nothing."""
    for error in survey.problems:
        console.say(f"warning: {error}")


def _arrow(pair: Pair) -> str:
    return f"{pair[0]} → {pair[1]}"
