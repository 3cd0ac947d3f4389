"""Titled cases of segmentation, one file a language: ``segment/<locale>*.txt``.

Blocks are separated by a line of ``===``. The first line of a block is its title, the second its reason, the rest is
the text. ``‖`` stands where a sentence ends, after the blanks that belong to it; ``⟦`` and ``⟧`` enclose a range in
which the format allows no cut. The marks are taken out before the text is split.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

from communique.languages import get_language
from communique.segmentation import find_cuts

FOLDER = Path(__file__).parent / "segment"
LOCALES = ("en", "zh_CN", "ru")
AT_LEAST = 150


class Case(NamedTuple):
    locale: str
    title: str
    text: str
    cuts: list[int]
    closed: list[tuple[int, int]]


def read_case(locale: str, block: str) -> Case:
    title, reason, marked = block.split("\n", 2)
    assert title.strip(), block
    assert reason.strip(), block
    text, cuts, opened, closed = "", [], [], []
    for character in marked:
        if character == "‖":
            cuts.append(len(text))
        elif character == "⟦":
            opened.append(len(text))
        elif character == "⟧":
            closed.append((opened.pop(), len(text)))
        else:
            text += character
    return Case(locale, title, text, cuts, closed)


def read_cases() -> list[Case]:
    return [
        read_case(locale, block.strip("\n"))
        for locale in LOCALES
        for path in sorted(FOLDER.glob(f"{locale}*.txt"))
        for block in path.read_text(encoding="utf-8").split("\n===\n")
        if block.strip()
    ]


CASES = read_cases()


@pytest.mark.parametrize("case", CASES, ids=[f"{case.locale}: {case.title}" for case in CASES])
def test_case(case: Case) -> None:
    cuts = find_cuts(case.text, get_language(case.locale), closed=case.closed)
    edges = [0, *cuts, len(case.text)]
    wanted = [0, *case.cuts, len(case.text)]
    assert [case.text[a:b] for a, b in pairwise(edges)] == [case.text[a:b] for a, b in pairwise(wanted)]


@pytest.mark.parametrize("locale", LOCALES)
def test_there_are_enough_cases_and_their_titles_differ(locale: str) -> None:
    titles = Counter(case.title for case in CASES if case.locale == locale)
    assert titles.total() >= AT_LEAST
    assert not [title for title, count in titles.items() if count > 1]
