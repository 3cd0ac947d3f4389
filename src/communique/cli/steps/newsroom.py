"""What a version needs to know of the other releases: where they are, and which of them are boilerplate."""

from __future__ import annotations

from collections.abc import Sequence

from communique.cli.steps.plan import read_document
from communique.errors import InputError
from communique.languages import LANGUAGES
from communique.model import Document
from communique.pipeline.boilerplate import Master
from communique.pipeline.versions import Atlas, Home
from communique.store.catalogs import read_stored
from communique.store.project import Project
from communique.store.releases import Release, find_releases
from communique.store.settings import FILE_NAME


class Newsroom:
    """All releases of a project.

    Raises:
        InputError: two versions would be written to one file, or the settings name a boilerplate that is no release.
    """

    def __init__(self, project: Project) -> None:
        self._project = project
        self._releases = {release.slug: release for release in find_releases(project).releases}
        self.atlas = _atlas(project, self._releases)
        """Where each release is in each language."""
        self._documents: dict[str, Document] = {}
        self._masters: dict[str, Sequence[Master]] = {}
        for slug in project.settings.masters:
            if slug not in self._releases:
                raise InputError(
                    f"boilerplate.masters: No release is called {slug!r}.",
                    place=project.shown(project.root / FILE_NAME),
                    remedy="Name it by its slug, as `communique status` lists it.",
                )

    def masters(self, locale: str) -> Sequence[Master]:
        """The boilerplate with its approved translations for a locale."""
        if locale not in self._masters:
            self._masters[locale] = [
                Master(
                    slug=slug,
                    document=self._document(slug),
                    catalog=read_stored(self._project, slug, locale).catalog,
                )
                for slug in self._project.settings.masters
            ]
        return self._masters[locale]

    def _document(self, slug: str) -> Document:
        if slug not in self._documents:
            self._documents[slug] = read_document(self._project, self._releases[slug])
        return self._documents[slug]


def _atlas(project: Project, releases: dict[str, Release]) -> Atlas:
    options = project.settings.assembly
    locales = project.settings.targets or tuple(language.locale for language in LANGUAGES)
    homes = {
        slug: Home(
            slug=slug,
            locale=release.locale,
            path=project.relative(release.path),
            extension=release.suffix,
            targets=frozenset(locales) - {release.locale},
        )
        for slug, release in releases.items()
    }
    atlas = Atlas(
        homes=homes,
        dist=project.relative(project.dist),
        path=options.path,
        url=options.url,
        links=options.links,
    )
    _refuse_one_file_for_two(project, atlas)
    return atlas


def _refuse_one_file_for_two(project: Project, atlas: Atlas) -> None:
    place = project.shown(project.root / FILE_NAME)
    written: dict[str, str] = {}
    for home in atlas.homes.values():
        for language in LANGUAGES:
            path = atlas.assembled(home.slug, language.locale)
            other = written.setdefault(path, home.slug)
            if other != home.slug:
                raise InputError(
                    f"assembly.path: {other!r} and {home.slug!r} would both be written to {path}.",
                    place=place,
                    remedy="Let the pattern hold {slug} instead of {name}.",
                )
