"""Damaged Word documents, for :mod:`tools.fuzz_formats`: bytes of the archive, bytes of a part, elements of a part.

Changed bytes of a part mostly make it ill-formed, which any reader of XML refuses. So elements are also taken out,
doubled, moved, swapped with those of another document and wrapped, which leaves the XML well-formed and the document
such as no word processor writes.
"""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable

_TAG = re.compile(rb"<(?:!--.*?-->|\?.*?\?>|(?P<close>/?)(?P<name>[^\s/<>!?]+)[^<>]*?(?P<empty>/?)>)", re.DOTALL)
_VALUE = re.compile(rb'="[^"<>]*"')
_WRITTEN = zipfile.ZipInfo("", (1980, 1, 1, 0, 0, 0))
_WRAPPERS = [
    (b'<w:ins w:id="7" w:author="a">', b"</w:ins>"),
    (b'<w:del w:id="8" w:author="a">', b"</w:del>"),
    (b'<w:hyperlink w:anchor="a">', b"</w:hyperlink>"),
    (b"<w:sdt><w:sdtPr/><w:sdtContent>", b"</w:sdtContent></w:sdt>"),
    (b'<w:fldSimple w:instr=" DATE ">', b"</w:fldSimple>"),
    (b'<w:fldSimple w:instr=" HYPERLINK a ">', b"</w:fldSimple>"),
    (b"<w:p><w:r>", b"</w:r></w:p>"),
    (b"<w:tbl><w:tr><w:tc>", b"</w:tc></w:tr></w:tbl>"),
    (b"<w:r><w:pict><w:txbxContent>", b"</w:txbxContent></w:pict></w:r>"),
    (b'<x:y xmlns:x="urn:other" xmlns:w="urn:other">', b"</x:y>"),
]
_PIECES = [
    b'<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
    b'<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
    b'<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    b"<w:r><w:instrText> HYPERLINK </w:instrText></w:r>",
    b"<w:r><w:rPr><w:b/><w:vanish/></w:rPr><w:t>Hidden. </w:t></w:r>",
    b"<w:r><w:t>One. </w:t><w:br/><w:t>Two &lt;g1&gt; &amp;lt; </w:t><w:tab/></w:r>",
    b"<w:t><![CDATA[One <b> & two. ]]></w:t>",
    b"<!-- <w:p> -->",
    b"<?word?>",
    b"<w:moveFrom><w:r><w:t>Gone. </w:t></w:r></w:moveFrom>",
    b'<w:bookmarkStart w:id="1" w:name="a"/>',
    b'<w:footnoteReference w:id="2"/>',
    "<w:r><w:t>你好。Привет. </w:t></w:r>".encode(),
    b"&#x41;&#0;",
    b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
]
_VALUES = [b"", b"0", b"-1", b"99999999999", b"true", b"zh-CN", b"&#65;&amp;", b"Title", b"a b"]

Damage = Callable[[random.Random, list[bytes], list[bytes]], bytes]


def damage_document(chance: random.Random, sources: list[bytes], damage: Damage) -> bytes:
    """A document after accidents; ``damage`` makes those of bytes."""
    source = chance.choice(sources)
    way = chance.random()
    if way < 0.15:
        return damage(chance, [source], [b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06", b"\xff\xff\xff\xff"])
    parts = _parts(source)
    name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))] + ["word/document.xml"] * 8)
    if way < 0.3:
        parts[name] = damage(chance, [parts[name]], _PIECES)
    else:
        for _ in range(chance.randint(1, 6)):
            parts[name] = _changed(chance, parts[name], _parts(chance.choice(sources)).get(name, b""))
    if chance.random() < 0.05:
        parts.pop(chance.choice(list(parts)))
    return _packed(parts, zipfile.ZIP_DEFLATED if chance.random() < 0.2 else zipfile.ZIP_STORED)


def _parts(document: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _packed(parts: dict[str, bytes], method: int) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _WRITTEN.date_time), content, method)
    return written.getvalue()


def _changed(chance: random.Random, part: bytes, other: bytes) -> bytes:
    """A part after one accident that leaves it well-formed, mostly."""
    bounds = _elements(part)
    if not bounds:
        return part
    start, end = chance.choice(bounds)
    element = part[start:end]
    match chance.randrange(8):
        case 0:
            element = b""
        case 1:
            element *= chance.choice([2, 2, 3, 30])
        case 2:
            before, after = chance.choice(_WRAPPERS)
            element = before + element + after
        case 3:
            rest = part[:start] + part[end:]
            at = chance.choice(_elements(rest) or [(0, 0)])[0]
            return rest[:at] + element + rest[at:]
        case 4 if other:
            element = other[slice(*chance.choice(_elements(other) or [(0, 0)]))]
        case 5 | 6 if values := list(_VALUE.finditer(part, start, end)):
            start, end = chance.choice(values).span()
            element = b'="' + chance.choice(_VALUES) + b'"'
        case _:
            element = chance.choice(_PIECES) + element
    return part[:start] + element + part[end:]


def _elements(part: bytes) -> list[tuple[int, int]]:
    """Start and end of every element below the root, whatever its name."""
    found: list[tuple[int, int]] = []
    stack: list[int] = []
    for match in _TAG.finditer(part):
        if match["name"] is None:
            continue
        if match["close"]:
            if stack and (start := stack.pop()) and stack:
                found.append((start, match.end()))
        elif match["empty"]:
            found.append(match.span())
        else:
            stack.append(match.start())
    return found
