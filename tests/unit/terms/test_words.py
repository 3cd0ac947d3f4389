"""Where a rendering stands in a text, and where only its letters do."""

from __future__ import annotations

import pytest

from communique.terms.words import holds


@pytest.mark.parametrize(
    ("title", "text", "rendering", "expected"),
    [
        ("a word", "The AI centre", "AI", True),
        ("inside a word", "The MAIN centre", "AI", False),
        ("the beginning of another word", "AIDS", "AI", False),
        ("inside one and then by itself", "The MAIN AI centre", "AI", True),
        ("beside a hyphen", "AI-driven", "AI", True),
        ("the end of a longer word", "директор", "ректор", False),
        ("what an adjective is made of", "сучжоуский", "сучжоу", True),
        ("an acronym with an ending of letters", "СПбПУшный", "СПбПУ", False),
        ("beside a digit", "A380", "A3", False),
        ("characters touch anything", "基于数字孪生的", "数字孪生", True),
        ("letters between characters", "在AI中", "AI", True),
        ("letters of a longer word between characters", "在MAIN中", "AI", False),
    ],
)
def test_a_rendering_does_not_stand_inside_a_word(title: str, text: str, rendering: str, expected: bool) -> None:  # noqa: FBT001
    assert holds(text, rendering) is expected, title
