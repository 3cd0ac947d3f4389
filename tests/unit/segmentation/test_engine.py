from __future__ import annotations

import pytest

from communique.errors import UsageError
from communique.languages import LANGUAGES, get_language
from communique.segmentation import explain, find_cuts, split_sentences

EN, ZH, RU = (get_language(name) for name in ("en", "zh_CN", "ru"))


def test_sentences_joined_are_the_text() -> None:
    text = "One is here.  Two is there.\n\nThree."
    assert split_sentences(text, "en") == ["One is here.  ", "Two is there.\n\n", "Three."]


@pytest.mark.parametrize("name", ["en", "EN", "en_GB", "zh", "zh-Hans", "zh_CN", "ru", "ru_RU"])
def test_any_name_of_a_language_is_taken(name: str) -> None:
    assert split_sentences("A? B", name) == ["A? ", "B"]


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(UsageError, match="tlh"):
        split_sentences("nuqneH", "tlh")


@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "...", "。", "“", "\ufeff", "x"])
@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.locale)
def test_there_is_nothing_to_cut_in_a_short_text(text: str, language: object) -> None:
    assert "".join(split_sentences(text, language.locale)) == text  # type: ignore[attr-defined]  # parametrized
    assert len(split_sentences(text, language.locale)) <= 1  # type: ignore[attr-defined]  # parametrized


def test_no_cut_stands_at_the_edges() -> None:
    text = "\n\nFirst one. Second one.\n\n"
    assert find_cuts(text, EN) == [13]


def test_a_blank_line_is_a_cut_and_a_line_break_is_not() -> None:
    assert find_cuts("A headline\n\nwith a text\nthat goes on", EN) == [12]


def test_the_paragraph_separator_is_a_cut() -> None:
    assert find_cuts("one\u2029two", EN) == [4]


def test_no_cut_falls_inside_a_closed_range() -> None:
    text = "See *Rules. Part two* now. Then go."
    assert find_cuts(text, EN) == [12, 27]
    assert find_cuts(text, EN, closed=[(4, 21)]) == [27]


def test_a_cut_moves_to_the_end_of_a_range_of_which_only_markup_is_left() -> None:
    text = "<b>It is over. </b> Next one."
    assert find_cuts(text, EN, closed=[(0, 19)]) == [20]


def test_a_cut_at_the_end_of_a_range_is_allowed() -> None:
    assert find_cuts("**加强合作。**下一句。", ZH, closed=[(0, 9)]) == [9]


def test_markup_without_a_range_stays_with_its_sentence_too() -> None:
    assert split_sentences("**加强合作。**下一句。", "zh") == ["**加强合作。**", "下一句。"]
    assert split_sentences("_It is over._ Next one.", "en") == ["_It is over._ ", "Next one."]
    assert split_sentences("[It is over.](https://a.b/c.d) Next one.", "en")[1] == "Next one."


def test_ranges_may_overlap_and_come_in_any_order() -> None:
    text = "We _saw. They *left. He* came._ Hm."
    assert find_cuts(text, EN, closed=[(14, 24), (3, 31)]) == [32]


def test_a_sentence_after_a_closed_range_is_judged_from_its_own_start() -> None:
    text = "Run `x. Y` first. 1. Open it."
    assert find_cuts(text, EN, closed=[(4, 10)]) == [18]


def test_a_blank_line_inside_a_closed_range_is_no_cut() -> None:
    assert find_cuts("a `b\n\nc` d", EN, closed=[(2, 8)]) == []


def test_explain_names_the_rule_of_each_decision() -> None:
    decisions = explain("Dr. Li left St. Petersburg. He flew.", EN)
    assert [(d.offset, d.cut, d.rule) for d in decisions] == [
        (4, False, "abbreviation"),
        (16, False, "abbreviation with its word"),
        (28, True, "final mark"),
    ]
    assert all(decision.reason.endswith(".") for decision in decisions)


def test_explain_and_find_cuts_agree() -> None:
    text = "В 2017 г. в г. Казань. Он уехал. 1. Один. 2. Два."
    assert [d.offset for d in explain(text, RU) if d.cut] == find_cuts(text, RU)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("en", "He came to St. Petersburg"),
        ("en", "He came to St. Polytechnic University"),
        ("en", "The U.S. economy grew by 3.5 percent"),
        ("ru", "Форум открыл А. И. Рудской"),
        ("ru", "Он создан в 2017 г. в Москве"),
        ("ru", "Рост составил 3.5 процента"),
        ("zh", "他说：“成功了。”"),
        ("zh", "他说：「成功了。」"),
    ],
)
def test_what_must_never_be_split(name: str, text: str) -> None:
    assert split_sentences(text, name) == [text]
