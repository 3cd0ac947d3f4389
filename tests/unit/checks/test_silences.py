"""Silences: what they answer, and when they are stale."""

from __future__ import annotations

from communique.checks.silences import STALE, UNREASONED, Silence, silence, silences_in, stale
from communique.model import Finding, Severity, Unit, UnitKey

PLACE = "locales/ru/LC_MESSAGES/2017-mou.po:7"
FINDING = Finding(rule="name.place", severity=Severity.ERROR, message="x", place=PLACE)


def unit(*comments: str) -> Unit:
    return Unit(key=UnitKey("Washington said no."), target="x", comments=comments)


def test_a_comment_names_a_rule_or_a_family_and_gives_a_reason() -> None:
    found = silences_in(("communique: ignore name.place — house style", "communique: ignore zh", "other"))
    assert [(one.rule, one.reason) for one in found] == [("name.place", "house style"), ("zh", "")]


def test_a_silence_answers_by_rule_place_and_source() -> None:
    assert Silence(rule="name").answers(FINDING, "")
    assert Silence(rule="name.*", place="2017-*", source="Washington").answers(FINDING, "Washington said no.")
    assert not Silence(rule="name.place", place="2018-*").answers(FINDING, "")
    assert not Silence(rule="name.place", source="Moscow").answers(FINDING, "Washington said no.")
    assert not Silence(rule="zh").answers(FINDING, "")


def test_a_silence_without_reason_and_one_without_finding_are_notes() -> None:
    left, silenced, _ = silence([FINDING], unit("communique: ignore name", "communique: ignore zh why"), place=PLACE)
    assert [(one.finding, one.silence.in_file) for one in silenced] == [(FINDING, True)]
    assert sorted(finding.rule for finding in left) == sorted([STALE, UNREASONED])


def test_silences_of_a_project_are_stale_when_nothing_used_them() -> None:
    used, unused = Silence(rule="name", reason="a"), Silence(rule="zh", reason="b")
    _, _, by = silence([FINDING], unit(), place=PLACE, silences=(used, unused))
    assert [finding.message for finding in stale((used, unused), by, place="communique.toml")] == [
        "Nothing is left for the silence of 'zh' (b) to silence."
    ]
