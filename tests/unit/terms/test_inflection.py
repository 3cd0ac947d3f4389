"""Russian terms in every case."""

from __future__ import annotations

import pytest

from communique.errors import UsageError
from communique.terms import inflect


@pytest.mark.parametrize(
    ("rendering", "grammemes", "expected"),
    [
        ("цифровой двойник", {"gent"}, "цифрового двойника"),
        ("цифровой двойник", {"ablt", "plur"}, "цифровыми двойниками"),
        ("подготовка кадров", {"accs"}, "подготовку кадров"),
        ("меморандум о взаимопонимании", {"loct"}, "меморандуме о взаимопонимании"),
        ("фундаментальные исследования", {"gent"}, "фундаментальных исследований"),
        ("фундаментальные исследования", {"gent", "sing"}, "фундаментального исследования"),
        ("учёный секретарь", {"accs"}, "учёного секретаря"),
        ("опытный образец", {"accs"}, "опытный образец"),
        (
            "Департамент науки и технологий провинции Цзянсу",
            {"datv"},
            "Департаменту науки и технологий провинции Цзянсу",
        ),
        (
            "Санкт-Петербургский политехнический университет Петра Великого",
            {"loct"},
            "Санкт-Петербургском политехническом университете Петра Великого",
        ),
        (
            "Китайско-российская совместная лаборатория фотоники",
            {"datv"},
            "Китайско-российской совместной лаборатории фотоники",
        ),
        (
            "Сучжоуский институт оптоэлектроники «Цзиньцзиху»",
            {"gent"},
            "Сучжоуского института оптоэлектроники «Цзиньцзиху»",
        ),
        ("«Сучжоу Синьхэ Роботикс»", {"gent"}, "«Сучжоу Синьхэ Роботикс»"),
        ("СПбПУ", {"gent"}, "СПбПУ"),
        ("Санкт-Петербург", {"loct"}, "Санкт-Петербурге"),
        ("Ростов-на-Дону", {"gent"}, "Ростова-на-Дону"),
        ("Елена Соколова", {"datv"}, "Елене Соколовой"),
        ("Сергей Воронцов", {"ablt"}, "Сергеем Воронцовым"),
        ("А. И. Рудской", {"gent"}, "А. И. Рудского"),
        ("А. С. Громова", {"accs"}, "А. С. Громову"),
        ("Н. В. Лапшин", {"ablt"}, "Н. В. Лапшиным"),
        ("Ван Цинь", {"ablt"}, "Ван Цинем"),
        ("Лю Чжэньхуа", {"gent"}, "Лю Чжэньхуа"),
        ("Пётр Великий", {"gent"}, "Петра Великого"),
        ("МГУ имени М. В. Ломоносова", {"datv"}, "МГУ имени М. В. Ломоносова"),
    ],
)
def test_a_term_in_a_case(rendering: str, grammemes: set[str], expected: str) -> None:
    assert inflect(rendering, "ru", grammemes) == expected


def test_a_person_has_no_plural() -> None:
    assert inflect("Елена Соколова", "ru", {"gent", "plur"}) is None


def test_a_language_without_cases_gives_the_rendering_back() -> None:
    assert inflect("digital twin", "en", {"gent"}) == "digital twin"


def test_an_unknown_grammeme_is_refused() -> None:
    with pytest.raises(UsageError):
        inflect("ректор", "ru", {"genitive"})


def test_a_letter_without_a_name_is_no_word_of_russian() -> None:
    from communique.languages.russian.morphology import MORPHOLOGY

    assert MORPHOLOGY.bases("0𗀀") == {"=0𗀀"}
