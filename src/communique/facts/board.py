"""The numbers and words of a text by their places, for readers that join neighbours."""

from __future__ import annotations

from collections.abc import Iterable

from communique.facts.quantities import Quantity
from communique.facts.scan import Reading
from communique.facts.sheet import Sheet
from communique.model import Fact, FactKind

_LONGEST_GAP = 14


class Board:
    """What the pass has found, and which of it a fact has used."""

    __slots__ = ("by_end", "by_start", "hits", "quantities", "sheet", "yen")

    def __init__(self, sheet: Sheet, reading: Reading) -> None:
        self.sheet = sheet
        self.quantities = reading.quantities
        self.hits = reading.hits
        self.yen = any(word in sheet.folded for word in sheet.grammar.table.yen_words)
        """``¥`` is a yen in this text."""
        self.by_start = {quantity.start: quantity for quantity in reading.quantities}
        self.by_end = {self.finish(quantity): quantity for quantity in reading.quantities}
        self.by_end.update({quantity.end: quantity for quantity in reading.quantities})

    def finish(self, quantity: Quantity) -> int:
        """Where a number ends with the ending that makes digits an ordinal: ``4th``."""
        if not quantity.digits and quantity.follow != "roman":
            return quantity.end
        found = self.sheet.grammar.ordinal_after.match(self.sheet.folded, quantity.end)
        return found[0] if found else quantity.end

    def behind(self, offset: int, gaps: Iterable[str] = (" ",)) -> Quantity | None:
        """The number that starts here or behind one of the gaps."""
        if (quantity := self.by_start.get(offset)) is not None:
            return quantity
        folded = self.sheet.folded
        for gap in gaps:
            if (quantity := self.by_start.get(offset + len(gap))) is not None and folded.startswith(gap, offset):
                return quantity
        return None

    def ahead(self, offset: int, gaps: Iterable[str] = (" ",)) -> Quantity | None:
        """The number that ends here or before one of the gaps."""
        if (quantity := self.by_end.get(offset)) is not None:
            return quantity
        folded = self.sheet.folded
        for gap in gaps:
            if (quantity := self.by_end.get(offset - len(gap))) is not None and folded.endswith(gap, 0, offset):
                return quantity
        return None

    def ranged(self, left: int, right: int, *, pairs: bool = True) -> bool:
        """What stands between two places joins them: ``to``, ``–``, ``and``; a minus may follow."""
        if not 0 < right - left <= _LONGEST_GAP:
            return False
        gap = self.sheet.folded[left:right].strip()
        table = self.sheet.grammar.table
        joins = gap in table.ranges or (gap[-1:] == "-" and gap[:-1].rstrip() in table.ranges)
        return joins or (pairs and gap in table.pairs)

    def state(self, kind: FactKind, value: str, start: int, end: int, *, unit: str = "", sure: float = 1.0) -> Fact:
        """Keep a fact, and take the numbers inside its span."""
        for offset in range(start, end):
            if (quantity := self.by_start.get(offset)) is not None:
                quantity.taken = True
        return self.sheet.state(kind, value, start, end, unit=unit, confidence=sure)

    def quantities_near(self, quantity: Quantity, reach: int) -> list[Quantity]:
        """The numbers that stand right before and behind, within so many characters."""
        near = [
            self.by_start[offset] for offset in range(quantity.end, quantity.end + reach) if offset in self.by_start
        ]
        before = [
            self.by_end[offset] for offset in range(quantity.start, quantity.start - reach, -1) if offset in self.by_end
        ]
        return near[:1] + before[:1]

    def word_before(self, offset: int) -> str:
        """The word before a place, past blanks."""
        head = self.sheet.folded[max(0, offset - 24) : offset].rstrip(" ")
        return head.rpartition(" ")[2].lstrip("([«“\"'") if head else ""

    def words_before(self, offset: int) -> str:
        """The two words before a place."""
        head = self.sheet.folded[max(0, offset - 40) : offset].rstrip(" ").split(" ")
        return " ".join(head[-2:])
