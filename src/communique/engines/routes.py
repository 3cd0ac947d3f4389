"""Which packages lead from one language to another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.engines.package import Package
from communique.errors import PackageMissingError, UsageError
from communique.languages import Language, language_of_argos


def version_key(version: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts versions: ``1.10`` after ``1.9``, and ``1.0`` after ``1.0rc``."""
    parts = re.findall(r"[0-9]+|[A-Za-z]+", version)
    return (*((1, int(part), "") if part.isdecimal() else (-1, 0, part.lower()) for part in parts), (0, 0, ""))


def newest(packages: Sequence[Package], from_code: str, to_code: str) -> Package | None:
    """The newest package for a pair; of two with one version the one whose path comes first."""
    fitting = [package for package in packages if (package.from_code, package.to_code) == (from_code, to_code)]
    fitting.sort(key=lambda package: str(package.path))
    return max(fitting, key=lambda package: version_key(package.version), default=None)


def find_route(
    packages: Sequence[Package], source: Language, target: Language, *, pivot: str = "en"
) -> tuple[Package, ...]:
    """The packages that translate a pair, in order: one, or two by way of ``pivot`` (an Argos code).

    Raises:
        PackageMissingError: no package does, and no two do.
        UsageError: source and target are the same language.
    """
    if source.argos == target.argos:
        raise UsageError(f"A release in {source.name} needs no translation into {target.name}.")
    direct = newest(packages, source.argos, target.argos)
    if direct is not None:
        return (direct,)
    steps = [(source.argos, target.argos)]
    if pivot and pivot not in {source.argos, target.argos}:
        steps = [(source.argos, pivot), (pivot, target.argos)]
    found = {step: newest(packages, *step) for step in steps}
    route = tuple(package for package in found.values() if package is not None)
    if len(route) == len(steps) > 1:
        return route
    missing = [step for step, package in found.items() if package is None]
    commands = " and ".join(f"`communique models install {start} {end}`" for start, end in missing)
    files = "a file" if len(missing) == 1 else "files"
    middle = language_of_argos(pivot)
    by_way = f", not even by way of {middle.name if middle else pivot}" if len(steps) > 1 else ""
    raise PackageMissingError(
        f"No installed package translates {source.name} into {target.name}{by_way}.",
        remedy=f"Run {commands}; or, with {files} at hand, `communique models install FILE.argosmodel`.",
    )
