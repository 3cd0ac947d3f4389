"""What a side finds in its text."""

from __future__ import annotations

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
