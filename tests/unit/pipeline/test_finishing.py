"""Drafts in the print of their language."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from communique.languages.russian.government import case_after
from communique.model import Role
from communique.pipeline.finishing import finish
from communique.pipeline.judging import Judge
from communique.pipeline.ladder_names import guesses
from communique.pipeline.ladder_terms import fitted
from communique.terms import NO_TERMS, termbase_of


def finished(source: str, target: str, locale: str, role: Role | None = None) -> str:
    judge = Judge("en", locale)
    return finish(judge.pair(source, target, role), lambda text: judge.pair(source, text, role), judge.finishing)


@pytest.mark.parametrize(
    ("source", "target", "locale", "expected"),
    [
        ("The forum opened today .", "форум открылся сегодня .", "ru", "Форум открылся сегодня."),
        (
            "He opened “Forum” here today.",
            "Он открыл « Форум » здесь сегодня.",
            "ru",
            "Он открыл «Форум» здесь сегодня.",
        ),
        ("Wang opened the forum, he said.", "王 先生 开幕, 他 说.", "zh_CN", "王先生开幕，他说。"),
        ("The forum opened in the city today.", "论坛今天在这座城市开幕", "zh_CN", "论坛今天在这座城市开幕。"),
        ("The new laboratory", "Новая лаборатория.", "ru", "Новая лаборатория"),
        ("The year 2017", "2017 г.", "ru", "2017\u00a0г."),
        ("The forum has **two** parts here.", "форум имеет **две** части.", "ru", "Форум имеет **две** части."),
        ("See https://a.org/b for it.", "См. https://a.org/b .", "ru", "См. https://a.org/b ."),
        ("They signed it yesterday.", "Они подписали подписали это вчера.", "ru", "Они подписали это вчера."),
    ],
)
def test_print_is_mended(source: str, target: str, locale: str, expected: str) -> None:
    assert finished(source, target, locale) == expected


def test_a_headline_loses_the_full_stop_that_it_never_had() -> None:
    assert (
        finished("Forum opens in Nanjing", "Форум открылся в Нанкине.", "ru", Role.HEADLINE)
        == "Форум открылся в Нанкине"
    )


def test_a_text_that_may_have_lost_its_end_gets_no_full_stop() -> None:
    source = "The forum opened in the city today, and the rector gave a speech about the work of the laboratories."
    assert finished(source, "Форум открылся", "ru") == "Форум открылся"


@pytest.mark.parametrize(
    ("before", "name", "case"),
    [
        ("Они встретились с ", False, "ablt"),
        ("Они говорили о ", False, "loct"),
        ("Руководство ", False, "gent"),
        ("Университет открыл ", False, "accs"),
        ("Вчера ", False, None),
        ("Он сказал, что ", False, None),
        ("", False, None),
        ("Выступил ректор ", True, "nomn"),
        ("Встреча с ректором ", True, "ablt"),
    ],
)
def test_the_words_before_a_noun_tell_its_case(before: str, name: bool, case: str | None) -> None:  # noqa: FBT001
    assert case_after(before, name=name) == case


def put(text: str, *renderings: str, locale: str = "ru", facts: Sequence[str] = ()) -> str:
    """A text in which renderings and facts were put where ``⟦`` and ``⟧`` are around them."""
    places, made = [], ""
    for number, piece in enumerate(re.split("[⟦⟧]", text)):
        if number % 2:
            assert piece in (*renderings, *facts)
            places.append((len(made), len(made) + len(piece)))
        made += piece
    return fitted(made, places, locale, renderings)


def test_renderings_are_fitted_and_facts_only_parted() -> None:
    text = "Работа с⟦цифровой двойник⟧⟦7 июня⟧2017."
    assert put(text, "цифровой двойник", facts=["7 июня"]) == "Работа с цифровым двойником 7 июня 2017."
    assert put("Работа с ⟦цифровой двойник⟧", "цифровой двойник") == "Работа с цифровым двойником"
    assert put("⟦数字孪生⟧的", "数字孪生", locale="zh_CN") == "数字孪生的"


def test_what_a_machine_sets_behind_a_number_goes_from_behind_a_name() -> None:
    assert put("7 июня ⟦Ван Цинь⟧ года прибыл", "Ван Цинь") == "7 июня Ван Цинь прибыл"
    assert put("⟦王秦⟧年6月7日抵达", "王秦", locale="zh_CN") == "王秦6月7日抵达"
    assert put("⟦苏州⟧年会", "苏州", locale="zh_CN") == "苏州年会"


@pytest.mark.parametrize(
    ("title", "text", "locale", "expected"),
    [
        ("a title inside a longer one", "⟦директор департамента⟧ и ⟦ректор⟧", "ru", "директор департамента и ректор"),
        ("a title inside a word of the machine", "директор и ⟦ректор⟧", "ru", "директор и ректор"),
        ("an acronym inside a word", "MAIN ⟦AI⟧centre", "en", "MAIN AI centre"),
        ("a character inside a name", "中国⟦中⟧段", "zh_CN", "中国中段"),
    ],
)
def test_a_rendering_is_not_looked_for_in_words_and_longer_renderings(
    title: str, text: str, locale: str, expected: str
) -> None:
    assert put(text, "директор департамента", "ректор", "AI", "中", locale=locale) == expected, title


@pytest.mark.parametrize(
    ("source", "source_locale", "target_locale", "expected"),
    [
        ("The talks were led by Wang Qin.", "en", "ru", ["Ван Цинь"]),
        ("副厅长陆文清、所长参加仪式。", "zh_CN", "ru", ["Лу Вэньцин"]),
        ("Выступил Сергей Воронцов.", "ru", "zh_CN", ["谢尔盖·沃龙佐夫"]),
        ("王琴校长", "zh_CN", "en", []),
        ("校长王琴会见了他。", "zh_CN", "en", ["Wang Qin"]),
        ("They flew to Hong Kong and New York.", "en", "ru", []),
        ("Выступил Лю Чжэньхуа.", "ru", "en", ["Liu Zhenhua"]),
        ("The talks were led by John Smith.", "en", "ru", []),
        ("The talks were led by Wang Qin.", "en", "zh_CN", []),
    ],
)
def test_names_that_the_tables_can_write_are_found(
    source: str, source_locale: str, target_locale: str, expected: list[str]
) -> None:
    found = guesses(source, source_locale, target_locale, NO_TERMS)
    assert [guess.written for guess in found] == expected


def test_a_name_of_the_termbase_is_no_guess() -> None:
    terms = termbase_of([{"en": "Wang Qin", "ru": "Ван Цинь"}])
    assert guesses("The talks were led by Wang Qin.", "en", "ru", terms) == ()
