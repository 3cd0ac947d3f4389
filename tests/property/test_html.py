"""What holds for every page and every target of the format of HTML."""

from __future__ import annotations

import html
from itertools import pairwise
from xml.etree import ElementTree as ET

from hypothesis import assume, example, given
from hypothesis import strategies as st

from communique.formats import assemble, parse
from communique.formats.html.tokens import TokenKind, tokens_of
from communique.inline import find_codes
from communique.model import EMPTY

MARKS = [
    *(
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "--!>",
        "<!",
        "<?",
        "?>",
        "<%",
        "%>",
        "<![CDATA[",
        "]]>",
        "&",
        ";",
        "=",
        '"',
        "'",
    ),
    *("<p>", "</p>", "<b", "</b>", "<br>", "<script>", "</script>", "<!--<script>", "<style>", "</style", "<title>"),
    *(
        "<svg>",
        "<desc>",
        "</svg>",
        "<plaintext>",
        "<td>",
        "<li>",
        "a",
        " ",
        "\n",
        "\r\n",
        "\f",
        "é",
        "你",
        "<a href=x",
        "/",
    ),
]
SOUP = st.lists(st.sampled_from(MARKS), max_size=40).map("".join)
TARGETS = st.lists(
    st.sampled_from(
        [*MARKS, "<b>", "<i>", "</i>", "<a href='x'>", "</a>", "&nbsp;", "&lt;", "&foo;", "слово", "<img src=x>"]
    ),
    min_size=1,
    max_size=15,
).map("".join)
XHTML = """\
<?xml version="1.0"?>
<html xmlns="http://www.w3.org/1999/xhtml"><body><p title="{attribute}">The <b>first</b> one<br/>and
<a href="x?a=1&amp;b">more</a>.</p>
<h1>{attribute}</h1></body></html>
"""


@given(text=SOUP, xml=st.booleans())
@example(text="<script><!--<script></script>", xml=False)
@example(text="<svg><![CDATA[<p>]]></svg>", xml=False)
@example(text="<a b='", xml=False)
def test_tokens_tile_any_text(text: str, xml: bool) -> None:  # noqa: FBT001  drawn
    tokens = list(tokens_of(text, xml=xml))
    assert "".join(text[token.start : token.end] for token in tokens) == text
    assert all(token.start < token.end for token in tokens)
    assert all((token.tag is not None) == (token.kind in (TokenKind.START, TokenKind.END)) for token in tokens)


@given(text=SOUP)
def test_inline_codes_begin_where_tokens_do(text: str) -> None:
    found = [(code.start, code.end) for code in find_codes(text, "html")]
    assert all(start < end for start, end in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))


@given(targets=st.lists(TARGETS, min_size=4, max_size=4))
@example(targets=["<b>", "</b><i>", "a<b>b</a></b>", "<img src=x>"])
@example(targets=["<I a=b>x</I>", "&nbsp;", "&foo;", "]]>"])
def test_whatever_a_target_is_a_page_that_is_xml_stays_well_formed(targets: list[str]) -> None:
    document = parse(XHTML.format(attribute="A word").encode(), format="html", locale="en")
    keys = [segment.key for segment in document.segments]
    chosen = dict(zip(keys, targets, strict=False))
    assembled = assemble(document, chosen, locale="ru")
    root = ET.fromstring(assembled)  # noqa: S314  made here
    assert len(root.findall(".//{*}body/{*}p")) == 1
    assert len(root.findall(".//{*}h1")) == 1


@given(target=st.text(alphabet=" a1<>&;\"'=é你{}", min_size=1))
@example(target="a<1 & b")
@example(target="a &amp; b")
@example(target="a<b")
def test_a_reader_sees_the_target(target: str) -> None:
    target = " ".join(target.split())
    assume(any(letter.isalpha() for letter in html.unescape(target)) and target not in ("A word", EMPTY))
    assume(not any(code.text[0] in "<{" for code in find_codes(target, "html")))
    for source in ("<h1>A word</h1>", '<img alt="A word">', "<img alt='A word'>", "<title>A word</title>"):
        document = parse(source.encode(), format="html", locale="en")
        assembled = assemble(document, {document.segments[0].key: target}, locale="ru")
        again = parse(assembled, format="html", locale="ru")
        assert [html.unescape(segment.raw) for segment in again.segments] == [html.unescape(target)]
