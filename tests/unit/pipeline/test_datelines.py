from __future__ import annotations

from itertools import permutations

import pytest

from communique.anatomy import find_dateline
from communique.errors import UsageError
from communique.languages import LANGUAGES
from communique.pipeline.datelines import draft_dateline
from communique.pipeline.labels import draft_label
from communique.terms import termbase_of


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("NANJING, June 9 (Xinhua) --", "en", "zh_CN", "新华社南京6月9日电"),
        ("NANJING, June 9 (Xinhua) --", "en", "ru", "НАНКИН, 9\u00a0июня. /Синьхуа/."),
        ("人民网北京3月12日电", "zh_CN", "en", "BEIJING, March 12 (People's Daily Online) —"),
        ("МИНСК, 5 июня. /БЕЛТА/.", "ru", "zh_CN", "白通社明斯克6月5日电"),
        ("Москва. 12 марта. INTERFAX.RU -", "ru", "en", "MOSCOW, March 12 (Interfax) —"),
        ("KAZAN, June 9, 2017 (TASS) --", "en", "ru", "КАЗАНЬ, 9\u00a0июня 2017\u00a0г. /ТАСС/."),
        ("MOSCOW, October 3. /TASS/.", "en", "zh_CN", "塔斯社莫斯科10月3日电"),
        ("BEIJING, June 9, 2017 /PRNewswire/ --", "en", "zh_CN", "北京2017年6月9日 /美通社/ --"),
        ("NANJING, China, May 5, 2022 —", "en", "zh_CN", "中国南京，2022年5月5日——"),
        ("Geneva, Switzerland, 14 November 2023", "en", "ru", "Женева, Швейцария, 14\u00a0ноября 2023\u00a0г."),
        ("LONDON (Reuters) -", "en", "zh_CN", "路透社伦敦电"),
        ("GLASGOW —", "en", "ru", "Глазго —"),
        ("САНКТ-ПЕТЕРБУРГ, 9 июня. /ТАСС/.", "ru", "en", "ST. PETERSBURG, June 9 (TASS) —"),
        ("МОСКВА, 3 окт — РИА Новости.", "ru", "en", "MOSCOW, October 3 (RIA Novosti) —"),
        ("Москва. 3 октября. ИНТЕРФАКС -", "ru", "zh_CN", "国际文传电讯社莫斯科10月3日电"),
        ("г. Москва, 9 июня 2017 года —", "ru", "zh_CN", "莫斯科，2017年6月9日——"),
        ("新华社南京6月9日电", "zh_CN", "en", "NANJING, June 9 (Xinhua) —"),
        ("2017年6月9日，中国南京——", "zh_CN", "en", "NANJING, China, June 9, 2017 —"),
    ],
)
def test_datelines_are_written_as_the_language_has_them(text: str, source: str, target: str, expected: str) -> None:
    made = draft_dateline(text, source, target)
    assert made is not None
    assert (made.text, made.doubts) == (expected, ())


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("新华社北京10月3日电（记者李明）", "zh_CN", "en", "BEIJING, October 3 (Xinhua, by Li Ming) —"),
        (
            "新华社南京6月9日电 （记者 王琴、李明）",
            "zh_CN",
            "ru",
            "НАНКИН, 9\u00a0июня. /Корр. Синьхуа Ван Цинь, Ли Мин/.",
        ),
        (
            "新华社北京6月9日电（记者 张 磊 通讯员 李明）",
            "zh_CN",
            "en",
            "BEIJING, June 9 (Xinhua, by Zhang Lei, Li Ming) —",
        ),
        ("МОСКВА, 9 июня. /Корр. ТАСС Иван Петров/.", "ru", "en", "MOSCOW, June 9 (TASS, by Ivan Petrov) —"),
        ("МОСКВА, 3 окт — РИА Новости, Анна Белова.", "ru", "en", "MOSCOW, October 3 (RIA Novosti, by Anna Belova) —"),
        ("МОСКВА, 9 июня. /Корр. ТАСС Иван Петров/.", "ru", "zh_CN", "塔斯社莫斯科6月9日电（记者伊万·佩特罗夫）"),
        ("NANJING, June 9 (Xinhua, by Wang Qin) --", "en", "ru", "НАНКИН, 9\u00a0июня. /Корр. Синьхуа Ван Цинь/."),
        (
            "NANJING, June 9 (Xinhua, by Wang Qin and Li Na) --",
            "en",
            "zh_CN",
            "新华社南京6月9日电（记者Wang Qin、Li Na）",
        ),
    ],
)
def test_reporters_are_named_and_told_as_doubtful(text: str, source: str, target: str, expected: str) -> None:
    made = draft_dateline(text, source, target)
    assert made is not None
    assert made.text == expected
    assert made.doubts


