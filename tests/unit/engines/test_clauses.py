"""Long texts are cut at the best marks."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communique.engines.clauses import cut


def test_the_best_mark_that_is_enough_is_used() -> None:
    text = "One, two, three; four, five, six; seven."
    assert cut(text, 100, len) == [text]
    assert cut(text, 20, len) == ["One, two, three; ", "four, five, six; ", "seven."]
    assert cut(text, 10, len) == ["One, two, ", "three; ", "four, ", "five, ", "six; ", "seven."]


def test_chinese_has_no_blanks() -> None:
    assert cut("第一部分，第二部分；第三", 8, len) == ["第一部分，", "第二部分；", "第三"]
    assert cut("没有任何标点的长句子", 4, len) == ["没有任何", "标点的长", "句子"]


def test_numbers_and_placeholders_stay_whole() -> None:
    assert any("⟦12⟧2017" in part for part in cut("部" * 6 + "⟦12⟧2017" + "门" * 6, 8, len))
    assert cut("1234⟦12⟧5678", 4, len) == ["1234", "⟦12⟧", "5678"]


@given(text=st.text(alphabet="ab1 ,;。，汉⟦⟧", max_size=80), longest=st.integers(1, 20))
def test_parts_joined_are_the_text(text: str, longest: int) -> None:
    assert "".join(cut(text, longest, len)) == text
