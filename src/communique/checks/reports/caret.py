"""A text with a line of carets under what is wrong."""

from __future__ import annotations

import unicodedata

_WIDTH = 100
"""Columns of a terminal that a text may take."""
_NO_WIDTH = frozenset(("Mn", "Me", "Cf"))
"""Categories of marks that stand on another character, and of those that nobody sees."""
_BEFORE = 40
"""Columns before the span, when the text must be cut."""


def caret_lines(text: str, span: tuple[int, int], *, width: int = _WIDTH) -> list[str]:
    """Two lines: the text around a span, and carets under the span.

    Wide characters take two columns; blanks of other kinds than a plain one are shown as ``␣``, line breaks as ``⏎``.
    """
    start, end = span
    first = start
    room = _BEFORE
    while first > 0 and room > 0:
        first -= 1
        room -= columns(text[first])
    last, room = first, width
    while last < len(text) and room > 0:
        room -= columns(text[last])
        last += 1
    lead = "…" if first else ""
    tail = "…" if last < len(text) else ""
    shown = "".join(_shown(character) for character in text[first:last])
    before = sum(columns(character) for character in text[first:start]) + len(lead)
    marked = max(1, sum(columns(character) for character in text[start : min(end, last)]))
    at_edge = text[start:end].isspace() and (start == 0 or end == len(text))
    if at_edge:
        shown = shown[: start - first] + "␣" * (min(end, last) - start) + shown[end - first :]
    return [lead + shown + tail, " " * before + "^" * marked]


def columns(character: str) -> int:
    """Columns that a character takes in a terminal."""
    if unicodedata.category(character) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _shown(character: str) -> str:
    if character == "\n":
        return "⏎"
    if character == "\u3000":
        return "␣␣"
    if character != " " and (character.isspace() or unicodedata.category(character) == "Cc"):
        return "␣"
    return character
