"""Ranges of a text in which no cut falls."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from communique.segmentation.marks import is_markup


class Ranges:
    """Ranges (start, end), overlapping ones joined; found by bisection."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, ranges: Sequence[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted(ranges):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            elif end > start:
                self._starts.append(start)
                self._ends.append(end)

    def before(self, offset: int) -> tuple[int, int]:
        """The last range that starts before an offset; (-1, -1) when none does."""
        index = bisect_left(self._starts, offset) - 1
        return (self._starts[index], self._ends[index]) if index >= 0 else (-1, -1)


def place_outside(text: str, offset: int, closed: Ranges) -> int | None:
    """Where a cut meant for an offset may fall; None when nowhere.

    That is the offset itself; or the start of the closed range around it, when the range has only just been opened
    (``。**新`` in a script without blanks); or its end with the blanks there, when only markup is left of it.
    """
    while True:
        start, end = closed.before(offset)
        if end <= offset:
            return offset if offset < len(text) else None
        if start > 0 and not text[start].isspace() and is_markup(text, start, offset):
            return start
        if not is_markup(text, offset, end):
            return None
        offset = end
        while offset < len(text) and text[offset].isspace():
            offset += 1
