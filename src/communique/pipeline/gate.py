"""The gate: the condition under which a release may be assembled, and what stands in for what has not met it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from communique.model import Catalog, Document, Finding, Role, Severity, State, Unit, UnitKey

_REMEDIES = {
    State.UNTRANSLATED: "Translate it, or draft it with `communique translate`.",
    State.DRAFT: "Review the draft and clear its fuzzy mark.",
    State.NEEDS_REVIEW: "Review it and clear its fuzzy mark.",
}


class Standing(IntEnum):
    """What stands for a segment in the assembled release; the strictest counts where a sentence has several roles."""

    TARGET = 0
    """Its target, which is as far as the gate asks."""
    MACHINE = 1
    """Its target, which is not: a draft, or what somebody left unfinished. A notice says so."""
    SOURCE = 2
    """The source's own sentence. A notice says so."""
    STOP = 3
    """Nothing: the release is not assembled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What a project asks of the sentences of a release, and what it allows instead."""

    least: State = State.REVIEWED
    """The least state of a unit whose role asks for no other."""
    roles: Mapping[Role, State] = field(default_factory=dict)
    """The least state by role."""
    fallback: Standing = Standing.STOP
    """What stands in for a unit that has not come as far."""
    fallbacks: Mapping[Role, Standing] = field(default_factory=dict)
    """The same by role."""

    def standing(self, role: Role, state: State) -> Standing:
        """What stands for a segment of that role whose unit is in that state."""
        if state is not State.UNTRANSLATED and state >= self.roles.get(role, self.least):
            return Standing.TARGET
        fallback = self.fallbacks.get(role, self.fallback)
        return Standing.STOP if fallback is Standing.MACHINE and state is State.UNTRANSLATED else fallback


STRICT = Conditions()
"""Every sentence is reviewed."""


def find_standings(
    document: Document, units: Mapping[UnitKey, Unit], conditions: Conditions, *, draft: bool = False
) -> dict[UnitKey, Standing]:
    """What stands for each unit of a release.

    With ``draft`` nothing stops: every target is used, and a sentence without one stays in the source language.
    """
    standings: dict[UnitKey, Standing] = {}
    for segment in document.segments:
        unit = units.get(segment.key)
        state = State.UNTRANSLATED if unit is None else unit.state
        standing = Standing.STOP if unit is None else conditions.standing(segment.role, state)
        if draft and standing is not Standing.TARGET:
            standing = Standing.SOURCE if state is State.UNTRANSLATED else Standing.MACHINE
        standings[segment.key] = max(standing, standings.get(segment.key, Standing.TARGET))
    return standings


def gate(
    document: Document, catalog: Catalog | None, *, slug: str, path: str, conditions: Conditions = STRICT
) -> Iterator[Finding]:
    """Findings for every unit that has not come as far as the conditions ask; none when the gate is met.

    ``path`` is that of the PO file, as people see it.
    """
    if catalog is None:
        yield Finding(
            rule="gate.not-extracted",
            severity=Severity.ERROR,
            message="There is no catalog yet.",
            place=path,
            remedy=f"Run `communique run {slug}`.",
        )
        return
    units = catalog.by_key()
    for key, standing in find_standings(document, units, conditions).items():
        unit = units.get(key)
        if unit is None:
            yield Finding(
                rule="gate.stale",
                severity=Severity.ERROR,
                message=f"The release has changed since it was extracted: {shortened(key.source)}",
                place=path,
                remedy=f"Run `communique extract {slug}`.",
                unit=key,
            )
        elif standing is Standing.STOP:
            yield Finding(
                rule="gate.not-reviewed",
                severity=Severity.ERROR,
                message=f"{unit.state.label}: {shortened(key.source)}",
                place=f"{path}:{unit.line}" if unit.line else path,
                remedy=_REMEDIES[unit.state],
                unit=key,
            )


def shortened(text: str, length: int = 60) -> str:
    """The head of a text on one line, for people."""
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"
