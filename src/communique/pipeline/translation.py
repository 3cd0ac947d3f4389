"""Which units want a draft, and what becomes of the drafts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from communique.catalogs.fill import fill
from communique.catalogs.ledger import annotate, new_entries
from communique.model import Catalog, Document, Draft, LedgerEntry, OriginKind, Role, State, Unit, UnitKey
from communique.pipeline.extraction import with_draft_notes


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A unit that wants a draft."""

    slug: str
    locale: str
    """Target locale."""
    key: UnitKey
    role: Role
    markup: str
    """Inline markup of its format, as :mod:`communique.inline` names it."""


def wanted(catalog: Catalog, document: Document, *, slug: str, markup: str, anew: bool = False) -> Iterator[Wanted]:
    """The untranslated units of a catalog that its release still has, in document order.

    With ``anew``, those as well that hold the machine's own text, which nobody has touched.
    """
    open_units = {
        unit.key
        for unit in catalog.units
        if unit.key.source and (unit.state is State.UNTRANSLATED or (anew and _is_machines(unit)))
    }
    for segment in document.segments:
        if segment.key in open_units:
            open_units.discard(segment.key)
            yield Wanted(slug=slug, locale=catalog.target_locale, key=segment.key, role=segment.role, markup=markup)


def take_drafts(
    catalog: Catalog,
    entries: Sequence[LedgerEntry],
    drafts: Mapping[UnitKey, Draft],
    *,
    time: str,
    anew: bool = False,
) -> tuple[Catalog, list[LedgerEntry]]:
    """The catalog with drafts in its untranslated units, and the new lines of its ledger.

    A unit that a person has filled in the meantime keeps its text. Why the machine left one empty is recorded, too.
    With ``anew``, drafts that nobody has touched make room, also for an empty one.
    """
    given = drafts.keys() if anew else frozenset()
    emptied = (
        replace(unit, target="", fuzzy=False) if unit.key in given and _is_machines(unit) else unit
        for unit in catalog.units
    )
    filled = fill(replace(catalog, units=tuple(emptied)), drafts)
    before = catalog.by_key()
    used = {
        unit.key: drafts[unit.key]
        for unit in filled.units
        if unit.key in drafts
        and (unit.target != before[unit.key].target if unit.target else drafts[unit.key].origin.doubts)
    }
    added = new_entries(entries, used, time=time)
    return with_draft_notes(annotate(filled, [*entries, *added])), added


def _is_machines(unit: Unit) -> bool:
    """Whether a unit holds what an engine gave, and no person has left a trace in it, be it a comment."""
    machine = unit.origin is not None and unit.origin.kind is OriginKind.MACHINE
    return machine and unit.state is State.DRAFT and not unit.comments
