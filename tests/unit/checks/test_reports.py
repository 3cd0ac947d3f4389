"""Carets and places in reports."""

from __future__ import annotations

import json

from communique.checks.reports import caret_lines, finding_record, write_annotations, write_junit, write_sarif
from communique.checks.silences import Silence
from communique.model import Finding, Severity


def test_carets_stand_under_wide_characters() -> None:
    assert caret_lines("理事会开会。", (5, 6)) == ["理事会开会。", "          ^^"]


def test_marks_upon_letters_and_unseen_characters_take_no_column() -> None:
    assert caret_lines("за\u0301мок\u200b, да", (8, 10)) == ["за\u0301мок\u200b, да", " " * 6 + "^^"]


def test_blanks_at_the_edge_are_shown() -> None:
    assert caret_lines("ab  ", (2, 4)) == ["ab␣␣", "  ^^"]


def test_a_long_text_is_cut_around_the_span() -> None:
    text, carets = caret_lines("a" * 300 + "B" + "c" * 300, (300, 301))
    assert text.startswith("…")
    assert text.endswith("…")
    assert text[carets.index("^")] == "B"


def test_reports_escape_what_they_must() -> None:
    finding = Finding(rule="a.b", severity=Severity.ERROR, message='<&"\x01 50%\n', place="x,y.po:3")
    assert 'line=3,title=a.b::<&"\x01 50%25' in write_annotations([finding])
    assert "file=x%2Cy.po" in write_annotations([finding])
    assert "&lt;&amp;" in write_junit([finding], checked=[])
    assert "\x01" not in write_junit([finding], checked=[])


def test_a_path_in_sarif_is_a_uri() -> None:
    finding = Finding(rule="a.b", severity=Severity.ERROR, message="x", place="рел из 5%.po:3")
    (result,) = json.loads(write_sarif([finding], [], version="1"))["runs"][0]["results"]
    uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "%D1%80%D0%B5%D0%BB%20%D0%B8%D0%B7%205%25.po"
    assert "suppressions" not in result


def test_a_silence_of_the_settings_is_external_and_its_reason_a_justification() -> None:
    finding = Finding(rule="a.b", severity=Severity.ERROR, message="x", place="x.po:3")
    silenced = [(finding, Silence(rule="a", reason="house style"))]
    (result,) = json.loads(write_sarif([], [], version="1", silenced=silenced))["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "external", "justification": "house style"}]
    assert finding_record(finding, silence=silenced[0][1])["silenced_in"] == "settings"
