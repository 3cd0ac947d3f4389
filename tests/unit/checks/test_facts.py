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


def test_missing_figures_are_an_error() -> None:
    (found,) = findings("The fair drew 340 firms.", "Ярмарка собрала множество фирм.", "en", "ru")
    assert (found.rule, found.severity, found.span) == ("facts.number", Severity.ERROR, None)


@pytest.mark.parametrize("source", ["Blake's 7 was made for television.", "The fair drew three hundred firms."])
def test_a_lone_digit_or_a_number_in_words_may_be_a_matter_of_wording(source: str) -> None:
    (found,) = findings(source, "Это правда.", "en", "ru")
    assert (found.rule, found.severity) == ("facts.number", Severity.WARNING)


SILENT = [
    ("about 1,000 people a year", "每年近千人", "en", "zh_CN"),
    ("8 hours per 10,000 words", "每万字8小时", "en", "zh_CN"),
    ("every twenty or thirty minutes", "每隔二三十分钟", "en", "zh_CN"),
    ("in the 1960s and 1970s", "上世纪六七十年代", "en", "zh_CN"),
    ("with 3:08 left", "还剩3分08秒", "en", "zh_CN"),
    ("a rate of 7.4 per thousand", "7.4‰的比率", "en", "zh_CN"),
    ("in the fourth quarter of the game", "第四节比赛", "en", "zh_CN"),
    ("the spirit of the 19th Congress", "十九大精神", "en", "zh_CN"),
    ("Please come at 2:30.", "Приходите в половине третьего.", "en", "ru"),
    ("a 24-hour news channel", "круглосуточный новостной канал", "en", "ru"),
    ("after the April rains", "после апрельских дождей", "en", "ru"),
    ("Exports have doubled.", "Экспорт вырос в 2 раза.", "en", "ru"),
    ("Il-76 landed", "伊尔-76降落", "en", "zh_CN"),
    ("Ил-76 приземлился", "伊尔-76降落", "ru", "zh_CN"),
    ("call 116 123", "拨打116 123", "en", "zh_CN"),
    ("worth billions of dollars", "价值数十亿美元", "en", "zh_CN"),
]


@pytest.mark.parametrize(("source", "target", "source_locale", "target_locale"), SILENT)
def test_one_fact_in_two_wordings(source: str, target: str, source_locale: str, target_locale: str) -> None:
    assert findings(source, target, source_locale, target_locale) == []
    assert findings(target, source, target_locale, source_locale) == []


CHANGED = [
    ("worth billions of US dollars", "价值数十亿欧元", "en", "zh_CN", "facts.money"),
    ("before the Second World War", "第三次世界大战前", "en", "zh_CN", "facts.number"),
    ("to get the first person off in an hour", "一个小时才把第二个人救下来", "en", "zh_CN", "facts.number"),
    ("It is 26.2 miles (42.195 km) long.", "Это несколько миль (42,195 км).", "en", "ru", "facts.measure"),
    ("at 9:30 a.m.", "下午9点半", "en", "zh_CN", "facts.time"),
]


@pytest.mark.parametrize(("source", "target", "source_locale", "target_locale", "rule"), CHANGED)
def test_what_is_said_in_passing_may_not_change(
    source: str, target: str, source_locale: str, target_locale: str, rule: str
) -> None:
    assert rule in [finding.rule for finding in findings(source, target, source_locale, target_locale)]


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


def test_equal_words_with_unequal_values_say_the_values() -> None:
    source, target = "Форум пройдёт 16–18 сентября 2025 г.", "The forum will be held on 16–18-18–2025."
    messages = [finding.message for finding in findings(source, target, "ru", "en")]
    assert "The source has “16”, the target “16” (2025-09-16 against 16)." in messages
