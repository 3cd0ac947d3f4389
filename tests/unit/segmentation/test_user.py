from __future__ import annotations

import pytest

from communique.errors import UsageError
from communique.languages import get_language
from communique.segmentation import UserRules, explain, find_cuts

EN, RU = get_language("en"), get_language("ru")


def test_an_abbreviation_is_added_with_or_without_its_stop() -> None:
    text = "Учёные СПбФИЦ. Ведущие и другие."
    assert find_cuts(text, RU) == [15]
    for token in ("СПбФИЦ", "СПбФИЦ."):
        assert find_cuts(text, RU, rules=UserRules(abbreviations=frozenset({token}))) == []


def test_an_abbreviation_in_small_letters_holds_for_any_case() -> None:
    rules = UserRules(abbreviations=frozenset({"konf."}))
    assert find_cuts("At the Konf. Many spoke.", EN, rules=rules) == []


def test_an_abbreviation_with_blanks_is_one() -> None:
    rules = UserRules(abbreviations=frozenset({"т. зр."}))
    assert find_cuts("С этой т. зр. Москва права.", RU, rules=rules) == []


def test_a_pattern_holds_what_it_matches_together() -> None:
    text = "See Rule 5. Part B now. It is new."
    assert find_cuts(text, EN) == [12, 24]
    assert find_cuts(text, EN, rules=UserRules(no_break=(r"Rule \d\.",))) == [24]


def test_an_example_is_not_split_whatever_its_blanks() -> None:
    rules = UserRules(do_not_split=("Learn. Act. Lead.",))
    assert find_cuts("Our motto is Learn.\nAct.  Lead. It is old.", EN, rules=rules) == [32]


def test_an_example_is_split_where_it_shows() -> None:
    text = "В 2024 г. СПбПУ отметил юбилей."
    assert find_cuts(text, RU) == []
    assert find_cuts(text, RU, rules=UserRules(split_here=("2024 г. | СПбПУ",))) == [10]


def test_split_here_weighs_more_than_the_rest() -> None:
    rules = UserRules(no_break=("a. B",), split_here=("a.|B",))
    assert find_cuts("x a. B y", EN, rules=rules) == [5]


def test_explain_names_the_user() -> None:
    rules = UserRules(no_break=("a. B",))
    assert [(d.cut, d.rule) for d in explain("xaxa. B y", EN, rules=rules)] == [(False, "do not split")]


@pytest.mark.parametrize(
    "rules",
    [
        UserRules(no_break=("(",)),
        UserRules(no_break=("a*",)),
        UserRules(split_here=("no mark",)),
        UserRules(split_here=("|after",)),
    ],
)
def test_rules_that_are_not_well_formed_are_refused(rules: UserRules) -> None:
    with pytest.raises(UsageError) as caught:
        find_cuts("x", EN, rules=rules)
    assert caught.value.remedy
