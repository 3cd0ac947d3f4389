"""Comments by which an author keeps a text as it is: ``<!-- do not translate -->``, ``<!-- communique: off -->``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

_COMMENT = re.compile(r"(?:<!--|\{/\*|\{::comment\})\s*+(.{1,80}?)\s*+(?:-->|\*/\}|\{:/(?:comment)?\})\s*\Z", re.DOTALL)
_NEXT = re.compile(
    r"(?:do[ -]?not[ -]?translate|don['’]t translate|no[ -]?translat(?:e|ion)"
    r"|translate\s*[:=]\s*[\"']?(?:no|false)[\"']?"
    r"|не переводить|не переводится|без перевода|请勿翻译|不要翻译|不翻译|无需翻译)[.!]?",
    re.IGNORECASE,
)
"""The next block stays."""
_RANGE = re.compile(
    r"(?:communique|translate|translation|(?:do[ -]?not[ -]?|no[ -]?)translate)\s*[:=-]\s*"
    r"(?P<order>off|on|start|begin|stop|end|disable|enable)",
    re.IGNORECASE,
)
"""What stands between two of these stays."""
_TEXTS = frozenset({"inline", "slice", "html_block"})
_TAILS = frozenset({"slice", "admonition_open"})
"""What belongs to the line before it."""


def without_kept(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens of a page, but for the texts that stay as they are by such an order."""
    off = pending = tail = False
    inside = -1
    """Level of the block that stays; -1 outside of one."""
    for token in tokens:
        order = _order(token)
        if order:
            off = order == "off" if order != "next" else off
            pending = order == "next"
        elif inside >= 0:
            inside = -1 if token.level == inside and token.nesting < 0 else inside
            if token.type in _TEXTS:
                continue
        elif pending or (tail and token.type in _TAILS):
            pending, tail = False, token.type in ("verbatim", "slice")
            inside = token.level if token.nesting > 0 else -1
            if token.type in _TEXTS:
                continue
        else:
            tail = False
        if not (off and token.type in _TEXTS):
            yield token


def _order(token: Token) -> str:
    """What a comment asks for: ``next``, ``off``, ``on``, or nothing."""
    match = _COMMENT.match(token.content) if token.type in ("html_block", "verbatim") else None
    if match is None:
        return ""
    if _NEXT.fullmatch(match[1]):
        return "next"
    span = _RANGE.fullmatch(match[1])
    if span is None:
        return ""
    starts = span["order"].lower() in ("off", "disable", "start", "begin")
    plain = span["order"].lower() in ("start", "begin", "stop", "end") and match[1].lower().startswith("translat")
    return "off" if starts != plain else "on"
