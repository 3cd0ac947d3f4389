"""What a translator sees of a Word document."""

from __future__ import annotations

import pytest

from communique.formats import FormatOptions, assemble, parse
from communique.model import Role
from support.word_files import STRICT, files_of, paragraph, run, word_file

B, SLANTED = "<w:b/>", "<w:i/>"
SONG, HEI, TIMES, MONO = (
    f'<w:rFonts w:ascii="{latin}" w:eastAsia="{eastern}" w:hAnsi="{latin}"/>'
    for latin, eastern in [("宋体", "宋体"), ("黑体", "黑体"), ("Times New Roman", "宋体"), ("Consolas", "宋体")]
)
LARGE = '<w:sz w:val="36"/>'
TAB, BREAK = "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"
NOTE = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="2"/></w:r>'
LINK = '<w:hyperlink r:id="rId3">{}</w:hyperlink>'


def field(instruction: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText> {instruction} </w:instrText></w:r>{marks[1]}{result}{marks[2]}"


def control(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


PARAGRAPHS: dict[str, tuple[str, list[str]]] = {
    "plain text": (paragraph("One sentence."), ["One sentence."]),
    "two sentences": (paragraph("One here. Two here."), ["One here.", "Two here."]),
    "a word in bold": (paragraph("One ", run("bold", B), " word."), ["One <g1>bold</g1> word."]),
    "a sentence all in bold has no tag": (paragraph(run("All bold.", B)), ["All bold."]),
    "bold across a border of sentences is closed and opened again": (
        paragraph("The talks ended ", run("here. And", B), " then they went on."),
        ["The talks ended <g1>here.</g1>", "<g1>And</g1> then they went on."],
    ),
    "most of a sentence in bold: the rest is tagged": (
        paragraph(run("Nearly all of it is bold, ", B), "not this."),
        ["Nearly all of it is bold, <g1>not this.</g1>"],
    ),
    "runs that look the same are one": (
        paragraph(run("One ", '<w:lang w:val="en-GB"/>'), run("sentence", "<w:noProof/>"), run(" here.", "<w:bCs/>")),
        ["One sentence here."],
    ),
    "marks of the spelling check are not seen": (
        paragraph("One ", '<w:proofErr w:type="spellStart"/>', "wrod", '<w:proofErr w:type="spellEnd"/>', " here."),
        ["One wrod here."],
    ),
    "a hint for East Asian fonts parts nothing": (
        paragraph(run("One ", '<w:rFonts w:hint="eastAsia"/>'), run("sentence.")),
        ["One sentence."],
    ),
    "Latin letters in a font of their own between Han characters part nothing": (
        paragraph(run("会议于", SONG), run("6", TIMES), run("月", SONG), run("9", TIMES), run("日召开。", SONG)),
        ["会议于6月9日召开。"],
    ),
    "but letters of two fonts do": (
        paragraph(run("标准", SONG), run("GB", TIMES), run("与", SONG), run("T", MONO), run("号。", SONG)),
        ["标准<g1>GB</g1>与<g2>T</g2>号。"],
    ),
    "and so does the font of some Han characters": (
        paragraph(run("会议强调", HEI), run("，要", SONG), run("2025", TIMES), run("年完成，再总结。", SONG)),
        ["<g1>会议强调</g1>，要2025年完成，再总结。"],
    ),
    "blanks move out of the tags": (paragraph("One ", run("bold ", B), "word."), ["One <g1>bold</g1> word."]),
    "blanks between words of one look belong to them": (
        paragraph("A ", run("very", B), " ", run("bold", B), " word is here."),
        ["A <g1>very bold</g1> word is here."],
    ),
    "two looks": (
        paragraph("One ", run("bold", B), " and one ", run("slanted", SLANTED), " word."),
        ["One <g1>bold</g1> and one <g2>slanted</g2> word."],
    ),
    "a tab inside": (paragraph("Name:", TAB, "Ivan Petrov"), ["Name:<x1/>Ivan Petrov"]),
    "a tab before the text is not in it": (paragraph(TAB, "Text after a tab."), ["Text after a tab."]),
    "a tab inside bold text": (paragraph("This is ", run("A", B), TAB, run("B", B)), ["This is <g1>A<x2/>B</g1>"]),
    "a note mark inside": (paragraph("The rector", NOTE, " said so."), ["The rector<x1/> said so."]),
    "a note mark after the final stop stays behind it": (
        paragraph("The first.", NOTE, " The second."),
        ["The first.", "The second."],
    ),
    "a line break parts lines": (paragraph("Press office", BREAK, "Second floor"), ["Press office", "Second floor"]),
    "a line break inside a sentence does not": (
        paragraph("The sentence", BREAK, "goes on here."),
        ["The sentence<x1/>goes on here."],
    ),
    "a line break before an address parts lines": (
        paragraph("Tel. +44 1632 960200", BREAK, "press@example.org", BREAK, "fax: +44 1632 960201"),
        ["Tel. +44 1632 960200", "fax: +44 1632 960201"],
    ),
    "a line break in a headline is a tag": (
        paragraph("A headline:", BREAK, "The rest of it", style="Titel"),
        ["A headline:<x1/>The rest of it"],
    ),
    "a hyperlink": (paragraph("See ", LINK.format(run("our site")), " for more."), ["See <g1>our site</g1> for more."]),
    "a hyperlink with a bold word": (
        paragraph("See ", LINK.format(run("our own ") + run("site", B)), " for more."),
        ["See <g1>our own <g2>site</g2></g1> for more."],
    ),
    "a hyperlink that is the whole sentence has no tag": (paragraph(LINK.format(run("Read more."))), ["Read more."]),
    "two sentences that a hyperlink binds are one": (
        paragraph("It is here. See ", LINK.format(run("the site. Then")), " call us."),
        ["It is here.", "See <g1>the site. Then</g1> call us."],
    ),
    "sentences inside a hyperlink": (
        paragraph(LINK.format(run("The first one. The second one."))),
        ["The first one.", "The second one."],
    ),
    "a hyperlink as a field": (
        paragraph("See ", field('HYPERLINK "https://example.org"', run("our site")), " for more."),
        ["See <g1>our site</g1> for more."],
    ),
    "another field is one thing": (
        paragraph("Page ", field("PAGE", run("3")), " of the release."),
        ["Page <x1/> of the release."],
    ),
    "a simple field is one thing": (
        paragraph("On ", '<w:fldSimple w:instr=" DATE "><w:r><w:t>June 9</w:t></w:r></w:fldSimple>', " it was signed."),
        ["On <x1/> it was signed."],
    ),
    "what a field over several paragraphs shows is not read": (
        (
            '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>First chapter</w:t></w:r></w:p>'
            "<w:p><w:r><w:t>Second chapter</w:t></w:r></w:p>"
            '<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>Text after it.</w:t></w:r></w:p>'
        ),
        ["Text after it."],
    ),
    "bookmarks are not seen": (
        paragraph("One ", '<w:bookmarkStart w:id="1" w:name="a"/>', "word", '<w:bookmarkEnd w:id="1"/>', " here."),
        ["One word here."],
    ),
    "comments are not seen": (
        paragraph(
            "One ",
            '<w:commentRangeStart w:id="1"/>',
            "word",
            '<w:commentRangeEnd w:id="1"/>',
            '<w:r><w:commentReference w:id="1"/></w:r>',
            " here.",
        ),
        ["One word here."],
    ),
    "smart tags are not seen": (
        paragraph('<w:smartTag w:uri="u" w:element="City"><w:r><w:t>Nanjing</w:t></w:r></w:smartTag>', " is a city."),
        ["Nanjing is a city."],
    ),
    "a content control": (
        paragraph("Signed by ", control(run("the rector")), " today."),
        ["Signed by <g1>the rector</g1> today."],
    ),
    "a content control that chooses a date is one thing": (
        paragraph("Signed on ", control(run("June 9"), "<w:date/>"), " in Nanjing."),
        ["Signed on <x1/> in Nanjing."],
    ),
    "a control around paragraphs": (control(paragraph("Inside it.")), ["Inside it."]),
    "hidden text is not translated": (paragraph("Seen", run(" unseen", "<w:vanish/>"), " text."), ["Seen<x1/> text."]),
    "marks of XML are read as characters": (paragraph("R&amp;D is &#8220;here&#8221;."), ["R&D is “here”."]),
    "what would read as a tag stays a reference": (
        paragraph("A &lt;b> is no tag, 2 &lt; 3, &amp;lt; neither."),
        ["A &lt;b> is no tag, 2 < 3, &amp;lt; neither."],
    ),
    "character data sections": (
        paragraph("<w:r><w:t><![CDATA[Plain & simple.]]></w:t></w:r>"),
        ["Plain &amp; simple."],
    ),
    "no words, no segment": (paragraph("12.5") + paragraph("— 3 —") + paragraph(TAB), []),
    "a frame around prose is cut like prose": (
        "<w:tbl><w:tr><w:tc>" + paragraph("One here. Two here.") + "</w:tc></w:tr></w:tbl>",
        ["One here.", "Two here."],
    ),
    "a cell is one segment": (
        "<w:tbl><w:tr><w:tc>"
        + paragraph("One. Two.")
        + "</w:tc><w:tc>"
        + paragraph("Three")
        + "</w:tc></w:tr></w:tbl>",
        ["One. Two.", "Three"],
    ),
}


@pytest.mark.parametrize("title", PARAGRAPHS)
def test_text(title: str) -> None:
    content, expected = PARAGRAPHS[title]
    document = parse(word_file(content), format="docx", locale="en")
    assert [segment.text for segment in document.segments] == expected


BOX = "<w:txbxContent>" + paragraph("In the box.") + "</w:txbxContent>"


def test_both_branches_of_a_text_box_are_one_unit() -> None:
    drawing = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
        f"{BOX}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    source = word_file(paragraph(drawing, "Beside the box."))
    document = parse(source, format="docx", locale="en")
    assert [segment.text for segment in document.segments] == ["In the box.", "In the box.", "Beside the box."]
    assembled = assemble(document, {document.segments[0].key: "В рамке."}, locale="ru")
    again = parse(assembled, format="docx", locale="ru")
    assert [segment.text for segment in again.segments] == ["В рамке.", "В рамке.", "Beside the box."]


def test_text_that_describes_a_picture() -> None:
    drawing = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="Two &quot;rectors&quot;&#10;shake hands"'
        ' title="The signing"/></wp:inline></w:drawing></w:r>'
    )
    document = parse(word_file(paragraph(drawing)), format="docx", locale="en")
    assert [(one.text, one.role) for one in document.segments] == [
        ('Two "rectors" shake hands', Role.CAPTION),
        ("The signing", Role.CAPTION),
    ]
    target = assemble(document, {document.segments[0].key: 'Ректоры "<&>"'}, locale="ru")
    again = parse(target, format="docx", locale="ru")
    assert [one.text for one in again.segments] == ['Ректоры "&lt;&>"', "The signing"]


def test_roles_follow_the_styles_of_any_word() -> None:
    content = [
        paragraph("A title", style="Titel"),
        paragraph("A subhead", style="berschrift1"),
        paragraph("Based on a heading", style="Eigene"),
        paragraph("The lead of the release."),
        paragraph("Somebody said it.", style="Zitat"),
        paragraph("A picture of it", style="Beschriftung"),
        paragraph("An item", style="Listenabsatz"),
        '<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Numbered</w:t></w:r></w:p>',
        '<w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>In the outline</w:t></w:r></w:p>',
    ]
    document = parse(word_file(*content), format="docx", locale="en")
    assert [segment.role for segment in document.segments] == [
        Role.HEADLINE,
        Role.SUBHEAD,
        Role.SUBHEAD,
        Role.LEAD,
        Role.QUOTE,
        Role.CAPTION,
        Role.LIST_ITEM,
        Role.LIST_ITEM,
        Role.SUBHEAD,
    ]


def test_a_translated_sentence_stands_outside_of_the_insertion_that_held_it() -> None:
    options = FormatOptions(tracked_changes="accept")
    inserted = f'<w:ins w:id="1" w:author="A">{run("The first. ")}{run("The second. ")}{run("The third.")}</w:ins>'
    source = word_file(paragraph(inserted))
    document = parse(source, format="docx", locale="en", options=options)
    first, second, third = (segment.key for segment in document.segments)
    whole = assemble(document, {first: "Первое.", second: "Второе.", third: "Третье."}, locale="ru")
    assert b"<w:ins" not in files_of(whole)["word/document.xml"]
    part = files_of(assemble(document, {second: "Второе."}, locale="ru"))["word/document.xml"].decode()
    assert part.count("<w:ins ") == part.count("</w:ins>") == 2
    assert "Второе" not in part[part.index("<w:ins ") : part.index("</w:ins>")]
    assert "Второе" not in part[part.rindex("<w:ins ") : part.rindex("</w:ins>")]
    again = parse(assemble(document, {second: "Второе."}, locale="ru"), format="docx", locale="ru", options=options)
    assert [segment.text for segment in again.segments] == ["The first.", "Второе.", "The third."]


def test_numbers_of_pages_at_the_edges_of_a_footer_belong_to_its_text() -> None:
    footer = paragraph(field("PAGE", run("1")), " of ", field("NUMPAGES", run("3")))
    source = word_file(paragraph("The body of it."), parts={"footer1.xml": f"<w:ftr>{footer}</w:ftr>"})
    document = parse(source, format="docx", locale="en")
    assert [segment.text for segment in document.segments] == ["The body of it.", "<x1/> of <x2/>"]
    assembled = assemble(document, {document.segments[1].key: "第<x1/>页，共<x2/>页"}, locale="zh_CN")
    again = parse(assembled, format="docx", locale="zh_CN")
    assert [segment.text for segment in again.segments] == ["The body of it.", "第<x1/>页，共<x2/>页"]


LETTER = (
    paragraph("City of Leeds"),
    paragraph("No. 47 of 9 June 2017"),
    paragraph(run("City opens a bridge", LARGE)),
    paragraph("Cyclists to use it free of charge"),
    paragraph("The city opened a bridge for cyclists on Friday. It took two years."),
    paragraph("The next one"),
    paragraph("Another bridge will follow in two years, the mayor said on Friday."),
)


def test_large_letters_tell_the_headline_where_no_style_does() -> None:
    document = parse(word_file(*LETTER), format="docx", locale="en")
    assert [segment.role for segment in document.segments] == [
        Role.METADATA,
        Role.METADATA,
        Role.HEADLINE,
        Role.SUBHEAD,
        Role.LEAD,
        Role.LEAD,
        Role.SUBHEAD,
        Role.BODY,
    ]


@pytest.mark.parametrize(
    "content",
    [
        [*LETTER, *(paragraph(run("Large again", LARGE)) for _ in range(3))],
        [paragraph("The city opened a bridge on Friday."), *LETTER],
        [paragraph(run(f"A line {number}", LARGE)) for number in range(3)],
    ],
    ids=["often", "below prose", "all alike"],
)
def test_large_letters_tell_nothing(content: list[str]) -> None:
    document = parse(word_file(*content), format="docx", locale="en")
    bare = parse(word_file(*(one.replace(LARGE, "") for one in content)), format="docx", locale="en")
    assert [segment.role for segment in document.segments] == [segment.role for segment in bare.segments]


def test_headers_notes_and_properties_come_after_the_body() -> None:
    note = '<w:footnote w:id="2">' + paragraph("One note. Two notes.") + "</w:footnote>"
    source = word_file(
        paragraph("The body of it."),
        parts={
            "footer1.xml": paragraph("University"),
            "header1.xml": paragraph("Press release"),
            "footnotes.xml": note,
        },
        properties="<dc:title>The title</dc:title><cp:keywords>one; two</cp:keywords><dc:creator>Ivan</dc:creator>"
        "<dc:description>generated by python-docx</dc:description>",
    )
    document = parse(source, format="docx", locale="en")
    assert [(one.text, one.role.value) for one in document.segments] == [
        ("The body of it.", "lead"),
        ("University", "boilerplate"),
        ("Press release", "metadata"),
        ("One note.", "body"),
        ("Two notes.", "body"),
        ("The title", "metadata"),
        ("one; two", "metadata"),
    ]


def test_places_are_numbers_of_paragraphs() -> None:
    source = word_file(
        paragraph(), paragraph("One. Two."), paragraph("Three"), parts={"header1.xml": paragraph("Four")}
    )
    document = parse(source, format="docx", locale="en")
    assert [(one.place.line, one.place.sentence) for one in document.segments] == [(2, 1), (2, 2), (3, 1), (4, 1)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_parts_in_every_encoding_that_the_standard_allows(encoding: str) -> None:
    source = word_file(paragraph("Здесь текст."), encoding=encoding)
    document = parse(source, format="docx", locale="ru")
    assert [segment.text for segment in document.segments] == ["Здесь текст."]
    assembled = assemble(document, {document.segments[0].key: "文本。"}, locale="zh_CN")
    assert [one.text for one in parse(assembled, format="docx", locale="zh_CN").segments] == ["文本。"]


def test_the_strict_form_is_read() -> None:
    document = parse(word_file(paragraph("A sentence."), namespace=STRICT), format="docx", locale="en")
    assert [segment.text for segment in document.segments] == ["A sentence."]


TRACKED = paragraph(
    "The ",
    '<w:del w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del>',
    '<w:ins w:id="2"><w:r><w:t>new</w:t></w:r></w:ins>',
    " text. It has more.",
)


def test_tracked_changes_are_read_as_accepted_where_the_project_says_so() -> None:
    options = FormatOptions(tracked_changes="accept")
    source = word_file(TRACKED)
    document = parse(source, format="docx", locale="en", options=options)
    assert [segment.text for segment in document.segments] == ["The new text.", "It has more."]
    assert assemble(document, {}, locale="ru") == source
    assembled = assemble(document, {document.segments[0].key: "Новый текст."}, locale="ru")
    again = parse(assembled, format="docx", locale="ru")
    assert [segment.text for segment in again.segments] == ["Новый текст.", "It has more."]
