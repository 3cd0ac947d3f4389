"""How far the catalogs of a plan have come."""

from __future__ import annotations

from dataclasses import dataclass

from communique.catalogs.counts import FIFTHS, Counts, count
from communique.cli.console import Console
from communique.cli.steps.plan import Plan, read_document
from communique.model import Catalog, Document, State
from communique.store.catalogs import read_stored


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One release in one locale."""

    slug: str
    source_locale: str
    locale: str
    counts: Counts | None
    """None where there is no catalog yet."""
    remark: str
    """What keeps the figures from being the whole truth, if anything does."""

    @property
    def numbers(self) -> tuple[int, ...]:
        """Units, reviewed, needs review, draft, untranslated, words left, characters left."""
        counts = self.counts or Counts()
        states = (State.REVIEWED, State.NEEDS_REVIEW, State.DRAFT, State.UNTRANSLATED)
        return (counts.units, *(counts.of(state) for state in states), counts.words_left, counts.characters_left)

    def record(self) -> dict[str, object]:
        """For JSON."""
        start: dict[str, object] = {"release": self.slug, "source_locale": self.source_locale, "locale": self.locale}
        if self.counts is None:
            return start | {"remark": self.remark}
        return start | {
            "units": self.counts.units,
            "states": {state.label: self.counts.of(state) for state in State},
            "authorship": {authorship.value: number for authorship, number in self.counts.authorship.items()},
            "risks": [self.counts.risks.get(fifth, 0) for fifth in range(FIFTHS)],
            "words": self.counts.words,
            "characters": self.counts.characters,
            "left": {"words": self.counts.words_left, "characters": self.counts.characters_left},
            "remark": self.remark,
        }


def count_releases(plan: Plan, console: Console) -> list[Row]:
    """A row for every release and target locale of the plan."""
    rows = []
    with console.progress("Counting", len(plan.pairs), "catalogs") as advance:
        for release in plan.releases:
            document = read_document(plan.project, release)
            for locale in plan.targets(release):
                catalog = read_stored(plan.project, release.slug, locale).catalog
                rows.append(
                    Row(
                        slug=release.slug,
                        source_locale=release.locale,
                        locale=locale,
                        counts=None if catalog is None else count(catalog),
                        remark=_remark(catalog, document, release.slug),
                    )
                )
                advance(1)
    return rows


def _remark(catalog: Catalog | None, document: Document, slug: str) -> str:
    if catalog is None:
        return f"not extracted; run `communique extract {slug}`"
    if {segment.key for segment in document.segments} != {unit.key for unit in catalog.units}:
        return f"stale; run `communique extract {slug}`"
    return ""
