"""The cues that spare a text the search for codes, dates and numbers never hide one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.facts import literals, phones, stamps

PIECES = (
    "1", "20", "2024", "2101", "10.", "00001", "555-01-47", ".", ",", ":", "/", "-", "–", "—", " ", "(", ")", "+7", "#",
    "№", "A", "b", "v", "q3", "h1", "fy", "ISO", "ГОСТ Р", "GB/T", "ISBN-13", "arXiv:", "doi:", "COVID", "Экспо-2025",
    "Ил", "-ФЗ", "〔2024〕", "号", "第", "京ICP备", ".HK", "No. ", "utc", "年",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@given(TEXTS)
def test_every_code_has_its_cue(text: str) -> None:
    for shape in literals._SHAPES:
        if re.search(shape.pattern, text):
            assert re.search(shape.cue, text)


@pytest.mark.parametrize(
    ("pattern", "cue"),
    [
        (stamps._DATES, stamps._DATE_CUE),
        (stamps._CLOCK, stamps._POINTED),
    ],
)
@given(text=TEXTS)
def test_every_date_and_clock_has_its_cue(pattern: re.Pattern[str], cue: re.Pattern[str], text: str) -> None:
    if pattern.search(text):
        assert cue.search(text)


@given(TEXTS)
def test_every_telephone_number_has_its_cue(text: str) -> None:
    for match in phones._SHAPES.finditer(text):
        if sum(character.isdecimal() for character in match.group()) >= phones._FEWEST:
            assert phones._SEVEN.search(text)
