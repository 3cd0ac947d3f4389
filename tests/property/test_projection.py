"""Codes put into a finished translation: complete or named, well-formed, and no letter of the translation lost."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from communique.inline import CodeKind, Extra, find_codes, project, protect

MARKS = ["*", "**", "_", "~~", "`", "[", "](u)", "<b>", "</b>", "<i>", "</i>", "<br>", "&amp;", "[^1]", "{n}"]
WORDS = [
    "a",
    "word",
    "слово",
    "汉字",
    " ",
    " ",
    "，",
    ".",
    "7",
    "June 7",
    "https://a.b/c_d",
    "x_y",
    "⟦1⟧",
    "⟦",
    "“",
    "(",
]
PAIRED = ["**", "**", "<b>", "</b>", "<i>", "</i>", "a", "word", "слово", "汉字", " ", " ", "7", "，", "<br>"]
TARGET = ["a", "word", "слово", "汉字", " ", " ", "，", ".", "7", "6月7日", "x", "“", ")", "⟦2⟧"]


class Link(NamedTuple):
    start: int
    end: int
    source_start: int
    source_end: int
    weight: float


PLACE = st.integers(min_value=-3, max_value=60)
LINKS = st.lists(st.builds(Link, PLACE, PLACE, PLACE, PLACE, st.floats(min_value=0, max_value=1)), max_size=12)
TEXTS = st.lists(st.sampled_from([*MARKS, *WORDS]), max_size=24).map("".join) | st.text(max_size=40)
TARGETS = st.lists(st.sampled_from(TARGET), max_size=20).map("".join) | st.text(max_size=40)


@given(text=TEXTS, target=TARGETS, links=LINKS, alone=TARGETS)
def test_any_text_and_any_links_give_codes_of_the_source_only(
    text: str, target: str, links: list[Link], alone: str
) -> None:
    protected = protect(text, "markdown", [Extra(start=0, end=4, target_text="термин")])
    renderings = {"word": (alone,), protected.plain: (alone,)}
    result = project(protected, target, links, source_locale="en", target_locale="ru", renderings=renderings)
    known = Counter(code.text for code in protected.codes if code.kind is not CodeKind.SINGLE)
    found = find_codes(result.restored.text, "markdown")
    assert Counter(code.text for code in found if code.kind is not CodeKind.SINGLE) <= known
    assert 0.0 <= result.confidence <= 1.0


@given(
    text=st.lists(st.sampled_from(PAIRED), max_size=24).map("".join),
    target=st.lists(st.sampled_from(TARGET), max_size=20).map("".join),
    links=LINKS,
)
def test_every_code_is_there_or_named_and_every_letter_stays(text: str, target: str, links: list[Link]) -> None:
    protected = protect(text, "markdown")
    result = project(protected, target, links, source_locale="en", target_locale="zh_CN").restored
    openings = [code for code in protected.codes if code.kind is CodeKind.OPENING]
    kept = [code for code in find_codes(result.text, "markdown") if code.kind is CodeKind.OPENING]
    lost = [name for name in result.lost if "…" in name]
    assert len(openings) == len(kept) + len(lost)
    assert result.text.count("<br>") + result.lost.count("<br>") == sum(c.text == "<br>" for c in protected.codes)
    letters = Counter(char for char in target if char.isalnum() and char != "2")
    assert letters <= Counter(char for char in result.text if char.isalnum())


@given(text=TEXTS)
def test_offsets_of_the_plain_text_show_what_they_say(text: str) -> None:
    protected = protect(text, "markdown")
    assert protected.plain == protected.plain.strip()
    at = 0
    for spot in protected.spots:
        assert at <= spot.start <= spot.end <= len(protected.plain)
        at = spot.start


@given(text=TEXTS)
def test_a_translation_that_changes_nothing_keeps_its_letters(text: str) -> None:
    protected = protect(text, "none")
    result = project(protected, protected.plain, source_locale="en", target_locale="ru").restored
    assert not result.lost or "⟦" in text or "⟧" in text
