"""Folding keeps every offset."""

from __future__ import annotations

import pytest

from communique.facts.folding import is_letter, plain_shapes, small_letters


@pytest.mark.parametrize(
    ("text", "shape"),
    [("１２３％", "123%"), ("5\u00a0км", "5 км"), ("Ёлка", "Елка"), ("−3", "-3"), ("don’t", "don't"), ("￥5", "¥5")],
)
def test_shapes_are_plain(text: str, shape: str) -> None:
    assert plain_shapes(text) == shape


@pytest.mark.parametrize("text", ["İstanbul 5", "STRASSE ß", "Ω ŉ ǰ", "ὈΔΥΣΣΕΎΣ"])
def test_small_letters_keep_the_length(text: str) -> None:
    assert len(small_letters(text)) == len(text)


def test_chinese_characters_are_no_letters() -> None:
    assert is_letter("я")
    assert not is_letter("年")
