"""Spelled numbers, each as far as it goes."""

from __future__ import annotations

import pytest

from communique.facts.grammar import grammar
from communique.facts.spelled import read_spelled
from communique.facts.values import canonical
from communique.languages import get_language

READ = [
    ("en", "forty-two thousand three hundred and six", "42306"),
    ("en", "one million two hundred thousand", "1200000"),
    ("en", "two and a half", "2.5"),
    ("en", "one and a half million", "1500000"),
    ("en", "a hundred", "100"),
    ("en", "two dozen", "24"),
    ("en", "one hundred and first", "101"),
    ("en", "nineteen", "19"),
    ("ru", "двадцать пять", "25"),
    ("ru", "тремстам двадцати", "320"),
    ("ru", "два миллиона триста сорок тысяч пятьсот один", "2340501"),
    ("ru", "полторы тысячи", "1500"),
    ("ru", "две с половиной тысячи", "2500"),
    ("ru", "девятьюстами девяноста девятью", "999"),
    ("ru", "сто пятая", "105"),
    ("zh", "三千五百零六", "3506"),
    ("zh", "一亿两千万", "120000000"),
    ("zh", "三万亿", "3000000000000"),
    ("zh", "一百零五", "105"),
    ("zh", "一百五", "150"),
    ("zh", "十五", "15"),
    ("zh", "一万二", "12000"),
    ("zh", "二十多万", "200000"),
]


@pytest.mark.parametrize(("language", "text", "value"), READ)
def test_whole_text_is_the_number(language: str, text: str, value: str) -> None:
    found = read_spelled(grammar(get_language(language).facts), text, 0)
    assert found is not None
    assert (canonical(found.value), found.end) == (value, len(text))


@pytest.mark.parametrize(
    ("language", "text", "end"),
    [("en", "five six", 4), ("en", "twenty thirty", 6), ("ru", "пять шесть", 4), ("ru", "двадцать тридцать", 8)],
)
def test_a_number_ends_where_another_begins(language: str, text: str, end: int) -> None:
    found = read_spelled(grammar(get_language(language).facts), text, 0)
    assert found is not None
    assert found.end == end


@pytest.mark.parametrize(
    ("language", "text"), [("en", "hundred"), ("en", "million"), ("zh", "百万"), ("ru", "миллионы")]
)
def test_a_scale_alone_is_no_number(language: str, text: str) -> None:
    assert read_spelled(grammar(get_language(language).facts), text, 0) is None
