"""What a catalog and its ledger say of drafts: how they came to be, what is doubtful, why a unit was left empty."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from communique.catalogs.ledger import annotate, read_ledger, write_ledger
from communique.model import Authorship, Catalog, Draft, Origin, OriginKind, State, Unit, UnitKey
from communique.pipeline.extraction import with_draft_notes
from communique.pipeline.translation import take_drafts

KEY = UnitKey("They met on June 7.")
CATALOG = Catalog(source_locale="en", target_locale="ru", units=(Unit(key=KEY, notes=("body",)),))
TIME = "2024-05-01T08:00:00Z"


def taken(target: str, **known: Any) -> tuple[Catalog, bytes]:
    origin = replace(Origin(kind=OriginKind.MACHINE, engine="argos"), **known)
    catalog, added = take_drafts(CATALOG, [], {KEY: Draft(target=target, origin=origin)}, time=TIME)
    return catalog, write_ledger(added)


def test_a_draft_says_how_it_came_and_what_is_doubtful() -> None:
    catalog, ledger = taken(
        "Они встретились.",
        rung="clauses",
        repairs=("facts", "typography"),
        doubts=("“June 7” of the source is missing.",),
    )
    assert catalog.units[0].notes == (
        "body",
        "drafted another way: clauses",
        "put right in the draft: facts",
        "doubtful in the draft: “June 7” of the source is missing.",
    )
    (entry,) = read_ledger(ledger)
    assert entry.draft.origin.rung == "clauses"
    assert entry.draft.origin.repairs == ("facts", "typography")
    assert entry.draft.origin.doubts == ("“June 7” of the source is missing.",)


def test_what_was_left_empty_says_why_and_stays_untranslated() -> None:
    catalog, ledger = taken("", doubts=("a loop",))
    (unit,) = catalog.units
    assert unit.state is State.UNTRANSLATED
    assert unit.notes == ("body", "left empty by the machine: a loop")
    again = with_draft_notes(annotate(CATALOG, read_ledger(ledger)))
    assert again.units[0].notes == unit.notes


def test_what_a_person_writes_into_a_unit_that_was_left_empty_is_the_persons_own() -> None:
    _, ledger = taken("", doubts=("a loop",))
    filled = replace(CATALOG, units=(replace(CATALOG.units[0], target="Они встретились 7 июня."),))
    (unit,) = with_draft_notes(annotate(filled, read_ledger(ledger))).units
    assert unit.authorship is Authorship.HUMAN
    assert unit.notes == ("body",)


def test_notes_of_a_draft_go_when_a_person_changes_it() -> None:
    catalog, ledger = taken("Они встретились.", rung="clauses")
    edited = replace(catalog, units=(replace(catalog.units[0], target="Они встретились 7 июня."),))
    (unit,) = with_draft_notes(annotate(edited, read_ledger(ledger))).units
    assert unit.notes == ("body",)
