from __future__ import annotations

import pytest

from communique.formats import assemble, get_format, parse
from communique.formats.html.tokens import TokenKind, is_xml, tokens_of
from communique.languages import get_language
from communique.model import Document, Role, UnitKey, Verbatim


def read(text: str, locale: str = "en") -> Document:
    return parse(text.encode(), format="html", locale=locale)


def put(text: str, targets: dict[str, str], locale: str = "ru") -> str:
    chosen = {UnitKey(source): target for source, target in targets.items()}
    return assemble(read(text), chosen, locale=locale).decode()


def kinds(text: str, *, xml: bool = False) -> str:
    """Tokens as letters, with their slices."""
    letters = {
        TokenKind.TEXT: "T",
        TokenKind.START: "S",
        TokenKind.END: "E",
        TokenKind.RAW: "R",
        TokenKind.NOTHING: "N",
    }
    return " ".join(f"{letters[token.kind]}[{text[token.start : token.end]}]" for token in tokens_of(text, xml=xml))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a<b>c</b>", "T[a] S[<b>] T[c] E[</b>]"),
        ("a < b <3 <", "T[a < b <3 <]"),
        ("a</", "T[a</]"),
        ("a</>b", "T[a] N[</>] T[b]"),
        ("</ a>b", "N[</ a>] T[b]"),
        ("<!-->a-->", "N[<!-->] T[a-->]"),
        ("<!--->a", "N[<!--->] T[a]"),
        ("<!--a--!>b", "N[<!--a--!>] T[b]"),
        ("<!--a", "N[<!--a]"),
        ("<!a>b", "N[<!a>] T[b]"),
        ("<![CDATA[<p>]]>", "N[<![CDATA[<p>] T[]]>]"),
        ("<svg><![CDATA[<p>]]></svg>", "S[<svg>] N[<![CDATA[<p>]]>] E[</svg>]"),
        ("<svg><p><![CDATA[<b>", "S[<svg>] S[<p>] N[<![CDATA[<b>]"),
        ("<svg><desc><style><b></style>", "S[<svg>] S[<desc>] S[<style>] R[<b>] E[</style>]"),
        ("<svg><style><b></style>", "S[<svg>] S[<style>] S[<b>] E[</style>]"),
        ("<!DOCTYPE html [<!ENTITY a '>'>]>b", "N[<!DOCTYPE html [<!ENTITY a '>'>]>] T[b]"),
        ("<?a b>c", "N[<?a b>] T[c]"),
        ("<?php a>b ?>c", "N[<?php a>b ?>] T[c]"),
        ("<% a>b %>c <% d", "N[<% a>b %>] T[c <% d]"),
        ("<script><!--<script></script>--></script>a", "S[<script>] R[<!--<script></script>-->] E[</script>] T[a]"),
        ("<script><!--></script>a", "S[<script>] R[<!-->] E[</script>] T[a]"),
        ("<script>a</scripts></script >", "S[<script>] R[a</scripts>] E[</script >]"),
        ("<title><b></title>", "S[<title>] R[<b>] E[</title>]"),
        ("<textarea></p>", "S[<textarea>] R[</p>]"),
        ("<plaintext></plaintext>", "S[<plaintext>] R[</plaintext>]"),
        ("<a b='>' c=\">\" d=/>e", "S[<a b='>' c=\">\" d=/>] T[e]"),
        ('<a "b>c', 'S[<a "b>] T[c]'),
        ('<a ="b>c', 'S[<a ="b>] T[c]'),
        ("<a b=>c", "S[<a b=>] T[c]"),
        ("a<a b='c", "T[a] N[<a b='c]"),
    ],
)
def test_tokens(text: str, expected: str) -> None:
    assert kinds(text) == expected


def test_in_xml_an_empty_element_has_no_content() -> None:
    assert kinds("<script/>a<title/>", xml=True) == "S[<script/>] T[a] S[<title/>]"
    assert kinds("<script/>a", xml=False) == "S[<script/>] R[a]"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('<?xml version="1.0"?>', True),
        ('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">', True),
        ('<html xmlns="http://www.w3.org/1999/xhtml">', True),
        ('<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml">', False),
        ("<!DOCTYPE html>", False),
        ("<p>", False),
    ],
)
def test_what_is_xml(head: str, expected: bool) -> None:  # noqa: FBT001  a table
    assert is_xml(head) is expected


