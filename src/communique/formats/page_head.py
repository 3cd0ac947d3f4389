"""Elements that a page tells machines of itself with, put at the end of its head."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from communique.formats.html.tokens import TokenKind, is_xml, tokens_of
from communique.formats.notice import line_end_of
from communique.inline.html_tags import Tag

_ARTICLE = re.compile(r'"@type"\s*+:\s*+(?:\[\s*+)?"(?:News)?Article"')
_JSON = re.compile(
    r'(?P<open>[{\[])|(?P<close>[}\]])|"(?P<key>[^"\\]*+)"(?=\s*+:)|"[^"\\]*+(?:\\.[^"\\]*+)*"', re.DOTALL
)
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
    return _insert(text, [f'<script type="application/ld+json">\n{_written(described, 2)}\n</script>'])


def complete_article(text: str, described: Mapping[str, object]) -> str | None:
    """The page with what its own linked data of an article does not tell yet; None where that is no JSON.

    What it tells stays as it is. The first of the outermost objects of type ``NewsArticle`` or ``Article`` counts.
    """
    script: Tag | None = None
    for token in tokens_of(text, xml=is_xml(text)):
        if token.kind is TokenKind.START:
            script = token.tag
        elif token.kind in (TokenKind.RAW, TokenKind.TEXT) and script is not None and _is_data(text, script):
            completed = _completed(text[token.start : token.end], described)
            if completed is not None:
                return text[: token.start] + completed + text[token.end :]
        else:
            script = None
    return None


def _is_data(text: str, tag: Tag) -> bool:
    return tag.name == "script" and (tag.value(text, "type") or "").strip().lower() == "application/ld+json"


def _completed(data: str, described: Mapping[str, object]) -> str | None:
    """A script with the properties that its article lacks; None where it has no article, or is no JSON."""
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return None
    opened: list[int] = []
    keys: dict[int, set[str]] = {}
    articles: list[tuple[int, int]] = []
    for match in _JSON.finditer(data):
        if match["open"]:
            opened.append(match.end())
        elif match["close"]:
            opened.pop()
        elif match["key"] and opened:
            keys.setdefault(opened[-1], set()).add(match["key"])
            if match["key"] == "@type" and _ARTICLE.match(data, match.start()):
                articles.append((len(opened), opened[-1]))
    if not articles:
        return None
    _, at = min(articles)
    blank = data[at : len(data) - len(data[at:].lstrip())]
    missing = [f"{blank}{_written({name: value})[1:-1]}," for name, value in described.items() if name not in keys[at]]
    return data[:at] + "".join(missing) + data[at:]


def _written(value: object, indent: int | None = None) -> str:
    """JSON that may stand in a script."""
    written = json.dumps(value, ensure_ascii=False, indent=indent)
    return written.replace("<", "\\u003c").replace("&", "\\u0026")


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
