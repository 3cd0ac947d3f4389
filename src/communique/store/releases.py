"""Which releases a project has, and which of them a command means."""

from __future__ import annotations

import difflib
import fnmatch
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from communique.errors import InputError, UsageError
from communique.formats.registry import format_of_path
from communique.languages import LANGUAGES, find_language
from communique.store.project import Project

_PASSING = (".", "~$")
"""How the names of hidden files begin, and of those that Word keeps beside a document while it is open."""
_DOCUMENTS = frozenset({".doc", ".docm", ".odt", ".pages", ".pdf", ".rtf", ".wps"})
"""Extensions of documents that somebody may take for releases."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """One release as a file: ``content/<slug>.<language>.<extension>``."""

    slug: str
    """Its path below ``content/`` without language and extension, with ``/``."""
    locale: str
    """Source locale, as a gettext name."""
    path: Path
    format: str
    """Name of its format in the registry."""

    @property
    def suffix(self) -> str:
        """The extension with its dot, as the file has it."""
        return self.path.suffix


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """What lies in ``content/``."""

    releases: tuple[Release, ...]
    """By slug."""
    strangers: tuple[tuple[Path, str], ...]
    """Files that look like releases but cannot be taken, and why."""


def find_releases(project: Project) -> Shelf:
    """Every release below ``content/``, sorted by slug.

    Raises:
        InputError: two files claim one slug.
    """
    releases: dict[str, Release] = {}
    strangers: list[tuple[Path, str]] = []
    for path in sorted(project.content.rglob("*")):
        if path.name.startswith(_PASSING) or not path.is_file():
            continue
        if format_of_path(path.name) is None:
            if path.suffix.lower() in _DOCUMENTS and find_language(path.stem.rpartition(".")[2]) is not None:
                strangers.append((path, "is of a kind that is not read; save it as .docx, .html, .md or .txt"))
            continue
        release = release_at(project, path)
        if release is None:
            strangers.append((path, _why(path)))
        elif release.slug in releases:
            raise InputError(
                f"Two files claim the release {release.slug!r}: {releases[release.slug].path.name} and {path.name}.",
                place=project.shown(path),
                remedy="A release has one source; rename one of them.",
            )
        else:
            releases[release.slug] = release
    return Shelf(releases=tuple(releases[slug] for slug in sorted(releases)), strangers=tuple(strangers))


def release_at(project: Project, path: Path) -> Release | None:
    """The release that a file below ``content/`` is, or None when its name does not say its language."""
    name, _, code = path.stem.rpartition(".")
    language = find_language(code)
    format_name = format_of_path(path.name)
    if not name or language is None or format_name is None:
        return None
    slug = path.parent.relative_to(project.content).joinpath(name).as_posix()
    return Release(slug=slug, locale=language.locale, path=path, format=format_name)


def select_releases(project: Project, patterns: Sequence[str]) -> Shelf:
    """The releases that slugs, paths or globs name; all when there is no pattern.

    Raises:
        UsageError: a pattern names none, or the project has no release at all.
    """
    shelf = find_releases(project)
    if not shelf.releases:
        hint = "; ".join(f"{project.shown(path)}: {why}" for path, why in shelf.strangers[:3])
        raise UsageError(
            "There are no releases yet." + (f" {hint}" if hint else ""),
            place=project.shown(project.content),
            remedy="Put one there as <slug>.<language>.<txt|md|html|docx>, for example 2017-06-09-mou.en.txt.",
        )
    if not patterns:
        return shelf
    chosen: dict[str, Release] = {}
    for pattern in patterns:
        found = [release for release in shelf.releases if _means(project, pattern, release)]
        if not found:
            close = difflib.get_close_matches(pattern, [release.slug for release in shelf.releases], n=1, cutoff=0.4)
            raise UsageError(
                f"No release is called {pattern!r}.",
                place=project.shown(project.content),
                remedy=f"Did you mean {close[0]!r}?" if close else "`communique status` lists them.",
            )
        chosen.update((release.slug, release) for release in found)
    return Shelf(releases=tuple(chosen[slug] for slug in sorted(chosen)), strangers=())


def _means(project: Project, pattern: str, release: Release) -> bool:
    """Whether a slug, a glob of slugs, or a path of the source or of a catalog means the release."""
    if release.slug == pattern or fnmatch.fnmatchcase(release.slug, pattern):
        return True
    path = Path(pattern)
    candidates = [release.path, project.template(release.slug)]
    if path.suffix == ".po":
        candidates += project.locales.glob(f"*/LC_MESSAGES/{release.slug}.po")
    return any(
        absolute == candidate.resolve()
        for absolute in {(Path.cwd() / path).resolve(), (project.root / path).resolve()}
        for candidate in candidates
    )


def _why(path: Path) -> str:
    name, _, code = path.stem.rpartition(".")
    endings = ", ".join(f".{language.argos}{path.suffix}" for language in LANGUAGES)
    if not name:
        return f"has no language in its name; let it end in one of {endings}"
    return f"{code!r} is no language that we know; let its name end in one of {endings}"
