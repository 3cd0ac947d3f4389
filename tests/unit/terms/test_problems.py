"""What is wrong with a termbase itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.terms import read_termbase
from communique.terms.problems import find_problems


def found(text: str) -> list[tuple[str, str, str]]:
    problems = find_problems(read_termbase(text.encode(), place="t.csv"))
    return [(problem.place, problem.rule, problem.severity.value) for problem in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("concept,en\na,x\na,y\n", [("t.csv:3", "termbase.duplicate", "warning")]),
        ("concept,en,status\na,x,\na,y,variant\n", []),
        ("concept,en,ru\na,x,\na,,у\n", []),
        ("concept,en\na,x\nb,x\n", [("t.csv:3", "termbase.ambiguous", "warning")]),
        ("concept,en,short-of\na,x,\nb,x,a\n", []),
        ("concept,en,status\na,x,\na,x,forbidden\n", [("t.csv:3", "termbase.contradiction", "error")]),
        ("concept,en,status\na,x,\nb,x,forbidden\n", [("t.csv:3", "termbase.contradiction", "warning")]),
        ("concept,zh,status\na,圣彼得堡,\nb,圣彼得堡国立大学,forbidden\n", [("t.csv:3", "termbase.part", "note")]),
        ("concept,en\na,двойник\n", [("t.csv:2", "termbase.script", "error")]),
        ("concept,ru\na,двойник 双\n", [("t.csv:2", "termbase.script", "error")]),
        ("concept,ru\na,SPbPU\n", [("t.csv:2", "termbase.script", "note")]),
        ("concept,ru,status\na,SPbPU,dnt\n", []),
        ('concept,ru\na,"компания ""Заря"""\n', [("t.csv:2", "termbase.print", "warning")]),
        ("concept,en,status\na,x,bad\n", [("t.csv:2", "termbase.status", "error")]),
    ],
)
def test_problems_of_rows(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [problem for problem in found(text) if problem[1] != "termbase.column"] == expected


def test_our_own_termbase_has_no_error_and_no_warning() -> None:
    path = Path(__file__).parents[3] / "locales" / "terms.csv"
    problems = find_problems(read_termbase(path.read_bytes(), place="terms.csv"))
    assert [problem.message for problem in problems if problem.severity.value != "note"] == []
