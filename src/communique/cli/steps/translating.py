"""Drafts for what is empty: all pending sentences of a pair go through its engine together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from communique.cli.console import Console
from communique.cli.steps.plan import Plan, read_document
from communique.engines.contract import Engine
from communique.errors import PackageError, PackageMissingError, UsageError
from communique.formats.registry import get_format
from communique.inline import MARKUPS, Markup
from communique.model import Catalog, Draft, LedgerEntry, UnitKey
from communique.pipeline.drafting import draft
from communique.pipeline.risk import with_risks
from communique.pipeline.translation import Wanted, take_drafts, wanted
from communique.store.catalogs import Stored, ledger_time, read_stored, update_stored
from communique.store.changes import Changes
from communique.store.engines import Engines
from communique.store.project import Project
from communique.store.risk import open_if_any
from communique.store.terms import terms_for
from communique.terms import NO_TERMS, Termbase

_WINDOW = 1000
"""Sentences between two writes: what a killed run loses at most, and enough for full batches."""


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What a translate run came to."""

    drafted: int = 0
    """Units that got a draft, or with ``--check`` would get one."""
    refused: list[Wanted] = field(default_factory=list)
    """Units that the engine found no draft for worth keeping; they stay empty."""
    ways: Counter[str] = field(default_factory=Counter)
    """How many drafts came by which way of asking, or were put right in what; and how many are doubtful."""
    missing: list[PackageMissingError] = field(default_factory=list)
    """Pairs that no installed package translates."""


def translate_releases(
    plan: Plan, changes: Changes, engines: Engines, console: Console, *, anew: bool = False
) -> Outcome:
    """Draft every untranslated unit of the plan's catalogs; with ``anew``, also what is still the machine's."""
    outcome = Outcome()
    pending = _pending(plan, anew=anew)
    ready: list[tuple[Engine, list[Wanted]]] = []
    for (source, target), units in pending.items():
        if changes.dry:
            outcome.drafted += len(units)
            changes.paths += dict.fromkeys(plan.project.catalog(unit.slug, unit.locale) for unit in units)
            continue
        try:
            ready.append((engines.open(source, target), units))
        except PackageMissingError as error:
            outcome.missing.append(error)
    terms = terms_for(plan.project) if ready else NO_TERMS
    total = sum(len(units) for _, units in ready)
    for line in dict.fromkeys(line for engine, _ in ready for line in engines.describe(engine)):
        console.say(f"Drafting with {line}")
    with console.progress("Drafting", total, "sentences") as advance:
        for engine, units in ready:
            weigh = _Scales(engine, engines, console, terms)
            for start in range(0, len(units), _WINDOW):
                window = units[start : start + _WINDOW]
                drafts = _draft(window, engine, terms, weigh, advance)
                outcome.ways.update(way for made in drafts.values() for one in made.values() for way in _ways(one))
                outcome.drafted += _keep(plan.project, changes, drafts, anew=anew)
                outcome.refused += [unit for unit in window if not drafts[unit.slug, unit.locale][unit.key].target]
    return outcome


class _Scales:
    """Tells the risk of drafts of one engine, with the help of the one that translates back where there is one."""

    def __init__(self, engine: Engine, engines: Engines, console: Console, terms: Termbase) -> None:
        self._engine = engine
        self._back = open_if_any(engines, engine.target_locale, engine.source_locale)
        self._console = console
        self._terms = terms

    def __call__(self, units: Sequence[Wanted], drafts: Sequence[Draft], markup: str) -> list[Draft]:
        """The drafts with their risk."""
        kind: Markup = next((known for known in MARKUPS if known == markup), "none")
        sources = [unit.key.source for unit in units]

        def weighed() -> list[Draft]:
            return with_risks(
                sources, drafts, forward=self._engine, backward=self._back, markup=kind, terms=self._terms
            )

        try:
            return weighed()
        except PackageError as error:
            if self._back is None:
                raise
            # Drafts do not hang on the way back.
            self._console.say(f"{error.place}: {error.cause} Risks are told without it.")
            self._back = None
            return weighed()


def _pending(plan: Plan, *, anew: bool) -> dict[tuple[str, str], list[Wanted]]:
    """What wants a draft, by source and target locale.

    Raises:
        UsageError: a release has no catalog yet.
    """
    pending: dict[tuple[str, str], list[Wanted]] = defaultdict(list)
    for release in plan.releases:
        document = read_document(plan.project, release)
        markup = get_format(release.format).markup
        for locale in plan.targets(release):
            catalog = read_stored(plan.project, release.slug, locale).catalog
            if catalog is None:
                raise UsageError(
                    "There is no catalog yet.",
                    place=plan.project.shown(plan.project.catalog(release.slug, locale)),
                    remedy=f"Run `communique extract {release.slug}` first, or `communique run {release.slug}`.",
                )
            units = list(wanted(catalog, document, slug=release.slug, markup=markup, anew=anew))
            if units:
                pending[release.locale, locale] += units
    return pending


def _draft(
    window: Sequence[Wanted], engine: Engine, terms: Termbase, weigh: _Scales, advance: Callable[[int], None]
) -> dict[tuple[str, str], dict[UnitKey, Draft]]:
    """Drafts by catalog and key; those of one markup are decoded together."""
    drafts: dict[tuple[str, str], dict[UnitKey, Draft]] = defaultdict(dict)
    for markup in dict.fromkeys(unit.markup for unit in window):
        units = [unit for unit in window if unit.markup == markup]
        made = draft(
            [unit.key.source for unit in units],
            engine,
            markup=markup,
            roles=[unit.role for unit in units],
            terms=terms,
            progress=advance,
        )
        for unit, one in zip(units, weigh(units, made, markup), strict=True):
            drafts[unit.slug, unit.locale][unit.key] = one
    return drafts


def _ways(draft: Draft) -> Iterator[str]:
    """What ``-v`` counts a draft under."""
    if draft.target:
        yield draft.origin.rung or "at once"
        yield from (f"put right: {repair}" for repair in draft.origin.repairs)
        if draft.origin.doubts:
            yield "doubtful"


def _keep(
    project: Project, changes: Changes, drafts: Mapping[tuple[str, str], Mapping[UnitKey, Draft]], *, anew: bool
) -> int:
    """Write drafts into their catalogs as these are now; how many units took one."""
    time = ledger_time()
    kept = 0
    for (slug, locale), by_key in drafts.items():
        taken = 0

        def filled(
            stored: Stored, by_key: Mapping[UnitKey, Draft] = by_key
        ) -> tuple[Catalog, list[LedgerEntry]] | None:
            nonlocal taken
            if stored.catalog is None:  # removed meanwhile: its owner wants it gone
                return None
            catalog, added = take_drafts(stored.catalog, stored.entries, by_key, time=time, anew=anew)
            before = stored.catalog.by_key()
            taken = sum(unit.target != before[unit.key].target for unit in catalog.units)
            return catalog, added

        update_stored(changes, project, slug, locale, filled)
        kept += taken
    return kept
