"""What paragraphs are, by their styles: the names that Word gives its own styles are the same in every language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from communique.anatomy import Kind
from communique.formats.docx.xml import Element, read_tree

_KINDS = (
    (re.compile(r"title|subtitle|heading ?[1-9]|toc heading"), Kind.HEADING),
    (re.compile(r"quote|intense quote|block text|quotations"), Kind.QUOTE),
    (re.compile(r"caption|illustration|table|figure|drawing"), Kind.CAPTION),
    (re.compile(r"list(?: paragraph| bullet| number| continue)?(?: [1-9])?"), Kind.ITEM),
)
"""Names of built-in styles, lower case; those of LibreOffice with them."""
_CODE = re.compile(r"source code|html preformatted|preformatted text|macro text")
"""Names of styles of program text, in Word, LibreOffice and pandoc."""
_MOST_STEPS = 20
_PLAIN_LEVEL = 9
"""``w:outlineLvl`` of body text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What is known of one paragraph style."""

    name: str
    based_on: str
    listed: bool
    """Its paragraphs are numbered or have bullets."""
    level: int
    """Level in the outline, from 0; 9 for none."""


def read_styles(text: str) -> dict[str, Style]:
    """The paragraph styles of ``styles.xml`` by id."""
    styles = {}
    for element in read_tree(text).walk():
        identity = element.value("styleId") if element.name == "w:style" else None
        if identity is None or element.value("type") not in ("paragraph", None):
            continue
        name, based = element.first("w:name"), element.first("w:basedOn")
        properties = element.first("w:pPr")
        styles[identity] = Style(
            name=((name.value("val") if name else None) or identity).lower(),
            based_on=(based.value("val") if based else None) or "",
            listed=properties is not None and _is_listed(properties),
            level=_level(properties),
        )
    return styles


def kind_of(paragraph: Element, styles: dict[str, Style]) -> Kind | None:
    """What a paragraph is, by its own properties, its style and those that it is based on; None for program text."""
    properties = paragraph.first("w:pPr")
    if _level(properties) < _PLAIN_LEVEL:
        return Kind.HEADING
    named = properties.first("w:pStyle") if properties else None
    identity = (named.value("val") if named else None) or ""
    listed = properties is not None and _is_listed(properties)
    for _ in range(_MOST_STEPS):
        style = styles.get(identity)
        name = style.name if style else re.sub(r"(?<=[a-z])(?=[A-Z0-9])", " ", identity).lower()
        if _CODE.fullmatch(name):
            return None
        for pattern, kind in _KINDS:
            if pattern.fullmatch(name):
                return kind
        if style is None:
            break
        if style.level < _PLAIN_LEVEL:
            return Kind.HEADING
        listed = listed or style.listed
        identity = style.based_on
    return Kind.ITEM if listed else Kind.PARAGRAPH


def _is_listed(properties: Element) -> bool:
    numbering = properties.first("w:numPr")
    number = numbering.first("w:numId") if numbering else None
    return number is not None and number.value("val") != "0"


def _level(properties: Element | None) -> int:
    outline = properties.first("w:outlineLvl") if properties else None
    value = outline.value("val") if outline else None
    return int(value) if value is not None and value.isdecimal() and len(value) == 1 else _PLAIN_LEVEL
