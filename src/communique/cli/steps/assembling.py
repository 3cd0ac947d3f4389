"""Document + catalog → release in another language, when its gate is met; and the manifest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from communique.cli.console import Console
from communique.cli.steps.newsroom import Newsroom
from communique.cli.steps.plan import Plan, read_document
from communique.errors import InputError
from communique.model import Catalog, Document, Finding
from communique.pipeline.assembly import Edition, assemble_release
from communique.pipeline.boilerplate import Mastered, apply_masters
from communique.pipeline.gate import gate
from communique.pipeline.manifest import manifest_entry
from communique.pipeline.news_article import describe_source, write_linked_data
from communique.store.catalogs import read_stored
from communique.store.changes import Changes
from communique.store.files import read_bytes_if_any
from communique.store.project import Project
from communique.store.releases import Release

MANIFEST = "manifest.json"

Entries = dict[tuple[str, str], dict[str, object]]
"""Entries of the manifest by release and locale."""


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What a build came to."""

    entries: list[dict[str, object]] = field(default_factory=list)
    """Manifest entries of what was assembled."""
    findings: dict[tuple[str, str], list[Finding]] = field(default_factory=dict)
    """By slug and locale: why a gate is not met."""
    warnings: list[Finding] = field(default_factory=list)
    """What people should know of what was assembled."""


def build_releases(plan: Plan, changes: Changes, console: Console, *, draft: bool) -> Outcome:
    """Assemble every release of the plan whose gate is met; with ``draft`` all of them, labelled."""
    path = plan.project.dist / MANIFEST
    content = read_bytes_if_any(path, shown=plan.project.shown(path))
    known = _known(content, plan.project)
    work = _Build(plan.project, Newsroom(plan.project), known, changes, Outcome(), draft=draft)
    with console.progress("Assembling", len(plan.pairs), "releases") as advance:
        for release in plan.releases:
            work.release(release, plan.targets(release))
            advance(len(plan.targets(release)))
    if work.outcome.entries:
        known.update((_name(entry), entry) for entry in work.outcome.entries)
        document = {"format": 1, "releases": [known[name] for name in sorted(known)]}
        text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
        changes.replace(path, text.encode("utf-8"), expected=content)
    return work.outcome


@dataclass(slots=True)
class _Build:
    project: Project
    newsroom: Newsroom
    known: Entries
    """Entries of what stands in ``dist/`` from runs before."""
    changes: Changes
    outcome: Outcome
    draft: bool

    def release(self, release: Release, locales: tuple[str, ...]) -> None:
        """Assemble the versions of a release in these locales."""
        document = read_document(self.project, release)
        catalogs: dict[str, Mastered] = {}
        for locale in locales:
            mastered = self._gated(release, locale, document)
            if mastered is not None:
                catalogs[locale] = mastered
        self.outcome.warnings += dict.fromkeys(one for mastered in catalogs.values() for one in mastered.findings)
        before = {locale for slug, locale in self.known if slug == release.slug}
        versions = (release.locale, *sorted(catalogs.keys() | (before - {release.locale})))
        for locale, mastered in catalogs.items():
            self._version(release, document, locale, mastered, versions)
        if catalogs and self.project.settings.assembly.json_ld:
            self._source(release, document, versions)

    def _gated(self, release: Release, locale: str, document: Document) -> Mastered | None:
        """The catalog that the version is made from; None where its gate is not met."""
        stored = read_stored(self.project, release.slug, locale)
        shown = self.project.shown(self.project.catalog(release.slug, locale))
        mastered = None
        if stored.catalog is not None:
            mastered = self._mastered(release, locale, document, stored.catalog, shown)
        catalog = None if mastered is None else mastered.catalog
        conditions = self.project.settings.conditions
        findings = list(gate(document, catalog, slug=release.slug, path=shown, conditions=conditions))
        if mastered is None or (findings and not self.draft):
            self.outcome.findings[release.slug, locale] = findings
            return None
        return mastered

    def _mastered(self, release: Release, locale: str, document: Document, catalog: Catalog, shown: str) -> Mastered:
        masters = [master for master in self.newsroom.masters(locale) if master.slug != release.slug]
        if not masters or release.slug in self.project.settings.masters:
            return Mastered(catalog=catalog, origins={})
        return apply_masters(document, catalog, masters, source=self.project.shown(release.path), path=shown)

    def _version(
        self, release: Release, document: Document, locale: str, mastered: Mastered, versions: tuple[str, ...]
    ) -> None:
        settings, atlas = self.project.settings, self.newsroom.atlas
        assembled = assemble_release(
            document,
            mastered.catalog,
            draft=self.draft,
            conditions=settings.conditions,
            spacing=dict(settings.spacings).get(locale, ""),
            edition=Edition(
                slug=release.slug, atlas=atlas, options=settings.assembly, versions=versions, masters=mastered.origins
            ),
        )
        path = atlas.file(release.slug, locale)
        self._write(path, assembled.content)
        linked_data = ""
        if assembled.linked_data is not None:
            linked_data = path.removesuffix(release.suffix) + ".jsonld"
            self._write(linked_data, assembled.linked_data)
        self.outcome.entries.append(
            manifest_entry(
                assembled, slug=release.slug, locale=locale, atlas=atlas, versions=versions, linked_data=linked_data
            )
        )

    def _source(self, release: Release, document: Document, versions: tuple[str, ...]) -> None:
        """What tells machines of the source that it has been translated."""
        edition = Edition(slug=release.slug, atlas=self.newsroom.atlas)
        described = describe_source(
            document,
            source=edition.published(release.locale),
            versions=[edition.published(locale) for locale in versions[1:]],
        )
        path = self.newsroom.atlas.assembled(release.slug, release.locale).removesuffix(release.suffix) + ".jsonld"
        self._write(path, write_linked_data(described))

    def _write(self, relative: str, content: bytes) -> None:
        path = self.project.root / relative
        self.changes.replace(path, content, expected=read_bytes_if_any(path, shown=self.project.shown(path)))


def _known(content: bytes | None, project: Project) -> Entries:
    """The entries of the manifest whose files still exist."""
    if content is None:
        return {}
    place = project.shown(project.dist / MANIFEST)
    try:
        releases = json.loads(content)["releases"]
        entries = [dict(entry) for entry in releases if {"release", "locale", "path"} <= entry.keys()]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            "Is no manifest that communique wrote.", place=place, remedy="Remove it; the next build writes it anew."
        ) from error
    return {_name(entry): entry for entry in entries if (project.root / str(entry["path"])).is_file()}


def _name(entry: Mapping[str, object]) -> tuple[str, str]:
    return str(entry["release"]), str(entry["locale"])
