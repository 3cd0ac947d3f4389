from __future__ import annotations

import pytest

from communique.formats import parse
from communique.model import Catalog, Role, State, Unit, UnitKey
from communique.pipeline.gate import Conditions, Standing, find_standings, gate

DOCUMENT = parse(b"# Head\n\nLead here is.\n\nBody here is.\n", format="markdown", locale="en")
HEAD, LEAD, BODY = (segment.key for segment in DOCUMENT.segments)


def unit(key: UnitKey, state: State) -> Unit:
    target = "" if state is State.UNTRANSLATED else "цель"
    draft = "цель" if state is State.DRAFT else None
    return Unit(key=key, target=target, fuzzy=bool(target) and state is not State.REVIEWED, draft=draft)


def catalog(*states: State) -> Catalog:
    keys = (HEAD, LEAD, BODY)
    units = tuple(unit(key, state) for key, state in zip(keys, states, strict=True))
    assert [one.state for one in units] == list(states)
    return Catalog(source_locale="en", target_locale="ru", units=units)


def test_everything_is_reviewed_unless_the_project_asks_for_less() -> None:
    found = catalog(State.REVIEWED, State.DRAFT, State.UNTRANSLATED)
    messages = [one.message for one in gate(DOCUMENT, found, slug="a", path="a.po")]
    assert messages == ["draft: Lead here is.", "untranslated: Body here is."]
    assert not list(gate(DOCUMENT, catalog(*[State.REVIEWED] * 3), slug="a", path="a.po"))


def test_a_role_asks_for_its_own_state() -> None:
    conditions = Conditions(least=State.REVIEWED, roles={Role.LEAD: State.DRAFT, Role.BODY: State.NEEDS_REVIEW})
    found = catalog(State.DRAFT, State.DRAFT, State.DRAFT)
    messages = [one.message for one in gate(DOCUMENT, found, slug="a", path="a.po", conditions=conditions)]
    assert messages == ["draft: Head", "draft: Body here is."]


def test_stand_ins_open_the_gate() -> None:
    conditions = Conditions(
        fallback=Standing.SOURCE, fallbacks={Role.HEADLINE: Standing.STOP, Role.LEAD: Standing.MACHINE}
    )
    standings = find_standings(DOCUMENT, catalog(State.REVIEWED, State.DRAFT, State.DRAFT).by_key(), conditions)
    assert standings == {HEAD: Standing.TARGET, LEAD: Standing.MACHINE, BODY: Standing.SOURCE}
    assert find_standings(DOCUMENT, catalog(*[State.DRAFT] * 3).by_key(), conditions)[HEAD] is Standing.STOP


def test_a_machine_that_said_nothing_stands_in_for_nothing() -> None:
    conditions = Conditions(fallback=Standing.MACHINE)
    assert conditions.standing(Role.BODY, State.UNTRANSLATED) is Standing.STOP
    assert conditions.standing(Role.BODY, State.DRAFT) is Standing.MACHINE


@pytest.mark.parametrize("fallback", list(Standing)[1:])
def test_a_draft_is_never_stopped(fallback: Standing) -> None:
    found = catalog(State.REVIEWED, State.DRAFT, State.UNTRANSLATED).by_key()
    standings = find_standings(DOCUMENT, found, Conditions(fallback=fallback), draft=True)
    assert list(standings.values()) == [Standing.TARGET, Standing.MACHINE, Standing.SOURCE]


def test_the_strictest_role_of_a_sentence_counts() -> None:
    document = parse("Начало тут.\n\nСлово тут.\n\n> Слово тут.\n".encode(), format="markdown", locale="ru")
    body, quote = document.segments[-2:]
    assert body.key == quote.key
    assert {body.role, quote.role} == {Role.BODY, Role.QUOTE}
    units = {segment.key: unit(segment.key, State.DRAFT) for segment in document.segments}
    conditions = Conditions(least=State.DRAFT, roles={Role.QUOTE: State.REVIEWED}, fallback=Standing.SOURCE)
    assert find_standings(document, units, conditions)[body.key] is Standing.SOURCE


def test_a_stale_catalog_is_never_assembled() -> None:
    empty = Catalog(source_locale="en", target_locale="ru")
    rules = {
        one.rule
        for one in gate(DOCUMENT, empty, slug="a", path="a.po", conditions=Conditions(fallback=Standing.SOURCE))
    }
    assert rules == {"gate.stale"}
    assert [one.rule for one in gate(DOCUMENT, None, slug="a", path="a.po")] == ["gate.not-extracted"]
