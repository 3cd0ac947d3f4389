"""Titled cases of terms in texts, one file a language: ``terms/<locale>.txt``.

Blocks are separated by a line of ``===``. The first block is a termbase as CSV. Of the others, the first line is a
title; each line with `` | `` behind the text is a term that is found, in order: its concept, and how it stands there.
``⏎`` stands for a line break in what is found.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

import pytest

from communique.terms import Termbase, find_terms, read_termbase

FOLDER = Path(__file__).parent / "terms"
LOCALES = ("en", "zh_CN", "ru")
AT_LEAST = 25


class Case(NamedTuple):
    locale: str
    title: str
    text: str
    found: list[str]
    termbase: Termbase


def read_cases() -> list[Case]:
    cases = []
    for locale in LOCALES:
        head, *blocks = (FOLDER / f"{locale}.txt").read_text(encoding="utf-8").split("\n===\n")
        termbase = read_termbase(head.encode(), place=f"{locale}.txt")
        for block in blocks:
            title, *lines = block.rstrip("\n").split("\n")
            found = [line.replace("⏎", "\n") for line in lines if " | " in line]
            text = "\n".join(line for line in lines if " | " not in line)
            cases.append(Case(locale, title, text, found, termbase))
    return cases


CASES = read_cases()


@pytest.mark.parametrize("case", CASES, ids=[f"{case.locale}: {case.title}" for case in CASES])
def test_case(case: Case) -> None:
    found = [
        f"{match.term.concept} | {case.text[match.start : match.end]}"
        for match in find_terms(case.text, case.locale, case.termbase)
    ]
    assert found == case.found


@pytest.mark.parametrize("locale", LOCALES)
def test_there_are_enough_cases(locale: str) -> None:
    titles = Counter(case.title for case in CASES if case.locale == locale)
    assert titles.total() >= AT_LEAST
    assert max(titles.values()) == 1
