"""How a target stands in a Word document, and what stays as it was."""

from __future__ import annotations

import pytest

from communique.formats import FormatOptions, assemble, parse
from communique.formats.docx.archive import read_entries, with_entries
from communique.model import EMPTY, UnitKey
from support.word_files import archive, files_of, paragraph, run, word_file

B = "<w:b/>"
RU = '<w:lang w:val="ru-RU"/>'
PLAIN = f"<w:r><w:rPr>{RU}</w:rPr>"
BOLD = f"<w:r><w:rPr><w:b/>{RU}</w:rPr>"
TAB = "<w:r><w:tab/></w:r>"
LINK = '<w:hyperlink r:id="rId3">{}</w:hyperlink>'


def body(document: bytes) -> str:
    """What stands in the body, without its last properties."""
    text = files_of(document)["word/document.xml"].decode()
    return text[text.index("<w:body>") + len("<w:body>") : text.index("<w:sectPr/>")]


def written(content: str, targets: dict[str, str], *, locale: str = "ru", source_locale: str = "en") -> str:
    """The body once targets stand in it."""
    document = parse(word_file(content), format="docx", locale=source_locale)
    assert {UnitKey(source) for source in targets} <= {segment.key for segment in document.segments}
    keys = {UnitKey(source): target for source, target in targets.items()}
    return body(assemble(document, keys, locale=locale))


CASES: dict[str, tuple[str, dict[str, str], str]] = {
    "a sentence": (
        paragraph("One sentence."),
        {"One sentence.": "Одно предложение."},
        f"<w:p>{PLAIN}<w:t>Одно предложение.</w:t></w:r></w:p>",
    ),
    "a word in bold moves": (
        paragraph("A ", run("bold", B), " word."),
        {"A <g1>bold</g1> word.": "<g1>Жирное</g1> слово."},
        f'<w:p>{BOLD}<w:t>Жирное</w:t></w:r>{PLAIN}<w:t xml:space="preserve"> слово.</w:t></w:r></w:p>',
    ),
    "the second sentence alone": (
        paragraph("One here. Two here."),
        {"Two here.": "Два здесь."},
        f'<w:p><w:r><w:t xml:space="preserve">One here. </w:t></w:r>{PLAIN}<w:t>Два здесь.</w:t></w:r></w:p>',
    ),
    "the first sentence alone": (
        paragraph("One here. Two here."),
        {"One here.": "Раз здесь."},
        f'<w:p>{PLAIN}<w:t>Раз здесь.</w:t></w:r><w:r><w:t xml:space="preserve"> Two here.</w:t></w:r></w:p>',
    ),
    "both sentences, with the blank between them": (
        paragraph("One here. Two here."),
        {"One here.": "Раз здесь.", "Two here.": "Два здесь."},
        f'<w:p>{PLAIN}<w:t xml:space="preserve">Раз здесь. </w:t></w:r>{PLAIN}<w:t>Два здесь.</w:t></w:r></w:p>',
    ),
    "an intentionally empty target": (
        paragraph("One here. Two here."),
        {"One here.": "Раз и два здесь.", "Two here.": EMPTY},
        f"<w:p>{PLAIN}<w:t>Раз и два здесь.</w:t></w:r></w:p>",
    ),
    "a tab": (
        paragraph("Name:", TAB, "Ivan Petrov"),
        {"Name:<x1/>Ivan Petrov": "Имя:<x1/>Иван Петров"},
        f"<w:p>{PLAIN}<w:t>Имя:</w:t><w:tab/><w:t>Иван Петров</w:t></w:r></w:p>",
    ),
    "a hyperlink": (
        paragraph("See ", LINK.format(run("our site")), " now."),
        {"See <g1>our site</g1> now.": "Смотрите <g1>наш сайт</g1>."},
        (
            f'<w:p>{PLAIN}<w:t xml:space="preserve">Смотрите </w:t></w:r><w:hyperlink r:id="rId3">{PLAIN}'
            f"<w:t>наш сайт</w:t></w:r></w:hyperlink>{PLAIN}<w:t>.</w:t></w:r></w:p>"
        ),
    ),
    "bookmarks and comments take in the sentence": (
        paragraph(
            "One ",
            '<w:commentRangeStart w:id="1"/>',
            "word",
            '<w:commentRangeEnd w:id="1"/>',
            '<w:r><w:commentReference w:id="1"/></w:r>',
            " here.",
        ),
        {"One word here.": "Слово."},
        (
            f'<w:p><w:commentRangeStart w:id="1"/>{PLAIN}<w:t>Слово.</w:t></w:r><w:commentRangeEnd w:id="1"/>'
            '<w:r><w:commentReference w:id="1"/></w:r></w:p>'
        ),
    ),
    "marks of XML": (
        paragraph("One sentence."),
        {"One sentence.": "A < b & c &lt;g1&gt; &nbsp;"},
        f"<w:p>{PLAIN}" + '<w:t xml:space="preserve">A &lt; b &amp; c &lt;g1&gt; \xa0</w:t></w:r></w:p>',
    ),
    "tags that the source does not have are dropped": (
        paragraph("One sentence."),
        {"One sentence.": "<g1>Одно</g1> <x7/>предложение."},
        f"<w:p>{PLAIN}<w:t>Одно предложение.</w:t></w:r></w:p>",
    ),
    "tags that are not closed end with the sentence": (
        paragraph("A ", run("bold", B), " word. More."),
        {"A <g1>bold</g1> word.": "Слово <g1>жирное."},
        (
            f'<w:p>{PLAIN}<w:t xml:space="preserve">Слово </w:t></w:r>{BOLD}<w:t>жирное.</w:t></w:r>'
            '<w:r><w:t xml:space="preserve"> More.</w:t></w:r></w:p>'
        ),
    ),
    "a note mark is written once": (
        paragraph("One", '<w:r><w:footnoteReference w:id="2"/></w:r>', " sentence."),
        {"One<x1/> sentence.": "Одно<x1/> предложение<x1/>."},
        (
            f'<w:p>{PLAIN}<w:t>Одно</w:t><w:footnoteReference w:id="2"/>'
            '<w:t xml:space="preserve"> предложение.</w:t></w:r></w:p>'
        ),
    ),
    "line ends and control characters do not tear the part": (
        paragraph("One sentence."),
        {"One sentence.": "Раз.\n\x01Два.\x00\x03"},
        f"<w:p>{PLAIN}<w:t>Раз. Два.</w:t></w:r></w:p>",
    ),
    "properties keep the order of the schema": (
        paragraph(run("One sentence.", '<w:rStyle w:val="S"/><w:b/><w:lang w:val="en-GB"/><w:oMath/>')),
        {"One sentence.": "Предложение."},
        f'<w:p><w:r><w:rPr><w:rStyle w:val="S"/><w:b/>{RU}<w:oMath/></w:rPr><w:t>Предложение.</w:t></w:r></w:p>',
    ),
    "fonts with letters as wide as Han characters give way": (
        paragraph(
            run("One sentence.", '<w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="Arial" w:hint="eastAsia"/>')
        ),
        {"One sentence.": "Предложение."},
        (
            '<w:p><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体" w:hAnsi="Arial"/>'
            f"{RU}</w:rPr><w:t>Предложение.</w:t></w:r></w:p>"
        ),
    ),
}


