"""The XML of a part: checked by expat, then read as slices of its text, so that every offset is exact."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from communique.errors import InputError

_MOST_DEPTH = 400
_MOST_ELEMENTS = 1_000_000
_PART = r"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>"
TOKEN = re.compile(
    rf"{_PART}|<(?P<close>/?)(?P<name>[^\s/<>!?]++)(?P<attributes>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*)>", re.DOTALL
)
"""A comment, a section of character data, an instruction, or a tag."""
_ATTRIBUTE = re.compile(r"""(?<![^\s="'])([^\s="']++)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)')""")
_NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://purl.oclc.org/ooxml/drawingml/picture": "pic",
    "urn:schemas-microsoft-com:vml": "v",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
    "http://schemas.openxmlformats.org/package/2006/content-types": "types",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
}
"""Namespaces that are read, transitional and strict (ISO/IEC 29500-1 and -4), and what we call them."""


@dataclass(slots=True, kw_only=True)
class Element:
    """An element, by offsets in the text of its part."""

    name: str
    """``w:p`` whatever the part calls the namespace; empty for what is not read."""
    written: str
    """Its name as the part has it."""
    attributes: str
    """What stands in its opening tag after the name."""
    start: int
    inner: int
    """Offset after the opening tag."""
    inner_end: int = 0
    """Offset of the closing tag."""
    end: int = 0
    children: list[Element] = field(default_factory=list)

    def first(self, name: str) -> Element | None:
        """The first child of that name."""
        return next((child for child in self.children if child.name == name), None)

    def value(self, name: str) -> str | None:
        """An attribute by its local name, references undone; None when there is none."""
        return next((unescape(text) for known, text, _ in attributes_of(self.attributes) if known == name), None)

    def walk(self) -> Iterator[Element]:
        """The element and all below it, in order."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack += reversed(element.children)


def attributes_of(text: str) -> Iterator[tuple[str, str, int]]:
    """Local name, raw value and offset of the value of each attribute in an opening tag."""
    for match in _ATTRIBUTE.finditer(text):
        group = 2 if match[2] is not None else 3
        yield match[1].rpartition(":")[2], match[group], match.start(group)


def check(text: str, name: str) -> None:
    """Refuse what is no well-formed XML, has a document type, or is nested too deep.

    Raises:
        InputError: its place is the part.
    """
    parser = expat.ParserCreate("utf-8")
    depth = count = 0

    def start(_: str, __: dict[str, str]) -> None:
        nonlocal depth, count
        depth += 1
        count += 1
        if depth > _MOST_DEPTH or count > _MOST_ELEMENTS:
            raise InputError(
                f"Is nested more than {_MOST_DEPTH} deep, or has more than {_MOST_ELEMENTS:,} elements.",
                place=name,
                remedy="Divide the document.",
            )

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    def doctype(*_: object) -> None:
        raise InputError(
            "Holds a document type declaration, which no Word document has.",
            place=name,
            remedy="Do not open it; ask its sender for a clean copy.",
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(text.encode("utf-8", "surrogatepass"), True)  # noqa: FBT003 - expat knows no keywords
    except expat.ExpatError as error:
        raise InputError(
            f"Is not well-formed XML: {expat.ErrorString(error.code)} in line {error.lineno}.",
            place=name,
            remedy="Open the document in Word or LibreOffice and save it again.",
        ) from None


def read_tree(text: str) -> Element:
    """The elements of a part that was checked, under one that has no name."""
    root = Element(name="", written="", attributes="", start=0, inner=0, inner_end=len(text), end=len(text))
    stack: list[tuple[Element, dict[str, str]]] = [(root, {"": ""})]
    for match in TOKEN.finditer(text):
        written = match["name"]
        if written is None:
            continue
        if match["close"]:
            element = stack.pop()[0]
            element.inner_end, element.end = match.start(), match.end()
            continue
        attributes, known = match["attributes"], stack[-1][1]
        if "xmlns" in attributes:
            known = known | _declared(attributes)
        prefix, _, local = written.rpartition(":")
        space = known.get(prefix, "")
        element = Element(
            name=f"{space}:{local}" if space else "",
            written=written,
            attributes=attributes,
            start=match.start(),
            inner=match.end(),
            inner_end=match.end(),
            end=match.end(),
        )
        stack[-1][0].children.append(element)
        if not attributes.endswith("/"):
            stack.append((element, known))
    return root


def _declared(attributes: str) -> dict[str, str]:
    """Prefixes that an opening tag declares, and what we call their namespaces."""
    found = {}
    for match in _ATTRIBUTE.finditer(attributes):
        first, _, last = match[1].partition(":")
        if first == "xmlns":
            found[last] = _NAMESPACES.get(unescape(match[2] if match[2] is not None else match[3]), "")
    return found


_REFERENCE = re.compile(r"&(?:#[xX]([0-9A-Fa-f]+)|#([0-9]+)|(lt|gt|amp|quot|apos));")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_LAST = 0x10FFFF


def unescape(text: str) -> str:
    """A text with its references undone; XML without a document type knows no others."""
    return _REFERENCE.sub(resolved, text)


def resolved(match: re.Match[str]) -> str:
    """The character of a reference."""
    if match[3]:
        return _NAMED[match[3]]
    code = int(match[1], 16) if match[1] else int(match[2])
    return chr(code) if code <= _LAST else ""


def escape(text: str) -> str:
    """A text as content or attribute value."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
