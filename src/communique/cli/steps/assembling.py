"""Document + catalog → release in another language, when its gate is met; and the manifest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from communique.cli.console import Console
from communique.cli.steps.plan import Plan, read_document
from communique.errors import InputError
from communique.model import Document, Finding
from communique.pipeline.assembly import assemble_release, manifest_entry
from communique.pipeline.gate import gate
from communique.store.catalogs import read_stored
from communique.store.changes import Changes
from communique.store.files import read_bytes_if_any
from communique.store.project import Project
from communique.store.releases import Release

MANIFEST = "manifest.json"


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What a build came to."""

    entries: list[dict[str, object]] = field(default_factory=list)
    """Manifest entries of what was assembled."""
    findings: dict[tuple[str, str], list[Finding]] = field(default_factory=dict)
    """By slug and locale: why a gate is not met."""


def build_releases(plan: Plan, changes: Changes, console: Console, *, draft: bool) -> Outcome:
    """Assemble every release of the plan whose gate is met; with ``draft`` all of them, labelled."""
    outcome = Outcome()
    with console.progress("Assembling", len(plan.pairs), "releases") as advance:
        for release in plan.releases:
            document = read_document(plan.project, release)
            for locale in plan.targets(release):
                _build(plan.project, release, locale, document, changes, outcome, draft=draft)
                advance(1)
    _write_manifest(plan.project, changes, outcome.entries)
    return outcome


def dist_path(project: Project, release: Release, locale: str) -> Path:
    """Where a release stands once it is assembled."""
    return project.dist / locale / f"{release.slug}{release.suffix}"


def _build(
    project: Project,
    release: Release,
    locale: str,
    document: Document,
    changes: Changes,
    outcome: Outcome,
    *,
    draft: bool,
) -> None:
    stored = read_stored(project, release.slug, locale)
    shown = project.shown(project.catalog(release.slug, locale))
    least = project.settings.gate
    findings = list(gate(document, stored.catalog, slug=release.slug, path=shown, least=least))
    if stored.catalog is None or (findings and not draft):
        outcome.findings[release.slug, locale] = findings
        return
    assembled = assemble_release(document, stored.catalog, draft=draft, least=least)
    path = dist_path(project, release, locale)
    changes.replace(path, assembled.content, expected=read_bytes_if_any(path, shown=project.shown(path)))
    outcome.entries.append(
        manifest_entry(
            assembled,
            slug=release.slug,
            source=project.relative(release.path),
            source_locale=release.locale,
            locale=locale,
            path=project.relative(path),
        )
    )


def _write_manifest(project: Project, changes: Changes, entries: list[dict[str, object]]) -> None:
    """Put the entries of this run into the manifest; those of files that still exist are kept."""
    if not entries:
        return
    path = project.dist / MANIFEST
    content = read_bytes_if_any(path, shown=project.shown(path))
    merged = {_name(entry): entry for entry in _entries(content, project.shown(path))}
    merged = {name: entry for name, entry in merged.items() if (project.root / str(entry["path"])).is_file()}
    merged.update((_name(entry), entry) for entry in entries)
    document = {"format": 1, "releases": [merged[name] for name in sorted(merged)]}
    text = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    changes.replace(path, text.encode("utf-8"), expected=content)


def _entries(content: bytes | None, place: str) -> list[dict[str, object]]:
    if content is None:
        return []
    try:
        releases = json.loads(content)["releases"]
        return [dict(entry) for entry in releases if {"release", "locale", "path"} <= entry.keys()]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(
            "Is no manifest that communique wrote.", place=place, remedy="Remove it; the next build writes it anew."
        ) from error


def _name(entry: Mapping[str, object]) -> tuple[str, str]:
    return str(entry["release"]), str(entry["locale"])
