from __future__ import annotations

from communique.formats import assemble, parse
from communique.inline import Markup
from communique.pipeline.relinking import relink


def linked(text: str, markup: Markup, form: str) -> str:
    document = parse(text.encode(), format=form, locale="en")
    targets = {segment.key: segment.text for segment in document.segments}
    known = {"a.md": "b.md", "a.md?x&y": "b.md?x&y", "https://example.org/a": "https://example.org/b"}
    made, written = relink(document, targets, markup=markup, resolve=known.get)
    assert written.keys() == targets.keys()
    return assemble(made, {}, locale="ru").decode()


def test_markdown() -> None:
    text = (
        'See [one](a.md) and [two](<a.md> "t"), ![x](a.md), <https://example.org/a>, https://example.org/a here.\n\n'
        "`[one](a.md)` stays as [three](c.md).\n\n```\n[one](a.md)\n\n[r]: a.md\n```\n\n[r]: a.md 'T'\n\n"
        '<div><a class="x" href="a.md?x&amp;y">t</a></div>\n'
    )
    assert linked(text, "markdown", "markdown") == (
        'See [one](b.md) and [two](<b.md> "t"), ![x](b.md), <https://example.org/b>, https://example.org/b here.\n\n'
        "`[one](a.md)` stays as [three](c.md).\n\n```\n[one](a.md)\n\n[r]: a.md\n```\n\n[r]: b.md 'T'\n\n"
        '<div><a class="x" href="b.md?x&amp;y">t</a></div>\n'
    )


def test_html() -> None:
    text = (
        "<p>See <a href=a.md>one</a> here.</p>"
        "<a\n href='a.md?x&amp;y'></a><img src=\"a.md\"><p>https://example.org/a is</p>"
    )
    assert linked(text, "html", "html") == (
        '<p>See <a href="b.md">one</a> here.</p>'
        "<a\n href='b.md?x&amp;y'></a><img src=\"a.md\"><p>https://example.org/b is</p>"
    )


def test_the_address_that_a_page_tells_of_itself() -> None:
    text = (
        '<html lang="en"><head><link rel="canonical" href="https://example.org/a">'
        '<meta content="https://example.org/a" property="og:url"><link rel=stylesheet href="https://example.org/a">'
        '<meta name="generator" content="https://example.org/a"></head><body><p>Words stand here.</p></body></html>'
    )
    made = linked(text, "html", "html")
    assert '<link rel="canonical" href="https://example.org/b">' in made
    assert '<meta content="https://example.org/b" property="og:url">' in made
    assert made.count("https://example.org/a") == 2


def test_text() -> None:
    text = "Look at https://example.org/a now.\n\nhttps://example.org/a\n"
    assert linked(text, "none", "text") == text.replace("/a", "/b")


def test_long_lines_are_read() -> None:
    for text in (
        "<a " * 30_000,
        "<a " + " " * 50_000,
        "<link " * 30_000,
        "<link " + " " * 50_000,
        "](" * 30_000,
        "[" * 30_000 + "]: a.md",
        "> " * 20_000 + "a",
    ):
        assert linked(f"Words stand here.\n\n{text}\n", "markdown", "markdown").startswith("Words")