def test_marks_of_a_target_are_escaped_and_tags_stay() -> None:
    source = '<h1>A</h1><p>The <a href="x?a&b">one</a> here.</p>'
    target = 'Тут <a href="x?a&b">один</a> & 1 < 2 > 0 <script>'
    assert put(source, {'The <a href="x?a&b">one</a> here.': target}) == (
        '<h1>A</h1><p>Тут <a href="x?a&b">один</a> &amp; 1 &lt; 2 &gt; 0 &lt;script&gt;</p>'
    )


def test_tags_come_back_as_the_source_has_them() -> None:
    source = "<h1>A</h1><p>See <a\n  href=x\n>it</a> now.</p>"
    assert read(source).segments[1].text == "See <a href=x >it</a> now."
    assert put(source, {"See <a href=x >it</a> now.": "Вот <a href=x >оно</a>."}) == (
        "<h1>A</h1><p>Вот <a\n  href=x\n>оно</a>.</p>"
    )


def test_half_a_pair_is_written_as_text() -> None:
    assert put("<h1>A</h1><p>The <b>one</b>.</p>", {"The <b>one</b>.": "Этот <b>один."}) == (
        "<h1>A</h1><p>Этот &lt;b&gt;один.</p>"
    )


def test_half_a_pair_of_the_source_stays() -> None:
    source = "<h1>A</h1><p>The <i>one</p><p>and</i> two.</p>"
    assert put(source, {"The <i>one": "Этот <i>один"}) == "<h1>A</h1><p>Этот <i>один</p><p>and</i> two.</p>"


def test_a_translator_may_add_inline_markup_but_no_block() -> None:
    written = put("<h1>A</h1><p>The one.</p>", {"The one.": "Этот <i>один</i><br><div>x</div>"})
    assert written == "<h1>A</h1><p>Этот <i>один</i><br>&lt;div&gt;x&lt;/div&gt;</p>"


def test_in_xml_what_a_translator_adds_is_xml() -> None:
    source = '<?xml version="1.0"?><p>The one.</p>'
    assert put(source, {"The one.": "Этот&nbsp;один<br>и <I>два</I>."}).endswith(
        "<p>Этот\u00a0один<br />и &lt;I&gt;два&lt;/I&gt;.</p>"
    )


def test_a_no_break_blank_is_written_as_the_source_writes_it() -> None:
    source = "<h1>A</h1><p>Some 5&#160;km.</p><p>Some 6 km.</p>"
    written = put(source, {"Some 5\u00a0km.": "Около 5\u00a0км.", "Some 6 km.": "Около 6\u00a0км."})
    assert written == "<h1>A</h1><p>Около 5&#160;км.</p><p>Около 6\u00a0км.</p>"


def test_references_of_a_target() -> None:
    source = "<h1>A</h1><p>The &product; here.</p>"
    target = "Вот &product; и &copy; и &other; и &#8203;."
    assert put(source, {"The &product; here.": target}) == (
        "<h1>A</h1><p>Вот &product; и &copy; и &amp;other; и &#8203;.</p>"
    )


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('<img alt="A hall">', "<img alt=\"Зал &quot;А&quot; &amp; 'Б' &lt;b&gt;\">"),
        ("<img alt='A hall'>", "<img alt='Зал \"А\" &amp; &#39;Б&#39; &lt;b&gt;'>"),
        ("<title>A hall</title>", "<title>Зал \"А\" &amp; 'Б' &lt;b&gt;</title>"),
    ],
)
def test_attributes_keep_their_quotation_marks(source: str, expected: str) -> None:
    assert put(source, {"A hall": "Зал \"А\" & 'Б' <b>"}) == expected


def test_an_attribute_without_quotation_marks_gets_them() -> None:
    assert put("<img alt=Hall src=a>", {"Hall": "Большой зал"}) == '<img alt="Большой зал" src=a>'


