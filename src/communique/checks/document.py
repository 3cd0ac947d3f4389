"""What a rule that sees all pairs of a catalog at once is, what it gets and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from communique.checks.contract import Hit, Pair
from communique.model import Finding, Severity, UnitKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """How another catalog of the same two locales translates a source."""

    target: str
    place: str
    """``file:line``, or the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogView:
    """What a rule over a catalog gets: its pairs, and what is known of the catalogs beside it."""

    pairs: Sequence[Pair]
    """Every source with its target, in the order of the catalog; those without a target are left out."""
    places: Sequence[str] = ()
    """``file:line`` of each pair; empty where the pairs come from no file."""
    elsewhere: Mapping[UnitKey, Sequence[Elsewhere]] = field(default_factory=dict)
    """By unit: other targets that further releases have for it."""
    siblings: Mapping[str, Mapping[UnitKey, str]] = field(default_factory=dict)
    """By locale: the targets of the same release in its other catalogs."""

    def place(self, index: int) -> str:
        """Where a pair stands, for a message: ``x.po:12``, or its number."""
        return self.places[index] if index < len(self.places) else f"pair {index + 1}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogRule:
    """One check over a whole catalog. Its time grows with the number of pairs, not with its square."""

    id: str
    """Family and name: ``sense.same-source``."""
    severity: Severity
    why: str
    """One sentence: what goes wrong when nobody looks."""
    find: Callable[[CatalogView], Iterable[tuple[int, Hit]]]
    """Yields the index of a pair of the view, and what is wrong with that pair."""
    clause: str = ""
    """Paragraph of the standard that it stands on."""

    def findings(self, view: CatalogView) -> list[tuple[int, Finding]]:
        """What it has to say about a catalog, each with the index of its pair."""
        found = []
        for index, hit in self.find(view):
            unit = view.pairs[index].unit
            finding = Finding(
                rule=self.id,
                severity=hit.severity or self.severity,
                message=hit.message,
                remedy=hit.remedy,
                unit=unit.key if unit is not None else None,
                span=hit.span,
                source_span=hit.source_span,
                fix=hit.fix,
            )
            found.append((index, finding))
        return found