@pytest.mark.parametrize(
    "inside",
    [
        "<w:rPr><w:b/></w:rPr><w:i/>",
        "<w:r><w:rPr><w:b/></w:rPr><w:t>Gone.</w:t></w:r><w:i/>",
        '<w:rPrChange w:id="1" w:author="a"><w:rPr><w:b/></w:rPr></w:rPrChange>',
    ],
)
def test_properties_within_properties_leave_the_part_well_formed(inside: str) -> None:
    source = word_file(paragraph("The ", run("rector", inside), " said so. More."))
    options = FormatOptions(tracked_changes="accept")
    document = parse(source, format="docx", locale="en", options=options)
    targets = {one.key: f"Новый {one.text}" for one in document.segments}
    assembled = assemble(document, targets, locale="ru")
    again = parse(assembled, format="docx", locale="ru", options=options)
    assert "".join(one.text for one in again.segments).count("Новый") == len(targets)


def test_a_paragraph_within_a_run_is_given_back() -> None:
    source = word_file(paragraph("One here. ", f"<w:r>{paragraph('Two here.')}</w:r>", "Three here."))
    nested = word_file(f"<w:p><w:r>{paragraph('One.', paragraph('Two.'))}<w:t>Three.</w:t></w:r></w:p>")
    for content in (source, nested):
        document = parse(content, format="docx", locale="en")
        assert assemble(document, {}, locale="ru") == content
        assembled = assemble(document, {one.key: "Раз." for one in document.segments}, locale="ru")
        parse(assembled, format="docx", locale="ru")


@pytest.mark.parametrize("title", CASES)
def test_written(title: str) -> None:
    content, targets, expected = CASES[title]
    assert written(content, targets) == expected


