"""From a Document to its template, and from a template to the catalog that a translator opens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from communique.catalogs.ledger import annotate, carried_entries
from communique.catalogs.merge import merge
from communique.catalogs.template import make_template
from communique.model import Catalog, Document, LedgerEntry, Origin, OriginKind, State, Unit
from communique.pipeline.acceptance import TYPOGRAPHY
from communique.segmentation import split_sentences

_LOST = "lost in the draft: "
_RUNG = "drafted another way: "
_REPAIRED = "put right in the draft: "
_DOUBT = "doubtful in the draft: "
_RISK = "risk: "
_EMPTY = "left empty by the machine: "
_OURS = (_RISK, _LOST, _RUNG, _REPAIRED, _DOUBT, _EMPTY)


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
    """``#.`` lines on raw drafts: what it lost, how it came to be, what is doubtful; or why it is empty."""
    return replace(catalog, units=tuple(_with_note(unit) for unit in catalog.units))


def _with_note(unit: Unit) -> Unit:
    notes = tuple(note for note in unit.notes if not note.startswith(_OURS))
    origin = unit.origin
    if origin is not None and origin.kind is OriginKind.MACHINE:
        if unit.state is State.DRAFT:
            notes = (*notes, *_draft_notes(origin))
        elif unit.state is State.UNTRANSLATED and origin.doubts:
            notes = (*notes, _EMPTY + "; ".join(origin.doubts))
    return unit if notes == unit.notes else replace(unit, notes=notes)


def _draft_notes(origin: Origin) -> Iterator[str]:
    if origin.risk is not None:
        yield f"{_RISK}{origin.risk} of 100"
    if origin.lost:
        yield _LOST + " ".join(origin.lost)
    if origin.rung:
        yield _RUNG + origin.rung
    repairs = [repair for repair in origin.repairs if repair != TYPOGRAPHY]
    if repairs:
        yield _REPAIRED + ", ".join(repairs)
    for doubt in origin.doubts:
        yield _DOUBT + " ".join(doubt.split())