def test_an_element_in_another_language_is_one_code() -> None:
    source = '<h1>A</h1><p>That is <i lang="la">et alii</i> here.</p>'
    shown = 'That is <i lang="la" translate="no">et alii</i> here.'
    assert put(source, {shown: 'Тут <i lang="la" translate="no">et alii</i>.'}) == (
        '<h1>A</h1><p>Тут <i lang="la">et alii</i>.</p>'
    )


def test_drawings_in_a_sentence_come_back_in_order() -> None:
    source = "<h1>A</h1><p>From <svg><a/></svg> to <svg><b/></svg> there.</p>"
    assert put(source, {"From <svg/> to <svg/> there.": "Из <svg/> в <svg/>."}) == (
        "<h1>A</h1><p>Из <svg><a/></svg> в <svg><b/></svg>.</p>"
    )


def test_a_tag_too_long_to_be_read_is_shown_by_its_name() -> None:
    image = f'<img src="data:{"a" * 2000}">'
    source = f"<h1>A</h1><p>See {image} there.</p>"
    assert read(source).segments[1].text == "See <img/> there."
    assert put(source, {"See <img/> there.": "Там <img/> он."}) == f"<h1>A</h1><p>Там {image} он.</p>"


HEAD = """\
<html lang=en-US xml:lang="en" dir="ltr"><head>
<meta http-equiv="Content-Language" content="en"><meta name="language" content="en">
<meta property="og:locale" content="en_US"><meta property="og:locale:alternate" content="ru_RU">
<meta property="og:url" content="https://example.org/en"><link rel="canonical" href="https://example.org/en">
<link rel="alternate" hreflang="ru" href="https://example.org/ru"><link rel=alternate hreflang=zh href=/zh>
<link rel="alternate" hreflang="x-default" href="https://example.org/">
<script type="application/ld+json">{"inLanguage": "en", "headline": "A headline"}</script>
</head><body><h1>A headline</h1><p><time>June 9, 2017</time></p><p lang="en">Hello there.</p>\
<p lang=fr>Non.</p></body></html>
"""


def test_what_names_the_language_follows_the_locale() -> None:
    assert (
        put(HEAD, {"A headline": 'Заголовок "А" </script>'})
        == """\
<html lang=ru xml:lang="ru" dir="ltr"><head>
<meta http-equiv="Content-Language" content="ru"><meta name="language" content="ru">
<meta property="og:locale" content="ru_RU"><meta property="og:locale:alternate" content="en_US">
<meta property="og:url" content="https://example.org/ru"><link rel="canonical" href="https://example.org/ru">
<link rel="alternate" hreflang="en" href="https://example.org/en"><link rel=alternate hreflang=zh href=/zh>
<link rel="alternate" hreflang="x-default" href="https://example.org/">
<script type="application/ld+json">{"inLanguage": "ru", "headline": "Заголовок \\"А\\" <\\/script>"}</script>
</head><body><h1>Заголовок "А" &lt;/script&gt;</h1><p><time>9\u00a0июня 2017\u00a0г.</time></p>\
<p lang="ru">Hello there.</p>\
<p lang=fr>Non.</p></body></html>
"""
    )


def test_nothing_follows_the_locale_while_nothing_is_translated() -> None:
    assert put(HEAD, {}) == HEAD


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        ("<span class=date>20.02.2025</span>", "<span class=date>2025年2月20日</span>"),
        ("<div> 20.02.2025 </div>", "<div> 2025年2月20日 </div>"),
        ("<span>2025-02-20</span>", "<span>2025-02-20</span>"),
        ("<span>20.02.25.1</span>", "<span>20.02.25.1</span>"),
        ("<table><tr><td>20.02.2025</td></tr></table>", "<table><tr><td>20.02.2025</td></tr></table>"),
    ],
)
def test_a_date_in_digits_alone_follows_the_locale(shown: str, expected: str) -> None:
    page = f"<h1>Заголовок</h1>{shown}<p>Текст новости.</p>"
    document = parse(page.encode(), format="html", locale="ru")
    assert [segment.text for segment in document.segments] == ["Заголовок", "Текст новости."]
    assembled = assemble(document, {document.segments[0].key: "标题"}, locale="zh_CN").decode()
    assert assembled == f"<h1>标题</h1>{expected}<p>Текст новости.</p>"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1,200", "1\u00a0200"),
        (" <b>1,234,567</b> ", " <b>1\u00a0234\u00a0567</b> "),
        ("1,2", "1,2"),
        ("12,34", "12,34"),
        ("1,200.5", "1,200.5"),
        ("2024", "2024"),
        ("v1,200", "v1,200"),
    ],
)
def test_a_number_alone_in_a_cell_is_not_read_as_a_thousandth_of_it(cell: str, expected: str) -> None:
    page = f"<table><tr><th>Students</th><td>{cell}</td></tr></table>"
    document = parse(page.encode(), format="html", locale="en")
    targets = {segment.key: "Студенты" for segment in document.segments[:1]}
    made = assemble(document, targets, locale="ru").decode()
    assert made == f"<table><tr><th>Студенты</th><td>{expected}</td></tr></table>"
    again = {segment.key: "学生" for segment in document.segments[:1]}
    assert f"<td>{cell}</td>" in assemble(document, again, locale="zh_CN").decode()


