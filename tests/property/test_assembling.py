"""Assembling changes what it should and nothing else, for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.formats import parse
from communique.formats.front_matter_fields import read_fields, set_fields
from communique.formats.kept import mark_kept
from communique.inline import MARKUPS, Markup, find_codes
from communique.inline.latin_spacing import space_latin
from communique.pipeline.relinking import relink

BLANKS = str.maketrans("", "", " \u00a0\u2009\u202f")
PIECES = [
    "中",
    "文。",
    "A",
    "5G",
    " ",
    "\u00a0",
    "**",
    "_",
    "`",
    "[",
    "](",
    ")",
    "https://e.org/a",
    "<b>",
    "</b>",
    "&amp;",
]
PIECES += [
    "\n",
    "```\n",
    "# ",
    "> ",
    "- ",
    "---\n",
    "title: x\n",
    "<p>",
    '<a href="x">',
    "<script>",
    "[r]: x\n",
    "+++\n",
    "{",
]
LETTERS = st.characters(exclude_characters="\0", codec="utf-8")
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(LETTERS, max_size=4), max_size=25).map("".join)


@given(TEXTS, st.sampled_from(MARKUPS), st.sampled_from(["", " ", "\u2009"]))
def test_spacing_changes_only_blanks_and_only_once(text: str, markup: Markup, spacing: str) -> None:
    spaced = space_latin(text, markup, spacing)
    assert spaced.translate(BLANKS) == text.translate(BLANKS)
    assert space_latin(spaced, markup, spacing) == spaced


@given(TEXTS, st.sampled_from(["", " "]))
def test_spacing_keeps_codes(text: str, spacing: str) -> None:
    codes = [code.text for code in find_codes(text, "none")]
    assert [code.text for code in find_codes(space_latin(text, "none", spacing), "none")] == codes


@given(TEXTS, st.sampled_from(["---\n{}\n---\n", "+++\n{}\n+++\n", "{}\n", ";;;\n{}\n;;;\n"]), TEXTS)
def test_fields_change_nothing_else(inner: str, form: str, value: str) -> None:
    text = form.replace("{}", inner) + "Body.\n"
    made = set_fields(text, {"title": value}, added={"translationOf": value, "reviewed": True})
    assert made.endswith("Body.\n")
    before, after = read_fields(text), read_fields(made)
    changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
    assert changed <= {"title", "translationOf", "reviewed"}
    assert set_fields(made, {"title": value}, added={"translationOf": value, "reviewed": True}) == made


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
@given(TEXTS)
def test_links_that_lead_nowhere_else_change_nothing(form: str, text: str) -> None:
    document = parse(f"Words\n\n{text}".encode(), format=form, locale="en")
    targets = {segment.key: segment.text for segment in document.segments}
    markup: Markup = "none" if form == "text" else "markdown" if form == "markdown" else "html"
    assert relink(document, targets, markup=markup, resolve=lambda _link: None) == (document, targets)


@given(TEXTS)
def test_marks_of_a_language_take_nothing_away(text: str) -> None:
    document = parse(text.encode(), format="html", locale="en")
    marked = mark_kept(document, {segment.key for segment in document.segments}, bcp47="en")
    assert marked.source.replace('<span lang="en">', "").replace(' lang="en"', "").replace("</span>", "") == (
        document.source.replace("</span>", "")
    )
    assert [one.key for one in marked.segments] == [one.key for one in document.segments]
