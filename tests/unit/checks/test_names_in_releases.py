"""Names that one release writes in two ways, and what they are told from."""

from __future__ import annotations

import pytest

from communique.checks import check_pair, make_pair
from communique.checks.names import PLACE
from communique.checks.names_chinese import ORDER, PALLADIUS
from communique.checks.names_consistency import INCONSISTENT
from communique.checks.names_forms import bases, near_characters, near_syllables, near_words
from communique.checks.names_index import NameIndex
from communique.languages import get_language
from communique.model import Catalog, Severity, Unit, UnitKey
from communique.pipeline.checking import Job, check_catalog


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Гренландию", "Гренландии"),
        ("Блейк", "Блейку"),
        ("Иерусалим", "Иерусалиме"),
        ("Хрущёв", "Хрущёва"),
        ("Чатем", "Чатема"),
        ("Римская", "Римской"),
        ("Монголии", "Монгольской"),
        ("Новую", "Новой"),
        ("Венера", "Венерой"),
        ("Пекин", "Пекином"),
    ],
)
def test_cases_of_a_russian_name_are_one_name(one: str, other: str) -> None:
    russian = get_language("ru")
    assert set(bases(one, russian)) & set(bases(other, russian))


@pytest.mark.parametrize(
    ("one", "other", "locale", "expected"),
    [
        ("armenia", "armenie", "en", True),
        ("sanskrit", "sanskritt", "en", True),
        ("luxembourg", "luxembooorg", "en", True),
        ("germany", "germani", "en", True),
        ("beijing", "beijingh", "en", True),
        ("iran", "iraq", "en", False),
        ("russia", "russian", "en", False),
        ("ivanov", "ivanova", "en", False),
        ("hindu", "indu", "en", False),
        ("blake", "black", "en", False),
        ("гренланд", "грэнланд", "ru", True),
        ("эфиоп", "эвиоп", "ru", True),
        ("пик", "пикэ", "ru", True),
        ("иран", "ирак", "ru", False),
        ("суд", "судя", "ru", False),
    ],
)
def test_a_slip_sounds_nearly_the_same(one: str, other: str, locale: str, expected: bool) -> None:  # noqa: FBT001
    assert near_words(one, other, get_language(locale).names, strict=True) is expected
    assert near_words(other, one, get_language(locale).names, strict=True) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("夏洛特", "夏洛德", True),
        ("俄罗斯", "俄洛斯", True),
        ("比利时", "比里时", True),
        ("费卢杰", "费卢吉", True),
        ("阿塞拜", "亚塞拜", True),
        ("从伊朗", "从伊拉", False),
        ("可能以", "可能抑", False),
        ("罗马", "洛马尼", False),
        ("安德烈", "安德烈", False),
    ],
)
def test_characters_of_one_sound_are_told_from_others(one: str, other: str, expected: bool) -> None:  # noqa: FBT001
    assert near_characters(one, other, get_language("zh_CN").names) is expected


def test_syllables_of_one_sound() -> None:
    assert near_syllables("luo", "lu")
    assert not near_syllables("luo", "")
    assert not near_syllables("ma", "luo")


def test_the_more_frequent_form_is_taken_for_right() -> None:
    english, russian = get_language("en"), get_language("ru")
    pairs = [("So Blake sat.", "Там сел Блейк.")] * 2 + [("So Blake stood.", "Там стоял Блэйк.")]
    index = NameIndex(pairs, english, russian)
    assert list(index.rivals(0)) == []
    assert [form for form, _, _ in index.rivals(2)] == ["блэйк"]


def test_a_catalog_is_read_for_names_once() -> None:
    texts = [("So Blake sat.", "Там сел Блейк."), ("It rained.", "Шёл дождь."), ("So Blake stood.", "Там стоял Блэйк.")]
    units = tuple(Unit(key=UnitKey(source), target=target) for source, target in texts)
    catalog = Catalog(source_locale="en", target_locale="ru", units=units)
    checked = check_catalog(Job(catalog=catalog, path="x.po", source_locale="en", target_locale="ru"))
    found = [
        (result.source, result.finding.message)
        for result in checked.results
        if result.finding.rule == "name.inconsistent"
    ]
    assert found == [
        ("So Blake sat.", "Блейк here, Блэйк elsewhere in the release."),
        ("So Blake stood.", "Блэйк here, Блейк elsewhere in the release."),
    ]


