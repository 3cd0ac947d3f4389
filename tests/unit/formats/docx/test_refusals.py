"""What is no Word document, or one that must not be read: a clear error, in bounded time."""

from __future__ import annotations

import struct

import pytest

from communique.errors import InputError
from communique.formats import parse
from communique.formats.docx.archive import read_entries
from support.word_files import archive, files_of, paragraph, word_file

GOOD = word_file(paragraph("One."))


def without(name: str) -> bytes:
    return archive({known: content for known, content in files_of(GOOD).items() if known != name})


def replaced(name: str, content: bytes) -> bytes:
    return archive(files_of(GOOD) | {name: content})


def lying(size: int) -> bytes:
    """The document with the sizes in its directory changed."""
    at = GOOD.rindex(b"PK\x01\x02", 0, GOOD.index(b"word/document.xml", GOOD.index(b"PK\x01\x02")))
    return GOOD[: at + 24] + struct.pack("<L", size) + GOOD[at + 28 :]


def flipped(name: str) -> bytes:
    """The document with one bit of a packed file changed."""
    entry = read_entries(GOOD)[name]
    at = entry.offset + 30 + len(name) + entry.packed // 2
    return GOOD[:at] + bytes([GOOD[at] ^ 1]) + GOOD[at + 1 :]


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">&b;</w:document>'
)
TRACKED = paragraph("One", '<w:ins w:id="1"><w:r><w:t> more</w:t></w:r></w:ins>')

REFUSED: dict[str, tuple[bytes, str]] = {
    "nothing": (b"", "it is no ZIP archive"),
    "a text": (b"One sentence.", "it is no ZIP archive"),
    "RTF": (b"{\\rtf1 text}", "This is RTF"),
    "the old format": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "Word 97–2003"),
    "an encrypted document": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "is encrypted",
    ),
    "another archive": (archive({"a.txt": b"text"}), "no Word document"),
    "a cut archive": (GOOD[: len(GOOD) // 2], "its end is missing"),
    "an archive with a damaged part": (flipped("word/document.xml"), "damaged"),
    "a workbook": (
        replaced(
            "[Content_Types].xml",
            b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
            b'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
            b'spreadsheetml.sheet.main+xml"/></Types>',
        ),
        "is a workbook",
    ),
    "a document with macros": (
        replaced(
            "[Content_Types].xml",
            b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
            b'PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
            b"</Types>",
        ),
        "holds macros",
    ),
    "no body": (without("word/document.xml"), "holds no document"),
    "no types": (without("[Content_Types].xml"), "no Word document"),
    "no relationships": (without("_rels/.rels"), "no Word document"),
    "a document type with entities": (replaced("word/document.xml", LAUGHS), "document type declaration"),
    "broken XML": (replaced("word/document.xml", b"<w:document>"), "not well-formed"),
    "an encoding that the standard does not allow": (
        replaced("word/document.xml", b'<?xml version="1.0" encoding="windows-1251"?><a/>'),
        "windows-1251",
    ),
    "bytes that are not UTF-8": (replaced("word/document.xml", b"<a>\xff</a>"), "not in the encoding"),
    "elements nested too deep": (replaced("word/document.xml", b"<a>" * 1000 + b"</a>" * 1000), "nested more than"),
    "a part that grows beyond all bounds": (
        replaced("word/document.xml", b"<a>" + b" " * (20 << 20) + b"</a>"),
        "grow",
    ),
    "a part that says it is shorter": (lying(10), "longer than it says"),
    "a part that says it is longer": (lying(5000), "not as long"),
    "a part that says it is huge": (lying(0xFFFFFF00), "would grow"),
    "tracked changes": (word_file(TRACKED), "has tracked changes"),
}


@pytest.mark.parametrize("title", REFUSED)
def test_refused(title: str) -> None:
    content, cause = REFUSED[title]
    with pytest.raises(InputError, match=cause) as caught:
        parse(content, format="docx", locale="en", place="content/x.en.docx")
    assert caught.value.place.startswith("content/x.en.docx")
    assert caught.value.remedy


def test_tracked_changes_name_the_paragraph_and_the_setting() -> None:
    with pytest.raises(InputError) as caught:
        parse(word_file(paragraph("One."), paragraph(), TRACKED), format="docx", locale="en", place="x.docx")
    assert caught.value.place == "x.docx:3"
    assert "[docx] in communique.toml" in caught.value.remedy


_LINK_BEGIN = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "a"</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)


@pytest.mark.parametrize(
    "content",
    [
        paragraph(*["<w:r><w:t>a</w:t></w:r>"] * 20_000),
        paragraph('<w:hyperlink r:id="rId3">' * 300 + "</w:hyperlink>" * 300),
        paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 5_000),
        paragraph(
            _LINK_BEGIN * 2_000 + "<w:r><w:t>text</w:t></w:r>" + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' * 2_000
        ),
        paragraph("<w:sdt><w:sdtContent>" * 150 + "<w:r><w:t>text</w:t></w:r>" + "</w:sdtContent></w:sdt>" * 150),
        paragraph("One. " * 20_000),
        paragraph("&lt;" * 50_000 + " text"),
        "<w:p/>" * 50_000,
    ],
    ids=["runs", "hyperlinks", "fields", "links in links", "controls", "sentences", "references", "paragraphs"],
)
def test_hostile_paragraphs_are_read(content: str) -> None:
    parse(word_file(content), format="docx", locale="en")
