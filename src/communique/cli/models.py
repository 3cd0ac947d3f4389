"""``communique models``: the Argos packages that drafts are made with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from communique.cli import model_calibrate
from communique.cli.console import Console
from communique.cli.model_bench import bench
from communique.cli.model_project import project_root
from communique.cli.options import Check, Json, ProjectDir, Quiet
from communique.errors import ExitCode, PackageMissingError, UsageError

if TYPE_CHECKING:
    from communique.store.packages import Survey

app = typer.Typer(help="Argos packages: list, install, verify, lock, calibrate, remove, bench.", no_args_is_help=True)
app.command("calibrate")(model_calibrate.calibrate)

_Force = Annotated[bool, typer.Option("--force", help="Replace a package of the same or a newer version.")]
_Here = Annotated[
    bool, typer.Option("--here", help="In the project's models/, not in the folder shared with Argos Translate.")
]


@app.command("list")
def list_packages(
    *,
    available: Annotated[
        bool, typer.Option("--available", help="What the Argos index offers. This opens a connection.")
    ] = False,
    every: Annotated[bool, typer.Option("--all", help="With --available: languages that are of no use here, too.")] = (
        False
    ),
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """List packages, the one in use first.

    Of each pair that is the locked one, else the newest, else the project's own.
    """
    from communique.cli import model_steps as steps
    from communique.store.packages import package_size, survey_packages

    console = Console(quiet=quiet, as_json=as_json)
    survey = survey_packages(project_root(project))
    steps.tell_problems(console, survey)
    if available:
        _list_available(console, survey, every=every)
        return
    used = survey.used
    sizes = [package_size(package) for package in survey.packages]
    if as_json:
        problems = [{"place": error.place, "cause": error.cause, "remedy": error.remedy} for error in survey.problems]
        packages = [
            {
                "pair": f"{package.from_code}_{package.to_code}",
                "version": package.version,
                "tokenizer": package.tokenizer,
                "lock": steps.lock_state(survey, package),
                "used": package is used[package.from_code, package.to_code],
                "place": str(package.archive or package.path),
                "size": size,
                "sha256": package.sha256 or None,
                "description": package.description,
            }
            for package, size in zip(survey.packages, sizes, strict=True)
        ]
        console.document({"packages": packages, "problems": problems})
    elif not survey.packages:
        console.say("No package is installed. Install one: communique models install en zh")
    else:
        rows = [
            (
                f"{package.from_code}_{package.to_code}",
                package.version,
                package.tokenizer,
                steps.lock_state(survey, package),
                "yes" if package is used[package.from_code, package.to_code] else "no",
                str(package.archive or package.path),
                f"{size / 1e6:.1f} MB",
            )
            for package, size in zip(survey.packages, sizes, strict=True)
        ]
        console.table(("PAIR", "VERSION", "TOKENIZER", "LOCK", "USED", "PLACE", "SIZE"), rows, right=(6,))


@app.command("install")
def install(
    what: Annotated[
        list[str], typer.Argument(metavar="FILE...|FROM TO", help="Package files, or two languages, such as: en zh")
    ],
    *,
    force: _Force = False,
    here: _Here = False,
    relock: Annotated[
        bool, typer.Option("--relock", help="Install also what models.lock does not name, and lock it.")
    ] = False,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Install files, or a pair from the index.

    Only a pair opens a connection. Where the index has no direct package, both legs through a middle language come.
    """
    from communique.cli import model_steps as steps
    from communique.store.package_lock import read_lock

    console = Console(quiet=quiet, as_json=as_json)
    root = project_root(project)
    if root is None and (here or relock):
        raise _no_project("--here" if here else "--relock")
    files = steps.named_files(what)
    pair = None if files else steps.parse_pair(what)
    target = steps.Target(root=root, here=here, force=force, lock={} if relock else read_lock(root))
    done = [target.install(path) for path in files] if pair is None else steps.install_pair(console, target, pair)
    if as_json:
        installed = [
            {
                "pair": "_".join(entry.pair),
                "version": entry.version,
                "place": str(entry.place),
                "sha256": entry.sha256 or None,
                "replaced": list(entry.replaced),
                "changed": entry.changed,
            }
            for entry in done
        ]
        console.document({"installed": installed})
    else:
        for entry in done:
            replaced = f", in place of {', '.join(entry.replaced)}" if entry.replaced else ""
            console.result(f"{entry.name}: {'installed' if entry.changed else 'is there already'}{replaced}")
            console.result(f"  {entry.place}")
    if relock and root is not None:
        steps.rewrite_lock(console, root)
        console.say("models.lock was written.")


