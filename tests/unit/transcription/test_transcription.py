"""Pinyin, Palladius and the rest, where one line does not say it."""

from __future__ import annotations

import pytest

from communique.languages import get_language
from communique.languages.russian.palladius import SYLLABLES
from communique.transcription import (
    evidence,
    is_romanization,
    palladius,
    pinyin_forms,
    pinyin_of,
    romanize,
    split_pinyin,
    transcribe,
)


def test_the_table_has_every_syllable_that_characters_read_as() -> None:
    assert set(get_language("zh_CN").names.readings.values()) - set(SYLLABLES) == {"n"}
    assert len(SYLLABLES) == 408


def test_no_two_syllables_are_written_alike() -> None:
    assert len(set(SYLLABLES.values())) == len(SYLLABLES)


@pytest.mark.parametrize("syllable", sorted(SYLLABLES))
def test_every_syllable_comes_back(syllable: str) -> None:
    assert pinyin_of(palladius(syllable)) == syllable


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Jiangsu", ("jiang", "su")),
        ("Xi’an", ("xi", "an")),
        ("Xian", ("xian",)),
        ("Zhōngguó", ("zhong", "guo")),
        ("nverren", ("nü", "er", "ren")),
        ("Rudskoi", None),
        ("", None),
        ("a" * 50_000, None),
    ],
)
def test_pinyin_is_split_into_syllables(word: str, expected: tuple[str, ...] | None) -> None:
    assert split_pinyin(word) == expected


def test_a_word_that_may_be_two_names_is_given_as_both() -> None:
    assert pinyin_forms("Циню") == ("Qiniu", "Qin")
    assert pinyin_forms("Рудской") == ()


def test_names_go_to_latin_letters_as_news_agencies_write_them() -> None:
    assert romanize("Андрей Рудской, Елена и Юрий") == "Andrey Rudskoy, Yelena i Yury"
    assert romanize("ЩЕРБАКОВ") == "SHCHERBAKOV"


def test_another_name_is_no_romanization() -> None:
    assert not is_romanization("Rudsky", "Рудской")
    assert not is_romanization("Рудской", "Рудской")


@pytest.mark.parametrize(
    ("name", "source", "target"),
    [
        ("Andrei Rudskoi", "en", "zh_CN"),
        ("Andrei Rudskoi", "en", "ru"),
        ("安德烈·鲁茨科伊", "zh_CN", "ru"),
        ("鲁茨科伊", "zh_CN", "ru"),
        ("Ван Цинь", "ru", "zh_CN"),
        ("Wang Qin", "en", "zh_CN"),
        ("А. И. Рудской", "ru", "zh_CN"),
        ("Москва", "ru", "ru"),
        ("", "ru", "en"),
    ],
)
def test_where_no_table_helps_nothing_is_proposed(name: str, source: str, target: str) -> None:
    assert transcribe(name, source, target) is None


@pytest.mark.parametrize(
    ("name", "source", "target", "expected"),
    [
        ("Wang Qin", "en", "ru", "Ван Цинь"),
        ("Jiangsu", "en", "ru", "Цзянсу"),
        ("Ван Цинь", "ru", "en", "Wang Qin"),
        ("Ли Бо", "ru", "en", "Li Bo"),
        ("Иван Иванов", "ru", "en", "Ivan Ivanov"),
        ("Калинин", "ru", "en", "Kalinin"),
    ],
)
def test_other_directions_have_proposals(name: str, source: str, target: str, expected: str) -> None:
    assert transcribe(name, source, target) == expected


def test_hostile_names_are_answered() -> None:
    for text in ("ц" * 50_000, "n" * 50_000, "鲁" * 50_000, "Ван " * 10_000):
        palladius(text)
        pinyin_of(text)
        romanize(text)
        evidence(text, "Rudskoi")