def test_the_termbase_knows_a_reporter() -> None:
    terms = termbase_of([{"concept": "wang-qin", "en": "Wang Qin", "zh_CN": "王琴", "ru": "Ван Цинь"}])
    made = draft_dateline("NANJING, June 9 (Xinhua, by Wang Qin and Li Na) --", "en", "zh_CN", terms)
    assert made is not None
    assert made.text == "新华社南京6月9日电（记者王琴、Li Na）"
    assert made.doubts == ("No rule spells Li Na in Chinese.",)


def test_what_is_written_is_read_again() -> None:
    for source, other in permutations(LANGUAGES, 2):
        table = source.anatomy.datelines
        names = {"zh_CN": "王琴", "en": "Wang Qin", "ru": "Ван Цинь"}[source.locale]
        date = {"zh_CN": "6月9日", "en": "June 9", "ru": "9 июня"}[source.locale]
        place, agency = table.places["C-NKG"], table.agencies["xinhua"][0]
        line = table.forms["signed"].format(place=place, PLACE=place.upper(), date=date, agency=agency, names=names)
        made = draft_dateline(line, source.locale, other.locale)
        assert made is not None, line
        again = find_dateline(made.text, other)
        assert again is not None
        assert [made.text[start:end] for _, start, end in made.ranges] == [
            one.strip("（）").removeprefix("记者").removeprefix("by ").rstrip(".")
            for one in (made.text[start:end] for _, start, end in again.ranges)
        ]


@pytest.mark.parametrize(
    ("text", "source", "target"),
    [
        ("DUCKBURG, June 9 (Xinhua) --", "en", "ru"),
        ("NANJING, June 9 (The Daily Planet) --", "en", "ru"),
        ("NEW YORK--(BUSINESS WIRE)--", "en", "ru"),
        ("北京2017年6月9日 /美通社/ -- （记者李明）", "zh_CN", "en"),
        ("本报讯（记者 张磊）", "zh_CN", "en"),
        ("NANJING, June 9 (Xinhua) -- China and Russia agreed", "en", "ru"),
        ("It was signed in Nanjing.", "en", "ru"),
        ("", "en", "ru"),
    ],
)
def test_what_is_not_known_whole_is_left_to_others(text: str, source: str, target: str) -> None:
    assert draft_dateline(text, source, target) is None


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("Release time", "en", "ru", "Дата публикации"),
        ("Release time:2017-06-09", "en", "zh_CN", "发布时间：2017-06-09"),
        ("Дата публикации: 9 июня 2017 г.", "ru", "en", "Release time: June 9, 2017"),
        ("发布日期：2019年9月2日", "zh_CN", "en", "Release time: September 2, 2019"),
        ("**Author**:", "en", "zh_CN", "**作者**："),
        ("Tel.: +86 25 5555 0199", "en", "ru", "Тел.: +86 25 5555 0199"),
        ("E-mail: press@example.org", "en", "zh_CN", "电子邮箱：press@example.org"),
        ("FOR IMMEDIATE RELEASE", "en", "ru", "ДЛЯ НЕМЕДЛЕННОЙ ПУБЛИКАЦИИ"),
        ("— ENDS —", "en", "zh_CN", "（完）"),
        ("（完）", "zh_CN", "ru", "— Конец —"),
    ],
)
def test_labels_and_set_lines(text: str, source: str, target: str, expected: str) -> None:
    assert draft_label(text, source, target) == expected


@pytest.mark.parametrize(
    "text", ["Source: Ministry of Science", "Budget: 5", "", "A sentence.", ":", "Date: soon, June 9"]
)
def test_labels_with_anything_unknown_are_left_to_others(text: str) -> None:
    assert draft_label(text, "en", "ru") is None


def test_tables_of_all_languages_have_the_same_codes() -> None:
    first, *others = (language.anatomy for language in LANGUAGES)
    for other in others:
        assert other.labels.keys() == first.labels.keys()
        assert other.datelines.places.keys() == first.datelines.places.keys()
        assert other.datelines.agencies.keys() == first.datelines.agencies.keys()
        assert other.datelines.forms.keys() == first.datelines.forms.keys()


def test_every_place_comes_back() -> None:
    for language in LANGUAGES:
        for other in LANGUAGES:
            for code, name in language.anatomy.datelines.places.items():
                theirs = other.anatomy.datelines.places[code]
                wanted = other.anatomy.datelines.forms["plain"].split(",")[0].split("，")[0]
                written = wanted.format(place=theirs, PLACE=theirs.upper())
                line = language.anatomy.datelines.forms["plain"].format(
                    place=name, PLACE=name.upper(), date={"en": "June 9", "ru": "9 июня"}.get(language.locale, "6月9日")
                )
                if language is not other:
                    made = draft_dateline(line, language.locale, other.locale)
                    assert made is not None, line
                    assert made.text.startswith(written), line


def test_an_unknown_locale_is_told() -> None:
    with pytest.raises(UsageError):
        draft_dateline("GLASGOW —", "en", "xx")
