from __future__ import annotations

import pytest

from communique.anatomy import Kind, Part, find_roles, is_cut, is_single_line
from communique.languages import LANGUAGES, get_language
from communique.model import Role

ENGLISH = get_language("en")


def roles(*texts: str, locale: str = "en") -> list[Role]:
    return list(find_roles([Part(text=text) for text in texts], get_language(locale)))


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Home > News Center > News", "en"),
        ("Home / News", "en"),
        ("HOME » Press", "en"),
        ("You are here: Press › News", "en"),
        ("News > Science > Physics", "en"),
        ("首页>新闻中心>新闻", "zh_CN"),
        ("当前位置：首页 > 新闻", "zh_CN"),
        ("Главная → Новости", "ru"),
    ],
)
def test_breadcrumbs(text: str, locale: str) -> None:
    assert roles(text, "A headline", locale=locale) == [Role.BREADCRUMB, Role.HEADLINE]
    assert is_single_line(text, get_language(locale))


@pytest.mark.parametrize(
    "text", ["Growth > 2", "and / or", "Either / or, as they said / wrote.", "News / Science", "a > b."]
)
def test_no_breadcrumbs(text: str) -> None:
    assert Role.BREADCRUMB not in roles(text, "More.")


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("Release time:2017-06-09", "en"),
        ("Source: Press Office", "en"),
        ("Seen at: 09:30", "en"),
        ("**Author:** Jane Doe", "en"),
        ("June 9, 2017", "en"),
        ("Friday, 9 June 2017", "en"),
        ("FOR IMMEDIATE RELEASE", "en"),
        ("发布时间：2017-06-09 09:30", "zh_CN"),
        ("来源：科技厅　作者：王秦　浏览次数：12", "zh_CN"),
        ("2017年6月9日", "zh_CN"),
        ("Дата публикации: 09.06.2017", "ru"),
        ("9 июня 2017 г.", "ru"),
        ("Пресс-релиз", "ru"),
    ],
)
def test_metadata(text: str, locale: str) -> None:
    assert roles(text, "A headline", locale=locale) == [Role.METADATA, Role.HEADLINE]


@pytest.mark.parametrize("text", ["It opens at 9:30", "He said: 5", "On June 9, 2017", "Score 3:2"])
def test_no_metadata(text: str) -> None:
    assert Role.METADATA not in roles("A headline", text, "More follows here, and more of it.")


def test_a_label_with_whole_sentences_is_prose() -> None:
    text = "Source: this is a long sentence that goes on and on and ends as a sentence does."
    assert roles("A headline", text, "More.") == [Role.HEADLINE, Role.LEAD, Role.BODY]


def test_contact_lines() -> None:
    found = roles(
        "A headline", "First.", "Contact:", "Jane Doe", "12 Beijing Road", "About us", "We are many, and this is long."
    )
    assert found == [
        Role.HEADLINE,
        Role.LEAD,
        Role.CONTACT,
        Role.CONTACT,
        Role.CONTACT,
        Role.HEADLINE,
        Role.BOILERPLATE,
    ]
    assert roles("A headline", "First.", "press@example.org or +1 555 0100")[-1] is Role.CONTACT


def test_a_part_about_something_in_the_middle_is_no_boilerplate() -> None:
    parts = [
        Part(text="A headline", kind=Kind.HEADING),
        Part(text="First."),
        Part(text="About this text", kind=Kind.HEADING),
        Part(text="Second."),
        Part(text="More", kind=Kind.HEADING),
        Part(text="Third."),
    ]
    assert Role.BOILERPLATE not in find_roles(parts, ENGLISH)
    assert find_roles(parts[:4], ENGLISH)[-1] is Role.BOILERPLATE


def test_end_marks() -> None:
    assert roles("A headline", "First.", "— ENDS —")[-1] is Role.BOILERPLATE
    assert roles("标题", "第一句。", "（完）", locale="zh_CN")[-1] is Role.BOILERPLATE
    assert roles("A headline", "First.", "Ends")[-1] is Role.BODY


def test_quotes_by_the_marks_of_the_language() -> None:
    assert roles("A headline", "First.", "“Yes,” he said.", '"No."', "He said “yes”.")[2:] == [
        Role.QUOTE,
        Role.QUOTE,
        Role.BODY,
    ]
    assert roles("Заголовок", "Первое.", "«Да», — сказал он.", locale="ru")[-1] is Role.QUOTE


def test_kinds_that_a_format_knows() -> None:
    expected = {
        Kind.TITLE: Role.HEADLINE,
        Kind.SUMMARY: Role.LEAD,
        Kind.FIELD: Role.METADATA,
        Kind.HEADING: Role.HEADLINE,
        Kind.PARAGRAPH: Role.METADATA,
        Kind.ITEM: Role.LIST_ITEM,
        Kind.CELL: Role.TABLE_CELL,
        Kind.QUOTE: Role.QUOTE,
        Kind.CAPTION: Role.CAPTION,
    }
    found = find_roles([Part(text="Source: text", kind=kind) for kind in Kind], ENGLISH)
    assert dict(zip(Kind, found, strict=True)) == expected


def test_a_question_may_be_a_headline_and_an_address_on_lines_is_none() -> None:
    assert roles("What comes next?", "Nobody knows.")[0] is Role.HEADLINE
    assert roles("One\nTwo\nThree", "Nobody knows.")[0] is Role.LEAD


def test_only_prose_is_cut() -> None:
    uncut = {role for role in Role if not is_cut(role)}
    assert uncut == {Role.HEADLINE, Role.BREADCRUMB, Role.METADATA, Role.TABLE_CELL}


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.locale)
def test_tables_are_in_lower_case(language: object) -> None:
    table = getattr(language, "anatomy")  # noqa: B009  parametrize gives an object
    for words in (table.home, table.trail, table.metadata, table.contact, table.contact_heads, table.about, table.ends):
        assert words
        assert all(word == word.lower() for word in words)


def test_nothing_at_all() -> None:
    assert find_roles([], ENGLISH) == ()
