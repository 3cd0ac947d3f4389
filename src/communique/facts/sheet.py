"""The text under work. What a fact has taken becomes a hole, so that no two facts can overlap."""

from __future__ import annotations

from collections.abc import Iterable

from communique.facts.folding import HOLE, plain_shapes, small_letters
from communique.facts.grammar import Grammar
from communique.model import Fact, FactKind


class Sheet:
    """A text in its forms, the grammar that reads it, and the facts found so far."""

    __slots__ = ("_ends", "dropped", "facts", "folded", "grammar", "shape", "text")

    def __init__(self, text: str, grammar: Grammar) -> None:
        self.text = text
        self.grammar = grammar
        self.shape = plain_shapes(text)
        """As written, with plain blanks, hyphens and digits."""
        self.folded = small_letters(self.shape)
        """The same in small letters."""
        self.facts: list[Fact] = []
        self.dropped: set[Fact] = set()
        """Facts that are part of a later one."""
        self._ends: dict[int, Fact] | None = None

    def state(
        self, kind: FactKind, value: str, start: int, end: int, *, unit: str = "", confidence: float = 1.0
    ) -> Fact:
        """Keep a fact. The caller has made sure that nothing else takes its span."""
        fact = Fact(kind=kind, value=value, unit=unit, start=start, end=end, confidence=confidence)
        self.facts.append(fact)
        return fact

    def take_ending(self, offset: int, mark: str) -> Fact | None:
        """Take back the fact that ends here or one blank before, when its value is a mark and digits."""
        if self._ends is None:
            self._ends = {fact.end: fact for fact in self.facts if fact.value[:1] == mark}
        fact = self._ends.pop(offset, None) or self._ends.pop(offset - 1, None)
        if fact is None or not fact.value[1:].isdecimal():
            return None
        self.dropped.add(fact)
        return fact

    def cut(self, spans: Iterable[tuple[int, int]]) -> None:
        """Make holes of spans, which are in order and do not overlap."""
        shape, folded, last = [], [], 0
        for start, end in spans:
            shape += [self.shape[last:start], HOLE * (end - start)]
            folded += [self.folded[last:start], HOLE * (end - start)]
            last = end
        if last:
            self.shape = "".join([*shape, self.shape[last:]])
            self.folded = "".join([*folded, self.folded[last:]])
