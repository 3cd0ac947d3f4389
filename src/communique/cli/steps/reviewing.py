"""What waits for a person, and how risky it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from communique.cli.console import Console
from communique.cli.steps.plan import Plan
from communique.formats.registry import get_format
from communique.inline import Markup
from communique.model import Catalog, State, Unit, UnitKey
from communique.pipeline.risk import assess, gather
from communique.store.catalogs import read_stored

_NONE = UnitKey("")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A unit with a target that no person has accepted yet."""

    release: str
    locale: str
    """Target locale."""
    path: str
    """Of its PO file, as it is shown to people."""
    unit: Unit
    risk: int
    """From 0 to 100."""
    weighed: bool
    """The packages had their say when it was drafted; else the texts alone tell its risk."""

    @property
    def place(self) -> str:
        """``file:line`` of its msgid."""
        return f"{self.path}:{self.unit.line}"

    def record(self) -> dict[str, object]:
        """For JSON."""
        origin = self.unit.origin
        return {
            "release": self.release,
            "locale": self.locale,
            "place": self.place,
            "risk": self.risk,
            "weighed": self.weighed,
            "state": self.unit.state.label,
            "authorship": self.unit.authorship.value,
            "context": self.unit.key.context,
            "source": self.unit.key.source,
            "target": self.unit.target,
            "doubts": list(origin.doubts) if origin is not None else [],
        }


def waiting(plan: Plan, console: Console) -> list[Waiting]:
    """Every drafted unit and every one that needs review, release by release, in document order."""
    found: list[Waiting] = []
    with console.progress("Reading", len(plan.pairs), "catalogs") as advance:
        for release, locale in plan.pairs:
            catalog = read_stored(plan.project, release.slug, locale).catalog
            path = plan.project.shown(plan.project.catalog(release.slug, locale))
            if catalog is None:
                console.say(f"{release.slug} → {locale}: not extracted; run `communique extract {release.slug}`.")
            else:
                blank = Waiting(
                    release=release.slug, locale=locale, path=path, unit=Unit(key=_NONE), risk=0, weighed=False
                )
                found += _of_catalog(catalog, blank, release.locale, get_format(release.format).markup)
            advance(1)
    return found


def _of_catalog(catalog: Catalog, blank: Waiting, source_locale: str, markup: Markup) -> list[Waiting]:
    units = [unit for unit in catalog.units if unit.state in {State.DRAFT, State.NEEDS_REVIEW} and unit.target]
    unknown = [unit for unit in units if _known_risk(unit) is None]
    evidence = gather(
        [(unit.key.source, unit.target) for unit in unknown],
        source_locale=source_locale,
        target_locale=blank.locale,
        markup=markup,
    )
    risks = dict(zip((unit.key for unit in unknown), map(assess, evidence), strict=True))
    return [
        replace(
            blank,
            unit=unit,
            risk=risks[unit.key] if unit.key in risks else _known_risk(unit) or 0,
            weighed=unit.key not in risks,
        )
        for unit in units
    ]


def _known_risk(unit: Unit) -> int | None:
    """The risk that was told for the target as it stands; None for text that was edited since."""
    return unit.origin.risk if unit.origin is not None and unit.state is State.DRAFT else None


def riskiest(found: Sequence[Waiting]) -> list[Waiting]:
    """The riskiest first; those of one risk stay in order."""
    return sorted(found, key=lambda one: -one.risk)
