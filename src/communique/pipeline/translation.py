"""Which units want a draft, and what becomes of the drafts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from communique.catalogs.fill import fill
from communique.catalogs.ledger import annotate, new_entries
from communique.model import Catalog, Document, Draft, LedgerEntry, Role, State, UnitKey
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


def wanted(catalog: Catalog, document: Document, *, slug: str, markup: str) -> Iterator[Wanted]:
    """The untranslated units of a catalog that its release still has, in document order."""
    untranslated = {unit.key for unit in catalog.units if unit.state is State.UNTRANSLATED and unit.key.source}
    for segment in document.segments:
        if segment.key in untranslated:
            untranslated.discard(segment.key)
            yield Wanted(slug=slug, locale=catalog.target_locale, key=segment.key, role=segment.role, markup=markup)


def take_drafts(
    catalog: Catalog, entries: Sequence[LedgerEntry], drafts: Mapping[UnitKey, Draft], *, time: str
) -> tuple[Catalog, list[LedgerEntry]]:
    """The catalog with drafts in its untranslated units, and the new lines of its ledger.

    A unit that a person has filled in the meantime keeps its text. Why the machine left one empty is recorded, too.
    """
    filled = fill(catalog, drafts)
    before = catalog.by_key()
    used = {
        unit.key: drafts[unit.key]
        for unit in filled.units
        if unit.key in drafts
        and (unit.target != before[unit.key].target if unit.target else drafts[unit.key].origin.doubts)
    }
    added = new_entries(entries, used, time=time)
    return with_draft_notes(annotate(filled, [*entries, *added])), added
