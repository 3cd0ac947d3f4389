"""From a Document to its template, and from a template to the catalog that a translator opens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from communique.catalogs.ledger import annotate, carried_entries
from communique.catalogs.merge import merge
from communique.catalogs.template import make_template
from communique.model import Catalog, Document, LedgerEntry, State, Unit
from communique.segmentation import split_sentences

_LOST = "lost in the draft: "


def extract(document: Document, *, slug: str, path: str, created: str, previous: Catalog | None) -> Catalog:
    """The template of a release.

    ``path`` is what ``#:`` names; ``created`` becomes ``POT-Creation-Date`` where the msgids are not those of
    ``previous``.
    """
    return make_template(
        document.segments,
        slug=slug,
        source_locale=document.locale,
        path=path,
        created=created,
        previous=previous,
    )


def bring_up(
    catalog: Catalog | None, template: Catalog, *, locale: str, entries: Sequence[LedgerEntry]
) -> tuple[Catalog, list[LedgerEntry]]:
    """The catalog for a locale, brought to a template, and the new lines of its ledger.

    The new lines carry drafts over to the sentences that a changed source made of theirs.
    """

    def split(target: str) -> Sequence[str]:
        return split_sentences(target, locale)

    merged = annotate(merge(catalog, template, locale=locale, split=split), entries)
    return with_draft_notes(merged), carried_entries(merged, entries)


def with_draft_notes(catalog: Catalog) -> Catalog:
    """A ``#.`` line on every raw draft that could not keep a code, a URL or an e-mail of its source."""
    return replace(catalog, units=tuple(_with_note(unit) for unit in catalog.units))


def _with_note(unit: Unit) -> Unit:
    notes = tuple(note for note in unit.notes if not note.startswith(_LOST))
    if unit.state is State.DRAFT and unit.origin is not None and unit.origin.lost:
        notes = (*notes, _LOST + " ".join(unit.origin.lost))
    return unit if notes == unit.notes else replace(unit, notes=notes)
