"""What a translator sees of the text of a run, with a map to its XML, and the way back."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5

from communique.formats.docx.xml import resolved

_SPECIAL = re.compile(r"&(?:#[xX]([0-9A-Fa-f]+)|#([0-9]+)|(lt|gt|amp|quot|apos));|[\t\r\n]+")
"""A reference, its groups as :func:`communique.formats.docx.xml.resolved` takes them, or blanks."""
_TAG_FOLLOWS = re.compile(r"[A-Za-z/!?%]|\Z|&")
_NAME_FOLLOWS = re.compile(r"#?\w{1,32};")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));")
_CDATA = "<![CDATA["


def shown_pieces(xml: str, start: int, end: int) -> Iterator[tuple[str, int, int, bool]]:
    """What is shown for each piece of a slice of text, its start and end, and whether it stands so in the XML.

    References are resolved, but ``&lt;`` and ``&amp;`` stay where the character would read as markup.
    """
    if xml.startswith(_CDATA, start):
        yield html.escape(xml[start + len(_CDATA) : end - 3], quote=False), start, end, False
        return
    at = start
    for match in _SPECIAL.finditer(xml, start, end):
        if match.start() > at:
            yield xml[at : match.start()], at, match.start(), True
        at = match.end()
        yield _shown(match, xml, end), match.start(), at, False
    if end > at:
        yield xml[at:end], at, end, True


def _shown(match: re.Match[str], xml: str, end: int) -> str:
    if match[0][0] != "&":
        return " "
    character = resolved(match)
    if character == "<" and _TAG_FOLLOWS.match(xml, match.end(), end):
        return "&lt;"
    if character == "&" and _NAME_FOLLOWS.match(xml, match.end(), end):
        return "&amp;"
    return " " if character.isspace() and character != "\xa0" else character


def shown_text(xml: str, start: int, end: int) -> str:
    """All that is shown of a slice of text."""
    return "".join(piece[0] for piece in shown_pieces(xml, start, end))


def written_text(shown: str) -> str:
    """The characters that a shown text means: references are resolved."""
    return _ENTITY.sub(_character, shown)


def _character(match: re.Match[str]) -> str:
    if match[1] and f"{match[1]};" not in html5:
        return match[0]
    return html.unescape(match[0])
