"""What `check` looks at: releases of a project, PO files by themselves, or pairs from stdin."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from communique.catalogs.po import read_catalog, write_catalog
from communique.checks.running import Options
from communique.checks.silences import Silence, stale
from communique.cli.console import Console
from communique.cli.steps.plan import Plan, changing, make_plan
from communique.cli.steps.workers import workers
from communique.errors import UsageError
from communique.formats.registry import get_format
from communique.languages import find_language, get_language
from communique.model import Authorship, Catalog, Draft, Finding, LedgerEntry, Unit, UnitKey
from communique.pipeline.checking import Checked, Job, Result, acquaint, check_catalog, fix_catalog
from communique.store.catalogs import Stored, ledger_time, read_stored, write_stored
from communique.store.changes import Changes
from communique.store.files import read_bytes, replace_bytes
from communique.store.project import find_project, open_project
from communique.store.settings import FILE_NAME, Settings
from communique.store.terms import terms_for
from communique.terms.termbase import Termbase

_SHARE = 4000
"""Units from which on a further process is worth its start."""


@dataclass(slots=True, kw_only=True)
class Asked:
    """What a command line asks for."""

    project: Path | None
    source: str | None
    to: Sequence[str] | None
    off: frozenset[str] = frozenset()
    dry: bool = False
    """Mend nothing, and only say what would be."""
    terms: Path | None = None
    """A termbase, instead of the project's own."""


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What a check came to."""

    checked: list[Checked] = field(default_factory=list)
    notes: list[Finding] = field(default_factory=list)
    """Findings about no unit: stale silences of the project, rows of the termbase that cannot be used."""
    fixed: list[str] = field(default_factory=list)
    """Paths of the PO files that were mended."""
    mended: int = 0
    """Units that were mended."""

    @property
    def findings(self) -> list[Finding]:
        """All of them, by file."""
        return [result.finding for checked in self.checked for result in checked.results] + self.notes

    @property
    def silenced(self) -> list[Result]:
        """What reviewers have answered."""
        return [result for checked in self.checked for result in checked.silenced]


def options_of(settings: Settings, off: frozenset[str] = frozenset()) -> Options:
    """What a project and a command line change about the rules."""
    return Options(off=frozenset(settings.checks_off) | off, severities=dict(settings.check_severities))


def check_files(paths: Sequence[Path], asked: Asked, console: Console, *, fixing: bool, jobs: int) -> Outcome:
    """Check PO files by themselves; settings are those of the project around the working folder, if there is one."""
    project = open_project(asked.project) if asked.project or find_project() else None
    settings = project.settings if project else Settings()
    options = options_of(settings, asked.off)
    terms = terms_for(project, asked.terms)
    outcome = Outcome(notes=list(terms.problems))
    work: list[Job] = []
    for path in paths:
        shown = path.as_posix()
        content = read_bytes(path, shown=shown)
        job = _job_of_file(read_catalog(content, place=shown), shown, asked, options, settings.silences, console)
        job = replace(job, terms=terms)
        if fixing:
            catalog, mended = fix_catalog(job)
            if mended:
                outcome.fixed.append(shown)
                outcome.mended += mended
            if mended and not asked.dry:
                replace_bytes(path, write_catalog(catalog), expected=content, shown=shown)
                job = replace(job, catalog=read_catalog(read_bytes(path, shown=shown), place=shown))
        work.append(job)
    outcome.checked = _check_all(_related(work), console, jobs=jobs)
    return outcome


def _related(work: Sequence[Job]) -> list[Job]:
    """Jobs on files, each told of those of the same name and source locale in other languages."""
    named: dict[tuple[str, str], dict[str, dict[UnitKey, str]]] = defaultdict(dict)
    for job in work:
        named[job.path.rpartition("/")[2], job.source_locale].setdefault(job.target_locale, _targets(job.catalog))
    return [_told(job, named[job.path.rpartition("/")[2], job.source_locale]) for job in work]


def _told(job: Job, siblings: Mapping[str, Mapping[UnitKey, str]]) -> Job:
    others = {locale: targets for locale, targets in siblings.items() if locale != job.target_locale}
    return replace(job, siblings=others)


def _targets(catalog: Catalog) -> dict[UnitKey, str]:
    return {unit.key: unit.target for unit in catalog.units if unit.target}


def _job_of_file(
    catalog: Catalog, shown: str, asked: Asked, options: Options, silences: tuple[Silence, ...], console: Console
) -> Job:
    target = asked.to[0] if asked.to else catalog.target_locale or catalog.field("Language")
    source = asked.source or catalog.source_locale or catalog.field("X-Source-Language")
    if not target:
        raise UsageError("In which language are the targets?", place=shown, remedy="Name it with --to, as in --to ru.")
    if not source:
        console.detail(f"{shown}: has no X-Source-Language; its sources are taken for English.")
    for name in (source or "en", target):
        if find_language(name) is None:
            raise UsageError(
                f"There are no rules for the locale {name!r}.",
                place=shown,
                remedy="Name the languages with --source and --to if the header has them wrong.",
            )
    return Job(
        catalog=catalog,
        path=shown,
        source_locale=get_language(source or "en").locale,
        target_locale=get_language(target).locale,
        options=options,
        silences=silences,
    )


def check_releases(patterns: Sequence[str], asked: Asked, console: Console, *, fixing: bool, jobs: int) -> Outcome:
    """Check the catalogs of releases; with ``fixing``, mend first what is safe to mend."""
    plan = make_plan(asked.project, patterns, asked.to, console)
    settings = plan.project.settings
    options = options_of(settings, asked.off)
    terms = terms_for(plan.project, asked.terms)
    outcome = Outcome()
    if fixing:
        with changing(plan, console, dry=asked.dry) as changes:
            for job, stored in _jobs_of_plan(plan, options, console, terms):
                outcome.mended += _mend(job, stored, changes)
            outcome.fixed = [plan.project.shown(path) for path in changes.paths if path.suffix == ".po"]
    outcome.checked = check_plan(plan, options, console, jobs=jobs, terms=terms)
    if not patterns and not asked.to:
        used = frozenset().union(*(checked.used for checked in outcome.checked)) if outcome.checked else frozenset()
        outcome.notes = stale(
            settings.silences, used, place=plan.project.shown(plan.project.root / FILE_NAME), off=options.off
        )
    outcome.notes += terms.problems
    return outcome


def check_plan(
    plan: Plan, options: Options, console: Console, *, jobs: int, terms: Termbase | None = None
) -> list[Checked]:
    """Check every catalog of a plan, with the project's termbase when none is given."""
    if terms is None:
        terms = terms_for(plan.project)
    return _check_all([job for job, _ in _jobs_of_plan(plan, options, console, terms)], console, jobs=jobs)


