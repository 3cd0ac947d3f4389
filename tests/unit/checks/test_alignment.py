"""Targets of another sentence, with the neighbours that they may belong to."""

from __future__ import annotations

from communique.checks.alignment import MISALIGNED
from communique.checks.contract import Context
from communique.checks.running import make_pair
from communique.model import Finding, Severity

FIRST = "The president said on Monday that the government will support small companies."
SECOND = "Doctors at the hospital treated more than 300 patients during the summer."
SECOND_TARGET = "За лето врачи больницы приняли более 300 пациентов."


def findings(source: str, target: str, *neighbours: str) -> list[Finding]:
    context = Context(neighbours=tuple((neighbour, "") for neighbour in neighbours))
    pair = make_pair(source, target, source_locale="en", target_locale="ru", context=context)
    return MISALIGNED.findings(pair)


def test_a_slipped_row_names_the_source_that_it_fits() -> None:
    (finding,) = findings(FIRST, SECOND_TARGET, SECOND, "The weather was good.")
    assert finding.severity is Severity.ERROR
    assert finding.message == f"The target fits another source: “{SECOND[:59]}…”."


def test_without_neighbours_it_is_told_that_it_fits_badly() -> None:
    (finding,) = findings(FIRST, SECOND_TARGET)
    assert finding.severity is Severity.ERROR
    assert finding.message.startswith("Hardly a word")


def test_a_right_target_is_not_given_to_a_neighbour() -> None:
    assert findings(SECOND, SECOND_TARGET, FIRST, SECOND) == []


def test_a_label_is_no_evidence() -> None:
    assert findings("Contact", "Пресс-служба", FIRST) == []
