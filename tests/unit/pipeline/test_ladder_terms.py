"""Which terms a text asks for, and which of them a translation has."""

from __future__ import annotations

import pytest

from communique.pipeline.ladder_terms import Terms
from communique.terms import termbase_of

TERMBASE = termbase_of(
    [
        {"concept": "centre", "en": "centre", "zh_CN": "中", "ru": "центр"},
        {"concept": "north", "en": "north", "zh_CN": "北", "ru": "север"},
        {"concept": "nanjing", "en": "Nanjing", "zh_CN": "南京", "ru": "Нанкин"},
        {"concept": "ai", "en": "AI", "zh_CN": "人工智能", "ru": "ИИ"},
        {"concept": "rector", "en": "rector", "zh_CN": "校长", "ru": "ректор"},
    ]
)


@pytest.mark.parametrize(
    ("title", "source_locale", "target_locale", "text", "expected"),
    [
        ("a character by itself", "zh_CN", "en", "在中段", ["centre"]),
        ("a character of a country's name", "zh_CN", "en", "中国代表团到达。", []),
        ("a character of a university's name", "zh_CN", "ru", "北京大学建校", []),
        ("a town in a longer name that has it in both languages", "zh_CN", "en", "南京大学与南京市", ["Nanjing"] * 2),
        ("letters of a longer word", "en", "zh_CN", "The MAIN hall", []),
        ("a word inside another", "en", "ru", "The directors met.", []),
    ],
)
def test_letters_of_longer_names_and_words_ask_for_nothing(
    title: str, source_locale: str, target_locale: str, text: str, expected: list[str]
) -> None:
    terms = Terms(source_locale=source_locale, target_locale=target_locale, termbase=TERMBASE)
    assert [one.rendering for one in terms.required(text)] == expected, title


@pytest.mark.parametrize(
    ("title", "source", "target", "missing"),
    [
        ("a word that ends like the term", "The rector came.", "Пришёл директор.", ["ректор"]),
        ("another case", "The rector came.", "Говорили с ректором.", []),
        ("letters of an acronym", "An AI centre", "Центр МИИТ", ["ИИ"]),
        ("an adjective of it", "The Nanjing forum", "Нанкинский форум", []),
    ],
)
def test_a_term_does_not_stand_inside_another_word(title: str, source: str, target: str, missing: list[str]) -> None:
    terms = Terms(source_locale="en", target_locale="ru", termbase=TERMBASE)
    assert [one.rendering for one in terms.missing(source, target)] == missing, title
