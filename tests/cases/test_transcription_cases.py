"""Titled names across scripts, one a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from communique.transcription import evidence, is_romanization, palladius, pinyin_of, transcribe

FOLDER = Path(__file__).parent / "transcription"
HEARD = 0.7


def rows(name: str) -> list[object]:
    lines = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    cases = [line.split("\t") for line in lines]
    return [pytest.param(*columns, id=title) for title, *columns in cases]


@pytest.mark.parametrize(("pinyin", "expected"), rows("palladius"))
def test_pinyin_in_russian(pinyin: str, expected: str) -> None:
    assert palladius(pinyin) == expected


@pytest.mark.parametrize(("russian", "expected"), rows("declined"))
def test_russian_in_pinyin_whatever_the_case(russian: str, expected: str) -> None:
    assert pinyin_of(russian) == expected


@pytest.mark.parametrize(("russian", "latin"), rows("romanization"))
def test_every_system_is_known_for_a_russian_name(russian: str, latin: str) -> None:
    assert is_romanization(latin, russian)
    assert not is_romanization(latin + "b", russian)


@pytest.mark.parametrize(("russian", "expected"), rows("russian_in_chinese"))
def test_russian_names_in_chinese(russian: str, expected: str) -> None:
    assert transcribe(russian, "ru", "zh_CN") == expected


@pytest.mark.parametrize(("chinese", "russian", "pinyin"), rows("chinese_names"))
def test_chinese_names_in_russian_and_english(chinese: str, russian: str, pinyin: str) -> None:
    assert transcribe(chinese, "zh_CN", "ru") == russian
    assert transcribe(chinese, "zh_CN", "en") == pinyin


@pytest.mark.parametrize(("one", "other", "expected"), rows("evidence"))
def test_names_that_sound_alike_are_heard(one: str, other: str, expected: str) -> None:
    assert (evidence(one, other) >= HEARD) == (expected == "yes")
    assert evidence(one, other) == evidence(other, one)
