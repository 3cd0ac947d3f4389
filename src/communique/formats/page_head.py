"""Elements that a page tells machines of itself with, put at the end of its head."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from communique.formats.html.tokens import TokenKind, is_xml, tokens_of
from communique.formats.notice import line_end_of

_ARTICLE = re.compile(r'"@type"\s*+:\s*+(?:\[\s*+)?"(?:News)?Article"')
_LINKED_DATA = re.compile(r"<script\b[^<>]*\bapplication/ld\+json\b", re.IGNORECASE)
_ALTERNATE = re.compile(r"<link\b[^<>]*\bhreflang\b", re.IGNORECASE)


def has_head(text: str) -> bool:
    """The page has a head with an end tag, before which an element can be put."""
    return _head_end(text) is not None


def has_article(text: str) -> bool:
    """The page describes its article as linked data already."""
    return _LINKED_DATA.search(text) is not None and _ARTICLE.search(text) is not None


def has_alternates(text: str) -> bool:
    """The page names its versions in other languages already."""
    return _ALTERNATE.search(text) is not None


def add_linked_data(text: str, described: Mapping[str, object]) -> str:
    """The page with a script of linked data in its head; as it is where it has no head."""
    written = json.dumps(described, ensure_ascii=False, indent=2)
    written = written.replace("<", "\\u003c").replace("&", "\\u0026")
    return _insert(text, [f'<script type="application/ld+json">\n{written}\n</script>'])


def add_alternates(text: str, versions: Sequence[tuple[str, str]]) -> str:
    """The page with links to its versions, by BCP 47 tag and address; as it is where it has no head."""
    close = " />" if is_xml(text) else ">"
    return _insert(
        text,
        [f'<link rel="alternate" hreflang="{tag}" href="{_escaped(address)}"{close}' for tag, address in versions],
    )


def _escaped(address: str) -> str:
    return address.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")


def _insert(text: str, elements: Sequence[str]) -> str:
    at = _head_end(text)
    if at is None:
        return text
    end = line_end_of(text)
    lines = end.join(line for element in elements for line in element.split("\n"))
    start = len(text[:at].rstrip(" \t"))
    if start and text[start - 1] not in "\r\n":
        return f"{text[:at]}{lines}{text[at:]}"
    return f"{text[:start]}{lines}{end}{text[start:]}"


def _head_end(text: str) -> int | None:
    """The offset of ``</head>``."""
    for token in tokens_of(text, xml=is_xml(text)):
        if token.tag is None:
            continue
        if token.kind is TokenKind.END and token.tag.name == "head":
            return token.start
        if token.kind is TokenKind.START and token.tag.name == "body":
            return None
    return None
