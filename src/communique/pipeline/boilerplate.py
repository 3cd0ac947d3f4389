"""Boilerplate from an approved master: the paragraph "About …" is translated once and stands alike in every release.

A master is a release whose text is the boilerplate and whose catalogs people have reviewed. Wherever a sentence of it
stands in another release of its language, its approved target stands in the assembled version.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from communique.metrics import post_edit_distance
from communique.model import Catalog, Document, Finding, Role, Severity, State, Unit, UnitKey
from communique.pipeline.gate import shortened

_ROLES = frozenset({Role.BOILERPLATE, Role.CONTACT})
_NEAR = 0.35
"""Up to this distance a sentence is taken for a changed one of the master."""
_SHORTEST = 20
"""Characters of the shortest sentence of which that is said; labels and names are alike everywhere."""
_LONGEST = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    """A boilerplate with its approved translation for one locale."""

    slug: str
    document: Document
    catalog: Catalog | None
    """None where it was never translated into the locale."""

    def approved(self) -> dict[UnitKey, Unit]:
        """Its reviewed units."""
        units = {} if self.catalog is None else self.catalog.by_key()
        keys = [segment.key for segment in self.document.segments]
        return {key: units[key] for key in keys if key in units and units[key].state is State.REVIEWED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mastered:
    """A catalog in which approved targets of masters stand."""

    catalog: Catalog
    origins: Mapping[UnitKey, str]
    """Slug of the master for each unit that has its target from one."""
    findings: tuple[Finding, ...] = ()
    """Warnings: a sentence is nearly one of a master, or was reviewed here with another target."""


def apply_masters(
    document: Document, catalog: Catalog, masters: Sequence[Master], *, source: str, path: str
) -> Mastered:
    """The catalog with the approved targets of the masters' sentences; the first master that has a sentence counts.

    ``source`` and ``path`` are those of the release and of the PO file, as people see them.
    """
    approved: dict[UnitKey, tuple[str, Unit]] = {}
    known: dict[str, str] = {}
    for master in masters:
        if master.document.locale != document.locale:
            continue
        for key, unit in master.approved().items():
            approved.setdefault(key, (master.slug, unit))
        for segment in master.document.segments:
            known.setdefault(segment.text, master.slug)
    wanted = {segment.key for segment in document.segments} & approved.keys()
    units = tuple(_from_master(unit, approved[unit.key][1]) if unit.key in wanted else unit for unit in catalog.units)
    findings = (*_otherwise(catalog, approved, wanted, path), *_changed(document, known, source))
    present = {unit.key for unit in units}
    return Mastered(
        catalog=replace(catalog, units=units),
        origins={key: approved[key][0] for key in approved if key in wanted and key in present},
        findings=findings,
    )


def _from_master(unit: Unit, master: Unit) -> Unit:
    """The unit with the master's target, and who is behind that."""
    return replace(unit, target=master.target, fuzzy=False, previous=None, draft=master.draft, origin=master.origin)


def _otherwise(
    catalog: Catalog, approved: Mapping[UnitKey, tuple[str, Unit]], wanted: set[UnitKey], path: str
) -> Iterator[Finding]:
    for unit in catalog.units:
        if unit.key in wanted and unit.state is State.REVIEWED and unit.target != approved[unit.key][1].target:
            slug = approved[unit.key][0]
            yield Finding(
                rule="boilerplate.translated-otherwise",
                severity=Severity.WARNING,
                message=f"The boilerplate {slug!r} has another approved translation: {shortened(unit.key.source)}",
                place=f"{path}:{unit.line}" if unit.line else path,
                remedy=f"The one of {slug!r} is used; change it there if this one is better.",
                unit=unit.key,
            )


def _changed(document: Document, known: Mapping[str, str], source: str) -> Iterator[Finding]:
    """Sentences of the boilerplate that are nearly one of a master's."""
    for segment in document.segments:
        text = segment.text
        if segment.role not in _ROLES or text in known or not _SHORTEST <= len(text) <= _LONGEST:
            continue
        near = [
            (post_edit_distance(master, text), master)
            for master in known
            if len(master) <= _LONGEST and abs(len(master) - len(text)) <= _NEAR * max(len(master), len(text))
        ]
        distance, master = min(near, default=(1.0, ""))
        if distance <= _NEAR:
            yield Finding(
                rule="boilerplate.changed",
                severity=Severity.WARNING,
                message=f"Differs from the boilerplate {known[master]!r}, which has: {shortened(master)}",
                place=f"{source}:{segment.place.line}",
                remedy=f"Take over the master's wording, or change {known[master]!r} for all releases.",
                unit=segment.key,
            )
