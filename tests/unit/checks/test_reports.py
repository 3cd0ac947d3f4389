"""Carets and places in reports."""

from __future__ import annotations

from communique.checks.reports import caret_lines, write_annotations, write_junit
from communique.model import Finding, Severity


def test_carets_stand_under_wide_characters() -> None:
    assert caret_lines("理事会开会。", (5, 6)) == ["理事会开会。", "          ^^"]


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