def test_the_message_has_the_whole_name_in_chinese() -> None:
    found = check_pair(
        "Rudskoi thanked him.",
        "安德烈·鲁茨柯伊表示感谢。",
        source_locale="en",
        target_locale="zh_CN",
        context=[("Rector Rudskoi came.", "安德烈·鲁茨科伊来了。")],
    )
    assert [finding.message for finding in found if finding.rule == "name.inconsistent"] == [
        "鲁茨柯伊 here, 鲁茨科伊 elsewhere in the release."
    ]


def test_words_that_begin_sentences_are_no_names() -> None:
    found = check_pair(
        "Эти люди пришли в Москву.",
        "These people came to Moscow.",
        source_locale="ru",
        target_locale="en",
        context=[("Те люди пришли в Москву.", "Those people came to Moscow.")],
    )
    assert [finding.rule for finding in found] == []


@pytest.mark.parametrize(
    ("source", "target", "locales", "severities"),
    [
        ("Рейсы Air Canada отменены.", "加拿大航空公司取消航班。", ("ru", "zh_CN"), []),
        ("Рейсы Air Canada отменены.", "爱沙尼亚航空公司取消航班。", ("ru", "zh_CN"), [Severity.ERROR]),
        ("Делегация из Jiangsu приехала.", "江苏代表团抵达。", ("ru", "zh_CN"), []),
        ("中国的 GDP 可能反超美国。", "Texas may overtake the United States.", ("zh_CN", "en"), [Severity.WARNING]),
        ("Он приехал из Нью-Мексико.", "他来自新爱沙尼亚。", ("ru", "zh_CN"), [Severity.ERROR]),
        ("Путешествуя по развивающимся странам", "在发展中国家旅行", ("ru", "zh_CN"), []),
        ("Услуги для Африки и рейсы по Африке", "对非洲的服务和飞往南极洲的航线", ("ru", "zh_CN"), [Severity.WARNING]),
    ],
)  # fmt: skip
def test_places_are_read_in_every_script_and_with_what_they_lie_in(
    source: str, target: str, locales: tuple[str, str], severities: list[Severity]
) -> None:
    pair = make_pair(source, target, source_locale=locales[0], target_locale=locales[1])
    assert [finding.severity for finding in PLACE.findings(pair)] == severities


def test_a_place_that_the_release_has_named_may_be_named_again() -> None:
    said = {"source_locale": "en", "target_locale": "zh_CN"}
    release = [("Jiangsu signed the memorandum.", "江苏签署备忘录。")]
    alone = check_pair("The province is large.", "江苏省面积很大。", **said)  # type: ignore[arg-type]  # two locales
    beside = check_pair("The province is large.", "江苏省面积很大。", context=release, **said)  # type: ignore[arg-type]
    assert [finding.rule for finding in alone] == ["name.place"]
    assert [finding.rule for finding in beside] == []


def test_the_remedy_has_the_palladius_form() -> None:
    pair = make_pair("江苏省科技厅", "Департамент провинции Жиангсу", source_locale="zh_CN", target_locale="ru")
    assert [finding.remedy for finding in PALLADIUS.findings(pair)] == ["Write Цзянсу, by the Palladius system."]


def test_the_order_of_a_name_is_a_note_in_english_only() -> None:
    for locale, target, expected in (("ru", "Цинь Ван", Severity.WARNING), ("en", "Qin Wang", Severity.NOTE)):
        pair = make_pair("王琴", target, source_locale="zh_CN", target_locale=locale)
        assert [finding.severity for finding in ORDER.findings(pair)] == [expected]


def test_without_a_release_nothing_is_compared() -> None:
    pair = make_pair("Blake sat.", "Блэйк сел.", source_locale="en", target_locale="ru")
    assert INCONSISTENT.findings(pair) == []
