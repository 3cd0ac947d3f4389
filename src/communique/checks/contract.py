"""What a rule is, what it gets and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from communique.checks.side import Side
from communique.model import Finding, Role, Severity, Unit


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known beside the two texts."""

    role: Role | None = None
    """What the segment is, where that is known."""
    neighbours: tuple[tuple[str, str], ...] = ()
    """Sources and targets of the same release."""
    terms: tuple[Any, ...] = ()
    """Rows of the termbase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What a rule gets: a source, a target, and what is known beside them."""

    source: Side
    target: Side
    unit: Unit | None = None
    """The unit that both belong to; None for texts that come from no catalog."""
    context: Context = field(default_factory=Context)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """What a rule gives: one thing that is wrong."""

    message: str
    span: tuple[int, int] | None = None
    """Start and end in the target."""
    source_span: tuple[int, int] | None = None
    """Start and end in the source."""
    remedy: str = ""
    fix: str | None = None
    """What should stand in ``span``, where that is safe."""
    severity: Severity | None = None
    """How grave this one is; None: as its rule says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One check."""

    id: str
    """Family and name: ``sense.untranslated``."""
    severity: Severity
    why: str
    """One sentence: what goes wrong when nobody looks."""
    find: Callable[[Pair], Iterable[Hit]]
    targets: frozenset[str] = frozenset()
    """Locales of targets that it is for; empty: all."""
    clause: str = ""
    """Paragraph of the standard that it stands on."""

    def findings(self, pair: Pair) -> list[Finding]:
        """What it has to say about a pair."""
        key = pair.unit.key if pair.unit is not None else None
        return [
            Finding(
                rule=self.id,
                severity=hit.severity or self.severity,
                message=hit.message,
                remedy=hit.remedy,
                unit=key,
                span=hit.span,
                source_span=hit.source_span,
                fix=hit.fix,
            )
            for hit in self.find(pair)
        ]
