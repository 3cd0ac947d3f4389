"""Where a link of Markdown leads: ``(url "title")`` after its text."""

from __future__ import annotations

import re

_BLANKS = re.compile(r"[ \t]*+(?:\n[ \t]*+)?")
_ENCLOSED = re.compile(r"<(?:[^<>\n\\]|\\.)*>")
_LABEL = re.compile(r"\[(?!\^)(?:[^\[\]\\]|\\.){0,999}\]", re.DOTALL)
_DEPTH = 32
"""Brackets inside a destination; CommonMark asks for no more."""


def _skip(text: str, start: int) -> int:
    match = _BLANKS.match(text, start)
    return start if match is None else match.end()


def _bare_end(text: str, start: int) -> int:
    """The end of a destination without angle brackets; ``start`` where it is empty or not balanced."""
    depth, at = 0, start
    while at < len(text):
        char = text[at]
        if char == "\\" and at + 1 < len(text) and not text[at + 1].isspace():
            at += 1
        elif char.isspace() or ord(char) < 0x20:  # noqa: PLR2004 - control characters end it
            break
        elif char == "(":
            depth += 1
            if depth > _DEPTH:
                return start
        elif char == ")":
            if not depth:
                break
            depth -= 1
        at += 1
    return start if depth else at


class LinkTails:
    """Reads what follows the text of a link in one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._absent: set[str] = set()
        """Quotation marks that do not occur any more."""

    def _title_end(self, start: int) -> int | None:
        closing = {'"': '"', "'": "'", "(": ")"}.get(self._text[start : start + 1])
        if closing is None or closing in self._absent:
            return None
        end = self._text.find(closing, start + 1)
        while end > 0 and self._text[end - 1] == "\\":
            end = self._text.find(closing, end + 1)
        if end < 0:
            self._absent.add(closing)
            return None
        return end + 1

    def inline(self, start: int) -> int | None:
        """The end of ``(url "title")`` that begins at ``start``, or None."""
        text = self._text
        if not text.startswith("(", start):
            return None
        at = _skip(text, start + 1)
        if text.startswith("<", at):
            match = _ENCLOSED.match(text, at)
            if match is None:
                return None
            end = match.end()
        else:
            end = _bare_end(text, at)
        after = _skip(text, end)
        if after > end:
            title = self._title_end(after)
            if title is not None:
                after = _skip(text, title)
        return after + 1 if text.startswith(")", after) else None

    def label(self, start: int) -> int | None:
        """The end of ``[label]`` that begins at ``start``, or None."""
        match = _LABEL.match(self._text, start)
        return None if match is None else match.end()
