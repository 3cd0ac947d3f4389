"""A notice at the head of a page."""

from __future__ import annotations

from communique.formats.html.references import TextWriter
from communique.formats.html.tokens import TokenKind, is_xml, tokens_of
from communique.formats.notice import line_end_of

_HEAD = frozenset(["base", "html", "link", "meta", "noscript", "script", "style", "title"])
"""Elements that may stand before the body, whose tags a page may leave out."""


def insert_element(text: str, notice: str, bcp47: str) -> str:
    """The page with a paragraph at the head of its body, or at the head of a fragment."""
    words = TextWriter("", xml=False).write(notice)
    element = f'<p class="communique-notice" lang="{bcp47}">{words}</p>'
    at, in_body = _place(text)
    end = line_end_of(text)
    return f"{text[:at]}{end}{element}{text[at:]}" if in_body else f"{text[:at]}{element}{end}{text[at:]}"


def _place(text: str) -> tuple[int, bool]:
    """The offset behind the start tag of the body; else the one behind all that belongs to a head."""
    at, in_head, skipping = 0, True, ""
    for token in tokens_of(text, xml=is_xml(text)):
        name = token.tag.name if token.tag else ""
        if name == "body" and token.kind is TokenKind.START:
            return token.end, True
        if not in_head:
            continue
        if skipping:
            if token.kind is TokenKind.END and name == skipping:
                skipping, at = "", token.end
        elif name == "head" and token.kind is TokenKind.START:
            skipping = name
        elif token.kind in (TokenKind.NOTHING, TokenKind.RAW) or name in _HEAD:
            at = token.end
        elif token.kind is not TokenKind.TEXT or text[token.start : token.end].strip():
            in_head = False
    return at, False
