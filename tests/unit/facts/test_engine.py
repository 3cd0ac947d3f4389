"""What holds for every text, and what callers may ask for."""

from __future__ import annotations

import pytest

from communique.errors import UsageError
from communique.facts import find_facts
from communique.model import FactKind


@pytest.mark.parametrize("name", ["zh", "zh_CN", "zh-Hans", "ZH-hans-cn"])
def test_any_name_of_a_language(name: str) -> None:
    assert [fact.value for fact in find_facts("150万美元", name)] == ["1500000"]


def test_unknown_language() -> None:
    with pytest.raises(UsageError):
        find_facts("5", "xx")


@pytest.mark.parametrize("language", ["en", "zh", "ru"])
@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "\ue000\ue000", "9" * 5000, "½", "第", "$", "No.", "—"])
def test_odd_texts(text: str, language: str) -> None:
    assert all(fact.end <= len(text) for fact in find_facts(text, language))


def test_hints_are_given_on_request_only() -> None:
    text = "One of the COVID-19 wards has one bed."
    assert find_facts(text, "en") == []
    hints = find_facts(text, "en", confidence=0)
    assert [(fact.kind, fact.value) for fact in hints] == [(FactKind.CODE, "COVID-19"), (FactKind.NUMBER, "1")]


def test_spans_are_exact() -> None:
    text = "С 12 по 14 мая 2025 года выделят 1,5 млн долларов США."
    found = [text[fact.start : fact.end] for fact in find_facts(text, "ru")]
    assert found == ["12", "14 мая 2025 года", "1,5 млн долларов США"]


def test_yen_by_its_surroundings() -> None:
    assert [fact.unit for fact in find_facts("¥30 million", "en")] == ["CNY"]
    assert [fact.unit for fact in find_facts("Japan pays ¥30 million", "en")] == ["JPY"]


def test_no_fact_crosses_a_line() -> None:
    assert [fact.value for fact in find_facts("12\nMay 2024", "en")] == ["12", "2024-05"]


@pytest.mark.parametrize(
    ("language", "unit"), [("en", "5 {} euros"), ("en", "{} km"), ("ru", "{} рублей"), ("zh", "{}元"), ("zh", "第{}届")]
)
def test_a_very_long_number_is_none(language: str, unit: str) -> None:
    assert all(len(fact.value) < 40 for fact in find_facts(unit.format("7" * 400), language))
