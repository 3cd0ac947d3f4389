"""What is put right without the engine."""

from __future__ import annotations

import pytest

from communique.languages import get_language
from communique.pipeline.repair import collapse_loops, drop_invented, drop_spans, splice_facts, unmix


@pytest.mark.parametrize(
    ("source", "source_locale", "target", "target_locale", "expected"),
    [
        ("The fund has 450 million yuan.", "en", "Фонд имеет 45 млн юаней.", "ru", "Фонд имеет 450\xa0млн\xa0юаней."),
        ("On June 7, 2017 they met.", "en", "2017年6月17日，他们会面。", "zh_CN", "2017年6月7日，他们会面。"),
        ("占 37.5%。", "zh_CN", "It is 37%.", "en", "It is 37.5%."),
        ("土耳其占 3％。", "zh_CN", "Turkey has 3 of it.", "en", "Turkey has 3% of it."),
        ("Из 22 и 9 тестов.", "ru", "Of 21 and 8 tests.", "en", "Of 22 and 9 tests."),
        ("He died in 1922.", "en", "Он умер в 192 году.", "ru", "Он умер в 1922 году."),
        ("Call +86 25 1234 5678.", "en", "Звоните +86 25 1234 5679.", "ru", "Звоните +86 25 1234 5678."),
        ("Call +86 25 1234 5678.", "en", "Звоните + 86 25 1234 5679.", "ru", "Звоните +86 25 1234 5678."),
        ("ИНН 7707083893", "ru", "税号7707083892", "zh_CN", "税号7707083893"),
        ("St. Petersburg, 191186", "en", "圣彼得堡，191180", "zh_CN", "圣彼得堡，191186"),
        ("The bridge is 120 km long.", "en", "Мост длиной 12 километров.", "ru", "Мост длиной 120 километров."),
    ],
)
def test_a_changed_fact_is_written_over(
    source: str, source_locale: str, target: str, target_locale: str, expected: str
) -> None:
    repaired = splice_facts(source, source_locale, target, target_locale)
    assert repaired is not None
    assert (repaired.text, repaired.repairs) == (expected, ("facts",))


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("It has 14 members.", "В нём 14 членов."),
        ("It has 14 members.", "В нём есть члены."),
        ("It has members.", "В нём 14 членов."),
        ("They met on June 7.", "Пришли 900 человек."),
    ],
)
def test_what_is_right_missing_or_of_another_kind_is_left_alone(source: str, target: str) -> None:
    assert splice_facts(source, "en", target, "ru") is None


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("Through 28, 28, 28 years", None),
        ("the forum of the forum of the forum of the forum met", "the forum of the forum met"),
        ("检测结果呈阴性阴性阴性阴性。", "检测结果呈阴性。"),
        ("я очень, очень рад", None),
        ("一天一天地", None),
    ],
)
def test_loops_are_shortened_to_one(target: str, expected: str | None) -> None:
    repaired = collapse_loops(target)
    assert (repaired.text if repaired else None) == expected


def test_a_long_hostile_loop_is_no_trouble() -> None:
    repaired = collapse_loops("да " * 50_000)
    assert repaired is not None
    assert repaired.text == "да"


def test_invented_facts_are_taken_out_with_the_small_word_before_them() -> None:
    repaired = drop_invented("They met in Suzhou.", "en", "Они встретились в 1998 (12 %) в Сучжоу.", "ru")
    assert repaired is not None
    assert (repaired.text, repaired.repairs) == ("Они встретились в Сучжоу.", ("invented",))
    assert drop_invented("They met in 1998.", "en", "Они встретились в 1998 году.", "ru") is None


def test_slices_are_taken_out_and_words_stay_apart() -> None:
    repaired = drop_spans("Он был foo здесь, bar.", [(7, 10), (18, 21)])
    assert repaired is not None
    assert repaired.text == "Он был здесь."
    assert drop_spans("Он здесь.", []) is None


@pytest.mark.parametrize(
    ("source", "source_locale", "target", "target_locale", "expected"),
    [
        ("It has 2 million people.", "en", "В нём 2 млн 0000 человек.", "ru", "В нём 2 млн человек."),
        ("It cost £1 million.", "en", "它花费100万英镑，00万英镑。", "zh_CN", "它花费100万英镑。"),
        ("1498 年杀害了约 100,000 人。", "zh_CN", "In 1498, 100,000 ,000 ,000 ,0000.", "en", "In 1498, 100,000."),
    ],
)
def test_noughts_that_are_left_behind_a_number_go(
    source: str, source_locale: str, target: str, target_locale: str, expected: str
) -> None:
    repaired = splice_facts(source, source_locale, target, target_locale)
    assert repaired is not None
    assert (repaired.text, repaired.repairs) == (expected, ("invented",))


def test_noughts_of_the_source_stay() -> None:
    assert splice_facts("Dial 000 for help.", "en", "Для помощи наберите 000.", "ru") is None
    assert splice_facts("James Bond is agent 007.", "en", "Джеймс Бонд — агент 007.", "ru") is None


def test_a_number_of_another_kind_is_written_over_where_it_counts_what_the_right_one_counted() -> None:
    repaired = drop_invented("The nine children came.", "en", "第15个孩子来了。", "zh_CN")
    assert repaired is not None
    assert (repaired.text, repaired.repairs) == ("9个孩子来了。", ("facts",))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Guests go to the Moy Spa hotel.", "Гости едут в отель Мой Spa."),
        ("Guests go there.", "Гости едут в отель Мой."),
    ],
)
def test_a_word_of_two_scripts_is_taken_apart(source: str, expected: str) -> None:
    target = "Гости едут в отель МойSpa."
    start = target.index("Мой")
    repaired = unmix(source, target, [(start, start + 6)], get_language("ru").checks.letters)
    assert repaired is not None
    assert (repaired.text, repaired.repairs) == (expected, ("foreign words",))
