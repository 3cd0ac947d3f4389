"""Cells of tables that hold no data, because the page was laid out as a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

_LONG_CELL = 200
"""What stands in a cell with more characters are paragraphs."""


@dataclass(slots=True)
class Cells:
    """The texts in the cells of a page, and which of its tables lay it out."""

    _texts: list[tuple[int, int, int]] = field(default_factory=list)
    """Of each text in a cell: its number, where its table and its cell begin."""
    _lengths: dict[int, int] = field(default_factory=dict)
    """How many characters a cell holds, by where it begins."""
    _around: dict[int, int] = field(default_factory=dict)
    """The table around each table; below 0 where none is."""
    _layouts: set[int] = field(default_factory=set)
    """Tables that hold the headline of the page or another table: they lay it out, and so do those around them."""

    def begin(self, name: str, start: int, table: int) -> None:
        """An element begins; ``table`` is where the innermost table around it does."""
        if name == "table":
            self._around[start] = table
        elif name != "h1":
            return
        while table >= 0 and table not in self._layouts:
            self._layouts.add(table)
            table = self._around.get(table, -1)

    def take(self, number: int, length: int, table: int, cell: int) -> None:
        """A text of so many characters stands in a cell."""
        self._texts.append((number, table, cell))
        self._lengths[cell] = self._lengths.get(cell, 0) + length

    def paragraphs(self) -> Iterator[int]:
        """The numbers of the texts that are no data."""
        for number, table, cell in self._texts:
            if table in self._layouts or self._lengths[cell] > _LONG_CELL:
                yield number