def test_a_chinese_target_asks_for_east_asian_fonts() -> None:
    content = paragraph("One here. ", run("Two here.", '<w:rFonts w:ascii="Arial"/>'))
    assert written(content, {"One here.": "一。", "Two here.": "二。"}, locale="zh_CN") == (
        '<w:p><w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:lang w:eastAsia="zh-CN"/></w:rPr><w:t>一。</w:t></w:r>'
        '<w:r><w:rPr><w:rFonts w:hint="eastAsia" w:ascii="Arial"/><w:lang w:eastAsia="zh-CN"/></w:rPr>'
        "<w:t>二。</w:t></w:r></w:p>"
    )


def test_a_blank_is_filled_in_between_chinese_sentences() -> None:
    content = paragraph("这是一。", run("这是二。", B))
    assert written(content, {"这是一。": "Раз.", "这是二。": "Два."}, source_locale="zh_CN") == (
        f'<w:p>{PLAIN}<w:t xml:space="preserve">Раз. </w:t></w:r>{BOLD}<w:t>Два.</w:t></w:r></w:p>'
    )


def test_styles_and_settings_follow_the_locale() -> None:
    document = parse(word_file(paragraph("One.")), format="docx", locale="en")
    for locale, defaults, settings in (
        ("ru", '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="SimSun"/>', "w:val"),
        ("zh_CN", '<w:rFonts w:ascii="SimSun" w:hAnsi="SimSun" w:eastAsia="SimSun"/>', "w:eastAsia"),
    ):
        files = files_of(assemble(document, {UnitKey("One."): "X."}, locale=locale))
        tag = "ru-RU" if locale == "ru" else "zh-CN"
        assert defaults in files["word/styles.xml"].decode()
        assert f'{settings}="{tag}"' in files["word/styles.xml"].decode()
        assert f'{settings}="{tag}"' in files["word/settings.xml"].decode()


def test_nothing_changes_without_a_target() -> None:
    source = word_file(paragraph("One here. Two here."), properties="<dc:language>en</dc:language>")
    document = parse(source, format="docx", locale="en")
    assert assemble(document, {}, locale="ru") == source
    assert assemble(document, {segment.key: segment.text for segment in document.segments}, locale="ru") == source


def test_files_that_are_not_read_are_copied_as_they_lie_there() -> None:
    macros = bytes(range(256)) * 40
    source = word_file(paragraph("One."), further={"word/media/image1.png": macros, "customXml/item1.xml": b"<a> </a>"})
    document = parse(source, format="docx", locale="en")
    assembled = assemble(document, {UnitKey("One."): "Раз."}, locale="ru")
    before, after = files_of(source), files_of(assembled)
    assert list(before) == list(after)
    assert {name for name in before if before[name] != after[name]} == {
        "word/document.xml",
        "word/styles.xml",
        "word/settings.xml",
    }
    old, new = read_entries(source), read_entries(assembled)
    for name in before.keys() - {"word/document.xml", "word/styles.xml", "word/settings.xml"}:
        start, place = old[name].offset, new[name].offset
        length = 30 + len(name) + old[name].packed
        assert assembled[place : place + length] == source[start : start + length]
        assert new[name].record[:42] == old[name].record[:42]


def test_an_archive_keeps_its_comment_and_what_stands_before_it() -> None:
    packed = archive({"a": b"one", "b": b"two"})
    longer = packed[:-2] + b"\x05\x00hello"
    changed = with_entries(longer, {"a": b"three" * 50})
    assert changed.endswith(b"\x05\x00hello")
    assert files_of(changed) == {"a": b"three" * 50, "b": b"two"}
    assert with_entries(longer, {}) == longer


def test_a_notice_is_the_first_paragraph() -> None:
    document = parse(word_file(paragraph("One.")), format="docx", locale="en")
    assembled = assemble(document, {}, locale="ru", notice="Черновик & <проба>.")
    assert body(assembled) == (
        f"<w:p><w:r><w:rPr><w:i/>{RU}</w:rPr><w:t>Черновик &amp; &lt;проба&gt;.</w:t></w:r></w:p>{paragraph('One.')}"
    )


def test_the_language_of_the_properties_follows() -> None:
    source = word_file(paragraph("One."), properties="<dc:language>en-US</dc:language><dc:title>T one</dc:title>")
    document = parse(source, format="docx", locale="en")
    files = files_of(assemble(document, {UnitKey("T one"): "Заголовок & <>"}, locale="ru"))
    assert b"<dc:language>ru-RU</dc:language>" in files["docProps/core.xml"]
    assert "<dc:title>Заголовок &amp; &lt;&gt;</dc:title>".encode() in files["docProps/core.xml"]


