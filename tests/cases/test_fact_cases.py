"""Titled cases of facts, one file a language: ``facts/<locale>*.txt``.

Blocks are separated by a line of ``===``. The first line of a block is its title, the second the text; each further
line is a fact that the text states, in order: kind, value with its unit, and the span as it stands in the text.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from communique.facts import find_facts

FOLDER = Path(__file__).parent / "facts"
LOCALES = ("en", "zh_CN", "ru")
AT_LEAST = 60


class Case(NamedTuple):
    locale: str
    title: str
    text: str
    facts: list[str]


def read_cases() -> list[Case]:
    cases = []
    for locale in LOCALES:
        for path in sorted(FOLDER.glob(f"{locale}*.txt")):
            for block in path.read_text(encoding="utf-8").split("\n===\n"):
                title, text, *facts = block.strip("\n").split("\n")
                cases.append(Case(locale, title, text, facts))
    return cases


CASES = read_cases()


@pytest.mark.parametrize("case", CASES, ids=[f"{case.locale}: {case.title}" for case in CASES])
def test_case(case: Case) -> None:
    found = [
        " | ".join((fact.kind, f"{fact.value} {fact.unit}".rstrip(), case.text[fact.start : fact.end]))
        for fact in find_facts(case.text, case.locale)
    ]
    assert found == case.facts


@pytest.mark.parametrize("locale", LOCALES)
def test_there_are_enough_cases(locale: str) -> None:
    titles = Counter(case.title for case in CASES if case.locale == locale)
    assert titles.total() >= AT_LEAST
    assert max(titles.values()) == 1
