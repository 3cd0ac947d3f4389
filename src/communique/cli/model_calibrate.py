"""``communique models calibrate``: which placeholders each locked package keeps, written to ``models.lock``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli.console import Console
from communique.cli.options import Check, Json, ProjectDir, Quiet
from communique.errors import ExitCode, PackageMissingError, UsageError

if TYPE_CHECKING:
    from communique.engines.package import Package
    from communique.pipeline.calibration import Calibration
    from communique.store.package_metadata import Pair
    from communique.store.project import Project


def calibrate(
    pair: Annotated[
        list[str] | None, typer.Argument(metavar="[FROM TO]", help="Two languages, such as: en zh; else every pair.")
    ] = None,
    *,
    check: Check = False,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Find out which placeholders packages keep.

    Each form is tried in sentences of the project's releases; what survives is written to models.lock.
    """
    from communique.cli import model_steps as steps
    from communique.store.package_lock import read_lock
    from communique.store.packages import survey_packages
    from communique.store.project import open_project

    console = Console(quiet=quiet, as_json=as_json)
    opened = open_project(project)
    survey = survey_packages(opened.root)
    steps.tell_problems(console, survey)
    wanted = _wanted(steps.of_our_languages(survey), steps.parse_pair(pair) if pair else None)
    lock = read_lock(opened.root)
    for key, package in wanted.items():
        if key not in lock or not lock[key].admits(package):
            raise UsageError(
                f"{package.name} is not in models.lock, which is where the result is kept.",
                remedy="Lock the packages first: communique models lock",
            )
    found = {key: _try(console, opened, package) for key, package in wanted.items()}
    changed = _write(opened, found, dry=check)
    _tell(console, wanted, found, changed=changed)
    if changed and check:
        console.say("models.lock would change. Write it: communique models calibrate")
        raise typer.Exit(ExitCode.STALE)
    console.say("models.lock was written." if changed else "models.lock is up to date.")


def _wanted(used: Mapping[Pair, Package], pair: Pair | None) -> dict[Pair, Package]:
    """The packages to try.

    Raises:
        PackageMissingError: there is none.
    """
    wanted = {key: package for key, package in used.items() if pair in {None, key}}
    if not wanted:
        names = " ".join(pair) if pair else "en zh"
        what = f"No package translates {pair[0]} to {pair[1]} directly" if pair else "No package is installed"
        raise PackageMissingError(f"{what}.", remedy=f"Run: communique models install {names}")
    return wanted


def _try(console: Console, project: Project, package: Package) -> Calibration:
    """Calibrate one package with the sentences of the project."""
    from communique.cli.steps.plan import read_document
    from communique.engines.argos import ArgosEngine
    from communique.engines.placeholders import FORMS
    from communique.inline import protect
    from communique.languages import language_of_argos
    from communique.pipeline.calibration import calibrate as measure
    from communique.pipeline.calibration import trial_count, trial_sentences
    from communique.store.releases import find_releases

    source, target = (language_of_argos(code) for code in (package.from_code, package.to_code))
    if source is None or target is None:
        raise UsageError(f"{package.name} is of other languages than ours.")
    own = [
        protect(segment.text, "none").plain
        for release in find_releases(project).releases
        if release.locale == source.locale
        for segment in read_document(project, release).segments
    ]
    sentences = trial_sentences(own, source.locale)
    # With its first form, that of the engine contract, so that nothing is rewritten on the way.
    bare = replace(package, forms=(FORMS[0],))
    engine = ArgosEngine(bare, source.locale, target.locale)
    with console.progress(f"Trying {package.name}", trial_count(len(sentences)), "sentences") as advance:
        return measure(engine, sentences, progress=advance)


def _write(project: Project, found: Mapping[Pair, Calibration], *, dry: bool) -> bool:
    """Write the forms to the lock; whether it changes."""
    from communique.store.files import read_bytes_if_any, replace_bytes
    from communique.store.package_lock import LOCK_NAME, format_lock, parse_lock

    path = project.root / LOCK_NAME
    old = read_bytes_if_any(path)
    lock = parse_lock(old or b"", place=str(path))
    entries = (replace(entry, placeholders=found[key].forms) if key in found else entry for key, entry in lock.items())
    content = format_lock(entries)
    if content != old and not dry:
        replace_bytes(path, content, expected=old)
    return content != old


def _tell(
    console: Console, packages: Mapping[Pair, Package], found: Mapping[Pair, Calibration], *, changed: bool
) -> None:
    if console.as_json:
        calibrated = [
            {
                "pair": "_".join(key),
                "version": packages[key].version,
                "sha256": packages[key].sha256 or None,
                "sentences": calibration.sentences,
                "forms": list(calibration.forms),
                "survivals": [
                    {"form": one.pattern, "single": round(one.single, 3), "pair": round(one.pair, 3)}
                    for one in calibration.survivals
                ],
            }
            for key, calibration in found.items()
        ]
        console.document({"calibrated": calibrated, "changed": changed})
        return
    rows = [
        (
            "_".join(key),
            one.pattern.format(n=1),
            f"{one.single:.0%}",
            f"{one.pair:.0%}",
            str(calibration.forms.index(one.pattern) + 1) if one.pattern in calibration.forms else "",
        )
        for key, calibration in found.items()
        for one in calibration.survivals
    ]
    console.table(("PAIR", "FORM", "SINGLE", "PAIR OF THEM", "USED"), rows, right=(2, 3))
