"""Checks over catalogs: what all rules have to say about every unit, and their safe fixes put in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from communique.checks.contract import Context, Pair
from communique.checks.document import CatalogView, Elsewhere
from communique.checks.fixing import fix
from communique.checks.names_index import NameIndex
from communique.checks.running import DEFAULTS, Options, check, check_view, make_pair
from communique.checks.silences import Silence, notes_on, silence, silences_in
from communique.inline import Markup
from communique.languages import get_language
from communique.model import EMPTY, Catalog, Finding, Role, Unit, UnitKey
from communique.terms.termbase import NO_TERMS, Termbase

_ROLES = {role.value: role for role in Role}
_WINDOW = 3
"""Units before and behind that a rule sees beside a pair."""
_FEW = 3
"""Other targets of a source that a catalog is told of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One finding with the texts that it is about."""

    finding: Finding
    source: str = ""
    target: str = ""
    silence: Silence | None = None
    """The silence that answers it, with its reason; None: it is to be heard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a catalog came to."""

    path: str
    """Of the PO file, as people see it."""
    results: tuple[Result, ...]
    """In the order of the catalog."""
    units: int
    """How many units had something to check."""
    silenced: tuple[Result, ...] = ()
    """Findings that a reviewer has answered, with the silences that did it."""
    used: frozenset[Silence] = frozenset()
    """Silences of the project that answered some."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A catalog to check; can be sent to another process."""

    catalog: Catalog
    path: str
    source_locale: str
    target_locale: str
    markup: Markup = "markdown"
    options: Options = DEFAULTS
    silences: tuple[Silence, ...] = ()
    terms: Termbase = NO_TERMS
    elsewhere: Mapping[UnitKey, Sequence[Elsewhere]] = field(default_factory=dict)
    """By unit: other targets that further releases have for it."""
    siblings: Mapping[str, Mapping[UnitKey, str]] = field(default_factory=dict)
    """By locale: the targets of the same release in its other catalogs."""


def acquaint(jobs: Iterable[Job]) -> list[Job]:
    """The same jobs, each told of the other targets that the rest of them have for its units.

    Catalogs of the same two locales are compared; drafts count as reviewed targets do.
    """
    jobs = list(jobs)
    targets: dict[tuple[str, str], dict[UnitKey, dict[str, Elsewhere]]] = defaultdict(lambda: defaultdict(dict))
    for job in jobs:
        known = targets[job.source_locale, job.target_locale]
        for unit in job.catalog.units:
            if unit.target and unit.target != EMPTY and len(known[unit.key]) <= _FEW:
                known[unit.key].setdefault(unit.target, Elsewhere(target=unit.target, place=_place(job, unit)))
    return [replace(job, elsewhere=_others(job, targets[job.source_locale, job.target_locale])) for job in jobs]


def _others(job: Job, known: Mapping[UnitKey, Mapping[str, Elsewhere]]) -> dict[UnitKey, tuple[Elsewhere, ...]]:
    found: dict[UnitKey, tuple[Elsewhere, ...]] = {}
    for unit in job.catalog.units:
        others = known.get(unit.key, {})
        if unit.target and len(others) > 1:
            found[unit.key] = tuple(other for other in others.values() if other.target != unit.target)
    return found


def _place(job: Job, unit: Unit) -> str:
    return f"{job.path}:{unit.line}" if unit.line else job.path


def check_catalog(job: Job) -> Checked:
    """Every finding about a catalog's units that have a target."""
    results: list[Result] = []
    silenced: list[Result] = []
    units = 0
    used: frozenset[Silence] = frozenset()
    of_file = silences_in(job.catalog.header_comments)
    paired = _all_pairs(job)
    of_catalog = _of_catalog(job, paired)
    for number, (unit, pairs) in enumerate(paired):
        units += bool(pairs)
        place = _place(job, unit)
        found = [(finding, pair) for pair in pairs for finding in check(pair, job.options)]
        found = [(replace(finding, place=place), pair) for finding, pair in (*found, *of_catalog[number])]
        left, answered, by = silence(
            [finding for finding, _ in found],
            unit,
            place=place,
            silences=(*of_file, *job.silences),
            off=job.options.off,
        )
        used |= by
        texts = {id(finding): pair for finding, pair in found}
        silenced += [_result(one.finding, unit, texts.get(id(one.finding)), one.silence) for one in answered]
        results += [_result(finding, unit, texts.get(id(finding))) for finding in left]
    notes = notes_on(of_file, used, place=job.path, off=job.options.off)
    results += [Result(finding=note) for note in notes]
    return Checked(path=job.path, results=tuple(results), units=units, silenced=tuple(silenced), used=used)


