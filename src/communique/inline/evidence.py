"""How much each word of a translation speaks for a slice of its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from communique.inline.anchors import Anchor
from communique.inline.wording import Word, stems, words


class Linked(Protocol):
    """A slice of a translation and the slice of its source that it comes from."""

    @property
    def start(self) -> int:
        """Offset of the first character in the translation."""

    @property
    def end(self) -> int:
        """Offset behind the last one."""

    @property
    def source_start(self) -> int:
        """Offset of the first character in the source."""

    @property
    def source_end(self) -> int:
        """Offset behind the last one."""

    @property
    def weight(self) -> float:
        """From 0 to 1: how sure that is."""


class _Mass(NamedTuple):
    """What a word owes to a slice of the source."""

    start: int
    end: int
    weight: float


class Gain(NamedTuple):
    """What speaks for a word to belong to a slice of the source, and what against."""

    inside: float
    outside: float
    """Both from 0 to 1, save that an anchor counts :data:`SURE`."""

    @property
    def sum(self) -> float:
        """What speaks for it after all."""
        return self.inside - self.outside


SURE = 4.0
"""Weight of an anchor: more than the links of a few words together can outvote."""
_ALONE = 0.8
"""Weight of a word that also came when the slice was translated alone."""


class Evidence:
    """All that is known of where the words of one translation come from."""

    def __init__(self, translation: str, links: Iterable[Linked], anchors: Sequence[Anchor]) -> None:
        self.translation = translation
        self.words: list[Word] = words(translation)
        self._starts = [word.start for word in self.words]
        self._masses: list[list[_Mass]] = [[] for _ in self.words]
        self._all = anchors
        self._anchors: list[Anchor | None] = [None] * len(self.words)
        self._names = [set(names) for names in stems(translation, self.words)]
        for link in links:
            for index in self.within(link.start, link.end):
                word = self.words[index]
                shared = min(word.end, link.end) - max(word.start, link.start)
                share = shared / (word.end - word.start)
                self._masses[index].append(_Mass(link.source_start, link.source_end, link.weight * share))
        for anchor in anchors:
            for index in self.within(anchor.start, anchor.end):
                self._anchors[index] = self._anchors[index] or anchor

    def within(self, start: int, end: int) -> range:
        """Indices of the words that a slice of the translation touches."""
        first = max(0, bisect_right(self._starts, start) - 1)
        if first < len(self.words) and self.words[first].end <= start:
            first += 1
        last = first
        while last < len(self.words) and self.words[last].start < end:
            last += 1
        return range(first, last)

    def anchor(self, index: int, start: int, end: int) -> tuple[int, int]:
        """The slice of the anchor that a word belongs to; ``start`` to ``end`` where it belongs to none."""
        anchor = self._anchors[index]
        return (start, end) if anchor is None else (anchor.start, anchor.end)

    def anchored(self, place: int) -> tuple[int, int] | None:
        """The slice of the translation that is anchored to a place of the source."""
        return next(((one.start, one.end) for one in self._all if one.source_start <= place < one.source_end), None)

    def gains(self, start: int, end: int, renderings: Iterable[str] = ()) -> list[Gain]:
        """For each word of the translation what speaks for it to come from ``start`` to ``end`` of the source.

        ``renderings`` are translations of that slice alone.
        """
        alone: set[str] = set()
        for rendering in renderings:
            of = words(rendering)
            alone.update(name for names in stems(rendering, of) for name in names)
            if len(of) == 1:
                alone.add(rendering[of[0].start : of[0].end].casefold())
        return [self._gain(index, start, end, alone) for index in range(len(self.words))]

    def _gain(self, index: int, start: int, end: int, alone: set[str]) -> Gain:
        anchor = self._anchors[index]
        if anchor is not None:
            shared = min(end, anchor.source_end) - max(start, anchor.source_start)
            if shared <= 0:
                return Gain(0.0, SURE)
            if shared == anchor.source_end - anchor.source_start:
                return Gain(SURE, 0.0)
        inside = outside = 0.0
        for mass in self._masses[index]:
            shared = max(0, min(end, mass.end) - max(start, mass.start))
            part = mass.weight * shared / max(1, mass.end - mass.start)
            inside += part
            outside += mass.weight - part
        if alone and not alone.isdisjoint(self._names[index]):
            inside += _ALONE * (1 - min(1.0, outside) / 2)
        return Gain(inside, outside)
