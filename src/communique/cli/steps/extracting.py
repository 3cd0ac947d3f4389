"""content → templates → merged catalogs."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from datetime import datetime
from pathlib import Path

from communique.catalogs.po import write_catalog
from communique.cli.console import Console
from communique.cli.steps.plan import Plan, read_document
from communique.cli.steps.workers import workers
from communique.model import Catalog, LedgerEntry
from communique.pipeline.extraction import bring_up, extract
from communique.store.catalogs import Stored, read_template, update_stored
from communique.store.changes import Changes
from communique.store.freshness import Freshness
from communique.store.project import Project
from communique.store.releases import Release

_MANY = 48
"""Releases from which on further processes are worth their start."""

_SHARE = 16
"""Releases that a process takes at a time."""

Job = tuple[Project, Release, tuple[str, ...], bool]
"""A release with its target locales, and whether nothing may be written."""


def extract_releases(plan: Plan, changes: Changes, console: Console, *, jobs: int = 0) -> None:
    """Bring the template and the catalogs of every release in the plan to its source; ``jobs`` 0 takes all cores.

    Releases whose files are as the last extract left them are passed over.
    """
    locales = plan.locales or ("all",)
    freshness = Freshness(plan.project, locales=locales)
    stale = [release for release in plan.releases if not freshness.is_fresh(release.slug, _files(plan, release))]
    with console.progress("Extracting", len(stale), "releases") as advance:
        for release, paths in _extract_all(plan, stale, jobs=jobs, dry=changes.dry):
            changes.paths += paths
            if not changes.dry:
                freshness.remember(release.slug, _files(plan, release))
            advance(1)
    if not changes.dry:
        freshness.save()


def _files(plan: Plan, release: Release) -> list[Path]:
    """Every file that an extract of the release reads or writes."""
    project, slug = plan.project, release.slug
    files = [release.path, project.template(slug)]
    for locale in plan.targets(release):
        files += [project.catalog(slug, locale), project.ledger(slug, locale)]
    return files


def _extract_all(
    plan: Plan, releases: Sequence[Release], *, jobs: int, dry: bool
) -> Iterator[tuple[Release, list[Path]]]:
    """Each release with the files that were written for it, here or in further processes."""
    work: list[Job] = [(plan.project, release, plan.targets(release), dry) for release in releases]
    jobs = min(jobs or os.cpu_count() or 1, len(releases) // _SHARE)
    if jobs <= 1 or len(releases) < _MANY:
        for job, release in zip(work, releases, strict=True):
            yield release, _extract_one(job)
        return
    with workers(jobs) as pool:
        yield from zip(releases, pool.map(_extract_one, work, chunksize=_SHARE), strict=True)


def _extract_one(job: Job) -> list[Path]:
    """Extract one release; the files that were written, or with ``dry`` would be."""
    project, release, locales, dry = job
    changes = Changes(project, dry=dry)
    template = _write_template(project, release, changes)
    for locale in locales:
        _bring_up(project, release.slug, locale, template, changes)
    return changes.paths


def _write_template(project: Project, release: Release, changes: Changes) -> Catalog:
    previous, content = read_template(project, release.slug)
    template = extract(
        read_document(project, release),
        slug=release.slug,
        path=project.relative(release.path),
        created=datetime.now().astimezone().strftime("%Y-%m-%d %H:%M%z"),
        previous=previous,
    )
    changes.replace(project.template(release.slug), write_catalog(template), expected=content)
    return template


def _bring_up(project: Project, slug: str, locale: str, template: Catalog, changes: Changes) -> None:
    def merged(stored: Stored) -> tuple[Catalog, list[LedgerEntry]]:
        return bring_up(stored.catalog, template, locale=locale, entries=stored.entries)

    update_stored(changes, project, slug, locale, merged)
