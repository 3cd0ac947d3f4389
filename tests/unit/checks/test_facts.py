"""Rules for facts: what they call wrong, how grave, and where."""

from __future__ import annotations

import pytest

from communique.checks import check_pair
from communique.model import Finding, Severity


def findings(source: str, target: str, source_locale: str, target_locale: str) -> list[Finding]:
    """What the rules for facts say."""
    found = check_pair(source, target, source_locale=source_locale, target_locale=target_locale)
    return [finding for finding in found if finding.rule.startswith("facts.")]


def test_a_changed_amount_says_both_sides_and_where() -> None:
    (found,) = findings("The deal is worth $1.5 million.", "交易额为1500万元。", "en", "zh_CN")
    assert (found.rule, found.severity) == ("facts.money", Severity.ERROR)
    assert "$1.5 million" in found.message
    assert "1500万元" in found.message
    assert found.span == (4, 10)
    assert found.source_span == (18, 30)


def test_a_missing_fact_is_a_warning() -> None:
    (found,) = findings("The fair drew 340 firms.", "Ярмарка собрала множество фирм.", "en", "ru")
    assert (found.rule, found.severity, found.span) == ("facts.number", Severity.WARNING, None)


def test_an_invented_fact_is_a_warning() -> None:
    (found,) = findings("The fair drew many firms.", "Ярмарка собрала 340 фирм.", "en", "ru")
    assert (found.severity, found.source_span) == (Severity.WARNING, None)


def test_each_changed_fact_is_found_once() -> None:
    source, target = "On June 7, 12 of 340 firms left.", "17 июня ушли 14 из 340 фирм."
    assert [finding.rule for finding in findings(source, target, "en", "ru")] == ["facts.date", "facts.number"]


@pytest.mark.parametrize(
    ("source", "target", "source_locale", "target_locale"),
    [
        ("Two of them came.", "Они пришли.", "en", "ru"),
        ("It took a year and a half.", "这用了十八个月。", "en", "zh_CN"),
        ("The temperature reached 86 °F.", "气温达到30摄氏度。", "en", "zh_CN"),
        ("In the 1990s the plant grew.", "上世纪90年代，工厂发展壮大。", "en", "zh_CN"),
        ("Мероприятие пройдёт в 19:30.", "The event starts at 7:30 p.m.", "ru", "en"),
        ("17世纪的建筑。", "Здание XVII века.", "zh_CN", "ru"),
        ("2017年6月9日，圣彼得堡。", "St. Petersburg, June 9.", "zh_CN", "en"),
        ("He paid 10 dollars, then 10 dollars more.", "Он заплатил 10 долларов, потом ещё столько же.", "en", "ru"),
        ("The Il-76 landed.", "伊尔-76降落。", "en", "zh_CN"),
        ("Прибыль выросла за I квартал.", "Profit grew in the first quarter.", "ru", "en"),
    ],
)
def test_good_translations_are_let_alone(source: str, target: str, source_locale: str, target_locale: str) -> None:
    assert findings(source, target, source_locale, target_locale) == []


def test_dollars_of_another_country_are_a_doubt() -> None:
    (found,) = findings("The fund has A$1.75 billion.", "该基金有17.5亿美元。", "en", "zh_CN")
    assert found.severity is Severity.WARNING


def test_first_is_idiom_and_fifth_is_not() -> None:
    assert findings("Он приехал впервые.", "He came for the first time.", "ru", "en") == []
    (found,) = findings("Он приехал впервые.", "He came for the fifth time.", "ru", "en")
    assert found.rule == "facts.number"


def test_a_decimal_comma_has_a_fix() -> None:
    (found,) = findings("Собрано 2,4 млн тонн.", "They reaped 2,4 million tonnes.", "ru", "en")
    assert (found.rule, found.fix, found.span) == ("facts.decimal-mark", "2.4", (12, 15))


def test_the_same_digits_of_another_unit_are_an_error() -> None:
    (found,) = findings("It charges in 45 minutes.", "Зарядка длится 45 часов.", "en", "ru")
    assert (found.rule, found.severity) == ("facts.measure", Severity.ERROR)
