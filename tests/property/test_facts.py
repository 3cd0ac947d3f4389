"""Whatever the text: reading never raises, facts never overlap, and what is rendered is read back."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from communique.facts import find_facts, render
from communique.languages import LANGUAGES
from communique.model import Fact, FactKind

LOCALES = st.sampled_from([language.locale for language in LANGUAGES])
PIECES = st.sampled_from(
    [
        "one",
        "two",
        "hundred",
        "million",
        "half",
        "a",
        "the",
        "first",
        "second",
        "third",
        "of",
        "and",
        "to",
        "5",
        "12",
        "1990",
        "2024",
        "1990s",
        "%",
        "$",
        "€",
        "¥",
        "km",
        "м",
        "кг",
        "years",
        "лет",
        "года",
        "May",
        "мая",
        "марта",
        "January",
        "July",
        "7:30",
        "p.m.",
        "noon",
        "第",
        "三",
        "十",
        "百",
        "万",
        "亿",
        "年",
        "月",
        "日",
        "号",
        "点",
        "半",
        "分之",
        "百分之",
        "多",
        "至",
        "—",
        "–",
        "-",
        "/",
        ".",
        ",",
        "周一",
        "星期",
        "среду",
        "в",
        "на",
        "до",
        "с",
        "по",
        "двух",
        "тысяч",
        "миллионов",
        "полтора",
        "половиной",
        "XX",
        "XIX",
        "веке",
        "век",
        "quarter",
        "Q3",
        "H1",
        "№",
        "No.",
        "+7",
        "(495)",
        "555-01-47",
        "ISO",
        "9001:2015",
        "www.example.com",
        "a@b.co",
        "½",
        "1/3",
        "零",
        "〇",
        "二",
        "上午",
        "晚上",
        "元",
        "美元",
        "долларов",
        "США",
        "руб.",
        "ноль",
        "0",
        "00",
        "24",
        "60",
        "1,234",
        "1.5",
        "1,5",
        "-3",
        "−3",
        "°C",
        "℃",
        "UTC+3",
        "公元前",
        "世纪",
        "季度",
        "上半年",
        "BC",
        "до",
        "н.",
        "э.",
        "İ",
        "ё",
    ]
)
TEXTS = st.builds(
    lambda pieces, blank: blank.join(pieces),
    st.lists(PIECES | st.text(max_size=3), max_size=14),
    st.sampled_from(["", " "]),
)


@given(TEXTS, LOCALES, st.sampled_from([0.0, 0.5]))
def test_facts_are_in_order_and_never_overlap(text: str, locale: str, confidence: float) -> None:
    last = 0
    for fact in find_facts(text, locale, confidence=confidence):
        assert last <= fact.start < fact.end <= len(text)
        assert confidence <= fact.confidence <= 1
        last = fact.end


@given(TEXTS, LOCALES)
def test_reading_twice_gives_the_same(text: str, locale: str) -> None:
    assert find_facts(text, locale) == find_facts(text, locale)


def fact(kind: FactKind, value: str, unit: str = "") -> Fact:
    return Fact(kind=kind, value=value, unit=unit, start=0, end=0)


def decimals(least: int, most: int) -> st.SearchStrategy[str]:
    """Numbers with up to two decimals, canonical."""
    return st.integers(least * 100, most * 100).map(
        lambda hundredths: f"{hundredths / 100:.2f}".rstrip("0").rstrip(".")
    )


GREAT = st.builds(lambda front, zeros: f"{front}{'0' * zeros}", st.integers(1, 999_999), st.integers(0, 10))
VALUES = decimals(0, 9999) | GREAT
CURRENCIES = [*sorted({code for language in LANGUAGES for code in language.facts.render.money} - {"*"}), "PLN", "UZS"]
DURATIONS = ["yr", "mo", "wk", "d", "h", "min", "s"]
UNITS = sorted({unit for language in LANGUAGES for unit in language.facts.render.units} - {"*", "g", *DURATIONS})
FRACTIONS = (
    st.fractions(min_value="1/10", max_value="9/10", max_denominator=10).map(str).filter(lambda value: value != "1/2")
)
DAYS = st.dates(date(1500, 1, 1), date(2099, 12, 31)).map(str)
PERIODS = st.sampled_from(["Q1", "Q2", "Q3", "Q4", "H1", "H2"])
YEARS = st.integers(1500, 2099).map(str)
TIMES = st.builds(lambda hour, minute: f"{hour:02}:{minute:02}", st.integers(0, 23), st.integers(0, 59))

FACTS = st.one_of(
    st.builds(fact, st.just(FactKind.NUMBER), VALUES | decimals(-9999, 0).filter(lambda value: value != "-0")),
    st.builds(fact, st.just(FactKind.NUMBER), FRACTIONS),
    st.builds(fact, st.just(FactKind.ORDINAL), st.integers(1, 999).map(str)),
    st.builds(fact, st.just(FactKind.PERCENT), decimals(-999, 999), st.sampled_from(["", "pp", "bp"])),
    st.builds(fact, st.just(FactKind.MONEY), VALUES, st.sampled_from(CURRENCIES)),
    st.builds(fact, st.just(FactKind.MEASURE), VALUES, st.sampled_from(UNITS)),
    st.builds(fact, st.just(FactKind.DURATION), decimals(0, 999), st.sampled_from(DURATIONS)),
    st.builds(fact, st.just(FactKind.DATE), DAYS | DAYS.map(lambda day: day[:7]) | YEARS),
    st.builds(fact, st.just(FactKind.DATE), DAYS.map(lambda day: f"-{day[4:]}") | DAYS.map(lambda day: f"-{day[4:7]}")),
    st.builds(fact, st.just(FactKind.DATE), st.builds("{}-{}".format, YEARS | st.just("-"), PERIODS)),
    st.builds(fact, st.just(FactKind.DATE), st.integers(150, 209).map(lambda tens: f"{tens}0s")),
    st.builds(fact, st.just(FactKind.DATE), st.integers(5, 21).map(lambda century: f"C{century}")),
    st.builds(fact, st.just(FactKind.DATE), st.integers(1, 4000).map(lambda year: f"-{year}")),
    st.builds(fact, st.just(FactKind.DATE), st.integers(1, 31).map(lambda day: f"---{day:02}")),
    st.builds(fact, st.just(FactKind.TIME), TIMES, st.sampled_from(["", "UTC", "UTC+3", "UTC+8", "UTC-5"])),
    st.builds(fact, st.just(FactKind.WEEKDAY), st.sampled_from(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])),
    st.builds(
        fact, st.just(FactKind.CODE), st.sampled_from(["ISO 9001:2015", "GB/T 15834-2011", "A/RES/70/1", "CR-450"])
    ),
    st.builds(fact, st.just(FactKind.PHONE), st.sampled_from(["+74955550147", "+861055550147"])),
    st.builds(fact, st.just(FactKind.URL), st.sampled_from(["https://www.example.com/press/2025", "www.example.org"])),
    st.builds(fact, st.just(FactKind.EMAIL), st.sampled_from(["a.petrova@example.org", "press@example.com"])),
)


@given(FACTS, LOCALES)
def test_what_is_rendered_is_read_back(stated: Fact, locale: str) -> None:
    written = render(stated, locale)
    assert [(found.kind, found.value, found.unit) for found in find_facts(written, locale)] == [
        (stated.kind, stated.value, stated.unit)
    ]


CASES = st.sampled_from(["genitive", "dative", "accusative", "instrumental", "prepositional"])
DECLINED = st.one_of(
    st.builds(fact, st.just(FactKind.DATE), DAYS | DAYS.map(lambda day: day[:7]) | YEARS),
    st.builds(fact, st.just(FactKind.DATE), DAYS.map(lambda day: f"-{day[4:]}") | DAYS.map(lambda day: f"-{day[4:7]}")),
    st.builds(fact, st.just(FactKind.DATE), st.builds("{}-{}".format, YEARS | st.just("-"), PERIODS)),
    st.builds(fact, st.just(FactKind.DATE), st.integers(150, 209).map(lambda tens: f"{tens}0s")),
    st.builds(fact, st.just(FactKind.DATE), st.integers(5, 21).map(lambda century: f"C{century}")),
    st.builds(fact, st.just(FactKind.WEEKDAY), st.sampled_from(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])),
)


@given(DECLINED, LOCALES, CASES)
def test_what_is_rendered_in_a_case_is_read_back(stated: Fact, locale: str, case: str) -> None:
    written = render(stated, locale, case=case)
    assert [(found.kind, found.value) for found in find_facts(written, locale)] == [(stated.kind, stated.value)]
