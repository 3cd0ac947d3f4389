"""What a run is about: the project, the releases, the target locales."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from communique.cli.console import Console
from communique.errors import EncodingError, UsageError
from communique.formats import parse
from communique.languages import LANGUAGES, get_language
from communique.model import Document
from communique.store.catalogs import refuse_two_folders
from communique.store.changes import Changes
from communique.store.files import LARGEST_RELEASE, read_bytes
from communique.store.project import Project, locked, open_project
from communique.store.releases import Release, select_releases
from communique.store.rules import format_options


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a command was asked to work on."""

    project: Project
    releases: tuple[Release, ...]
    locales: tuple[str, ...]
    """Target locales that ``--to`` or the settings name; empty: all but a release's own."""

    def targets(self, release: Release) -> tuple[str, ...]:
        """The target locales of a release; never its own."""
        locales = self.locales or tuple(language.locale for language in LANGUAGES)
        return tuple(locale for locale in locales if locale != release.locale)

    @property
    def pairs(self) -> list[tuple[Release, str]]:
        """Every release with each of its target locales."""
        return [(release, locale) for release in self.releases for locale in self.targets(release)]


def make_plan(folder: Path | None, patterns: Sequence[str] | None, to: Sequence[str] | None, console: Console) -> Plan:
    """The plan that the arguments of a command make.

    Raises:
        UsageError: no project, an unknown release or locale, or nothing to do.
        InputError: the settings are broken, or two folders hold one locale.
    """
    project = open_project(folder)
    locales = tuple(dict.fromkeys(get_language(name).locale for name in to)) if to else project.settings.targets
    refuse_two_folders(project)
    shelf = select_releases(project, patterns or ())
    for path, why in shelf.strangers:
        console.say(f"Left out: {project.shown(path)} {why}.")
    plan = Plan(project=project, releases=shelf.releases, locales=locales)
    if not plan.pairs:
        raise UsageError(
            f"Nothing to do: every release named is written in {', '.join(locales)}.",
            remedy="Name another target locale with --to.",
        )
    return plan


def read_document(project: Project, release: Release) -> Document:
    """The release as a Document.

    Raises:
        EncodingError: it is not UTF-8; the remedy names the command that converts it.
        InputError: it cannot be read.
    """
    place = project.shown(release.path)
    options = format_options(project)
    data = read_bytes(release.path, shown=place, most=LARGEST_RELEASE)
    try:
        return parse(data, format=release.format, locale=release.locale, options=options, place=place)
    except EncodingError as error:
        if error.encoding:
            error.remedy = f"Convert it to UTF-8 with `communique extract --convert {release.slug}`."
        raise


@contextmanager
def changing(plan: Plan, console: Console, *, dry: bool) -> Iterator[Changes]:
    """The files that a run changes; the project is locked meanwhile, unless nothing will be written."""
    changes = Changes(plan.project, dry=dry)
    if dry:
        yield changes
        return
    with locked(plan.project, waiting=lambda: console.say("Another run is at work in this project; waiting for it…")):
        yield changes