def _result(finding: Finding, unit: Unit, pair: Pair | None, by: Silence | None = None) -> Result:
    return Result(
        finding=finding,
        source=pair.source.text if pair else unit.key.source,
        target=pair.target.text if pair else unit.target,
        silence=by,
    )


def _all_pairs(job: Job) -> list[tuple[Unit, list[Pair]]]:
    """Every unit with what there is to compare in it, told of its neighbours."""
    units = job.catalog.units
    texts = [(unit.key.source, unit.target) for unit in units]
    names = NameIndex(texts, get_language(job.source_locale), get_language(job.target_locale))
    paired = []
    for number, unit in enumerate(units):
        around = (*texts[max(0, number - _WINDOW) : number], *texts[number + 1 : number + 1 + _WINDOW])
        paired.append((unit, _pairs(job, unit, tuple(one for one in around if one[1]), names, number)))
    return paired


def _of_catalog(job: Job, paired: Sequence[tuple[Unit, list[Pair]]]) -> Mapping[int, list[tuple[Finding, Pair]]]:
    """By number of the unit: what rules over the whole catalog have to say."""
    owners = [(number, pair) for number, (_, pairs) in enumerate(paired) for pair in pairs]
    view = CatalogView(
        pairs=[pair for _, pair in owners],
        places=[_place(job, paired[number][0]) for number, _ in owners],
        elsewhere=job.elsewhere,
        siblings=job.siblings,
    )
    found: dict[int, list[tuple[Finding, Pair]]] = defaultdict(list)
    for index, finding in check_view(view, job.options):
        number, pair = owners[index]
        found[number].append((finding, pair))
    return found


def fix_catalog(job: Job) -> tuple[Catalog, int]:
    """The catalog with every safe fix in its targets, and how many units that changed.

    Findings that are silenced are not mended.
    """
    units: list[Unit] = []
    changed = 0
    for unit in job.catalog.units:
        targets = tuple(_fixed(job, unit, pair) for pair in _pairs(job, unit))
        if not targets or targets == unit.targets:
            units.append(unit)
        else:
            changed += 1
            plural = unit.source_plural is not None
            units.append(replace(unit, plural_targets=targets) if plural else replace(unit, target=targets[0]))
    return replace(job.catalog, units=tuple(units)), changed


def _fixed(job: Job, unit: Unit, pair: Pair) -> str:
    place = f"{job.path}:{unit.line}"
    found = [replace(finding, place=place) for finding in check(pair, job.options)]
    of_file = silences_in(job.catalog.header_comments)
    _, answered, _ = silence(found, unit, place=place, silences=(*of_file, *job.silences))
    off = job.options.off | {one.finding.rule for one in answered}
    return fix(pair, replace(job.options, off=off))


def _pairs(
    job: Job,
    unit: Unit,
    neighbours: tuple[tuple[str, str], ...] = (),
    names: NameIndex | None = None,
    number: int = 0,
) -> list[Pair]:
    """What there is to compare in a unit; nothing without a target, or where it is meant to be empty."""
    if not unit.is_translated or unit.target == EMPTY:
        return []
    context = Context(role=_role(unit), neighbours=neighbours, terms=job.terms, names=names, number=number)
    sources = [unit.key.source]
    if unit.source_plural is not None:
        last = len(unit.plural_targets) - 1
        sources = [unit.key.source if not number and last else unit.source_plural for number in range(last + 1)]
    return [
        make_pair(
            text,
            translation,
            source_locale=job.source_locale,
            target_locale=job.target_locale,
            markup=job.markup,
            unit=unit,
            context=context,
        )
        for text, translation in zip(sources, unit.targets, strict=True)
    ]


def _role(unit: Unit) -> Role | None:
    """The one role that the notes of a unit name."""
    named = {_ROLES[name] for note in unit.notes if (name := note.partition(",")[0]) in _ROLES}
    return named.pop() if len(named) == 1 else None
