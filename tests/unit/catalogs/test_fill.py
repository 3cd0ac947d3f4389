from __future__ import annotations

from communique.catalogs.fill import fill, targets_for
from communique.model import EMPTY, Catalog, Draft, Origin, OriginKind, Previous, State, Unit, UnitKey

MACHINE = Origin(kind=OriginKind.MACHINE, engine="pseudo")


def catalog(*units: Unit) -> Catalog:
    return Catalog(source_locale="en", target_locale="ru", units=units)


def drafts(target: str = "draft") -> dict[UnitKey, Draft]:
    return {UnitKey(source): Draft(target=target, origin=MACHINE) for source in "abc"}


def test_untranslated_unit_gets_a_draft() -> None:
    unit = Unit(key=UnitKey("a"), fuzzy=True, previous=Previous(source="b"), comments=("mine",), notes=("body",))
    found = fill(catalog(unit), drafts()).units[0]
    assert (found.target, found.fuzzy, found.previous) == ("draft", True, None)
    assert (found.draft, found.origin, found.state) == ("draft", MACHINE, State.DRAFT)
    assert (found.comments, found.notes) == (("mine",), ("body",))


def test_other_units_are_left_alone() -> None:
    units = (
        Unit(key=UnitKey("a"), target="x"),
        Unit(key=UnitKey("b"), target="x", fuzzy=True),
        Unit(key=UnitKey("c"), target=EMPTY),
        Unit(key=UnitKey("a", "headline")),
        Unit(key=UnitKey("b"), source_plural="bs", plural_targets=("", "")),
    )
    assert fill(catalog(*units), drafts()).units == units
    assert fill(catalog(Unit(key=UnitKey("a"))), drafts("")).units[0].state is State.UNTRANSLATED


def test_targets_by_state() -> None:
    found = catalog(
        Unit(key=UnitKey("a"), target="1"),
        Unit(key=UnitKey("b"), target="2", fuzzy=True),
        Unit(key=UnitKey("c"), target="3", fuzzy=True, draft="3"),
        Unit(key=UnitKey("d"), target=EMPTY),
        Unit(key=UnitKey("e")),
    )
    reviewed = {UnitKey("a"): "1", UnitKey("d"): EMPTY}
    assert targets_for(found, allow=State.REVIEWED) == reviewed
    assert targets_for(found, allow=State.NEEDS_REVIEW) == reviewed | {UnitKey("b"): "2"}
    everything = reviewed | {UnitKey("b"): "2", UnitKey("c"): "3"}
    assert targets_for(found, allow=State.DRAFT) == everything
    assert targets_for(found, allow=State.UNTRANSLATED) == everything
