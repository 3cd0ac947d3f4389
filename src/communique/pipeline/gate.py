"""The gate: the condition under which a release may be assembled."""

from __future__ import annotations

from collections.abc import Iterator

from communique.model import Catalog, Document, Finding, Severity, State

_REMEDIES = {
    State.UNTRANSLATED: "Translate it, or draft it with `communique translate`.",
    State.DRAFT: "Review the draft and clear its fuzzy mark.",
    State.NEEDS_REVIEW: "Review it and clear its fuzzy mark.",
}


def gate(document: Document, catalog: Catalog | None, *, slug: str, path: str, least: State) -> Iterator[Finding]:
    """Findings for every segment whose unit has not come as far as ``least``; none when the gate is met.

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
    for key in dict.fromkeys(segment.key for segment in document.segments):
        unit = units.get(key)
        if unit is None:
            yield Finding(
                rule="gate.stale",
                severity=Severity.ERROR,
                message=f"The release has changed since it was extracted: {_short(key.source)}",
                place=path,
                remedy=f"Run `communique extract {slug}`.",
                unit=key,
            )
        elif unit.state < least:
            yield Finding(
                rule="gate.not-reviewed",
                severity=Severity.ERROR,
                message=f"{unit.state.label}: {_short(key.source)}",
                place=f"{path}:{unit.line}" if unit.line else path,
                remedy=_REMEDIES[unit.state],
                unit=key,
            )


def _short(text: str, length: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= length else line[: length - 1].rstrip() + "…"
