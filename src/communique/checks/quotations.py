"""Where a text quotes, or puts something in brackets."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

_OPEN = re.compile(r"""[«“„"‘(（\[《]""")
_CLOSE = re.compile(r"""[»”“"'’)）\]》]""")


def find_quotations(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of what stands in quotation marks or brackets with its marks, the outermost from the left."""
    found = []
    opened = _OPEN.search(text)
    while opened is not None:
        closed = _CLOSE.search(text, opened.end())
        if closed is None:
            break
        found.append((opened.start(), closed.end()))
        opened = _OPEN.search(text, closed.end())
    return tuple(found)


class Covering:
    """Spans in order, no two of which touch one character; asked which places they cover."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._spans = list(spans)
        self._starts = [start for start, _ in self._spans]

    def holds(self, start: int, end: int) -> bool:
        """Whether one of the spans holds the whole slice."""
        number = bisect_right(self._starts, start) - 1
        return number >= 0 and end <= self._spans[number][1]
