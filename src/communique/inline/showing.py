"""What a reader sees where an inline code stands."""

from __future__ import annotations

import html
import re

from communique.inline.code import Code, CodeKind

_ELEMENT = re.compile(r"<(?P<name>[a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>(?P<shown>[^<>]*)</(?P=name)\s*>")
"""An element that is one code, with nothing but words inside: ``<code>x</code>``."""
_AUTOLINK = re.compile(r"<(?P<shown>[^<>\s]+[:@][^<>\s]+)>")
_SPELLED = ("\\", "`", "&", "<", "{", "[", "!", ":", "⟦", "⟧")
"""How codes begin that show something else than themselves; from ``<`` on mostly nothing."""


def shown(code: Code) -> str:
    """The words that a code shows, which stand in the text that is translated without codes; empty for marks.

    A URL shows itself, a code span its content, an entity and an escape their character; halves of pairs, footnote
    marks, images, tags and ``{expressions}`` show nothing that can be translated along.
    """
    text = code.text
    if code.kind is not CodeKind.SINGLE:
        return ""
    if code.written is not None or not text.startswith(_SPELLED):
        return text
    if text.startswith("\\"):
        return text[1:] if text[1:].strip() else " "
    if text.startswith("`"):
        return text.strip("`").strip()
    match = _ELEMENT.fullmatch(text) or _AUTOLINK.fullmatch(text)
    return match["shown"].strip() if match is not None else html.unescape(text) if text.startswith("&") else ""
