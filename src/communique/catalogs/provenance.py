"""Who is behind each target of a catalog, as the drafts ledger tells it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from communique.catalogs.pairing import THRESHOLD
from communique.languages import find_language
from communique.model import EMPTY, Catalog, LedgerEntry, Unit, UnitKey


def annotate(catalog: Catalog, ledger: Sequence[LedgerEntry]) -> Catalog:
    """The catalog with ``draft`` and ``origin`` of each unit, so that its state and authorship are right.

    A unit's draft is the newest one that equals its target; else the newest for its key; else, when its source has
    changed, the same for the source that its target was made for. A target that was drafted word for word for a like
    source is machine text as well, even when an editor has removed ``#|``.
    """
    drafts = _Drafts(ledger, catalog.target_locale)
    return replace(
        catalog,
        units=tuple(map(drafts.annotated, catalog.units)),
        obsolete=tuple(map(drafts.annotated, catalog.obsolete)),
    )


def carried_entries(catalog: Catalog, ledger: Sequence[LedgerEntry]) -> list[LedgerEntry]:
    """Entries to append after a merge, so that changed units keep their drafts when an editor removes ``#|``.

    For each unit whose target was drafted for another source, the same draft under the unit's own key, with its time.
    """
    drafts = _Drafts(ledger, catalog.target_locale)
    carried: list[LedgerEntry] = []
    while True:  # what was carried to one unit may be carried on to another
        found = ((unit.key, drafts.before(unit)) for unit in catalog.units if not drafts.knows(unit.key))
        added = [replace(entry, key=key) for key, entry in found if entry is not None]
        if not added:
            return carried
        carried.extend(added)
        drafts.add(added)


class _Drafts:
    """A ledger, to be asked."""

    def __init__(self, ledger: Sequence[LedgerEntry], locale: str) -> None:
        self._by_key: dict[UnitKey, list[LedgerEntry]] = {}
        self._by_target: dict[str, list[LedgerEntry]] = {}
        self._refused: dict[UnitKey, LedgerEntry] = {}
        """The newest entries that only say why nothing was proposed."""
        language = find_language(locale)
        self._joiner = language.joiner if language is not None else " "
        self.add(ledger)

    def add(self, ledger: Iterable[LedgerEntry]) -> None:
        """Take further entries in."""
        for entry in ledger:
            if not entry.draft.target:
                self._refused[entry.key] = entry
                continue
            self._by_key.setdefault(entry.key, []).append(entry)
            self._by_target.setdefault(entry.draft.target, []).append(entry)

    def knows(self, key: UnitKey) -> bool:
        """Whether anything was ever drafted for this key."""
        return key in self._by_key

    def annotated(self, unit: Unit) -> Unit:
        """The unit with its draft and origin."""
        entry = self.of(unit)
        if entry is None and not any(unit.targets) and unit.key in self._refused:
            return replace(unit, draft=None, origin=self._refused[unit.key].draft.origin)
        if entry is None:
            return replace(unit, draft=None, origin=None) if unit.draft is not None or unit.origin is not None else unit
        return replace(unit, draft=entry.draft.target, origin=entry.draft.origin)

    def of(self, unit: Unit) -> LedgerEntry | None:
        """The entry that lies behind the unit's target, or None."""
        own = self._by_key.get(unit.key, [])
        earlier = self._earlier(unit)
        same = [entry for entry in (*earlier, *own) if entry.draft.target == unit.target]
        found = same or self._elsewhere(unit) or own or earlier
        return found[-1] if found else None

    def before(self, unit: Unit) -> LedgerEntry | None:
        """The entry that lies behind the target of a unit whose source has changed, or None."""
        earlier = self._earlier(unit)
        same = [entry for entry in earlier if entry.draft.target == unit.target]
        found = same or earlier
        return found[-1] if found else None

    def _earlier(self, unit: Unit) -> list[LedgerEntry]:
        """Entries for the source that the target was made for; those of joined sources are joined."""
        if unit.previous is None:
            return []
        context = unit.previous.context or ""
        entries = self._by_key.get(UnitKey(unit.previous.source, context), [])
        if unit.key.source in unit.previous.source:  # a part of a split sentence may have a part of its draft
            entries = [_part(entry, unit.target) for entry in entries]
        if entries or "\n" not in unit.previous.source:
            return entries
        parts = [self._by_key.get(UnitKey(source, context), []) for source in unit.previous.source.split("\n")]
        if not all(parts):
            return []
        newest = [entries[-1] for entries in parts]
        target = self._joiner.join(entry.draft.target for entry in newest)
        return [replace(newest[-1], draft=replace(newest[-1].draft, target=target))]

    def _elsewhere(self, unit: Unit) -> list[LedgerEntry]:
        """Entries for like sources whose draft is the target, word for word."""
        from rapidfuzz import fuzz

        entries = self._by_target.get(unit.target, []) if unit.target not in {"", EMPTY} else []
        return [entry for entry in entries if fuzz.ratio(entry.key.source, unit.key.source) >= THRESHOLD]


def _part(entry: LedgerEntry, target: str) -> LedgerEntry:
    """The entry with its draft cut down to a target that is a part of it."""
    if not target or target not in entry.draft.target:
        return entry
    return replace(entry, draft=replace(entry.draft, target=target))