@app.command("verify")
def verify(*, project: ProjectDir = None, as_json: Json = False, quiet: Quiet = False) -> None:
    """Compare packages with models.lock.

    Every file of the packages in use is read.
    """
    from communique.cli import model_steps as steps
    from communique.store.package_lock import differences
    from communique.store.packages import survey_packages

    console = Console(quiet=quiet, as_json=as_json)
    survey = survey_packages(project_root(project))
    used = steps.of_our_languages(survey)
    verdicts = [(error.place, "broken", [error.cause]) for error in survey.problems]
    for pair, locked in sorted(survey.lock.items()):
        package = used.get(pair)
        found = [f"{locked.name} is not installed"] if package is None else differences(locked, package)
        state = "missing" if package is None else "changed" if found else "sound"
        verdicts.append(("_".join(pair), state, found))
    verdicts += [("_".join(pair), "unlocked", []) for pair in used if pair not in survey.lock]
    if as_json:
        console.document(
            {"packages": [{"name": name, "state": state, "differences": found} for name, state, found in verdicts]}
        )
    else:
        for name, state, found in verdicts:
            console.result("\n  ".join([f"{name}: {state}", *found]))
    states = {state for _, state, _ in verdicts}
    if "unlocked" in states:
        console.say("Packages that are unlocked have nothing to be compared with. Lock them: communique models lock")
    if states & {"changed", "broken"}:
        console.say("Install sound copies again, with --force; or, if these are right: communique models lock")
        raise typer.Exit(ExitCode.FINDINGS)
    if missing := [pair for pair in survey.lock if pair not in used]:
        raise PackageMissingError(
            f"Locked but not installed: {', '.join(survey.lock[pair].name for pair in missing)}.",
            remedy="\n  ".join(f"communique models install {' '.join(pair)}" for pair in missing),
        )


@app.command("lock")
def lock(*, check: Check = False, project: ProjectDir = None, as_json: Json = False, quiet: Quiet = False) -> None:
    """Write models.lock.

    It names the newest package of each pair and the checksums of all its files.
    """
    from communique.cli import model_steps as steps

    console = Console(quiet=quiet, as_json=as_json)
    root = project_root(project)
    if root is None:
        raise _no_project("models.lock")
    names, changed = steps.rewrite_lock(console, root, dry=check)
    if as_json:
        console.document({"locked": names, "changed": changed})
    else:
        for name in names:
            console.result(name)
    if not changed:
        console.say("models.lock is up to date.")
    elif check:
        console.say("models.lock would change. Write it: communique models lock")
        raise typer.Exit(ExitCode.STALE)
    else:
        console.say("models.lock was written.")


@app.command("remove")
def remove(
    pair: Annotated[list[str], typer.Argument(metavar="FROM TO", help="Two languages, such as: en zh")],
    *,
    here: _Here = False,
    project: ProjectDir = None,
    as_json: Json = False,
    quiet: Quiet = False,
) -> None:
    """Remove the packages of a pair."""
    from communique.cli import model_steps as steps
    from communique.store.package_install import remove_archives, remove_packages
    from communique.store.package_places import argos_places

    console = Console(quiet=quiet, as_json=as_json)
    root = project_root(project)
    wanted = steps.parse_pair(pair)
    if not here:
        removed = [package.path for package in remove_packages(wanted, argos_places().packages)]
    elif root is None:
        raise _no_project("--here")
    else:
        removed = remove_archives(wanted, root / "models")
    if as_json:
        console.document({"removed": [str(path) for path in removed]})
    else:
        for path in removed:
            console.result(f"removed: {path}")


app.command("bench")(bench)


def _list_available(console: Console, survey: Survey, *, every: bool) -> None:
    """Print what the index offers, newest version of each pair."""
    from communique.languages import language_of_argos
    from communique.store.package_index import read_index
    from communique.store.package_places import argos_places

    index = read_index(argos_places().index_url)
    used = survey.used
    rows = [
        ("_".join(pair), offered.metadata.version, used[pair].version if pair in used else "", offered.links)
        for pair, offered in sorted(index.items())
        if every or all(language_of_argos(code) for code in pair)
    ]
    if console.as_json:
        available = [
            {"pair": name, "version": version, "installed": installed or None, "links": list(links)}
            for name, version, installed, links in rows
        ]
        console.document({"available": available})
    elif not rows:
        console.say("The index offers no package for our languages; see all with --all.")
    else:
        console.table(("PAIR", "VERSION", "INSTALLED"), [(name, version, there) for name, version, there, _ in rows])


def _no_project(what: str) -> UsageError:
    return UsageError(f"{what} needs a project, and there is none here.", remedy="Go to one, or name it: --project DIR")
