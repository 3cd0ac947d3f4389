"""Texts that are too long for a package, cut where it hurts least."""

from __future__ import annotations

import re
from collections.abc import Callable

_CUTS = (
    re.compile(r"(?<=[;；。！？])\s*|(?<=[.!?])\s+"),
    re.compile(r"(?<=[:：—])\s*|(?<=,)\s+|(?<=[，、])\s*"),
    re.compile(r"(?<=\s)"),
    re.compile(r"(?<![⟦0-9.,])(?!⟧)|(?<=[0-9])(?![0-9.,⟧])"),
    re.compile(r"(?<!⟦)(?<!⟦\d)(?<!⟦\d\d)(?<!⟦\d\d\d)"),
)
"""Places to cut at, best first: sentence and clause ends, commas, blanks, outside numbers, outside placeholders."""


def cut(text: str, longest: int, size: Callable[[str], int]) -> list[str]:
    """Cut a text into parts of at most ``longest`` by ``size``; joined they are the text.

    Cuts are made at the best marks that give short enough parts. A part that cannot be cut stays as it is.
    """
    return _cut(text, longest, size, 0)


def _cut(text: str, longest: int, size: Callable[[str], int], level: int) -> list[str]:
    if level == len(_CUTS) or size(text) <= longest:
        return [text]
    stops = sorted({match.end() for match in _CUTS[level].finditer(text)} - {0, len(text)})
    pieces = [text[start:stop] for start, stop in zip([0, *stops], [*stops, len(text)], strict=True)]
    if len(pieces) == 1:
        return _cut(text, longest, size, level + 1)
    parts: list[str] = []
    """Runs of pieces that fit together."""
    sizes: list[int] = []
    for piece in pieces:
        width = size(piece)
        if parts and sizes[-1] + width <= longest:
            parts[-1] += piece
            sizes[-1] += width
        else:
            parts.append(piece)
            sizes.append(width)
    cut_parts: list[str] = []
    for part, width in zip(parts, sizes, strict=True):
        cut_parts += [part] if width <= longest else _cut(part, longest, size, level + 1)
    return cut_parts