def test_a_field_that_begins_inside_a_run_of_text() -> None:
    marks = {kind: f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")}
    content = (
        f'<w:p><w:r><w:t xml:space="preserve">First one. </w:t>{marks["begin"]}<w:instrText>HYPERLINK "u"</w:instrText>'
        f'{marks["separate"]}<w:t>Link text</w:t>{marks["end"]}<w:t xml:space="preserve"> goes on. Third.</w:t>'
        "</w:r></w:p>"
    )
    document = parse(word_file(content), format="docx", locale="en")
    assert [one.text for one in document.segments] == ["First one.", "<g1>Link text</g1> goes on.", "Third."]
    targets = {one.key: one.text.upper().replace("G1", "g1") for one in document.segments}
    for chosen in ([0], [1], [2], [0, 2], [0, 1, 2]):
        some = {document.segments[number].key: targets[document.segments[number].key] for number in chosen}
        again = parse(assemble(document, some, locale="ru"), format="docx", locale="ru")
        expected = [some.get(one.key, one.text) for one in document.segments]
        assert [one.text for one in again.segments] == expected


@pytest.mark.parametrize(
    ("fonts", "expected"),
    [
        ('w:ascii="Calibri" w:eastAsia="Calibri"', 'w:ascii="Calibri" w:eastAsia="SimSun"'),
        ('w:ascii="Calibri" w:eastAsia="楷体"', 'w:ascii="Calibri" w:eastAsia="楷体"'),
        ('w:ascii="微软雅黑" w:eastAsia="微软雅黑"', 'w:ascii="微软雅黑" w:eastAsia="微软雅黑"'),
        ('w:ascii="Calibri"', 'w:ascii="Calibri"'),
    ],
)
def test_one_font_for_all_letters_gives_way_to_one_with_han_characters(fonts: str, expected: str) -> None:
    content = paragraph(run("One sentence.", f"<w:rFonts {fonts}/>"))
    assert f'<w:rFonts w:hint="eastAsia" {expected}/>' in written(content, {"One sentence.": "一句。"}, locale="zh_CN")


def test_an_element_in_a_text_goes_with_it() -> None:
    text = "<w:r><w:t>One</w:t></w:r><w:r><w:t><w:t>in</w:t> text</w:t></w:r>"
    made = assemble(
        parse(word_file(f"<w:p>{text}</w:p>"), format="docx", locale="en"), {UnitKey("One"): "Один"}, locale="ru"
    )
    assert f"{PLAIN}<w:t>Один</w:t></w:r><w:r><w:t><w:t>in</w:t> text</w:t></w:r>" in body(made)


@pytest.mark.parametrize("target", ["<g1>Раз</g1><x2/>Два", "<x1/>Раз<x2/> Два", "<g3>Раз</g3> Два<x2/>"])
def test_a_tag_of_another_shape_than_that_of_the_source_is_dropped(target: str) -> None:
    source = LINK.format(run("One ")) + LINK.format("") + run("Two ") + TAB + run("three.")
    document = parse(word_file(f"<w:p><!---->{source}</w:p>"), format="docx", locale="en")
    segment = document.segments[0]
    assert segment.text == "<g1>One </g1><g2></g2>Two <x3/>three."
    made = assemble(document, {segment.key: target}, locale="ru")
    again = parse(made, format="docx", locale="ru").segments[0]
    assert again.text.replace("<g1>", "").replace("</g1>", "").replace(" ", "") == "РазДва"
    assert "<w:tab" not in body(made)


@pytest.mark.timeout(60)
def test_long_names_and_gulfs_of_blanks_in_fonts() -> None:
    gulf, name = " " * 100_000, "a" * 100_000
    fonts = f'<w:rFonts{gulf}w:ascii="{name}"{gulf}w:cs="{name}"{gulf}/>'
    for locale in ("ru", "zh_CN"):
        made = written(f"<w:p>{run('One.', fonts)}</w:p>", {"One.": "Один."}, locale=locale)
        assert f'w:ascii="{name}"' in made


@pytest.mark.timeout(60)
def test_defaults_that_never_close_and_a_gulf_in_their_language() -> None:
    source = word_file(paragraph("One."))
    parts = files_of(source)
    styles = parts["word/styles.xml"].decode()
    at = styles.index("</w:styles>")
    many = styles[:at] + "<w:docDefaults/>" * 20_000 + styles[at:]
    gulf = styles[:at] + f'<w:docDefaults><w:lang{" " * 100_000}w:val="en-US"{" " * 100_000}w:x="1"/></w:docDefaults>'
    for content in (many, gulf + styles[at:]):
        made = assemble(
            parse(archive({**parts, "word/styles.xml": content.encode()}), format="docx", locale="en"),
            {UnitKey("One."): "Один."},
            locale="ru",
        )
        assert files_of(made)["word/styles.xml"]
