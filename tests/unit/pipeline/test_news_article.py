from __future__ import annotations

import pytest

from communique.formats import parse
from communique.model import Catalog
from communique.pipeline.news_article import (
    Made,
    Published,
    describe_source,
    describe_version,
    headline_of,
    published_on,
)

DOCUMENT = parse(b"---\ntitle: The **MOU**\ndate: 2017-06-09\n---\n\nIt was signed.\n", format="markdown", locale="en")


def test_a_version_says_whose_translation_of_what_it_is() -> None:
    key = DOCUMENT.segments[0].key
    catalog = Catalog(
        source_locale="en", target_locale="zh_CN", header=(("PO-Revision-Date", "2017-06-10 08:30+0300"),)
    )
    described = describe_version(
        DOCUMENT,
        catalog,
        {key: "**备忘录**"},
        version=Published(slug="mou", locale="zh_CN", url="https://example.org/zh/mou"),
        source=Published(slug="mou", locale="en"),
        made=Made(translator="SPbPU", kind="Organization", packages=("en_zh 1.9",), machine=True),
    )
    assert described == {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": "https://example.org/zh/mou",
        "url": "https://example.org/zh/mou",
        "identifier": "mou",
        "headline": "备忘录",
        "inLanguage": "zh-Hans",
        "datePublished": "2017-06-09",
        "dateModified": "2017-06-10T08:30:00+03:00",
        "translationOfWork": {
            "@type": "NewsArticle",
            "identifier": "mou",
            "headline": "The MOU",
            "inLanguage": "en",
        },
        "translator": [
            {"@type": "Organization", "name": "SPbPU"},
            {
                "@type": "Organization",
                "additionalType": "https://schema.org/SoftwareApplication",
                "name": "Machine translation, not reviewed in full",
                "description": "en_zh 1.9",
            },
        ],
    }


def test_a_source_names_its_translations() -> None:
    described = describe_source(
        DOCUMENT, source=Published(slug="mou", locale="en"), versions=[Published(slug="mou", locale="ru")]
    )
    assert described["workTranslation"] == [{"@type": "NewsArticle", "identifier": "mou", "inLanguage": "ru"}]


@pytest.mark.parametrize(
    ("text", "form", "slug", "day"),
    [
        ("Head is here\n\nRelease time: June 9, 2017\n\nIt was signed on June 7, 2017.\n", "text", "a", "2017-06-09"),
        ("It was signed.\n", "text", "x/2017-06-09-mou", "2017-06-09"),
        ("It was signed.\n", "text", "mou", ""),
        (
            "---\ndate: 2017-06-09T08:30:00+03:00\n---\n\nIt was.\n",
            "markdown",
            "2016-01-01-a",
            "2017-06-09T08:30:00+03:00",
        ),
        (
            '<head><meta property="article:published_time" content="2017-06-09"></head><p>It was.</p>',
            "html",
            "a",
            "2017-06-09",
        ),
    ],
)
def test_the_day_of_publication(text: str, form: str, slug: str, day: str) -> None:
    document = parse(text.encode(), format=form, locale="en")
    assert published_on(document, slug).removesuffix("+00:00") == day


def test_the_headline_of_a_page_goes_before_its_title() -> None:
    page = parse(b"<head><title>Forum - SPbPU</title></head><h1>A forum</h1><p>It was.</p>", format="html", locale="en")
    assert headline_of(page, {}) == "A forum"
    assert headline_of(parse(b"<head><title>Forum</title></head>", format="html", locale="en"), {}) == "Forum"
    assert headline_of(parse(b"> It was signed.\n", format="markdown", locale="en"), {}) == ""
