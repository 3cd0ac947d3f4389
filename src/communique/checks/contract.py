"""What a rule is, what it gets and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from communique.checks.names_index import NameIndex
from communique.checks.side import Side
from communique.model import Finding, Role, Severity, Unit
from communique.terms.termbase import NO_TERMS, Termbase


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known beside the two texts."""

    role: Role | None = None
    """What the segment is, where that is known."""
    neighbours: tuple[tuple[str, str], ...] = ()
    """Sources and targets of the same release."""
    terms: Termbase = NO_TERMS
    """The termbase."""
    names: NameIndex | None = None
    """The names of the release, where they were found once for all its pairs; None: they come from ``neighbours``."""
    number: int = 0
    """Which of the pairs of ``names`` this is."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Pair:
    """What a rule gets: a source, a target, and what is known beside them. Compared and hashed by identity."""

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


def put_for(
    pair: Pair,
    span: tuple[int, int],
    source_span: tuple[int, int],
    *,
    remedy: str = "",
    severity: Severity | None = None,
) -> Hit:
    """The hit of words in the target that stand for other ones in the source."""
    return Hit(
        message=f"{pair.target.text[slice(*span)]} stands in the target, "
        f"{pair.source.text[slice(*source_span)]} in the source.",
        span=span,
        source_span=source_span,
        remedy=remedy,
        severity=severity,
    )


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
    needs: frozenset[str] = frozenset()
    """Characters of which the target's prose must hold one, or it can find nothing; empty: it is always asked."""

    def findings(self, pair: Pair) -> list[Finding]:
        """What it has to say about a pair."""
        return [self.finding(hit, pair) for hit in self.find(pair)]

    def finding(self, hit: Hit, pair: Pair) -> Finding:
        """One hit as a finding."""
        return Finding(
            rule=self.id,
            severity=hit.severity or self.severity,
            message=hit.message,
            remedy=hit.remedy,
            unit=pair.unit.key if pair.unit is not None else None,
            span=hit.span,
            source_span=hit.source_span,
            fix=hit.fix,
        )
