"""What holds for every Word document, whatever its paragraphs are made of."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from communique.errors import CommuniqueError
from communique.formats import assemble, parse
from communique.model import EMPTY
from support.word_files import W, archive, files_of, paragraph, word_file

MARKS = {kind: f'<w:fldChar w:fldCharType="{kind}"/>' for kind in ("begin", "separate", "end")}
TEXTS = ["One. ", "Two", " three. Four", "五。六。", "«Семь». ", " ", "8", "&lt;b&gt;", "&amp;amp;", "&#x41; ", "A: "]
LOOKS = ["", "<w:rPr><w:b/></w:rPr>", "<w:rPr><w:i/></w:rPr>", '<w:rPr><w:lang w:val="en-GB"/></w:rPr>', "<w:rPr/>"]
THINGS = [
    "<w:tab/>",
    "<w:br/>",
    '<w:br w:type="page"/>',
    '<w:footnoteReference w:id="2"/>',
    "<w:lastRenderedPageBreak/>",
    '<w:commentReference w:id="3"/>',
    MARKS["begin"] + "<w:instrText>PAGE</w:instrText>" + MARKS["separate"] + "<w:t>3</w:t>" + MARKS["end"],
    MARKS["begin"],
    MARKS["end"],
    "<w:t/>",
    "<w:t>&#160;</w:t>",
]
BETWEEN = [
    '<w:proofErr w:type="spellStart"/>',
    '<w:bookmarkStart w:id="1" w:name="a"/>',
    '<w:bookmarkEnd w:id="1"/>',
    '<w:fldSimple w:instr="DATE"><w:r><w:t>June 9</w:t></w:r></w:fldSimple>',
    "<!-- a comment -->",
    " ",
]
WRAPPERS = [
    ('<w:hyperlink r:id="rId3">', "</w:hyperlink>"),
    ("<w:sdt><w:sdtPr/><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ('<w:smartTag w:element="e">', "</w:smartTag>"),
    (
        f"<w:r>{MARKS['begin']}</w:r><w:r><w:instrText>HYPERLINK</w:instrText></w:r><w:r>{MARKS['separate']}</w:r>",
        f"<w:r>{MARKS['end']}</w:r>",
    ),
    (
        f"<w:r><w:t>Before. </w:t>{MARKS['begin']}<w:instrText>HYPERLINK</w:instrText>{MARKS['separate']}</w:r>",
        f"<w:r>{MARKS['end']}<w:t> After it. </w:t></w:r>",
    ),
]


def _run(look: str, pieces: list[str]) -> str:
    return f"<w:r>{look}{''.join(pieces)}</w:r>"


texts = st.sampled_from(TEXTS).map(lambda text: f'<w:t xml:space="preserve">{text}</w:t>')
pieces = st.lists(st.one_of(texts, texts, st.sampled_from(THINGS)), min_size=1, max_size=4)
runs = st.one_of(st.builds(_run, st.sampled_from(LOOKS), pieces), st.sampled_from(BETWEEN))
content = st.recursive(
    st.lists(runs, max_size=5).map("".join),
    lambda inner: st.builds(
        lambda before, wrapper, inside, after: before + wrapper[0] + inside + wrapper[1] + after,
        inner,
        st.sampled_from(WRAPPERS),
        inner,
        inner,
    ),
    max_leaves=5,
)
documents = st.lists(content, max_size=3).map(lambda bodies: word_file(*(paragraph(f"<!---->{one}") for one in bodies)))
targets = st.one_of(
    st.just(EMPTY),
    st.text(alphabet="аб。 <&;>gx/12\n", max_size=12),
    st.sampled_from(["<g1>Раз</g1><x2/>", "</g1><x1/><x1/> Два<g2>", "三。"]),
)


@given(documents, st.sampled_from(["ru", "zh_CN"]))
def test_what_is_not_translated_stays(source: bytes, locale: str) -> None:
    document = parse(source, format="docx", locale="en")
    assert assemble(document, {}, locale=locale) == source
    assert assemble(document, {one.key: one.text for one in document.segments}, locale=locale) == source


@given(documents, st.data(), st.sampled_from(["ru", "zh_CN"]))
def test_whatever_is_written_is_read_again(source: bytes, data: st.DataObject, locale: str) -> None:
    document = parse(source, format="docx", locale="en")
    chosen = {one.key: data.draw(targets) for one in document.segments if data.draw(st.booleans())}
    assembled = assemble(document, chosen, locale=locale)
    parse(assembled, format="docx", locale=locale)
    before, after = files_of(source), files_of(assembled)
    assert list(before) == list(after)
    assert before["[Content_Types].xml"] == after["[Content_Types].xml"]


@given(documents)
def test_words_of_every_target_come_back(source: bytes) -> None:
    document = parse(source, format="docx", locale="en")
    wanted = {one.key: one.text.replace("One", "Раз").replace("Two", "Два") for one in document.segments}
    again = parse(assemble(document, wanted, locale="en"), format="docx", locale="en")
    texts = "".join(one.text for one in again.segments)
    assert texts.count("Раз") == sum(wanted[one.key].count("Раз") for one in document.segments)


@given(st.binary(max_size=200), st.integers(0, 3000))
def test_a_damaged_file_is_refused_or_read(noise: bytes, at: int) -> None:
    source = word_file(paragraph("One sentence. Another."))
    damaged = source[:at] + noise + source[at + len(noise) :]
    try:
        document = parse(damaged, format="docx", locale="en")
    except CommuniqueError:
        return
    assert assemble(document, {}, locale="ru") == damaged


@given(st.text(max_size=80), st.integers(0, 200))
def test_damaged_xml_is_refused_or_read(noise: str, at: int) -> None:
    body = f'<w:document xmlns:w="{W}"><w:body>{paragraph("One sentence.", "Two.")}</w:body></w:document>'
    damaged = (body[:at] + noise + body[at:]).encode("utf-8", "replace")
    source = archive(files_of(word_file()) | {"word/document.xml": damaged})
    try:
        document = parse(source, format="docx", locale="en")
    except CommuniqueError:
        return
    assert assemble(document, {}, locale="ru") == source
