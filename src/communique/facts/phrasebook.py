"""Longest match of many phrases at a place, in the same way for words and for Chinese characters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from communique.facts.folding import is_letter

T = TypeVar("T")
_HEAD = 4


class Phrasebook(Generic[T]):
    """Phrases and what they mean. A look-up slices once per phrase length that occurs with the first characters."""

    __slots__ = ("_by_first", "_by_head", "_by_tail", "_phrases")

    def __init__(self, phrases: Mapping[str, T]) -> None:
        self._phrases = dict(phrases)
        self._by_head = _lengths((phrase[:_HEAD], len(phrase)) for phrase in phrases if len(phrase) >= _HEAD)
        self._by_first = _lengths((phrase[0], min(len(phrase), _HEAD)) for phrase in phrases if phrase)
        """With :data:`_HEAD` for all that are as long or longer."""
        self._by_tail = _lengths((phrase[-1], len(phrase)) for phrase in phrases if phrase)

    def match(self, text: str, start: int) -> tuple[int, T] | None:
        """Where the longest phrase that starts here ends, and its meaning. A phrase never ends inside a word."""
        lengths = self._by_first.get(text[start : start + 1])
        if lengths is None:
            return None
        if lengths[0] == _HEAD:
            longer = self._by_head.get(text[start : start + _HEAD])
            lengths = lengths[1:] if longer is None else longer + lengths[1:]
        phrases, size = self._phrases, len(text)
        for length in lengths:
            end = start + length
            if end <= size and (phrase := text[start:end]) in phrases and not _splits(text, end):
                return end, phrases[phrase]
        return None

    def match_before(self, text: str, end: int) -> tuple[int, T] | None:
        """Where the longest phrase that ends here starts, and its meaning. A phrase never starts inside a word."""
        if end <= 0:
            return None
        for length in self._by_tail.get(text[end - 1], ()):
            start = end - length
            if start >= 0 and (phrase := text[start:end]) in self._phrases and not _splits(text, start):
                return start, self._phrases[phrase]
        return None


def _splits(text: str, offset: int) -> bool:
    """Two letters of one alphabetic word meet here."""
    return 0 < offset < len(text) and is_letter(text[offset - 1]) and is_letter(text[offset])


def _lengths(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for key, length in pairs:
        found.setdefault(key, set()).add(length)
    return {key: tuple(sorted(lengths, reverse=True)) for key, lengths in found.items()}