def _jobs_of_plan(plan: Plan, options: Options, console: Console, terms: Termbase) -> Iterator[tuple[Job, Stored]]:
    for release in plan.releases:
        wanted = plan.targets(release)
        every = dict.fromkeys((*wanted, *replace(plan, locales=plan.project.settings.targets).targets(release)))
        shelf = {locale: read_stored(plan.project, release.slug, locale) for locale in every}
        siblings = {locale: _targets(stored.catalog) for locale, stored in shelf.items() if stored.catalog is not None}
        for locale in wanted:
            stored = shelf[locale]
            if stored.catalog is None:
                console.say(f"{release.slug} → {locale}: not extracted; run `communique extract {release.slug}`.")
                continue
            job = Job(
                catalog=stored.catalog,
                path=plan.project.shown(plan.project.catalog(release.slug, locale)),
                source_locale=release.locale,
                target_locale=locale,
                markup=get_format(release.format).markup,
                options=options,
                silences=plan.project.settings.silences,
                terms=terms,
            )
            yield _told(job, siblings), stored


def _mend(job: Job, stored: Stored, changes: Changes) -> int:
    """Put the safe fixes into a catalog of the project; a draft that nobody has edited stays a draft."""
    catalog, mended = fix_catalog(job)
    if not mended:
        return 0
    before = {unit.key: unit for unit in job.catalog.units}
    added = [_entry(unit) for unit in catalog.units if _is_draft(before[unit.key]) and unit != before[unit.key]]
    write_stored(changes, changes.project, stored, catalog, added)
    return mended


def _is_draft(unit: Unit) -> bool:
    return unit.authorship in {Authorship.MACHINE, Authorship.ACCEPTED} and unit.origin is not None


def _entry(unit: Unit) -> LedgerEntry:
    assert unit.origin is not None  # noqa: S101 - only drafts come here
    return LedgerEntry(key=unit.key, draft=Draft(target=unit.target, origin=unit.origin), time=ledger_time())


def _check_all(work: Sequence[Job], console: Console, *, jobs: int) -> list[Checked]:
    """Check catalogs here, or in further processes when there are many units."""
    work = acquaint(work)
    units = sum(len(job.catalog.units) for job in work)
    processes = min(jobs or os.cpu_count() or 1, units // _SHARE, len(work))
    with console.progress("Checking", units, "units") as advance:
        checked = []
        for result in _mapped(work, processes):
            checked.append(result)
            advance(result.units)
        return checked


def _mapped(work: Sequence[Job], processes: int) -> Iterator[Checked]:
    if processes <= 1:
        yield from map(check_catalog, work)
        return
    with workers(processes) as pool:
        # what the jobs of a share have in common, the termbase above all, is sent to a process once
        yield from pool.map(check_catalog, work, chunksize=max(1, len(work) // (processes * 4)))
