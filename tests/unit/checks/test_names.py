"""Names of places, in all their forms."""

from __future__ import annotations

import pytest

from communique.checks.gazetteer import mentions
from communique.checks.side import Side
from communique.languages import get_language


def codes(text: str, locale: str) -> list[str]:
    return [mention.code for mention in mentions(Side(text, get_language(locale)), of_places=True)]


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("Russia's and the U.S. ministers", "en", ["RU", "US"]),
        ("South Korean and North Korean athletes", "en", ["KR", "KP"]),
        ("a turkey in a china shop", "en", []),
        ("the Indian Ocean and New Zealand", "en", ["NZ"]),
        ("印度尼西亚和印度洋、印度", "zh_CN", ["ID", "IN"]),
        ("делегация из Норвегии, Чили и Нидерландов", "ru", ["NO", "CL", "NL"]),
        ("российско-китайский форум в Москве", "ru", ["RU", "C-MOW"]),
        ("куб, перу и чили", "ru", []),
    ],
)
def test_places_are_found_in_all_their_forms(text: str, locale: str, expected: list[str]) -> None:
    assert codes(text, locale) == expected
