"""Loops and emptiness."""

from __future__ import annotations

import pytest

from communique.pipeline.acceptance import has_loop, is_draft


@pytest.mark.parametrize(
    "text",
    [
        "阴性阴性阴性阴性阴性",
        "哈哈哈哈哈",
        "（掌声）（掌声）（掌声）（掌声）（掌声）",
        "the the The the the end",
        "он сказал, что он сказал, что он сказал, что он сказал, что он сказал, что",
        "it is a big red dog " * 5,
    ],
)
def test_loops(text: str) -> None:
    assert has_loop(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "阴性阴性阴性阴性",
        "very very very very good",
        "1,000,000,000,000,000,000",
        "..........",
        "— — — — — —",
        "one two three four five six seven " * 4 + "end",
        "the university of the city of the region of the country of the world",
    ],
)
def test_no_loops(text: str) -> None:
    assert not has_loop(text)


def test_a_source_may_loop_itself() -> None:
    assert is_draft("no no no no no!", "нет нет нет нет нет!")
    assert not is_draft("no!", "нет нет нет нет нет!")
    assert not is_draft("no!", " ")
