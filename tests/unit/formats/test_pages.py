"""What an assembled page tells of its language and its versions."""

from __future__ import annotations

import json
import re

import pytest

from communique.formats import assemble, parse
from communique.formats.kept import mark_kept
from communique.formats.page_head import (
    add_alternates,
    add_linked_data,
    complete_article,
    has_alternates,
    has_article,
    has_head,
)

PAGE = "<!doctype html>\n<html>\n<head>\n  <title>T</title>\n  </head>\n<body><p>One.</p></body>\n</html>\n"


def kept(page: str, *sources: str) -> str:
    document = parse(page.encode(), format="html", locale="en")
    keys = {segment.key for segment in document.segments if segment.text in sources}
    assert len(keys) == len(sources)
    return assemble(mark_kept(document, keys, bcp47="en"), {}, locale="ru").decode()


def test_an_element_that_is_kept_tells_its_language() -> None:
    assert kept('<p class="a">One. Two.</p><p>Three.</p>', "One.", "Two.") == (
        '<p lang="en" class="a">One. Two.</p><p>Three.</p>'
    )


def test_a_sentence_that_is_kept_among_others_stands_in_a_span() -> None:
    assert kept("<p>One. <b>Two</b> is.</p>", "<b>Two</b> is.") == '<p>One. <span lang="en"><b>Two</b> is.</span></p>'
    assert kept("<div>One.<p>Two.</p></div>", "One.") == '<div><span lang="en">One.</span><p>Two.</p></div>'


def test_a_language_that_is_told_already_stays() -> None:
    assert kept('<p lang="en-GB">One is.</p>', "One is.") == '<p lang="en-GB"><span lang="en">One is.</span></p>'


def test_texts_in_the_head_and_in_attributes_cannot_tell() -> None:
    page = '<html lang="en"><head><title>One is.</title></head><body><img alt="Two are."></body></html>'
    assert kept(page, "One is.", "Two are.") == page


def test_xml_has_its_own_attribute_as_well() -> None:
    page = '<?xml version="1.0"?>\n<html lang="en"><body><p>One is.</p></body></html>'
    assert '<p lang="en" xml:lang="en">One is.</p>' in kept(page, "One is.")


def test_linked_data_stands_at_the_end_of_the_head() -> None:
    described = {"@type": "NewsArticle", "headline": "a < b & </script>"}
    page = add_linked_data(PAGE, described)
    script = re.search(r'<script type="application/ld\+json">\n(.*)\n</script>\n  </head>', page, re.DOTALL)
    assert script is not None
    assert "<" not in script[1]
    assert json.loads(script[1]) == described
    assert has_article(page)
    assert not has_article(PAGE)


WORK = {"translationOfWork": {"@type": "NewsArticle", "inLanguage": "en"}, "translator": {"name": "a </b> & c"}}


def data_page(data: str) -> str:
    return PAGE.replace("</head>", f'<script type="application/ld+json">{data}</script></head>')


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            '{"@type": "NewsArticle", "inLanguage": "ru"}',
            (
                '{"translationOfWork": {"@type": "NewsArticle", "inLanguage": "en"},'
                '"translator": {"name": "a \\u003c/b> \\u0026 c"},"@type": "NewsArticle", "inLanguage": "ru"}'
            ),
        ),
        (
            '{"@graph": [{"@type": "Person"},\n {\n  "translator": "x: {",\n  "@type": ["NewsArticle"]}]}',
            (
                '{"@graph": [{"@type": "Person"},\n {'
                '\n  "translationOfWork": {"@type": "NewsArticle", "inLanguage": "en"},'
                '\n  "translator": "x: {",\n  "@type": ["NewsArticle"]}]}'
            ),
        ),
        (
            '[{"isPartOf": {"@type": "Article"}, "@type": "NewsArticle", "translationOfWork": 1, "translator": 2}]',
            '[{"isPartOf": {"@type": "Article"}, "@type": "NewsArticle", "translationOfWork": 1, "translator": 2}]',
        ),
    ],
)
def test_a_page_that_describes_its_article_is_told_what_it_lacks(data: str, expected: str) -> None:
    page = complete_article(data_page(data), WORK)
    assert page == data_page(expected)
    json.loads(expected)


@pytest.mark.parametrize(
    "page",
    [
        PAGE,
        data_page('{"@type": "Person"}'),
        data_page('{"@type": "NewsArticle",}'),
        data_page("[" * 100_000),
        f"<!-- {data_page('{}')} -->",
        '<script>{"@type": "NewsArticle"}</script>',
    ],
)
def test_without_an_article_that_can_be_read_nothing_is_told(page: str) -> None:
    assert complete_article(page, WORK) is None


def test_alternates() -> None:
    page = add_alternates(PAGE, [("en", "https://example.org/?a=1&b=2"), ("zh-Hans", "https://example.org/zh")])
    assert '<link rel="alternate" hreflang="en" href="https://example.org/?a=1&amp;b=2">\n' in page
    assert has_alternates(page)
    assert not has_alternates(PAGE)


def test_a_page_without_a_head_is_left_alone() -> None:
    fragment = "<p>One.</p><head></head>"
    assert not has_head("<body><head></head></body>")
    assert add_alternates("<p>One.</p>", [("en", "x")]) == "<p>One.</p>"
    assert has_head(fragment)
