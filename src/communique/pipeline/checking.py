"""Checks over catalogs: what all rules have to say about every unit, and their safe fixes put in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from communique.checks.contract import Context, Pair
from communique.checks.fixing import fix
from communique.checks.running import DEFAULTS, Options, check
from communique.checks.side import Side
from communique.checks.silences import Silence, silence
from communique.inline import Markup
from communique.languages import get_language
from communique.model import EMPTY, Catalog, Finding, Role, Unit

_ROLES = {role.value: role for role in Role}


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One finding with the texts that it is about."""

    finding: Finding
    source: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a catalog came to."""

    path: str
    """Of the PO file, as people see it."""
    results: tuple[Result, ...]
    """In the order of the catalog."""
    units: int
    """How many units had something to check."""
    silenced: int
    """Findings that a reviewer has answered."""
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


def check_catalog(job: Job) -> Checked:
    """Every finding about a catalog's units that have a target."""
    results: list[Result] = []
    silenced = units = 0
    used: frozenset[Silence] = frozenset()
    for unit in job.catalog.units:
        pairs = _pairs(job, unit)
        units += bool(pairs)
        place = f"{job.path}:{unit.line}" if unit.line else job.path
        found = [(replace(finding, place=place), pair) for pair in pairs for finding in check(pair, job.options)]
        left, answered, by = silence([finding for finding, _ in found], unit, place=place, silences=job.silences)
        silenced += len(answered)
        used |= by
        texts = {id(finding): pair for finding, pair in found}
        for finding in left:
            pair = texts.get(id(finding))
            results.append(
                Result(
                    finding=finding,
                    source=pair.source.text if pair else unit.key.source,
                    target=pair.target.text if pair else unit.target,
                )
            )
    return Checked(path=job.path, results=tuple(results), units=units, silenced=silenced, used=used)


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
    _, answered, _ = silence(found, unit, place=place, silences=job.silences)
    off = job.options.off | {finding.rule for finding in answered}
    return fix(pair, replace(job.options, off=off))


def _pairs(job: Job, unit: Unit) -> list[Pair]:
    """What there is to compare in a unit; nothing without a target, or where it is meant to be empty."""
    if not unit.is_translated or unit.target == EMPTY:
        return []
    source, target = get_language(job.source_locale), get_language(job.target_locale)
    context = Context(role=_role(unit))
    sources = [unit.key.source]
    if unit.source_plural is not None:
        last = len(unit.plural_targets) - 1
        sources = [unit.key.source if not number and last else unit.source_plural for number in range(last + 1)]
    return [
        Pair(
            source=Side(text, source, markup=job.markup),
            target=Side(translation, target, markup=job.markup),
            unit=unit,
            context=context,
        )
        for text, translation in zip(sources, unit.targets, strict=True)
    ]


def _role(unit: Unit) -> Role | None:
    """The one role that the notes of a unit name."""
    named = {_ROLES[name] for note in unit.notes if (name := note.partition(",")[0]) in _ROLES}
    return named.pop() if len(named) == 1 else None
