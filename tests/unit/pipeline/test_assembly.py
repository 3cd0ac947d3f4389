from __future__ import annotations

import pytest

from communique.formats import parse
from communique.languages import get_language
from communique.model import Catalog, Document, Unit, UnitKey
from communique.pipeline.assembly import assemble_release
from communique.pipeline.lone_dates import localize_dates
from communique.pipeline.version_fields import set_version_fields, tag_like


def catalog(document: Document, locale: str, targets: dict[str, str]) -> Catalog:
    units = tuple(Unit(key=segment.key, target=targets.get(segment.text, "")) for segment in document.segments)
    return Catalog(source_locale=document.locale, target_locale=locale, units=units)


@pytest.mark.parametrize(("spacing", "written"), [("", "用5G网。见MOU。"), (" ", "用 5G 网。见 MOU。")])
def test_the_house_style_counts_in_a_language_without_blanks(spacing: str, written: str) -> None:
    document = parse(b"It uses 5G here. See the MOU here.\n", format="text", locale="en")
    targets = {"It uses 5G here.": "用 5G网。", "See the MOU here.": "见 MOU。"}
    made = assemble_release(document, catalog(document, "zh_CN", targets), draft=False, spacing=spacing)
    assert made.content.decode() == f"{written}\n"
    assert not made.labelled


def test_blanks_that_part_stay() -> None:
    document = parse(b"# Forum in Nanjing\n\nIt uses 5G here.\n", format="markdown", locale="en")
    targets = {"Forum in Nanjing": "论坛 Nanjing", "It uses 5G here.": "用 5G网。"}
    made = assemble_release(document, catalog(document, "zh_CN", targets), draft=False)
    assert made.content.decode() == "# 论坛 Nanjing\n\n用5G网。\n"
    made = assemble_release(document, catalog(document, "zh_CN", targets), draft=False, spacing="\u2009")
    assert made.content.decode() == "# 论坛\u2009Nanjing\n\n用\u20095G\u2009网。\n"


def test_what_is_kept_of_a_page_is_marked() -> None:
    document = parse(b"<p>One is here.</p><p>Two is here.</p>", format="html", locale="en")
    made = assemble_release(document, catalog(document, "ru", {"One is here.": "Раз."}), draft=True)
    page = made.content.decode()
    assert "<p>Раз.</p>" in page
    assert '<p lang="en">Two is here.</p>' in page
    assert page.count("communique-notice") == 1


@pytest.mark.parametrize(
    ("known", "locale", "written"),
    [
        ("en", "zh_CN", "zh"),
        ("en-US", "zh_CN", "zh-CN"),
        ("en_us", "zh_CN", "zh_cn"),
        ("zh-Hans", "ru", "ru"),
        ("zh_CN", "ru", "ru_RU"),
        ("ru-RU", "en", "en-US"),
    ],
)
def test_a_language_is_named_in_the_notation_that_is_there(known: str, locale: str, written: str) -> None:
    assert tag_like(known, get_language(locale)) == written


@pytest.mark.parametrize(("spacing", "date"), [("", "2017年6月9日"), (" ", "2017 年 6 月 9 日")])
def test_dates_that_follow_the_locale_have_the_spacing_of_the_house(spacing: str, date: str) -> None:
    page = parse(b"<p>Words stand here.</p><p><time>9 June 2017</time></p>", format="html", locale="en")
    text = parse("Слова здесь.\n\n09.06.2017\n".encode(), format="text", locale="ru")
    for document in (page, text):
        (segment,) = document.segments
        filled = catalog(document, "zh_CN", {segment.text: "这里有字。"})
        assert date in assemble_release(document, filled, draft=False, spacing=spacing).content.decode()


def test_fields_of_the_language_follow_and_no_others() -> None:
    text = "---\ntitle: T\nlang: en\nlocale: en_US\nlanguage: Klingon\ndate: 2017-06-09\n---\nT\n"
    assert set_version_fields(text, {"lang": "zh-Hans"}, get_language("zh_CN")) == (
        "---\ntitle: T\nlang: zh\nlocale: zh_CN\nlanguage: Klingon\ndate: 2017-06-09\n---\nT\n"
    )


@pytest.mark.parametrize(
    ("line", "source", "target", "written"),
    [
        ("09.06.2017", "ru", "zh_CN", "2017年6月9日"),
        ("2017.06.09", "zh_CN", "en", "June 9, 2017"),
        ("2017-06-09", "ru", "zh_CN", "2017-06-09"),
        ("06/09/2017", "en", "ru", "06/09/2017"),
        ("12 345 678", "ru", "en", "12 345 678"),
    ],
)
def test_a_lone_date_is_written_as_the_locale_has_it(line: str, source: str, target: str, written: str) -> None:
    word = {"ru": "Слово здесь.", "zh_CN": "这里有字。", "en": "Words stand here."}[source]
    document = parse(f"{word}\n\n  {line}\n\n{word}\n".encode(), format="text", locale=source)
    assert [span.key for span in localize_dates(document, target).segments] == [UnitKey(word)] * 2
    assert localize_dates(document, target).source == f"{word}\n\n  {written}\n\n{word}\n"
