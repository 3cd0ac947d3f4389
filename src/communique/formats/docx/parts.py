"""Which parts of a document are read, and the one text that they make together.

That text is what spans tile: each part after a NUL, its kind and name, and another NUL. XML can hold no NUL.
"""

from __future__ import annotations

import codecs
import posixpath
import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from communique.errors import InputError
from communique.formats.docx import archive
from communique.formats.docx.xml import check, read_tree

BODY, MARGIN, NOTES, PROPERTIES, STYLES, SETTINGS = "body", "margin", "notes", "properties", "styles", "settings"
"""Kinds of parts: the text itself; headers and footers; foot- and endnotes; title and keywords; and what helps."""
READ = (BODY, MARGIN, NOTES, PROPERTIES)
"""Kinds that hold segments."""
_TYPES, _ROOT = "[Content_Types].xml", "_rels/.rels"
_KINDS = {
    "header": MARGIN,
    "footer": MARGIN,
    "footnotes": NOTES,
    "endnotes": NOTES,
    "styles": STYLES,
    "settings": SETTINGS,
}
"""What the last step of a relationship's type tells, transitional or strict."""
_ORDER = (BODY, MARGIN, NOTES, PROPERTIES, STYLES, SETTINGS)
_MAIN = "wordprocessingml.document.main+xml"
_OTHERS = {
    "macroenabled": ("holds macros", "Save it as .docx, which drops them."),
    "wordprocessingml.template": ("is a template", "Save it as a document."),
    "spreadsheetml": ("is a workbook", "Only Word documents are read."),
    "presentationml": ("is a presentation", "Only Word documents are read."),
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCODING = re.compile(r"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.\-]+)[\"']")
_MOST_PARTS = 500
_MOST_CHARACTERS = 64 << 20
_REMEDY = "Open it in Word or LibreOffice and save it again as .docx."


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentPart:
    """One XML part that is read."""

    kind: str
    name: str
    """Its path in the archive."""
    text: str
    start: int = 0
    """Offset of its text in the text of all parts."""


def read_parts(data: bytes, *, checked: bool = False) -> list[DocumentPart]:
    """The parts of a document, the body first. With ``checked`` they are known to be well-formed.

    Raises:
        InputError: this is no Word document, or one that cannot be read; its place is the part.
    """
    _refuse_others(data)
    entries = archive.read_entries(data)

    def text_of(name: str) -> str:
        text = _decoded(archive.read_entry(data, entries[name]), name)
        if not checked:
            check(text, name)
        return text

    if _TYPES not in entries or _ROOT not in entries:
        raise InputError("This is a ZIP archive, but no Word document.", remedy="Move it out of content/.")
    wanted = _wanted(text_of, entries.keys())
    _refuse_types(text_of(_TYPES), wanted[0][1])
    parts, size = [], 0
    for kind, name in wanted[:_MOST_PARTS]:
        parts.append(DocumentPart(kind=kind, name=name, text=text_of(name)))
        size += len(parts[-1].text)
        if size > _MOST_CHARACTERS:
            raise InputError(
                f"The parts of this document have more than {_MOST_CHARACTERS >> 20} million characters.",
                place=name,
                remedy="Divide the document.",
            )
    return sorted(parts, key=lambda part: _ORDER.index(part.kind))


def join_parts(parts: list[DocumentPart]) -> str:
    """The text that the parts make together."""
    return "".join(f"\0{part.kind} {part.name}\0{part.text}" for part in parts)


def split_parts(text: str) -> list[DocumentPart]:
    """The parts of such a text, with their offsets."""
    parts, at = [], 0
    steps = text.split("\0")
    for head, content in zip(steps[1::2], steps[2::2], strict=True):
        kind, _, name = head.partition(" ")
        at += len(head) + 2
        parts.append(DocumentPart(kind=kind, name=name, text=content, start=at))
        at += len(content)
    return parts


def with_parts(data: bytes, parts: list[DocumentPart]) -> bytes:
    """The document with these parts in place of those of their names; every other file stays as it lies there."""
    entries = archive.read_entries(data)
    contents = {}
    for part in parts:
        encoding = _encoding(archive.read_entry(data, entries[part.name]))
        contents[part.name] = part.text.encode(encoding, "replace")
    return archive.with_entries(data, contents)


def _refuse_others(data: bytes) -> None:
    """Name what people take for a Word document."""
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise InputError("This document is encrypted.", remedy="Open it in Word and save it without a password.")
        raise InputError("This is a document of Word 97–2003 (.doc).", remedy="Open it in Word and save it as .docx.")
    if data.startswith(b"{\\rtf"):
        raise InputError("This is RTF, not a Word document.", remedy="Open it in Word and save it as .docx.")
    if not data.startswith(b"PK"):
        raise InputError("This is no Word document: it is no ZIP archive.", remedy=_REMEDY)


def _wanted(text_of: Callable[[str], str], names: Collection[str]) -> list[tuple[str, str]]:
    """Kind and name of each part that is read, the body first.

    Raises:
        InputError: there is no body.
    """
    found: dict[str, str] = {}
    properties = ""
    for relation, target in _relations(text_of(_ROOT), ""):
        if relation == "officeDocument" and target in names and not found:
            found[target] = BODY
        elif relation == "core-properties" and target in names:
            properties = target
    if not found:
        raise InputError("This archive says that it holds no document.", place=_ROOT, remedy=_REMEDY)
    body = next(iter(found))
    folder, name = posixpath.split(body)
    own = posixpath.join(folder, "_rels", f"{name}.rels")
    for relation, target in _relations(text_of(own), folder) if own in names else ():
        if relation in _KINDS and target in names:
            found.setdefault(target, _KINDS[relation])
    if properties:
        found.setdefault(properties, PROPERTIES)
    return [(kind, target) for target, kind in found.items()]


def _relations(text: str, folder: str) -> Iterator[tuple[str, str]]:
    """What each relationship of a part is called, and the name of its target."""
    for element in read_tree(text).walk():
        target = element.value("Target") if element.name == "rel:Relationship" else None
        if target is None or element.value("TargetMode") == "External":
            continue
        absolute = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
        yield (element.value("Type") or "").rpartition("/")[2], posixpath.normpath(absolute)


def _refuse_types(text: str, body: str) -> None:
    """Refuse a document whose body is of another type than a Word document's."""
    kind = ""
    for element in read_tree(text).walk():
        if element.name == "types:Default" and not kind and body.lower().endswith(f".{element.value('Extension')}"):
            kind = element.value("ContentType") or ""
        elif element.name == "types:Override" and (element.value("PartName") or "").lstrip("/") == body:
            kind = element.value("ContentType") or ""
            break
    if kind.endswith(_MAIN):
        return
    for name, (what, remedy) in _OTHERS.items():
        if name in kind.lower():
            raise InputError(f"This file {what}.", remedy=remedy)
    raise InputError(f"The type of its body is {kind!r}, not a Word document's.", place=_TYPES, remedy=_REMEDY)


def _decoded(content: bytes, name: str) -> str:
    """The text of a part; XML of Word documents is UTF-8 or UTF-16 (ISO/IEC 29500-2, 8.1.4)."""
    encoding = _encoding(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise InputError("Is not in the encoding that it names.", place=name, remedy=_REMEDY) from None
    declared = _ENCODING.match(text.removeprefix("\ufeff"))
    if declared and declared[1].lower().replace("_", "-") not in ("utf-8", "utf-16", "us-ascii", "ascii"):
        raise InputError(f"Is in {declared[1]}, not in UTF-8.", place=name, remedy=_REMEDY)
    if "\0" in text:
        raise InputError("Holds a NUL character.", place=name, remedy=_REMEDY)
    return text


def _encoding(content: bytes) -> str:
    """Python's name of the encoding; a mark of UTF-16 stays the first character."""
    if content.startswith(codecs.BOM_UTF16_LE):
        return "utf-16-le"
    return "utf-16-be" if content.startswith(codecs.BOM_UTF16_BE) else "utf-8"
