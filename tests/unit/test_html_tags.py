from __future__ import annotations

import pytest

from communique.inline import CodeKind, find_codes
from communique.inline.html_tags import read_tag


@pytest.mark.parametrize(
    ("text", "name", "attributes"),
    [
        ("<b>x", "b", {}),
        ("</B >", "b", {}),
        ("<a href=x/>", "a", {"href": "x/"}),
        ("<a href='>' x>", "a", {"href": ">"}),
        ("<a b = c d>", "a", {"b": "c"}),
        ('<a b="1"c="2">', "a", {"b": "1", "c": "2"}),
        ("<a b=1 b=2>", "a", {"b": "1"}),
        ("<a b=>", "a", {"b": ""}),
        ("<a B='' / c>", "a", {"b": ""}),
        ('<a =b="c">', "a", {"=b": "c"}),
        ("<x-y:z.1>", "x-y:z.1", {}),
    ],
)
def test_tags_are_read_as_browsers_read_them(text: str, name: str, attributes: dict[str, str]) -> None:
    tag = read_tag(text, 0)
    assert tag is not None
    assert tag.name == name
    assert {one.name: text[one.start : one.end] for one in tag.attributes} == attributes
    assert tag.end == text.rindex(">") + 1
    assert tag.closing is text.startswith("</")


@pytest.mark.parametrize("text", ["", "<", "</", "< b>", "<1>", "<b", "<b c", "<b c='>", "<b c=", "</>", "<!b>"])
def test_what_is_no_tag(text: str) -> None:
    assert read_tag(text, 0) is None


@pytest.mark.parametrize(("text", "alone"), [("<b/>", True), ("<b / >", False), ("<b c/>", True), ("<b c=d/>", False)])
def test_a_slash_at_the_end(text: str, alone: bool) -> None:  # noqa: FBT001  a table
    tag = read_tag(text, 0)
    assert tag is not None
    assert tag.alone is alone


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a <b>c</b> {x} {{ y }} d", ["<b>", "</b>", "{x}", "{{ y }}"]),
        ("<span translate=no>a <span>b</span></span> c", ["<span translate=no>a <span>b</span></span>"]),
        ('<b class="x notranslate">a</b> c', ['<b class="x notranslate">a</b>']),
        ("<code>a<code>b</code>c</code> d", ["<code>a<code>b</code>c</code>"]),
        ("<code>a<code>b</code> d", ["<code>a<code>b</code>"]),
        ("<a href=x title='a > b'target=_>c</a>", ["<a href=x title='a > b'target=_>", "</a>"]),
        ("<![if !IE]>a<!-- b --> <? c> d", ["<![if !IE]>", "<!-- b -->", "<? c>"]),
        ("5 < 6 & a <b and <i>c</i>", ["<b and <i>", "</i>"]),
        ("*a* _b_ `c` [d](e) \\* :f:", []),
        ("{two words} &lt; &nope;", ["&lt;"]),
    ],
)
def test_codes_of_html(text: str, expected: list[str]) -> None:
    assert [code.text for code in find_codes(text, "html")] == expected


def test_in_markdown_nothing_changed() -> None:
    assert [code.kind for code in find_codes("<b translate='no'>a</b>", "markdown")] == [
        CodeKind.OPENING,
        CodeKind.CLOSING,
    ]
