"""Several renderings in one cell."""

from __future__ import annotations

import re

_PART = re.compile(r"\\([\\|])|(\|)|[^\\|]+|\\")
_BAR = "\0"


def split_cell(cell: str) -> tuple[str, ...]:
    r"""The renderings in a cell: ``|`` parts them, ``\|`` and ``\\`` are the marks themselves.

    Blanks and line breaks in a row are one blank; what is empty or stands twice is left out.
    """
    marked = _PART.sub(lambda part: part[1] or (_BAR if part[2] else part[0]), cell.replace(_BAR, ""))
    texts = (" ".join(text.split()) for text in marked.split(_BAR))
    return tuple(dict.fromkeys(text for text in texts if text))


def join_cell(texts: tuple[str, ...]) -> str:
    """The cell that :func:`split_cell` reads so."""
    return "|".join(text.replace("\\", "\\\\").replace("|", "\\|") for text in texts)
