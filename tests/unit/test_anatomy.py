from __future__ import annotations

import pytest

from communique.anatomy import (
    Kind,
    Part,
    find_dateline,
    find_quotations,
    find_roles,
    is_cut,
    is_single_line,
)
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
        Role.SUBHEAD,
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
    assert roles("A headline", "First.", "— ENDS —")[-1] is Role.END_MARK
    assert roles("标题", "第一句。", "（完）", locale="zh_CN")[-1] is Role.END_MARK
    assert roles("A headline", "First.", "Ends")[-1] is Role.BODY


@pytest.mark.parametrize(
    ("text", "locale"),
    [
        ("EMBARGOED UNTIL 00:01 GMT, 5 May 2022", "en"),
        ("**Embargo: 5 May 2022, noon**", "en"),
        ("Not for publication before 5 May", "en"),
        ("Эмбарго до 5 мая, 10:00", "ru"),
        ("禁发至2022年5月5日", "zh_CN"),
    ],
)
def test_embargo_lines(text: str, locale: str) -> None:
    assert roles(text, "A headline", locale=locale) == [Role.EMBARGO, Role.HEADLINE]


def test_news_of_an_embargo_is_none() -> None:
    assert Role.EMBARGO not in roles("Embargo on oil lifted", "The embargo until May was long.")
    assert Role.EMBARGO not in roles("Эмбарго на нефть снято", "Первое.", locale="ru")


def test_a_dateline_alone_on_its_line() -> None:
    assert roles("A headline", "Geneva, Switzerland, 14 November 2023", "First.")[1] is Role.DATELINE
    assert roles("标题", "南京，2022年5月5日", "第一句。", locale="zh_CN")[1] is Role.DATELINE


@pytest.mark.parametrize(
    ("text", "locale", "end"),
    [
        ("NANJING, June 9 (Xinhua) -- China agreed.", "en", 27),
        ("ST. PETERSBURG, Fla., June 9, 2017 — It opened.", "en", 36),
        ("NEW YORK--(BUSINESS WIRE)--Lumenar opened.", "en", 27),
        ("In Nanjing, June 9 — the day of the pact — was hot.", "en", 0),
        ("NASA — the American agency — agreed.", "en", 0),
        ("The centre opened on June 9 — at last.", "en", 0),
        ("МОСКВА, 3 окт — РИА Новости. Урожай велик.", "ru", 28),
        ("В Москве, 3 октября — день города.", "ru", 0),
        ("Иван Петров, 9 июня родился.", "ru", 0),
        ("新华社北京10月3日电（记者李明）农业部表示", "zh_CN", 17),
        ("NANJING, June\u00a09 (Xinhua) -- China agreed.", "en", 27),
        ("NANJING, June 9 (Xinhua, by Wang Qin) -- China agreed.", "en", 40),
        ("МОСКВА, 9 июня. /Корр. ТАСС Иван Петров/. Урожай велик.", "ru", 41),
        ("МОСКВА, 3 окт — РИА Новости, Иван Петров. Урожай велик.", "ru", 41),
        ("МОСКВА, 3 окт — РИА Новости. Иван Петров приехал.", "ru", 28),
        ("6月9日，两校签署协议。", "zh_CN", 0),
        ("江苏大学6月9日表示", "zh_CN", 0),
    ],
)
def test_where_a_dateline_ends(text: str, locale: str, end: int) -> None:
    found = find_dateline(text, get_language(locale))
    assert (found.end if found else 0) == end


@pytest.mark.parametrize(
    ("text", "locale", "speakers"),
    [
        ("“Yes,” said Zhao Min, director of the centre. “Now.”", "en", ["Zhao Min", "Zhao Min"]),
        ("“Yes,” he said.", "en", []),
        ("The “Great Game” was played.", "en", []),
        ("Sun Wei, head of the agency, said: “Yes.” Li Na replied: “No.”", "en", ["Sun Wei", "Li Na"]),
        ("«Да», — отметила директор центра Мария Соколова.", "ru", ["директор центра Мария Соколова"]),
        ("«Да, — сказал, открывая форум, профессор Н. В. Лапшин. — И ещё».", "ru", ["профессор Н. В. Лапшин"]),
        ("«Да», — сказал он.", "ru", []),
        ("Завод «Заря» открыт.", "ru", []),
        ("王秦表示：“是的。”", "zh_CN", ["王秦"]),
        ("“是的，”陆文清在致辞中说，“很好。”", "zh_CN", ["陆文清", "陆文清"]),
        ("“是的。”他说。", "zh_CN", []),
    ],
)
def test_who_speaks(text: str, locale: str, speakers: list[str]) -> None:
    assert [said.speaker for said in find_quotations(text, get_language(locale))] == speakers


@pytest.mark.parametrize(
    "unit", [*'A“"-: ', "A ", "A, ", "“A,” ", "said ", "«А», — ", "он ", "”王", "说，", "12", "June 9, ", "[^", "[^a]"]
)
@pytest.mark.parametrize("locale", ["en", "ru", "zh_CN"])
def test_hostile_repetition_is_read(unit: str, locale: str) -> None:
    language = get_language(locale)
    text = unit * (50_000 // len(unit))
    assert len(find_roles([Part(text=text), Part(text="B")], language)) == len("AB")
    assert all(said.end <= len(text) for said in find_quotations(f"“{text[:19_000]}”", language))
    headed = [Part(text="A", kind=Kind.HEADING), Part(text=text), Part(text="B")]
    assert find_roles(headed, language)[0] is Role.HEADLINE


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
        Kind.SUBHEAD: Role.SUBHEAD,
        Kind.PARAGRAPH: Role.METADATA,
        Kind.ITEM: Role.LIST_ITEM,
        Kind.CELL: Role.TABLE_CELL,
        Kind.QUOTE: Role.QUOTE,
        Kind.CAPTION: Role.CAPTION,
        Kind.TRAIL: Role.BREADCRUMB,
        Kind.ADDRESS: Role.CONTACT,
        Kind.FOOT: Role.METADATA,
        Kind.NOTE: Role.BODY,
    }
    found = find_roles([Part(text="Source: text", kind=kind) for kind in Kind], ENGLISH)
    assert dict(zip(Kind, found, strict=True)) == expected


def test_a_question_may_be_a_headline_and_an_address_on_lines_is_none() -> None:
    assert roles("What comes next?", "Nobody knows.")[0] is Role.HEADLINE
    assert roles("One\nTwo\nThree", "Nobody knows.")[0] is Role.LEAD


def test_only_prose_is_cut() -> None:
    uncut = {role for role in Role if not is_cut(role)}
    assert uncut == {
        Role.HEADLINE,
        Role.SUBHEAD,
        Role.BREADCRUMB,
        Role.METADATA,
        Role.EMBARGO,
        Role.DATELINE,
        Role.TABLE_CELL,
        Role.END_MARK,
    }


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.locale)
def test_tables_are_in_lower_case(language: object) -> None:
    table = getattr(language, "anatomy")  # noqa: B009  parametrize gives an object
    for words in (
        table.home,
        table.trail,
        table.metadata,
        table.contact,
        table.contact_heads,
        table.about,
        table.ends,
        table.embargo,
    ):
        assert words
        assert all(word == word.lower() for word in words)


def test_nothing_at_all() -> None:
    assert find_roles([], ENGLISH) == ()
