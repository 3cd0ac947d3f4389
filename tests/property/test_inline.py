"""Inline codes: balanced on any input, and never damaged by what a model gives back."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from communique.inline import MARKUPS, CodeKind, closed_ranges, find_codes, protect, restore

MARKS = ["*", "**", "_", "~~", "`", "[", "]", "(", ")", "](u)", "![", "<b>", "</b>", "<br>", "\\", "&amp;", "{", "}"]
WORDS = ["a", "word", "слово", "汉字", " ", " ", "，", ".", "7", "https://a.b/c_d", "x_y", "⟦1⟧", "⟦", "\n"]
TEXTS = st.lists(st.sampled_from(MARKS + WORDS), max_size=30).map("".join) | st.text(max_size=60)
MARKUP = st.sampled_from(MARKUPS)


@given(text=TEXTS, markup=MARKUP)
def test_codes_are_slices_in_order_and_nested(text: str, markup: str) -> None:
    known = next(name for name in MARKUPS if name == markup)
    at = 0
    stack: list[int] = []
    for code in find_codes(text, known):
        assert code.start >= at
        assert code.text == text[code.start : code.end] != ""
        at = code.end
        if code.kind is CodeKind.OPENING:
            stack.append(code.pair)
        elif code.kind is CodeKind.CLOSING:
            assert stack.pop() == code.pair
        else:
            assert code.pair == 0
    assert not stack


@given(text=TEXTS, markup=MARKUP)
def test_closed_ranges_hold_every_code(text: str, markup: str) -> None:
    known = next(name for name in MARKUPS if name == markup)
    ranges = closed_ranges(text, known)
    assert all(start < end for start, end in ranges)
    assert all(first[1] <= second[0] for first, second in pairwise(ranges))
    for code in find_codes(text, known):
        assert any(start <= code.start and code.end <= end for start, end in ranges)


@given(text=TEXTS, markup=MARKUP)
def test_a_translation_that_changes_nothing_keeps_every_code(text: str, markup: str) -> None:
    known = next(name for name in MARKUPS if name == markup)
    protected = protect(text, known)
    restored = restore(protected.text, protected)
    kept = Counter(code.text for code in find_codes(text.strip(), known))
    assert not restored.lost
    assert Counter(code.text for code in find_codes(restored.text, known)) >= kept


@given(text=TEXTS, target=st.lists(st.sampled_from([*WORDS, *MARKS, "⟦2⟧", "⟦3⟧", "⟦9⟧"]), max_size=20).map("".join))
def test_pairs_of_a_result_are_pairs_of_the_source(text: str, target: str) -> None:
    protected = protect(text, "markdown")
    result = restore(target, protected)
    known = Counter(code.text for code in protected.codes if code.kind is not CodeKind.SINGLE)
    found = Counter(code.text for code in find_codes(result.text, "markdown") if code.kind is not CodeKind.SINGLE)
    assert found <= known


EMPHASIS = ["a", "b", " ", "*", "*", "**", "_", "`", "，", "\\", "!"]


@given(text=st.lists(st.sampled_from(EMPHASIS), max_size=16).map("".join))
def test_emphasis_and_code_spans_are_those_of_commonmark(text: str) -> None:
    names = {"em_open": "em", "strong_open": "strong", "code_inline": "code"}
    (inline,) = MarkdownIt("commonmark").parseInline(text)
    theirs = Counter(names[token.type] for token in inline.children or () if token.type in names)
    marks = {"*": "em", "_": "em", "**": "strong", "__": "strong"}
    ours = Counter(
        marks.get(code.text, "code")
        for code in find_codes(text, "markdown")
        if (code.text in marks and code.kind is CodeKind.OPENING) or code.text.startswith("`")
    )
    assert ours == theirs
