"""Who says what a release quotes, where its text names them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from communique.languages import Language

_PLAIN = '"'
_LONGEST = 20_000
"""Longer paragraphs are not searched."""


class Quotation(NamedTuple):
    """Quoted words of a paragraph."""

    start: int
    end: int
    """Offset after the closing mark, or the end of the paragraph where there is none."""
    speaker: str


class _Attribution(NamedTuple):
    start: int
    end: int
    speaker: str


@cache
def _patterns(sources: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(source) for source in sources)


def find_quotations(text: str, language: Language) -> list[Quotation]:
    """The quotations of a paragraph whose speaker it names, in order; each goes to the nearest words of saying."""
    table = language.anatomy.speech
    opening, closing = language.quotes[0]
    dashed = bool(table.dashes) and text.startswith(table.dashes)
    if (opening not in text and _PLAIN not in text and not dashed) or len(text) > _LONGEST:
        return []
    found = [
        _Attribution(match.start(), match.end(), " ".join(match["who"].split()))
        for pattern in _patterns(table.speakers)
        for match in pattern.finditer(text)
        if match["who"].split()[0].casefold() not in table.nobody and match["who"] not in table.nobody
    ]
    if not found:
        return []
    return [
        Quotation(start, end, min(found, key=lambda told: max(told.start - end, start - told.end, 0)).speaker)
        for start, end in ([(0, len(text))] if dashed else _quoted(text, opening, closing))
    ]


def _quoted(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """Start and end of what stands in quotation marks, the outer ones."""
    begin, depth = -1, 0
    for match in re.finditer(f"[{re.escape(opening + closing + _PLAIN)}]", text):
        mark = match.group()
        opens = mark == opening if mark != _PLAIN else begin < 0
        if opens:
            begin = match.start() if not depth else begin
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                yield begin, match.end()
                begin = -1
    if begin >= 0 and depth:
        yield begin, len(text)