def test_a_page_without_a_language_gets_one() -> None:
    assert put("<HTML class=a><p>A b</p>", {"A b": "А б"}) == '<HTML lang="ru" class=a><p>А б</p>'
    source = '<?xml version="1.0"?>\n<html><p>A b</p></html>'
    assert '<html lang="zh-Hans" xml:lang="zh-Hans">' in put(source, {"A b": "甲乙"}, "zh_CN")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ('<meta charset="gb2312">', '<meta charset="utf-8">'),
        ("<meta charset=windows-1251 >", "<meta charset=utf-8 >"),
        ("<meta charset=UTF-8>", "<meta charset=UTF-8>"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">',
            '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">',
        ),
        (
            '<meta http-equiv="Content-Type" content="text/html">',
            '<meta http-equiv="Content-Type" content="text/html">',
        ),
    ],
)
def test_an_assembled_page_says_that_it_is_utf_8(told: str, expected: str) -> None:
    assert put(f"{told}<p>A b</p>", {"A b": "А б"}) == f"{expected}<p>А б</p>"


def test_localized_slices_are_verbatim() -> None:
    found = {
        span.raw: dict(span.localized) for span in read(HEAD).spans if isinstance(span, Verbatim) and span.localized
    }
    assert found["June 9, 2017"] == {"zh_CN": "2017年6月9日", "ru": "9\u00a0июня 2017\u00a0г."}
    assert found["en_US"] == {"zh_CN": "zh_CN", "ru": "ru_RU"}


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<html><body class=a>\n<h1>A</h1>", "<html><body class=a>\n{}\n<h1>A</h1>"),
        ("<!DOCTYPE html>\r\n<title>A</title>\r\n<p>B", "<!DOCTYPE html>\r\n<title>A</title>{}\r\n\r\n<p>B"),
        ("<p>A</p>", "{}\n<p>A</p>"),
        ("\ufeff<p>A</p>", "\ufeff{}\n<p>A</p>"),
        ("<html><head><title>A</title></head>\n<p>B", "<html><head><title>A</title></head>{}\n\n<p>B"),
        ("", "{}\n"),
    ],
)
def test_a_notice_stands_at_the_head_of_the_body(page: str, expected: str) -> None:
    element = '<p class="communique-notice" lang="ru">Черновик &amp; всё.</p>'
    made = get_format("html").insert_notice(page, "Черновик & всё.", get_language("ru"))
    assert made == expected.format(element)


def test_depth_and_sloth_do_no_harm() -> None:
    deep = "<div>" * 20_000 + "<b>" * 20_000 + "A word" + "</b>" * 10_000
    assert [segment.text for segment in read(deep).segments] == ["A word"]
    for text in (
        "<a " * 20_000,
        "<!--" * 20_000,
        "<a x='" * 20_000,
        "</p>" * 20_000,
        "&#" + "9" * 20_000,
        "<svg>" * 20_000,
    ):
        assert read(text).source == text


def test_roles_of_the_whole_page() -> None:
    roles = [segment.role for segment in read(HEAD).segments]
    assert roles == [Role.HEADLINE, Role.HEADLINE, Role.LEAD]
