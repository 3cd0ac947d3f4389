"""Drafts into a catalog, and targets out of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from communique.model import Catalog, Draft, State, Unit, UnitKey


def fill(catalog: Catalog, drafts: Mapping[UnitKey, Draft]) -> Catalog:
    """The catalog with drafts as fuzzy targets of units that are untranslated; no other unit is touched.

    An empty draft fills nothing, and neither does a draft for a unit with a plural, which only others' catalogs have.
    """
    return replace(catalog, units=tuple(_filled(unit, drafts.get(unit.key)) for unit in catalog.units))


def targets_for(catalog: Catalog, *, allow: State) -> dict[UnitKey, str]:
    """The targets of all translated units whose state is ``allow`` or further, ``<EMPTY>`` as it stands."""
    return {unit.key: unit.target for unit in catalog.units if unit.target and unit.state >= allow}


def _filled(unit: Unit, draft: Draft | None) -> Unit:
    if draft is None or not draft.target or unit.state is not State.UNTRANSLATED or unit.source_plural is not None:
        return unit
    return replace(unit, target=draft.target, fuzzy=True, previous=None, draft=draft.target, origin=draft.origin)
