"""The cells of a table row."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PIPE = re.compile(r"(?<!\\)\|")
"""GFM looks at the one character before a pipe, in code as well."""
_ESCAPED_PIPE = re.compile(r"\\\|")


def cells_of(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Start and end of the text of each cell of a row; a pipe at either end of the row parts nothing."""
    row = source[start:end].rstrip(" \t")
    end = start + len(row)
    at = start + 1 if row.startswith("|") else start
    pipes = [match.start() for match in _PIPE.finditer(source, at, end)]
    if not pipes or pipes[-1] != end - 1:
        pipes.append(end)
    for pipe in pipes:
        cell = source[at:pipe]
        bare = cell.strip(" \t")
        left = at + len(cell) - len(cell.lstrip(" \t"))
        yield left, left + len(bare)
        at = pipe + 1


def escaped_pipes(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a cell holds a pipe with its escape."""
    for match in _ESCAPED_PIPE.finditer(source, start, end):
        yield match.span()


def escape_pipes(target: str) -> str:
    """A target as the content of a cell; a backslash at its end shall not escape the pipe after it."""
    escaped = target.replace("|", "\\|")
    return f"{escaped} " if escaped.endswith("\\") else escaped
