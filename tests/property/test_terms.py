"""Terms in any text: spans are exact and apart, an inflected term is found again, and nothing is slow to end."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.checks import check_pair
from communique.errors import CommuniqueError
from communique.model import Term, TermStatus
from communique.terms import find_terms, inflect, read_termbase, termbase_of
from communique.terms.tbx import read_tbx, write_tbx
from communique.terms.writing import write_termbase

RENDERINGS = {
    "en": [
        "digital twin",
        "twin",
        "SPbPU",
        "St. Petersburg",
        "memorandum of understanding",
        "C++",
        "5G network",
        "a b a",
    ],
    "zh_CN": ["苏州", "苏州工业园区", "数字孪生", "安德烈·鲁茨科伊", "SPbPU", "3D打印", "一一"],
    "ru": ["цифровой двойник", "двойник", "СПбПУ", "Ван Цинь", "«Заря»", "А. И. Рудской", "Санкт-Петербург", "год"],
}
LOCALES = st.sampled_from(sorted(RENDERINGS))
NOISE = st.text(max_size=6) | st.sampled_from([" ", ", ", ". ", "-", "«", "»", "\n", "**", "\u00a0", "А. ", "\ue000"])
DECLINABLE = [
    "цифровой двойник",
    "подготовка кадров",
    "опытная линия",
    "учёный секретарь",
    "чистое помещение",
    "рабочий день",
    "отчётный год",
    "Елена Соколова",
    "Сергей Воронцов",
    "Ван Цинь",
    "А. И. Рудской",
    "Санкт-Петербург",
    "Нанкин",
    "Международный центр трансфера технологий Цзянсу",
    "Китайско-российская совместная лаборатория фотоники",
    "Сучжоуский институт оптоэлектроники «Цзиньцзиху»",
    "волоконно-оптические измерения",
    "меморандум о взаимопонимании",
]


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str]:
    locale = draw(LOCALES)
    pieces = st.sampled_from(RENDERINGS[locale]) | NOISE
    return locale, "".join(draw(st.lists(pieces, max_size=12)))


@given(texts())
def test_spans_lie_in_the_text_in_order_and_apart(case: tuple[str, str]) -> None:
    locale, text = case
    termbase = termbase_of([{locale: rendering} for rendering in RENDERINGS[locale]])
    position = 0
    for match in find_terms(text, locale, termbase):
        assert position <= match.start < match.end <= len(text)
        position = match.end


@given(LOCALES, st.data())
def test_a_rendering_by_itself_is_found_whole(locale: str, data: st.DataObject) -> None:
    rendering = data.draw(st.sampled_from(RENDERINGS[locale]))
    (match,) = find_terms(rendering, locale, termbase_of([{locale: rendering}]))
    assert (match.start, match.end, match.rendering) == (0, len(rendering), rendering)


@pytest.mark.parametrize("rendering", DECLINABLE)
@pytest.mark.parametrize("number", [None, "sing", "plur"])
def test_what_is_inflected_is_found_again(rendering: str, number: str | None) -> None:
    termbase = termbase_of([{"ru": rendering}])
    for case in ("nomn", "gent", "datv", "accs", "ablt", "loct"):
        form = inflect(rendering, "ru", {case} | ({number} if number else set()))
        if form is not None:
            (match,) = find_terms(form, "ru", termbase)
            assert (match.start, match.end) == (0, len(form))


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"en,ru,status\n{text}".encode(errors="replace"))
)
def test_any_file_is_read_or_refused_in_words(content: bytes) -> None:
    with suppress(CommuniqueError):
        termbase = read_termbase(content, place="t.csv")
        assert all(problem.place.startswith("t.csv:") and problem.remedy for problem in termbase.problems)
        find_terms("digital twin", "en", termbase)


SAFE = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp", "Cn", "Co"]), min_size=1)


@given(
    st.lists(st.builds(lambda one, two, note: (one, two, note), SAFE, st.lists(SAFE, unique=True, min_size=1), SAFE))
)
def test_terms_come_back_from_csv_and_tbx(rows: list[tuple[str, list[str], str]]) -> None:
    terms = [
        Term(
            concept=f"c{number}",
            renderings=(("en", (f"a{one}",)), ("ru", tuple(f"б{text}" for text in two))),
            note=note,
        )
        for number, (one, two, note) in enumerate(rows)
    ]
    back = read_termbase(write_termbase(terms)).terms
    assert [(term.renderings, term.note) for term in back] == [(term.renderings, term.note) for term in terms]
    again = [term for term in read_tbx(write_tbx(terms), place="") if term.status is TermStatus.APPROVED]
    assert [term.rendered("en") for term in again] == [term.rendered("en") for term in terms]


@given(texts(), texts())
def test_rules_never_raise(source: tuple[str, str], target: tuple[str, str]) -> None:
    rows = [
        {"concept": "a", "en": "digital twin|twin", "zh": "数字孪生", "ru": "цифровой двойник"},
        {"concept": "b", "en": "SPbPU", "zh": "SPbPU", "ru": "СПбПУ", "short-of": "c"},
        {"concept": "c", "en": "St. Petersburg", "zh": "苏州", "ru": "Санкт-Петербург"},
        {"concept": "a", "ru": "двойник", "en": "a b a", "status": "forbidden"},
        {"en": "C++", "status": "do-not-translate"},
    ]
    for finding in check_pair(source[1], target[1], source_locale=source[0], target_locale=target[0], terms=rows):
        assert finding.message


@pytest.mark.parametrize(
    "text", ["a " * 50_000, "一" * 50_000, "а " * 50_000, "СП" * 25_000, "-" * 50_000, "«" * 50_000]
)
def test_long_texts_of_one_word_come_to_an_end(text: str) -> None:
    rows = [{"en": "a b a"}, {"en": "a a"}, {"zh": "一一"}, {"ru": "а а б"}, {"ru": "год"}]
    for locale in RENDERINGS:
        find_terms(text, locale, termbase_of(rows))
