"""What a side finds in its text."""

from __future__ import annotations

from communique.checks.quotations import find_quotations
from communique.checks.running import active_rules, make_pair
from communique.checks.side import Side
from communique.languages import get_language


def side(text: str, locale: str = "en") -> Side:
    return Side(text, get_language(locale))


def test_codes_and_placeholders_are_masked_character_for_character() -> None:
    one = side("See {name} at https://example.org now.")
    assert len(one.prose) == len(one.text)
    assert "name" not in one.prose
    assert "example" not in one.prose
    assert one.unmask(one.prose) == one.text


def test_a_text_that_holds_masks_of_its_own_is_never_taken_for_a_code() -> None:
    one = side("a \ue000 b {x}")
    assert one.unmask(one.prose[:3]) is None
    assert one.unmask(one.prose[-3:]) == "{x}"


def test_words_are_characters_where_nothing_parts_them() -> None:
    assert side("双方同意", "zh_CN").words == ("双", "方", "同", "意")
    assert side("It's 5 km").words == ("it's", "5", "km")


def test_addresses_are_found_inside_other_codes() -> None:
    one = side("See [here](https://example.org/a) or write to x@example.org.")
    assert [text for text, _, _ in one.addresses] == ["https://example.org/a", "x@example.org"]


def test_sizes_of_a_sentence_are_alike_in_all_languages() -> None:
    sizes = [
        side("The academies signed a memorandum on cooperation.").size,
        side("两院签署了合作谅解备忘录。", "zh_CN").size,
        side("Академии подписали меморандум о сотрудничестве.", "ru").size,
    ]
    assert max(sizes) < 1.4 * min(sizes)


def test_codes_that_touch_placeholders_are_left_out() -> None:
    one = side("Hello {name}, see <b>{x}</b> and `{y}`.")
    assert [match.group() for match in one.placeholders] == ["{name}", "{x}", "{y}"]
    assert [code.text for code in one.codes] == ["<b>", "</b>"]
    assert one.prose.count("\ue000") == 1


def test_an_unclosed_quotation_is_none() -> None:
    assert find_quotations("a «b» (c [d] e") == ((2, 5), (6, 12))
    assert find_quotations("((((") == ()


def test_rules_of_print_sleep_until_a_text_has_their_marks() -> None:
    quiet = active_rules(make_pair("It works", "Всё работает", source_locale="en", target_locale="ru"))
    loud = active_rules(make_pair("It works", 'Всё "работает"', source_locale="en", target_locale="ru"))
    assert "ru.quotes" not in {rule.id for rule in quiet}
    assert "ru.quotes" in {rule.id for rule in loud}


def test_a_code_of_many_letters_is_searched_for_addresses_once() -> None:
    assert side(f"`{'a' * 50_000}`").addresses == ()
    assert make_pair("x", "((((" * 12_500 + "А", source_locale="en", target_locale="ru").target.quotations == ()
